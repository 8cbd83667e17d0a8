//! Where a person is, and what each action does.

use proptest::prelude::*;
use recollect::formulary::AgentId;
use recollect::history::{
    Answer, Choice, Day, Frequency, Kind, Marks, Question, SideEffect, Subject, Topic, Treatment,
    Trial, TrialId, Typed, Value,
};
use recollect::intake::{
    Action, Happened, Intake, Settings, Step, configure, draft, offers, open, quick_answers,
    reopened, reply, reply_on, reply_to, taken, undated, unsettled, wrong,
};
use recollect::reading::list;
use recollect::summary::{Arrangement, document, text};
use recollect::words::{Language, Region, values};

#[path = "support/story.rs"]
mod story;

use story::{played, today};

fn fresh() -> Intake {
    Intake::new(today(), Settings { ask_phq: true, ..Settings::default() })
}

/// The state after actions; one that changes nothing leaves it as it is.
fn after(intake: &Intake, actions: impl IntoIterator<Item = Action>) -> Intake {
    actions.into_iter().fold(intake.clone(), |it, action| it.after(action).unwrap_or(it))
}

fn agent(key: &str) -> AgentId {
    AgentId::from_key(key).expect("an agent of the formulary")
}

fn add(key: &str) -> Action {
    Action::Add(vec![(Subject::Agent { agent: agent(key), typed: key.into() }, Vec::new())])
}

fn two_trials() -> Intake {
    after(&fresh(), [Action::Next(Step::Start), add("sertraline"), add("aripiprazole")])
}

#[test]
fn next_goes_through_every_step_once_and_back_goes_the_same_way() {
    let mut intake = two_trials();
    intake = after(&intake, [Action::TickTreatment(Treatment::Ect), Action::Go(Step::Start)]);
    let way = intake.way();
    assert_eq!(way.iter().filter(|it| matches!(it, Step::Trial(_))).count(), 3);
    for pair in way.windows(2) {
        assert_eq!(intake.step, pair[0]);
        intake = after(&intake, [Action::Next(pair[0])]);
        assert_eq!(intake.step, pair[1]);
    }
    assert_eq!(intake.after(Action::Next(Step::Summary)), None);
    for pair in way.windows(2).rev() {
        intake = after(&intake, [Action::Back(pair[1])]);
        assert_eq!(intake.step, pair[0]);
    }
}

#[test]
fn a_second_press_that_comes_late_does_nothing() {
    let intake = after(&fresh(), [Action::Next(Step::Start), Action::Next(Step::Start)]);
    assert_eq!(intake.step, Step::Medicines);
}

#[test]
fn a_change_from_the_review_returns_there() {
    let intake = after(&two_trials(), [Action::Go(Step::Review), Action::Change(Step::Visit, "")]);
    assert_eq!(intake.next(), Some(Step::Review));
    assert_eq!(intake.previous(), Some(Step::Review));
    let back = after(&intake, [Action::Next(Step::Visit)]);
    assert_eq!(back.step, Step::Review);
    assert_eq!(back.changing, None);
}

#[test]
fn a_step_that_the_clinic_leaves_out_is_not_on_the_way() {
    let settings = Settings { ask_health: false, ..Settings::default() };
    let intake = Intake::new(today(), settings);
    assert!(!intake.way().contains(&Step::Health));
    assert!(!intake.way().contains(&Step::Phq));
    assert_eq!(intake.after(Action::Go(Step::Health)), None);
}

#[test]
fn the_page_of_a_trial_that_is_removed_leads_to_its_list() {
    let intake = two_trials();
    let id = intake.history.trials()[0].id;
    let there = after(&intake, [Action::Go(Step::Trial(id)), Action::Remove(id)]);
    assert_eq!(there.step, Step::Medicines);
}

#[test]
fn removing_one_of_two_linked_trials_leaves_the_other_whole_and_undo_ties_them_again() {
    let intake = two_trials();
    let ids: Vec<TrialId> = intake.history.trials().iter().map(|it| it.id).collect();
    let dose = Value::Text("it helped me sleep".into());
    let linked = after(
        &intake,
        [
            Action::Answer(ids[1], Question::AddedTo, Value::Trial(ids[0])),
            Action::Answer(ids[1], Question::Note, dose.clone()),
        ],
    );
    let removed = after(&linked, [Action::Remove(ids[0])]);
    let other = removed.history.trial(ids[1]).expect("the other one");
    assert_eq!(other.answers.get(Question::AddedTo), Value::NotAnswered);
    assert_eq!(other.answers.get(Question::Note), dose);
    let undone = after(&removed, [Action::Undo]);
    assert_eq!(undone.history, linked.history);
    let told = undone.notice.as_ref().map(|it| (&it.what, it.before.is_some()));
    // What was undone can be had again.
    assert_eq!(told, Some((&Happened::Undone, true)));
    assert_eq!(after(&undone, [Action::Undo]).history, removed.history);
    assert_eq!(after(&undone, [Action::Go(Step::Review)]).notice, None);
}

#[test]
fn what_is_unticked_and_ticked_again_has_its_answers_back() {
    let mut intake = two_trials();
    let trial = intake.history.trials()[0].clone();
    let Subject::Agent { agent, .. } = trial.subject else { panic!("an agent") };
    let other = intake.history.trials()[1].id;
    let more = Subject::Agent { agent, typed: String::new() };
    let told = [
        Action::Answer(trial.id, Question::Note, Value::Text("it helped".into())),
        Action::Answer(trial.id, Question::Replaced, Value::Trial(other)),
        Action::Add(vec![(more, vec![(Question::Note, Value::Text("again".into()))])]),
    ];
    intake = after(&intake, told);
    let notes = |it: &Intake| {
        let own = it.history.trials().iter().filter(|it| it.subject.agent() == Some(agent));
        own.map(|it| (it.id, it.answers.clone())).collect::<Vec<_>>()
    };
    let tick = || Action::Tick(agent);
    let unticked = after(&intake, [tick()]);
    assert_eq!(notes(&unticked), []);
    // Something else is added between the two; no trial takes another one's place.
    let typed = "Deplin".to_string();
    let added = after(&unticked, [Action::Add(vec![(Subject::OtherMedicine { typed }, vec![])])]);
    assert_eq!(notes(&after(&added, [tick()])), notes(&intake));
    // Once erased it is gone.
    assert_eq!(notes(&after(&added, [Action::Erase, tick()]))[0].1, Default::default());
}

#[test]
fn what_is_told_of_a_name_that_was_only_ticked_is_of_that_trial() {
    let sertraline = || Subject::Agent { agent: agent("sertraline"), typed: "zoloft 50".into() };
    let note = |it: &str| vec![(Question::Note, Value::Text(it.into()))];
    let ticked = after(&fresh(), [Action::Tick(agent("sertraline"))]);
    // Two lines are two trials; the first of them is the one that was ticked.
    let two = vec![(sertraline(), note("in school")), (sertraline(), note("again"))];
    let told = after(&ticked, [Action::Add(two)]);
    let all = told.history.trials();
    assert_eq!(all.len(), 2);
    assert_eq!((all[0].id, &all[0].subject), (ticked.history.trials()[0].id, &sertraline()));
    assert_eq!(all[0].answers.get(Question::Note), Value::Text("in school".into()));
    // Of one of which something was said, it is another time.
    assert_eq!(
        after(&told, [Action::Add(vec![(sertraline(), note("x"))])]).history.trials().len(),
        3
    );
    // And so is one that was taken again.
    assert_eq!(
        after(&ticked, [Action::Add(vec![(sertraline(), vec![])])]).history.trials().len(),
        2
    );
}

#[test]
fn what_is_only_named_again_is_not_a_second_time_before_the_person_says_so() {
    let named = |typed: &str| {
        let known = recollect::formulary::recognize(typed);
        let Action::Add(it) =
            recollect::intake::found(typed, known.matches[0].agent, &known, today())
        else {
            panic!("{typed} is found")
        };
        Action::Found(it)
    };
    let ticked = after(&fresh(), [Action::Tick(agent("sertraline"))]);
    let typed = after(&fresh(), [named("Zoloft")]);
    assert_eq!(typed.history.trials().len(), 1);
    for intake in [ticked, typed] {
        for again in ["sertraline", "Zoloft", "zolfot", "lustral", "I took sertraline"] {
            let next = after(&intake, [named(again)]);
            assert_eq!(next.history, intake.history, "{again}");
            let told = next.notice.as_ref().map(|it| &it.what);
            let expected = |agent: &AgentId| agent.key() == "sertraline";
            assert!(matches!(told, Some(Happened::There(it, _)) if expected(it)), "{again}");
        }
        // What says more is taken, and so is another medicine.
        for more in ["sertraline 100 mg", "zoloft made me sick", "zoloft and abilify", "Prozac"] {
            assert_ne!(after(&intake, [named(more)]).history, intake.history, "{more}");
        }
    }
}

#[test]
fn a_name_that_was_ticked_is_in_nobodys_words() {
    let ticked = after(&fresh(), [Action::Tick(agent("lithium"))]);
    assert_eq!(ticked.history.trials()[0].subject.typed(), "");
    assert_eq!(ticked.spoken, None);
}

#[test]
fn a_pasted_list_stays_until_everything_is_erased() {
    let list = || Action::Pasted("Zoloft 50 mg".into());
    let left = after(&two_trials(), [list(), Action::Go(Step::Review)]);
    assert_eq!(left.pasted, "Zoloft 50 mg");
    for erases in [Action::Erase, Action::EraseForGood] {
        assert_eq!(after(&left, [erases]).pasted, "");
    }
}

#[test]
fn the_chips_of_a_dose_go_from_the_least_to_the_most() {
    let of = |key: &str| -> Vec<String> {
        let chips = quick_answers(Question::Most, Some(agent(key)), None);
        let read = chips.iter().filter_map(|it| match it {
            Value::Dose(dose) => dose.read,
            _ => None,
        });
        read.map(|it| it.most.millionths().to_string()).collect()
    };
    for key in ["levothyroxine", "methylphenidate", "pramipexole", "sertraline"] {
        let all = agent(key).strengths(None);
        let ends = [all.first(), all.last()].map(|it| it.map(|it| it.millionths().to_string()));
        let chips = of(key);
        assert_eq!([chips.first().cloned(), chips.last().cloned()], ends, "{key}");
        assert_eq!(chips.len(), all.len().min(12), "{key}");
    }
}

#[test]
fn what_a_removed_trial_was_linked_to_is_never_another_one() {
    let intake = two_trials();
    let ids: Vec<TrialId> = intake.history.trials().iter().map(|it| it.id).collect();
    let typed = "Deplin".to_string();
    let add = Action::Add(vec![(Subject::OtherMedicine { typed }, vec![])]);
    let next = after(&intake, [Action::Remove(ids[1]), add]);
    assert!(next.history.trials().iter().all(|it| it.id != ids[1]));
}

#[test]
fn an_answer_that_can_mean_two_things_is_looked_at_again_until_one_is_picked() {
    let intake = played("medicine Zoloft\n  start 3/4/18\nmedicine Prozac\n  start 2018\n");
    let id = intake.history.trials()[0].id;
    assert_eq!(unsettled(&intake), [(Step::Trial(id), "start")]);
    let meanings = reply(Kind::When, "3/4/18", None, today()).meanings;
    let picked = Action::Answer(id, Question::Start, meanings[0].value.clone());
    assert_eq!(unsettled(&after(&intake, [picked])), []);
    // Words that mean nothing to us are kept, and not asked about again.
    assert_eq!(unsettled(&played("medicine Zoloft\n  start since college\n")), []);
    assert_eq!(
        unsettled(&played("person episode-start 3/4/18\n")),
        [(Step::Medicines, "episode-start")]
    );
}

#[test]
fn a_year_that_is_neither_start_nor_end_is_looked_at_again() {
    let asked = |pasted: &str| {
        let offered = offers(&list(pasted, today()), &[], today());
        let intake = after(&fresh(), [taken(offered.iter().flatten())]);
        let all = undated(&intake);
        assert!(all.iter().all(|it| it.1 == "start"), "{pasted}: {all:?}");
        all.len()
    };
    for pasted in [
        "lexapro 20mg 2019",
        "lexapro 10mg x 3 months 2018",
        "TMS 36 sessions spring 2021",
        "prozac - made me suicidal, 2003",
        "sertralina 50 mg primavera de 2020",
    ] {
        assert_eq!(asked(pasted), 1, "{pasted}");
    }
    for pasted in [
        "lexapro 20mg since 2019",
        "lexapro 20mg 2018-2019",
        "lexapro 20 mg until 2019, helped",
        "Depakote 2000 mg, helped",
        "sertraline 50 mg tablet qty 30 filled 03/14/2022",
        "lexapro 20mg, nausea",
    ] {
        assert_eq!(asked(pasted), 0, "{pasted}");
    }
    // Who was asked is not asked again.
    let intake = played("medicine Zoloft\n  note in 2019\n");
    let id = intake.history.trials()[0].id;
    assert_eq!(undated(&intake), [(Step::Trial(id), "start")]);
    for value in [Value::NotSure, reply(Kind::When, "2019", None, today()).value] {
        assert_eq!(undated(&after(&intake, [Action::Answer(id, Question::Start, value)])), []);
    }
}

#[test]
fn an_answer_is_read_as_one_to_its_question() {
    let agent = AgentId::from_key("sertraline");
    let read = |question: Question, text: &str| {
        let reply = reply_to(question, text, agent, today());
        let read = match reply.value {
            Value::Dose(it) => it.read.is_some(),
            Value::When(it) => it.read.is_some(),
            other => panic!("no dose and no date: {other:?}"),
        };
        (read, reply.meanings.len())
    };
    assert_eq!(read(Question::Most, "75 -> 150"), (true, 0));
    assert_eq!(read(Question::Usual, "75 -> 150"), (false, 2));
    assert_eq!(read(Question::Start, "since 2016"), (true, 0));
    assert_eq!(read(Question::Stop, "since 2016"), (false, 0));
    assert_eq!(read(Question::Start, "hasta 2019"), (false, 0));
    assert_eq!(read(Question::Stop, "hasta 2019"), (true, 0));
    assert_eq!(read(Question::Most, "sertraline 50 mg"), (true, 0));
    assert_eq!(read(Question::Most, "ZOLOFT 50"), (true, 0));
    assert_eq!(read(Question::Most, "Prozac 50"), (false, 0));
    let began = |text: &str| match reply_on(Topic::EpisodeStart, text, today()).value {
        Value::When(it) => it.read.is_some(),
        other => panic!("no date: {other:?}"),
    };
    assert!(began("since 2016") && !began("until 2016"));
    // Two in one has two numbers; one agent in two forms has not.
    for (key, asked) in
        [("valproate", true), ("amphetamine-salts", true), ("olanzapine-fluoxetine", false)]
    {
        let reply = reply_to(Question::Most, "6/25", AgentId::from_key(key), today());
        assert_eq!(reply.meanings.is_empty(), !asked, "{key}");
    }
}

#[test]
fn what_a_tick_takes_back_is_all_told_and_all_brought_back() {
    let intake = two_trials();
    let first = intake.history.trials()[0].clone();
    let twice = after(&intake, [Action::Add(vec![(first.subject.clone(), Vec::new())])]);
    assert!(twice.removed().is_empty());
    let agent = first.subject.agent().expect("an agent");
    let unticked = after(&twice, [Action::Tick(agent)]);
    assert_eq!(unticked.removed().len(), 2);
    assert_eq!(unticked.notice.as_ref().map(|it| &it.what), Some(&Happened::Unticked));
    assert_eq!(after(&unticked, [Action::Undo]).history, twice.history);
    let removed = after(&twice, [Action::Remove(first.id)]);
    assert_eq!(removed.removed(), [&first]);
    assert_eq!(removed.notice.as_ref().map(|it| &it.what), Some(&Happened::Removed));
}

#[test]
fn a_trial_is_never_added_to_itself() {
    let intake = two_trials();
    let id = intake.history.trials()[0].id;
    let next = after(&intake, [Action::Answer(id, Question::AddedTo, Value::Trial(id))]);
    assert_eq!(next.history, intake.history);
}

#[test]
fn a_date_of_stopping_says_that_it_is_not_taken_unless_something_else_was_said() {
    let intake = played("medicine Zoloft\n  stop 2019\n");
    let trial = &intake.history.trials()[0];
    assert_eq!(trial.answers.taking, Answer::Given(recollect::history::YesNo::No));
    let intake = played("medicine Zoloft\n  taking yes\n  stop 2019\n");
    let trial = &intake.history.trials()[0];
    assert_eq!(trial.answers.taking, Answer::Given(recollect::history::YesNo::Yes));
}

#[test]
fn an_answer_to_a_question_that_no_longer_fits_is_kept() {
    let intake = played("medicine Zoloft\n  reasons cost\n  taking yes\n");
    let trial = &intake.history.trials()[0];
    assert!(!trial.asked().contains(&Question::Reasons));
    assert_ne!(trial.answers.get(Question::Reasons), Value::NotAnswered);
}

#[test]
fn renaming_a_trial_keeps_its_answers() {
    let intake = played("medicine shock treatment\n  response a-lot\n  note in the spring\n");
    let id = intake.history.trials()[0].id;
    let subject = Subject::Treatment { treatment: Treatment::Ect, typed: "shock treatment".into() };
    let moved = after(&intake, [Action::Rename(id, subject.clone())]);
    let trial = moved.history.trial(id).expect("the same trial");
    assert_eq!(trial.subject, subject);
    assert_eq!(trial.answers, intake.history.trial(id).expect("before").answers);
    assert_eq!(Step::Trial(id).part(&moved.history), Step::Treatments);
}

#[test]
fn a_name_in_place_of_another_keeps_what_was_answered_and_loses_nothing_of_what_was_found() {
    let intake = played("medicine Zoloft\n  response a-lot\n  most 50 mg\n");
    let id = intake.history.trials()[0].id;
    let today = intake.today;
    let typed = "Prozac 20 mg and Abilify 5 mg";
    let Action::Add(found) =
        recollect::intake::each_found(typed, &recollect::formulary::recognize(typed), today)
    else {
        panic!("{typed} is two medicines")
    };
    let moved = after(&intake, [Action::Instead(id, found)]);
    assert_ne!(moved.turns, intake.turns, "the other name is read out");
    let told: Vec<_> = moved
        .history
        .trials()
        .iter()
        .map(|it| (it.subject.agent().map(AgentId::name), it.answers.get(Question::Most)))
        .map(|(agent, most)| (agent.unwrap_or_default(), most.own_words().to_string()))
        .collect();
    let expected = [("fluoxetine", "50 mg"), ("aripiprazole", "5 mg")];
    assert_eq!(told, expected.map(|(agent, most)| (agent, most.to_string())));
    assert_eq!(moved.history.trials()[0].answers.get(Question::Response), Value::Choice(4));
}

#[test]
fn undo_brings_back_the_language_of_the_words_too() {
    let english = played("medicine Zoloft\n  note it was spring\n");
    let spanish = after(&fresh(), [Action::Speak(Language::Spanish)]);
    let spanish = after(
        &spanish,
        [Action::Add(vec![(
            Subject::OtherMedicine { typed: "tila".into() },
            vec![(Question::Note, Value::Text("en la primavera".into()))],
        )])],
    );
    let copy = open(&draft(&spanish)).expect("a copy");
    let opened = after(&english, [Action::Open(copy)]);
    assert_eq!(opened.spoken, Some(Language::Spanish));
    assert_eq!(after(&opened, [Action::Undo]).spoken, english.spoken);
}

#[test]
fn the_next_person_on_a_shared_device_begins_as_the_clinic_chose() {
    let clinic =
        [("shared-device".to_string(), "true".to_string()), ("region".into(), "gb".into())];
    let there = after(&two_trials(), [Action::Configure(std::rc::Rc::new(clinic.to_vec()))]);
    assert!(there.settings.shared_device);
    let chosen = [
        Action::Speak(Language::Spanish),
        Action::Summarize(Language::English),
        Action::Live(Region::Ie),
    ];
    let next = after(&after(&there, chosen), [Action::EraseForGood]);
    assert_eq!(next.settings, next.clinic);
    assert_eq!(next.settings.region, Region::Gb);
    assert_eq!(next.settings.summary_language, None);
    assert_eq!(next.settings.language, Language::English);
}

#[test]
fn a_page_that_stands_open_overnight_takes_the_new_day() {
    let day = Day::new(2027, 1, 2).expect("a day");
    let next = after(&two_trials(), [Action::Today(day)]);
    assert_eq!(next.today, day);
    assert_eq!(next.history, two_trials().history);
}

#[test]
fn a_copy_that_is_opened_later_is_of_the_day_of_its_last_answer() {
    let told = two_trials();
    assert_eq!(told.reported(), today());
    let later = Day::new(2027, 6, 1).expect("a day");
    let copy = open(&draft(&told)).expect("a copy");
    let opened = after(&fresh(), [Action::Today(later), Action::Open(copy.clone())]);
    assert_eq!((opened.reported(), opened.today), (today(), later));
    let prepared = values::day(Language::English.words().values, today());
    let page = text(&document(&opened, Arrangement::default()), Region::Us);
    assert!(page.contains(&prepared), "{page}");
    // A draft too; and what is answered then is of that day.
    let draft_there = reopened(&draft(&told), after(&fresh(), [Action::Today(later)]));
    assert_eq!(draft_there.reported(), today());
    let more = Action::Tell(Topic::Ask, Value::Text("Is it safe?".into()));
    assert_eq!(after(&opened, [more]).reported(), later);
    // What comes back comes back with its day.
    let back = after(&opened, [Action::Erase, Action::Undo]);
    assert_eq!((back.reported(), back.step), (today(), Step::Summary));
}

#[test]
fn erasing_takes_everything_and_can_be_taken_back() {
    let intake = played(&std::fs::read_to_string("tests/stories/sketch.txt").expect("a story"));
    let erased = after(&intake, [Action::Erase]);
    assert!(erased.is_empty());
    assert_eq!(erased.step, Step::Start);
    assert_eq!(after(&erased, [Action::Undo]).history, intake.history);
    let number = erased.notice.as_ref().expect("a notice").number;
    let gone = after(&erased, [Action::Dismiss(number), Action::Undo]);
    assert!(gone.is_empty());
    assert_eq!(gone.notice, None);
}

#[test]
fn erasing_for_good_leaves_nothing_to_bring_back() {
    let gone = after(&two_trials(), [Action::EraseForGood, Action::Undo]);
    assert!(gone.is_empty());
    assert_eq!(gone.notice, None);
    assert_eq!(gone.spoken, None);
}

#[test]
fn a_copy_opened_over_answers_can_be_taken_back() {
    let intake = two_trials();
    let copy = open(&draft(&played("medicine Prozac\n"))).expect("a copy");
    let opened = after(&intake, [Action::Open(copy)]);
    assert_eq!(opened.step, Step::Summary);
    assert_eq!(opened.history.trials().len(), 1);
    assert!(matches!(opened.notice.as_ref().map(|it| &it.what), Some(Happened::Opened)));
    assert_eq!(after(&opened, [Action::Undo]).history, intake.history);
}

#[test]
fn a_draft_brings_back_the_answers_the_step_and_the_language() {
    let mut intake =
        after(&two_trials(), [Action::Speak(Language::Spanish), Action::Go(Step::Visit)]);
    intake.notice = None;
    let back = reopened(&draft(&intake), fresh());
    assert_eq!(back.history, intake.history);
    assert_eq!(back.step, Step::Visit);
    assert_eq!(back.settings.language, Language::Spanish);
}

#[test]
fn a_draft_brings_back_the_region_and_the_language_of_the_summary() {
    let chosen =
        [Action::Live(Region::Gb), Action::Summarize(Language::Spanish), add("sertraline")];
    let back = reopened(&draft(&after(&fresh(), chosen)), fresh());
    assert_eq!(back.settings.region, Region::Gb);
    assert_eq!(back.settings.summary_language, Some(Language::Spanish));
    // What the clinic chose is its own, and may change until the page is opened again.
    let clinic = Settings { region: Region::Au, ..Settings::default() };
    let back =
        reopened(&draft(&after(&fresh(), [add("sertraline")])), Intake::new(today(), clinic));
    assert_eq!(back.settings.region, Region::Au);
    assert_eq!(back.settings.summary_language, None);
}

#[test]
fn what_the_page_around_it_says_again_takes_back_nothing_that_the_person_chose() {
    let says = |pairs: &[(&str, &str)]| {
        let pairs = pairs.iter().map(|it| (it.0.to_string(), it.1.to_string()));
        Action::Configure(std::rc::Rc::new(pairs.collect()))
    };
    let chosen = after(
        &two_trials(),
        [
            says(&[("lang", "es"), ("region", "gb")]),
            Action::Speak(Language::English),
            Action::Live(Region::Ie),
        ],
    );
    let again =
        after(&chosen, [says(&[("clinic-name", "Hill"), ("lang", "es"), ("region", "gb")])]);
    assert_eq!(again.settings.clinic_name, "Hill");
    assert_eq!(again.settings.language, Language::English);
    assert_eq!(again.settings.region, Region::Ie);
    // What it says anew holds.
    let anew = after(&again, [says(&[("lang", "en"), ("lang", "es"), ("region", "nz")])]);
    assert_eq!(anew.settings.language, Language::Spanish);
    assert_eq!(anew.settings.region, Region::Nz);
}

#[test]
fn a_draft_that_cannot_be_read_is_said_and_changes_nothing() {
    let back = reopened("{\"format\": \"recollect\", \"version\": 1, \"tri", fresh());
    assert!(back.is_empty());
    assert!(matches!(back.notice.map(|it| it.what), Some(Happened::DraftUnreadable)));
}

#[test]
fn a_color_and_a_paper_that_are_taken_back_are_the_usual_ones_again() {
    let pairs = |values: [&str; 2]| {
        [("accent", values[0]), ("paper", values[1])].map(|it| (it.0.into(), it.1.into()))
    };
    let usual = Settings::default();
    let set = configure(&usual, &pairs(["#14568f", "a4"]));
    assert!(set.accent.is_some() && set.paper.is_some());
    assert_eq!(configure(&set, &pairs(["", ""])), usual);
}

#[test]
fn a_configuration_is_taken_value_by_value_and_what_is_wrong_is_named() {
    let pair = |name: &str, value: &str| (name.to_string(), value.to_string());
    let pairs = [
        pair("lang", "es-MX"),
        pair("region", "mars"),
        pair("ask", "phq-9"),
        pair("clinic-name", &"x".repeat(81)),
        pair("clinic-phone", "(555) 555-0100"),
        pair("accent", "#ffe000"),
        pair("color", "red"),
    ];
    let settings = configure(&Settings::default(), &pairs);
    assert_eq!(settings.language, Language::Spanish);
    assert_eq!(settings.region, Region::Us);
    assert!(settings.ask_phq && !settings.ask_health && !settings.clinician);
    assert_eq!(settings.clinic_name, "");
    assert_eq!(settings.clinic_phone, "(555) 555-0100");
    assert_eq!(settings.accent, None);
    let lines = wrong(&pairs);
    assert_eq!(lines.len(), 4, "{lines:?}");
    for name in ["region", "clinic-name", "accent", "color"] {
        assert!(lines.iter().any(|it| it.contains(name)), "{name} in {lines:?}");
    }
    assert!(lines.iter().all(|it| it.len() < 300), "a long value is cut: {lines:?}");
}

fn value(kind: Kind) -> BoxedStrategy<Value> {
    let typed = "[\\PC]{0,12}|[0-9]{1,4} ?(mg|weeks|x 2)?|20[0-9]{2}";
    let given = match kind {
        Kind::Choice(keys) => (0..=keys.len() as u8).prop_map(Value::Choice).boxed(),
        Kind::Choices(_) => {
            any::<u32>().prop_map(|it| Value::Choices(Marks::from_bits(it))).boxed()
        }
        Kind::Text => typed.prop_map(Value::Text).boxed(),
        Kind::Trial => (0_u32..9).prop_map(|it| Value::Trial(TrialId(it))).boxed(),
        Kind::Dose | Kind::When | Kind::Length | Kind::Count => typed
            .prop_map(move |it| recollect::intake::reply(kind, &it, None, today()).value)
            .boxed(),
    };
    prop_oneof![6 => given, 1 => Just(Value::NotSure), 1 => Just(Value::NotAnswered)].boxed()
}

fn action() -> impl Strategy<Value = Action> {
    let question = proptest::sample::select(Question::ALL);
    let topic = proptest::sample::select(Topic::ALL);
    let trial = || (0_u32..9).prop_map(TrialId);
    let step = || {
        prop_oneof![
            proptest::sample::select(vec![
                Step::Start,
                Step::Medicines,
                Step::Treatments,
                Step::Health,
                Step::Phq,
                Step::Visit,
                Step::Review,
                Step::Summary,
            ]),
            trial().prop_map(Step::Trial),
        ]
    };
    let agents: Vec<AgentId> = AgentId::all().collect();
    prop_oneof![
        4 => (trial(), question.clone()).prop_flat_map(|(id, it)| {
            value(it.kind()).prop_map(move |value| Action::Answer(id, it, value))
        }),
        2 => topic.prop_flat_map(|it| value(it.kind()).prop_map(move |value| Action::Tell(it, value))),
        2 => proptest::sample::select(agents).prop_map(Action::Tick),
        1 => proptest::sample::select(Treatment::ALL).prop_map(Action::TickTreatment),
        1 => trial().prop_map(Action::Remove),
        1 => (trial(), "[\\PC]{0,20}").prop_map(|(id, typed)| {
            Action::Rename(id, Subject::OtherMedicine { typed })
        }),
        2 => step().prop_map(Action::Go),
        1 => step().prop_map(Action::Next),
        1 => step().prop_map(Action::Back),
        1 => (step(), question.clone()).prop_map(|(step, it)| Action::Change(step, it.key())),
        1 => Just(Action::Undo),
        1 => Just(Action::Erase),
        1 => Just(Action::CloseSupport),
        1 => Just(Action::Speak(Language::Spanish)),
        1 => Just(Action::Summarize(Language::English)),
        1 => (0_u32..4).prop_map(Action::Dismiss),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn whatever_is_done_the_state_stays_sound(actions in proptest::collection::vec(action(), 0..60)) {
        let mut intake = fresh();
        for action in actions {
            if let Some(next) = intake.after(action) {
                // What changes nothing is no new state: nothing would render.
                prop_assert_ne!(&next, &intake);
                intake = next;
            }
            prop_assert!(intake.step.exists(&intake.history, &intake.settings));
            prop_assert!(intake.way().contains(&intake.step));
            let ids: Vec<TrialId> = intake.history.trials().iter().map(|it| it.id).collect();
            for trial in intake.history.trials() {
                for link in [&trial.answers.added_to, &trial.answers.replaced] {
                    prop_assert!(link.given().is_none_or(|it| ids.contains(it) && *it != trial.id));
                }
            }
        }
        // Whatever came of it is shown, saved and opened again without loss.
        let document = recollect::summary::document(&intake, Default::default());
        prop_assert!(!recollect::summary::text(&document, Region::Us).is_empty());
        let copy = open(&draft(&intake));
        let copy = copy.map_err(|it| TestCaseError::fail(format!("{it:?}")))?;
        prop_assert_eq!(&*copy.history, &intake.history);
    }
}

#[test]
fn thoughts_of_self_harm_open_the_panel_at_once_and_it_stays() {
    for answer in [Frequency::SeveralDays, Frequency::MoreThanHalf, Frequency::NearlyEveryDay] {
        let told = Action::Tell(Topic::Phq9, Value::Choice(answer.index()));
        let open = after(&fresh(), [told]);
        assert!(open.support, "{answer:?}");
        assert!(after(&open, [Action::Go(Step::Visit)]).support);
        assert!(!after(&open, [Action::CloseSupport]).support);
    }
    let not = Action::Tell(Topic::Phq9, Value::Choice(Frequency::NotAtAll.index()));
    assert!(!after(&fresh(), [not]).support);
    let intake = two_trials();
    let marked = Value::Choices(Marks::default().toggled(SideEffect::SelfHarm.index()));
    let ticked = Action::Answer(intake.history.trials()[0].id, Question::SideEffects, marked);
    assert!(after(&intake, [ticked]).support);
}

#[test]
fn a_trial_asks_what_matters_most_first() {
    let trial =
        Trial::new(TrialId(1), Subject::Agent { agent: agent("sertraline"), typed: String::new() });
    let first: Vec<Question> = trial.asked().into_iter().take(4).collect();
    assert_eq!(first, [Question::Taking, Question::Most, Question::MostTime, Question::Response]);
    let mut trial = trial;
    trial.answers.start = Answer::Given(Typed { words: "x".into(), read: None });
    assert!(trial.asked().contains(&Question::Start));
}

/// The first trial after a story, and the questions that it is asked.
fn asked(story: &str) -> Vec<Question> {
    played(story).history.trials()[0].asked()
}

#[test]
fn each_treatment_asks_what_fits_it_and_nothing_else() {
    use Question::*;
    let all: [(&str, &[Question], &[Question]); 10] = [
        (
            "ketamine",
            &[Route, Sessions, SessionDose, LastedFor, SideEffects],
            &[Sides, Tms, Memory],
        ),
        ("esketamine", &[Sessions, SessionDose, LastedFor, SideEffects], &[Route, Memory, Total]),
        ("ect", &[Sessions, Sides, Memory, LastedFor], &[SessionDose, Route, Total]),
        ("tms", &[Sessions, Tms, Finished, LastedFor], &[SessionDose, Memory, Sides]),
        ("psychotherapy", &[Therapy, Sessions, Total, SideEffectsOther], &[SideEffects, Memory]),
        ("light", &[SessionDose, Total, SideEffects], &[Sessions, Finished]),
        ("vns", &[Total, SideEffects, Taking], &[Sessions, SessionDose]),
        ("dbs", &[Total, SideEffects, Taking], &[Sessions, SessionDose]),
        ("device", &[Total, SideEffects, Taking], &[Memory, Route]),
        ("program", &[Program, Total, Sessions], &[SideEffects, AddedTo, SessionDose]),
    ];
    for (key, fits, does_not) in all {
        let asked = asked(&format!("treatment {key}\n"));
        for shared in [Response, Start, Stop, Reasons, Episode, Sureness, Note] {
            assert!(asked.contains(&shared), "{key}: {shared:?}");
        }
        for never in [Most, MostTime, Usual, Form, Adherence, Purpose] {
            assert!(!asked.contains(&never), "{key}: {never:?}");
        }
        assert!(fits.iter().all(|it| asked.contains(it)), "{key}: {fits:?} in {asked:?}");
        assert!(!does_not.iter().any(|it| asked.contains(it)), "{key}: {does_not:?} in {asked:?}");
    }
}

#[test]
fn how_long_help_lasted_is_asked_once_it_can_be_told() {
    // After a session at any time, after a course once it is over.
    assert!(asked("treatment ketamine\n  taking yes\n").contains(&Question::LastedFor));
    assert!(!asked("treatment vns\n  taking yes\n").contains(&Question::LastedFor));
    assert!(asked("treatment ect\n  taking no\n").contains(&Question::LastedFor));
    let no_help = "treatment ketamine\n  response not-at-all\n";
    assert!(!asked(no_help).contains(&Question::LastedFor));
    // Whether it goes on comes first, or the answer there takes a given one away.
    let ect = asked("treatment ect\n");
    let place = |question| ect.iter().position(|it| *it == question);
    assert!(place(Question::Taking) < place(Question::LastedFor));
}

#[test]
fn a_dose_typed_with_the_name_of_a_treatment_is_the_dose_of_a_session() {
    for (typed, dose) in [("ketamine 0.5 mg/kg", "0.5 mg/kg"), ("Spravato 84 mg", "84 mg")] {
        let recognition = recollect::formulary::recognize(typed);
        let agent = recognition.matches[0].agent;
        let added = recollect::intake::found(typed, agent, &recognition, today());
        let intake = after(&fresh(), [added]);
        let trial = &intake.history.trials()[0];
        assert!(trial.subject.treatment().is_some(), "{typed}");
        assert_eq!(trial.answers.get(Question::SessionDose).own_words(), dose, "{typed}");
        assert_eq!(trial.answers.get(Question::Most), Value::NotAnswered, "{typed}");
    }
}

#[test]
fn what_was_answered_of_a_medicine_is_still_seen_once_it_is_a_treatment() {
    let intake = played("medicine magnets\n  most 30 a day\n  adherence most-days\n  start 2019\n");
    let id = intake.history.trials()[0].id;
    let subject = Subject::Treatment { treatment: Treatment::Tms, typed: "magnets".into() };
    let moved = after(&intake, [Action::Rename(id, subject)]);
    let trial = moved.history.trial(id).expect("the same trial");
    for question in [Question::Most, Question::Adherence, Question::Start] {
        assert!(trial.shown().contains(&question), "{question:?}");
        let words = Language::English.words();
        let document = recollect::summary::document(&moved, Default::default());
        let text = recollect::summary::text(&document, Region::Us);
        let short = (words.question)(Question::Adherence, None).short;
        assert!(text.contains("30 a day") && text.contains(short), "{text}");
    }
}

#[test]
fn the_dates_offer_this_time_an_earlier_one_or_both_and_take_nothing() {
    use recollect::history::Episode;
    let offer = |episode: &str, start: &str, stop: &str, taking: bool| {
        let when = |it: &str| recollect::reading::when(it, today()).reading;
        let read = |it: &str| match when(it) {
            recollect::reading::Reading::Value(it) => Some(it),
            _ => None,
        };
        recollect::intake::episode_from_dates(read(episode), read(start), read(stop), taking)
    };
    assert_eq!(offer("2023", "2024", "", true), Some(Episode::This));
    assert_eq!(offer("2023", "2015", "2016", false), Some(Episode::Earlier));
    assert_eq!(offer("2023", "2015", "", true), Some(Episode::Both));
    assert_eq!(offer("2023", "2015", "2025", false), Some(Episode::Both));
    // Where the dates leave it open, nothing is offered.
    for (episode, start, stop, taking) in [
        ("", "2024", "", true),
        ("2023", "", "", true),
        ("2023", "2023", "", true),
        ("2023", "2015", "", false),
        ("2023", "2015", "2023", false),
        ("since college", "2015", "2016", false),
    ] {
        assert_eq!(offer(episode, start, stop, taking), None, "{episode} {start} {stop}");
    }
    let intake = played("person episode-start 2023\nmedicine Zoloft\n  start 2024\n");
    assert_eq!(intake.history.trials()[0].answers.episode, Answer::NotAnswered);
}

#[test]
fn own_words_stay_in_their_language_when_the_screens_change_theirs() {
    let written = |intake: &Intake| recollect::summary::document(intake, Default::default());
    let spanish = after(&fresh(), [Action::Speak(Language::Spanish), add("sertraline")]);
    let id = spanish.history.trials()[0].id;
    let note = Value::Text("me dio mucho sueño".into());
    let told = after(&spanish, [Action::Answer(id, Question::Note, note)]);
    // Somebody at the clinic reads along in English.
    let english = after(&told, [Action::Speak(Language::English)]);
    assert_eq!(english.history, told.history);
    assert_eq!(written(&english).language, Language::English);
    assert_eq!(written(&english).spoken, Language::Spanish);
    // A draft and a copy keep both languages apart.
    let back = reopened(&draft(&english), fresh());
    assert_eq!(back.settings.language, Language::English);
    assert_eq!(written(&back).spoken, Language::Spanish);
    // What is typed from now on is in the language of the screens.
    let more = Action::Tell(Topic::Ask, Value::Text("Is it safe?".into()));
    assert_eq!(written(&after(&english, [more])).spoken, Language::English);
}

#[test]
fn removing_either_of_two_that_are_tied_leaves_the_other_whole() {
    for question in [Question::AddedTo, Question::Replaced] {
        for gone in [0, 1] {
            let intake = two_trials();
            let ids: Vec<TrialId> = intake.history.trials().iter().map(|it| it.id).collect();
            let note = Action::Answer(ids[0], Question::Note, Value::Text("first".into()));
            let other = Action::Answer(ids[1], Question::Note, Value::Text("second".into()));
            let tie = Action::Answer(ids[1], question, Value::Trial(ids[0]));
            let tied = after(&intake, [note, other, tie]);
            let removed = after(&tied, [Action::Remove(ids[gone])]);
            let left = &removed.history.trials()[0];
            let before = tied.history.trial(left.id).expect("it was there");
            for it in Question::ALL.iter().filter(|it| **it != question) {
                assert_eq!(left.answers.get(*it), before.answers.get(*it), "{it:?}");
            }
            assert_eq!(left.answers.get(question), Value::NotAnswered);
            assert_eq!(after(&removed, [Action::Undo]).history, tied.history);
        }
    }
}

/// A question that is on no list of a trial would be asked of nobody.
#[test]
fn every_question_is_asked_of_something() {
    let told = "  reasons other\n  side-effects nausea\n";
    let treatments = Treatment::KEYS.iter().map(|it| format!("treatment {it}\n{told}"));
    let all: Vec<Question> =
        treatments.chain([format!("medicine Zoloft\n{told}")]).flat_map(|it| asked(&it)).collect();
    for question in Question::ALL {
        assert!(all.contains(question), "{question:?}");
    }
}
