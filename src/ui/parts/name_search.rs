//! A search over every name we know, which forgives spelling.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::button::{Look, act, button, button_of};
use super::element::{Inside, el, el_with, shown};
use super::radios::{hint_of, label_of};
use crate::browser;
use crate::formulary::{self, Match, Named, Recognition, Verdict};
use crate::history::{Day, Trial, TrialId};
use crate::intake::{Action, found, may_be, typed_as_is, whole};
use crate::ui::held::{use_held, use_place};
use crate::words::{ScreenWords, Words, fill};

/// How many names are offered at once.
const OFFERED: usize = 6;

/// Milliseconds from a letter to what is found for it: a few frames, so that the letter
/// is painted before the list is drawn.
const PAUSE: u32 = 50;

/// Where the field is found.
pub const SEARCH: &str = "name-search";

/// The id of an option, before its number.
const OPTION: &str = "name-option-";

fn option_id(index: usize) -> String {
    [OPTION, &index.to_string()].concat()
}

/// What was typed, what was found for it, and which of that is chosen.
#[derive(Clone, Default)]
struct Search {
    typed: String,
    matches: Vec<Match>,
    /// Of a text that is more than one name: what is offered first is for all of it.
    whole: Option<Recognition>,
    active: Option<usize>,
    closed: bool,
    asked: Option<Recognition>,
}

/// What changes in a search.
enum Turn {
    /// A text is looked for.
    Typed(String),
    /// To the next option, or the list opens.
    Down,
    /// To the option before.
    Up,
    /// The list closes.
    Close,
    /// The person is asked what a text means.
    Asked(String, Recognition),
}

impl Search {
    fn open(&self) -> bool {
        !self.typed.trim().is_empty() && !self.closed && self.asked.is_none()
    }

    /// How many options stand before the names.
    fn first(&self) -> usize {
        usize::from(self.whole.is_some())
    }

    /// How many options there are: the last keeps what was typed.
    fn options(&self) -> usize {
        if self.open() { self.first() + self.matches.len() + 1 } else { 0 }
    }
}

impl Search {
    fn after(mut self, turn: Turn) -> Search {
        let it = &mut self;
        let last = it.options().checked_sub(1);
        match (turn, last) {
            (Turn::Typed(typed), _) => {
                let (matches, recognition) = formulary::search(&typed, OFFERED);
                let whole = Some(recognition).filter(is_more);
                *it = Self { typed, matches, whole, ..Self::default() };
            }
            (Turn::Down, None) => it.closed = false,
            (Turn::Down, last) => {
                it.active =
                    it.active.filter(|it| Some(*it) < last).map_or(Some(0), |it| Some(it + 1))
            }
            (Turn::Up, last) => it.active = it.active.map_or(last, |it| it.checked_sub(1).or(last)),
            (Turn::Close, _) => {
                it.active = None;
                it.closed = true;
            }
            (Turn::Asked(typed, recognition), _) => {
                *it = Self { typed, asked: Some(recognition), ..Self::default() };
            }
        }
        self
    }
}

/// What the search needs.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The words.
    pub words: &'static Words,
    /// The day of entry.
    pub today: Day,
    /// The trial whose name is looked for anew; a name that is found is otherwise
    /// added.
    pub instead_of: Option<TrialId>,
    /// What the person does: adds one or several trials.
    pub on_action: Callback<Action>,
}

/// An ARIA combobox with a list: arrow keys move in it, Enter takes, Escape
/// closes it and then clears, and Tab closes it behind itself. A press elsewhere
/// does not, or what it is aimed at would move. Nothing but an exact name is taken without asking,
/// and what was typed can always be kept.
#[component]
pub fn NameSearch(props: &Props) -> Html {
    let Props { words, today, instead_of, on_action } = props;
    crate::ui::renders::count("NameSearch");
    let screen = &words.screen;
    let held = use_held(Rc::new(Search::default()));
    let input = use_place();
    let waits = use_mut_ref(|| None::<Timeout>);

    let search = held.get();
    let turn = {
        let held = held.clone();
        move |turn: Turn| held.set(Rc::new(Search::clone(&held.get()).after(turn)))
    };
    let open = search.open();
    let options = search.options();
    let active = search.active.filter(|it| *it < options);
    use_effect_with(active, |active| {
        if let Some(active) = active {
            browser::bring_into_view(&option_id(*active));
        }
    });

    // What is in the field now, which may be a letter ahead of what was found.
    let typed = {
        let input = input.clone();
        move || input.cast::<HtmlInputElement>().map(|it| it.value()).unwrap_or_default()
    };
    let look = {
        let (turn, typed) = (turn.clone(), typed.clone());
        move || turn(Turn::Typed(typed()))
    };
    let finish = {
        let (look, waits, input) = (look.clone(), waits.clone(), input.clone());
        let on_action = taken(on_action, *instead_of);
        Callback::from(move |action: Action| {
            waits.take();
            if let Some(input) = input.cast::<HtmlInputElement>() {
                input.set_value("");
                // A field that cannot take focus is still there.
                let _ = input.focus();
            }
            look();
            on_action.emit(action);
        })
    };
    let take = {
        let (held, typed, today) = (held.clone(), typed.clone(), *today);
        let finish = finish.clone();
        Callback::from(move |index: usize| {
            let (typed, search) = (typed(), held.get());
            let recognition = formulary::recognize(&typed);
            let action = match index.checked_sub(search.first()) {
                None => whole(&typed, &recognition, today),
                Some(index) => {
                    search.matches.get(index).map(|it| found(&typed, it.agent, &recognition, today))
                }
            };
            finish.emit(action.unwrap_or_else(|| typed_as_is(&typed)));
        })
    };
    // Takes an exact name at once; for anything else the person is asked.
    let submit = {
        let (turn, waits, typed, today) = (turn.clone(), waits.clone(), typed.clone(), *today);
        let finish = finish.clone();
        Callback::from(move |()| {
            let typed = typed();
            if typed.trim().is_empty() {
                return;
            }
            let recognition = formulary::recognize(&typed);
            match (recognition.verdict, recognition.matches.first()) {
                (Verdict::Exact, Some(it)) => {
                    finish.emit(found(&typed, it.agent, &recognition, today));
                }
                _ => {
                    waits.take();
                    turn(Turn::Asked(typed, recognition));
                }
            }
        })
    };
    // On a slow phone drawing the list takes as long as the letter itself.
    let oninput = {
        let (look, waits) = (look.clone(), waits.clone());
        Callback::from(move |_: InputEvent| {
            waits.replace(Some(Timeout::new(PAUSE, look.clone())));
        })
    };
    let onkeydown = {
        let input = input.clone();
        let (take, submit) = (take.clone(), submit.clone());
        Callback::from(move |event: KeyboardEvent| {
            // A letter that is still being composed is not a command.
            if event.is_composing() {
                return;
            }
            let search = held.get();
            // The last letter may not have been looked up.
            let behind = typed() != search.typed;
            let next = match event.key().as_str() {
                "ArrowDown" => Turn::Down,
                "ArrowUp" if behind || options > 0 => Turn::Up,
                "Enter" => {
                    event.prevent_default();
                    return match search.active.filter(|_| !behind && options > 0) {
                        Some(index) => take.emit(index),
                        None => submit.emit(()),
                    };
                }
                "Escape" | "Tab" if behind || options > 0 => Turn::Close,
                "Escape" => {
                    if let Some(input) = input.cast::<HtmlInputElement>() {
                        input.set_value("");
                    }
                    Turn::Typed(String::new())
                }
                _ => return,
            };
            // Tab goes on as it always does.
            if event.key() != "Tab" {
                event.prevent_default();
            }
            waits.take();
            if behind {
                look();
            }
            turn(next);
        })
    };
    // One listener for all options: with each letter there are others.
    let choose = Callback::from(move |event: MouseEvent| {
        let pressed = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let option = pressed.and_then(|it| it.closest("[role=option]").ok().flatten());
        let index = option.and_then(|it| it.id().strip_prefix(OPTION)?.parse().ok());
        if let Some(index) = index {
            take.emit(index);
        }
    });
    // Pressing on an option must not take focus from the field.
    let hold = Callback::from(|event: MouseEvent| event.prevent_default());
    let add = submit.reform(|_: MouseEvent| ());
    let field = html! {
        <input
            class="rc-input"
            id={SEARCH}
            type="text"
            role="combobox"
            autocomplete="off"
            autocapitalize="off"
            spellcheck="false"
            enterkeyhint="done"
            maxlength="10000"
            dir="auto"
            aria-autocomplete="list"
            aria-expanded={if open { "true" } else { "false" }}
            aria-controls="name-options"
            aria-activedescendant={active.map(option_id)}
            aria-describedby="name-search-hint name-search-said"
            {oninput}
            {onkeydown}
            ref={input.clone()}
        />
    };
    let names = search.first()..search.first() + search.matches.len();
    let option = |(index, inside): (usize, Html)| {
        let chosen = if search.active == Some(index) { "true" } else { "false" };
        let class = match names.contains(&index) {
            true => "rc-search__option",
            false => "rc-search__option rc-search__option--keep",
        };
        let attributes = [
            Some(option_id(index).into()),
            Some("option".into()),
            Some(chosen.into()),
            Some(class.into()),
        ];
        el_with("li", &["id", "role", "aria-selected", "class"], attributes, inside)
    };
    let options = open.then(|| {
        let first = search.whole.as_ref().map(|it| for_whole(screen, it).1.node());
        let matches = search.matches.iter().map(|it| described(words, it));
        // One sentence: the parts of an option stand below each other.
        let keep = el("span", "", around(screen.keep_typed, search.typed.trim()));
        first.into_iter().chain(matches).chain([keep]).enumerate().map(option).collect()
    });
    let list = html! {
        <ul
            class="rc-search__options"
            id="name-options"
            role="listbox"
            aria-label={screen.search_label}
            hidden={!open}
            onmousedown={hold}
            onclick={choose}
        >
            { shown(options) }
        </ul>
    };
    let results = open.then(|| match &search.whole {
        Some(it) => around(question(screen, it), search.typed.trim()),
        None => screen.results.of(search.matches.len()).node(),
    });
    let asked = search.asked.as_ref();
    let asked = asked.map(|it| {
        let typed = search.typed.trim();
        let keep = act(&finish, typed_as_is(typed));
        let text = around(screen.keep_typed, typed);
        let keep = button_of(None, "keep", Look::Link, text, None, keep);
        ask(words, typed, it, *today, &finish, keep)
    });
    let add = button("add-name", Look::Other, screen.add, None, add);
    let results_in = [Some("status".into()), Some("rc-off-screen".into())];
    let asked_in = [Some("name-search-said".into()), Some("status".into()), Some("rc-said".into())];
    el(
        "div",
        "rc-search",
        [
            label_of(SEARCH, screen.search_label),
            hint_of("name-search-hint".into(), screen.search_hint),
            el("div", "rc-search__row", [field, add]),
            list,
            el_with("p", &["role", "class"], results_in, shown(results)),
            el_with("div", &["id", "role", "class"], asked_in, shown(asked)),
        ],
    )
}

/// A name with what it is: `Zoloft is sertraline · SSRI`.
pub(super) fn described(words: &'static Words, it: &Match) -> Html {
    let name = match it.named {
        Named::Brand => fill(words.screen.brand_is, &[it.name, it.agent.name()]),
        Named::Generic | Named::Alias => it.agent.name().into(),
    };
    let brands: Vec<&str> = match it.named {
        Named::Brand => Vec::new(),
        Named::Generic | Named::Alias => it.agent.brands().take(3).collect(),
    };
    let kept = |it: String, class: &'static str| {
        let class = (!class.is_empty()).then_some(class.into());
        el_with("span", &["translate", "class"], [Some("no".into()), class], it)
    };
    let class = words.class(it.agent.class()).node();
    let brands = (!brands.is_empty()).then(|| [kept(brands.join(", "), ""), " · ".node()].node());
    [kept(name, "rc-search__name"), el("span", "rc-search__about", [shown(brands), class])].node()
}

/// A sentence around what was typed, which has a direction of its own and is not
/// for a browser to translate.
pub(super) fn around(sentence: &'static str, typed: &str) -> Html {
    let (before, after) =
        crate::formulary::within::halves(sentence, "{}").unwrap_or((sentence, ""));
    let named = before.len() < sentence.len();
    let named =
        named.then(|| el_with("bdi", &["translate"], [Some("no".into())], typed.to_string()));
    [before.node(), shown(named), after.node()].node()
}

/// Whether a text is more than one name.
fn is_more(recognition: &Recognition) -> bool {
    matches!(recognition.verdict, Verdict::Split | Verdict::Treatment(_))
}

/// The name and the words of what adds all of a text that is more than one name.
fn for_whole(screen: &ScreenWords, recognition: &Recognition) -> (&'static str, &'static str) {
    match recognition.verdict {
        Verdict::Treatment(_) => ("move", screen.move_to_treatments),
        _ => ("each", screen.add_both),
    }
}

/// The question about a text that is no exact name.
fn question(screen: &ScreenWords, recognition: &Recognition) -> &'static str {
    match recognition.verdict {
        Verdict::Exact | Verdict::Suggest | Verdict::Ask if recognition.matches.len() == 1 => {
            screen.did_you_mean_this
        }
        Verdict::Exact | Verdict::Suggest => screen.did_you_mean,
        Verdict::Ask => screen.which_one,
        Verdict::Split => screen.two_in_one,
        Verdict::Class => screen.class_only,
        Verdict::Treatment(_) => screen.is_treatment,
        Verdict::Other => screen.not_listed,
        Verdict::None => screen.no_results,
    }
}

/// What is asked about a text that is no exact name.
fn ask(
    words: &'static Words,
    text: &str,
    recognition: &Recognition,
    today: Day,
    finish: &Callback<Action>,
    keep: Html,
) -> Html {
    let screen = &words.screen;
    let typed = text.trim();
    let all = whole(typed, recognition, today).map(|action| {
        let (name, text) = for_whole(screen, recognition);
        button(name, Look::Other, text, None, act(finish, action))
    });
    let name = |it: &Match| {
        let (typed, recognition, agent) = (typed.to_string(), recognition.clone(), it.agent);
        // A long text is read for the one that is pressed, and not for each.
        let onclick = finish.reform(move |_: MouseEvent| found(&typed, agent, &recognition, today));
        html! {
            <button class="rc-button rc-button--found" type="button" {onclick}>
                { described(words, it) }
            </button>
        }
    };
    let names = recognition.matches.iter().map(name).collect();
    [
        el("p", "rc-said__ask", around(question(screen, recognition), typed)),
        el("div", "rc-said__meanings", [shown(all), names, keep]),
    ]
    .node()
}

/// What is found is added, or takes the place of a trial.
fn taken(on_action: &Callback<Action>, instead_of: Option<TrialId>) -> Callback<Action> {
    on_action.reform(move |action| match (action, instead_of) {
        (Action::Add(found), Some(id)) => Action::Instead(id, found),
        (Action::Add(found), None) => Action::Found(found),
        (action, _) => action,
    })
}

/// On the page of a name that is kept as it was typed: what it may be after all.
pub fn asked_again(
    words: &'static Words,
    trial: &Trial,
    today: Day,
    on_action: &Callback<Action>,
) -> Html {
    let asked = may_be(trial).map(|it| {
        let finish = taken(on_action, Some(trial.id));
        let asked = ask(words, trial.subject.typed(), &it, today, &finish, Html::default());
        el("div", "rc-look", el("div", "rc-looks", asked))
    });
    shown(asked)
}

/// The same in one sentence.
pub fn asked_in_short(words: &Words, trial: &Trial) -> Option<Html> {
    let it = may_be(trial)?;
    Some(if is_more(&it) {
        around(question(&words.screen, &it), trial.subject.typed())
    } else {
        let names: Vec<&str> = it.matches.iter().map(|it| it.name).collect();
        around(words.screen.may_be, &names.join(", "))
    })
}
