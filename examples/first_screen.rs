//! Prints the markup that is in the single file before the program: the first
//! screen in each language, and what stands beside the program.

use futures::executor::block_on;
use recollect::history::Day;
use recollect::intake::{Intake, Settings};
use recollect::ui::app::{App, AppProps};
use recollect::ui::standing::Standing;
use recollect::words::Language;
use yew::LocalServerRenderer;

fn main() {
    println!("==== title\n{}", Language::English.words().screen.start_heading);
    for language in Language::ALL {
        let settings = Settings { language, ..Settings::default() };
        // The first screen shows no date.
        let props = AppProps { intake: Intake::new(Day::FIRST, settings) };
        let app = LocalServerRenderer::<App>::with_props(props).hydratable(false);
        println!("==== first-{}\n{}", language.tag(), block_on(app.render()));
    }
    let standing = LocalServerRenderer::<Standing>::new().hydratable(false);
    println!("==== standing\n{}", block_on(standing.render()));
}
