//! Patient stories, entered in the built file as a person would, and read back
//! from the printed page.

use recollect_e2e::{Engine, Person, Story, in_each_engine, printed, tells_all_of};

#[track_caller]
fn comes_out_as_told(engine: Engine, name: &str) {
    let story = Story::named(name);
    let person = Person::at_file(engine);
    person.tells_story(&story);
    tells_all_of(&printed(&person), &story.told_on(person.today()));
}

in_each_engine! {
    fn v03_two_old_medicines_and_ect(engine) {
        comes_out_as_told(engine, "V03");
    }

    fn v04_tms_added_to_a_medicine(engine) {
        comes_out_as_told(engine, "V04");
    }

    fn t03_four_added_to_one(engine) {
        comes_out_as_told(engine, "T03");
    }

    fn l01_six_that_did_not_help(engine) {
        comes_out_as_told(engine, "L01");
    }

    fn l04_one_that_wore_off(engine) {
        comes_out_as_told(engine, "L04");
    }
}
