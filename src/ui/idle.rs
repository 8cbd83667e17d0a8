//! On a shared device: asks an idle page whether anyone is there, and erases it
//! when nobody is.

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use std::rc::Rc;
use yew::prelude::*;

use super::parts::{Look, button};
use crate::intake::{Action, Intake};
use crate::words::fill;

/// Seconds without a touch before the question.
const QUIET: u32 = 120;
/// Seconds to answer it.
const ANSWER: u32 = 30;

/// The question, while it is asked. Any key or touch before it starts the clock
/// again; once it stands, it is answered by its button or by Escape.
#[hook]
pub fn use_idle(intake: &Rc<Intake>, on_action: &Callback<Action>) -> Html {
    let watched = intake.settings.shared_device && !intake.is_empty();
    let quiet = use_state(|| 0_u32);
    let count = use_mut_ref(|| 0_u32);
    {
        let (quiet, count, on_action) = (quiet.clone(), count.clone(), on_action.clone());
        use_effect_with(watched, move |watched| {
            *count.borrow_mut() = 0;
            if *quiet != 0 {
                quiet.set(0);
            }
            let held = watched.then(|| {
                let counted = count.clone();
                let clock = Interval::new(1_000, move || {
                    let now = *counted.borrow() + 1;
                    *counted.borrow_mut() = now;
                    if now >= QUIET {
                        quiet.set(now);
                    }
                    if now >= QUIET + ANSWER {
                        crate::browser::forget();
                        on_action.emit(Action::EraseForGood);
                    }
                });
                (
                    clock,
                    touches(move || {
                        if *count.borrow() < QUIET {
                            *count.borrow_mut() = 0;
                        }
                    }),
                )
            });
            move || drop(held)
        });
    }
    let asking = watched && *quiet >= QUIET;
    use_effect_with(asking, |asking| {
        if *asking {
            crate::browser::show_dialog(DIALOG);
        }
    });
    if !asking {
        return Html::default();
    }
    let screen = &intake.settings.language.words().screen;
    let left = (QUIET + ANSWER).saturating_sub(*quiet);
    let stay = Callback::from(move |()| {
        *count.borrow_mut() = 0;
        quiet.set(0);
    });
    html! {
        <dialog
            class="rc-dialog"
            id={DIALOG}
            aria-labelledby="idle-heading"
            aria-describedby="idle-text"
            oncancel={stay.reform(|_: Event| ())}
        >
            <div class="rc-dialog__body">
                <h2 class="rc-subheading" id="idle-heading">{ screen.idle_heading }</h2>
                <p id="idle-text">{ fill(screen.idle_text, &[&left.to_string()]) }</p>
                { button("stay", Look::Main, screen.idle_stay, None, stay.reform(|_| ())) }
            </div>
        </dialog>
    }
}

/// Where the dialog is found.
const DIALOG: &str = "rc-idle";

fn touches(call: impl Fn() + Clone + 'static) -> Option<[EventListener; 3]> {
    let window = web_sys::window()?;
    Some(["pointerdown", "keydown", "scroll"].map(|name| {
        let call = call.clone();
        EventListener::new(&window, name, move |_| call())
    }))
}
