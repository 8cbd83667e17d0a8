//! What is ticked before anybody ticks anything.

use recollect::formulary::AgentId;
use recollect::history::Subject;
use recollect::intake::{Offer, offers};
use recollect::reading::list;

use crate::{check_sure, check_unsure, today};

pub fn subject(offer: &Offer) -> String {
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
