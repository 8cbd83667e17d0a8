//! The PHQ-9 as observations: the answers and their sum, and no word on what
//! they amount to.

use super::parts::{ABSENT, NOT_SURE, coding, push, text};
use super::{Record, reference};
use crate::history::{Topic, Value};
use crate::words::fill;

// Codes of LOINC. The items and the panel: the PHQ-9 example of the US Core
// Implementation Guide 7.0.0 (hl7.org/fhir/us/core/STU7/Questionnaire-phq-9-example.html).
// The answers: LOINC lists LL358-3 and LL359-1 (loinc.org/LL359-1), in the order
// of the form.

/// The list of codes.
pub const LOINC: &str = "http://loinc.org";
/// All nine questions with their sum.
const PANEL: &str = "44249-1";
const SUM: &str = "44261-6";
const ITEMS: [&str; 9] = [
    "44250-9", "44255-8", "44259-0", "44254-1", "44251-7", "44258-2", "44252-5", "44253-3",
    "44260-8",
];
const DIFFICULTY: &str = "69722-7";
const FREQUENCIES: [&str; 4] = ["LA6568-5", "LA6569-3", "LA6570-1", "LA6571-9"];
const DIFFICULTIES: [&str; 4] = ["LA6572-7", "LA6573-5", "LA6575-0", "LA6574-3"];

/// The code of a question, and those of its answers.
pub fn codes(topic: Topic) -> Option<(&'static str, &'static [&'static str])> {
    if topic == Topic::PhqDifficulty {
        return Some((DIFFICULTY, &DIFFICULTIES));
    }
    let place = Topic::PHQ.iter().position(|it| *it == topic)?;
    Some((ITEMS.get(place)?, &FREQUENCIES))
}

impl Record<'_> {
    /// One observation for each answer, the sum where all nine were given, and
    /// one that holds them together.
    pub fn add_phq(&mut self) {
        const CODED: &str = r#", "{}": {"coding": [{}], "text": {}}"#;
        let words = self.making.words;
        let mut members = String::new();
        let (mut sum, mut answered) = (0, 0);
        for topic in Topic::ALL {
            let Some((code, answers)) = codes(*topic) else { continue };
            let (member, system, answer, said) = match self.making.history.person.get(*topic) {
                Value::NotSure => ("dataAbsentReason", ABSENT, NOT_SURE, words.document.not_sure),
                Value::Choice(index) => {
                    let place = usize::from(index);
                    if code != DIFFICULTY {
                        sum += place;
                        answered += 1;
                    }
                    let said = words.choice.on(*topic).get(place).map_or("", |it| it.tell);
                    let answer = answers.get(place).copied().unwrap_or_default();
                    ("valueCodeableConcept", LOINC, answer, said)
                }
                _ => continue,
            };
            let value = fill(CODED, &[member, &coding(system, answer, ""), &text(said)]);
            self.observe(&mut members, code, (words.topic)(*topic).ask, &value);
        }
        if answered == ITEMS.len() {
            // The words before the number.
            let said = words.document.phq_sum.split(':').next().unwrap_or_default();
            let value = fill(r#", "valueInteger": {}"#, &[&sum.to_string()]);
            self.observe(&mut members, SUM, said, &value);
        }
        if !members.is_empty() {
            let held = fill(r#", "hasMember": [{}]"#, &[&members]);
            self.observe(&mut members, PANEL, words.screen.phq_heading, &held);
        }
    }

    /// Adds an observation, and its address to those of the members.
    fn observe(&mut self, members: &mut String, code: &str, said: &str, value: &str) {
        const OBSERVATION: &str = r#", "status": "final", "category": [{"coding": [{"system": "http://terminology.hl7.org/CodeSystem/observation-category", "code": "survey"}]}], "code": {"coding": [{}], "text": {}}, "subject": {}, "effectiveDateTime": "{}", "performer": [{}]{}, "derivedFrom": [{}]"#;
        let (patient, code) = (self.patient(), coding(LOINC, code, ""));
        let gaps = [&*code, &text(said), &patient, &self.today, &patient, value, &self.response()];
        let address = self.add("Observation", &fill(OBSERVATION, &gaps));
        push(members, &reference(&address));
    }
}
