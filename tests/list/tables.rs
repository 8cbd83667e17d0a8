//! Columns with a heading.

use recollect::reading::{Means, list};

use crate::{check, check_sure, check_unsure, today};

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
fn beneath_a_column_of_what_was_not_tried_nothing_is_ticked() {
    check_unsure("Tried\tNot tried\nZoloft\tLexapro\nProzac\tPaxil");
    check_unsure("Worked | Didn't work | Never tried\nZoloft | Prozac | Nardil");
    check_sure("Foozol\tnever tried\tno\nZoloft\tyes\tno", &["Zoloft"]);
    check_sure("Worked\tDidn't work\nZoloft\tProzac", &["Zoloft", "Prozac"]);
    check_sure("Drug\tTried?\tDose\nZoloft\tYes\t100\nLithium\tNo\t", &["Zoloft"]);
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
