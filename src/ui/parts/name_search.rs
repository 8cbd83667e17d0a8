//! A search over every name we know, which forgives spelling.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

use super::button::{Look, button};
use crate::formulary::{self, Match, Named, Recognition, Verdict};
use crate::history::{Day, TrialId};
use crate::intake::{Action, each_found, found, found_treatment, typed_as_is};
use crate::words::{Words, fill};

/// How many names are offered at once.
const OFFERED: usize = 6;

/// The id of an option, before its number.
const OPTION: &str = "name-option-";

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
/// closes it and then clears. Nothing but an exact name is taken without asking,
/// and what was typed can always be kept.
#[component]
pub fn NameSearch(props: &Props) -> Html {
    let Props { words, today, instead_of, on_action } = props;
    crate::ui::renders::count("NameSearch");
    let screen = &words.screen;
    let text = use_state(String::new);
    let active = use_state(|| None::<usize>);
    let closed = use_state(|| false);
    let asked = use_state(|| None::<Recognition>);
    let input = use_node_ref();

    let matches =
        if text.trim().is_empty() { Vec::new() } else { formulary::search(&text, OFFERED) };
    let open = !text.trim().is_empty() && !*closed && asked.is_none();
    let options = if open { matches.len() + 1 } else { 0 };

    let finish = {
        let (text, active, asked) = (text.clone(), active.clone(), asked.clone());
        let (on_action, input, instead_of) = (on_action.clone(), input.clone(), *instead_of);
        Callback::from(move |action: Action| {
            text.set(String::new());
            active.set(None);
            asked.set(None);
            on_action.emit(match (action, instead_of) {
                (Action::Add(mut found), Some(id)) if !found.is_empty() => {
                    Action::Rename(id, found.swap_remove(0).0)
                }
                (action, _) => action,
            });
            if let Some(input) = input.cast::<web_sys::HtmlElement>() {
                // A field that cannot take focus is still there.
                let _ = input.focus();
            }
        })
    };
    let take = {
        let (text, today, matches) = (text.clone(), *today, matches.clone());
        let finish = finish.clone();
        Callback::from(move |index: usize| {
            finish.emit(match matches.get(index) {
                Some(it) => found(&text, it.agent, &formulary::recognize(&text), today),
                None => typed_as_is(&text),
            });
        })
    };
    // Takes an exact name at once; for anything else the person is asked.
    let submit = {
        let (text, today, asked) = (text.clone(), *today, asked.clone());
        let finish = finish.clone();
        Callback::from(move |()| {
            if text.trim().is_empty() {
                return;
            }
            let recognition = formulary::recognize(&text);
            match (recognition.verdict, recognition.matches.first()) {
                (Verdict::Exact, Some(it)) => {
                    finish.emit(found(&text, it.agent, &recognition, today));
                }
                _ => asked.set(Some(recognition)),
            }
        })
    };
    let oninput = {
        let (text, active, asked, closed) =
            (text.clone(), active.clone(), asked.clone(), closed.clone());
        Callback::from(move |event: InputEvent| {
            text.set(event.target_unchecked_into::<HtmlInputElement>().value());
            active.set(None);
            asked.set(None);
            closed.set(false);
        })
    };
    let onkeydown = {
        let (text, active, closed) = (text.clone(), active.clone(), closed.clone());
        let (take, submit) = (take.clone(), submit.clone());
        Callback::from(move |event: KeyboardEvent| {
            // A letter that is still being composed is not a command.
            if event.is_composing() {
                return;
            }
            let last = options.checked_sub(1);
            match event.key().as_str() {
                "ArrowDown" if options > 0 => {
                    active.set(Some(active.map_or(0, |it| (it + 1) % options)));
                }
                "ArrowUp" if options > 0 => {
                    active.set(active.map_or(last, |it| it.checked_sub(1).or(last)));
                }
                "ArrowDown" => closed.set(false),
                "Enter" => match *active {
                    Some(index) if options > 0 => take.emit(index),
                    _ => submit.emit(()),
                },
                "Escape" if options > 0 => {
                    active.set(None);
                    closed.set(true);
                }
                "Escape" => text.set(String::new()),
                _ => return,
            }
            event.prevent_default();
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
    let option_id = |index: usize| [OPTION, &index.to_string()].concat();
    let add = submit.reform(|_: MouseEvent| ());
    html! {
        <div class="rc-search">
            <label class="rc-question__legend" for="name-search">{ screen.search_label }</label>
            <p class="rc-question__hint" id="name-search-hint">{ screen.search_hint }</p>
            <div class="rc-search__row">
                <input
                    class="rc-input"
                    id="name-search"
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
                    aria-activedescendant={active.filter(|it| *it < options).map(option_id)}
                    aria-describedby="name-search-hint name-search-said"
                    value={(*text).clone()}
                    {oninput}
                    {onkeydown}
                    ref={input.clone()}
                />
                { button("add-name", Look::Other, screen.add, None, add) }
            </div>
            <ul
                class="rc-search__options"
                id="name-options"
                role="listbox"
                aria-label={screen.search_label}
                hidden={!open}
                onmousedown={hold}
                onclick={choose}
            >
                if open {
                    for (index, it) in matches.iter().enumerate() {
                        <li
                            class="rc-search__option"
                            id={option_id(index)}
                            key={index}
                            role="option"
                            aria-selected={if *active == Some(index) { "true" } else { "false" }}
                        >
                            { described(words, it) }
                        </li>
                    }
                    <li
                        class="rc-search__option rc-search__option--keep"
                        id={option_id(matches.len())}
                        key="keep"
                        role="option"
                        aria-selected={if *active == Some(matches.len()) { "true" } else { "false" }}
                    >
                        // One sentence: the parts of an option stand below each other.
                        <span>{ around(screen.keep_typed, text.trim()) }</span>
                    </li>
                }
            </ul>
            <p class="rc-off-screen" role="status">
                if open { { screen.results.of(matches.len()) } }
            </p>
            <div class="rc-said" id="name-search-said" role="status">
                if let Some(recognition) = &*asked {
                    { ask(words, &text, recognition, *today, &finish) }
                }
            </div>
        </div>
    }
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
    html! {
        <>
            <span class="rc-search__name" translate="no">{ name }</span>
            <span class="rc-search__about">
                if !brands.is_empty() {
                    <span translate="no">{ brands.join(", ") }</span>
                    { " · " }
                }
                { words.class(it.agent.class()) }
            </span>
        </>
    }
}

/// A sentence around what was typed, which has a direction of its own and is not
/// for a browser to translate.
pub(super) fn around(sentence: &'static str, typed: &str) -> Html {
    let (before, after) = sentence.split_once("{}").unwrap_or((sentence, ""));
    html! {
        <>
            { before }
            if before.len() < sentence.len() {
                <bdi translate="no">{ typed.to_string() }</bdi>
            }
            { after }
        </>
    }
}

/// What is asked about a text that is no exact name.
fn ask(
    words: &'static Words,
    text: &str,
    recognition: &Recognition,
    today: Day,
    finish: &Callback<Action>,
) -> Html {
    let screen = &words.screen;
    let typed = text.trim();
    let question = match recognition.verdict {
        Verdict::Exact | Verdict::Suggest => screen.did_you_mean,
        Verdict::Ask => screen.which_one,
        Verdict::Split => screen.two_in_one,
        Verdict::Class => screen.class_only,
        Verdict::Treatment(_) => screen.is_treatment,
        Verdict::Other => screen.not_listed,
        Verdict::None => screen.no_results,
    };
    let split = matches!(recognition.verdict, Verdict::Split);
    let each = {
        let (typed, recognition) = (typed.to_string(), recognition.clone());
        finish.reform(move |_: MouseEvent| each_found(&typed, &recognition, today))
    };
    let keep = {
        let typed = typed.to_string();
        finish.reform(move |_: MouseEvent| typed_as_is(&typed))
    };
    html! {
        <>
            <p class="rc-said__ask">{ around(question, typed) }</p>
            <div class="rc-said__meanings">
                if split {
                    { button("each", Look::Other, screen.add_both, None, each) }
                }
                if let Verdict::Treatment(hint) = recognition.verdict {
                    { button("move", Look::Other, screen.move_to_treatments, None, finish.reform({
                        let typed = typed.to_string();
                        move |_: MouseEvent| found_treatment(&typed, hint)
                    })) }
                }
                for it in &recognition.matches {
                    <button
                        class="rc-button rc-button--found"
                        type="button"
                        onclick={finish.reform({
                            let (typed, recognition, agent) = (typed.to_string(), recognition.clone(), it.agent);
                            move |_: MouseEvent| found(&typed, agent, &recognition, today)
                        })}
                    >
                        { described(words, it) }
                    </button>
                }
                <button class="rc-button rc-button--link" type="button" name="keep" onclick={keep}>
                    { around(screen.keep_typed, typed) }
                </button>
            </div>
        </>
    }
}
