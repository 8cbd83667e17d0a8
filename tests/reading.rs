//! What people type is read as they mean it, or kept and asked about.

use proptest::prelude::*;
use recollect::history::{
    Amount, Count, Day, Dose, DoseUnit, HowMany, Length, Part, Point, TimeUnit, When,
};
use recollect::reading::{self, DoseContext, DoseSense, End, Reading};
use recollect::words::Language;
use recollect::words::values::{self, ValueWords};

fn today() -> Day {
    Day::new(2026, 11, 23).expect("a well-formed row")
}

const SERTRALINE: [Amount; 5] = [
    Amount::whole(25),
    Amount::whole(50),
    Amount::whole(100),
    Amount::whole(150),
    Amount::whole(200),
];

fn context() -> DoseContext<'static> {
    DoseContext { unit: DoseUnit::Mg, strengths: &SERTRALINE, pair: false, most: true }
}

/// A reading as text: the value in words, `?` for not sure, `words`, or the
/// meanings with `|` between them.
fn told<T: Copy>(reading: &Reading<T>, show: impl Fn(&T) -> String) -> String {
    match reading {
        Reading::Empty => String::new(),
        Reading::NotSure => "?".into(),
        Reading::Words => "words".into(),
        Reading::Value(value) => show(value),
        Reading::Ask(all) => all.iter().map(|it| show(&it.value)).collect::<Vec<_>>().join(" | "),
    }
}

fn english() -> &'static ValueWords {
    Language::English.words().values
}

#[track_caller]
fn dose(typed: &str, expected: &str) {
    let read = reading::dose(typed, context());
    assert_eq!(told(&read.reading, |it| values::dose(english(), it)), expected, "{typed:?}");
}

/// As the dose of an agent with these strengths.
#[track_caller]
fn dose_of(strengths: &[u32], typed: &str, expected: &str) {
    let strengths: Vec<Amount> = strengths.iter().map(|it| Amount::whole(*it)).collect();
    let read = reading::dose(typed, DoseContext { strengths: &strengths, ..context() });
    assert_eq!(told(&read.reading, |it| values::dose(english(), it)), expected, "{typed:?}");
}

const ESCITALOPRAM: [u32; 3] = [5, 10, 20];
const LITHIUM: [u32; 4] = [150, 300, 450, 600];

#[track_caller]
fn when(typed: &str, expected: &str) {
    let read = reading::when(typed, today());
    assert_eq!(told(&read.reading, |it| values::when(english(), it)), expected, "{typed:?}");
}

#[track_caller]
fn length(typed: &str, expected: &str) {
    let read = reading::length(typed);
    assert_eq!(told(&read, |it| values::length(english(), it)), expected, "{typed:?}");
}

#[track_caller]
fn count(typed: &str, expected: &str) {
    let read = reading::count(typed);
    assert_eq!(told(&read, |it| values::count(english(), it)), expected, "{typed:?}");
}

#[test]
fn a_number_in_two_words_is_one_number() {
    dose("seventy-five mg", "75 mg");
    dose("seventy five mg", "75 mg");
    dose("thirty-one mg", "31 mg");
    dose("twenty-five to thirty-five mg", "25–35 mg");
    dose("two twenty-five mg tablets", "50 mg");
    dose("twenty-thirty mg", "20–30 mg");
    dose("two-five mg", "2–5 mg");
    dose("twenty one time a day", "20 mg");
    dose("treinta y cinco mg", "35 mg");
    dose("setenta y cinco mg dos veces al día", "150 mg | 75 mg");
    dose("veinticinco mg", "25 mg");
    dose("treinta una vez al día", "30 mg");
    length("twenty-five weeks", "25 weeks");
    length("treinta y un días", "31 days");
    length("veintidós meses", "22 months");
    length("dieciséis semanas", "16 weeks");
    length("thirty to forty-two weeks", "30–42 weeks");
    count("thirty-six sessions", "36");
    count("thirty or thirty-six", "30–36");
    when("twenty-five years ago", "about 2001");
    when("when I was twenty-two", "age 22");
}

#[test]
fn a_number_is_in_the_units_of_the_agent() {
    dose("150", "150 mg");
    dose("37.5", "37.5 mg");
    dose("37,5", "37.5 mg");
    dose(".5 mg", "0.5 mg");
    dose("1,500 mg", "1500 mg");
    dose("50 mcg", "50 mcg");
    dose("50 µg", "50 mcg");
    dose("2g", "2 g");
    dose("twenty mg", "20 mg");
    dose("１５０", "150 mg");
}

#[test]
fn release_letters_leave_the_dose_as_it_is() {
    dose("150 XL", "150 mg");
}

#[test]
fn a_range_stays_a_range() {
    dose("20-40mg", "20–40 mg");
    dose("7.5 - 10 mg/d", "7.5–10 mg");
    dose("250 to 300", "250–300 mg");
    dose("20mg or 40mg", "20–40 mg");
    dose("de 20 a 40 mg", "20–40 mg");
}

#[test]
fn tablets_and_what_one_holds_are_read_together() {
    dose("2 tablets of 50 mg", "100 mg");
    dose("two 50 mg pills", "100 mg");
    dose("3 tabs 50 mg", "150 mg");
    dose("1.5 tabs of 100 mg", "150 mg");
    dose("half a 40 mg pill", "20 mg");
    dose("two 100s", "200 mg");
    // After the amount, either may be that of the day.
    dose("50 mg, 2 tabs", "100 mg | 50 mg");
    dose("25 mg, two tablets at night", "50 mg | 25 mg");
    dose("50 mg three tablets daily", "150 mg | 50 mg");
    dose("50 mg 1 tab daily", "50 mg");
    dose("50 mg 2 tabs twice a day", "words");
    for typed in [
        "25 mg, 2 in the morning, 1 at night",
        "25 mg, 1-1-1",
        "25 mg, 1 or 2",
        "25 mg 2 tabs, 4 at night",
        "25 mg, 2 tabs am, 1 tab pm",
        "25 mg 1 tab, 2 tabs",
    ] {
        dose(typed, "words");
    }
    dose("50 100 mg", "words");
    dose("5 a 10 mg tabletas", "5–10 mg");
    dose("50 mg and 2 tablets of 25 mg", "100 mg");
}

#[test]
fn words_around_the_most_leave_it_as_it_is() {
    for typed in ["max 200", "200 mg max", "200 mg (max)", "went up to 200", "I took 200 mg"] {
        dose(typed, "200 mg");
    }
    dose("I think it was 100 mg", "about 100 mg");
    dose("100 mg by mouth daily", "100 mg");
    dose("100 mg po qam", "100 mg");
    dose("100 mg one time a day", "100 mg");
    dose("50 up to 150", "150 mg");
    dose("50 mg increased to 150 mg", "150 mg");
    dose("between 100 and 150", "100–150 mg");
    dose("100 mg b.i.d.", "200 mg | 100 mg");
    dose("100 mg, twice daily", "200 mg | 100 mg");
    dose("max", "words");
    dose("increased by 50", "words");
    for typed in [
        "50 mg, max 150",
        "50, hasta 150",
        "50 mg subió hasta 150",
        "50 mg y subí a 150 mg",
        "50 mg and slowly went up to 150",
        "50 mg, dosis máxima 150 mg",
        "50 then max of 150",
    ] {
        dose(typed, "150 mg");
    }
    // Fewer than these is no amount, and so is what was added.
    for typed in ["50 mg up to 3 a day", "50 mg hasta 2 al día", "50 mg, max 25", "50 subió en 25"]
    {
        dose(typed, "words");
    }
}

#[test]
fn what_can_mean_two_doses_is_asked() {
    dose("20/40", "20–40 mg | 60 mg");
    dose("20/20", "20 mg | 40 mg");
    dose("20/40 bid", "words");
    dose("1.500", "1.5 mg | 1500 mg");
    dose("75 BID", "150 mg | 75 mg");
    dose("75 mg twice a day", "150 mg | 75 mg");
    dose("100 mg three times daily", "300 mg | 100 mg");
    dose("75 dos veces al día", "150 mg | 75 mg");
    dose("150 mg cada 12 horas", "300 mg | 150 mg");
    dose("100 mg every 8 hours", "300 mg | 100 mg");
    dose("100 mg q6h", "400 mg | 100 mg");
    dose("100 mg every 12 days", "words");
    let Reading::Ask(meanings) = reading::dose("75 BID", context()).reading else { panic!() };
    let once = Dose::exactly(Amount::whole(75), DoseUnit::Mg);
    assert_eq!(meanings[0].sense, DoseSense::EachTime { once, times: 2 });
    assert_eq!(meanings[1].sense, DoseSense::InAll);
}

#[test]
fn the_parts_of_a_day_are_added() {
    dose("100 am + 50 pm", "150 mg");
    dose("100 mg in the morning and 50 mg at night", "150 mg");
    dose("100 am, 50 pm", "150 mg");
    dose("100 mg am, 50 pm", "150 mg");
    dose("5 mg am, 5 pm", "10 mg");
    // A number that may count tablets is no amount to add.
    dose("25 mg, 4 at bedtime", "100 mg | 25 mg");
    dose("50 mg (two a day)", "words");
    dose("300 mg (twice daily)", "words");
    dose("300 mg (150 mg twice daily)", "300 mg");
    dose("800 mg (level 0.5)", "800 mg");
    dose("2 x 100 mg a.m.", "200 mg");
}

#[test]
fn a_total_is_not_added_to_its_parts() {
    for typed in [
        "900 mg daily, 300 am 600 pm",
        "900 diarios, 300 en la mañana y 600 en la noche",
        "900mg total, 300 am, 600 pm",
        "300 am, 600 pm, 900 total",
    ] {
        dose_of(&LITHIUM, typed, "900 mg");
    }
    for typed in ["100 a day, 50 am and 50 pm", "100 mg, 50 morning 50 night"] {
        dose(typed, "100 mg");
    }
    for typed in ["150 mg: 100 am, 50 pm", "150 = 100 am + 50 pm", "100 am + 50 pm = 150"] {
        dose(typed, "150 mg");
    }
    dose("2 x 75 = 150", "150 mg");
    for typed in ["50 mg at night = 20 mg", "25 mg: 50 am, 50 pm", "900 mg daily, 300 am 300 pm"] {
        dose(typed, "words");
    }
    dose("60 am, 30 noon, 30 pm", "120 mg");
    dose("100, 50 pm", "150 mg | 100 mg");
}

#[test]
fn an_hour_is_no_amount() {
    for typed in [
        "50 mg, 8 pm",
        "50, 9 at night",
        "50mg; 7 am",
        "50 mg, 8 de la noche",
        "50 mg, 12 pm",
        "50 mg at 8 am",
        "50 mg a las 8:30 de la noche",
    ] {
        dose(typed, "50 mg");
    }
    dose("300 at 8am and 600 at 8pm", "900 mg");
    for typed in ["50 mg at 8am and at 8pm", "50 a 8 am", "50 at 8", "100 am 10 pm"] {
        dose(typed, "words");
    }
    dose_of(&ESCITALOPRAM, "15, 10 am 5 pm", "15 mg");
    dose_of(&ESCITALOPRAM, "20, 10 pm", "30 mg | 20 mg");
    dose_of(&ESCITALOPRAM, "10 am 5 pm", "15 mg");
}

#[test]
fn a_small_number_beside_an_amount_may_count_tablets() {
    for typed in ["100, 2 at bedtime", "100, two at night", "100, 2 en la noche", "2, 100mg tabs"] {
        dose(typed, "200 mg | 100 mg");
    }
    dose_of(&LITHIUM, "300, three at bedtime", "900 mg | 300 mg");
    dose("50 mg, 1 at night", "50 mg");
    for typed in [
        "100 in the morning, 2 at night",
        "50 am 2 pm",
        "300, 1 am 2 pm",
        "1 am 2 pm, 25mg tabs",
        "1 am, 1 pm, 50 mg each",
        "37, 5",
        "100, 0.5 at night",
    ] {
        dose(typed, "words");
    }
    for typed in ["20, 5 at night", "20 am, 5 pm"] {
        dose_of(&ESCITALOPRAM, typed, "25 mg | 20 mg");
    }
    for typed in ["50 mg 2/day", "50 2 a day", "50 mg tabs, 2 daily", "50 2 al día"] {
        dose(typed, "100 mg | 50 mg");
    }
    dose("50 mg, 2019", "words");
    dose("half in the morning, 2 tabs at night", "2.5 tablets");
    dose_of(&[1, 2], "1 mg am, 1 pm", "2 mg");
}

#[test]
fn how_many_tablets_may_be_a_range() {
    for typed in [
        "1 or 2 tablets of 50mg",
        "one to two tablets of 50 mg",
        "1 to 2 50mg tabs",
        "1 a 2 tabletas de 50 mg",
        "1-2 tabs of 50mg",
    ] {
        dose(typed, "50–100 mg");
    }
    dose("half to one 50mg tablet", "25–50 mg");
    dose("1/2 to 1 tablet of 50mg", "25–50 mg");
    for typed in [
        "Take 1 tablet (50 mg total) by mouth daily",
        "1 tablet (50 mg)",
        "take 2 tablets (50 mg total) by mouth every day",
    ] {
        dose(typed, "50 mg");
    }
    dose("about 1 tablet (50 mg)", "about 50 mg");
    dose("1 tablet (2019)", "1 tablet");
    for typed in ["2 tablets (50 mg)", "1-2 tablets (100 mg total)", "1 tablet (50 mg bid)"] {
        dose(typed, "words");
    }
    dose("1 to 2 tablets", "1–2 tablets");
    dose("2 tabs of 50", "100 mg");
    dose("2 tabletas de 50", "100 mg");
    dose("una o dos pastillas de 50 mg", "50–100 mg");
    dose("una a dos de 50 mg", "50–100 mg");
    dose("una pastilla de 50", "50 mg");
    dose("una de 50", "50 mg");
}

#[test]
fn a_great_number_of_tablets_is_asked_about() {
    dose("100 tab", "100 mg | 100 tablets");
    dose("a 50 pill", "50 mg | 50 tablets");
    dose("50 pastilla", "50 mg | 50 tablets");
    dose("30 caps", "30 mg | 30 tablets");
    dose_of(&ESCITALOPRAM, "10 tab", "10 mg | 10 tablets");
    dose_of(&ESCITALOPRAM, "a 5 pill", "5 mg | 5 tablets");
    dose_of(&ESCITALOPRAM, "5 tabs", "5 tablets");
    dose("a half pill", "0.5 tablets");
    dose("300 tablets", "300 tablets");
    assert!(reading::dose("300 tablets", context()).soft_check);
    assert!(!reading::dose("12 tablets", context()).soft_check);
}

#[test]
fn how_many_tablets_after_an_amount_without_a_unit() {
    for typed in ["50, 2 pills", "50, two pills", "50 in two capsules", "50, en 2 cápsulas"] {
        dose(typed, "100 mg | 50 mg");
    }
    dose_of(&ESCITALOPRAM, "5, 2 pills", "10 mg | 5 mg");
    dose("50, una pastilla", "50 mg");
    for typed in ["50 and 1 tablet", "100 or 2 tablets", "50 2 pills"] {
        dose(typed, "words");
    }
    dose("1 in the morning, 2 pills at night", "3 tablets");
}

#[test]
fn several_strengths_with_commas_are_no_one_number() {
    for typed in ["5,10", "5,20", "10,15", "5.10", "10.20", "20,25", "5,10,20"] {
        dose_of(&ESCITALOPRAM, typed, "words");
    }
    dose_of(&ESCITALOPRAM, "7,5", "7.5 mg");
    dose_of(&LITHIUM, "300,600,900", "words");
    dose_of(&LITHIUM, "1,200", "1200 mg");
    dose_of(&[2, 5, 10], "2.5", "2.5 mg");
    dose("50,100", "words");
    dose("25,000", "25000 mg");
}

#[test]
fn a_strength_and_a_half_is_no_decimal() {
    for typed in ["100 and a half", "50 y media", "50 y medio", "100 1/2", "50 mg and a half"] {
        dose(typed, "words");
    }
    for typed in ["100 x 1/2", "1/2 x 100"] {
        dose(typed, "50 mg");
    }
    dose("1.5 x 100 mg", "150 mg");
}

#[test]
fn nights_that_are_counted_are_no_amount() {
    for typed in [
        "50 mg, 7 nights",
        "100mg, 10 nights",
        "50 mg and 30 noches",
        "50 x 7 nights",
        "50 mg x 7 nights",
    ] {
        dose(typed, "words");
    }
    dose("50 mornings, 100 nights", "150 mg");
    dose("50 mg nights", "50 mg");
}

#[test]
fn a_part_of_a_day_may_stand_before_its_amount() {
    for typed in ["AM 50mg PM 100mg", "mañana 50 noche 100", "at night 50, in the morning 100"] {
        dose(typed, "150 mg");
    }
    dose("am: 50, pm: 100", "150 mg");
    dose("morning and night 50", "100 mg | 50 mg");
    dose("50 am/pm", "100 mg | 50 mg");
    dose("am 50 mg pm 100 mg night", "words");
    dose("twice a day 50 mg", "100 mg | 50 mg");
    dose("XL 300", "300 mg");
    for typed in ["50 mg day and night", "50 mg día y noche"] {
        dose(typed, "100 mg | 50 mg");
    }
    for typed in ["50 c/24h", "50 cada 24 horas", "50mg q24h"] {
        dose(typed, "50 mg");
    }
    dose("50 c/12h", "100 mg | 50 mg");
}

#[test]
fn doubt_is_kept_as_about() {
    for typed in [
        "50 (not sure)",
        "50 (I think)",
        "50 (?)",
        "50?",
        "50 I think",
        "50, I guess",
        "50 mg, not sure",
        "50 tal vez",
        "unos 50",
        "aprox. 50",
    ] {
        dose(typed, "about 50 mg");
    }
    dose("50 (maybe 100)", "words");
    dose("50 (not sure, 100?)", "words");
    when("2015 maybe", "about 2015");
    when("2015 (no sé)", "about 2015");
    when("aprox 2015", "about 2015");
    when("c. 2015", "about 2015");
    length("2 years i think", "about 2 years");
    length("approx. 6 months", "about 6 months");
    length("aprox 6 meses", "about 6 months");
    length("unos meses", "a few months");
}

#[test]
fn marks_around_an_answer_are_not_of_it() {
    dose("“50 mg”", "50 mg");
    dose("50💊", "50 mg");
    dose("(50 mg)", "50 mg");
    dose("[50 mg]", "50 mg");
    dose("• 50 mg", "50 mg");
    dose("max. 50", "50 mg");
    dose("(50) (100)", "words");
    when("\"2015\"", "2015");
    when("2015;", "2015");
    length("«6 weeks»,", "6 weeks");
}

#[test]
fn what_was_taken_one_after_the_other_is_not_added_up_unasked() {
    dose("20 mg, then 40 mg", "40 mg | 60 mg");
    dose("20, 40, 60", "60 mg | 120 mg");
    dose("10 mg at night then 20 mg at night", "20 mg | 30 mg");
    dose("20 mg and then 40", "40 mg | 60 mg");
    dose("20 mg, luego 40 mg", "40 mg | 60 mg");
    dose("20 mg am, then 40 mg pm", "60 mg");
    // One part of the day is not both of them.
    dose("100 am, 50", "100 mg | 150 mg");
    dose("20 mg am then 35", "35 mg | 55 mg");
    dose("30 am, later 50", "50 mg | 80 mg");
    dose("75 mañana, después 150", "150 mg | 225 mg");
    dose("50 por la mañana y 100", "150 mg | 100 mg");
    dose("50 am + 100", "150 mg");
    dose("50 in the morning then 100 at night", "150 mg");
    dose("50 por la mañana y luego 100 por la noche", "150 mg");
    for typed in ["50 am, 50 pm, then 75", "50 am then 75 am and 25 pm", "25 am 25 pm luego 100"] {
        dose(typed, "words");
    }
}

#[test]
fn two_amounts_with_and_between_them_are_asked_about() {
    dose("50 and 100", "150 mg | 100 mg");
    dose("50 y 100 mg", "150 mg | 100 mg");
    dose("50 + 100", "150 mg");
    dose("1 and 1/2", "1.5 tablets");
    dose("between 50 and 100", "50–100 mg");
    dose("100 mg am and 50 mg pm", "150 mg");
}

#[test]
fn how_many_after_a_dash_is_no_end_of_a_range() {
    for typed in ["50 mg - 1 daily", "50mg-2 daily", "37-5"] {
        dose(typed, "words");
    }
    dose("100 to 50", "50–100 mg");
    dose("100 a 8 daily", "words");
    dose_of(&[10, 20, 40], "40 to 10", "10–40 mg");
    dose("20 mg to 5 mg", "5–20 mg");
}

#[test]
fn two_units_that_do_not_add_up_stay_as_words() {
    for typed in ["20mg/5ml", "20 mg/ml", "50 mg + 1 tablet", "20 mg, 90 tablets"] {
        dose(typed, "words");
    }
    dose("1 g + 500 mg", "words");
    dose("50 mg tablet", "50 mg");
    dose("50 per tab", "50 mg");
}

#[test]
fn a_bracket_that_may_change_the_dose_is_not_passed_over() {
    for typed in [
        "50 mg (max 200 mg)",
        "75 mg (3 caps)",
        "50 mg (one and a half)",
        "150 mg (every other day)",
        "90 mg (once a week)",
        "75 mg (later 150 mg)",
        "20 mg (1-1-0)",
    ] {
        dose(typed, "words");
    }
    for typed in
        ["150 mg (100 am, 50 pm)", "150 mg (for 6 weeks)", "150 mg (in 2012)", "150 mg (XR)"]
    {
        dose(typed, "150 mg");
    }
}

#[test]
fn a_large_number_with_a_half_is_no_number_of_tablets() {
    for typed in ["37 1/2", "37 1/2 mg", "37 and a half", "37 y medio"] {
        dose(typed, "37.5 mg");
    }
    dose("7 1/2", "7.5 mg");
    dose("1 1/2", "1.5 tablets");
    dose("2 1/2", "2.5 tablets");
    dose("100 + 1/2", "words");
}

#[test]
fn small_numbers_without_a_unit_may_be_tablets() {
    dose("one daily", "1 tablet | 1 mg");
    dose("1 al día", "1 tablet | 1 mg");
    dose("two a day", "2 tablets | 2 mg");
    dose("1 in the morning and 2 at night", "3 tablets | 3 mg");
    dose("1-2", "1–2 tablets | 1–2 mg");
    dose("1 twice a day", "2 tablets | 1 tablet | 2 mg | 1 mg");
    dose("1/3", "words");
    dose("25 daily", "25 mg");
    dose("2 mg daily", "2 mg");
    let strengths = [Amount::whole(2), Amount::whole(5)];
    for (typed, expected) in [
        ("one daily", "1 tablet | 1 mg"),
        ("1 or 2", "1–2 tablets | 1–2 mg"),
        // A strength, and still as many as one may take.
        ("two a day", "2 tablets | 2 mg"),
        ("2 daily", "2 tablets | 2 mg"),
        ("2 mg a day", "2 mg"),
        ("2", "2 mg"),
        ("2-5", "2–5 mg"),
        ("5 daily", "5 mg"),
    ] {
        let context = DoseContext { strengths: &strengths, ..context() };
        let read = reading::dose(typed, context).reading;
        assert_eq!(told(&read, |it| values::dose(english(), it)), expected, "{typed:?}");
    }
}

#[test]
fn the_tablets_of_a_bottle_are_no_dose() {
    for typed in ["50 x 30", "30 x 50 mg", "50 mg x 30"] {
        dose(typed, "words");
    }
    dose("50 x 2", "100 mg");
    dose("2 x 50", "100 mg");
}

#[test]
fn drops_are_no_sprays() {
    for typed in ["10 drops", "10 gotas"] {
        dose(typed, "words");
    }
    dose("2 puffs", "2 sprays");
}

#[test]
fn a_dose_in_everyday_words_is_read() {
    for typed in ["on 50 mg", "i was on 50", "tomo 50", "estaba en 50 mg", "50 mg everyday"] {
        dose(typed, "50 mg");
    }
    dose("50 mg nite", "50 mg");
    dose("2 de 50 mg", "100 mg");
    dose("two of 50 mg", "100 mg");
    dose("5 a 10 mg", "5–10 mg");
    dose("50>100", "100 mg");
    dose(">50", "words");
    dose("half to one", "0.5–1 tablets");
    dose("50mg AM 100mg PM", "150 mg");
    dose("75 in the morning 75 in the evening", "150 mg");
    dose("30 mg at night 45 mg", "words");
    dose("one tab in the morning and one at night", "2 tablets");
    dose("50 100", "words");
    dose("100 and one", "words");
}

#[test]
fn how_many_and_how_much_are_no_range() {
    dose("2-75 mg", "150 mg | 2–75 mg");
    dose_of(&[10, 20, 40], "3-20mg caps", "60 mg | 3–20 mg");
    dose_of(&[10, 20, 40], "5-10", "5–10 mg");
    dose("3 - 100mg caps", "300 mg | 3–100 mg");
    dose("1/2 of a 20", "words");
    dose("20 a 40", "20–40 mg");
    dose("1/2 to 1", "0.5–1 tablets");
}

#[test]
fn a_dose_at_several_parts_of_a_day_is_asked_about() {
    dose("50 mg am pm", "100 mg | 50 mg");
    dose("50 mg breakfast lunch dinner", "150 mg | 50 mg");
    dose("50 mg at night at bedtime", "50 mg");
    dose("50 mg am and pm", "100 mg | 50 mg");
    dose("50 mg in the morning and at night", "100 mg | 50 mg");
    dose("25-50 mg morning and night", "50–100 mg | 25–50 mg");
    dose("50 mg at dinner and at bedtime", "100 mg | 50 mg");
    dose("50 mg en la cena y al acostarse", "100 mg | 50 mg");
    dose("50 with dinner and 100 at bedtime", "150 mg");
    dose("50 morning and night, 25 at noon", "words");
    dose("50 mg every other day", "words");
}

#[test]
fn an_arrow_leads_to_the_highest() {
    dose("75->150->225", "225 mg");
    dose("25 → 50 mg", "50 mg");
    dose("1.5 => 3mg", "3 mg");
    dose("40 -> 20", "40 mg");
    let usual = DoseContext { most: false, ..context() };
    let read = reading::dose("100->50->25", usual).reading;
    let shown = told(&read, |it| values::dose(english(), it));
    assert_eq!(shown, "100 mg | 50 mg | 25 mg");
    for typed in ["up to 200", "200 max", "subí hasta 200"] {
        assert!(matches!(reading::dose(typed, usual).reading, Reading::Ask(_)), "{typed}");
    }
    assert!(matches!(reading::dose("I took 200", usual).reading, Reading::Value(_)));
    dose("subí hasta 200", "200 mg");
    dose("75 -> 150 bid", "words");
    dose("75 -> 150 am and pm", "words");
    dose("1.500 -> 2", "words");
}

#[test]
fn a_half_in_words_is_of_a_tablet_and_a_decimal_of_the_unit() {
    let small = [Amount::whole(2), Amount::whole(5)];
    let of = |typed: &str, strengths| {
        let context = DoseContext { unit: DoseUnit::Mg, strengths, pair: false, most: true };
        told(&reading::dose(typed, context).reading, |it| values::dose(english(), it))
    };
    for typed in ["half", "1/2", "media"] {
        assert_eq!(of(typed, &small), "0.5 tablets");
    }
    assert_eq!(of("0.5", &small), "0.5 mg");
    assert_eq!(of("0.5", &[]), "0.5 mg");
}

#[test]
fn parts_of_tablets_are_tablets() {
    dose("0.5 tab", "0.5 tablets");
    dose("half", "0.5 tablets");
    dose("half a tablet", "0.5 tablets");
    dose("1 and a half pills", "1.5 tablets");
    dose("1 1/2 tabs", "1.5 tablets");
    dose("½ tab", "0.5 tablets");
    dose("media pastilla", "0.5 tablets");
    dose("1/3 tab", "words");
    // The strength of a tablet is not the number of tablets.
    dose("50 mg tablet", "50 mg");
}

#[test]
fn rates_keep_what_they_are_per() {
    dose("6 mg/24h", "6 mg/24 h");
    dose("0.5 mg/kg", "0.5 mg/kg");
    dose("20 mg/day", "20 mg");
    dose("90 mcg/kg/h", "90 mcg/kg/h");
}

#[test]
fn two_in_one_has_two_numbers() {
    let pair = DoseContext { pair: true, ..context() };
    let twice = reading::dose("45/105 twice a day", pair).reading;
    let shown = told(&twice, |it| values::dose(english(), it));
    assert_eq!(shown, "90/210 mg | 45/105 mg");
    let twice = reading::dose("45/105 x2", pair).reading;
    assert_eq!(told(&twice, |it| values::dose(english(), it)), "90/210 mg | 45/105 mg");
    // One number of what is counted in tablets.
    let tablets = DoseContext { unit: DoseUnit::Pieces, strengths: &[], ..pair };
    for (typed, expected) in [
        ("105", "105 mg"),
        ("105 bid", "210 mg | 105 mg"),
        ("45/105", "45/105 mg"),
        ("2", "2 tablets"),
    ] {
        let read = reading::dose(typed, tablets).reading;
        assert_eq!(told(&read, |it| values::dose(english(), it)), expected, "{typed}");
    }
    assert!(matches!(reading::dose("105", tablets).reading, Reading::Ask(_)));
    let daily = reading::dose("one daily", pair).reading;
    assert_eq!(told(&daily, |it| values::dose(english(), it)), "1 tablet | 1 mg");
    let Reading::Value(read) = reading::dose("6/25", pair).reading else { panic!() };
    assert_eq!((read.most, read.partner), (Amount::whole(6), Some(Amount::whole(25))));
}

#[test]
fn about_and_up_to_are_kept_or_dropped_as_they_matter() {
    dose("about 20", "about 20 mg");
    dose("~20mg", "about 20 mg");
    dose("up to 15 mg/d", "15 mg");
    dose("800 mg/d (level 0.5)", "800 mg");
    dose("unos 20 mg", "about 20 mg");
}

#[test]
fn letters_for_digits_are_slips_of_the_finger() {
    dose("l0 mg", "10 mg");
    dose("1O mg", "10 mg");
    dose("l00", "100 mg");
}

#[test]
fn what_has_no_number_stays_as_words() {
    dose("max", "words");
    dose("maximum dose", "words");
    dose("a lot", "words");
    dose("?", "?");
    dose("not sure", "?");
    dose("no sé", "?");
    dose("", "");
    dose("75 mg three times daily, to 150 mg three times daily", "words");
}

#[test]
fn only_a_number_far_from_the_real_strengths_is_asked_about() {
    for (typed, asked) in [("2000", true), ("1", true), ("300", false), ("12.5", false)] {
        assert_eq!(reading::dose(typed, context()).soft_check, asked, "{typed}");
    }
    // A zero too many of a real strength; what is only high is not asked about.
    for (typed, asked) in [("1000", true), ("1g", true), ("900", false), ("500", false)] {
        assert_eq!(reading::dose(typed, context()).soft_check, asked, "{typed}");
    }
    let unknown = DoseContext { strengths: &[], ..context() };
    assert!(!reading::dose("2000", unknown).soft_check);
}

#[test]
fn dates_keep_their_precision() {
    when("2015", "2015");
    when("around 2015", "about 2015");
    when("2015?", "about 2015");
    when("circa 2015", "about 2015");
    when("summer 2019", "summer 2019");
    when("summer of 2019", "summer 2019");
    when("early 2015", "early 2015");
    when("March 2019", "March 2019");
    when("mar '19", "March 2019");
    when("3/2019", "March 2019");
    when("2019-03-04", "March 4, 2019");
    when("March 4th, 2018", "March 4, 2018");
    when("4 March 2018", "March 4, 2018");
    when("since 2015", "2015");
    when("in Sept 2020", "September 2020");
}

#[test]
fn spanish_dates_are_read() {
    when("verano de 2019", "summer 2019");
    when("marzo de 2019", "March 2019");
    when("alrededor de 2015", "about 2015");
    when("principios de 2015", "early 2015");
    when("4 de marzo de 2018", "March 4, 2018");
    when("hace 3 años", "about 2023");
    when("el año pasado", "2025");
    when("a los 22 años", "age 22");
}

#[test]
fn relative_dates_resolve_once_and_no_finer_than_they_are() {
    when("3 yrs ago", "about 2023");
    when("about 6 months ago", "about May 2026");
    when("a year and a half ago", "about 2025");
    when("last year", "2025");
    when("last summer", "summer 2026");
    when("last month", "October 2026");
    when("yesterday", "November 22, 2026");
    when("3 days ago", "November 20, 2026");
    when("90 days ago", "about August 25, 2026");
    when("hace 8 días", "about November 15, 2026");
    when("hace año y medio", "about 2025");
    when("2 weeks ago", "about November 9, 2026");
    when("many years ago", "words");
}

#[test]
fn spans_of_time_are_kept() {
    when("2012-2014", "2012–2014");
    when("2012 to 2014", "2012–2014");
    when("between 2012 and 2014", "2012–2014");
    when("March to June 2019", "March 2019 – June 2019");
    when("the 90s", "about 1990–1999");
    when("late 90s", "about 1997–1999");
    when("1990s", "about 1990–1999");
}

#[test]
fn the_words_tell_which_end_it_is() {
    for (typed, end) in [
        ("until 2019", Some(End::Stop)),
        ("hasta marzo 2019", Some(End::Stop)),
        ("through about 2019", Some(End::Stop)),
        ("since 2016", Some(End::Start)),
        ("desde hace 2 años", Some(End::Start)),
        ("2019", None),
        ("in 2019", None),
        ("from 2012 until 2014", None),
    ] {
        assert_eq!(reading::when(typed, today()).end, end, "{typed}");
    }
}

#[test]
fn an_end_alone_is_no_span() {
    when("until 2019", "2019");
    when("through the summer of 2019", "summer 2019");
    when("till about 2019", "about 2019");
    when("hasta 2019", "2019");
    when("hasta marzo 2019", "March 2019");
    when("until I was 25", "age 25");
    when("from 2012 until 2014", "2012–2014");
    when("2012 hasta 2014", "2012–2014");
    when("March until June 2019", "March 2019 – June 2019");
    for typed in ["to 2019", "- 2019", "de hasta 2019", "until now", "hasta hoy", "until then"] {
        when(typed, "words");
    }
}

#[test]
fn a_decade_that_may_be_an_age_is_asked_about_or_kept() {
    for typed in ["late 20s", "mid 30s", "mid-30s", "30s", "the 20s", "early 40's", "los 30"] {
        when(typed, "words");
    }
    for typed in ["in my late 50s", "in my 60s", "my 20s"] {
        when(typed, "words");
    }
    when("late 60s", "about 1967–1969");
    assert!(matches!(reading::when("late 60s", today()).reading, Reading::Ask(_)));
    for (typed, expected) in [
        ("los años 70", "about 1970–1979"),
        ("late 90s", "about 1997–1999"),
        ("early 00s", "about 2000–2003"),
        ("the '70s", "about 1970–1979"),
        ("early '20s", "about 2020–2023"),
        ("early 2010s", "about 2010–2013"),
    ] {
        when(typed, expected);
        assert!(matches!(reading::when(typed, today()).reading, Reading::Value(_)), "{typed}");
    }
    // It has not begun.
    when("late '20s", "words");
}

#[test]
fn what_can_mean_two_dates_is_asked() {
    when("3/4/18", "March 4, 2018 | April 3, 2018");
    when("13/4/18", "April 13, 2018");
    when("20155", "2015");
    assert!(matches!(reading::when("20155", today()).reading, Reading::Ask(_)));
}

#[test]
fn a_length_is_no_age_and_two_years_are_no_span() {
    when("2 años", "words");
    when("desde hace 2 años", "about 2024");
    when("2010 and 2015", "words");
    when("2015 y 2017", "words");
    when("between 2010 and 2015", "2010–2015");
    when("entre 2015 y 2017", "2015–2017");
    length("1/2 year", "0.5 years");
    length("3/4 year", "0.75 years");
    length("1 3/4 years", "1.75 years");
}

#[test]
fn a_slash_is_asked_about_or_kept() {
    length("1/2 years", "1–2 years | 0.5 years");
    length("about 1/2 months", "about 1–2 months | about 0.5 months");
    length("6/8 weeks", "6–8 weeks | 0.75 weeks");
    length("2/3 weeks", "2–3 weeks");
    assert!(matches!(reading::length("2/3 weeks"), Reading::Ask(_)));
    for typed in ["6/8", "3/2 year", "1/2/3 weeks", "2/0 weeks or more"] {
        length(typed, "words");
    }
    // So many of so many, or from so many to so many.
    for typed in ["20/36", "20/36 sessions"] {
        count(typed, "words");
    }
}

#[test]
fn a_day_without_a_year_is_no_year() {
    when("June 30", "words");
    when("March 4th", "words");
    when("May 15", "May 2015");
    when("May '15", "May 2015");
    when("June 98", "June 1998");
    when("2009-10", "October 2009 | 2009–2010");
    when("2016-03", "March 2016");
    when("2014-05", "May 2014");
    when("2014-05 to 2014-08", "May 2014 – August 2014");
    when("1998-00", "1998–2000");
    when("06/15/2014-08/20/2014", "June 15, 2014 – August 20, 2014");
    when("2014-5", "May 2014 | 2014–2015");
    when("1998-9", "September 1998 | 1998–1999");
    when("1998-02", "February 1998 | 1998–2002");
    when("2014-3", "March 2014");
    when("2014/5", "May 2014 | 2014–2015");
    when("2014/05", "May 2014");
    when("2014/5 - 2014/8", "May 2014 – August 2014");
    when("2014-5 to 2014-8", "May 2014 – August 2014");
    when("05 2019", "May 2019");
    for typed in ["13 2019", "10 2019"] {
        when(typed, "words");
    }
    when("09/10", "September 2010");
    when("10/12", "October 2012");
    when("13/5", "words");
}

#[test]
fn two_months_of_one_year_are_offered() {
    when("3-4/2019", "March 2019 – April 2019 | March 4, 2019 | April 3, 2019");
    when("2019/3-4", "March 2019 – April 2019 | March 4, 2019");
    when("2019-3-4", "March 4, 2019");
    when("13-4/2019", "April 13, 2019");
    when("4/3/2019", "April 3, 2019 | March 4, 2019");
}

#[test]
fn a_part_of_a_month_is_about_that_month() {
    for typed in ["early march 2009", "end of march 2009", "a mediados de marzo de 2009"] {
        when(typed, "about March 2009");
    }
    when("mid-june 2008", "about June 2008");
    when("early march to late june 2009", "about March 2009 – June 2009");
    when("early 2009", "early 2009");
    when("summer 2009", "summer 2009");
    when("early march", "words");
    for typed in ["principio de 2020", "al principio de 2020", "a principios del 2020"] {
        when(typed, "early 2020");
    }
    when("at the end of 2019", "late 2019");
    when("a mediados de los 90", "about 1994–1996");
}

#[test]
fn months_that_are_hard_to_spell_are_read() {
    when("janurary 2014", "January 2014");
    when("feburary 2014", "February 2014");
    when("septmber 2014", "September 2014");
    when("agust 2014", "August 2014");
    for typed in ["october 2014", "oct 2014", "octubre 2014"] {
        when(typed, "October 2014");
    }
    when("never 2014", "words");
}

#[test]
fn years_in_short_are_read() {
    when("2005-2006 winter", "winter 2005");
    when("'09", "2009");
    when("'09-'11", "2009–2011");
    when("'98 to '02", "1998–2002");
    when("2014-15", "2014–2015");
    when("9/98", "September 1998");
    when("fall of 09", "fall 2009");
    when("summer 98", "summer 1998");
    when("winter 2015-16", "winter 2015");
    when("winter 2005-06", "winter 2005");
    when("winter 2014/15", "winter 2014");
    when("mid-90's", "about 1994–1996");
    when("mid-2015", "mid 2015");
    when("2019ish", "about 2019");
    when("March 2019-ish", "about March 2019");
    when("early 20", "words");
    when("09", "words");
}

#[test]
fn a_dash_beside_a_month_is_no_span() {
    when("jan-2014", "January 2014");
    when("2014-ene", "January 2014");
    when("14-jan-2014", "January 14, 2014");
    when("jan-14", "January 2014");
    when("may-june 2014", "May 2014 – June 2014");
    when("2012 - may 2014", "2012 – May 2014");
    when("jun-2014 to aug-2014", "June 2014 – August 2014");
    when("mid-2008 - mid-2009", "mid 2008 – mid 2009");
    when("mid-'90s", "about 1994–1996");
    when("spring-fall 2014", "spring 2014 – fall 2014");
    when("may/2019", "May 2019");
    when("enero/2019", "January 2019");
    when("14/mar/2019", "March 14, 2019");
}

#[test]
fn a_year_in_short_is_not_as_long_ago_as_a_life() {
    for typed in ["1/1/27", "March '30", "'44"] {
        when(typed, "words");
    }
    when("1/1/47", "January 1, 1947");
}

#[test]
fn a_date_in_everyday_words_is_read() {
    when("el año 2014", "2014");
    when("el año pasado", "2025");
    when("sometime in 2014", "2014");
    when("creo que en 2014", "about 2014");
    when("2014 thru 2015", "2014–2015");
    when("febuary 2014", "February 2014");
    when("20 yrs old", "age 20");
}

#[test]
fn the_first_of_a_month_is_not_the_tenth() {
    when("1o de enero de 2014", "words");
    when("201o", "2010");
    when("1O/5/2014", "October 5, 2014 | May 10, 2014");
}

#[test]
fn dates_with_points_are_read_as_with_slashes() {
    when("13.5.2019", "May 13, 2019");
    when("3.4.18", "March 4, 2018 | April 3, 2018");
    when("12.2019", "December 2019");
    when("1.5", "words");
    when("1.5 years ago", "about 2025");
}

#[test]
fn the_nineties_are_no_age() {
    for typed in ["los años 90", "en los años 90", "los 90", "en los 90", "años 90"] {
        when(typed, "about 1990–1999");
    }
    when("en los años 30", "words");
    when("desde los 20 años", "age 20");
    when("a los 90 años", "age 90");
}

#[test]
fn an_age_stays_an_age() {
    when("age 22", "age 22");
    when("when I was 22", "age 22");
    when("when I was about 22", "about age 22");
    when("when i was maybe 22", "about age 22");
    when("cuando tenía como 22 años", "about age 22");
    when("in my twenties", "words");
    when("since college", "words");
}

#[test]
fn still_on_it_is_no_date() {
    for typed in ["still on it", "still taking it", "todavía la tomo", "ongoing"] {
        when(typed, "words");
    }
}

#[test]
fn lengths_stay_in_the_unit_that_was_counted() {
    length("6 weeks", "6 weeks");
    length("6 wks", "6 weeks");
    length("6-8 weeks", "6–8 weeks");
    length("6 to 8 weeks", "6–8 weeks");
    length("a month", "1 month");
    length("a couple months", "about 2 months");
    length("a couple of months", "about 2 months");
    length("about a year", "about 1 year");
    length("18 mo", "18 months");
    length("3 1/2 years", "3.5 years");
    length("a year and a half", "1.5 years");
    length("2 and a half years", "2.5 years");
    length("2 years 8 months", "32 months");
    length("half a year", "0.5 years");
    length("10 days", "10 days");
}

#[test]
fn open_and_vague_lengths_get_no_number_made_up() {
    length("over 9 years", "9 years or more");
    length("> 1 month", "1 month or more");
    length("more than a month", "1 month or more");
    length("less than 2 weeks", "under 2 weeks");
    length("few days", "a few days");
    length("only a few days", "a few days");
    length("several weeks", "a few weeks");
    length("many years", "words");
    length("on and off", "words");
    length("on and off for 2 years", "words");
    length("when needed", "words");
    length("2+ years", "2 years or more");
    length("6ish months", "about 6 months");
    length("a week or two", "1–2 weeks");
    length("between 6 and 8 weeks", "6–8 weeks");
    length("24 weeks in all", "24 weeks");
    length("6 + 4 weeks", "words");
    length("2 years in", "words");
}

#[test]
fn a_length_in_another_is_no_sum() {
    for typed in ["1 year a month", "1 week a day", "un año un mes", "2 weeks a month"] {
        length(typed, "words");
    }
    length("a year, a month", "13 months");
    length("un año y un mes", "13 months");
    length("1 year two months", "14 months");
}

#[test]
fn what_brackets_say_of_how_often_or_how_much_keeps_the_words() {
    for besides in [
        "am & pm",
        "mornings and nights",
        "as needed",
        "each",
        "at least",
        "doubled",
        "weekdays only",
    ] {
        dose(&format!("50 mg ({besides})"), "words");
    }
    for besides in ["at night", "with food", "generic", "2019"] {
        dose(&format!("50 mg ({besides})"), "50 mg");
    }
}

#[test]
fn two_numbers_with_a_comma_are_no_decimal() {
    dose("20,40", "words");
    dose("25,50 mg", "words");
    dose("37,5", "37.5 mg");
    dose("1,50", "1.5 mg");
    dose("112,25", "112.25 mg");
}

#[test]
fn an_accent_is_one_in_capitals_and_apart_from_its_letter_too() {
    length("3 an\u{303}os", "3 years");
    length("3 AÑOS", "3 years");
    when("OTOÑO DE 2019", "fall 2019");
    when("oton\u{303}o de 2019", "fall 2019");
    dose("50 mg AL MEDIODÍA", "50 mg");
    dose("75 mg dos veces al di\u{301}a", "150 mg | 75 mg");
    dose("1 CÂP", "1 tablet");
}

#[test]
fn a_length_in_everyday_words_is_read() {
    length("one and a half years", "1.5 years");
    length("year and a half", "1.5 years");
    length("month or two", "1–2 months");
    length("de 2 a 3 meses", "2–3 months");
    length("durante un mes", "1 month");
    length("eighteen months", "18 months");
    length("catorce días", "14 days");
    for typed in ["a 1/2 year", "one 1/2 years", "year and a month and a half"] {
        length(typed, "words");
    }
    length("can't recall", "?");
}

#[test]
fn a_count_in_everyday_words_is_read() {
    count("only 3", "3");
    count("all 36 sessions", "36");
    count("solo 3 sesiones", "3");
    count("de 20 a 30", "20–30");
    count("fourteen", "14");
}

#[test]
fn two_numbers_with_a_comma_are_no_length_and_no_count() {
    for typed in ["10,12 weeks", "6,8 weeks", "4,6 weeks", "4,5 weeks", "2,3 meses"] {
        length(typed, "words");
    }
    length("1,5 años", "1.5 years");
    length("2,5 weeks", "2.5 weeks");
    length("1,000 days", "1000 days");
    count("6,8", "words");
}

#[test]
fn longer_units_are_about_so_long() {
    for typed in ["a fortnight", "una quincena"] {
        length(typed, "about 2 weeks");
    }
    length("two decades", "about 20 years");
    length("decade ago", "words");
    when("a decade ago", "about 2016");
    for typed in ["took it 6 months", "was on it for 6 monts"] {
        length(typed, "6 months");
    }
    length("it took 6 weeks", "words");
    for typed in ["couple months", "a couple of months", "par de meses", "un par de meses"] {
        length(typed, "about 2 months");
    }
}

#[test]
fn hundreds_and_thousands_in_words_are_read() {
    for typed in ["one hundred fifty", "a hundred and fifty mg", "ciento cincuenta"] {
        dose(typed, "150 mg");
    }
    dose("a hundred", "100 mg");
    dose("ciento cincuenta y cinco", "155 mg");
    dose("doscientos cincuenta", "250 mg");
    dose("cincuenta a cien", "50–100 mg");
    dose("fifty to one hundred", "50–100 mg");
    dose("one hundred, then two hundred", "200 mg | 300 mg");
    dose("cien y cincuenta", "150 mg | 100 mg");
    dose("one or two hundred", "200 mg | 1–200 mg");
    dose("fifty hundred", "words");
    for typed in ["dos mil quince", "two thousand fifteen", "two thousand and fifteen"] {
        when(typed, "2015");
    }
}

#[test]
fn a_bare_length_is_asked_about() {
    length("6", "6 weeks | 6 months | 6 years");
    length("6+", "6 weeks or more | 6 months or more | 6 years or more");
    length("2012", "words");
    length("2012-2014", "words");
}

#[test]
fn spanish_lengths_are_read() {
    length("un año y medio", "1.5 years");
    length("un año y 3 meses y medio", "words");
    length("un par de meses", "about 2 months");
    length("6 a 8 semanas", "6–8 weeks");
    length("unos días", "a few days");
    length("más de 9 años", "9 years or more");
    length("año y medio", "1.5 years");
    length("entre 2 y 3 meses", "2–3 months");
    length("un mes o dos", "1–2 months");
    length("un año y medio", "1.5 years");
    length("menos de 2 semanas", "under 2 weeks");
    length("unos 3 meses", "about 3 months");
}

#[test]
fn sessions_are_counted_as_told() {
    count("9", "9");
    count("about 30", "about 30");
    count("6-12", "6–12");
    count("8 or 10", "8–10");
    count("34 sessions", "34");
    count("6+", "6 or more");
    count("20ish", "about 20");
    count("a dozen", "about 12");
    count("between 8 and 10", "8–10");
    count("6 infusions + 4 maintenance", "words");
    count("10 treatments", "10");
    count("5 right unilateral, 2 bifrontal", "words");
    count("?", "?");
    count("varias sesiones", "a few");
}

/// The rows of the file of answers as people type them.
fn rows(field: &str) -> Vec<(String, String, String)> {
    let file = include_str!("../data/answers_typed.csv");
    let mut rows = Vec::new();
    for line in file.lines().skip(1) {
        let Some(rest) = line.strip_prefix(field).and_then(|it| it.strip_prefix(',')) else {
            continue;
        };
        // Only the typed text is ever quoted.
        let (typed, rest) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once("\",").expect("a well-formed row"),
            None => rest.split_once(',').expect("a well-formed row"),
        };
        let mut cells = rest.split(',');
        let kind = cells.next().expect("a well-formed row").to_string();
        rows.push((typed.to_string(), kind, cells.next().expect("a well-formed row").to_string()));
    }
    assert!(!rows.is_empty());
    rows
}

#[test]
fn every_row_of_the_answers_file_does_what_it_says() {
    for (typed, kind, value) in rows("dose") {
        let pair = DoseContext { pair: kind == "two_numbers", ..context() };
        let read = reading::dose(&typed, pair);
        let shown = told(&read.reading, |it| values::dose(english(), it));
        match kind.as_str() {
            "number" => assert!(shown.starts_with(&value), "{typed}: {shown}"),
            "number+form" => assert_eq!(shown, "150 mg", "{typed}"),
            "range" => assert_eq!(shown, "20–40 mg"),
            "ask" | "ask_each_or_total" => assert!(shown.contains(" | "), "{typed}: {shown}"),
            "tablets" => assert_eq!(shown, "0.5 tablets"),
            "sum_confirm" => assert_eq!(shown, "150 mg"),
            "soft_check" => assert!(read.soft_check && shown == "2000 mg"),
            "two_numbers" => assert_eq!(shown, "6/25 mg"),
            "unknown" => assert_eq!(shown, "?"),
            other => panic!("an expectation that no test knows: {other}"),
        }
    }
    for (typed, kind, value) in rows("date") {
        let read = reading::when(&typed, today()).reading;
        let shown = told(&read, |it| values::when(english(), it));
        match kind.as_str() {
            "year_approx" if value == "relative" => assert_eq!(shown, "about 2023"),
            "year_approx" => assert_eq!(shown, format!("about {value}")),
            "season" => assert_eq!(shown, "summer 2019"),
            "ask" => assert!(matches!(read, Reading::Ask(_)), "{typed}: {shown}"),
            "text" => assert_eq!(shown, "words"),
            "range" => assert_eq!(shown, "2012–2014"),
            other => panic!("an expectation that no test knows: {other}"),
        }
    }
    for (typed, kind, _) in rows("duration") {
        let shown = told(&reading::length(&typed), |it| values::length(english(), it));
        match kind.as_str() {
            "approx" => assert_eq!(shown, "about 2 months"),
            "range" => assert_eq!(shown, "6–8 weeks"),
            "unknown_short" => assert_eq!(shown, "a few days"),
            other => panic!("an expectation that no test knows: {other}"),
        }
    }
}

fn amounts() -> impl Strategy<Value = Amount> {
    prop_oneof![
        (1_u32..5_000).prop_map(Amount::whole),
        (1_u64..4_000).prop_map(|it| {
            // Whole tenths: a number that people write.
            Amount::from_millionths(it * 100_000).expect("a well-formed row")
        })
    ]
}

fn many() -> impl Strategy<Value = HowMany> {
    prop_oneof![
        amounts().prop_map(HowMany::Just),
        (amounts(), amounts())
            .prop_filter("two ends", |it| it.0 < it.1)
            .prop_map(|it| HowMany::Between(it.0, it.1)),
        amounts().prop_map(HowMany::AtLeast),
        amounts().prop_map(HowMany::Under),
        Just(HowMany::Few),
    ]
}

fn points() -> impl Strategy<Value = Point> {
    let year = 1950_i16..2027;
    prop_oneof![
        year.clone().prop_map(Point::Year),
        (year.clone(), 0_usize..7).prop_map(|(year, part)| {
            let parts = [
                Part::Early,
                Part::Spring,
                Part::Summer,
                Part::Mid,
                Part::Autumn,
                Part::Late,
                Part::Winter,
            ];
            Point::Part(year, parts[part])
        }),
        (year.clone(), 1_u8..13).prop_map(|(year, month)| Point::Month(year, month)),
        (year, 1_u8..13, 1_u8..29)
            .prop_map(|(y, m, d)| Point::Day(Day::new(y, m, d).expect("a well-formed row"))),
        (1_u8..100).prop_map(Point::Age),
    ]
}

proptest! {
    #[test]
    fn no_text_makes_reading_panic(text in "\\PC{0,60}") {
        let _ = reading::dose(&text, context());
        let _ = reading::when(&text, today());
        let _ = reading::length(&text);
        let _ = reading::count(&text);
    }

    #[test]
    fn no_jumble_of_known_pieces_makes_reading_panic(
        pieces in proptest::collection::vec(prop_oneof![
            Just("1/2"), Just("mg"), Just("and"), Just("a"), Just("half"), Just("x"), Just("/"),
            Just("24"), Just("h"), Just("-"), Just("2015"), Just("ago"), Just("years"), Just("hace"),
            Just("BID"), Just("to"), Just("99999999999999999999"), Just("1.500"), Just("last"),
            Just("more"), Just("than"), Just("s"), Just("'"), Just("0"), Just("13"), Just("l0"),
        ], 0..9)
    ) {
        let text = pieces.join(" ");
        let _ = reading::dose(&text, context());
        let _ = reading::when(&text, today());
        let _ = reading::length(&text);
        let _ = reading::count(&text);
    }

    #[test]
    fn a_dose_that_is_shown_reads_back_the_same(
        (least, most) in (amounts(), amounts()).prop_map(|(a, b)| (a.min(b), a.max(b))),
        unit in proptest::sample::select(vec![
            DoseUnit::Mg, DoseUnit::Mcg, DoseUnit::G, DoseUnit::MgPer24h, DoseUnit::MgPerKg,
            DoseUnit::McgPerKgPerHour, DoseUnit::Pieces, DoseUnit::Ml, DoseUnit::Sprays,
        ]),
        about: bool,
    ) {
        let dose = Dose { least, most, unit, partner: None, about };
        for words in Language::ALL.map(|it| it.words().values) {
            let shown = values::dose(words, &dose);
            prop_assert_eq!(reading::dose(&shown, context()).reading, Reading::Value(dose), "{}", shown);
        }
    }

    #[test]
    fn a_date_that_is_shown_reads_back_the_same(from in points(), about: bool) {
        let when = When { from, to: None, about };
        for words in Language::ALL.map(|it| it.words().values) {
            let shown = values::when(words, &when);
            prop_assert_eq!(reading::when(&shown, today()).reading, Reading::Value(when), "{}", shown);
        }
    }

    #[test]
    fn a_length_that_is_shown_reads_back_the_same(
        many in many(),
        unit in proptest::sample::select(vec![
            TimeUnit::Hours, TimeUnit::Days, TimeUnit::Weeks, TimeUnit::Months, TimeUnit::Years,
        ]),
        about: bool,
    ) {
        let length = Length { many, unit, about };
        for words in Language::ALL.map(|it| it.words().values) {
            let shown = values::length(words, &length);
            prop_assert_eq!(reading::length(&shown), Reading::Value(length), "{}", shown);
        }
    }

    #[test]
    fn a_count_that_is_shown_reads_back_the_same(many in many(), about: bool) {
        let count = Count { many, about };
        for words in Language::ALL.map(|it| it.words().values) {
            let shown = values::count(words, &count);
            prop_assert_eq!(reading::count(&shown), Reading::Value(count), "{}", shown);
        }
    }
}

#[test]
fn days_before_a_day_are_counted_over_years() {
    let day = Day::new(2024, 3, 1).expect("a well-formed row");
    assert_eq!(day.minus_days(1), Day::new(2024, 2, 29));
    assert_eq!(day.minus_days(366), Day::new(2023, 3, 1));
    assert_eq!(day.minus_days(0), Some(day));
    for days in 0..40_000 {
        let before = day.minus_days(days).expect("a well-formed row");
        assert_eq!(day.number() - before.number(), days);
    }
}
