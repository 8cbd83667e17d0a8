//! How much, how often, as what, and how many sessions.

use recollect::history::{Question, Value};
use recollect::intake::offers;
use recollect::reading::list;

use crate::{check, check_sure, check_unsure, today};

#[test]
fn how_many_sessions_is_read() {
    check("ECT x12 in spring 2016", &["* treatment ect; times 12 +"]);
    check("TMS 2018: 36 tx, left", &["* treatment tms; times 36 tx +"]);
    check("12 ECT treatments", &["* treatment ect; times 12"]);
    check("ECT (bilateral), 8 treatments, 2014", &["* treatment ect; times 8 treatments +"]);
    check("36 sessions of TMS in 2020", &["* treatment tms; times 36 sessions +"]);
    check("20 sesiones de TMS en 2022", &["* treatment tms; times 20 sesiones +"]);
    check("Spravato 12 treatments 84 mg", &["* esketamine; 84 mg; times 12 treatments"]);
    // No number of them is the dose.
    check("ketamine 6 infusions", &["* ketamine; injection; times 6 infusions"]);
    check("TMS x 6 weeks", &["* treatment tms; for 6 weeks"]);
    check("Ketamine infusions - 8 total", &["* ketamine; injection; times 8 +"]);
    check("ketamine IV x 6", &["* ketamine; injection; times 6"]);
    check("ketamine 50 mg x 2 daily", &["* ketamine; 50 mg x 2 daily"]);
    check(
        "ketamine 6 infusions 0.5 mg/kg",
        &["* ketamine; injection; 0.5 mg/kg; times 6 infusions"],
    );
    check(
        "ketamina 6 infusiones 0,5 mg/kg",
        &["* ketamine; injection; 0,5 mg/kg; times 6 infusiones"],
    );
    check("ketamine 40mg x6", &["* ketamine; 40mg; times 6"]);
    check("ketamine infusions 6 of them 2022", &["* ketamine; injection +"]);
    check("esketamine 8", &["* esketamine +"]);
    check("Spravato 56", &["* esketamine; 56"]);
    check("ketamine .5", &["* ketamine; .5"]);
    check("Spravato weekly", &["* esketamine +"]);
    check("hospital x3", &["treatment hospital +"]);
    check("ECT 2010 10 treatments 2012 6 treatments", &["* treatment ect +"]);
}

#[test]
fn a_number_is_whole_with_its_point_or_comma() {
    check("rexulti .5 mg", &["* brexpiprazole; .5 mg"]);
    check("Rexulti .25 mg to .5 mg", &["* brexpiprazole; .25 mg to .5 mg"]);
    check("Cytomel .025 mg", &["* liothyronine; .025 mg"]);
    check("Ketamine (.5 mg/kg)", &["* ketamine; .5 mg/kg"]);
    check("venlafaxina 37,5 mg", &["* venlafaxine; 37,5 mg"]);
    check("aripiprazol 2,5mg", &["* aripiprazole; 2,5mg"]);
    check("Lithium 1,200 mg", &["* lithium; 1,200 mg"]);
    // Two of them, and whoever reads the dose asks.
    check("Zoloft 25,50 mg", &["* sertraline; 25,50 mg"]);
    // No number begins with the end of a sentence, or with a comma out of place.
    check("Zoloft.50 mg", &["* sertraline; 50 mg"]);
    check("Zoloft ,50 mg", &["* sertraline; 50 mg"]);
    check("took zoloft for a while...50 mg", &["* sertraline; 50 mg +"]);
    check("Zoloft 50,2014", &["* sertraline; 50 +"]);
}

#[test]
fn a_bare_number_beside_the_name_is_an_amount() {
    check("Savella 50 bid", &["* milnacipran; 50 bid"]);
    check("Depakote ER 1000", &["* valproate; long-acting; 1000"]);
    check("Prozac 2010", &["* fluoxetine +"]);
    check("Prozac 20/40", &["* fluoxetine +"]);
    check(
        "Effexor XR 75->150->225, 2 yrs",
        &["* venlafaxine; long-acting; 75->150->225; for 2 yrs"],
    );
}

#[test]
fn a_number_is_an_amount_whatever_is_told_after_it() {
    check("Lexapro 20 since 2019", &["* escitalopram; 20; from 2019"]);
    check("Zoloft 50 stopped 2015", &["* sertraline; 50; to 2015"]);
    check("Effexor 225 made me sweat", &["* venlafaxine; 225 +"]);
    check("Prozac 20 didn't help", &["* fluoxetine; 20 +"]);
    check("Zoloft 50 evening", &["* sertraline; 50 +"]);
    check("Remeron 15mg at night, gained ~25lbs", &["* mirtazapine; 15mg +"]);
    check("Prozac 20 pounds gained", &["* fluoxetine +"]);
    check("Prozac 10 out of 10", &["* fluoxetine +"]);
    check("Prozac 3 bad", &["* fluoxetine +"]);
    check("Zoloft 50% better", &["* sertraline +"]);
    check("Zoloft 30 day supply", &["* sertraline +"]);
    check("TMS 36", &["* treatment tms +"]);
}

#[test]
fn a_range_of_whole_tablets_is_an_amount_and_one_of_years_or_months_is_none() {
    check("Lexapro 10-20", &["* escitalopram; 10-20"]);
    check("Effexor 37.5-75", &["* venlafaxine; 37.5-75"]);
    check("Seroquel 25-50 prn sleep", &["* quetiapine; 25-50 prn +"]);
    check("Celexa 95-97", &["* citalopram +"]);
    check("Prozac 98-02", &["* fluoxetine +"]);
    check("Prozac 10-12 weeks", &["* fluoxetine; for 10-12 weeks"]);
    check("Paxil 10-20 pounds", &["* paroxetine +"]);
    check("Prozac 20-40-2015", &["* fluoxetine +"]);
}

#[test]
fn the_most_that_was_taken_is_no_direction() {
    check(
        "Effexor XR max dose 225 for 8 months",
        &["* venlafaxine; long-acting; 225; for 8 months"],
    );
    check("Effexor max dose 150 mg - 4 months", &["* venlafaxine; 150 mg; for 4 months"]);
    check("Prozac up to 60", &["* fluoxetine; 60 +"]);
    check("Paxil up to 2019", &["* paroxetine +"]);
    check("sertralina dosis máxima 200 mg", &["* sertraline; 200 mg +"]);
    check("sertralina máximo 200", &["* sertraline; 200"]);
}

#[test]
fn several_medicines_of_a_line_keep_their_own_amounts() {
    check(
        "Prozac 20 mg, then Xanax 1mg and Wellbutrin XL 300mg; took benadryl",
        &[
            "* fluoxetine; 20 mg",
            "other Xanax; 1mg +",
            "* bupropion; long-acting; 300mg",
            "other benadryl",
        ],
    );
}

#[test]
fn two_times_of_the_day_are_twice() {
    check(
        "nortriptyline 50 mg at dinner and at bedtime",
        &["* nortriptyline; 50 mg at dinner and at bedtime"],
    );
    check("nortriptyline 50 mg dinner & bedtime", &["* nortriptyline; 50 mg dinner & bedtime"]);
    check(
        "Effexor: 75 mg (1 month), 150 mg (3 months)",
        &["* venlafaxine; 75 mg (1 month), 150 mg +"],
    );
    check("Cymbalta 30mg x 2 wks then 60mg x 6 mos", &["* duloxetine; 30mg x 2 wks then 60mg +"]);
}

#[test]
fn directions_that_leave_the_day_open_are_kept_as_words() {
    let dose = |text: &str| {
        let lines = list(text, today());
        let all = offers(&lines, &[], today());
        let answers = &all[0][0].answers;
        answers.iter().find(|it| it.0 == Question::Most).map(|it| it.1.clone())
    };
    for (text, words) in [
        ("venlafaxine 75 mg, 1 tablet twice daily", "75 mg, 1 tablet twice daily"),
        (
            "trazodone 50 mg 1-2 tablets at bedtime as needed",
            "50 mg 1-2 tablets at bedtime as needed",
        ),
        ("sertraline 50 mg take 2 tablets daily", "50 mg 2 tablets daily"),
        ("lithium 300 mg every 8 hours", "300 mg every 8 hours"),
        ("lithium 300 mg q8h", "300 mg q8h"),
        (
            "lamotrigine 25mg increase every week up to 200 mg",
            "25mg increase every week up to 200 mg",
        ),
        ("bupropion 150 mg every other day", "150 mg every other day"),
        ("lithium 300 mg three times a day", "300 mg three times a day"),
        ("lithium 300 mg 3x/day", "300 mg 3x/day"),
        ("lithium 300 mg x3 daily", "300 mg x3 daily"),
        ("lithium 300 mg every eight hours", "300 mg every eight hours"),
        ("litio 300 mg tres veces al día", "300 mg tres veces al día"),
        ("buspirone 15 mg b.i.d.", "15 mg b.i.d"),
        ("buspirone 15 mg three times I", "15 mg three times"),
        ("amitriptyline 25 mg, four at bedtime", "25 mg, four at bedtime"),
        ("Zoloft 50 mg (two a day)", "50 mg (two a day"),
        ("sertralina 50 mg, dos al día", "50 mg, dos al día"),
    ] {
        match dose(text) {
            Some(Value::Dose(it)) => {
                assert_eq!((it.words.as_str(), it.read), (words, None), "{text}");
            }
            other => panic!("{text}: {other:?}"),
        }
    }
    // The parts of a day are added up, as they are where they are typed.
    match dose("Effexor 75 mg morning, 150 mg night") {
        Some(Value::Dose(it)) => {
            assert_eq!(it.words, "75 mg morning, 150 mg night");
            assert_eq!(it.read.and_then(|it| it.nanograms()), Some(225_000_000), "{:?}", it.words);
        }
        other => panic!("{other:?}"),
    }
    // How long it was taken changes no amount.
    match dose("sertraline 50 mg x3 months") {
        Some(Value::Dose(it)) => assert!(it.words == "50 mg" && it.read.is_some(), "{it:?}"),
        other => panic!("{other:?}"),
    }
    // What one tablet holds is not what was taken in a day.
    assert_eq!(dose("sertraline 50 mg tablet qty 30"), None);
    match dose("quetiapine 25 mg tablet, 2 tablets (50 mg total) nightly") {
        Some(Value::Dose(it)) => assert_eq!(it.words, "50 mg"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_read_begins_where_the_amount_begins() {
    for (text, words, read) in [
        ("Wellbutrin 2 x 100 mg am + 200 at 3pm", "2 x 100 mg am + 200", Some(400)),
        ("Effexor two caps 75 mg + 75 mg", "two caps 75 mg + 75 mg", Some(225)),
        ("sertralina dos x 50 mg", "dos x 50 mg", Some(100)),
        ("sertralina dos de 50 mg", "dos de 50 mg", Some(100)),
        ("Zoloft two 50 mg", "two 50 mg", None),
        ("Wellbutrin 2 x 100 mg x 2", "2 x 100 mg x 2", None),
        ("Effexor 75 mg a.m., 150 mg p.m.", "75 mg a.m., 150 mg p.m", Some(225)),
        ("Zoloft two 50 mg at night", "two 50 mg", None),
        ("two 50 mg Zoloft", "two 50 mg", None),
        ("Wellbutrin 100 mg am + 200 at 3pm", "100 mg am + 200", Some(300)),
        ("Zoloft since twenty, 50 mg", "50 mg", Some(50)),
        ("Zoloft a 50 mg", "50 mg", Some(50)),
    ] {
        assert_eq!(dose_of(text), Some((words.into(), read)), "{text}");
    }
}

#[test]
fn of_an_amount_that_rose_the_highest_is_taken() {
    for (text, words, read) in [
        ("Abilify started 2 mg, max 15", "2 mg, max 15", 15),
        ("Abilify 2 mg (max 15)", "2 mg max 15", 15),
        ("Lamictal started 25 mg up to 300", "25 mg up to 300", 300),
        ("Lamictal 25 mg and slowly went up to 200", "25 mg and slowly went up to 200", 200),
        ("Zoloft 50 mg up to 100 but nausea", "50 mg up to 100", 100),
        ("quetiapina 25 mg hasta 300", "25 mg hasta 300", 300),
        ("sertralina 50 mg subió hasta 200", "50 mg subió hasta 200", 200),
        ("sertralina 50 mg y subí a 200", "50 mg y subí a 200", 200),
        ("lamotrigina 25 mg, dosis máxima 200", "25 mg, dosis máxima 200", 200),
        ("lamotrigina 25 mg, máximo 200 mg", "25 mg, máximo 200 mg", 200),
        ("zoloft 25 mg, peak 200 mg", "25 mg, peak 200 mg", 200),
        // What follows is no amount.
        ("sertralina 50 mg hasta 2019", "50 mg", 50),
        ("sertralina 50 mg hasta 98", "50 mg", 50),
        ("sertralina 50 mg hasta 15 de mayo", "50 mg", 50),
        ("trazodone 50 mg hasta 3 meses", "50 mg", 50),
        ("Zoloft 50 mg, weight up to 200 lbs", "50 mg", 50),
        ("aripiprazol 5 mg, subí a 90 kg", "5 mg", 5),
        ("Zoloft 50 mg, up to 100%", "50 mg", 50),
    ] {
        assert_eq!(dose_of(text), Some((words.into(), Some(read))), "{text}");
        assert_eq!(list(text, today()).len(), 1, "{text}");
    }
    for text in [
        "trazodone 50 mg up to 3 a day",
        "trazodone 50 mg hasta 3 veces al día",
        "Abilify 5 mg ended up on 15",
    ] {
        assert_eq!(dose_of(text).and_then(|it| it.1), None, "{text}");
    }
}

#[test]
fn a_bound_beside_an_amount_is_kept_with_it() {
    for (text, words, read) in [
        ("Paxil less than 20 mg", "less than 20 mg", None),
        ("Paxil under 20 mg", "under 20 mg", None),
        ("Paxil no more than 20 mg", "no more than 20 mg", None),
        ("Paxil por lo menos 20 mg", "por lo menos 20 mg", None),
        ("Paxil menos de 20 mg", "menos de 20 mg", None),
        ("Paxil 20 mg or more", "20 mg or more", None),
        ("Paxil 20 mg o más", "20 mg o más", None),
        ("Paxil 20 mg mínimo", "20 mg mínimo", None),
        ("Remeron almost 45 mg", "almost 45 mg", Some(45)),
        ("Remeron casi 45 mg", "casi 45 mg", Some(45)),
        ("Remeron 45 mg más o menos", "45 mg más o menos", Some(45)),
        ("Paxil over 2 years 20 mg", "20 mg", Some(20)),
        ("Paxil 20 mg at least 2 years", "20 mg", Some(20)),
        ("Paxil 20 mg more anxious", "20 mg", Some(20)),
        ("Paxil 20 mg más ansiosa", "20 mg", Some(20)),
        ("Paxil up to 20 mg", "20 mg", Some(20)),
    ] {
        assert_eq!(dose_of(text), Some((words.into(), read)), "{text}");
    }
}

/// The words of a dose, and the milligrams that they were read as.
fn dose_of(text: &str) -> Option<(String, Option<u64>)> {
    let lines = list(text, today());
    let all = offers(&lines, &[], today());
    let dose = all[0][0].answers.iter().find(|it| it.0 == Question::Most);
    dose.map(|it| match &it.1 {
        Value::Dose(it) => {
            let read = it.read.and_then(|it| it.nanograms());
            (it.words.clone(), read.map(|it| it / 1_000_000))
        }
        other => panic!("{text}: {other:?}"),
    })
}

#[test]
fn what_an_amount_was_increased_to_is_the_most() {
    for text in ["Lexapro 10 mg (increased to 20)", "Lexapro 10 mg, went up to 20"] {
        assert_eq!(dose_of(text).and_then(|it| it.1), Some(20), "{text}");
    }
}

#[test]
fn one_tablet_is_not_the_amount_of_a_day_where_more_is_said() {
    for (text, words) in [
        // How many.
        ("Effexor 75 mg x2", "75 mg x2"),
        ("Effexor 75mg (x2)", "75mg x2"),
        ("Effexor 75mg ii od", "75mg ii od"),
        ("Effexor 75 mg (2 tabs)", "75 mg 2 tabs"),
        ("Zoloft 50 mg 1 tab am & pm", "50 mg 1 tab am & pm"),
        ("Zoloft 50 mg one morning one night", "50 mg one morning one night"),
        (
            "Seroquel 25mg tab: 1 tab daily for 7 days, then 2 tabs daily",
            "25mg tab: 1 tab daily for 7 days, then 2 tabs daily",
        ),
        // Several amounts.
        ("Lexapro 10 20", "10 20"),
        ("Lexapro 5, 10, 20", "5, 10, 20"),
        ("Sertraline 100 in 2010, 200 in 2012", "100 in 2010, 200"),
        ("Remeron 30MG QHS (45MG FROM 2019)", "30MG QHS 45MG"),
        ("Zoloft 50 mg (two a day) and 25 mg at night", "50 mg (two a day) and 25 mg at night"),
        ("Zoloft take 75 mg (75 mg total) twice daily", "75 mg (75 mg total) twice daily"),
        // How often.
        ("quetiapina 25 mg 0-0-2", "25 mg 0-0-2"),
        ("bupropion 150 mg c/12 h", "150 mg c/12 h"),
        ("lithium 300 mg q 8 h", "300 mg q 8 h"),
        ("Zoloft 50 mg on alternate days", "50 mg on alternate days"),
        ("Zoloft 50MG ALT DAYS", "50MG ALT DAYS"),
        ("Zoloft 50 mg MWF", "50 mg MWF"),
        ("Zoloft 50 mg per week", "50 mg per week"),
        // Parts of one.
        ("Effexor 1.5 of the 75s", "1.5 of the 75s"),
        ("Effexor 1/2 of the 75 mg", "1/2 of the 75 mg"),
        ("Effexor a quarter of 75 mg", "quarter of 75 mg"),
        ("Effexor 75 mg cut in half", "75 mg cut in half"),
        ("Trazodone 50mg - Take ½-1 tablet", "50mg ½-1"),
        ("Trazodone 50mg ½–1 tab", "50mg ½–1"),
        // How much is in so much of a liquid.
        ("Escitalopram gotas 20 mg/ml, 10 gotas", "20 mg/ml, 10 gotas"),
        ("Sertraline 20 mg/mL concentrate 2.5 mL", "20 mg/mL concentrate 2.5 mL"),
    ] {
        assert_eq!(dose_of(text), Some((words.into(), None)), "{text}");
    }
    // An arrow leads from one to the other, and the highest is asked for.
    assert_eq!(dose_of("Lexapro 10→20"), Some(("10→20".into(), Some(20))));
    assert_eq!(dose_of("Vraylar 1.5 -> 3mg"), Some(("1.5 -> 3mg".into(), Some(3))));
    // Two amounts together are one.
    for text in ["Lexapro 10mg + 5mg daily", "Lexapro 10mg + 5mg"] {
        assert_eq!(dose_of(text).and_then(|it| it.1), Some(15), "{text}");
    }
    // What counts something else changes nothing.
    for text in [
        "Zoloft 50 mg for 8 weeks",
        "Zoloft 50 mg x 3 months",
        "Zoloft 50 mg daily for a month",
        "Zoloft 50 mg 2012 gained 20 pounds",
        "Zoloft 50 mg, 3 doctors said so",
        "Zoloft 50 mg every night at bedtime",
        "Zoloft 50 mg once a day in the morning",
        "Zoloft 50 mg no other meds",
        "Lamictal 50 mg for bipolar ii",
        "Zoloft 50 mg #30",
        "Zoloft 50 mg one tablet daily",
    ] {
        assert_eq!(dose_of(text), Some(("50 mg".into(), Some(50))), "{text}");
    }
}

#[test]
fn a_sign_that_leaves_an_amount_or_a_date_in_doubt_is_kept() {
    check("Lexapro 20?", &["* escitalopram; 20?"]);
    check("Lexapro ~20 mg", &["* escitalopram; ~20 mg"]);
    check("Lexapro 20 mg 2012? to 2014", &["* escitalopram; 20 mg; from 2012?; to 2014"]);
    check("Lexapro about 20 mg", &["* escitalopram; about 20 mg"]);
    check("Lexapro maybe 20 mg daily", &["* escitalopram; maybe 20 mg"]);
    check("Elavil 12½ mg", &["* amitriptyline; 12½ mg"]);
    // What is taken for no answer stays in the note.
    for text in ["Elavil ½ mg", "Lexapro?", "Lexapro about 20", "Lexapro unknown dose"] {
        assert!(list(text, today())[0].more, "{text}");
    }
}

#[test]
fn an_amount_before_a_name_is_not_that_of_the_name_before_it() {
    check(
        "20 mg prozac 50 mg zoloft 15 remeron",
        &["* fluoxetine; 20 mg", "* sertraline; 50 mg", "* mirtazapine +"],
    );
    check(
        "10mg lexapro 2015 150mg wellbutrin 2017",
        &["* escitalopram; 10mg +", "* bupropion; 150mg +"],
    );
    check("1. Zoloft 50 mg 2. Prozac 20 mg", &["* sertraline; 50 mg +", "* fluoxetine; 20 mg +"]);
    check("Zoloft 50 mg Prozac 20 mg", &["* sertraline; 50 mg", "* fluoxetine; 20 mg"]);
    check("20 mg prozac, 50 mg zoloft", &["* fluoxetine; 20 mg", "* sertraline; 50 mg"]);
    // Of two amounts either may be the dose.
    check("20 mg prozac 40 mg", &["* fluoxetine +"]);
}

#[test]
fn a_number_that_stands_by_itself_after_the_name_is_its_amount() {
    check("Effexor XR, 150, 2014-2015", &["* venlafaxine; long-acting; 150; from 2014; to 2015"]);
    check("Zoloft - 100 - nausea", &["* sertraline; 100 +"]);
    check("Zoloft: 100", &["* sertraline; 100"]);
    // It counts something else, or is a date.
    for text in [
        "Zoloft, 2, 2015",
        "Zoloft, 10 weeks",
        "Zoloft, 12/2015",
        "Zoloft, 2015",
        "Zoloft - 12 sessions",
    ] {
        let line = list(text, today()).remove(0);
        assert_eq!(line.dose, None, "{text}");
    }
}

#[test]
fn a_word_for_a_kind_of_product_counts_only_beside_the_name() {
    check("Lithium 900 weekly labs", &["* lithium; 900 weekly +"]);
    check("Lexapro 10 mg weekly therapy", &["* escitalopram; 10 mg weekly +"]);
    check("iv. Nardil 45", &["* phenelzine; 45 +"]);
    check("liquid diet Nardil 45", &["phenelzine; 45 +"]);
    check("Zoloft 50 mg then flu shot", &["* sertraline; 50 mg +"]);
    check("Prozac weekly 90 mg", &["* fluoxetine; long-acting; 90 mg"]);
    check("liquid Prozac 20 mg", &["* fluoxetine; liquid; 20 mg"]);
    check("Lithium 300 mg liquid", &["* lithium; liquid; 300 mg"]);
    check("Abilify 400 mg long acting injection", &["* aripiprazole; injection; 400 mg +"]);
}

#[test]
fn an_amount_belongs_to_the_name_before_it_in_its_sentence_or_brackets() {
    check(
        "Prozac, 20mg. Zoloft, 50mg. Lexapro, 10mg.",
        &["* fluoxetine; 20mg", "* sertraline; 50mg", "* escitalopram; 10mg"],
    );
    check("Lexapro, 20 mg. Also Wellbutrin.", &["* escitalopram; 20 mg", "* bupropion"]);
    check("Zoloft 50mg. Tylenol PM. Advil.", &["* sertraline; 50mg", "other Tylenol +"]);
    check("Zoloft 12.5 mg. Prozac 20 mg.", &["* sertraline; 12.5 mg", "* fluoxetine; 20 mg"]);
    check("Prozac (2010, 40 mg) then Zoloft", &["* fluoxetine; 40 mg +", "* sertraline +"]);
    check("Effexor (2012, 150 mg) → Pristiq", &["* venlafaxine; 150 mg +", "* desvenlafaxine"]);
    check(
        "Prozac 20 mg, never again. Zoloft 50 mg",
        &["* fluoxetine; 20 mg +", "* sertraline; 50 mg"],
    );
    check("1. Zoloft 2. Prozac", &["* sertraline +", "* fluoxetine +"]);
    check("20 mg prozac 50 mg zoloft", &["* fluoxetine; 20 mg", "* sertraline; 50 mg"]);
}

#[test]
fn more_or_less_than_one_amount_of_a_day_is_kept_as_words() {
    for (text, words) in [
        ("SERTRALINE 50 MG 2T QAM", "50 MG 2T QAM"),
        ("SERTRALINE 50 MG T2T PO QD", "50 MG T2T PO QD"),
        ("BUPROPION XL 150 - TK 2 T PO QAM", "150 2 T PO QAM"),
        ("Zoloft 50 mg, took 3 of them", "50 mg, took 3"),
        ("Prozac 90 mg q week", "90 mg q week"),
        ("Invega 156mg every 28 days", "156mg every 28 days"),
        ("Zoloft 50 mg every 2nd day", "50 mg every 2nd day"),
        ("Abilify 50 mg eod", "50 mg eod"),
    ] {
        assert_eq!(dose_of(text), Some((words.into(), None)), "{text}");
    }
    // The most may stand anywhere.
    for (text, most) in [
        ("Zoloft started at 25 mg, ended at 150 mg", 150),
        ("Zoloft 50 mg, max was 200", 200),
        ("Zoloft 50 mg (was 100)", 100),
    ] {
        let read = dose_of(text).and_then(|it| it.1);
        assert!(read.is_none_or(|it| it == most), "{text}: {read:?}");
    }
    check("Zoloft 50 mg when I was 16", &["* sertraline; 50 mg +"]);
    check("Prozac 30 day trial", &["* fluoxetine +"]);
    check("Lithium 0.8 mEq/L", &["* lithium +"]);
}

#[test]
fn how_many_sessions_of_which_kind_is_read() {
    check("ECT: 10 bilateral treatments; memory loss", &["* treatment ect; times 10 +"]);
    check("ECT, 8 unilateral sessions in 2019", &["* treatment ect; times 8 +"]);
}

#[test]
fn how_many_were_filled_is_no_direction() {
    check(
        "BUPROPION XL 300MG TABLET SIG: TAKE 1 TABLET EVERY MORNING #90",
        &["* bupropion; long-acting; 300MG +"],
    );
    check("Sertraline 50mg tablets Take ONE each morning 28 tablet", &["* sertraline; 50mg +"]);
}

#[test]
fn an_amount_after_its_label_is_read() {
    check("Wellbutrin dose: 300 XL", &["* bupropion; 300 +"]);
    check("Med: Wellbutrin\nDose: 300 XL\nHow long: 2 yrs", &["* bupropion; 300; for 2 yrs +"]);
}

#[test]
fn an_amount_may_be_glued_to_its_name() {
    check("prozac20mg", &["* fluoxetine; 20mg"]);
    check("wellbutrinxl300", &["* bupropion; long-acting; 300"]);
    check("AdderallXR 20 mg am", &["* amphetamine-salts; long-acting; 20 mg +"]);
    check("Lexapro10 for 2 years", &["* escitalopram; 10; for 2 years"]);
}

#[test]
fn an_age_is_no_amount() {
    check("Zoloft 100 mg daily from age 15 to 18", &["* sertraline; 100 mg +"]);
}

#[test]
fn what_a_pharmacy_writes_in_short_is_a_direction() {
    check("SERTRALINE 50 MG TABLET TK 1 T PO QAM", &["* sertraline; 50 MG +"]);
    check("VENLAFAXINE ER 150 MG CAP\nTK 1 C PO QD WF", &["* venlafaxine; long-acting; 150 MG +"]);
    check("PROZAC 20MG TK ONE C PO QAM", &["* fluoxetine; 20MG +"]);
    check("SERTRALINE 50 MG TABLET TK 2 T PO QAM", &["* sertraline; 50 MG 2 T PO QAM +"]);
}

#[test]
fn the_spanish_la_is_no_release() {
    for (text, name) in [
        ("Sertralina: la tomo desde 2019", "Sertralina"),
        ("Duloxetina 60 mg la tomo en la mañana", "Duloxetina"),
        ("Effexor. La dejé en 2012", "Effexor"),
        ("Sertralina 50 mg, la tomé dos años", "Sertralina"),
        ("SERTRALINA LA TOMO", "SERTRALINA"),
        ("Sertralina me la recetaron en 2019", "Sertralina"),
        ("Lexapro in LA 2012", "Lexapro"),
        ("Sertralina la sigo tomando", "Sertralina"),
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.kind.is_none() && line.name == name, "{line:?}");
    }
    check("Sertralina 50 mg, la tomé dos años", &["* sertraline; 50 mg +"]);
    for text in ["Ritalin LA", "Ritalin LA helped", "ritalin la 20", "Ritalin 20 mg LA"] {
        assert!(list(text, today())[0].kind.is_some(), "{text}");
    }
}

#[test]
fn what_only_looks_like_a_kind_is_none() {
    for (text, name) in [
        ("Paxil - ER visit 2012", "Paxil"),
        ("Wellbutrin - ER for seizure", "Wellbutrin"),
        ("Wellbutrin (ER visit)", "Wellbutrin"),
        ("Effexor ER 2 days later", "Effexor"),
        ("Celexa 20 mg - Sr year of college", "Celexa"),
        ("Gave Prozac a shot 2010", "Prozac"),
        ("Zoloft shot my libido", "Zoloft"),
        ("Celexa Dr. Smith 2010", "Celexa"),
        ("Celexa Dr Smith", "Celexa"),
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.kind.is_none() && line.name == name && line.more, "{line:?}");
    }
    for (text, name) in [
        ("Wellbutrin - XL", "Wellbutrin - XL"),
        ("Wellbutrin (XL) 300 mg", "Wellbutrin (XL)"),
        ("Effexor ER 75", "Effexor ER"),
        ("Effexor ER for 2 years", "Effexor ER"),
        ("Duloxetine DR helped", "Duloxetine DR"),
        ("Invega shot", "Invega"),
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.kind.is_some() && line.name == name, "{line:?}");
    }
}

#[test]
fn only_sessions_that_were_had_are_counted() {
    check("TMS - quit after 10 of 36 sessions", &["* treatment tms; times 10 +"]);
    check("TMS - completed 20 out of 36 sessions", &["* treatment tms; times 20 +"]);
    check("TMS 20/36 sessions", &["* treatment tms; times 20 +"]);
    check("ECT: 4 de 12 sesiones", &["* treatment ect; times 4 +"]);
    for text in [
        "ECT 3 sessions a week",
        "TMS 5 sessions per week",
        "TMS 5 sessions/week",
        "TMS 5 sesiones por semana",
        "TMS 5 sesiones a la semana",
        "Ketamine: 2 treatments left",
        "TMS 36 sessions planned",
        "TMS planned 36 sessions",
        "TMS 36 sesiones programadas",
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.sessions.is_none() && line.more, "{line:?}");
    }
    check("TMS had 36 sessions, 5 a week", &["* treatment tms; times 36 sessions +"]);
    check("ECT 12 treatments, left me tired", &["* treatment ect; times 12 treatments +"]);
}

#[test]
fn how_many_tablets_said_before_the_name_leave_the_amount_of_a_day_open() {
    for text in [
        "2 tabs Zoloft 50",
        "Half a Zoloft 50",
        "half of a Zoloft 50",
        "Half tablet of Lexapro 20 mg",
        "½ Zoloft 50 mg",
        "1/2 tab Zoloft 50 mg",
        "media pastilla de sertralina 50 mg",
        "Half a Zoloft 50 daily",
        "two Lexapro 10 mg",
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.sure && line.dose.is_none() && line.more, "{line:?}");
    }
    check("1 tablet Zoloft 50 mg", &["* sertraline; 50 mg +"]);
    check("Tried two: Zoloft 50 mg, Prozac", &["* sertraline; 50 mg", "* fluoxetine"]);
    check("2. Zoloft 50 mg", &["* sertraline; 50 mg +"]);
}

#[test]
fn words_that_say_neither_how_much_nor_how_often_are_no_dose() {
    for (text, dose) in [
        ("Not taking anything now, took Zoloft 50", "50"),
        ("sertraline 50 mg daily (Patient not taking: Reported on 3/4/2024)", "50 mg"),
        ("Empecé con paroxetina 20 mg, la tomé 3 años y la dejé porque subí de peso.", "20 mg"),
        ("Wellbutrin 150 (husband takes 300)", "150"),
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.dose.as_deref() == Some(dose) && line.more, "{line:?}");
    }
    check_sure("Wellbutrin 150 (husband takes 300)", &["Wellbutrin"]);
    check_unsure("Zoloft - my husband takes 50 mg");
}

#[test]
fn an_amount_may_be_told_in_words() {
    check("lexapro twenty", &["* escitalopram; twenty"]);
    check("zoloft fifty mg", &["* sertraline; fifty mg"]);
    check("lexapro twenty pounds gained", &["* escitalopram +"]);
    check("lexapro twenty years", &["* escitalopram; for twenty years"]);
    check("lexapro twenty five", &["* escitalopram +"]);
    check("lexapro twenty or thirty", &["* escitalopram +"]);
    for (text, most) in [
        ("zoloft one hundred mg", 100),
        ("zoloft two hundred mg", 200),
        ("zoloft twenty-five mg", 25),
        ("sertralina treinta y cinco mg", 35),
    ] {
        assert_eq!(dose_of(text).and_then(|it| it.1), Some(most), "{text}");
    }
    assert_eq!(dose_of("lexapro two fifty mg").and_then(|it| it.1), None);
    let range = dose_of("zoloft fifty to one hundred mg").and_then(|it| it.1);
    assert!(range.is_none_or(|it| it == 100), "{range:?}");
    assert_eq!(dose_of("lexapro twenty"), Some(("twenty".into(), Some(20))));
    assert_eq!(dose_of("zoloft one hundred mg"), Some(("one hundred mg".into(), Some(100))));
}
