//! A list from a pharmacy, a portal or a note, pasted and gone through.

use std::rc::Rc;

use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::button::{Look, button};
use super::element::{Inside, el, el_with, shown};
use super::name_search::{around, described};
use super::radios::{choice, hint_of, label_of};
use crate::formulary::AgentId;
use crate::history::{Choice, Day, History, Question, Subject, Trial, TrialId};
use crate::intake::{Action, Offer, offers, taken};
use crate::reading::{ListLine, Means, list};
use crate::ui::held::{use_held, use_place};
use crate::ui::tell;
use crate::words::{ScreenWords, Words, fill};

/// Where the box is found.
pub const PASTE: &str = "paste";

/// What the list needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The words.
    pub words: &'static Words,
    /// The day of entry.
    pub today: Day,
    /// The agents that are on the person's list already, each with whether anything
    /// was said of it.
    pub known: Vec<(AgentId, bool)>,
    /// What was pasted before and is not added yet.
    pub left: String,
    /// What the person does: adds what is ticked, all at once.
    pub on_action: Callback<Action>,
}

/// A pasted list while it is gone through.
#[derive(Clone, PartialEq)]
struct Read {
    lines: Vec<(ListLine, Vec<Offer>)>,
    /// How many lines were read and ticked then, said once.
    said: [usize; 2],
}

/// A box to paste into, and beneath it each line with what it was read as and a
/// tick to take it. Nothing is added before the person has seen it.
#[component]
pub fn PasteList(props: &Props) -> Html {
    crate::ui::renders::count("PasteList");
    let Props { words, today, known, left, on_action } = props;
    let screen = &words.screen;
    let field = use_place();
    let read = use_held(None::<Rc<Read>>);
    {
        let (field, left) = (field.clone(), left.clone());
        use_effect_with((), move |()| {
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                field.set_value(&left);
            }
        });
    }

    let on_read = {
        let (field, read) = (field.clone(), read.clone());
        let (today, known) = (*today, known.clone());
        Callback::from(move |_: MouseEvent| {
            let text = field.cast::<HtmlTextAreaElement>().map(|it| it.value()).unwrap_or_default();
            read.set(Some(Rc::new(Read::of(&text, &known, today))));
        })
    };
    let on_take = {
        let (field, read) = (field.clone(), read.clone());
        on_action.reform(move |_: MouseEvent| {
            let now = read.get();
            let lines = now.as_ref().map(|it| it.lines.as_slice()).unwrap_or_default();
            let action = taken(lines.iter().flat_map(|it| &it.1));
            read.set(None);
            // What was taken is done with: what is pressed next is the next list. What
            // was not is still there to be put right.
            if let Some(field) = field.cast::<HtmlTextAreaElement>() {
                let left = |it: &&(ListLine, Vec<Offer>)| {
                    !it.1.is_empty() && !it.1.iter().any(|it| it.ticked)
                };
                let left = lines.iter().filter(left).map(|it| it.0.text.as_str());
                let mut left: Vec<_> = left.collect();
                // Two names of one line may both stand with the whole of it.
                left.dedup();
                field.set_value(&left.join("\n"));
                let _ = field.focus();
            }
            action
        })
    };
    let now = read.get();
    let line = |(place, (line, offers)): (usize, &(ListLine, Vec<Offer>))| {
        let tick = |index: usize| {
            let read = read.clone();
            Callback::from(move |_: Event| {
                read.set(read.get().map(|it| Rc::new(it.ticked(place, index))))
            })
        };
        line_of(words, line, offers, tick)
    };
    let text = html! {
        <textarea
            class="rc-input rc-input--tall"
            id={PASTE}
            rows="6"
            autocomplete="off"
            spellcheck="false"
            dir="auto"
            aria-describedby="paste-hint"
            ref={field}
        />
    };
    let lines = now.as_ref().map(|it| {
        let take = button("paste-take", Look::Other, screen.paste_take, None, on_take);
        let lines: Html = it.lines.iter().enumerate().map(line).collect();
        [el("ul", "rc-paste__lines", lines), el("div", "rc-go", take)].node()
    });
    let hint = hint_of("paste-hint".into(), screen.paste_hint);
    let said = now.as_ref().map(|it| it.said(screen)).unwrap_or_default();
    let go = button("paste-read", Look::Other, screen.paste_button, None, on_read);
    el(
        "div",
        "rc-paste",
        [
            el("div", "rc-question", [label_of(PASTE, screen.paste_heading), hint, text]),
            el("div", "rc-go", go),
            el_with("p", &["role"], [Some("status".into())], said),
            shown(lines),
        ],
    )
}

impl Read {
    fn of(text: &str, known: &[(AgentId, bool)], today: Day) -> Read {
        let lines = list(text, today);
        let offers = offers(&lines, known, today);
        let offered = offers.iter().filter(|it| !it.is_empty()).count();
        let ticked = offers.iter().flatten().filter(|it| it.ticked).count();
        Read { lines: lines.into_iter().zip(offers).collect(), said: [offered, ticked] }
    }

    fn said(&self, screen: &ScreenWords) -> String {
        let [offered, ticked] = self.said;
        fill("{} {}", &[&screen.paste_lines.of(offered), &screen.paste_ticked.of(ticked)])
    }

    /// With one tick the other way.
    fn ticked(&self, place: usize, index: usize) -> Read {
        let mut next = self.clone();
        let offer = next.lines.get_mut(place).and_then(|it| it.1.get_mut(index));
        if let Some(offer) = offer {
            offer.ticked = !offer.ticked;
        }
        next
    }
}

/// One line as pasted, with a tick for each thing that it may be.
fn line_of(
    words: &'static Words,
    line: &ListLine,
    offers: &[Offer],
    tick: impl Fn(usize) -> Callback<Event>,
) -> Html {
    let text = line.text.clone();
    if offers.is_empty() {
        let attributes = [Some("auto".into()), Some("rc-paste__line rc-soft".into())];
        return el_with("li", &["dir", "class"], attributes, text);
    }
    let option = |(index, offer): (usize, &Offer)| {
        choice("checkbox", None, offer.ticked, said(words, line, offer), tick(index))
    };
    let maybe = matches!(line.means, Means::Maybe(_));
    let maybe = maybe.then(|| el("p", "rc-soft", words.screen.did_you_mean));
    let attributes = ["auto", "no", "rc-paste__text"].map(|it| Some(it.into()));
    let legend = el_with("legend", &["dir", "translate", "class"], attributes, text);
    let offers = offers.iter().enumerate().map(option).collect();
    el("li", "rc-paste__line", el("fieldset", "rc-paste__offers", [legend, shown(maybe), offers]))
}

/// What a line is read as, on its tick.
fn said(words: &'static Words, line: &ListLine, offer: &Offer) -> Html {
    let screen = &words.screen;
    let name = match (&offer.met, &offer.subject, &line.means) {
        (Some(met), _, _) => described(words, met),
        (None, Subject::Treatment { treatment, .. }, _) => {
            let said = words.choice.treatment.get(usize::from(treatment.index()));
            fill(screen.paste_read, &[said.map_or("", |it| it.ask)]).node()
        }
        (None, Subject::UnknownMedicine { .. }, _) => screen.class_only.node(),
        (None, subject, Means::Maybe(_)) => around(screen.keep_typed, subject.typed()),
        (None, _, Means::Other) => screen.paste_other.node(),
        (None, _, _) => screen.paste_not_read.node(),
    };
    let mut told = answers(words, offer);
    if offer.again {
        told.push_str(if told.is_empty() { "" } else { " · " });
        told.push_str(screen.paste_again);
    }
    let told = (!told.is_empty()).then(|| el("span", "rc-paste__read", told));
    [name, shown(told)].node()
}

/// What else the line says, each with its name: `Most per day: 50 mg`.
fn answers(words: &Words, offer: &Offer) -> String {
    let mut trial = Trial::new(TrialId(0), offer.subject.clone());
    let mut told = String::new();
    for (question, value) in offer.answers.iter().filter(|it| it.0 != Question::Note) {
        trial.answers.set(*question, value.clone());
        let short = (words.question)(*question, trial.subject.treatment()).short;
        let answer = tell::answer(words, *question, &trial, &History::default());
        told.push_str(if told.is_empty() { "" } else { " · " });
        told.push_str(&fill("{}: {}", &[short, &answer]));
    }
    told
}
