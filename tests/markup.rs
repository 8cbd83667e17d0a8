//! Every state of every screen as markup: what a reader of the page that does
//! not see it is told.

#[path = "support/markup.rs"]
mod markup;
#[path = "support/states.rs"]
mod states;
#[path = "support/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use futures::executor::block_on;
use recollect::formulary::recognize;
use recollect::history::{Day, Question, Topic};
use recollect::intake::{Action, Intake, Settings, Step, found, left_typed};
use recollect::ui::app::{App, AppProps};
use recollect::ui::standing::Standing;
use recollect::words::{Language, Region};
use yew::LocalServerRenderer;

use markup::{Element, tree};
use states::{State, states};

fn today() -> Day {
    Day::new(2026, 11, 24).expect("a day of the calendar")
}

fn shown(intake: &Intake) -> Element {
    let props = AppProps { intake: intake.clone() };
    tree(&block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render()))
}

/// The state when all is done; what a page holds besides is looked at in
/// browsers.
fn reached(state: &State) -> Intake {
    state.intake(today()).unwrap_or_else(|| state.opened(today()))
}

/// Calls with each state and its page. A page is rendered once for all claims.
fn each(mut call: impl FnMut(&State, &Element)) {
    static PAGES: LazyLock<Vec<(State, Element)>> = LazyLock::new(|| {
        let page = |it: State| {
            let page = shown(&reached(&it));
            (it, page)
        };
        states().into_iter().map(page).collect()
    });
    assert!(PAGES.len() > 100, "{} states are no list of all of them", PAGES.len());
    PAGES.iter().for_each(|(state, page)| call(state, page));
}

/// Fails with every place where a claim does not hold.
fn none(found: BTreeSet<String>) {
    assert!(found.is_empty(), "{} places:\n{}", found.len(), Vec::from_iter(found).join("\n"));
}

#[test]
fn every_state_has_one_first_heading_that_can_take_focus() {
    each(|state, page| {
        let first = page.named(&["h1"]);
        assert_eq!(first.len(), 1, "{}", state.name);
        assert!(first[0].is("id", "rc-heading") && first[0].is("tabindex", "-1"), "{}", state.name);
        assert!(!first[0].text().is_empty(), "{}", state.name);
    });
}

#[test]
fn headings_go_down_one_level_at_a_time() {
    each(|state, page| {
        // Support stands before the heading of the screen, so that it is met first.
        let mut level = 1;
        for heading in page.named(&["h1", "h2", "h3", "h4", "h5", "h6"]) {
            let this = heading.name[1..].parse().expect("a level");
            assert!(this <= level + 1, "{}: {} after level {level}", state.name, heading.text());
            assert!(!heading.text().is_empty(), "{}: a heading without text", state.name);
            level = this;
        }
    });
}

#[test]
fn every_id_stands_once_and_every_reference_leads_to_one() {
    const REFERENCES: [&str; 5] =
        ["for", "aria-describedby", "aria-labelledby", "aria-controls", "aria-activedescendant"];
    each(|state, page| {
        let all = page.all();
        let mut ids = BTreeSet::new();
        for id in all.iter().filter_map(|it| it.get("id")) {
            assert!(!id.is_empty() && ids.insert(id), "{}: the id {id} stands twice", state.name);
        }
        for element in &all {
            for reference in REFERENCES {
                for id in element.get(reference).unwrap_or_default().split_whitespace() {
                    assert!(ids.contains(id), "{}: {reference}={id} leads nowhere", state.name);
                }
            }
        }
    });
}

/// What an element is called, by its own label or by the text of another.
fn called(page: &Element, element: &Element) -> String {
    let by = |id: &str| page.all().into_iter().find(|it| it.is("id", id)).map(Element::text);
    let label = element.get("aria-label").map(str::to_string);
    let label = label.or_else(|| element.get("aria-labelledby").and_then(by));
    label.unwrap_or_default().trim().into()
}

/// What a field is called: by the above, or by its label.
fn field_called(page: &Element, field: &Element) -> String {
    let own = called(page, field);
    if !own.is_empty() {
        return own;
    }
    let labels = page.named(&["label"]).into_iter();
    let mut labels = labels.filter(|it| {
        it.get("for").is_some_and(|id| field.is("id", id))
            || it.all().into_iter().any(|it| std::ptr::eq(it, field))
    });
    labels.next().map(Element::text).unwrap_or_default()
}

#[test]
fn every_field_has_a_label() {
    let mut found = BTreeSet::new();
    each(|state, page| {
        for field in page.named(&["input", "select", "textarea"]) {
            if !field_called(page, field).chars().any(char::is_alphanumeric) {
                found.insert(format!("{}: {field:?}", state.name));
            }
        }
    });
    none(found);
}

#[test]
fn every_group_has_a_name_and_stands_for_one_question() {
    let mut found = BTreeSet::new();
    each(|state, page| {
        let mut groups = BTreeSet::new();
        for group in page.named(&["fieldset"]) {
            let legend = group.children().next().filter(|it| it.name == "legend");
            let name = legend.map_or_else(|| called(page, group), Element::text);
            if !name.chars().any(char::is_alphanumeric) {
                found.insert(format!("{}: {:?}", state.name, group.get("name")));
            }
            let radios = group.named(&["input"]).into_iter().filter(|it| it.is("type", "radio"));
            let names: BTreeSet<_> = radios.map(|it| it.get("name")).collect();
            let one = match names.first() {
                None => true,
                Some(name) => names.len() == 1 && name.is_some() && groups.insert(*name),
            };
            if !one {
                found.insert(format!("{}: {name}: radios of {names:?}", state.name));
            }
        }
        let radios = page.named(&["input"]).into_iter().filter(|it| it.is("type", "radio")).count();
        let grouped = page.named(&["fieldset"]).into_iter().flat_map(|it| it.named(&["input"]));
        assert_eq!(radios, grouped.filter(|it| it.is("type", "radio")).count(), "{}", state.name);
    });
    none(found);
}

#[test]
fn each_of_the_nine_questions_of_the_phq_9_is_told_with_the_words_before_them() {
    each(|state, page| {
        let words = state.language.words();
        let lead = page.all().into_iter().find(|it| it.text() == words.screen.phq_lead);
        let lead = lead.and_then(|it| it.get("id"));
        let groups = page.named(&["fieldset"]).into_iter();
        let told = groups.filter(|it| lead.is_some() && it.get("aria-describedby") == lead);
        let questions: Vec<_> = told.filter_map(|it| it.get("name")).collect();
        let nine = Topic::PHQ.map(Topic::key);
        let expected: &[&str] = if state.name.starts_with("phq-") { &nine } else { &[] };
        assert_eq!(questions, expected, "{}", state.name);
    });
}

#[test]
fn everything_that_is_pressed_has_a_name_that_says_what_is_seen() {
    let mut found = BTreeSet::new();
    each(|state, page| {
        for pressed in page.named(&["button", "a", "summary"]) {
            let (seen, label) = (pressed.text(), called(page, pressed));
            if !seen.chars().any(char::is_alphanumeric) {
                found.insert(format!("{}: nothing is seen of {pressed:?}", state.name));
            }
            // Who speaks to the page says what is seen.
            if !label.is_empty() && !label.to_lowercase().contains(&seen.to_lowercase()) {
                found.insert(format!("{}: “{seen}” is called “{label}”", state.name));
            }
        }
    });
    none(found);
}

#[test]
fn two_buttons_that_do_different_things_are_told_apart() {
    let mut found = BTreeSet::new();
    each(|state, page| {
        let mut counts = BTreeMap::new();
        for pressed in page.named(&["button"]) {
            let label = called(page, pressed);
            let label = if label.is_empty() { pressed.text() } else { label };
            *counts.entry(label).or_insert(0) += 1;
        }
        // On the review, everything about a medicine leads to its one page.
        let change = state.language.words().screen.change;
        for (label, count) in counts.into_iter().filter(|it| it.1 > 1 && !it.0.starts_with(change))
        {
            found.insert(format!("{}: {count} × {label}", state.name));
        }
    });
    none(found);
}

#[test]
fn no_list_is_empty() {
    each(|state, page| {
        for list in page.named(&["ul", "ol", "dl", "table", "tbody", "tr", "select", "nav"]) {
            let is_empty = list.children().next().is_none();
            assert!(!is_empty || list.get("hidden").is_some(), "{}: {list:?}", state.name);
        }
        for list in page.named(&["ul", "ol"]) {
            for item in list.children() {
                assert_eq!(item.name, "li", "{}", state.name);
            }
        }
    });
}

#[test]
fn what_is_in_another_language_says_so() {
    let [english, spanish] = Language::ALL.map(|it| {
        let texts = words::texts(it.words()).into_iter();
        texts.map(|it| it.text.trim().to_string()).collect::<BTreeSet<_>>()
    });
    let mut found = BTreeSet::new();
    let mut checked = 0;
    each(|state, page| {
        page.each_text(&mut Vec::new(), &mut |text, around| {
            let text = text.trim();
            let language = match (english.contains(text), spanish.contains(text)) {
                (true, false) => "en",
                (false, true) => "es",
                _ => return,
            };
            checked += 1;
            let said = around.iter().rev().find_map(|it| it.get("lang"));
            if said != Some(language) {
                found.insert(format!("{}: “{text}” is said to be {said:?}", state.name));
            }
        });
    });
    none(found);
    assert!(checked > 1_000, "only {checked} texts of one language were met");
}

#[test]
fn no_browser_translates_a_name() {
    let mut found = BTreeSet::new();
    let mut checked = 0;
    each(|state, page| {
        let intake = reached(state);
        let trials = intake.history.trials().iter();
        let names: BTreeSet<&str> = trials
            .filter_map(|it| it.subject.agent())
            .flat_map(|it| it.brands().take(1).chain([it.name()]))
            .collect();
        page.each_text(&mut Vec::new(), &mut |text, around| {
            let Some(name) = names.iter().find(|it| has_word(text, it)) else { return };
            checked += 1;
            let kept = around.iter().rev().any(|it| it.is("translate", "no") || it.name == "q");
            if !kept {
                let place = around.last().and_then(|it| it.get("class").or(Some(&it.name)));
                found.insert(format!("{}: {name} in {place:?}: {text}", state.name));
            }
        });
    });
    none(found);
    assert!(checked > 100, "only {checked} names were met");
}

#[test]
fn what_is_said_in_words_can_be_translated() {
    let all = Language::ALL.map(|it| words::texts(it.words()));
    // Those two are names in every language.
    let names = ["English", "Español"];
    let said: BTreeSet<&str> =
        all.iter().flatten().map(|it| it.text.as_str()).filter(|it| !names.contains(it)).collect();
    let mut found = BTreeSet::new();
    each(|state, page| {
        page.each_text(&mut Vec::new(), &mut |text, around| {
            let kept = around.iter().any(|it| it.is("translate", "no"));
            if kept && text.chars().any(char::is_alphabetic) && said.contains(text.trim()) {
                found.insert(format!("{}: {text}", state.name));
            }
        });
    });
    none(found);
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|it: char| !it.is_alphanumeric()).any(|it| it == word)
}

#[test]
fn what_is_announced_appears_where_it_was_listened_for() {
    let live = |page: &Element| -> Vec<String> {
        let all = page.all().into_iter().filter(|it| it.is("role", "status"));
        all.filter_map(|it| it.get("class").map(str::to_string)).collect()
    };
    for state in states().iter().filter(|it| !it.then.is_empty()) {
        let Some(after) = state.intake(today()) else { continue };
        let before = state.opened(today());
        // Another step is announced by its heading, which takes the focus.
        if after.step != before.step {
            continue;
        }
        let (before, after) = (live(&shown(&before)), live(&shown(&after)));
        let new: Vec<_> = after.iter().filter(|it| !before.contains(it)).collect();
        assert!(new.is_empty(), "{}: {new:?} appears with what it says", state.name);
    }
}

/// Where a link calls or texts to.
fn calls(page: &Element) -> Vec<String> {
    page.named(&["a"]).into_iter().filter_map(|it| it.get("href")).map(str::to_string).collect()
}

fn number(scheme: &str, number: &str) -> Option<String> {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then(|| format!("{scheme}{digits}"))
}

#[test]
fn help_is_one_tap_away_on_every_screen_and_on_paper() {
    each(|state, page| {
        let lines = reached(state).settings.region.help_lines();
        let first = lines.first().expect("a help line");
        let danger = lines.iter().find(|it| it.is_emergency()).expect("an emergency number");
        let wanted =
            [number("tel:", first.call), number("sms:", first.text), number("tel:", danger.call)];
        let mut places = vec![page];
        places.extend(page.all().into_iter().filter(|it| it.is("class", "rc-paper__foot")));
        for place in places {
            let calls = calls(place);
            for wanted in wanted.iter().flatten() {
                assert!(calls.contains(wanted), "{}: {wanted} is not among {calls:?}", state.name);
            }
        }
    });
}

#[test]
fn every_line_of_the_region_is_on_the_first_screen_before_the_phq_9_and_in_the_panel() {
    for region in Region::ALL {
        let wanted: Vec<String> = region
            .help_lines()
            .iter()
            .flat_map(|it| [number("tel:", it.call), number("sms:", it.text)])
            .flatten()
            .collect();
        let settings = Settings { region, ask_phq: true, ..Settings::default() };
        let start = Intake::new(today(), settings);
        let phq = Intake { step: Step::Phq, ..start.clone() };
        let panel = Intake { step: Step::Visit, support: true, ..start.clone() };
        for (place, intake) in [("start", start), ("phq", phq), ("panel", panel)] {
            let calls = calls(&shown(&intake));
            let missing: Vec<_> = wanted.iter().filter(|it| !calls.contains(it)).collect();
            assert!(missing.is_empty(), "{region:?}, {place}: {missing:?}");
        }
    }
}

/// A story at a step.
fn at(story: &'static str, step: &str) -> Intake {
    let (name, language) = (String::new(), Language::English);
    State { name, language, settings: &[], story, step: step.into(), then: Vec::new() }
        .opened(today())
}

#[test]
fn what_does_not_go_together_is_said_once_beside_its_question() {
    let said = |story: &'static str, step: &str, text: &str| {
        let page = shown(&at(story, step)).text();
        assert_eq!(page.matches(text).count(), 1, "{story}: {text} in {page}");
        let review = shown(&at(story, "review")).text();
        assert_eq!(review.matches(text).count(), 1, "{story}: {text} on the review");
    };
    let text = &Language::English.words().screen;
    let trial = "trial-1";
    said("medicine Zoloft\n  start 2019\n  stop 2015\n", trial, text.stops_before_start);
    said("medicine Zoloft\n  stop 2015\n  taking yes\n", trial, text.taking_and_stopped);
    said("medicine Zoloft\n  start 2031\n", trial, text.date_in_future);
    said("treatment ect\n  sessions 0\n", trial, text.sessions_unusual);
    said("person birth 2031-01-02\n", "visit", text.birth_in_future);
    said("person episode-start 2031\n", "medicines", text.date_in_future);
}

#[test]
fn what_could_be_looked_up_is_offered_as_help() {
    let intake = at("medicine Zoloft\n  most ?\n  start 2019\n", "review");
    let page = shown(&intake);
    let text = &Language::English.words().screen;
    let gaps =
        page.all().into_iter().find(|it| it.is("class", "rc-gaps")).expect("the gaps").text();
    assert!(
        gaps.contains(text.gaps_heading) && gaps.contains("It is fine to leave them."),
        "{gaps}"
    );
    assert!(gaps.contains("most per day") && gaps.contains("time at the most"), "{gaps}");
    assert!(!gaps.contains("started"), "what was answered is no gap: {gaps}");
    // They are in nobody's way.
    assert_eq!(intake.next(), Some(Step::Summary));
}

/// A name that was left in the search is kept, and what it may be is asked about: on its
/// page, and when all answers are looked over.
#[test]
fn a_name_that_may_be_one_of_ours_is_asked_about_on_its_page_and_on_the_review() {
    let text = &Language::English.words().screen;
    for (typed, question, choice, short) in [
        ("effexor went up to 225", text.did_you_mean_this, "venlafaxine", "Did you mean Effexor?"),
        ("prozac 20mg, then zoloft", text.two_in_one, text.add_both, text.two_in_one),
    ] {
        let added = left_typed(typed, today()).expect("something was typed");
        let intake = at("medicine metformin\n", "review").after(added).expect("it is added");
        let review = shown(&intake);
        let class = |page: &Element, class: &str| -> Vec<String> {
            page.all().into_iter().filter(|it| it.is("class", class)).map(Element::text).collect()
        };
        let [look] = &class(&review, "rc-look__item")[..] else {
            panic!("{typed}: one to look at")
        };
        assert!(look.contains(typed) && look.contains(short), "{typed}: {look}");
        let label = ["Change: Name, ", typed].concat();
        let way = |it: &&Element| it.get("aria-label") == Some(label.as_str());
        assert!(review.named(&["button"]).iter().any(way), "{typed}");
        let id = intake.history.trials()[1].id;
        let there = Action::Change(Step::Trial(id), Topic::Name.key());
        let page = shown(&intake.after(there).expect("the page"));
        let asked = class(&page, "rc-look").into_iter().find(|it| it.contains(question));
        assert!(asked.is_some_and(|it| it.contains(choice)), "{typed}");
    }
    let none = shown(&at("medicine metformin\n", "trial-1"));
    assert!(!none.text().contains(text.not_listed.trim_start_matches("“{}”")), "it is ours or not");
}

/// Where something leads is said by the question and whose it is, and nothing that
/// leads elsewhere is named alike.
#[test]
fn each_way_from_the_review_says_where_it_leads() {
    let story = "medicine Zoloft\n  start 2019\n  stop 2015\n  most 3/4\nmedicine Prozac\nmedicine Zoloft\nperson episode-start 2031\n";
    let page = shown(&at(story, "review"));
    let named = |it: &Element| it.get("aria-label").unwrap_or_default().to_string();
    let ways: Vec<Element> =
        page.named(&["button"]).into_iter().filter(|it| it.is("name", "change")).cloned().collect();
    let labels: Vec<String> = ways.iter().map(named).collect();
    for label in [
        "Change: Stopped, sertraline (no. 1) 2019",
        "Change: This episode began, Medicines",
        "Change: Most per day, fluoxetine",
        "Change: Started, sertraline (no. 3)",
    ] {
        assert!(labels.iter().any(|it| it == label), "{label}: {labels:#?}");
    }
    // From each answer there is one way.
    let ids: BTreeSet<&str> = ways.iter().filter_map(|it| it.get("id")).collect();
    let rows = page.all().into_iter().filter(|it| it.is("class", "rc-answers__row")).count();
    assert_eq!(ids.len(), rows, "{ids:?}");
    assert!(rows > 8, "{rows}");
}

#[test]
fn only_what_can_be_answered_is_asked() {
    let links = |page: &Element| -> Vec<String> {
        let all = page.all().into_iter().filter(|it| it.is("id", "added-to"));
        let options = all.flat_map(|it| it.named(&["option"]));
        options.map(|it| it.text()).filter(|it| it.contains(['z', 'T'])).collect()
    };
    let asks = |story, step| links(&shown(&at(story, step)));
    let passed = |story| shown(&at(story, "review")).text().contains("Added to");
    assert!(!passed("medicine Zoloft\n") && passed("medicine Zoloft\nmedicine Prozac\n"));
    // One alone was added to no other one, and to a medicine alone.
    assert!(
        shown(&at("medicine Zoloft\n", "trial-1")).all().iter().all(|it| !it.is("id", "added-to"))
    );
    let two = "medicine Abilify\ntreatment tms\nmedicine Remeron\n";
    assert_eq!(asks(two, "trial-1"), ["mirtazapine"]);
    // What goes on was not stopped.
    let why = |story| {
        let page = shown(&at(story, "trial-1"));
        let fold = page.all().into_iter().find(|it| it.is("name", "why")).expect("a fold");
        fold.named(&["summary"])[0].text()
    };
    assert_eq!(why("medicine Zoloft\n  taking yes\n"), "Side effects");
    assert_ne!(why("medicine Zoloft\n  taking no\n"), "Side effects");
}

#[test]
fn of_a_medicine_taken_twice_it_can_be_told_which_one_is_meant() {
    let story = "medicine Zoloft\n  start 2010\nmedicine Zoloft\nmedicine Abilify\n  added-to 2\n";
    let page = shown(&at(story, "trial-3"));
    let all = page.all().into_iter().filter(|it| it.is("id", "added-to"));
    let options: Vec<String> =
        all.flat_map(|it| it.named(&["option"])).map(|it| it.text()).collect();
    // The number is that of the page: "Medicine 2 of 3".
    assert_eq!(
        options,
        ["Not answered", "sertraline (no. 1) 2010", "sertraline (no. 2)", "Not sure"]
    );
    let review = shown(&at(story, "review")).text();
    assert!(review.contains("sertraline (no. 2)"), "{review}");
}

#[test]
fn what_is_added_is_said_where_it_was_typed_and_what_was_there_already_is_counted() {
    let said = |typed| {
        let intake = at("medicine Zoloft\n", "medicines");
        let known = recognize(typed);
        let action = found(typed, known.matches[0].agent, &known, today());
        let page = shown(&intake.after(action).expect("it is added"));
        let all = page.all();
        let place = |class| all.iter().position(|it| it.is("class", class)).expect("it is there");
        let (bar, search) = (place("rc-notice__bar"), place("rc-search"));
        assert!(search < bar && bar < place("rc-prompts"), "{typed}");
        all[bar].text()
    };
    assert_eq!(said("Spravato"), "Added: Esketamine (Spravato).");
    assert_eq!(said("sertraline"), "Added: sertraline (2 times).");
}

#[test]
fn who_names_what_is_there_already_is_told_so_and_can_add_it_again() {
    let text = &Language::English.words().screen;
    for (story, typed, told) in [
        ("medicine Zoloft\n", "sertraline", "Zoloft is sertraline"),
        ("medicine sertraline\n", "Lustral", "Lustral is sertraline"),
        ("medicine lithium\n", "Lithobid", "Lithobid is lithium"),
    ] {
        let known = recognize(typed);
        let Action::Add(named) = found(typed, known.matches[0].agent, &known, today()) else {
            panic!("{typed} is found")
        };
        let page = shown(&at(story, "medicines").after(Action::Found(named)).expect("it is said"));
        let all = page.all();
        let bar = all.iter().find(|it| it.is("class", "rc-notice__bar")).expect("it is said");
        let expected = [told, ". ", text.paste_again, text.taken_again].concat();
        assert_eq!(bar.text(), expected, "{typed}");
    }
}

#[test]
fn a_treatment_that_was_typed_among_the_medicines_is_seen_there() {
    let names = |step| -> Vec<String> {
        let page = shown(&at("medicine Zoloft\ntreatment ect\n", step));
        let all = page.all().into_iter().filter(|it| it.is("class", "rc-list__name"));
        all.map(|it| it.text()).collect()
    };
    let [medicines, treatments] = ["medicines", "treatments"].map(names);
    assert_eq!(medicines.len(), 2, "{medicines:?}");
    assert!(medicines[1].starts_with("ECT"), "{medicines:?}");
    assert_eq!(treatments, medicines[1..]);
}

#[test]
fn the_blank_form_names_treatments_as_a_patient_is_asked_about_them() {
    let form = block_on(LocalServerRenderer::<Standing>::new().hydratable(false).render());
    for language in Language::ALL {
        for said in &language.words().choice.treatment {
            assert!(form.contains(said.ask), "{language:?}: {}", said.ask);
        }
    }
}

/// What payers' forms ask of a trial can be written by hand too.
#[test]
fn the_blank_form_has_room_for_what_the_summary_tells_of_a_trial() {
    let form = block_on(LocalServerRenderer::<Standing>::new().hydratable(false).render());
    for words in Language::ALL.map(Language::words) {
        let asked = [
            Question::Taking,
            Question::Start,
            Question::Stop,
            Question::Most,
            Question::MostTime,
            Question::Response,
            Question::Reasons,
            Question::SideEffects,
            Question::Episode,
            Question::AddedTo,
            Question::Adherence,
        ];
        for question in asked {
            let short = (words.question)(question, None).short;
            let ticks = words.choice.about(question).iter().map(|it| it.tell);
            let own = [short, words.screen.blank_name].map(|it| [">", it, "<"].concat());
            assert!(own.iter().all(|it| form.contains(it)), "{short}");
            let ticked = !matches!(question, Question::Reasons | Question::SideEffects);
            for tick in ticks.filter(|_| ticked) {
                assert!(form.contains(&[">", tick, "<"].concat()), "{short}: {tick}");
            }
        }
    }
}

#[test]
fn no_browser_is_to_keep_what_is_chosen_or_typed() {
    let mut found = BTreeSet::new();
    each(|state, page| {
        let fields = page.named(&["input", "textarea"]);
        for it in fields.into_iter().filter(|it| !it.is("autocomplete", "off")) {
            found.insert(format!("{}: {:?} {:?}", state.name, it.get("id"), it.get("name")));
        }
        for form in page.named(&["form"]).into_iter().filter(|it| !it.is("autocomplete", "off")) {
            found.insert(format!("{}: the form of {:?}", state.name, form.text()));
        }
    });
    none(found);
}
