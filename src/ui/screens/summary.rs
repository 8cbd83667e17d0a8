//! The page as it prints, and what can be done with it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Errand, Moment, Screen};
use crate::browser;
use crate::intake::Action;
use crate::summary::{Arrangement, Document, Order, document};
use crate::ui::paper::paper;
use crate::ui::parts::{Inside, Look, button, disclosure, el, el_with, heading, shown};
use crate::words::{Language, Region};

/// The summary.
pub fn summary(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let arrangement = screen.arrangement();
    let settings = &screen.intake.settings;
    let copy = screen.send(Errand::Copy(arrangement));
    let document = document(screen.intake, arrangement);
    // Safari on iOS prints the page around a frame. The next person at a
    // shared device would find the tab.
    let tab = (browser::in_frame() && !settings.shared_device)
        .then(|| button("tab", Look::Other, text.open_tab, None, screen.send(Errand::ShowInTab)));
    let does = [
        button("print", Look::Main, text.print, None, screen.send(Errand::Print)),
        shown(tab),
        button("copy", Look::Other, text.copy_text, None, copy),
        button("save", Look::Other, text.save_copy, None, screen.send(Errand::SaveCopy)),
        button("fhir", Look::Other, text.save_fhir, None, screen.send(Errand::SaveFhir)),
        button("erase", Look::Other, text.erase, None, screen.act(Action::Erase)),
    ];
    [
        heading(text.summary_heading),
        el("p", "rc-soft", text.summary_hint),
        el("div", "rc-go", does),
        disclosure("reader", text.reader_heading, String::new(), choices(screen, &document)),
        el("div", "rc-sheet", paper(&document, settings.region, settings.paper())),
    ]
    .node()
}

/// Language, region, and how a reader arranges the trials. The arrangement is not
/// part of the answers and is forgotten with the screen.
fn choices(screen: &Screen, document: &Document) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let said = &words.document;
    let settings = &screen.intake.settings;
    let tag = |event: Event| event.target_unchecked_into::<HtmlSelectElement>().value();
    let language = Language::ALL.map(|it| (it.tag(), it.words().own_name)).to_vec();
    let region = Region::ALL.iter().zip(text.regions).map(|(it, name)| (it.key(), name)).collect();
    let on_language = screen.on_action.reform(move |event: Event| {
        Action::Summarize(Language::from_tag(&tag(event)).unwrap_or_default())
    });
    let on_region = screen.on_action.reform(move |event: Event| {
        Action::Live(Region::from_key(&tag(event)).unwrap_or_default())
    });
    let arrange = |change: fn(Arrangement, String) -> Arrangement| {
        let (handle, turn) = (screen.arrangement.clone(), screen.intake.turns);
        move |value: String| handle.set(Moment::at(turn, change(handle.get().now(turn), value)))
    };
    let order = arrange(|now, value| {
        let order = if value == "class" { Order::Class } else { Order::Newest };
        Arrangement { order, ..now }
    });
    let weeks =
        arrange(|now, value| Arrangement { least_weeks: Arrangement::weeks(&value), ..now });
    let now = match screen.arrangement().order {
        Order::Newest => "date",
        Order::Class => "class",
    };
    let on_order = Callback::from(move |event: Event| order(tag(event)));
    let on_weeks = Callback::from(move |event: Event| {
        weeks(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    // It keeps what was typed: a new one takes its place where the arrangement is
    // forgotten. The browser tells whether there is a number, and the style the rest.
    let at_least = html! {
        <label class="rc-setting" key={screen.intake.turns}>
            { el("span", "", said.at_least_weeks) }
            <input
                class="rc-input rc-input--short"
                type="text"
                name="weeks"
                inputmode="numeric"
                autocomplete="off"
                maxlength="9"
                pattern="\\s*[0-9].*"
                onchange={on_weeks}
            />
        </label>
    };
    let filtered = document.filtered.as_ref();
    let filtered =
        filtered.map(|it| el_with("p", &["lang"], [Some(document.language.tag().into())], it));
    let weeks = [el("p", "rc-weeks__hint", said.weeks_hint), shown(filtered)];
    let status = [Some("status".into()), Some("rc-weeks".into())];
    let sorts = vec![("date", said.sort_date), ("class", said.sort_class)];
    let to = settings.summary_language().tag();
    [
        select("summary-language", text.summary_language, language, to, on_language),
        select("region", text.summary_region, region, settings.region.key(), on_region),
        select("order", said.sort, sorts, now, on_order),
        at_least,
        el_with("div", &["role", "class"], status, weeks),
    ]
    .node()
}

fn select(
    name: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    now: &'static str,
    onchange: Callback<Event>,
) -> Html {
    let tag = |value| Language::from_tag(value).map(Language::tag);
    let option = |(value, shown): (&'static str, &'static str)| {
        html! { <option {value} lang={tag(value)} selected={value == now}>{ shown }</option> }
    };
    let options: Html = options.into_iter().map(option).collect();
    let select = html! {
        <select class="rc-language__select" {name} {onchange}>{ options }</select>
    };
    el("label", "rc-setting", [el("span", "", label), select])
}
