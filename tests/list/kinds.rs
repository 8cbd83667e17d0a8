//! Whole lists, as portals, pharmacies and people write them.

use recollect::history::{Trial, TrialId, YesNo};
use recollect::intake::offers;
use recollect::reading::list;

use crate::{check, check_sure, check_unsure, today};

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
