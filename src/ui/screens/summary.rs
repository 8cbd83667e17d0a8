//! The page as it prints, and what can be done with it.

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::{Errand, Moment, Screen};
use crate::browser;
use crate::intake::Action;
use crate::summary::{Arrangement, Document, Order, document};
use crate::ui::paper::paper;
use crate::ui::parts::{Look, button, disclosure, heading};
use crate::words::{Language, Region};

/// The summary.
pub fn summary(screen: &Screen) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let arrangement = screen.arrangement();
    let settings = &screen.intake.settings;
    let copy = screen.send(Errand::Copy(arrangement));
    let document = document(screen.intake, arrangement);
    html! {
        <>
            { heading(text.summary_heading) }
            <p class="rc-soft">{ text.summary_hint }</p>
            <div class="rc-go">
                { button("print", Look::Main, text.print, None, screen.send(Errand::Print)) }
                // Safari on iOS prints the page around a frame. The next person at a
                // shared device would find the tab.
                if browser::in_frame() && !screen.intake.settings.shared_device {
                    { button("tab", Look::Other, text.open_tab, None, screen.send(Errand::ShowInTab)) }
                }
                { button("copy", Look::Other, text.copy_text, None, copy) }
                { button("save", Look::Other, text.save_copy, None, screen.send(Errand::SaveCopy)) }
                { button("fhir", Look::Other, text.save_fhir, None, screen.send(Errand::SaveFhir)) }
                { button("erase", Look::Other, text.erase, None, screen.act(Action::Erase)) }
            </div>
            { disclosure("reader", text.reader_heading, String::new(), choices(screen, &document)) }
            <div class="rc-sheet">
                { paper(&document, settings.region, settings.paper()) }
            </div>
        </>
    }
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
        move |value: String| handle.set(Moment::at(turn, change(handle.now(turn), value)))
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
    html! {
        <>
            { select("summary-language", text.summary_language, language, settings.summary_language().tag(), on_language) }
            { select("region", text.summary_region, region, settings.region.key(), on_region) }
            { select("order", said.sort, vec![("date", said.sort_date), ("class", said.sort_class)], now, on_order) }
            // It keeps what was typed: a new one takes its place where the arrangement is
            // forgotten. The browser tells whether there is a number, and the style the rest.
            <label class="rc-setting" key={screen.intake.turns}>
                <span>{ said.at_least_weeks }</span>
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
            <div class="rc-weeks" role="status">
                <p class="rc-weeks__hint">{ said.weeks_hint }</p>
                if let Some(filtered) = &document.filtered {
                    <p lang={document.language.tag()}>{ filtered }</p>
                }
            </div>
        </>
    }
}

fn select(
    name: &'static str,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    now: &'static str,
    onchange: Callback<Event>,
) -> Html {
    let tag = |value| Language::from_tag(value).map(Language::tag);
    html! {
        <label class="rc-setting">
            <span>{ label }</span>
            <select class="rc-language__select" {name} {onchange}>
                for (value, shown) in options {
                    <option {value} lang={tag(value)} selected={value == now}>{ shown }</option>
                }
            </select>
        </label>
    }
}
