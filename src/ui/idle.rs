//! On a shared device: asks an idle page whether anyone is there, and erases it
//! when nobody is.

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use std::rc::Rc;
use yew::prelude::*;

use super::held::use_held;
use super::parts::{Look, button, el, el_with};
use crate::browser;
use crate::intake::{Action, Intake};
use crate::words::fill;

/// Seconds without a touch before the question.
const QUIET: u32 = 120;
/// Seconds to answer it.
const ANSWER: u32 = 30;

/// The question, while it is asked. Any key or touch before it starts the time
/// again; once it stands, it is answered by its button or by Escape.
///
/// The time is the clock's and not a count of seconds: a tablet that slept, or a
/// page that was left and came back, has had nobody there all the while. A form
/// in which nothing was said has nobody to ask, and goes back to the start.
#[hook]
pub fn use_idle(intake: &Rc<Intake>, on_action: &Callback<Action>) -> Html {
    let watched = intake.settings.shared_device;
    let quiet = use_held(0_u32);
    let touched = use_mut_ref(|| 0.0_f64);
    let asks = use_mut_ref(|| false);
    *asks.borrow_mut() = !intake.is_empty();
    {
        let (quiet, touched, on_action) = (quiet.clone(), touched.clone(), on_action.clone());
        use_effect_with(watched, move |watched| {
            *touched.borrow_mut() = browser::seconds();
            quiet.set_if_other(0);
            let look = move |touches: bool| {
                let now = browser::seconds();
                let since = now - *touched.borrow();
                if since >= f64::from(QUIET + ANSWER) {
                    browser::forget();
                    on_action.emit(Action::EraseForGood);
                    on_action.emit(Action::Today(browser::today()));
                    *touched.borrow_mut() = now;
                    quiet.set_if_other(0);
                } else if since >= f64::from(QUIET) && (*asks.borrow() || !touches) {
                    browser::commit_typing();
                    quiet.set_if_other(since as u32);
                } else if touches || since < 0.0 {
                    *touched.borrow_mut() = now;
                    quiet.set_if_other(0);
                }
            };
            let held = watched.then(|| {
                let touches = look.clone();
                (Interval::new(1_000, move || look(false)), on_touch(move || touches(true)))
            });
            move || drop(held)
        });
    }
    let asking = watched && !intake.is_empty() && quiet.get() >= QUIET;
    use_effect_with(asking, |asking| {
        if *asking {
            browser::show_dialog(DIALOG);
        }
    });
    if !asking {
        return Html::default();
    }
    let screen = &intake.settings.language.words().screen;
    let left = (QUIET + ANSWER).saturating_sub(quiet.get());
    let stays = Callback::from(move |_: Event| {
        *touched.borrow_mut() = browser::seconds();
        quiet.set_if_other(0);
    });
    let stay = Callback::from(|_: MouseEvent| browser::close_dialog(DIALOG));
    let heading = [Some("idle-heading".into()), Some("rc-subheading".into())];
    let text = fill(screen.idle_text, &[&left.to_string()]);
    let body = [
        el_with("h2", &["id", "class"], heading, screen.idle_heading),
        el_with("p", &["id"], [Some("idle-text".into())], text),
        button("stay", Look::Main, screen.idle_stay, None, stay),
    ];
    html! {
        <dialog
            class="rc-dialog"
            id={DIALOG}
            aria-labelledby="idle-heading"
            aria-describedby="idle-text"
            onclose={stays}
        >
            { el("div", "rc-dialog__body", body) }
        </dialog>
    }
}

/// Where the dialog is found.
const DIALOG: &str = "rc-idle";

/// Calls back when somebody does something, and when the page comes back.
fn on_touch(call: impl Fn() + Clone + 'static) -> Option<[EventListener; 7]> {
    const EVENTS: [&str; 7] =
        ["pointerdown", "keydown", "input", "wheel", "scroll", "visibilitychange", "pageshow"];
    let window = web_sys::window()?;
    Some(EVENTS.map(|name| {
        let call = call.clone();
        EventListener::new(&window, name, move |_| call())
    }))
}
