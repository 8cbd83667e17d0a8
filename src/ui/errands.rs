//! What the page does outside of the state: drafts, files, printing, the
//! browser's Back, the page around it.

use std::cell::Cell;
use std::rc::Rc;

use gloo::timers::callback::Interval;
use yew::prelude::*;

use super::crash::latest;
use super::held::{Held, use_held};
use super::parts::{Look, button, el, el_with};
use super::screens::{Errand, Moment};
use crate::browser::{self, Chosen, Draft};
use crate::intake::{
    Action, Happened, Intake, OpenedCopy, Step, left_out, refused_in_words, wrong,
};
use crate::words::{ScreenWords, Words};

/// How long an erased history can be brought back, in milliseconds.
const UNDO: u32 = 10_000;

/// Keeps a draft where the browser has room for one. Otherwise asks before the
/// page is left, and gives `true`, so that the page says so.
#[hook]
pub fn use_draft(intake: &Rc<Intake>) -> bool {
    let at_risk = use_held(false);
    let told_at_risk = at_risk.clone();
    let settings = &intake.settings;
    let told = (
        intake.history.clone(),
        intake.step,
        (settings.language, settings.summary_language, settings.region, settings.shared_device),
    );
    let intake = intake.clone();
    use_effect_with(told, move |_| {
        let refused = keep(&intake) == Draft::Refused;
        told_at_risk.set_if_other(refused);
        let warning = if refused { browser::warn_before_leaving() } else { None };
        move || drop(warning)
    });
    at_risk.get()
}

fn keep(intake: &Intake) -> Draft {
    if intake.settings.shared_device || intake.is_empty() {
        // A draft that could not be read stays for as long as the page says so: a
        // newer version of the form may read it.
        let unread = intake.notice.as_ref().is_some_and(|it| it.what == Happened::DraftUnreadable);
        if !unread || intake.settings.shared_device {
            browser::forget();
        }
        return Draft::Kept;
    }
    browser::keep(&crate::intake::draft(intake))
}

/// The browser's Back and Forward go from step to step. `led_to` is the step that the
/// browser itself led to, which it has noted already.
#[hook]
pub fn use_way_back(step: Step, led_to: &Rc<Cell<Option<Step>>>) {
    let opened = use_mut_ref(|| true);
    let led_to = led_to.clone();
    use_effect_with(step, move |step| {
        let opened = opened.replace(false);
        if led_to.take() != Some(*step) {
            browser::visited(*step, opened);
        }
    });
}

/// Hears what comes from outside: the page is gone back in, left open from one day to
/// the next, hidden, and given settings by the page around it.
#[hook]
pub fn use_outside(led_to: &Rc<Cell<Option<Step>>>, on_action: &Callback<Action>) {
    let (led_to, on_action) = (led_to.clone(), on_action.clone());
    use_effect_with((), move |()| {
        // A phone may never come back to a page that was hidden.
        let hidden = browser::on_hidden(move || {
            browser::hold_fields();
            browser::commit_typing();
            if let Some(intake) = latest() {
                keep(&intake);
            }
        });
        let goes = on_action.clone();
        let back = browser::on_back(move |step| {
            browser::commit_typing();
            led_to.set(Some(step));
            goes.emit(Action::Go(step));
        });
        // What was wrong with these was said when the program began.
        let said = browser::page_configuration();
        let sets = on_action.clone();
        let told = browser::listen(move |pairs| {
            browser::commit_typing();
            let mut others = pairs.clone();
            others.retain(|it| !said.contains(it));
            browser::tell_embedder(&wrong(&others));
            sets.emit(Action::Configure(Rc::new(pairs)));
        });
        browser::ready();
        let shown = browser::on_shown(move || on_action.emit(Action::Today(browser::today())));
        move || drop((hidden, back, told, shown))
    });
}

/// Lets go of what was erased when its time is over.
#[hook]
pub fn use_undo_clock(intake: &Rc<Intake>, on_action: &Callback<Action>) {
    let erased =
        intake.notice.as_ref().filter(|it| it.what == Happened::Erased).map(|it| it.number);
    let on_action = on_action.clone();
    use_effect_with(erased, move |erased| {
        let held = erased.map(|number| {
            let forget = on_action.reform(move |()| Action::Dismiss(number));
            let left = forget.clone();
            // A page that is left may be kept as it was, with its time standing still.
            let left = browser::on_left(move || left.emit(()));
            let over = move || {
                // Who is on the button for it has the time that it takes.
                if !browser::is_in_focus("undo") {
                    forget.emit(());
                }
            };
            (Interval::new(UNDO, over), left)
        });
        move || drop(held)
    });
}

/// What is said in the language that is read when it is shown, which may have changed
/// since it happened.
type Sentence = Rc<dyn Fn(&Words) -> String>;

/// What became of an errand, for the person to read.
#[derive(Clone, Default)]
enum Outcome {
    #[default]
    Nothing,
    /// A sentence, and whether it follows another one: what is said again is news too.
    Said(Sentence, bool),
    /// Copying was refused: the text to copy by hand.
    CopyByHand(String),
    /// A saved copy would take the place of answers that are here.
    Replace(OpenedCopy),
}

/// Does errands, and shows what became of them.
#[hook]
pub fn use_errands(intake: &Rc<Intake>, on_action: &Callback<Action>) -> (Callback<Errand>, Html) {
    let outcome = use_held(Moment::at(0, Outcome::Nothing));
    let opened = {
        let (outcome, on_action) = (outcome.clone(), on_action.clone());
        Callback::from(move |chosen: Chosen| {
            let Some(intake) = latest() else { return };
            outcome.set(match opened(chosen) {
                Ok(copy) if intake.is_empty() => {
                    let remark = remark(&copy);
                    let turn = intake.turn_of(Step::Summary);
                    on_action.emit(Action::Open(copy));
                    Moment::at(turn, remark)
                }
                Ok(copy) => Moment::at(intake.turns, Outcome::Replace(copy)),
                Err(sentence) => said(&outcome.get(), intake.turns, sentence),
            });
        })
    };
    let on_errand = {
        let outcome = outcome.clone();
        Callback::from(move |errand: Errand| {
            browser::commit_typing();
            let Some(intake) = latest() else { return };
            let turn = intake.turns;
            let tell = |text: Worded| outcome.set(said(&outcome.get(), turn, on_screen(text)));
            let say = |saved: bool| tell(if saved { |it| it.saved } else { |it| it.not_saved });
            match errand {
                Errand::Print => {
                    browser::print();
                }
                Errand::ShowInTab => {
                    if !browser::show_in_tab("rc-paper") {
                        tell(|it| it.no_tab);
                    }
                }
                Errand::SaveCopy => say(browser::save_file(
                    "treatment-history.json",
                    "application/json",
                    &crate::intake::draft(&intake),
                )),
                Errand::SaveFhir => say(browser::save_file(
                    "treatment-history.fhir.json",
                    "application/fhir+json",
                    &crate::summary::fhir(&intake),
                )),
                Errand::Copy(arrangement) => {
                    let document = crate::summary::document(&intake, arrangement);
                    let text = crate::summary::text(&document, intake.settings.region);
                    let outcome = outcome.clone();
                    yew::platform::spawn_local(async move {
                        outcome.set(if browser::copy(&text).await {
                            said(&outcome.get(), turn, on_screen(|it| it.copied))
                        } else {
                            Moment::at(turn, Outcome::CopyByHand(text))
                        });
                    });
                }
                Errand::Open => {
                    let opened = opened.clone();
                    browser::choose_file(move |chosen| opened.emit(chosen));
                }
                Errand::Dropped(file) => {
                    let opened = opened.clone();
                    browser::read_file(file, move |chosen| opened.emit(chosen));
                }
            }
        })
    };
    let status = [Some("status".into()), Some("rc-outcome".into())];
    let shown = el_with("div", &["role", "class"], status, show(intake, &outcome, on_action));
    (on_errand, shown)
}

type Worded = fn(&ScreenWords) -> &'static str;

fn on_screen(text: Worded) -> Sentence {
    Rc::new(move |words| text(&words.screen).into())
}

/// A sentence about an errand that follows what was said before.
fn said(before: &Moment<Outcome>, turn: u32, sentence: Sentence) -> Moment<Outcome> {
    let follows = matches!(before.now(turn), Outcome::Said(_, false));
    Moment::at(turn, Outcome::Said(sentence, follows))
}

fn opened(chosen: Chosen) -> Result<OpenedCopy, Sentence> {
    match chosen {
        Chosen::Text(text) => crate::intake::open(&text)
            .map_err(|it| -> Sentence { Rc::new(move |words| refused_in_words(&it, words)) }),
        Chosen::TooLarge => Err(Rc::new(|words| words.open.too_large.into())),
        Chosen::Unreadable => Err(Rc::new(|words| words.open.unreadable.into())),
    }
}

/// What is said of a copy that was opened.
fn remark(copy: &OpenedCopy) -> Outcome {
    let unknown = copy.unknown.clone();
    if unknown.is_empty() {
        return Outcome::Nothing;
    }
    Outcome::Said(Rc::new(move |words| left_out(&unknown, words)), false)
}

fn show(intake: &Intake, outcome: &Held<Moment<Outcome>>, on_action: &Callback<Action>) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    match outcome.get().now(intake.turns) {
        Outcome::Nothing => Html::default(),
        // In an element of its own each time, or what is said again is not announced.
        Outcome::Said(sentence, follows) => html! {
            <p class="rc-notice__bar" key={usize::from(follows)}>{ sentence(words) }</p>
        },
        Outcome::CopyByHand(text) => {
            let text = html! {
                <textarea class="rc-input rc-input--tall" readonly=true value={text} />
            };
            let label = [el("span", "", screen.not_copied), text];
            el("div", "rc-notice__bar", el("label", "rc-question", label))
        }
        Outcome::Replace(copy) => {
            let replace = {
                let (outcome, on_action) = (outcome.clone(), on_action.clone());
                let turn = intake.turn_of(Step::Summary);
                Callback::from(move |_: MouseEvent| {
                    on_action.emit(Action::Open(copy.clone()));
                    outcome.set(Moment::at(turn, remark(&copy)));
                })
            };
            let leave = {
                let outcome = outcome.clone();
                Callback::from(move |_: MouseEvent| outcome.set(Moment::at(0, Outcome::Nothing)))
            };
            let does = [
                button("replace", Look::Other, screen.open_replace_yes, None, replace),
                button("leave", Look::Other, screen.cancel, None, leave),
            ];
            let said = el("span", "", screen.open_replaces);
            el("div", "rc-notice__bar", [said, el("span", "rc-go", does)])
        }
    }
}

/// Whether a file is dragged. A text can be dropped into a field.
pub fn has_files(event: &DragEvent) -> bool {
    event.data_transfer().is_some_and(|it| it.types().includes(&"Files".into(), 0))
}

/// A file that is dropped on the page is opened like one that is chosen.
pub fn open_dropped(on_errand: &Callback<Errand>) -> Callback<DragEvent> {
    let on_errand = on_errand.clone();
    Callback::from(move |event: DragEvent| {
        if has_files(&event) {
            event.prevent_default();
        }
        let files = event.data_transfer().and_then(|it| it.files());
        if let Some(file) = files.and_then(|it| it.get(0)) {
            on_errand.emit(Errand::Dropped(file));
        }
    })
}
