//! The page: the state at the top, the screen, and what stands around it.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{HtmlElement, HtmlSelectElement};
use yew::prelude::*;

use super::crash::latest;
use super::errands::{
    has_files, open_dropped, use_draft, use_errands, use_outside, use_undo_clock, use_way_back,
};
use super::held::{Held, use_held, use_place};
use super::idle::use_idle;
use super::parts::{
    HEADING, Help, Inside, Look, NOTICE, PASTE, SEARCH, SUPPORT, act, button, button_of, el,
    el_with, help_in_short, kept, named, notice_bar, part_name, shown, step_list, support_panel,
};
use super::screens::{Moment, Screen, place};
use super::store::Store;
use crate::browser;
use crate::history::TrialId;
use crate::intake::{Action, GROUNDS, Happened, Intake, Step, left_typed, name};
use crate::summary::Arrangement;
use crate::words::{Language, fill};

/// How the page begins.
#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// The state to begin with.
    pub intake: Intake,
}

/// The whole widget.
#[component]
pub fn App(props: &AppProps) -> Html {
    let store = {
        let intake = props.intake.clone();
        use_reducer(move || Store(Rc::new(intake)))
    };
    let intake = &store.0;
    let on_action: Callback<Action> =
        use_memo((), |()| nothing_left(store.dispatcher().to_callback())).as_ref().clone();
    super::renders::count("App");

    super::crash::remember(intake);
    let at_risk = use_draft(intake);
    let led_to = use_ref(|| Cell::new(None));
    use_way_back(intake.step, &led_to);
    use_outside(&led_to, &on_action);
    use_undo_clock(intake, &on_action);
    let idle = use_idle(intake, &on_action);
    let (on_errand, errands) = use_errands(intake, &on_action);
    let steps_open = use_held(false);
    // A reader's filter is a question of the moment, and goes with the screen.
    let arrangement = use_held(Moment::at(0, Arrangement::default()));
    let root = use_place();

    use_told(intake, &root);

    let screen =
        Screen { intake, on_action: &on_action, arrangement: &arrangement, on_errand: &on_errand };
    let ondrop = open_dropped(&on_errand);
    let ondragover = Callback::from(|event: DragEvent| {
        if has_files(&event) {
            event.prevent_default();
        }
    });
    let notice = notice_bar(intake, &on_action, &|it| match it {
        Happened::Removed | Happened::Unticked => false,
        // Said beside the search.
        Happened::Added(_) | Happened::There(..) => intake.step != Step::Medicines,
        _ => true,
    });
    let inside = [
        notice,
        errands,
        support_panel(intake, Help::First, &on_action),
        screen.show(),
        onward(intake, &on_action),
    ];
    html! {
        <div class="rc-app" lang={intake.settings.language.tag()} ref={root} {ondragover} {ondrop}>
            { top(intake, &steps_open, &on_action) }
            { el("main", "rc-main", inside) }
            { foot(intake, at_risk, &on_action) }
            { idle }
        </div>
    }
}

/// Does what the person does. What they typed or pasted among the medicines and did not
/// add before they go on comes first, so that what follows asks about it.
fn nothing_left(does: Callback<Action>) -> Callback<Action> {
    Callback::from(move |action: Action| {
        use Action::{Back, Change, Go, Next};
        let leaves = |it: &Rc<Intake>| {
            it.step == Step::Medicines
                && matches!(action, Go(_) | Next(_) | Back(_) | Change(..))
                && it.after(action.clone()).is_some_and(|it| it.step != Step::Medicines)
        };
        if let Some(intake) = latest().filter(leaves) {
            does.emit(Action::Pasted(browser::typed(PASTE)));
            let added = left_typed(&browser::typed(SEARCH), intake.today);
            added.into_iter().for_each(|it| does.emit(it));
        }
        does.emit(action);
    })
}

/// Tells the browser what has changed since it was last told.
#[hook]
fn use_told(intake: &Rc<Intake>, root: &NodeRef) {
    let told = use_mut_ref(|| None::<Rc<Intake>>);
    // The answer that opened the panel of help lines.
    let opener = use_mut_ref(|| None::<HtmlElement>);
    let (now, root) = (intake.clone(), root.clone());
    use_effect(move || {
        let before = told.replace(Some(now.clone()));
        let opened = before.as_ref().is_some_and(|it| it.support);
        if now.support && !opened {
            opener.replace(browser::focused());
            browser::bring_into_view(SUPPORT);
        } else if !now.support
            && let Some(opener) = opener.take()
        {
            // The panel is closed, and what it was opened from goes on. It may be gone.
            let _ = opener.focus();
        }
        let number = |it: &Intake| it.notice.as_ref().map(|it| it.number);
        if !now.removed().is_empty() && before.as_deref().and_then(number) != number(&now) {
            browser::bring_into_view(NOTICE);
        }
        tell_browser(before.as_deref(), &now, &root);
    });
}

fn tell_browser(before: Option<&Intake>, now: &Intake, root: &NodeRef) {
    let said = |it: &Intake| (it.settings.language, it.settings.region, title(it));
    if before.is_none_or(|it| said(it) != said(now)) {
        let (language, region, title) = said(now);
        browser::start(language, region, title);
    }
    let accent = now.settings.accent;
    if before.is_none_or(|it| it.settings.accent != accent) {
        let hex = |ground| accent.map(|it| it.read_on(ground).hex()).unwrap_or_default();
        let [light, dark] = GROUNDS.map(hex);
        browser::set_accent(&light, &dark);
    }
    let whose = whose(now);
    if before.is_none_or(|it| self::whose(it) != whose) {
        browser::set_whose(&whose);
    }
    // A page that has only just opened leaves focus where it is.
    if before.map_or(0, |it| it.turns) != now.turns {
        let change = before.filter(|_| now.step == Step::Review);
        let change = change.and_then(|it| Some((it.step, it.changing?)));
        // An answer that is not there any more is come back to at its heading.
        let back = change.is_some_and(|(step, question)| {
            browser::focus(&place(step, question)) || browser::focus(&place(step, ""))
        });
        let asked = now.changing.is_some_and(browser::focus_question);
        if !back && !asked {
            browser::focus_at_top(HEADING);
        }
    }
    if before.is_none()
        && let Some(root) = root.cast::<web_sys::Element>()
    {
        browser::keep_focus(&root);
        browser::mark_drawn(&root);
    }
}

/// What a browser prints over the page. It never holds an answer.
fn title(intake: &Intake) -> &'static str {
    match intake.step {
        Step::Summary => intake.settings.summary_language().words().document.title,
        _ => intake.settings.language.words().screen.start_heading,
    }
}

/// Who it is, for the sheets after the first.
fn whose(intake: &Intake) -> String {
    let person = &intake.history.person;
    match [&person.name, &person.birth].map(|it| it.given().map_or("", |it| it.trim())) {
        ["", it] | [it, ""] => it.to_string(),
        [name, birth] => [name, " · ", birth].concat(),
    }
}

/// The clinic, and where the person is.
fn top(intake: &Intake, open: &Held<bool>, on_action: &Callback<Action>) -> Html {
    let settings = &intake.settings;
    let clinic: Vec<&str> = [settings.clinic_name.as_str(), settings.clinic_phone.as_str()]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect();
    // A name that is written from the right leaves the number as it is.
    let part = |(index, it): (usize, &str)| {
        let before = if index > 0 { " · " } else { "" };
        [before.node(), el("bdi", "", it.to_string())].node()
    };
    let place = match intake.step {
        Step::Trial(id) => place_in_list(intake, id),
        _ => String::new(),
    };
    let clinic = (!clinic.is_empty())
        .then(|| el("p", "rc-clinic", clinic.into_iter().enumerate().map(part).collect::<Html>()));
    let where_to = if intake.step == Step::Start {
        language(intake, on_action)
    } else {
        step_list(intake, place, open, on_action)
    };
    el("header", "rc-top", [shown(clinic), where_to])
}

/// `Medicine 3 of 6`.
fn place_in_list(intake: &Intake, id: TrialId) -> String {
    let screen = &intake.settings.language.words().screen;
    let Some(trial) = intake.history.trial(id) else { return String::new() };
    let medicines = trial.is_medicine();
    let trials = intake.history.trials().iter();
    let list: Vec<_> = trials.filter(|it| it.is_medicine() == medicines).collect();
    let place = list.iter().position(|it| it.id == id).unwrap_or_default() + 1;
    let template = if medicines { screen.medicine_of } else { screen.treatment_of };
    fill(template, &[&place.to_string(), &list.len().to_string()])
}

/// On to the next step, and back to the one before.
fn onward(intake: &Intake, on_action: &Callback<Action>) -> Html {
    let words = intake.settings.language.words();
    let screen = &words.screen;
    let step = intake.step;
    if step == Step::Start {
        return Html::default();
    }
    let next = intake.next().map(|it| match it {
        Step::Summary => screen.to_summary.node(),
        Step::Trial(id) => match intake.history.trial(id) {
            Some(it) => named(screen.next_is, &name(it, words), kept(it)),
            None => Html::default(),
        },
        it => fill(screen.next_is, &[part_name(words, it)]).node(),
    });
    let next = next.map(|it| {
        let next = act(on_action, Action::Next(step));
        button_of(None, "next", Look::Main, it, None, next)
    });
    let back = intake.previous().is_some().then(|| {
        let back = act(on_action, Action::Back(step));
        button("back", Look::Other, screen.back, None, back)
    });
    el("div", "rc-go", [shown(next), shown(back)])
}

/// The promise, the help line and the language; and where no draft can be kept, that
/// it is so. On the first screen help and language stand where they are seen at once.
fn foot(intake: &Intake, at_risk: bool, on_action: &Callback<Action>) -> Html {
    let screen = &intake.settings.language.words().screen;
    let first = intake.step == Step::Start;
    let language = (!first).then(|| language(intake, on_action));
    let at_risk = at_risk.then(|| el("p", "", screen.draft_none));
    let help =
        (!first).then(|| help_in_short(intake.settings.language.words(), intake.settings.region));
    let row = [el("p", "", screen.nothing_leaves), shown(language)];
    el("footer", "rc-foot", [el("div", "rc-foot__row", row), shown(at_risk), shown(help)])
}

/// The language of the screens, to choose.
fn language(intake: &Intake, on_action: &Callback<Action>) -> Html {
    let chosen = intake.settings.language;
    let onchange = on_action.reform(|event: Event| {
        let tag = event.target_unchecked_into::<HtmlSelectElement>().value();
        // Not every engine takes the focus from a field when a choice is made elsewhere.
        browser::commit_typing();
        Action::Speak(Language::from_tag(&tag).unwrap_or_default())
    });
    let option = |it: Language| {
        let selected = it == chosen;
        html! {
            <option value={it.tag()} lang={it.tag()} {selected}>{ it.words().own_name }</option>
        }
    };
    // Who does not read this one looks for a word of theirs.
    let others = Language::ALL.into_iter().filter(|it| *it != chosen);
    let other = |it: Language| {
        let said = [" · ", it.words().screen.language].concat();
        el_with("span", &["lang"], [Some(it.tag().into())], said)
    };
    let label = [chosen.words().screen.language.node(), others.map(other).collect()];
    let options: Html = Language::ALL.into_iter().map(option).collect();
    let select = html! {
        <select class="rc-language__select" name="language" {onchange}>{ options }</select>
    };
    el("label", "rc-language", [el("span", "", label), select])
}
