//! Where an entry begins, and which name it is of.

use recollect::intake::offers;
use recollect::reading::{ListLine, Means, list};

use crate::ticked::subject;
use crate::{check, check_sure, today};

#[test]
fn a_treatment_is_known_by_its_name_whatever_is_told_after_it() {
    check("light therapy box winter 2020", &["* treatment light +"]);
    check("ECT didn't help, memory loss", &["* treatment ect +"]);
    check("CBT with Dr. Jones 2015-2017", &["* treatment psychotherapy; from 2015; to 2017 +"]);
    check("psychotherapy weekly 2010 - present", &["* treatment psychotherapy; from 2010; now +"]);
    check("Other treatments: ECT, TMS", &["* treatment ect +", "* treatment tms"]);
    check("considering TMS", &["treatment tms +"]);
    check("never had ECT", &["treatment ect +"]);
    // Beside a medicine a word such as therapy is most often no entry.
    check("Zoloft 50 mg (therapy helped more)", &["* sertraline; 50 mg +"]);
}

#[test]
fn a_misspelt_name_beside_an_exact_one_is_offered_too() {
    check("abilfy and Prozac", &["aripiprazole?", "* fluoxetine"]);
    check("Lexapro 10mg and wellbutrim 150", &["* escitalopram; 10mg", "bupropion?; 150"]);
    check("Zoloft and therapy", &["* sertraline", "* treatment psychotherapy"]);
    check("Paxil and nausea", &["* paroxetine +"]);
    check("Prozac and felt better", &["* fluoxetine +"]);
}

#[test]
fn the_name_of_a_class_may_stand_before_the_names_of_it() {
    check("SSRIs: Prozac 20mg, Zoloft", &["* fluoxetine; 20mg +", "* sertraline"]);
    check("SSRIs:\nProzac 20 mg", &["heading", "* fluoxetine; 20 mg"]);
    check("SSRIs", &["class"]);
    check("Прозак:", &["nothing: Прозак:"]);
    check("Lithium augmentation 900mg", &["* lithium; 900mg +"]);
    check("SNRIs - Effexor 225", &["* venlafaxine; 225 +"]);
    check("TCAs: Elavil 50\nMAOIs: none", &["* amitriptyline; 50 +", "class"]);
}

#[test]
fn what_something_was_added_to_is_only_mentioned() {
    check("added Abilify 5mg in 2019", &["* aripiprazole; 5mg; from 2019 +"]);
    check("Deplin 15mg w/ Lexapro", &["* l-methylfolate; 15mg +", "escitalopram +"]);
    check("Deplin 15mg w/ my Lexapro", &["* l-methylfolate; 15mg +", "escitalopram +"]);
    check_sure("Zoloft 50 now/Prozac 20", &["Zoloft", "Prozac"]);
    check("Deplin 15mg w/o Lexapro", &["* l-methylfolate; 15mg +", "escitalopram +"]);
    // The amount after it is that of neither for certain.
    check("Wellbutrin w/ the Effexor, 300", &["* bupropion +", "venlafaxine +"]);
    check("Latuda 20mg, added to Pristiq", &["* lurasidone; 20mg", "desvenlafaxine +"]);
}

#[test]
fn a_sentence_begins_an_entry_as_a_name_does() {
    check("I've tried Prozac, Paxil", &["* fluoxetine", "* paroxetine"]);
    check("March 2021 - Vraylar 3 mg", &["* cariprazine; 3 mg +"]);
    check("también probé Abilify y Rexulti", &["* aripiprazole", "* brexpiprazole"]);
    check("Wellbutrin - la dejé por ansiedad", &["* bupropion +"]);
    check("So far: Prozac 20mg", &["* fluoxetine; 20mg"]);
    check("Had been on Cymbalta 60 mg", &["* duloxetine; 60 mg"]);
    check("My doctor put me on Lexapro 10mg in 2018", &["* escitalopram; 10mg; from 2018 +"]);
    check("Zoloft 50 mg. Doctor: Smith 20", &["* sertraline +"]);
}

#[test]
fn a_run_of_names_becomes_several_lines_and_directions_do_not() {
    check(
        "Zoloft, Prozac, zolft 50 mg, Lexapro 10mg; abilfy and ECT",
        &[
            "* sertraline",
            "* fluoxetine",
            "sertraline?; 50 mg",
            "* escitalopram; 10mg",
            "aripiprazole?",
            "* treatment ect",
        ],
    );
    check("Prozac, Zoloft, and Paxil", &["* fluoxetine", "* sertraline", "* paroxetine"]);
    check("Zoloft Prozac Paxil", &["* sertraline", "* fluoxetine", "* paroxetine"]);
    check("Prozac/Zoloft", &["* fluoxetine", "* sertraline"]);
    check("Zoloft 50mg, nausea, Prozac", &["* sertraline; 50mg +", "* fluoxetine"]);
    check("sertraline, 100 mg, take 1 tablet daily, with food", &["* sertraline; 100 mg +"]);
    check("olanzapine-fluoxetine 6-25 mg", &["* olanzapine-fluoxetine; 6-25 mg"]);
}

#[test]
fn a_run_of_names_in_spanish_is_parted_as_one_in_english() {
    check("fluoxetina y sertralina", &["* fluoxetine", "* sertraline"]);
    check("Sertralina 100 mg y quetiapina 50 mg", &["* sertraline; 100 mg", "* quetiapine; 50 mg"]);
    check("Zoloft, Prozac y Paxil", &["* sertraline", "* fluoxetine", "* paroxetine"]);
}

#[test]
fn a_name_within_brackets_begins_no_entry() {
    for text in ["Tylenol with codeine (T3)", "Zoloft 50 mg (after Prozac 20 mg)"] {
        let lines = list(text, today());
        let last = lines.last().expect("has a line");
        assert!(last.text.ends_with(')') && !last.sure && last.dose.is_none(), "{lines:?}");
    }
    check("Meds (Zoloft, Prozac)", &["* sertraline", "* fluoxetine"]);
}

#[test]
fn an_unknown_medicine_with_an_amount_is_a_line_of_its_own() {
    check(
        "Prozac 20 mg, Gorvast 100 mg",
        &["* fluoxetine; 20 mg", "nothing: Gorvast 100 mg; 100 mg"],
    );
    check(
        "Gorvast 100 mg daily; Prozac 20 mg",
        &["nothing: Gorvast 100 mg daily; 100 mg", "* fluoxetine; 20 mg"],
    );
    check(
        "Prozac 20 mg + Gorvast 50 mg",
        &["* fluoxetine; 20 mg", "nothing: Gorvast 50 mg; 50 mg"],
    );
    check("Prozac 20 mg, Óvalo 5 mg", &["* fluoxetine; 20 mg", "nothing: Óvalo 5 mg; 5 mg"]);
    check("Prozac 20 mg, último 5 mg", &["* fluoxetine; 20 mg, último 5 mg"]);
    let all = offers(&list("Zoloft, Gorvast 100mg", today()), &[], today());
    assert_eq!((subject(&all[1][0]), all[1][0].ticked), ("other “Gorvast”".into(), false));
    // What was taken later is about the medicine before.
    for text in [
        "Zoloft 50 mg, then 100 mg",
        "zoloft 50 mg, now 100 mg",
        "zoloft 50 mg, maybe 100 mg",
        "Zoloft 50 mg, pushed 100 mg",
        "Zoloft 50, later 100",
        "zoloft 50, currently 100",
    ] {
        let lines = list(text, today());
        let open = lines[0].dose.as_deref().is_some_and(|it| it.contains("100"));
        assert!(lines.len() == 1 && open, "{text}: {lines:?}");
    }
    check("Zoloft 50 mg, increased to 100 mg", &["* sertraline; 50 mg, increased to 100 mg"]);
}

#[test]
fn a_name_that_is_only_mentioned_is_not_ticked() {
    for (text, key) in [
        ("never took Paxil", "paroxetine"),
        ("Allergies: Celexa", "citalopram"),
        ("Adderall made me jumpy instead of Ritalin", "methylphenidate"),
        ("prior to Zoloft I slept well", "sertraline"),
        ("maybe Zoloft", "sertraline"),
        ("probably Prozac 20 mg", "fluoxetine"),
    ] {
        let lines = list(text, today());
        let line = lines.last().expect("has a line");
        assert!(matches!(&line.means, Means::Agent(it) if it.agent.key() == key), "{text}");
        assert!(!line.sure, "{text}");
    }
    check("take sertraline at the same time each day", &["* sertraline +"]);
}

#[test]
fn a_sentence_about_one_medicine_says_nothing_of_the_next() {
    let text = "Zoloft - felt sick. Prozac - no good, Lexapro: 20 mg. Paxil: worst. Not Celexa.";
    let names = |it: &ListLine| match &it.means {
        Means::Agent(found) => format!("{}{}", if it.sure { "* " } else { "" }, found.agent.key()),
        _ => String::new(),
    };
    let told: Vec<String> = list(text, today()).iter().map(names).collect();
    let expected = ["* sertraline", "* fluoxetine", "* escitalopram", "* paroxetine", "citalopram"];
    assert_eq!(told, expected);
    assert_eq!(list("Seen by Dr. Prozac", today()).len(), 1);
}

#[test]
fn a_word_that_tells_something_after_the_name_stays_in_the_note() {
    for text in [
        "Zoloft 50 mg two",
        "Zoloft max",
        "Zoloft maximum dose",
        "Zoloft starting dose 25 mg",
        "Zoloft 50 mg up",
        "Zoloft 50mg each",
        "Zoloft inactive",
        "Zoloft past",
        "Zoloft 1st",
        "Zoloft 50 mg prior",
        "before Zoloft",
        "Zoloft 50 mg\nStatus: Active",
        "Medication: Zoloft\nDose: 50 mg\nStatus: Inactive",
    ] {
        let lines = list(text, today());
        assert!(lines.len() == 1 && lines[0].more, "{text}: {lines:?}");
    }
    check("Past: Zoloft", &["* sertraline"]);
}

#[test]
fn a_sentence_that_begins_anew_is_about_its_own_name() {
    check(
        "I take 40 mg of Prozac and 300 mg of Wellbutrin XL. Before that I took 20 mg of Lexapro for 3 years.",
        &[
            "* fluoxetine; 40 mg; now",
            "* bupropion; long-acting; 300 mg; now",
            "* escitalopram; 20 mg; for 3 years +",
        ],
    );
    check(
        "Took Zoloft. Then my doctor put me on 20 mg of Lexapro.",
        &["* sertraline", "* escitalopram; 20 mg +"],
    );
    check(
        "Zoloft 50. Stopped for nausea. I took Paxil too",
        &["* sertraline; 50 +", "* paroxetine +"],
    );
    for text in [
        "Took Zoloft. Never tried: Nardil.",
        "Tried Zoloft. Haven't tried: lithium, ECT.",
        "Zoloft 50. I never took Lexapro.",
        "Zoloft 50. My sister took Lexapro, Prozac.",
        "Zoloft. I think my sister took Lexapro",
    ] {
        check_sure(text, &["Zoloft"]);
    }
    check_sure("Took: Zoloft and Paxil. Didn't take: Nardil.", &["Zoloft", "Paxil"]);
    // An amount right before another name is not that of the name before.
    check("Prozac in place of 20 mg of Lexapro", &["* fluoxetine +", "escitalopram +"]);
}

#[test]
fn a_class_of_two_words_leads_to_its_medicines() {
    check_sure("Mood stabilizers: Lamictal 200, lithium", &["Lamictal", "lithium"]);
    check_sure("Estabilizadores del ánimo: litio 900", &["litio"]);
}

#[test]
fn with_may_be_shortened_in_capitals_and_in_spanish() {
    check("TRIED LITHIUM W/ EFFEXOR 900MG TREMOR", &["* lithium +", "venlafaxine +"]);
    check("Litio c/ Effexor", &["* lithium +", "venlafaxine +"]);
}

#[test]
fn brackets_belong_to_one_name() {
    let texts =
        |text: &str| -> Vec<String> { list(text, today()).into_iter().map(|it| it.text).collect() };
    assert_eq!(
        texts("Zoloft (100) Prozac (40) Paxil (20)"),
        ["Zoloft (100)", "Prozac (40)", "Paxil (20)"]
    );
    assert_eq!(texts("(1) Zoloft 50mg (2) Prozac 20mg"), ["(1) Zoloft 50mg", "(2) Prozac 20mg"]);
    check("(1) Zoloft 50mg (2) Prozac 20mg", &["* sertraline; 50mg +", "* fluoxetine; 20mg +"]);
    assert_eq!(texts("1) Zoloft 2) Prozac"), ["1) Zoloft", "2) Prozac"]);
}

#[test]
fn a_name_between_no_signs_begins_an_entry_where_an_amount_follows_it() {
    check(
        "zoloft 100mg 2011-2013 didnt work lexapro 20mg 2013-2014",
        &["* sertraline; 100mg; from 2011; to 2013 +", "* escitalopram; 20mg; from 2013; to 2014"],
    );
    check(
        "sertralina 50 mg no funcionó fluoxetina 20 mg me dio náuseas",
        &["* sertraline; 50 mg +", "* fluoxetine; 20 mg +"],
    );
    for text in [
        "Zoloft made me worse than Lexapro 20mg did",
        "Zoloft 100mg worked better than Lexapro 20mg",
        "Zoloft 100mg my sister took Lexapro 20 mg",
        "Zoloft 100mg added to Lexapro 20mg",
        "Zoloft 100mg my therapist said Lexapro 20 mg",
        "Zoloft 100mg doctor suggested Lexapro 20mg",
        "Zoloft 100mg didn't help so no Lexapro 20 mg",
    ] {
        check_sure(text, &["Zoloft"]);
    }
}
