//! What only a browser can tell.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn a_draft_is_kept_and_forgotten() {
    use recollect::browser;
    browser::keep("{}");
    assert_eq!(browser::kept().as_deref(), Some("{}"));
    browser::forget();
    assert_eq!(browser::kept(), None);
}

mod renders {
    use recollect::formulary::AgentId;
    use recollect::history::{Day, Subject};
    use recollect::intake::{Action, Intake, Settings, Step};
    use recollect::ui::app::{App, AppProps};
    use recollect::ui::renders::take;
    use wasm_bindgen::JsCast;
    use web_sys::{Document, Element, Event, EventInit, HtmlElement, HtmlInputElement};
    use yew::scheduler::flush;

    fn document() -> Document {
        web_sys::window().expect("a window").document().expect("a document")
    }

    /// The page, open at a step, with so many trials; no render counted yet.
    async fn page(trials: usize, step: Step) -> Element {
        let day = Day::new(2026, 11, 23).expect("a day");
        let mut intake = Intake::new(day, Settings::default());
        let agents: Vec<AgentId> = AgentId::all().collect();
        let added = (0..trials).map(|it| {
            let agent = agents[it % agents.len()];
            (Subject::Agent { agent, typed: agent.name().into() }, Vec::new())
        });
        for action in [Action::Add(added.collect()), Action::Go(step)] {
            intake = intake.after(action).unwrap_or(intake);
        }
        let root = document().create_element("div").expect("an element");
        document().body().expect("a body").append_child(&root).expect("room for it");
        yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps { intake }).render();
        flush().await;
        root
    }

    fn find<T: JsCast>(root: &Element, what: &str) -> T {
        let found = root.query_selector(what).expect("a selector").expect(what);
        found.dyn_into().expect("the element that was meant")
    }

    /// Types into a field, as far as the page can tell.
    fn type_into(field: &HtmlElement, kind: &str) {
        let options = EventInit::new();
        options.set_bubbles(true);
        let event = Event::new_with_event_init_dict(kind, &options).expect("an event");
        field.dispatch_event(&event).expect("an event that nobody cancels");
    }

    /// Waits until it is shown; a test that waits for ever is ended by its runner.
    async fn is_shown(root: &Element, what: &str) {
        while root.query_selector(what).expect("a selector").is_none() {
            let mut wait = |resolve: js_sys::Function, _| {
                let window = web_sys::window().expect("a window");
                window.set_timeout_with_callback(&resolve).expect("a timer");
            };
            let turn = wasm_bindgen_futures::JsFuture::from(js_sys::Promise::new(&mut wait));
            turn.await.expect("the next turn");
        }
        flush().await;
    }

    fn counts() -> [u32; 4] {
        ["App", "NameSearch", "PasteList", "TrialRow"].map(take)
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn a_page_that_opens_renders_once() {
        counts();
        let root = page(3, Step::Medicines).await;
        assert_eq!(counts(), [1, 1, 1, 3]);
        root.remove();
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn an_edit_renders_the_page_once_and_no_row_but_its_own() {
        let root = page(100, Step::Medicines).await;
        counts();
        find::<HtmlElement>(&root, "button[name=again]").click();
        flush().await;
        assert_eq!(counts(), [1, 0, 0, 1], "one more trial");
        find::<HtmlElement>(&root, "button[name=remove]").click();
        flush().await;
        assert_eq!(counts(), [1, 0, 0, 0], "one less");
        root.remove();
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn an_answer_renders_the_page_once_and_not_the_search_on_it() {
        let root = page(100, Step::Medicines).await;
        find::<HtmlElement>(&root, ".rc-list__name").click();
        flush().await;
        counts();
        find::<HtmlElement>(&root, "fieldset[name=response] input").click();
        flush().await;
        assert_eq!(counts(), [1, 0, 0, 0]);
        root.remove();
    }

    /// A tap that leaves the focus in the field, as on some phones.
    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn what_is_half_typed_is_taken_before_a_tap_elsewhere_renders() {
        recollect::browser::let_presses_land();
        let root = page(1, Step::Medicines).await;
        find::<HtmlElement>(&root, ".rc-list__name").click();
        flush().await;
        let field: HtmlInputElement = find(&root, "#most-text");
        field.focus().expect("it takes focus");
        field.set_value("100 am + 50 pm");
        find::<HtmlElement>(&root, "fieldset[name=response] input").click();
        flush().await;
        assert_eq!(field.value(), "100 am + 50 pm");
        let said = find::<HtmlElement>(&root, "#most-said").text_content();
        assert!(said.as_deref().is_some_and(|it| it.contains("150 mg")), "{said:?}");
        let active = document().active_element().expect("something has the focus");
        assert_eq!(active.id(), "most-text", "who types stays there");
        root.remove();
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn typing_renders_nothing_and_in_the_search_the_search_alone() {
        let root = page(100, Step::Visit).await;
        counts();
        type_into(&find(&root, "textarea"), "input");
        flush().await;
        assert_eq!(counts(), [0, 0, 0, 0]);
        root.remove();

        let root = page(100, Step::Medicines).await;
        counts();
        let search: HtmlInputElement = find(&root, "#name-search");
        search.set_value("zol");
        type_into(&search, "input");
        is_shown(&root, "[role=option]").await;
        assert_eq!(counts(), [0, 1, 0, 0]);
        root.remove();
    }

    /// What the first option says for a text, and what stands in the list once it is
    /// pressed.
    async fn first_option(typed: &str) -> (String, Vec<String>) {
        let root = page(0, Step::Medicines).await;
        let search: HtmlInputElement = find(&root, "#name-search");
        search.set_value(typed);
        type_into(&search, "input");
        is_shown(&root, "[role=option]").await;
        let option = find::<HtmlElement>(&root, "[role=option]");
        let said = option.text_content().unwrap_or_default();
        option.click();
        flush().await;
        let rows = root.query_selector_all(".rc-list__name").expect("a selector");
        let names = (0..rows.length()).filter_map(|it| rows.get(it)?.text_content()).collect();
        root.remove();
        (said, names)
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn of_two_names_both_are_offered_first() {
        let (said, names) = first_option("effexor and wellbutrin").await;
        assert_eq!(said, "Add each one");
        assert_eq!(names.len(), 2, "{names:?}");
        assert!(names[0].contains("venlafaxine") && names[1].contains("bupropion"), "{names:?}");
    }

    #[wasm_bindgen_test::wasm_bindgen_test]
    async fn a_treatment_is_offered_as_one_first() {
        let (said, names) = first_option("ECT").await;
        assert_eq!(said, "Add it to other treatments");
        assert_eq!(names.len(), 1, "{names:?}");
        assert!(names[0].starts_with("ECT (shock treatment"), "{names:?}");
    }
}
