//! Nothing of a text is lost, however long it is.

use proptest::prelude::*;
use recollect::history::{Question, Value};
use recollect::intake::offers;
use recollect::reading::{Means, list};

use crate::{today, told};

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
