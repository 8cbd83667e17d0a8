//! When it began and ended, how long it was, and whether it goes on.

use recollect::history::{Question, Value};
use recollect::intake::offers;
use recollect::reading::{Means, list};

use crate::{check, check_sure, check_unsure, today};

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
fn an_entry_of_a_diary_says_what_was_done_on_its_day() {
    check_sure("1/5/2021 d/c Zoloft, start Effexor XR 37.5", &["Zoloft", "Effexor XR"]);
    check("2/2022 add Abilify 2", &["* aripiprazole; 2 +"]);
    check("June 2019: started Vraylar 1.5 mg", &["* cariprazine; 1.5 mg +"]);
    check_unsure("Next visit: add Abilify 2");
    check_unsure("Plan 2/2022: add Abilify 2");
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
