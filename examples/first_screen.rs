//! Prints the markup that is in the single file before the program: the first
//! screen and the one after it in each language, and what stands beside the program.

use futures::executor::block_on;
use recollect::history::Day;
use recollect::intake::{Intake, Settings, Step};
use recollect::ui::app::{App, AppProps};
use recollect::ui::standing::Standing;
use recollect::words::Language;
use yew::LocalServerRenderer;

fn main() {
    println!("==== title\n{}", Language::English.words().screen.start_heading);
    for language in Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        // Neither of the two shows a date.
        let first = Intake::new(Day::FIRST, settings);
        let next = Intake { step: Step::Medicines, ..first.clone() };
        for (part, intake) in [("first", first), ("next", next)] {
            let app = LocalServerRenderer::<App>::with_props(AppProps { intake }).hydratable(false);
            println!("==== {part}-{}\n{}", language.tag(), block_on(app.render()));
        }
    }
    let standing = LocalServerRenderer::<Standing>::new().hydratable(false);
    println!("==== standing\n{}", block_on(standing.render()));
}
