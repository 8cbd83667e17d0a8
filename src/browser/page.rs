//! The page itself: the day, focus, the title, printing.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Document, Element, HtmlDialogElement, HtmlElement, HtmlInputElement, HtmlTextAreaElement,
    MutationObserver, MutationObserverInit, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use crate::history::Day;
use crate::words::{Language, Region};

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// The day by the clock of the device, in its own time zone.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let day = Day::new(now.get_full_year() as i16, now.get_month() as u8 + 1, now.get_date() as u8);
    // A clock that is off by centuries still gets a page.
    day.or_else(|| Day::new(2026, 1, 1)).unwrap_or(Day::FIRST)
}

/// Seconds by the clock of the device. It goes on while the device sleeps.
pub fn seconds() -> f64 {
    js_sys::Date::now() / 1_000.0
}

/// Tells the page which language it speaks and in which region, and names it.
/// The title never holds an answer.
pub fn start(language: Language, region: Region, title: &str) {
    let Some(document) = document() else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        // A page whose language cannot be set still speaks it.
        let _ = root.set_attribute("lang", language.tag());
        let _ = root.set_attribute("data-region", region.key());
    }
}

/// Sets what each printed sheet after the first has at its top; empty for nothing. It
/// stands on the root of the page alone: the corners of sheets take from nowhere else.
pub fn set_whose(whose: &str) {
    let root = document().and_then(|it| it.document_element());
    if let Some(root) = root.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let mut quoted = String::new();
        for letter in whose.chars() {
            match letter {
                '"' | '\\' => quoted.extend(['\\', letter]),
                it if it.is_control() => quoted.push(' '),
                it => quoted.push(it),
            }
        }
        if !whose.is_empty() {
            quoted = ["\"", &quoted, "\""].concat();
        }
        // Sheets without it are told apart by their numbers.
        let _ = root.style().set_property("--rc-whose", &quoted);
    }
}

/// Marks that the program has drawn its first screen and told the browser of it: the
/// screen that stood there before looks the same.
pub fn mark_drawn(content: &Element) {
    // The page's own script looks for it, and so do the tests.
    let _ = content.set_attribute("data-drawn", "");
}

/// Sets the clinic's color for the light and for the dark theme; empty for our
/// own.
pub fn set_accent(light: &str, dark: &str) {
    let root = document().and_then(|it| it.document_element());
    if let Some(root) = root.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        // A page without the clinic's color is in our own.
        let _ = root.style().set_property("--rc-clinic-light", light);
        let _ = root.style().set_property("--rc-clinic-dark", dark);
    }
}

/// Says in the console what is wrong with a configuration, for the person who
/// embeds the page. No answer is ever said there.
pub fn tell_embedder(lines: &[String]) {
    for line in lines {
        web_sys::console::warn_1(&line.into());
    }
}

/// Moves focus to the element of this id and shows the top of the page, here and
/// in the page around it.
pub fn focus_at_top(id: &str) {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if let Some(element) = html_element(id) {
        // An element that cannot take focus is still on the page.
        let _ = element.focus();
    }
    super::host::scroll_to_top();
}

/// Moves focus to the element of this id, in sight. `false` where there is none.
pub fn focus(id: &str) -> bool {
    html_element(id).is_some_and(|it| it.focus().is_ok())
}

/// Unfolds the question of this key and moves focus to it, in sight: to what is chosen,
/// or to the first that can be. `false` where it is not on the page.
pub fn focus_question(key: &str) -> bool {
    let asked = || {
        let fields = ["fieldset[name='", key, "'], #", key].concat();
        let question = document()?.query_selector(&fields).ok()??;
        if let Some(folded) = question.closest("details").ok()? {
            folded.set_attribute("open", "").ok()?;
        }
        let inside = |it: &str| question.query_selector(it).ok().flatten();
        let field = inside("input:checked").or_else(|| inside("input")).unwrap_or(question.clone());
        // Its words stand above the field.
        let whole = question.closest(".rc-question").ok()?.unwrap_or(question);
        whole.scroll_into_view_with_scroll_into_view_options(&nearest());
        field.dyn_into::<HtmlElement>().ok()?.focus().ok()
    };
    !key.is_empty() && asked().is_some()
}

/// What stands in the field or the box of this id; nothing where there is none.
pub fn typed(id: &str) -> String {
    let Some(element) = root(id) else { return String::new() };
    let field = element.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    let text = || element.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value);
    field.or_else(text).unwrap_or_default()
}

/// Keeps the focus of somebody who works by keys: when what has it is taken out of
/// the page, what came after it in the same list has it, or what came before; else the
/// nearest thing left that can. A finger's or a mouse's is let go, so that no keyboard
/// opens on a phone. Watches for as long as the page lives.
pub fn keep_focus(content: &Element) {
    const CAN: &str = "button, input, select, textarea, a, summary, h1";
    // What has the focus, and all that it is in, each with its neighbors.
    let places: Rc<RefCell<Vec<Element>>> = Rc::default();
    let known = places.clone();
    let note = EventListener::new(content, "focusin", move |event| {
        let focused = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let seen = focused.filter(|it| it.matches(":focus-visible").unwrap_or_default());
        let mut places = known.borrow_mut();
        places.clear();
        for place in std::iter::successors(seen, |it| it.parent_element()) {
            let beside = [place.next_element_sibling(), place.previous_element_sibling()];
            places.push(place);
            places.extend(beside.into_iter().flatten());
        }
    });
    note.forget();
    let call = Closure::<dyn FnMut()>::new(move || {
        let has_focus = || {
            document()
                .and_then(|it| it.active_element())
                .is_some_and(|it| it.local_name() != "body")
        };
        if has_focus() || places.borrow().first().is_none_or(|it| it.is_connected()) {
            return;
        }
        // Whatever takes the focus is noted anew.
        for place in places.take().iter().filter(|it| it.is_connected()) {
            let near = match place.matches(CAN) {
                Ok(true) => Some(place.clone()),
                _ => place.query_selector(CAN).ok().flatten(),
            };
            if let Some(near) = near.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
                // What cannot take it leaves it to the next.
                let _ = near.focus();
            }
            if has_focus() {
                return;
            }
        }
    });
    if let Ok(observer) = MutationObserver::new(call.as_ref().unchecked_ref()) {
        let what = MutationObserverInit::new();
        what.set_child_list(true);
        what.set_subtree(true);
        // A browser that does not watch loses what it always lost.
        let _ = observer.observe_with_options(content, &what);
    }
    call.forget();
}

/// Whether the button of this name has the focus.
pub fn is_in_focus(name: &str) -> bool {
    let active = document().and_then(|it| it.active_element());
    active.is_some_and(|it| it.get_attribute("name").is_some_and(|it| it == name))
}

/// What has the focus.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Scrolls so that the element of this id is seen, without moving focus.
pub fn bring_into_view(id: &str) {
    if let Some(element) = html_element(id) {
        element.scroll_into_view_with_scroll_into_view_options(&nearest());
    }
}

/// No further than is needed, and at once.
fn nearest() -> ScrollIntoViewOptions {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    options.set_behavior(ScrollBehavior::Instant);
    options
}

/// Opens the native modal dialog of this id, in sight: the browser keeps focus in
/// it.
pub fn show_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        // A browser without modal dialogs shows it in the page.
        let _ = dialog.show_modal();
        // It stands at the top of a frame that may be far longer than the window.
        super::host::scroll_to_top();
    }
}

/// Closes the dialog of this id; the browser gives focus back. Only then may it
/// go from the page: one that is simply taken away keeps the focus it had.
pub fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    root(id)?.dyn_into().ok()
}

fn html_element(id: &str) -> Option<HtmlElement> {
    root(id)?.dyn_into().ok()
}

/// Opens the print window. `false` where the browser has none.
pub fn print() -> bool {
    web_sys::window().is_some_and(|it| it.print().is_ok())
}

/// Shows a copy of the first element of this class in a tab of its own, under the
/// policy of this page, which the tab takes over. `false` where the browser would
/// not. For browsers that print the page around a frame instead of the frame.
///
/// The tab is opened on a text in memory: a frame without an origin may not reach
/// into a tab, not even into one that it opened.
pub fn show_in_tab(class: &str) -> bool {
    let shown = || {
        let here = document()?;
        let styles = here.get_elements_by_tag_name("style").item(0)?;
        let paper = here.get_elements_by_class_name(class).item(0)?;
        let lang = here.document_element()?.get_attribute("lang").unwrap_or_default();
        let page = [
            "<!DOCTYPE html><html lang=\"",
            &lang,
            "\"><meta charset=\"utf-8\"><title>",
            &here.title(),
            "</title>",
            &styles.outer_html(),
            &paper.outer_html(),
        ];
        let address = super::files::address_of("text/html", &page.concat())?;
        web_sys::window()?.open_with_url(&address).ok()?.map(drop)
    };
    shown().is_some()
}

/// Takes what is being typed, as if the field had been left; the focus stays. For
/// whatever renders the page of its own accord: half of a word stands in the field
/// alone, and would be gone.
pub fn commit_typing() {
    let active = document().and_then(|it| it.active_element());
    if let Some(active) = active.filter(super::press::is_typed_into)
        && let Ok(taken) = super::press::change()
    {
        // Nobody can cancel that a field has changed.
        let _ = active.dispatch_event(&taken);
    }
}

/// Makes what stands in each field what the field goes back to. When a page that was
/// left comes back as it was, WebKit empties every field that no browser completes.
pub fn hold_fields() {
    let Some(fields) = document().map(|it| it.get_elements_by_tag_name("input")) else { return };
    for index in 0..fields.length() {
        let field = fields.item(index).and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
        if let Some(field) = field {
            field.set_default_value(&field.value());
        }
    }
}

/// Calls back when the page is hidden or left: the last moment that a phone
/// promises. Listens until dropped.
pub fn on_hidden(call: impl Fn() + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let hidden = call.clone();
    Some([
        EventListener::new(document()?.as_ref(), "visibilitychange", move |_| {
            if document().is_some_and(|it| it.hidden()) {
                hidden();
            }
        }),
        EventListener::new(&window, "pagehide", move |_| call()),
    ])
}

/// Calls back when the page comes into sight again. Listens until dropped.
pub fn on_shown(call: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(document()?.as_ref(), "visibilitychange", move |_| {
        if document().is_some_and(|it| !it.hidden()) {
            call();
        }
    }))
}

/// Calls back when the page is left. Listens until dropped.
pub fn on_left(call: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "pagehide", move |_| call()))
}

/// Asks before the page is left, while the result lives. For pages that cannot
/// keep a draft.
pub fn warn_before_leaving() -> Option<EventListener> {
    let options = EventListenerOptions::enable_prevent_default();
    let window = web_sys::window()?;
    Some(EventListener::new_with_options(&window, "beforeunload", options, |event| {
        event.prevent_default();
    }))
}

/// Whether Start was pressed on the first screen before the program ran.
pub fn started_early() -> bool {
    document()
        .and_then(|it| it.document_element())
        .and_then(|it| it.get_attribute("data-pressed"))
        .is_some_and(|it| it == "start")
}

/// Hands the answers to the page when it asks for them, once. When it does, and
/// what it does with them, is written in its own script.
pub fn when_asked(answers: impl Fn() -> String + 'static) {
    let Some(document) = document() else { return };
    let page = document.clone();
    let asked = EventListener::once(&document, "recollect-over", move |_| {
        let details = web_sys::CustomEventInit::new();
        details.set_detail(&answers().into());
        let told = web_sys::CustomEvent::new_with_event_init_dict("recollect-answers", &details);
        if let Ok(told) = told {
            // Nobody may be listening; there is nothing more to do then.
            let _ = page.dispatch_event(&told);
        }
    });
    asked.forget();
}

/// The element that the page is shown in.
pub fn root(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

/// The answers that the page kept from a program that broke, once.
pub fn handed_back(root: &web_sys::Element) -> Option<String> {
    let copy = root.get_attribute("data-answers")?;
    // An attribute that cannot be removed is read again, and says the same.
    let _ = root.remove_attribute("data-answers");
    (!copy.is_empty()).then_some(copy)
}

/// What whoever embeds the page chose, as the page's own script found it: it needs it
/// for the first screen.
pub fn page_configuration() -> Vec<(String, String)> {
    let page = document().and_then(|it| it.document_element());
    let chosen = page.and_then(|it| it.get_attribute("data-chosen")).unwrap_or_default();
    let object = js_sys::JSON::parse(&chosen).ok();
    object.as_ref().and_then(|it| it.dyn_ref()).map(super::host::pairs).unwrap_or_default()
}
