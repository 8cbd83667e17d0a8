//! A pasted list is read as it is meant, and nothing of it is lost.

use proptest::prelude::*;
use recollect::formulary::AgentId;
use recollect::history::{Day, Question, Subject, Trial, TrialId, Value, YesNo};
use recollect::intake::{Offer, offers};
use recollect::reading::{ListLine, Means, list};

fn today() -> Day {
    Day::new(2026, 11, 24).expect("a day of the calendar")
}

/// A line in short: `*` where it is taken without a question, what it means, and
/// after semicolons kind, dose, start (`from`), end (`to`), how long (`for`), how
/// many sessions (`times`), whether it goes on (`now`); `+` where it says more.
fn told(line: &ListLine) -> String {
    let mut out = String::from(if line.sure { "* " } else { "" });
    out.push_str(&match &line.means {
        Means::Agent(it) => it.agent.key().to_owned(),
        Means::Maybe(all) => {
            let keys: Vec<&str> = all.iter().map(|it| it.agent.key()).collect();
            format!("{}?", keys.join(" or "))
        }
        Means::Treatment(it) => format!("treatment {}", it.key()),
        Means::Class => "class".into(),
        Means::Other => format!("other {}", line.name),
        Means::Heading => "heading".into(),
        Means::Nothing => format!("nothing: {}", line.text),
    });
    let kind = line.kind.map(|it| it.key().to_owned());
    let told = [
        ("", kind),
        ("", line.dose.clone()),
        ("from ", line.start.clone()),
        ("to ", line.stop.clone()),
        ("for ", line.total.clone()),
        ("times ", line.sessions.clone()),
    ];
    for (what, said) in told {
        if let Some(said) = said {
            out.push_str("; ");
            out.push_str(what);
            out.push_str(&said);
        }
    }
    if line.current {
        out.push_str("; now");
    }
    if line.more {
        out.push_str(" +");
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    let lines: Vec<String> = list(text, today()).iter().map(told).collect();
    assert_eq!(lines, expected, "{text}");
}

#[test]
fn how_long_it_was_taken_is_read() {
    check("Lexapro - 6 weeks", &["* escitalopram; for 6 weeks"]);
    check("Effexor  150mg   2 years   helped", &["* venlafaxine; 150mg; for 2 years +"]);
    check("Paxil 20 mg six weeks", &["* paroxetine; 20 mg; for six weeks"]);
    check("Paxil 20 mg por 3 an\u{303}os", &["* paroxetine; 20 mg; for 3 an\u{303}os"]);
    check("Paroxetina 20 mg todas las noches por 1 año", &["* paroxetine; 20 mg; for 1 año"]);
    check("Paxil 20 mg twenty-five weeks", &["* paroxetine; 20 mg; for twenty-five weeks"]);
    check("Prozac for 2 years in my 20s", &["* fluoxetine; for 2 years +"]);
    check(
        "was on Lexapro 10mg for like 3 months but it made me sleepy",
        &["* escitalopram; 10mg; for 3 months +"],
    );
    check(
        "Zoloft 100mg for a year and a half, stopped helping",
        &["* sertraline; 100mg; for a year and a half +"],
    );
    check("Abilify 5mg 1-2 months", &["* aripiprazole; 5mg; for 1-2 months"]);
    check("Pamelor 75 at night, about two years", &["* nortriptyline; 75; for about two years"]);
    check("Remeron 15mg qhs x3 months", &["* mirtazapine; 15mg; for x3 months"]);
    check("Celexa 20mg x1yr", &["* citalopram; 20mg; for x1yr"]);
    check("Zoloft 200mg x8wks no response", &["* sertraline; 200mg; for x8wks +"]);
    check("bupropion 300 XL for 6wks", &["* bupropion; long-acting; 300; for 6wks"]);
    check("Nardil 45-60mg for 9 mo.", &["* phenelzine; 45-60mg; for 9 mo"]);
    check("Effexor 75mg. 8 weeks. No benefit.", &["* venlafaxine; 75mg; for 8 weeks +"]);
    check("Viibryd x 10 days", &["* vilazodone; for 10 days"]);
    check("Viibryd, took it 2 years", &["* vilazodone; for 2 years"]);
    check("Viibryd 20 x 10 weeks", &["* vilazodone; 20; for 10 weeks"]);
    check(
        "Zoloft for 6 months then Prozac for 2 years",
        &["* sertraline; for 6 months", "* fluoxetine; for 2 years +"],
    );
    check("Wellbutrin 4 months in 2016", &["* bupropion; for 4 months +"]);
    check("mirtazapina 30 mg durante 4 meses", &["* mirtazapine; 30 mg; for 4 meses"]);
    check("terapia de luz por 2 meses", &["* treatment light; for 2 meses"]);
    check("ECT for 4 weeks", &["* treatment ect; for 4 weeks"]);
}

#[test]
fn a_length_of_time_that_is_of_something_else_stays_in_the_words() {
    for text in [
        "Wellbutrin 2 months ago",
        "took Paxil about 20 years ago",
        "Zoloft for 6 weeks postpartum",
        "Remeron helped for 3 months",
        "Stopped Zoloft for 2 weeks then restarted",
        "Cymbalta every 2 weeks",
        "Prozac once a week",
        "Prozac 3 times a week",
        "Lithium levels every 3 months",
        "Zoloft 50mg, refill in 3 months",
        "Anafranil since 3 months",
        "Zoloft - 10 years on and off",
        "ketamine over 3 weeks",
        "Lexapro 10 mg x 6 weeks, 20 mg x 3 months",
        "Lexapro 10 mg for 3 months, then 20 mg and 30 mg, slept",
        "Prozac 20 mg 30 days supply",
    ] {
        let lines = list(text, today());
        assert!(lines.iter().all(|it| it.total.is_none() && it.more), "{text}: {lines:?}");
    }
}

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
    check("Spravato weekly", &["* esketamine +"]);
    check("hospital x3", &["treatment hospital +"]);
    check("ECT 2010 10 treatments 2012 6 treatments", &["* treatment ect +"]);
}

#[test]
fn what_a_line_says_is_answered_in_its_own_words() {
    let told = |text: &str| {
        let all = offers(&list(text, today()), &[], today());
        let offer = all[0][0].clone();
        let mut trial = Trial::new(TrialId(0), offer.subject);
        for (question, value) in offer.answers {
            trial.answers.set(question, value);
        }
        trial
    };
    let trial = told("Paxil 20 mg 1998-present");
    assert_eq!(trial.answers.taking.given(), Some(&YesNo::Yes));
    let trial = told("Lexapro - 6 weeks");
    assert_eq!(trial.answers.total.given().map(|it| it.words.as_str()), Some("6 weeks"));
    assert!(trial.answers.total.given().is_some_and(|it| it.read.is_some()));
    assert_eq!(trial.answers.note.given(), None);
    let trial = told("ECT x12");
    assert_eq!(trial.answers.sessions.given().map(|it| it.words.as_str()), Some("12"));
    // A medicine is not asked how many sessions: the line is kept as a note.
    let trial = told("Zoloft 50 mg, 6 sessions");
    assert_eq!(trial.answers.sessions.given(), None);
    assert!(trial.answers.note.given().is_some_and(|it| it.contains("6 sessions")));
}

#[test]
fn what_goes_on_until_now_is_taken_now() {
    check("Zoloft 50 mg since 2019 until today", &["* sertraline; 50 mg; from 2019; now +"]);
    check("Zoloft 50 mg started 2019 - present", &["* sertraline; 50 mg; from 2019; now +"]);
    check("Duloxetina 60 desde 2019 hasta ahora", &["* duloxetine; 60; from 2019; now +"]);
    check("Buspirone 10mg (still taking)", &["* buspirone; 10mg; now +"]);
    check("Trazodone 100 mg qhs - current", &["* trazodone; 100 mg; now"]);
    check("Pristiq 100 now", &["* desvenlafaxine; 100; now +"]);
    check("Cymbalta — current (since 2022), 60mg", &["* duloxetine; 60mg; from 2022; now"]);
    check("wellbutrin (now)", &["* bupropion; now +"]);
    check("I'm on Prozac now and it's ok", &["* fluoxetine; now +"]);
    check("Bupropión 150 por la mañana (actual)", &["* bupropion; 150; now +"]);
    check("Actualmente tomo venlafaxina 150 mg", &["* venlafaxine; 150 mg; now"]);
    check("Zoloft 50 mg, not currently taking", &["* sertraline; 50 mg +"]);
    // What is taken now is the other one, or it was then.
    for text in [
        "Zoloft since 2019 and now Lexapro",
        "Zoloft started 2019 - now on Lexapro",
        "Zoloft 50 better now",
        "Zoloft 50 now 100",
        "Was on Zoloft now it is over",
        "not on Zoloft now",
        "Zoloft didn't help currently taking Lexapro",
        "Zoloft - stopped, was still taking it in 2019",
    ] {
        let lines = list(text, today());
        assert!(lines.iter().all(|it| !it.current), "{text}: {lines:?}");
    }
    check("Zoloft 50 mg, still depressed", &["* sertraline; 50 mg +"]);
    check("Lexapro 10 mg started 2020 - date unknown", &["* escitalopram; 10 mg; from 2020 +"]);
}

#[test]
fn a_change_of_medicine_tells_when_the_new_one_began() {
    check("Switched to Effexor in 2019", &["* venlafaxine; from 2019 +"]);
    check("Put on Cymbalta 60 in 2018", &["* duloxetine; 60; from 2018 +"]);
    check("Abilify added 2020", &["* aripiprazole; from 2020"]);
    check("Paxil 1998-present", &["* paroxetine; from 1998; now"]);
    check("Lamictal 200mg daily (2018–today)", &["* lamotrigine; 200mg; from 2018; now"]);
    check("Prior: Prozac 60mg", &["* fluoxetine; 60mg"]);
    // Twice is no span; between two years is one.
    check("TMS twice (2016 and 2019)", &["* treatment tms +"]);
    check("Zoloft between 2016 and 2019", &["* sertraline; from 2016; to 2019 +"]);
    check("olanzapine 5–10 mg, winter 2015-16", &["* olanzapine; 5–10 mg +"]);
    check("03/2014-08/2015 Paxil 20 mg", &["* paroxetine; 20 mg; from 03/2014; to 08/2015"]);
    check("Zoloft 2015, switched 2019", &["* sertraline +"]);
    for text in ["Switched from Prozac in 2019", "Moved off Prozac 2019", "Changed Prozac 2019"] {
        let lines = list(text, today());
        assert!(lines.iter().all(|it| it.start.is_none() && it.more), "{text}: {lines:?}");
    }
    check("Put on 20 lbs on Paxil 2012", &["paroxetine +"]);
    check("Fluoxetina 20 mg desde 2015 hasta 2017", &["* fluoxetine; 20 mg; from 2015; to 2017"]);
}

#[test]
fn one_column_of_a_table_may_have_any_heading() {
    check(
        "Medication\tDose\tStart\tEnd\tResponse
Zoloft\t200 mg\t2009\t2011\tpartial",
        &["heading", "* sertraline; 200 mg; from 2009; to 2011 +"],
    );
    check(
        "Name,Dose,Duration,Notes
Lexapro,20 mg,6 months,helped a little",
        &["heading", "* escitalopram; 20 mg; for 6 months +"],
    );
    check(
        "Drug | Dose | Dates | Result
Zoloft | 200 | 2010-2012 | none
Abilify | 2.5 | 2013 | restless",
        &["heading", "* sertraline; 200; from 2010; to 2012 +", "* aripiprazole; 2.5 +"],
    );
    check(
        "Drug\tQty\tDose\tResponse
Zoloft\t30\t200\tpartial",
        &["heading", "* sertraline; 200 +"],
    );
    check("Paxil 40 mg, reaction", &["* paroxetine; 40 mg +"]);
    // A name that we do not know is no heading.
    for text in [
        "Current meds, foozol, daily",
        "Meds, foozol, barzine, daily",
        "Meds, foozol, daily, prescribed",
        "Foozol\tdose\tstart\tmedication",
    ] {
        let lines = list(text, today());
        assert!(lines.iter().all(|it| it.means != Means::Heading), "{text}: {lines:?}");
    }
}

#[test]
fn details_in_lines_of_their_own_are_of_the_name_above() {
    check(
        "- Prozac
   - 20mg, 2 months
- Celexa
   - 40mg, 1 year",
        &["* fluoxetine; 20mg; for 2 months", "* citalopram; 40mg; for 1 year"],
    );
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
fn years_in_short_are_dates_and_no_amounts() {
    check("Celexa 09/10 - 03/11", &["* citalopram; from 09/10; to 03/11"]);
    check("Pristiq 50 mg '18 - '19", &["* desvenlafaxine; 50 mg; from '18; to '19"]);
    check("Prozac fall 09 to spring 10", &["* fluoxetine; from fall 09; to spring 10"]);
    check("Prozac started 2019ish", &["* fluoxetine; from 2019ish"]);
    check("Zoloft started 1/2 tablet", &["* sertraline +"]);
    check("Prozac 20 mg (age 16-18)", &["* fluoxetine; 20 mg +"]);
    check("Symbyax 6/25 2019", &["* olanzapine-fluoxetine +"]);
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
}

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
fn a_portal_list_with_details_beneath_each_name() {
    check(
        "Current Medications

sertraline (ZOLOFT) 50 MG tablet
Commonly known as: ZOLOFT
Take 1 tablet (50 mg total) by mouth daily.
Started 03/12/2019
Refills: 3

buPROPion XL (WELLBUTRIN XL) 300 MG 24 hr tablet
Take 1 tablet by mouth every morning. Dispense 30 tablet, refill 2

lisinopril (PRINIVIL,ZESTRIL) 10 MG tablet
Take 10 mg by mouth daily

venlafaxine 75 MG 24 hr capsule
Take 1 capsule (75 mg total) by mouth 2 (two) times daily.
",
        &[
            "heading",
            "* sertraline; 50 mg; from 03/12/2019; now +",
            "* bupropion; long-acting; 300 MG; now +",
            "other lisinopril (PRINIVIL,ZESTRIL); 10 mg; now +",
            "* venlafaxine; 75 MG 1 capsule (75 mg total) by mouth 2 (two) times daily; now +",
        ],
    );
}

#[test]
fn a_pharmacy_printout_that_begins_with_the_number_of_the_prescription() {
    check(
        "Rx #1234567\r\nSERTRALINE HCL 100MG TAB\r\nTAKE 1 TABLET BY MOUTH EVERY DAY AT THE SAME TIME\r\n\
         Qty 30 Refills 2 filled 03/14/2022\r\nRx #1234568\r\nFLUOXETINE HCL 20MG CAP\r\n\
         Filled 01/02/2018 Dr. Smith\r\n",
        &["* sertraline; 100MG +", "* fluoxetine +"],
    );
}

#[test]
fn one_line_for_each_fill() {
    check(
        "LEXAPRO 10 MG TABLET (escitalopram oxalate) NDC 00456-2010-01 QTY: 30 FILLED: 11/02/2020
Dispensed 03/04/2021 CITALOPRAM TAB 20MG #30 SIG: T1T PO QD
DULOXETINE DR 60MG CAPSULES Take 2 capsules by mouth daily
BUPROPION HCL 150MG SR TAB TAKE ONE TABLET BY MOUTH TWICE A DAY
SERTRALINE HCL 100MG TAB TAKE ONE AND ONE-HALF TABLETS BY MOUTH EVERY MORNING
Bupropion XL 150mg | 1 PO QAM | #30 | RF 3",
        &[
            "* escitalopram +",
            "* citalopram; 20MG T1T PO QD +",
            "* duloxetine; regular; 60MG 2 capsules by mouth daily",
            "* bupropion; long-acting; 150MG TWICE A DAY +",
            "* sertraline; 100MG ONE AND ONE-HALF TABLETS BY MOUTH EVERY MORNING",
            "* bupropion; long-acting; 150mg +",
        ],
    );
}

#[test]
fn a_table_from_a_spreadsheet_with_commas() {
    check(
        "Medication,Strength,Directions,Quantity,Fill Date,Start Date
\"Sertraline HCl\",\"50 mg\",\"Take 1 tablet, by mouth, daily\",\"30\",\"03/14/2022\",\"01/05/2020\"
Fluoxetine,20 mg,1 capsule every morning,30,05/01/2019,
Lisinopril,10 mg,daily,90,05/01/2019,
Amitryptiline,25 mg,at bedtime,30,,",
        &[
            "heading",
            "* sertraline; 50 mg; from 01/05/2020 +",
            "* fluoxetine; 20 mg +",
            "other Lisinopril; 10 mg +",
            "amitriptyline?; 25 mg +",
        ],
    );
}

#[test]
fn a_table_from_a_spreadsheet_with_tabs() {
    check(
        "Drug name\tDose\tStart\tStop\tNotes
Zoloft\t50 mg\t2012\t2014\tmade me gain weight
Effexor XR\t150 mg\tMar 2015\t\tCelexa was better
Elavil\t25 mg qhs\t1998\t1999\tdry mouth",
        &[
            "heading",
            "* sertraline; 50 mg; from 2012; to 2014 +",
            "* venlafaxine; long-acting; 150 mg; from Mar 2015 +",
            "citalopram +",
            "* amitriptyline; 25 mg; from 1998; to 1999 +",
        ],
    );
}

#[test]
fn a_note_with_bullets_and_numbers() {
    check(
        "Meds I took:
1. Zoloft 100mg 2012-2014 - did not help
2) Prozac, 20 mg, take one in the morning, every day
- Wellbutrin (bupropion) SR 150 mg BID
* lexapro 10
• Effexor XR 150 mg from Mar 2015 to June 2016 • Paxil
an SSRI
TMS
something for sleep",
        &[
            "nothing: Meds I took:",
            "* sertraline; 100mg; from 2012; to 2014 +",
            "* fluoxetine; 20 mg +",
            "* bupropion; long-acting; 150 mg BID",
            "* escitalopram; 10",
            "* venlafaxine; long-acting; 150 mg; from Mar 2015; to June 2016",
            "* paroxetine",
            "class",
            "* treatment tms",
            "nothing: something for sleep",
        ],
    );
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
fn every_line_of_a_block_belongs_to_its_medicine() {
    check(
        "Medication: Zoloft
Dose: 50 mg
Dates: 2014-2016
Reason stopped: gained weight
Medication: Prozac
Dose: 20 mg
Dates: 2016-2018
Reason stopped: no effect
Medication: foozle
Dose: 5 mg",
        &[
            "* sertraline; 50 mg; from 2014; to 2016 +",
            "* fluoxetine; 20 mg; from 2016; to 2018 +",
            "nothing: Medication: foozle",
            "nothing: Dose: 5 mg",
        ],
    );
    check(
        "Start: 03/01/2019\nCymbalta 60 mg\nStart: 04/01/2020\nLamictal\nStart: 2021\nAbilify",
        &[
            "* duloxetine; 60 mg; from 03/01/2019",
            "* lamotrigine; from 04/01/2020",
            "* aripiprazole; from 2021",
        ],
    );
    check(
        "Zoloft\nStart: 03/01/2019\nProzac\nStart: 04/01/2020",
        &["* sertraline; from 03/01/2019", "* fluoxetine; from 04/01/2020"],
    );
    check("Stopped it all in 2015\nZoloft", &["nothing: Stopped it all in 2015", "* sertraline"]);
    check(
        "Zoloft 50 mg\nNotes: it helped\nAllergies: none",
        &["* sertraline; 50 mg +", "nothing: Allergies: none"],
    );
}

#[test]
fn a_british_list() {
    check(
        "Repeat Medication
Sertraline 50mg tablets - One To Be Taken Each Day - 28 tablet
Mirtazapine 30mg orodispersible tablets - One To Be Taken At Night - 28 tablet
Citalopram 20mg tablets, 1 every morning. Last issued 12 Mar 2021",
        &[
            "nothing: Repeat Medication",
            "* sertraline; 50mg +",
            "* mirtazapine; dissolving; 30mg +",
            "* citalopram; 20mg +",
        ],
    );
}

#[test]
fn a_list_in_the_names_of_rxnorm() {
    check(
        "escitalopram oxalate 10 MG Oral Tablet [Lexapro]
24 HR venlafaxine 150 MG Extended Release Oral Capsule [Effexor]
selegiline 6 MG/24HR Transdermal Patch [Emsam]",
        &[
            "* escitalopram +",
            "* venlafaxine; long-acting +",
            "* selegiline-transdermal; patch; 6 MG/24HR",
        ],
    );
}

#[test]
fn a_scanned_list_with_misread_letters() {
    check(
        "Sertra1ine 50 mg tablet\nIexapro 10 mg\nf1uoxetine HCI 2Omg\nVen1afaxine ER 75 mg",
        &[
            "sertraline? +",
            "escitalopram?; 10 mg",
            "fluoxetine?",
            "venlafaxine?; long-acting; 75 mg",
        ],
    );
}

#[test]
fn a_list_with_marks_of_writing_direction() {
    check(
        "\u{feff}\u{200f}Zoloft 50 mg\u{200e}\n\u{202b}Prozac\u{202c} – 20\u{a0}mg daily\n\u{200f}\n",
        &["* sertraline; 50 mg", "* fluoxetine; 20\u{a0}mg"],
    );
}

#[test]
fn a_spanish_list() {
    check(
        "Mis medicamentos
Zoloft 50 mg, tomar 1 tableta por la boca una vez al día
fluoxetine 20 mg una cápsula diaria desde 2018",
        &["heading", "* sertraline; 50 mg +", "* fluoxetine; 20 mg; from 2018"],
    );
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
fn a_fill_date_is_no_start_and_stays_in_the_note() {
    let lines = list("sertraline 50 mg tablet filled 03/14/2022", today());
    assert_eq!(lines[0].start, None);
    let all = offers(&lines, &[], today());
    let note = (Question::Note, Value::Text(lines[0].text.clone()));
    assert!(all[0][0].answers.contains(&note));
}

#[test]
fn a_date_beside_directions_is_a_date_and_no_part_of_them() {
    check(
        "Zoloft 50 mg tablet  Take 3 tablets by mouth nightly    Start date 5/6/2011   End date 9/10/2012",
        &["* sertraline; 50 mg 3 tablets by mouth nightly; from 5/6/2011; to 9/10/2012"],
    );
    check(
        "SERTRALINE 50MG TAB  TAKE 1 TABLET BY MOUTH DAILY    01/02/20    60",
        &["* sertraline; 50MG +"],
    );
    check(
        "Zoloft max dose 200 mg - 8 weeks - 3/2018 to 9/2018",
        &["* sertraline; 200 mg; from 3/2018; to 9/2018; for 8 weeks"],
    );
    check(
        "Prozac 20 mg take 1 capsule daily from 2012 to 2014",
        &["* fluoxetine; 20 mg; from 2012; to 2014 +"],
    );
    // How many at each time of day is no date.
    check("Sig:   Zoloft 50 mg take   one daily", &["* sertraline; 50 mg +"]);
}

#[test]
fn when_something_else_began_or_ended_is_no_start_and_no_stop() {
    check("Zoloft stopped working in 2012, took until 2014", &["* sertraline; to 2014 +"]);
    for text in [
        "Zoloft ended up in hospital 2012",
        "Zoloft started to help in 2012",
        "Zoloft started feeling better June 2012",
        "Zoloft stopped helping me 2012",
    ] {
        check(text, &["* sertraline +"]);
    }
    check("Started Zoloft in 2012", &["* sertraline; from 2012"]);
    check("Started Zoloft 50 mg in May 2012", &["* sertraline; 50 mg; from May 2012"]);
    check("Started taking Zoloft in May 2012", &["* sertraline; from May 2012"]);
    check(
        "Began Prozac XR 20 mg in the fall of 2010",
        &["* fluoxetine; long-acting; 20 mg; from fall of 2010 +"],
    );
    check("Empecé a tomar Prozac en 2010", &["* fluoxetine; from 2010 +"]);
    check("Tomé Prozac 20 mg de 2010 a 2012", &["* fluoxetine; 20 mg; from 2010; to 2012"]);
    check("Zoloft started it in approx 2012", &["* sertraline; from approx 2012"]);
    check("Zoloft desde hace 2 años", &["* sertraline; from hace 2 años"]);
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

fn subject(offer: &Offer) -> String {
    match &offer.subject {
        Subject::Agent { agent, typed } => format!("{} “{typed}”", agent.key()),
        Subject::OtherMedicine { typed } => format!("other “{typed}”"),
        Subject::UnknownMedicine { typed } => format!("unknown “{typed}”"),
        Subject::Treatment { typed, .. } => format!("treatment “{typed}”"),
    }
}

#[test]
fn only_an_exact_name_is_ticked_and_every_line_can_be_kept() {
    let text = "Wellbutrin XL 300 mg\nzolft\nmetformin\nan SSRI\nECT\nthe blue one\nSpravato";
    let all = offers(&list(text, today()), &[], today());
    let told: Vec<Vec<(String, bool)>> =
        all.iter().map(|it| it.iter().map(|it| (subject(it), it.ticked)).collect()).collect();
    let said = |all: &[(&str, bool)]| -> Vec<(String, bool)> {
        all.iter().map(|(it, ticked)| ((*it).to_owned(), *ticked)).collect()
    };
    assert_eq!(
        told,
        [
            said(&[("bupropion “Wellbutrin XL”", true)]),
            said(&[("sertraline “zolft”", false), ("other “zolft”", false)]),
            said(&[("other “metformin”", false)]),
            said(&[("unknown “an SSRI”", false)]),
            said(&[("treatment “ECT”", true)]),
            said(&[("other “the blue one”", false)]),
            said(&[("treatment “Spravato”", true)]),
        ]
    );
}

#[test]
fn a_second_fill_of_the_same_medicine_is_not_ticked_again() {
    let lines = list("Zoloft 50 mg\nsertraline 100 mg\nProzac", today());
    let fluoxetine = AgentId::from_key("fluoxetine").expect("is listed");
    let all = offers(&lines, &[(fluoxetine, true)], today());
    let ticked: Vec<(bool, bool)> = all.iter().map(|it| (it[0].ticked, it[0].again)).collect();
    assert_eq!(ticked, [(true, false), (false, true), (false, true)]);
}

#[test]
fn what_a_line_says_of_a_medicine_of_which_nothing_was_said_is_news() {
    let lines = list("Zoloft 50 mg\nProzac", today());
    let [sertraline, fluoxetine] =
        ["sertraline", "fluoxetine"].map(|it| AgentId::from_key(it).expect("is listed"));
    let all = offers(&lines, &[(sertraline, false), (fluoxetine, false)], today());
    let ticked: Vec<(bool, bool)> = all.iter().map(|it| (it[0].ticked, it[0].again)).collect();
    assert_eq!(ticked, [(true, false), (false, true)]);
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
fn what_a_heading_says_is_taken_now_is() {
    let told = |text: &str| -> Vec<(bool, bool)> {
        let lines = list(text, today());
        let lines = lines.iter().filter(|it| it.means != Means::Heading);
        lines.map(|it| (it.sure, it.current)).collect()
    };
    let (taken, now) = ((true, false), (true, true));
    assert_eq!(told("Current medications:\nZoloft 100 mg\nAbilify 5, stopped 2019"), [now, taken]);
    assert_eq!(told("Current meds:\nZoloft\n\nPast meds:\nProzac"), [now, taken]);
    // A heading of which a word is not known.
    let none = (false, false);
    assert_eq!(told("Current meds\nZoloft\nHistorical meds\nProzac"), [now, none, taken]);
    assert_eq!(told("Current medications as of 11/2/2024\nZoloft\nBuspar"), [now, now]);
    assert_eq!(told("Current meds: Zoloft 50, Buspar"), [now, now]);
    assert_eq!(told("Medicinas actuales: Zoloft, Buspar"), [now, now]);
    assert_eq!(told("Current meds:\n\nZoloft\n\nBuspar 10 mg"), [now, now]);
    assert_eq!(told("Current meds:\nZoloft\nBuspar\n\nPaxil"), [now, now, taken]);
    assert_eq!(told("Current meds:\nZoloft\n\nTook Buspar"), [now, taken]);
    for text in [
        "Current and past meds: Zoloft, Buspar",
        "No longer taking: Zoloft, Buspar",
        "Ya no tomo: Zoloft, Buspar",
        "Not currently taking: Zoloft, Buspar",
    ] {
        assert_eq!(told(text), [taken, taken], "{text}");
    }
}

#[test]
fn ten_thousand_characters_and_more_are_read_to_the_end() {
    let text = "sertraline 50 mg tablet take 1 tablet daily qty 30 filled 03/14/2022\n".repeat(400);
    let lines = list(&text, today());
    assert_eq!(lines.len(), 400);
    assert_eq!(told(&lines[399]), "* sertraline; 50 mg +");
    // On one line, and without a name.
    assert_eq!(list(&"zoloft, ".repeat(2_000), today()).len(), 2_000);
    assert_eq!(list(&"xzqj kwv ".repeat(2_000), today()).len(), 1);
    assert_eq!(list(&"lisinopril ".repeat(40_000), today()).len(), 1);
}

/// Every word of the text stands in a line that came out.
fn nothing_is_lost(text: &str) -> Result<(), TestCaseError> {
    let lines = list(text, today());
    let all: String = lines.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join("\n");
    // As often as it was pasted.
    let many = |text: &str, word: &str| text.matches(word).count();
    for word in text.split(|it: char| !it.is_ascii_alphanumeric()).filter(|it| !it.is_empty()) {
        prop_assert!(
            many(&all, word) >= many(text, word),
            "{word:?} of {text:?} is lost: {lines:?}"
        );
    }
    for letter in text.chars().filter(|it| it.is_alphanumeric()) {
        let letter = letter.to_string();
        prop_assert!(
            many(&all, &letter) >= many(text, &letter),
            "{letter:?} of {text:?} is lost: {lines:?}"
        );
    }
    prop_assert!(lines.iter().all(|it| !it.text.trim().is_empty()), "{text:?}: {lines:?}");
    // No line says more than was pasted.
    for line in &lines {
        for part in [&line.text, &line.name] {
            for line in part.lines() {
                prop_assert!(text.contains(line), "{line:?} is not in {text:?}");
            }
        }
    }
    let offered = offers(&lines, &[], today());
    for (line, offers) in lines.iter().zip(&offered) {
        prop_assert_eq!(offers.is_empty(), line.means == Means::Heading);
        // What is kept of a line is all that it says.
        for offer in offers.iter().filter(|_| line.more && !line.name.is_empty()) {
            let note = (Question::Note, Value::Text(line.text.clone()));
            prop_assert!(offer.answers.contains(&note), "{line:?}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_is_read_without_loss(text in any::<String>()) {
        nothing_is_lost(&text)?;
    }

    #[test]
    fn any_list_is_read_without_loss(
        pieces in proptest::collection::vec(
            prop_oneof![
                Just("Zoloft"), Just("prozac"), Just("zolft"), Just("metformin"), Just("ECT"),
                Just("same"), Just("50 mg"), Just("1,000"), Just("2-25 mg"), Just("mg/24h"),
                Just("take 1 tablet"), Just("twice daily"), Just("Qty 30"), Just("Rx #"),
                Just("filled"), Just("Started"), Just("to"), Just("2012"), Just("03/14/2022"),
                Just("and"), Just(","), Just(";"), Just("\n"), Just("\r\n"), Just("\t"), Just("|"),
                Just("•"), Just("("), Just(")"), Just("\""), Just(" - "), Just("/"), Just("\n\n"),
                Just("Medication"), Just("Dose"), Just("Generic for"), Just("\u{200f}"),
                Just("左洛复"), Just("never"), Just("-----"), Just("olanzapine-fluoxetine"),
                Just("½"), Just("x2"), Just("+"), Just("?"), Just("Gorvast"), Just("half"), Just("y"),
                Just("for 8 weeks"), Just("(two"), Just("(75 mg total)"), Just("Reason:"),
                Just("Allergies:\n"), Just("Not tried:"), Just("[ ]"), Just("[x]"), Just("☐"),
                Just("or"), Just("no"), Just("."), Just("didn't take"), Just("was"),
            ],
            0..40,
        ),
        glue in prop_oneof![Just(" "), Just(""), Just(",")],
    ) {
        nothing_is_lost(&pieces.join(glue))?;
    }
}

/// Every name is offered, none is ticked, and each has the whole line in the note.
#[track_caller]
fn check_unsure(text: &str) {
    let lines = list(text, today());
    assert!(lines.iter().all(|it| !it.sure), "{text}: {lines:?}");
    let named = lines.iter().filter(|it| !it.name.is_empty());
    assert!(named.clone().count() > 0, "{text}: {lines:?}");
    assert!(named.into_iter().all(|it| it.more || it.text == it.name), "{text}: {lines:?}");
}

/// These names, in this order, are ticked, and no other.
#[track_caller]
fn check_sure(text: &str, names: &[&str]) {
    let lines = list(text, today());
    let sure: Vec<&str> = lines.iter().filter(|it| it.sure).map(|it| it.name.as_str()).collect();
    assert_eq!(sure, names, "{text}: {lines:?}");
}

#[test]
fn what_leads_to_the_first_name_of_a_line_leads_to_all() {
    for text in [
        "Not tried: Zoloft, Effexor",
        "Never took Paxil, Effexor or Remeron",
        "I've never been on lithium, Lamictal",
        "Haven't tried Pristiq; Fetzima",
        "No he probado: litio, ECT, ketamina",
        "Allergies: sulfa, Cymbalta (rash)",
        "Alergia a la sertralina, carbamazepina",
        "Interactions: do not take with Nardil, Parnate",
        "Declined: lithium, ECT",
        "Considering: Auvelity + TMS",
        "Next steps: Spravato, ECT",
        "Family history: mother - lithium, sister - Lexapro, Zoloft",
        "Maybe: Auvelity, Caplyta",
        "Plan: start Lexapro 10 mg",
        "Plan: continue Zoloft; Prozac",
        "Xyz: Zoloft, Prozac",
        "No Zoloft, Prozac",
    ] {
        check_unsure(text);
    }
    // The note tells what the line says of it.
    let lines = list("Not tried: Zoloft, Effexor 75 mg", today());
    assert_eq!(lines[1].text, "Not tried: Zoloft, Effexor 75 mg");
    // A very long line is not kept again with each of its names.
    let lines = list(&format!("Not tried: {}", "Zoloft, ".repeat(2_000)), today());
    assert!(lines.iter().all(|it| !it.sure && it.text.len() < 30));
}

#[test]
fn a_turn_or_another_heading_ends_what_leads_to_the_names() {
    check_sure("I never tried Paxil, I took Zoloft", &["Zoloft"]);
    check_sure("Never took Paxil, but tried Zoloft, Prozac", &["Zoloft", "Prozac"]);
    check_sure("Allergic to Paxil, but took Zoloft 50 mg", &["Zoloft"]);
    check_sure("Prozac never helped, Zoloft 50 mg", &["Prozac", "Zoloft"]);
    check_sure("Zoloft 50 mg, never tried Paxil, Lexapro", &["Zoloft"]);
}

#[test]
fn how_it_went_may_stand_before_what_was_taken() {
    for text in [
        "Failed: Zoloft, Prozac",
        "Failed on Zoloft, Prozac",
        "Failed trials include: Zoloft, Prozac",
        "Didn't help: Zoloft, Prozac",
        "Did not respond to Zoloft, Prozac",
        "No benefit from Zoloft, Prozac",
        "Previously tried: Zoloft, Prozac",
        "March 2021: Zoloft, Prozac",
    ] {
        check_sure(text, &["Zoloft", "Prozac"]);
        assert!(list(text, today())[0].more, "{text}");
    }
}

#[test]
fn a_heading_on_a_line_of_its_own_governs_the_lines_beneath_it() {
    for text in [
        "Drug Allergies:\nLamictal\nWellbutrin",
        "Allergies\n- Lamictal\n- Wellbutrin: rash",
        "**Not tried:**\nZoloft\nECT",
        "Family history\n\nLexapro\nZoloft",
        "Things I have never taken:\nParnate",
        "Next steps:\nSpravato\nTMS",
    ] {
        check_unsure(text);
    }
    check_sure("Allergies:\nLamictal\n\nZoloft", &["Zoloft"]);
    check_sure("Not tried:\nECT\nMeds tried:\nZoloft\nProzac", &["Zoloft", "Prozac"]);
    check_sure("Not tried:\nECT\nWhat I remember:\nZoloft", &["Zoloft"]);
    // It says that there is none, or it is only told about the one above.
    for text in ["Allergies: none\nZoloft", "No known allergies\nZoloft", "My old list:\nZoloft"] {
        check_sure(text, &["Zoloft"]);
    }
    check_sure("Prozac\nnever again\nZoloft", &["Prozac", "Zoloft"]);
    // The note tells where it stood.
    let lines = list("Allergies:\nLamictal 25 mg", today());
    assert_eq!(lines[1].text, "Allergies:\nLamictal 25 mg");
}

#[test]
fn a_tick_box_belongs_to_the_name_after_it() {
    check_sure("[ ] Prozac  [x] Zoloft  [x] Lexapro  [ ] Paxil", &["Zoloft", "Lexapro"]);
    check_sure("☐ Zoloft ☑ Prozac", &["Prozac"]);
    check_sure("✓ Prozac ✗ Zoloft", &["Prozac"]);
    check_sure("(x) Effexor ( ) Paxil, Celexa", &["Effexor", "Celexa"]);
    check_sure("Prozac [x] Zoloft [ ]", &["Prozac"]);
    check_sure("[ ] Prozac\n[x] Zoloft", &["Zoloft"]);
    check_unsure("✗ Prozac");
    check_unsure("( ) Effexor XR 75 mg");
    let lines = list("[ ] Prozac  [x] Zoloft", today());
    let told: Vec<&str> = lines.iter().map(|it| it.text.as_str()).collect();
    assert_eq!(told, ["[ ] Prozac", "[x] Zoloft"]);
    assert!(lines.iter().all(|it| it.more));
}

#[test]
fn no_after_a_name_says_that_it_was_not_taken() {
    for text in [
        "Prozac no",
        "Zoloft: no",
        "Wellbutrin XL - no",
        "Prozac N",
        "Lexapro (didn't take)",
        "Lexapro - never took it",
        "Prescribed Celexa, didn't take it",
        "Paxil: not yet tried",
        "Lexapro - no lo tomé",
        "ECT (declined)",
    ] {
        check_unsure(text);
    }
    check_sure("Prozac - yes, Zoloft - no", &["Prozac"]);
    for text in [
        "Zoloft no effect",
        "Zoloft: no help",
        "Zoloft didn't help",
        "Zoloft - not taking now",
        "Zoloft didn't take long to work",
        "Zoloft, did not tolerate it",
    ] {
        check_sure(text, &["Zoloft"]);
    }
}

#[test]
fn one_of_two_names_is_in_doubt_and_what_another_took_is_not_ticked() {
    for text in [
        "I think it was Paxil or Prozac in 1996",
        "Either Celexa or Lexapro",
        "Prozac, Paxil, or Lexapro 10 mg",
        "Paxil o Prozac",
        "Zoloft? Lexapro? can't remember which",
        "Zoloft, Lexapro, not sure which",
        "Zoloft?",
        "Doc wants me to do TMS or Spravato next",
        "He took Zoloft 50 mg",
        "My sister was on Lexapro",
        "they tried Prozac, Paxil",
        "My mom took Prozac, Zoloft",
    ] {
        check_unsure(text);
    }
    check_sure("Zoloft 50 or 100 mg, Prozac", &["Zoloft", "Prozac"]);
    check_sure("he put me on Zoloft, then Prozac", &["Zoloft", "Prozac"]);
    check_sure("They gave me Zoloft", &["Zoloft"]);
    check_sure("Zoloft 50 mg?", &["Zoloft"]);
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
fn two_courses_have_no_single_end() {
    check("Prozac 1995-1998 and again 2004-2006", &["* fluoxetine +"]);
    check("Zoloft 2010 to 2012, 2014 to 2016", &["* sertraline +"]);
    check("Prozac: 2001, 2003-2005", &["* fluoxetine +"]);
    check("Prozac 2003-2005, 2008", &["* fluoxetine +"]);
    check("lithium 2003-2005 1900 mg", &["* lithium; 1900 mg; from 2003; to 2005"]);
    check("ECT x 3 courses", &["* treatment ect +"]);
    check("Trintellix 5, 10, 20 - nausea every day for 6 weeks", &["* vortioxetine; 5, 10, 20 +"]);
    check("Celexa: highest 40mg/day for 1 yr", &["* citalopram; 40mg/day; for 1 yr +"]);
    check(
        "Zoloft started 01-Feb-2020; ended 15-Mar-2021",
        &["* sertraline; from 01-Feb-2020; to 15-Mar-2021"],
    );
}

#[test]
fn what_is_not_known_to_lead_to_the_first_name_of_a_run_ticks_none_of_it() {
    for text in [
        "My friend is on Zoloft, Prozac",
        "My ex took Paxil and Lexapro",
        "Scared to take Nardil, Parnate",
        "I read about Spravato, Auvelity + TMS",
        "Everything except lithium, Nardil",
        "If Zoloft fails, Lexapro",
        "El doctor quiere que pruebe Spravato, TMS",
    ] {
        check_unsure(text);
    }
    check_sure("My friend took Zoloft, then Prozac", &["Prozac"]);
    check_sure("Weaned off Paxil, then Zoloft, Prozac", &["Zoloft", "Prozac"]);
    check_sure("Gorvast 10 mg, Zoloft, Prozac", &["Zoloft", "Prozac"]);
}

#[test]
fn what_was_not_paid_for_or_is_one_of_several_to_come_is_not_ticked() {
    for text in [
        "Trintellix - not covered",
        "Trintellix: insurance wouldn't cover",
        "Auvelity - can't afford",
        "Rexulti (insurance denied)",
        "Wellbutrin (my doctor won't prescribe it, seizures)",
        "Insurance denied Auvelity, Rexulti",
        "Denies: lithium, ECT",
        "Can't take: Nardil, Parnate",
        "Alternatives:\nSpravato\nTMS",
        "Could try:\nParnate",
        "Pending prior auth:\nAuvelity",
        "Lithium: not sure",
        "Ordered: Spravato",
        "Trazodone - nope",
        "Zoloft (sertraline) ________",
        "____ Zoloft",
        "Ketamine - planning",
        "Litio: no estoy segura",
    ] {
        check_unsure(text);
    }
    for text in [
        "Trintellix stopped, not covered anymore",
        "Trintellix 2019, took until insurance no longer covered it",
        "Trintellix - couldn't sleep",
        "Trintellix, can't remember the dose",
        "Trintellix 20 mg, covered by insurance",
        "Trintellix, denied side effects",
    ] {
        check_sure(text, &["Trintellix"]);
    }
}

#[test]
fn beneath_a_column_of_what_was_not_tried_nothing_is_ticked() {
    check_unsure("Tried\tNot tried\nZoloft\tLexapro\nProzac\tPaxil");
    check_unsure("Worked | Didn't work | Never tried\nZoloft | Prozac | Nardil");
    check_sure("Foozol\tnever tried\tno\nZoloft\tyes\tno", &["Zoloft"]);
    check_sure("Worked\tDidn't work\nZoloft\tProzac", &["Zoloft", "Prozac"]);
    check_sure("Drug\tTried?\tDose\nZoloft\tYes\t100\nLithium\tNo\t", &["Zoloft"]);
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
fn an_entry_of_a_diary_says_what_was_done_on_its_day() {
    check_sure("1/5/2021 d/c Zoloft, start Effexor XR 37.5", &["Zoloft", "Effexor XR"]);
    check("2/2022 add Abilify 2", &["* aripiprazole; 2 +"]);
    check("June 2019: started Vraylar 1.5 mg", &["* cariprazine; 1.5 mg +"]);
    check_unsure("Next visit: add Abilify 2");
    check_unsure("Plan 2/2022: add Abilify 2");
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
fn a_summary_of_trials_in_a_row_is_read_one_by_one() {
    check(
        "Sertraline 200 mg/day for 4 months followed by venlafaxine up to 225 mg/day for 6 months (some), \
            augmented with aripiprazole 5 mg/day. She then received 30 sessions of rTMS. Currently on \
            bupropion XL 300 mg.",
        &[
            "* sertraline; 200 mg/day; for 4 months",
            "* venlafaxine; 225 mg/day; for 6 months +",
            "* aripiprazole; 5 mg/day +",
            "treatment tms +",
            "* bupropion; long-acting; 300 mg; now +",
        ],
    );
    check_unsure("Never was switched to Zoloft");
    check_sure("Zoloft but was not switched to Lexapro", &["Zoloft"]);
}

#[test]
fn a_span_leads_to_what_was_taken_in_it() {
    check("2020 - present: Trintellix 20mg", &["* vortioxetine; 20mg; from 2020; now"]);
    check(
        "Start date\tEnd date\tMed\tDose\n1/2015\t6/2015\tZoloft\t100\n7/2015\tpresent\tLexapro\t20",
        &[
            "heading",
            "* sertraline; 100; from 1/2015; to 6/2015",
            "* escitalopram; 20; from 7/2015; now +",
        ],
    );
    check(
        "Medication,Started,Stopped,Highest dose\nVenlafaxine XR,2010-02,2013-06,225 mg",
        &["heading", "* venlafaxine; long-acting; 225 mg; from 2010-02; to 2013-06"],
    );
    check("Vraylar 3mg: Jan - May 2024", &["* cariprazine; 3mg; from Jan 2024; to May 2024"]);
    // In the year before, perhaps.
    check("Vraylar 3mg Nov - Feb 2024", &["* cariprazine; 3mg +"]);
    // The first of two began before.
    check("Prozac Jan–Mar 2012; Apr 2012–2013", &["* fluoxetine +"]);
    check("Jan 2018 - Dec 2018: Zoloft", &["* sertraline; from Jan 2018; to Dec 2018"]);
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
fn a_row_that_leaves_blank_whether_it_was_taken_is_not_ticked() {
    for (text, sure) in [
        ("Drug | Tried? | Dose\nZoloft | Yes | 100\nLithium | | \nNardil | - |", "Zoloft"),
        ("Drug\tDose\tTried?\nLithium\t\t\nZoloft\t50\tyes\nNardil\t\tno\n", "Zoloft"),
        (
            "| Medication | Taken | Helped |\n|---|---|---|\n| Zoloft | x | no |\n| Nardil | ☐ | |",
            "Zoloft",
        ),
        ("Medication,Tried,Dose,Response\nCelexa,,,\nZoloft,x,100,good", "Zoloft"),
        (
            "Medicine\tHave you taken it? (Y/N)\tDose\nZoloft\tY\t50\nNardil\tN\t\nPaxil\t\t",
            "Zoloft",
        ),
        ("Medicamento\t¿Tomado?\tDosis\nZoloft\tSí\t50\nLitio\tNo\t\nParoxetina\t\t", "Zoloft"),
        // The one column marks what was not taken.
        ("Medication\tCurrent\tPast\tNever\nZoloft\t\tX\t\nNardil\t\t\tX", "Zoloft"),
        ("Medicine\tYes\tNo\nZoloft\tX\t\nNardil\t\tX", "Zoloft"),
        (
            "Medication | Past | Present | Never\nZoloft | | ✓ |\nNardil | | | ✓\nEmsam | ☐ | ☐ | ☐",
            "Zoloft",
        ),
        // No column asks, and nothing but the name stands there.
        (
            "Medication | Dose | Dates | Helped?\nCelexa | | |\nZoloft | 50 mg | 2012 | yes",
            "Zoloft",
        ),
    ] {
        check_sure(text, &[sure]);
        let lines = list(text, today());
        let heading = text.split('\n').next().unwrap_or_default();
        let open = lines.iter().filter(|it| !it.sure && it.text.starts_with(heading));
        assert!(open.filter(|it| !it.name.is_empty() && it.more).count() > 0, "{text}: {lines:?}");
    }
    // Names alone beneath a heading are not rows of its table.
    check_sure("Medications\tDose\tDates\nZoloft\nProzac", &["Zoloft", "Prozac"]);
    check_sure("Drug\tDose\nProzac\t\nZoloft\t50", &["Prozac", "Zoloft"]);
    // What a column tells of the reason asks nothing.
    check_sure("Drug\tDose\tTaken for\nProzac\t20\t\nZoloft\t50\tmood", &["Prozac", "Zoloft"]);
    check_sure(
        "Check all that apply\nProzac (fluoxetine) __X__\nZoloft (sertraline) _____\n_X__ Paxil\n__x__ Celexa",
        &["Prozac (fluoxetine)", "Paxil", "Celexa"],
    );
    check_sure("Zoloft ____ mg, Prozac 20 mg", &["Zoloft", "Prozac"]);
    // What is not taken now was taken.
    check_sure("Drug\tDose\tStill taking?\nProzac\t20\t\nZoloft\t50\tY", &["Prozac", "Zoloft"]);
    check_sure("Drug\tDose\tCurrent?\nProzac\t20\t\nZoloft\t50\tX", &["Prozac", "Zoloft"]);
    // Both columns hold names.
    check_sure("Current\tPast\nZoloft\t\nPaxil\t", &["Zoloft", "Paxil"]);
}

#[test]
fn the_column_of_what_is_taken_now_says_so() {
    check(
        "Drug\tDose\tCurrent?\nProzac\t20\tno\nZoloft\t50\tX\nPaxil\t10\t",
        &["heading", "* fluoxetine; 20 +", "* sertraline; 50; now +", "* paroxetine; 10"],
    );
    check(
        "Medication | Past | Present | Never\nLithium | | ✓ |\nProzac | ✓ | |",
        &["heading", "* lithium; now", "* fluoxetine"],
    );
}

#[test]
fn columns_that_we_do_not_know_cost_no_other() {
    check(
        "Drug\tDose\tFreq\tWhy stopped\nZoloft\t50\tdaily\tnausea in 2012",
        &["heading", "* sertraline; 50 +"],
    );
    check(
        "Name,Max dose,How long,Did it help?,Side effects\nLexapro,20,2 years,a little,sweating",
        &["heading", "* escitalopram; 20; for 2 years +"],
    );
    check(
        "Med\tDose\tDates\tHelped?\tWhy I stopped\nZoloft\t100\t2010-2011\tno\tsexual",
        &["heading", "* sertraline; 100; from 2010; to 2011 +"],
    );
    check(
        "Drug,Dose (mg),Freq,From,To\nEffexor XR,150,qd,2015,2018",
        &["heading", "* venlafaxine; long-acting; 150; from 2015; to 2018"],
    );
    check("Year\tMed\tDose\n2009\tProzac\t40", &["heading", "* fluoxetine; 40 +"]);
    check(
        "Medicamento | Dosis | Frecuencia | Motivo de suspensión\nSertralina | 100 | diaria | náuseas",
        &["heading", "* sertraline; 100 +"],
    );
    check(
        "Drug,Strength,Directions,Qty\n\"SERTRALINE 50 MG TABLET\",\"50 mg\",\"TAKE 1 TABLET DAILY\",\"30\"",
        &["heading", "* sertraline; 50 MG +"],
    );
    check("Zoloft\t50 mg\t50 mg", &["* sertraline; 50 mg 50 mg"]);
    // A row is no heading.
    let lines = list("Drug\tStatus\tDose\nActive\tfoozol\tdaily", today());
    assert_ne!(lines[1].means, Means::Heading);
}

#[test]
fn what_a_pharmacy_writes_in_short_is_a_direction() {
    check("SERTRALINE 50 MG TABLET TK 1 T PO QAM", &["* sertraline; 50 MG +"]);
    check("VENLAFAXINE ER 150 MG CAP\nTK 1 C PO QD WF", &["* venlafaxine; long-acting; 150 MG +"]);
    check("PROZAC 20MG TK ONE C PO QAM", &["* fluoxetine; 20MG +"]);
    check("SERTRALINE 50 MG TABLET TK 2 T PO QAM", &["* sertraline; 50 MG 2 T PO QAM +"]);
}

#[test]
fn a_year_in_short_after_a_name_is_no_amount() {
    for text in ["Prozac-98", "Paxil 95", "Zoloft - 15", "Lamictal 99"] {
        let lines = list(text, today());
        assert!(lines[0].dose.is_none() && lines[0].more, "{lines:?}");
    }
    for (text, dose) in [("Effexor 37", "37"), ("Nardil 90", "90"), ("Lexapro 15", "15")] {
        assert_eq!(list(text, today())[0].dose.as_deref(), Some(dose));
    }
}

#[test]
fn a_heading_of_a_discharge_is_no_detail_of_the_medicine_above_it() {
    let text = "STOP taking these medications:\ncitalopram 40 mg tablet\n\
        START taking these medications:\nvenlafaxine 75 mg, take 1 capsule daily";
    check(text, &["heading", "* citalopram +", "heading", "venlafaxine; 75 mg +"]);
}

#[test]
fn when_in_a_life_who_gave_it_and_how_it_went_lead_to_what_was_taken() {
    for text in [
        "In college: Zoloft, Prozac",
        "High school: Zoloft, Prozac",
        "En la universidad: Zoloft, Prozac",
        "Never helped: Zoloft, Prozac",
        "Never worked for me: Zoloft, Prozac",
        "Nunca me ayudó: Zoloft, Prozac",
        "Did nothing: Zoloft, Prozac",
        "Couldn't tolerate: Zoloft, Prozac",
        "My psychiatrist put me on Zoloft, then Prozac",
        "The doctor at the hospital gave me Zoloft, Prozac",
        "Mi psiquiatra me puso en Zoloft, Prozac",
        "El médico me cambió a Zoloft, Prozac",
        "Antidepresivos que he tomado: Zoloft, Prozac",
        "Hey so ive been on Zoloft, Prozac",
        "Over the years I have taken Zoloft, Prozac",
        "Pt has failed Zoloft, Prozac",
        "Patient reports prior trials of Zoloft (max 200 mg, 12 weeks), Prozac",
    ] {
        check_sure(text, &["Zoloft", "Prozac"]);
        assert!(list(text, today())[0].more, "{text}");
    }
    for text in [
        "My psychiatrist told me about Zoloft, Prozac",
        "My psychiatrist wants me on Zoloft",
        "My psychiatrist takes Zoloft, Prozac",
        "My sister in college: Zoloft, Prozac",
        "My friend in college took Zoloft, Prozac",
        "Never had Zoloft, Prozac",
        "Couldn't take: Zoloft, Prozac",
        "Prior to Zoloft",
        "The doctor asked if I took Zoloft, Prozac",
        "People I know took Zoloft, Prozac",
        "I think I took Zoloft, Prozac",
        "Not sure I ever took Zoloft, Prozac",
        "Los que no he tomado: Zoloft, Prozac",
        "Lo que ha tomado mi madre: Zoloft, Prozac",
    ] {
        check_unsure(text);
    }
}

#[test]
fn a_line_that_says_when_or_how_much_belongs_to_what_follows_where_the_first_does() {
    let years =
        ["* fluoxetine; 20 mg; from 2010; to 2012", "* sertraline; 50 mg; from 2013; to 2015"];
    check("2010-2012\nProzac 20 mg\n2013-2015\nZoloft 50 mg", &years);
    check("2010-2012:\nProzac 20 mg\n2013-2015:\nZoloft 50 mg", &years);
    check("## 2010-2012\nProzac 20 mg\n## 2013-2015\nZoloft 50 mg", &years);
    check("From 2010 to 2012:\nProzac 20 mg\nFrom 2013 to 2015:\nZoloft 50 mg", &years);
    check("2010-2012\nProzac 20 mg\n\n2013-2015\nZoloft 50 mg", &years);
    check("De 2010 a 2012:\nProzac 20 mg\n\nDe 2013 a 2015:\nZoloft 50 mg", &years);
    check("20 mg\nProzac\n50 mg\nZoloft", &["* fluoxetine; 20 mg", "* sertraline; 50 mg"]);
    check("6 months:\nProzac\n8 weeks:\nZoloft", &["* fluoxetine +", "* sertraline +"]);
    check(
        "Feb 2012 - Mar 2013:\nLexapro 20mg\nApr 2013 - present:\nPristiq 100 mg",
        &[
            "* escitalopram; 20mg; from Feb 2012; to Mar 2013",
            "* desvenlafaxine; 100 mg; from Apr 2013; now",
        ],
    );
    check(
        "Hasta 2018:\nCelexa 40\nDesde 2019:\nZoloft 100",
        &["* citalopram; 40; to 2018", "* sertraline; 100; from 2019"],
    );
    check(
        "2001 to 2006\nEffexor\n2006 to now\nCymbalta",
        &["* venlafaxine; from 2001; to 2006", "* duloxetine; from 2006; now"],
    );
    for label in ["Dose", "Strength"] {
        let text = format!("{label}: 50 mg\nZoloft\n{label}: 20 mg\nProzac");
        check(&text, &["* sertraline; 50 mg", "* fluoxetine; 20 mg"]);
    }
    check(
        "Zoloft 50 mg\nDate: 2010-2012\nProzac\nDate: 2013",
        &["* sertraline; 50 mg; from 2010; to 2012", "* fluoxetine +"],
    );
    check(
        "Status: Active\nZoloft 50 mg\nStatus: Discontinued\nProzac 20 mg",
        &["* sertraline +", "* fluoxetine +"],
    );
    // Of several each was taken at some time in these years.
    check(
        "2010-2012:\nProzac 20 mg\nAbilify 2 mg\n2013:\nZoloft",
        &["heading", "* fluoxetine; 20 mg +", "* aripiprazole; 2 mg +", "* sertraline +"],
    );
    check("About 2 years\nProzac\nAbout 6 months\nZoloft", &["* fluoxetine +", "* sertraline +"]);
    check(
        "2005-2008\nProzac\n2009-2011\nZoloft\nDesde 2012\nEffexor",
        &[
            "* fluoxetine; from 2005; to 2008",
            "* sertraline; from 2009; to 2011",
            "* venlafaxine; from 2012",
        ],
    );
    // What was said first is the name.
    for label in ["Dates taken:", "Dates", "Fechas:"] {
        check(
            &format!("Prozac\n{label}\n2010-2012\nZoloft\n{label}\n2013-2015\nPaxil"),
            &[
                "* fluoxetine; from 2010; to 2012",
                "* sertraline; from 2013; to 2015",
                "* paroxetine",
            ],
        );
    }
    check(
        "Prozac\n2010-2012\nZoloft\n2013-2015",
        &["* fluoxetine; from 2010; to 2012", "* sertraline; from 2013; to 2015"],
    );
    check(
        "Prozac\nDose:\n20 mg\nZoloft\nDose:\n50 mg",
        &["* fluoxetine; 20 mg", "* sertraline; 50 mg"],
    );
    // Nothing says to which they belong.
    for text in [
        "11/24/2026\nProzac\n2010-2012\nZoloft\n2013-2015",
        "What I had\n2010-2012\nProzac\n2013-2015\nZoloft",
        "Stopped in 2012\nProzac\nStopped in 2015\nZoloft",
    ] {
        let lines = list(text, today());
        assert!(
            lines.iter().all(|it| it.start.is_none() && it.stop.is_none()),
            "{text}: {lines:?}"
        );
    }
}

#[test]
fn a_line_that_ends_with_a_colon_belongs_to_what_follows() {
    check(
        "Zoloft 100 mg\nStopped in 2019:\nPaxil",
        &["* sertraline; 100 mg", "* paroxetine; to 2019"],
    );
    check(
        "Prozac 20\nNow:\nLexapro 10",
        &["* fluoxetine; 20", "heading", "* escitalopram; 10; now"],
    );
    check(
        "Cipralex 15 mg. Sin efecto.\nActualmente:\nCymbalta 60 mg",
        &["* escitalopram; 15 mg +", "heading", "* duloxetine; 60 mg; now"],
    );
    for line in
        ["As needed:", "PRN:", "Twice a day:", "Evening:", "Before:", "Stopped:", "Antes tomaba:"]
    {
        check(
            &format!("Zoloft 50\n{line}\nAbilify"),
            &["* sertraline; 50", "heading", "* aripiprazole +"],
        );
    }
    check("Zoloft 50\nThen:\nAbilify", &["* sertraline; 50", "nothing: Then:", "* aripiprazole"]);
}

#[test]
fn a_heading_that_tells_how_it_went_stands_in_each_note() {
    for heading in [
        "Failed:",
        "Didn't work:",
        "Worked:",
        "Bad reaction:",
        "INEFFECTIVE",
        "NOT TOLERATED",
        "Stopped due to side effects:",
        "Medications that did not work",
        "Stopped medications",
        "Discontinued",
        "Me ayudaron:",
        "Meds not for depression:",
        "Non-psych meds:",
    ] {
        let lines = list(&format!("{heading}\n- Prozac 60 mg\n- Paxil\n\nZoloft"), today());
        let told: Vec<String> = lines.iter().map(told).collect();
        let expected = ["heading", "* fluoxetine; 60 mg +", "* paroxetine +", "* sertraline"];
        assert_eq!(told, expected, "{heading}");
        assert_eq!(lines[1].text, format!("{heading}\n- Prozac 60 mg"));
    }
    let lines = list("Meds that helped\nZoloft\nMeds that did nothing\nPaxil", today());
    assert_eq!(lines[3].text, "Meds that did nothing\nPaxil");
    let lines = list("Meds that helped\nZoloft\nMeds I hated\nPaxil", today());
    assert_eq!(lines[3].text, "Paxil");
    check(
        "Zoloft\nMOOD STABILIZERS\nLithium\nOTHER\nECT",
        &[
            "* sertraline",
            "nothing: MOOD STABILIZERS",
            "* lithium",
            "nothing: OTHER",
            "* treatment ect",
        ],
    );
    // With nothing beneath it, it is kept as it is.
    check(
        "Zoloft\n\nSide effects of it all:",
        &["* sertraline", "nothing: Side effects of it all:"],
    );
}

#[test]
fn a_remark_in_the_next_line_is_about_the_name_above_it() {
    check("Lexapro 20 mg\nSide effects: nausea\nWhy stopped: moved", &["* escitalopram; 20 mg +"]);
    check(
        "Lexapro 20 mg\nSide effects:\nnausea\nZoloft",
        &["* escitalopram; 20 mg +", "* sertraline"],
    );
    check(
        "Lexapro 20 mg\n- no effect\n- high blood pressure\nZoloft\nno help\nPaxil\nmade me sick",
        &["* escitalopram; 20 mg +", "* sertraline +", "* paroxetine +"],
    );
    check(
        "Medication:\nLexapro\nDid it help?:\nno\nMedication:\nZoloft",
        &["heading", "* escitalopram +", "heading", "* sertraline"],
    );
    check("Lexapro\n   felt like a zombie\nZoloft", &["* escitalopram +", "* sertraline"]);
    // A name that we do not know stands among others.
    check("Zoloft\n- barzine\n- Prozac", &["* sertraline", "nothing: - barzine", "* fluoxetine"]);
    check("Zoloft\nbarzine", &["* sertraline", "nothing: barzine"]);
    check("Zoloft\nNo help: lexpro", &["* sertraline", "escitalopram?"]);
    check("Zoloft\n  - wellbutrim", &["* sertraline", "bupropion?"]);
}

#[test]
fn headings_of_what_is_taken_now() {
    for heading in [
        "Active medications",
        "Meds I'm on:",
        "I am now taking:",
        "TODAY:",
        "Currently:",
        "Currently",
        "Taking now",
        "Medicación actual",
        "Tratamiento actual:",
    ] {
        let lines = list(&format!("{heading}\nZoloft 50\nBuspar"), today());
        let now = lines.iter().filter(|it| it.current && it.sure).count();
        assert_eq!(now, 2, "{heading}: {lines:?}");
    }
}

#[test]
fn beneath_a_heading_of_what_is_anothers_or_was_not_taken_nothing_is_ticked() {
    for heading in [
        "Mom's meds:",
        "My mom's medications",
        "My son's medications",
        "Husband\u{2019}s list:",
        "Mother's antidepressants:",
        "PLAN",
        "Plan:",
        "Have not tried",
        "Haven't tried yet",
        "Never taken",
        "Meds I haven't tried",
        "Do not take",
        "Medicines recommended",
        "Recommended:",
        "Recommendations:",
        "Doctor recommended:",
        "Insurance requires trial of:",
        "Questions for doctor",
        "Medicinas que no he tomado:",
        "No probados",
        "Preguntas para el doctor:",
        "Medicamentos recomendados:",
        "Por probar:",
        "Pendientes:",
        "Things to ask about:",
    ] {
        check_unsure(&format!("{heading}\n- start Lexapro 10\n- TMS referral\n- is lithium safe"));
    }
    check_unsure("Plan:\n- start Lexapro 10\n- TMS referral");
    check_unsure("Not tried:\n\nNardil\n\nParnate");
    check_sure(
        "Antidepressants tried\nSSRI: Prozac\nAntidepressants not tried\nMAOI: Nardil\nTCA: Elavil",
        &["Prozac"],
    );
    check_sure("Zoloft 50 mg\nPLAN\n- start Lexapro 10", &["Zoloft"]);
    check("Plan B", &["other Plan B"]);
    // It may be about the name above it as well.
    check_sure("Tried\nZoloft\nProzac 20 mg\nNot tried\nNardil", &["Zoloft", "Prozac"]);
    check_sure("PAST\nZoloft\nNEVER TRIED\nNardil", &["Zoloft"]);
    check_sure("Zoloft\n- not tried\nProzac", &["Prozac"]);
    check_sure("Zoloft 50 mg\nProzac\nNot tried\nNardil", &["Zoloft"]);
    // It may be about the line above, or tells how it went.
    check_sure("Prozac\n\nNever took it\nZoloft", &["Prozac", "Zoloft"]);
    check_sure("Never helped:\nProzac", &["Prozac"]);
    check_sure("Family doctor: Lee\nProzac", &["Prozac"]);
}

#[test]
fn what_is_over_is_not_taken_now_whatever_its_heading_says() {
    for text in [
        "Prozac 20 mg - no longer taking",
        "Prozac - discontinued",
        "Prozac - ran out",
        "Prozac - stopped last week",
        "Prozac - quit, made me sick",
        "Prozac: weaned off",
        "I used to take Prozac",
        "Prozac in 2010",
        "Prozac years ago",
        "Prozac: stopped because of BP",
        "Prozac, la dejé",
        "Prozac: d/c'd",
        "Prozac - off since May",
        "Prozac, was on it then",
        "Prozac 40 (Patient not taking: Reported on 3/4/2024)",
    ] {
        let lines = list(&format!("Current medications:\n{text}\nZoloft 50 mg"), today());
        let now: Vec<bool> = lines.iter().map(|it| it.current).collect();
        assert_eq!(now, [false, false, true], "{text}: {lines:?}");
    }
    let text = "Current medications:\nProzac since 2010\nZoloft 50 mg filled 11/02/2026";
    assert!(list(text, today()).iter().skip(1).all(|it| it.current));
}

#[test]
fn what_is_said_before_a_list_stands_in_each_note() {
    check("Didn't work: Prozac, Paxil", &["* fluoxetine +", "* paroxetine +"]);
    check("Didn't work: Prozac (nausea), Paxil", &["* fluoxetine +", "* paroxetine +"]);
    check("2015 - Zoloft and Wellbutrin", &["* sertraline +", "* bupropion +"]);
    check(
        "2010-2012: Prozac 20mg, Abilify 2mg",
        &["* fluoxetine; 20mg; from 2010; to 2012", "* aripiprazole; 2mg +"],
    );
    check(
        "Other medicines (not for depression): Synthroid, fish oil",
        &["* levothyroxine +", "* omega-3 +"],
    );
    check("Currently taking Zoloft and Buspar", &["* sertraline; now +", "* buspirone; now"]);
    check(
        "Currently on duloxetine 120mg + aripiprazole 5mg",
        &["* duloxetine; 120mg; now +", "* aripiprazole; 5mg; now"],
    );
    check_sure("What worked: Zoloft, Prozac", &["Zoloft", "Prozac"]);
    check_sure("Lo que me ayudó: Zoloft, Prozac", &["Zoloft", "Prozac"]);
    check_unsure("What about: Zoloft, Prozac");
    let lines = list("Didn't work: Prozac, Paxil 20 mg", today());
    assert_eq!(lines[1].text, "Didn't work:\nPaxil 20 mg");
    check(
        "2010: Zoloft 50 mg, Prozac; 2012: Lexapro 10, Abilify",
        &["* sertraline; 50 mg +", "* fluoxetine +", "* escitalopram; 10 +", "* aripiprazole +"],
    );
    let lines = list("2010: Zoloft, Prozac; 2012: Lexapro, Abilify", today());
    assert_eq!(lines[3].text, "2012:\nAbilify");
    check("In 2010 I took Zoloft and Prozac", &["* sertraline +", "* fluoxetine +"]);
    check("Took Zoloft and Prozac in 2010", &["* sertraline +", "* fluoxetine +"]);
    check("Tomé Zoloft y Prozac por 2 años", &["* sertraline +", "* fluoxetine; for 2 años"]);
    check("Tratamientos previos: Zoloft, Prozac", &["* sertraline +", "* fluoxetine +"]);
    // It is about the first one alone.
    for text in [
        "I'm currently on Zoloft; previously Prozac, Paxil",
        "Current meds: Zoloft; previously Prozac, Paxil",
        "Current medications:\nZoloft; previously Prozac, Paxil",
        "Currently on Zoloft. Took Prozac, Paxil",
    ] {
        let lines = list(text, today());
        let now: Vec<&str> = lines.iter().filter(|it| it.current).map(|it| &*it.name).collect();
        assert_eq!(now, ["Zoloft"], "{text}: {lines:?}");
    }
    check("Currently taking Zoloft. Took Prozac", &["* sertraline; now +", "* fluoxetine"]);
    check("20 mg prozac, 50 mg zoloft", &["* fluoxetine; 20 mg", "* sertraline; 50 mg"]);
    check("I've tried Prozac, Paxil", &["* fluoxetine", "* paroxetine"]);
}

#[test]
fn what_greets_or_presents_a_list_leaves_it_ticked() {
    check_sure("Dear Dr. Lee: I have tried Zoloft 100 mg and Prozac.", &["Zoloft", "Prozac"]);
    check_sure(
        "Hi Dr. Lee, here is my list: Zoloft 100 mg, Prozac 40 mg, Paxil",
        &["Zoloft", "Prozac", "Paxil"],
    );
    check_sure("Estimado doctor: tomé Prozac en 2003.", &["Prozac"]);
    check_sure("Buenos días doctora: actualmente tomo Prozac", &["Prozac"]);
    check_sure("To whom it may concern: I took Zoloft and Prozac.", &["Zoloft", "Prozac"]);
    check_sure("Estimado doctor: he tomado Prozac y Zoloft.", &["Prozac", "Zoloft"]);
    check_sure(
        "Hola doctora, estas son mis medicinas: fluoxetina 20 mg, sertralina 50 mg",
        &["fluoxetina", "sertralina"],
    );
    for text in [
        "Dear Dr. Lee: my sister took Zoloft, Prozac",
        "Dear Dr. Lee: I have never tried Zoloft or Prozac",
        "Hi Dr. Lee, here is my sister's list: Zoloft, Prozac",
        "My sister, here is her list: Zoloft, Prozac",
        "My sister says: I took Zoloft",
        "Question: should I take Zoloft, Prozac",
        "Estimado doctor: no he tomado Prozac",
    ] {
        check_unsure(text);
    }
}

#[test]
fn the_line_that_says_something_is_ticked_and_not_the_bare_name_above_it() {
    let ticked = |text: &str| -> Vec<(bool, bool)> {
        let all = offers(&list(text, today()), &[], today());
        all.iter().flatten().map(|it| (it.ticked, it.again)).collect()
    };
    let (yes, again) = ((true, false), (false, true));
    let text = "I've tried Zoloft and Celexa\nZoloft: 100 mg, 2012-2014, no help";
    assert_eq!(ticked(text), [again, yes, yes]);
    assert_eq!(ticked("Zoloft\nZoloft\nZoloft 50 mg\nZoloft 100 mg"), [again, again, yes, again]);
    assert_eq!(ticked("Zoloft\nZoloft"), [yes, again]);
    // What was not taken says nothing of it.
    assert_eq!(ticked("Zoloft\n\nNot tried:\nZoloft 50 mg"), [yes, again]);
}

#[test]
fn what_is_to_be_pressed_on_a_page_ends_no_record() {
    check(
        "escitalopram 20 mg tablet\nCommonly known as: LEXAPRO\nLearn more\n\
         Take 2 tablets by mouth daily\nRemove\n\nsertraline 50 mg tablet\n\nRemove",
        &["* escitalopram; 20 mg 2 tablets by mouth daily +", "* sertraline +", "heading"],
    );
}

#[test]
fn columns_of_every_kind_are_read() {
    check(
        "Nombre;Dosis;Inicio;Fin\nFluoxetina;20;2001;2003\nSertralina;100,5;2004;",
        &["heading", "* fluoxetine; 20; from 2001; to 2003", "* sertraline; 100,5; from 2004"],
    );
    check(
        "Drug\tMax dose (mg)\tStart\nZoloft\t100\t2010",
        &["heading", "* sertraline; 100; from 2010"],
    );
    check(
        "Drug,Dose,From,To\nAbilify,5,2009,2009",
        &["heading", "* aripiprazole; 5; from 2009; to 2009"],
    );
    check(
        "Name, dose, years\nZoloft, 50, 2010-2012\nProzac, 20, 2013",
        &["heading", "* sertraline; 50; from 2010; to 2012", "* fluoxetine; 20 +"],
    );
    check(
        "Drug\tDose\tActive\nZoloft\t50\tyes\nProzac\t20\tno",
        &["heading", "* sertraline; 50; now +", "* fluoxetine; 20 +"],
    );
    // How many tablets, perhaps.
    check("Drug\tDose\tYear\nZoloft\t2\t2009", &["heading", "* sertraline +"]);
    check("Drug\tDose\tResponse (0-10)\nZoloft\t100\t5", &["heading", "* sertraline; 100 +"]);
    check(
        "Drug\tDose\tStart Date\tDiscontinue Date\nZoloft\t100\t2010\t2012",
        &["heading", "* sertraline; 100; from 2010; to 2012"],
    );
}

#[test]
fn since_tells_when_it_began_only_where_it_is_about_taking_it() {
    for text in [
        "Zoloft - off since 2019",
        "Paxil: haven't taken since 2015",
        "Lexapro, not since 2018",
        "Stopped Zoloft since 2019",
        "Abilify quit since 2011",
        "Pristiq - insomnia since 2019",
        "Pristiq - insomnia, since 2019",
        "Zoloft - depression since 2019",
        "Zoloft - headaches started 2019",
        "Nardil (not available since 2020)",
        "Trintellix no la tomo desde 2021",
        "Rexulti - dejada desde 2020",
        "Zoloft - well until 2012",
    ] {
        let lines = list(text, today());
        let none = lines[0].start.is_none() && lines[0].stop.is_none();
        assert!(none && lines[0].more, "{text}: {lines:?}");
    }
    for text in [
        "Zoloft 50 mg daily since 2019",
        "Zoloft - have been taking it since 2019",
        "Zoloft for panic attacks since 2019",
        "Zoloft 50 mg, nausea, taking it since 2019",
        "Lexapro 10 mg prescribed by my doctor since 2019",
        "Zoloft - nausea, started 2019",
        "Since 2019 Zoloft",
        "Sertralina 50 mg diaria desde 2019",
    ] {
        let lines = list(text, today());
        assert_eq!(lines[0].start.as_deref(), Some("2019"), "{text}: {lines:?}");
    }
}

#[test]
fn whose_it_is_may_be_told_after_the_name() {
    for text in [
        "Zoloft - my mom takes this",
        "Zoloft 50 mg - my mom's",
        "Prozac (mother)",
        "Lexapro - worked for my sister",
        "Lexapro 10 mg, my son takes it",
        "Paxil - my husband is on it",
        "Prozac (mi hermana)",
        "Zoloft - la toma mi mamá",
        "Prozac lo tomaba mi mama",
        "Prozac - le funcionó a mi hermano",
    ] {
        check_unsure(text);
    }
    for text in [
        "Zoloft - my husband said I was better",
        "Zoloft (family doctor)",
        "Zoloft - took it after my mother died",
        "Zoloft - postpartum with daughter",
        "Zoloft - worked for me and my sister",
        "Zoloft - my mom took it too",
        "Zoloft - my wife was worried",
        "Zoloft - mom made me stop",
        "Zoloft - nausea. My sister takes it.",
    ] {
        check_sure(text, &["Zoloft"]);
    }
}

#[test]
fn nothing_after_a_name_says_that_it_was_not_taken() {
    for text in [
        "ECT: none",
        "Lithium - none",
        "Abilify (none)",
        "Ketamine: -",
        "Ketamine (denied)",
        "Ketamine: haven't",
        "Ketamine: —",
        "Lithium: 0",
        "Lithium: 0 mg",
        "Litio: ninguno",
        "Litio - nada",
        // A form that was not filled in.
        "Zoloft (sertraline): Yes | No | Dose ___",
        "Zoloft: Yes / No",
        "Zoloft Y N",
        "Zoloft Sí No Dosis ____",
    ] {
        check_unsure(text);
    }
    for text in [
        "Zoloft: side effects none",
        "Zoloft - none of it helped",
        "Zoloft 0-0-1",
        "Zoloft: yes",
        "Zoloft: yes, no side effects",
        "Zoloft - 50 mg",
    ] {
        check_sure(text, &["Zoloft"]);
    }
}

#[test]
fn a_wish_an_offer_a_refusal_or_what_is_to_come_is_not_ticked() {
    for text in [
        "Lithium - scared to try",
        "Lithium: afraid of weight gain",
        "Spravato - on waitlist",
        "TMS - starting next week",
        "TMS - starting 12/1",
        "Lithium 300 mg - begin next week",
        "Paxil, prior auth pending",
        "ECT - recommended by Dr. Rao",
        "ECT - don't want",
        "ECT: my psychiatrist suggested it",
        "Rexulti - samples, never opened",
        "Trintellix - too expensive, never got it",
        "Parnate - doctor refused",
        "Caplyta - thinking about it",
        "Auvelity - want to ask about",
        "Auvelity - would like to try",
        "Auvelity next?",
        "Ketamine - interested",
        "Ketamine - not interested",
        "Emsam - my doctor mentioned it",
        "Emsam - insurance said no",
        "Spravato waiting on approval",
        "Wellbutrin — contraindicated (seizures)",
        "Starting TMS on 12/1",
        "About to start Auvelity",
        "Litio - me da miedo",
        "Paxil - no quise tomarla",
        "TMS - pendiente",
        "Spravato - me lo ofrecieron",
        "Wellbutrin - no la he probado",
        "Spravato - quiero probar",
    ] {
        check_unsure(text);
    }
    for text in [
        "Zoloft - starting dose 25",
        "Zoloft starting 2019",
        "Starting Zoloft in 2019",
        "Zoloft recommended by my doctor, took it 2 years",
        "Zoloft - doctor refused to raise the dose",
        "Zoloft - scared me, had panic attacks",
        "Zoloft - my doctor wanted me to stop",
        "Zoloft 50 mg - want to stop",
        "Zoloft - made me not want to eat",
        "Zoloft - will taper in May",
        "Zoloft - would not do again",
        "Zoloft - going on 2 years",
        "Zoloft - recommended dose 50 mg",
        "Zoloft - mi doctor me lo recomendó, 20 mg por 2 años",
        "Zoloft - too nervous on it",
        "Zoloft 2012-2014 - recommended by Dr. Rao",
        "Zoloft - no quise seguir",
        "Zoloft - lost interest in sex",
    ] {
        check_sure(text, &["Zoloft"]);
    }
}

#[test]
fn what_is_not_remembered_is_not_ticked() {
    for text in [
        "Celexa: don't remember",
        "Celexa: do not remember",
        "Celexa: unknown",
        "Celexa - not certain",
        "Celexa - I don't know",
        "Paxil - can't remember if I took it",
        "Lexapro - no me acuerdo",
        "Lexapro: no recuerdo",
        "❓ Celexa",
        "? Celexa",
        "Celexa: ?",
    ] {
        check_unsure(text);
    }
    for text in [
        "Paxil - don't remember the dose",
        "Paxil - don't remember when",
        "Paxil, not sure when",
        "Paxil - dose unknown",
        "Paxil - don't know if it helped",
        "Paxil, unknown, 2012",
        "Paxil - no recuerdo la dosis",
    ] {
        check_sure(text, &["Paxil"]);
    }
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
fn an_age_or_a_number_of_days_is_neither_how_long_nor_how_much() {
    for text in [
        "Sertralina a los 15 años",
        "Paxil con 15 años",
        "Prozac de 15 a 17 años",
        "Lexapro de los 15 a los 20 años",
        "Viibryd 1 day - vomiting",
        "Zoloft 1 day",
        "Paxil 2 day",
        "Abilify 15 y/o",
        "Lexapro 10-20 y/o",
        "Zoloft 25 (age)",
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.dose.is_none() && line.total.is_none() && line.more, "{line:?}");
    }
    check("Sertralina 2 a 3 años", &["* sertraline; for 2 a 3 años"]);
    check("Sertralina durante 15 años", &["* sertraline; for 15 años"]);
    check("Zoloft 50 a day", &["* sertraline; 50"]);
    check("Abilify 5 daily", &["* aripiprazole; 5"]);
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
fn a_span_of_months_that_are_written_as_numbers_is_read() {
    for text in ["Zoloft 2012-02 - 2014-03", "Zoloft 2012-02 – 2014-03"] {
        check(text, &["* sertraline; from 2012-02; to 2014-03"]);
    }
}

#[test]
fn what_went_on_after_it_had_ended_has_no_single_end() {
    for text in [
        "Zoloft stopped in 2005 then restarted 2008",
        "Paxil started 2001 stopped 2003 restarted 2005 stopped 2006",
        "Zoloft 50 mg stopped 2010, back on 2012 to present",
        "Prozac 2001-2003, restarted 2010",
        "Prozac 2001-2003, again in 2010",
        "Zoloft until 2003, 2005 until now",
        "Abilify 5 mg until 2010, 10 mg until 2012",
        "Paxil taper: 40 mg until 1/5/2024, then 20 mg",
        "Paxil stopped 2005, stopped again 2008",
        "Zoloft la dejé en 2005, la retomé en 2008",
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.stop.is_none() && line.more, "{line:?}");
    }
    check("Prozac 2001-2003, never again", &["* fluoxetine; from 2001; to 2003 +"]);
    check("Prozac 2001-2003, back pain", &["* fluoxetine; from 2001; to 2003 +"]);
    check("Zoloft 50 mg stopped 2012 at 50", &["* sertraline; 50 mg; to 2012 +"]);
}

#[test]
fn the_dates_of_one_amount_among_several_are_not_those_of_all() {
    for text in [
        "Cymbalta 30mg 2/2015, 60mg 3/2015-9/2017",
        "Lexapro 10 mg from 1/2020, 20 mg from 6/2020 to 9/2021",
        "Effexor 75 (1/2015) 150 (2/2015) 225 (4/2015-1/2016)",
    ] {
        let line = list(text, today()).remove(0);
        assert!(line.start.is_none() && line.stop.is_none() && line.more, "{line:?}");
    }
    check("Cymbalta 30, 60mg 3/2015-9/2017", &["* duloxetine; 30, 60mg; from 3/2015; to 9/2017"]);
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
fn who_tells_in_the_present_takes_it_now() {
    for text in [
        "Current - Wellbutrin",
        "I'm on Wellbutrin",
        "I am on Wellbutrin and Zoloft",
        "I take Wellbutrin",
        "Tomo Wellbutrin",
        "Taking: Wellbutrin, Zoloft",
        "Active: Wellbutrin",
        "Active medications:\nWellbutrin",
        "Now on Wellbutrin",
        "Now taking Wellbutrin",
        "Currently Wellbutrin",
        "Wellbutrin - continuing",
        "Wellbutrin (active)",
        "Wellbutrin - hasta la fecha",
        "Estoy tomando Wellbutrin",
        "Ahorita tomo Wellbutrin",
        "Sigo con Wellbutrin",
        "Llevo 2 años con Wellbutrin",
        "Still on Wellbutrin",
    ] {
        let lines = list(text, today());
        let mut named = lines.iter().filter(|it| it.means != Means::Heading);
        assert!(named.all(|it| it.sure && it.current), "{text}: {lines:?}");
    }
    for text in [
        "Inactive: Wellbutrin",
        "I was taking Wellbutrin",
        "I have been taking Wellbutrin",
        "Not taking Wellbutrin",
        "Take Wellbutrin",
        "Started taking Wellbutrin",
        "When I take Wellbutrin",
        "Ya no estoy tomando Wellbutrin",
        "Mi mamá está tomando Wellbutrin",
        "Currently depressed, took Wellbutrin",
        "Currently taking nothing, took Wellbutrin",
        "Taking Wellbutrin in 2012",
        "Wellbutrin made me active",
        "STOP taking these medications:\nWellbutrin",
    ] {
        let lines = list(text, today());
        assert!(lines.iter().all(|it| !it.current), "{text}: {lines:?}");
    }
    check("I'm on Zoloft, Paxil 2013", &["* sertraline; now", "* paroxetine +"]);
    check("I take Zoloft. I took Paxil", &["* sertraline; now", "* paroxetine"]);
    check("Inactive: Paxil 20", &["* paroxetine; 20 +"]);
    check("Bupropión 150 mg desde 2020 a la fecha", &["* bupropion; 150 mg; from 2020; now"]);
    check(
        "Tomé Prozac 20 mg, luego Zoloft 50 mg",
        &["* fluoxetine; 20 mg", "* sertraline; 50 mg +"],
    );
    check("Tomé Prozac y después Zoloft", &["* fluoxetine", "* sertraline"]);
}

#[test]
fn a_doctor_in_the_line_costs_neither_amount_nor_dates() {
    check("Zoloft 100mg - 2016 - Dr. Smith", &["* sertraline; 100mg +"]);
    check("Zoloft 100 mg (Dr. Smith)", &["* sertraline; 100 mg +"]);
    for text in [
        "Zoloft 100 mg 2010-2012 prescribed by Dr. Smith",
        "Zoloft 100 mg prescribed by Dr. Smith 2010-2012",
        "Zoloft 100 mg. Dr. Smith 2010-2012",
    ] {
        check(text, &["* sertraline; 100 mg; from 2010; to 2012 +"]);
    }
    check("Dr. Smith gave me Zoloft 100mg", &["* sertraline; 100mg +"]);
    // In a printed list it stands beside fills.
    check("Zoloft 100 mg tablet, prescribed: 3/4/2019 Doctor: Smith", &["* sertraline +"]);
    check_unsure("Dr. Smith takes Zoloft");
    check_unsure("Dr. Smith told me about Zoloft");
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

#[test]
fn a_span_may_be_told_in_words() {
    for text in [
        "Lexapro 2012 through 2014",
        "Lexapro 2012 thru 2014",
        "Lexapro 2012 till 2014",
        "Lexapro 2012 until 2014",
        "Lexapro 2012 hasta 2014",
    ] {
        check(text, &["* escitalopram; from 2012; to 2014"]);
    }
    check("Lexapro del 2017 al 2019", &["* escitalopram; from 2017; to 2019 +"]);
    check(
        "Lexapro de enero a junio de 2018",
        &["* escitalopram; from enero 2018; to junio de 2018"],
    );
    check("Lexapro till 2014", &["* escitalopram; to 2014"]);
    check("Lexapro started 2012 until 2014", &["* escitalopram; from 2012; to 2014"]);
}

#[test]
fn years_and_dates_are_no_part_of_an_amount() {
    check("Effexor XR 225mg (94-97)", &["* venlafaxine; long-acting; 225mg +"]);
    check("Vortioxetine: 11/2020 - : 20 mg", &["* vortioxetine; 20 mg +"]);
    check("Remeron 15 at bed time. 11/21", &["* mirtazapine; 15 +"]);
    check("Lexapro 10 mg (10-20)", &["* escitalopram; 10 mg 10-20"]);
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
