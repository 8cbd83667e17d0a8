//! The document that a provider receives.

use recollect::history::{Day, History, Subject};
use recollect::intake::{Action, Intake, Settings};
use recollect::summary::{Arrangement, Column, Document, Order, Tone, document, text};
use recollect::words::{Language, Region};

#[path = "support/story.rs"]
mod story;

use story::{played, today};

fn made(story: &str) -> Document {
    document(&played(story), Arrangement::default())
}

fn names(document: &Document) -> Vec<(&str, bool)> {
    document.medicines.iter().map(|it| (it.name.text.as_str(), it.added)).collect()
}

fn cell(document: &Document, row: usize, column: Column) -> String {
    let lines = document.medicines[row].cell(column).iter();
    let texts = lines.flat_map(|it| it.pieces.iter().map(|it| it.text.as_str()));
    texts.collect::<Vec<_>>().join(" ")
}

fn glance(document: &Document) -> String {
    let pieces = document.glance.iter().flatten().map(|it| it.text.as_str());
    pieces.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_newest_comes_first_and_what_has_no_date_last() {
    let document = made(
        "medicine Paxil\nmedicine Prozac\n  start 1999\nmedicine Zoloft\n  start 2015\n\
         medicine Celexa\n  stop 2020\nmedicine Luvox\n  taking yes\n",
    );
    let order: Vec<&str> = names(&document).into_iter().map(|it| it.0).collect();
    assert_eq!(order, ["fluvoxamine", "citalopram", "sertraline", "fluoxetine", "paroxetine"]);
}

#[test]
fn what_was_added_stands_under_what_it_was_added_to() {
    let document = made(
        "medicine Zoloft\n  start 2010\nmedicine Prozac\n  start 2018\nmedicine Abilify\n  start 2019\n  added-to 1\n",
    );
    assert_eq!(
        names(&document),
        [("fluoxetine", false), ("sertraline", false), ("aripiprazole", true)]
    );
}

#[test]
fn two_that_were_added_to_each_other_are_both_shown() {
    let mut intake = played("medicine Zoloft\nmedicine Prozac\n");
    let ids: Vec<_> = intake.history.trials().iter().map(|it| it.id).collect();
    use recollect::history::{Question, Value};
    for (one, other) in [(ids[0], ids[1]), (ids[1], ids[0])] {
        let link = Action::Answer(one, Question::AddedTo, Value::Trial(other));
        intake = intake.after(link).expect("a link");
    }
    let document = document(&intake, Arrangement::default());
    assert_eq!(document.medicines.len(), 2);
    assert!(document.medicines.iter().all(|it| !it.added));
}

#[test]
fn one_agent_taken_twice_is_one_medicine_and_two_trials() {
    let document = made("medicine Zoloft\nmedicine sertraline\nmedicine Prozac\ntreatment ect\n");
    assert_eq!(glance(&document), "2 medicines (1 class, 3 trials) · 1 other treatment");
    // Of what is not in our list too.
    let document = made("medicine Foozol\nmedicine foozol \nmedicine Barzan\n");
    assert_eq!(glance(&document), "2 medicines (3 trials)");
    // Nobody said that there was none.
    let document = made("treatment ect\n");
    assert_eq!(glance(&document), "1 other treatment");
    // What has no name may be several, and no count says otherwise.
    let document = made("medicine Zoloft\nunknown three SSRIs\n");
    assert_eq!(glance(&document), "2 medicines (1 class, 1 name not known)");
}

#[test]
fn what_is_not_remembered_is_never_shown_as_no_and_never_as_nothing() {
    let passed = made("medicine Zoloft\n");
    let unsure =
        made("medicine Zoloft\n  most ?\n  taking ?\n  response ?\n  reasons ?\n  episode ?\n");
    for column in [Column::When, Column::Most, Column::Helped, Column::Stopped, Column::Episode] {
        assert!(cell(&unsure, 0, column).contains("not sure"), "{column:?}");
        assert!(cell(&passed, 0, column).contains("not answered"), "{column:?}");
    }
    assert!(!glance(&unsure).contains("Now:"));
}

#[test]
fn not_sure_of_a_kind_is_not_unsure_of_what_was_taken() {
    let document = made(
        "medicine Zoloft\n  form ?\ntreatment ketamine\n  route ?\ntreatment ect\n  sides ?\n\
         treatment tms\n  tms-kind ?\ntreatment psychotherapy\n  therapy-kind ?\n\
         treatment program\n  program-kind ?\n",
    );
    let text = text(&document, Region::Us);
    for called in [
        "sertraline, \"Zoloft\", SSRI, kind: not sure",
        "ketamine, given by: not sure",
        "ECT, sides: not sure",
        "TMS, kind: not sure",
        "psychotherapy, kind: not sure",
        "hospital or day program, kind: not sure",
    ] {
        assert!(text.contains(called), "{called} is not in\n{text}");
    }
    let kind = document.treatments[0].cell(Column::Name).last().expect("a line");
    assert_eq!(kind.label, "Given by", "on the page it has its label too");
}

#[test]
fn not_sure_how_much_they_bothered_is_not_unsure_of_what_did() {
    let stopped = |told: &str| text(&made(&format!("medicine Zoloft\n{told}")), Region::Us);
    let effects = "  reasons cost\n  side-effects nausea,sexual\n";
    let unsure = stopped(&format!("{effects}  bother ?"));
    assert!(
        unsure.contains(
            "   Side effects:         upset stomach, sexual problems\n\
             \x20  How much they bothered: not sure\n"
        ),
        "{unsure}"
    );
    let sure = stopped(&format!("{effects}  bother some"));
    assert!(sure.contains("upset stomach, sexual problems (bothered some)"), "{sure}");
    // A reason of stopping is nothing that bothered.
    let still = stopped("  taking yes\n  reasons cost\n  bother some");
    assert!(
        still.contains(
            "   Stopped because:      cost or insurance\n   Side effects:         (bothered some)\n"
        ),
        "{still}"
    );
}

#[test]
fn of_one_agent_taken_several_times_it_is_said_which_is_meant() {
    let text = text(
        &made(
            "medicine Prozac\n  start 2010\n  stop 2012\n  most-time ?\n\
             medicine fluoxetine\n  start 2018\n  stop about 2019\n  most-time ?\n\
             medicine Zoloft\n  start 2013\n  replaced 1\n  most-time ?\n\
             medicine Abilify\n  start 2018\n  added-to 2\n\
             medicine Celexa\nmedicine Celexa\n  replaced 5\n  most-time ?\n\
             treatment ect\n  start 2020\ntreatment ect\n  start 2020\n  replaced 7\n",
        ),
        Region::Us,
    );
    for told in [
        "Replaced:             fluoxetine, 2010 - 2012\n",
        "Added to:             fluoxetine, 2018 - about 2019\n",
        // No dates, and the same dates, tell nothing apart.
        "Replaced:             citalopram (no. 5)\n",
        "Replaced:             ECT (no. 7)\n",
        "\nfluoxetine, 2010 - 2012: time at the most\n",
        "\nfluoxetine, 2018 - about 2019: time at the most\n",
        "\ncitalopram (no. 6): time at the most\n",
        // What there is one of needs no more.
        "\nsertraline: time at the most\n",
        // These are the numbers.
        "\n   + 2. aripiprazole, ",
        "\n5. citalopram, ",
        "\n7. ECT\n",
    ] {
        assert!(text.contains(told), "{told} is not in\n{text}");
    }
}

#[test]
fn what_goes_on_is_not_said_to_be_taken_where_it_is_a_treatment() {
    let document = made(
        "treatment ketamine\n  route infusion\n  taking yes\n\
         treatment ketamine\n  route oral\n  taking yes\n\
         treatment psychotherapy\n  therapy-kind cbt\n  taking yes\n\
         medicine Zoloft\n  usual 50 mg\n  taking yes\n\
         treatment ect\n  start 2019\n  taking no\nmedicine Prozac\n  taking no\n\
         treatment vns\n  start 2019\n  stop 2020\n  taking yes\n",
    );
    let text = text(&document, Region::Us);
    for told in [
        "\nNow: ketamine, infusion; ketamine, by mouth or under the tongue; psychotherapy;\n  \
         sertraline 50 mg; VNS\n",
        "   When:                 2019 - not answered\n   Still going on:       no\n",
        "   Still taking:         no\n",
        "as reported: still going on",
    ] {
        assert!(text.contains(told), "{told} is not in\n{text}");
    }
}

#[test]
fn weeks_are_counted_from_dates_as_exactly_as_the_dates_are_and_no_more() {
    let exact = made("medicine Zoloft\n  start 2020-01-01\n  stop 2020-02-12\n");
    assert_eq!(cell(&exact, 0, Column::Length), "6 weeks by dates not answered");
    let days = made("medicine Zoloft\n  start 2020-01-01\n  stop about 2020-01-05\n");
    assert_eq!(cell(&days, 0, Column::Length), "under 1 week by dates not answered");
    let years = made("medicine Zoloft\n  start 2019\n  stop 2020\n");
    assert!(cell(&years, 0, Column::Length).starts_with("up to 104 weeks by dates"));
    let about = made("medicine Zoloft\n  start about March 2019\n  stop March 2020\n");
    assert!(cell(&about, 0, Column::Length).starts_with("about 48–56 weeks by dates"));
    let long = made("medicine Zoloft\n  start 1998\n  stop 2008\n");
    let text = cell(&long, 0, Column::Length);
    assert!(text.starts_with("469–573 weeks (about 9–11 years) by dates"), "{text}");
    let told = made("medicine Zoloft\n  start 2019\n  stop 2020\n  total 5 months\n");
    assert!(
        cell(&told, 0, Column::Length).starts_with("5 months"),
        "what was said is not overruled"
    );
    let vague = made("medicine Zoloft\n  start about 2019\n  stop 2020\n");
    assert!(cell(&vague, 0, Column::Length).starts_with("up to about 104 weeks by dates"));
    let age = made("medicine Zoloft\n  start age 22\n  stop 2020\n");
    assert_eq!(cell(&age, 0, Column::Length), "not answered");
}

#[test]
fn what_was_typed_stands_beside_what_it_was_read_as() {
    let document = made("medicine zolof\n  most 100 am + 50 pm\n");
    assert_eq!(cell(&document, 0, Column::Most), "150 mg 100 am + 50 pm");
    let own = document.medicines[0].cell(Column::Most)[0].pieces[1].tone;
    assert_eq!(own, Tone::Own);
    assert_eq!(cell(&document, 0, Column::Name), "zolof SSRI");
    // `>` is not quite "or more".
    let more = made("medicine Zoloft\n  total >9 years\n");
    assert!(cell(&more, 0, Column::Length).starts_with("9 years or more >9 years"));
}

#[test]
fn a_readers_filter_says_what_it_does_and_hides_nothing_else() {
    let intake = played(
        "medicine Zoloft\n  most-time 6-8 weeks\nmedicine Prozac\n  most-time 2 months\n\
         medicine Paxil\nmedicine Celexa\n  most-time under 8 weeks\ntreatment ect\n",
    );
    let all = document(&intake, Arrangement::default());
    assert_eq!(all.filtered, None);
    let arrangement = Arrangement { least_weeks: Some(8), ..Arrangement::default() };
    let filtered = document(&intake, arrangement);
    assert_eq!(names(&filtered), [("fluoxetine", false)]);
    assert_eq!(
        filtered.filtered.as_deref(),
        Some(
            "Filtered by the reader: at least 8 weeks at the most per day. 3 trials are not shown. \
             1 of them: length not known."
        )
    );
    let one = Arrangement { least_weeks: Some(1), ..arrangement };
    let one = document(&played("medicine Zoloft\n  most-time 3 days\n"), one).filtered;
    assert_eq!(
        one.as_deref(),
        Some("Filtered by the reader: at least 1 week at the most per day. 1 trial is not shown.")
    );
    assert_eq!(filtered.treatments, all.treatments);
    assert_eq!(filtered.glance, all.glance);
}

#[test]
fn a_number_of_weeks_is_read_from_what_a_reader_types() {
    for (typed, weeks) in [
        ("6", Some(6)),
        (" 6 weeks", Some(6)),
        ("8.5", Some(8)),
        ("", None),
        ("six", None),
        ("-1", None),
        ("999999999", Some(999_999_999)),
    ] {
        assert_eq!(Arrangement::weeks(typed), weeks, "{typed}");
    }
}

#[test]
fn a_treatment_of_another_kind_is_called_as_it_was_typed_where_it_stands_alone() {
    let intake = played("treatment other acupuncture\n  taking yes\n");
    let document = document(&intake, Arrangement::default());
    let text = text(&document, Region::Us);
    assert!(text.contains("Now: \"acupuncture\""), "{text}");
    assert_eq!(document.timeline.undated[0].text, "acupuncture");
}

#[test]
fn what_was_added_to_one_that_is_filtered_out_stands_under_no_other() {
    let intake = played(
        "medicine Prozac\n  start 2020\n  most-time 1 year\n\
         medicine Zoloft\n  start 2010\nmedicine Abilify\n  added-to 2\n  most-time 1 year\n",
    );
    let all = document(&intake, Arrangement::default());
    assert_eq!(names(&all), [("fluoxetine", false), ("sertraline", false), ("aripiprazole", true)]);
    let arrangement = Arrangement { least_weeks: Some(8), ..Arrangement::default() };
    let filtered = document(&intake, arrangement);
    assert_eq!(names(&filtered), [("fluoxetine", false), ("aripiprazole", false)]);
    assert!(text(&filtered, Region::Us).contains("Added to:             sertraline"));
    assert_eq!(filtered.timeline, all.timeline);
}

#[test]
fn the_timeline_is_by_date_however_a_reader_puts_the_rest_in_order() {
    let intake = played(
        "medicine Zoloft\n  start 2010\nmedicine Effexor\n  start 2020\n  taking yes\n\
         treatment ect\n  start 2015\ntreatment tms\n  start 2022\n  added-to 2\n\
         medicine Abilify\n  start 2021\n  added-to 2\n",
    );
    let newest = document(&intake, Arrangement::default());
    let bars = newest.timeline.bars.iter().map(|it| (it.name.text.as_str(), it.added));
    assert_eq!(
        bars.collect::<Vec<_>>(),
        [
            ("sertraline", false),
            ("ECT", false),
            ("venlafaxine", false),
            ("aripiprazole", true),
            ("TMS", true)
        ]
    );
    let arrangement = Arrangement { order: Order::Class, least_weeks: None };
    assert_eq!(document(&intake, arrangement).timeline, newest.timeline);
}

#[test]
fn what_was_passed_over_is_one_line_of_the_text_and_all_else_has_its_own() {
    let text = text(
        &made(
            "medicine Zoloft\n  reasons side-effects\n  side-effects nausea\n  bother a-lot\n\
             treatment ect\n  sessions 8\n  session-dose 5 mg\n  memory stayed\n",
        ),
        Region::Us,
    );
    for part in [
        "   Stopped because:      side effects\n   Side effects:         upset stomach (bothered a lot)\n\
        \x20  Not answered:         when, most per day, how long at the most, helped at\n\
        \x20                        best, episode\n",
        "   Sessions:             8\n   Dose per session:     5 mg\n   Memory:               trouble that stayed\n\
        \x20  Not answered:         when, helped at best, stopped because, episode\n",
    ] {
        assert!(text.contains(part), "{part}\nis not in\n{text}");
    }
}

#[test]
fn by_class_is_in_the_order_of_the_classes_names() {
    let intake = played(
        "medicine mystery pill\nmedicine Zoloft\n  start 2010\nmedicine Effexor\nmedicine Prozac\n  start 2020\n",
    );
    let arrangement = Arrangement { order: Order::Class, least_weeks: None };
    let document = document(&intake, arrangement);
    let order: Vec<&str> = names(&document).into_iter().map(|it| it.0).collect();
    assert_eq!(order, ["venlafaxine", "fluoxetine", "sertraline", "mystery pill"]);
    assert_eq!(document.medicines_heading, "Medicines, by class");
}

#[test]
fn the_timeline_shows_what_is_sure_and_what_is_not_and_names_the_undated() {
    let document = made(
        "medicine Zoloft\n  start about 2016\n  stop 2019\n  response a-lot\nmedicine Prozac\n  start age 22\n\
         medicine Paxil\n  taking yes\n  start March 2024\n",
    );
    let timeline = &document.timeline;
    assert_eq!((timeline.first, timeline.last), (2016, 2026));
    let undated: Vec<&str> = timeline.undated.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(undated, ["fluoxetine"]);
    let bars: Vec<&str> = timeline.bars.iter().map(|it| it.name.text.as_str()).collect();
    assert_eq!(bars, ["sertraline", "paroxetine"], "from the oldest to the newest");
    let number = |year, month, day| Day::new(year, month, day).expect("a day").number();
    assert_eq!(timeline.bars[0].start, Some((number(2016, 1, 1), number(2016, 12, 31))));
    assert_eq!(timeline.bars[0].stop, Some((number(2019, 1, 1), number(2019, 12, 31))));
    assert_eq!(timeline.bars[1].stop, Some((today().number(), today().number())));
    assert!(timeline.bars[1].goes_on);
}

#[test]
fn the_phq_9_has_its_answers_and_a_sum_and_no_label() {
    let all: String = (1..=9).map(|it| format!("person phq-{it} {}\n", it % 4)).collect();
    let whole = text(&made(&all), Region::Us);
    assert!(whole.contains("Sum of the answers: 13 of 27"), "{whole}");
    let half = text(&made("person phq-1 3\nperson phq-4 2\n"), Region::Us);
    assert!(half.contains("Sum of the 2 answered: 5"), "{half}");
    assert!(!text(&made("medicine Zoloft\n"), Region::Us).contains("PHQ"));
}

#[test]
fn a_history_in_spanish_makes_an_english_document_with_the_words_left_as_they_are() {
    let mut intake = played("medicine Zoloft\n  response some\n");
    intake.settings.language = Language::Spanish;
    let note = recollect::history::Value::Text("Me ayudó a dormir".into());
    let id = intake.history.trials()[0].id;
    let told = Action::Answer(id, recollect::history::Question::Note, note);
    intake = intake.after(told).expect("an answer");
    intake.settings.summary_language = Some(Language::English);
    let document = document(&intake, Arrangement::default());
    let text = text(&document, Region::Us);
    assert!(text.contains("some: 1/4-1/2 better"));
    assert!(text.contains("\"Me ayudó a dormir\""));
    assert!(text.contains("The patient's own words are in Spanish."));
}

#[test]
fn every_line_of_the_text_fits_eighty_columns_but_for_a_word_that_is_longer() {
    let long = "x".repeat(300);
    let story = format!("medicine Zoloft\n  note {}\nperson ask {long}\n", "word ".repeat(400));
    for line in text(&made(&story), Region::Us).lines() {
        let one_word = line.trim().split(' ').count() == 1;
        assert!(line.chars().count() <= 80 || one_word, "{line}");
    }
}

#[test]
fn nothing_reported_says_so() {
    let intake = Intake::new(today(), Settings::default());
    let document = document(&intake, Arrangement::default());
    assert_eq!(glance(&document), "No medicine or treatment was reported.");
}

#[test]
fn a_treatment_had_twice_is_one_treatment() {
    let twice = made("treatment ect\n  start 2012\ntreatment ect\n  start 2015\ntreatment tms\n");
    assert_eq!(glance(&twice), "2 other treatments (3 trials)");
    // Only what they are called tells these apart.
    let others = made("treatment other acupuncture\ntreatment other yoga\n");
    assert_eq!(glance(&others), "2 other treatments");
}

#[test]
fn what_ended_before_it_began_is_not_drawn_backwards() {
    let bar = |story: &str| made(story).timeline.bars[0].clone();
    let stopped = bar("medicine Zoloft\n  start June 2019\n  stop May 2015\n");
    assert!(stopped.start.is_some() && stopped.stop.is_none(), "{stopped:?}");
    let taken = bar("medicine Zoloft\n  start June 2019\n  taking yes\n  stop May 2015\n");
    assert_eq!(taken.stop, bar("medicine Zoloft\n  start June 2019\n  taking yes\n").stop);
    let to_come = bar("medicine Zoloft\n  start 2031\n  taking yes\n");
    assert!(to_come.stop.is_none(), "{to_come:?}");
}

#[test]
fn two_thousand_trials_still_make_a_document_and_no_more_are_taken() {
    let mut history = History::default();
    for number in 0..2_100 {
        history.add(Subject::OtherMedicine { typed: number.to_string() });
    }
    let mut intake = Intake::new(today(), Settings::default());
    intake.history = history;
    let document = document(&intake, Arrangement::default());
    assert_eq!(document.medicines.len(), History::MOST_TRIALS);
}

#[test]
fn an_implant_is_not_said_to_be_taken() {
    let document = made("treatment vns\n  taking yes\nmedicine Zoloft\n  taking yes\n");
    let text = text(&document, Region::Us);
    let (medicine, implant) = text.split_once("OTHER TREATMENTS").expect("both");
    assert!(medicine.contains("still taking"), "{text}");
    assert!(implant.contains("still going on") && !implant.contains("still taking"), "{text}");
}
