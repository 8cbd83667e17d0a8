//! Every screen as markup.

use futures::executor::block_on;
use recollect::history::Day;
use recollect::intake::{Action, Intake, Settings};
use recollect::ui::app::{App, AppProps};
use yew::LocalServerRenderer;

fn shown(intake: &Intake) -> String {
    let props = AppProps { intake: intake.clone() };
    block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
}

fn intake() -> Intake {
    Intake::new(Day::new(2026, 11, 24).expect("a day of the calendar"), Settings::default())
}

#[test]
fn every_step_has_one_first_heading_that_can_take_focus() {
    let intake = intake();
    for step in intake.way() {
        let there = intake.after(Action::Go(step)).unwrap_or_else(|| intake.clone());
        let html = shown(&there);
        assert_eq!(html.matches("<h1").count(), 1, "{step:?}");
        assert!(html.contains("id=\"rc-heading\" tabindex=\"-1\""), "{step:?}: {html}");
    }
}
