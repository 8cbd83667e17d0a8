//! From a typed name to trials.

use recollect::formulary::{Verdict, recognize};
use recollect::history::{Day, Question, Subject, Trial, TrialId, Value};
use recollect::intake::{
    Action, each_found, found, found_treatment, left_typed, may_be, typed_as_is, whole,
};

/// What each trial is of, the name it was typed by, and its dose in words.
fn added(action: Action) -> Vec<(String, String, String)> {
    let Action::Add(trials) = action else { panic!("{action:?}") };
    let told = |(subject, answers): (Subject, Vec<(Question, Value)>)| {
        let of = match &subject {
            Subject::Agent { agent, .. } => agent.key(),
            Subject::OtherMedicine { .. } => "other",
            Subject::UnknownMedicine { .. } => "unknown",
            Subject::Treatment { .. } => "treatment",
        };
        let dose = answers.into_iter().find_map(|it| match it {
            (Question::Most, Value::Dose(dose)) => Some(dose.words),
            _ => None,
        });
        (of.to_owned(), subject.typed().to_owned(), dose.unwrap_or_default())
    };
    trials.into_iter().map(told).collect()
}

#[track_caller]
fn split(typed: &str, expected: &[(&str, &str, &str)]) {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    let found = added(each_found(typed, &recognize(typed), day));
    let found: Vec<(&str, &str, &str)> =
        found.iter().map(|(a, b, c)| (a.as_str(), b.as_str(), c.as_str())).collect();
    assert_eq!(found, expected, "{typed}");
}

#[test]
fn several_names_in_one_answer_keep_their_own_words_and_doses() {
    split(
        "Zoloft 50 mg and Abilify 5 mg",
        &[("sertraline", "Zoloft", "50 mg"), ("aripiprazole", "Abilify", "5 mg")],
    );
    split("zolft and abilfy", &[("sertraline", "zolft", ""), ("aripiprazole", "abilfy", "")]);
    split("Prozac/Spravato", &[("fluoxetine", "Prozac", ""), ("treatment", "Spravato", "")]);
}

#[test]
fn a_medicine_that_is_not_ours_is_added_beside_one_that_is() {
    split("Zoloft and ibuprofen", &[("sertraline", "Zoloft", ""), ("other", "ibuprofen", "")]);
    split(
        "Zoloft, lisinopril, metformin",
        &[("sertraline", "Zoloft", ""), ("other", "lisinopril", ""), ("other", "metformin", "")],
    );
    split(
        "buproprion 150 mg and lisinopril 10 mg",
        &[("bupropion", "buproprion", "150 mg"), ("other", "lisinopril", "10 mg")],
    );
    split("lisinopril, zolft", &[("sertraline", "zolft", ""), ("other", "lisinopril", "")]);
    split("zolft and ECT", &[("sertraline", "zolft", ""), ("treatment", "ECT", "")]);
}

#[test]
fn a_treatment_is_added_beside_a_medicine() {
    for typed in ["Zoloft and ECT", "ECT, then Zoloft"] {
        split(typed, &[("sertraline", "Zoloft", ""), ("treatment", "ECT", "")]);
    }
    split(
        "Zoloft, Abilify and therapy",
        &[
            ("sertraline", "Zoloft", ""),
            ("aripiprazole", "Abilify", ""),
            ("treatment", "therapy", ""),
        ],
    );
    // And two treatments are two.
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    let Verdict::Treatment(hint) = recognize("TMS and ECT").verdict else { panic!("a treatment") };
    let both: Vec<_> =
        added(found_treatment("TMS and ECT", hint, day)).into_iter().map(|it| it.1).collect();
    assert_eq!(both, ["TMS", "ECT"]);
    let one = added(found_treatment("electroshock in 2010", hint, day));
    assert_eq!(one[0].1, "electroshock in 2010");
}

#[test]
fn one_of_several_names_is_added_with_all_that_was_typed() {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    for (typed, place, agent, dose) in [
        ("effexor and wellbutrin", 0, "venlafaxine", ""),
        ("effexor and wellbutrin", 1, "bupropion", ""),
        ("zoloft 50 mg y abilify 5 mg", 1, "aripiprazole", "5 mg"),
        ("Zoloft and ibuprofen", 0, "sertraline", ""),
    ] {
        let recognition = recognize(typed);
        let chosen = found(typed, recognition.matches[place].agent, &recognition, day);
        assert_eq!(added(chosen), [(agent.into(), typed.into(), dose.into())], "{typed}");
    }
}

#[test]
fn what_is_more_than_one_name_can_be_added_as_a_whole() {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    let all = |typed: &str| whole(typed, &recognize(typed), day).map(added);
    let names = |typed: &str| {
        all(typed).map(|it| it.into_iter().map(|it| it.1).collect::<Vec<_>>().join("|"))
    };
    assert_eq!(names("effexor and wellbutrin").as_deref(), Some("effexor|wellbutrin"));
    assert_eq!(names("zoloft y abilify").as_deref(), Some("zoloft|abilify"));
    assert_eq!(names("zoloft and ECT").as_deref(), Some("zoloft|ECT"));
    for typed in ["ECT", "TMS", "shock treatment", "terapia"] {
        assert_eq!(all(typed), Some(vec![("treatment".into(), typed.into(), "".into())]));
    }
    for typed in ["Zoloft", "zolfot", "celebrex", "metformin", "an SSRI", "my white pill", ""] {
        assert_eq!(all(typed), None, "{typed}");
    }
}

#[test]
fn a_product_of_two_is_not_added_beside_both_of_them() {
    split(
        "olanzapine and fluoxetine",
        &[("olanzapine", "olanzapine", ""), ("fluoxetine", "fluoxetine", "")],
    );
}

#[test]
fn a_class_is_kept_as_a_name_that_is_not_known() {
    let kept = added(typed_as_is(" an SSRI "));
    assert_eq!(kept, [("unknown".to_owned(), "an SSRI".to_owned(), String::new())]);
}

#[test]
fn a_name_that_was_not_added_is_kept_when_the_person_goes_on() {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    let kept = |typed: &str| added(left_typed(typed, day).expect("something was typed"));
    let of = |of: &str, typed: &str| [(of.to_owned(), typed.to_owned(), String::new())];
    assert_eq!(kept("Lexapro"), of("escitalopram", "Lexapro"));
    // Nobody is there to be asked what is meant.
    assert_eq!(kept("effexer"), of("other", "effexer"));
    assert_eq!(kept("my white pill"), of("other", "my white pill"));
    assert_eq!(kept("tms"), of("treatment", "tms"));
    assert_eq!(kept("an SSRI"), of("unknown", "an SSRI"));
    assert_eq!(left_typed(" ", day), None);
}

#[test]
fn a_name_that_is_kept_and_may_be_one_of_ours_is_asked_about_again() {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    let asked = |typed: &str| {
        let Some(Action::Add(kept)) = left_typed(typed, day) else { panic!("{typed} is kept") };
        let [(subject, _)] = &kept[..] else { panic!("{typed} is kept as one") };
        let names = may_be(&Trial::new(TrialId(1), subject.clone()))?.matches;
        Some(names.into_iter().map(|it| it.name).collect::<Vec<_>>().join(", "))
    };
    for (typed, names) in [
        ("effexor went up to 225", "Effexor"),
        ("zoloft made me sick", "Zoloft"),
        ("Prozac as a teen", "Prozac"),
        ("prozac 20mg, then zoloft", "Prozac, Zoloft"),
        ("zoloft me cayó mal", "Zoloft"),
        ("effexer", "Effexor"),
    ] {
        assert_eq!(asked(typed).as_deref(), Some(names), "{typed}");
    }
    for typed in ["Lexapro", "tms", "an SSRI", "metformin", "my white pill", "la pastilla azul"] {
        assert_eq!(asked(typed), None, "{typed}");
    }
    // And what somebody chose to keep, which may be no medicine at all.
    let Action::Add(kept) = typed_as_is("ECT") else { panic!("it is added") };
    assert!(may_be(&Trial::new(TrialId(1), kept[0].0.clone())).is_some());
}

#[test]
fn years_beside_a_name_are_dates() {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    let typed = "zoloft 2014-2016";
    let recognition = recognize(typed);
    let Action::Add(trials) = found(typed, recognition.matches[0].agent, &recognition, day) else {
        panic!("it is added")
    };
    let words: Vec<_> = trials[0].1.iter().map(|it| (it.0, it.1.own_words())).collect();
    assert_eq!(words, [(Question::Start, "2014"), (Question::Stop, "2016")]);
    assert_eq!(trials[0].0.typed(), "zoloft");
}

#[test]
fn a_dose_beside_a_name_keeps_all_of_its_words() {
    let day = Day::new(2026, 11, 24).expect("a day of the calendar");
    for (typed, dose) in [
        ("Wellbutrin XL 300 mg", "300 mg"),
        ("Zoloft 50 mg twice a day", "50 mg twice a day"),
        ("prozac 20", "20"),
        ("Effexor", ""),
        ("zoloft 2014-2016", ""),
        ("zolft 2014", ""),
        ("Lexapro 10 mg in 2015", "10 mg"),
        ("rexulti .5 mg", ".5 mg"),
        ("rexulti .25", ".25"),
        ("venlafaxina 37,5 mg", "37,5 mg"),
        ("venlafaxna 37,5 mg", "37,5 mg"),
        ("zolft 50 mg 2014", "50 mg"),
        // What is in doubt is left to the note.
        ("Symbyax 6/25", ""),
        ("symbiax 6/25", ""),
        ("wellbutrin 2 x 100 am + 200 pm", ""),
        ("welbutrin 2 x 100 am + 200 pm", ""),
    ] {
        let recognition = recognize(typed);
        let action = found(typed, recognition.matches[0].agent, &recognition, day);
        assert_eq!(added(action)[0].2, dose, "{typed}");
    }
}
