//! Headings, and lines that belong to a name in another line.

use recollect::reading::{Means, list};

use crate::{check, check_sure, check_unsure, today, told};

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
fn a_turn_or_another_heading_ends_what_leads_to_the_names() {
    check_sure("I never tried Paxil, I took Zoloft", &["Zoloft"]);
    check_sure("Never took Paxil, but tried Zoloft, Prozac", &["Zoloft", "Prozac"]);
    check_sure("Allergic to Paxil, but took Zoloft 50 mg", &["Zoloft"]);
    check_sure("Prozac never helped, Zoloft 50 mg", &["Prozac", "Zoloft"]);
    check_sure("Zoloft 50 mg, never tried Paxil, Lexapro", &["Zoloft"]);
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
fn a_heading_of_a_discharge_is_no_detail_of_the_medicine_above_it() {
    let text = "STOP taking these medications:\ncitalopram 40 mg tablet\n\
        START taking these medications:\nvenlafaxine 75 mg, take 1 capsule daily";
    check(text, &["heading", "* citalopram +", "heading", "venlafaxine; 75 mg +"]);
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
fn a_class_that_was_not_taken_says_nothing_of_the_lines_beneath_it() {
    for line in ["Never took MAOIs", "never been on tricyclics"] {
        let text = ["Zoloft", line, "Prozac 20 mg"].join("\n");
        check(&text, &["* sertraline", "class", "* fluoxetine; 20 mg"]);
    }
    check("Zoloft\nNo TCAs\nProzac", &["* sertraline +", "* fluoxetine"]);
    check("Not tried:\nMAOIs\nProzac", &["heading", "class +", "fluoxetine +"]);
}

#[test]
fn what_only_presents_a_list_stands_in_no_note() {
    for heading in [
        "Medicamentos que he tomado:",
        "Things I have tried so far:",
        "Here is my list:",
        "List of everything I was on:",
        "What I took:",
        "Estas son mis medicinas:",
    ] {
        let text = [heading, "Zoloft 50 mg"].join("\n");
        assert_eq!(told(&list(&text, today())[1]), "* sertraline; 50 mg", "{heading}");
    }
    // A name that is misspelt presents nothing.
    check("Zolft:\n50 mg", &["sertraline?", "nothing: 50 mg"]);
    check("What I took in college:\nZoloft 50 mg", &["heading", "* sertraline; 50 mg +"]);
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
fn what_is_to_be_pressed_on_a_page_ends_no_record() {
    check(
        "escitalopram 20 mg tablet\nCommonly known as: LEXAPRO\nLearn more\n\
         Take 2 tablets by mouth daily\nRemove\n\nsertraline 50 mg tablet\n\nRemove",
        &["* escitalopram; 20 mg 2 tablets by mouth daily +", "* sertraline +", "heading"],
    );
}
