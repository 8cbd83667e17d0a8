//! Checks a response against the published form: every item is one of the form's,
//! and every answer is of its type or one of its choices.

use std::collections::BTreeMap;

use recollect::summary::questionnaire;
use serde_json::Value;

/// The items of the form, by link id, each with how often it is there.
pub struct Form {
    items: BTreeMap<String, (Value, usize)>,
}

impl Form {
    /// The form of these questions.
    pub fn published() -> Form {
        let form: Value = serde_json::from_str(&questionnaire()).expect("the form is JSON");
        let mut items = BTreeMap::new();
        gather(&form, &mut items);
        Form { items }
    }

    /// How many items have this link id.
    pub fn count(&self, id: &str) -> usize {
        self.items.get(id).map_or(0, |it| it.1)
    }

    /// The link ids that are there more than once.
    pub fn twice(&self) -> Vec<&str> {
        let twice = self.items.iter().filter(|it| it.1.1 > 1);
        twice.map(|it| it.0.as_str()).collect()
    }

    /// What a response has that the form does not allow.
    pub fn faults(&self, response: &Value) -> Vec<String> {
        let mut faults = Vec::new();
        self.look(response, "", &mut faults);
        faults
    }

    fn look(&self, of: &Value, under: &str, faults: &mut Vec<String>) {
        for item in array(&of["item"]) {
            let id = item["linkId"].as_str().unwrap_or_default();
            let Some((asked, _)) = self.items.get(id) else {
                faults.push(format!("{id} is no item of the form"));
                continue;
            };
            let parent = asked["under"].as_str().unwrap_or_default();
            if parent != under {
                faults.push(format!("{id} stands under {under:?}, not {parent:?}"));
            }
            let words = &item["text"];
            if !words.is_null() && *words != asked["text"] && !is_translated(asked, words) {
                faults.push(format!("{id} asks {words}"));
            }
            let answers = array(&item["answer"]);
            if answers.len() > 1 && asked["repeats"] != true {
                faults.push(format!("{id} has {} answers", answers.len()));
            }
            for answer in answers {
                if !allowed(asked, answer) {
                    faults.push(format!("{id} does not take {answer}"));
                }
                self.look(answer, id, faults);
            }
            self.look(item, id, faults);
        }
    }
}

/// Whether the form says an item so in another language.
fn is_translated(asked: &Value, words: &Value) -> bool {
    let all = array(&asked["_text"]["extension"]).iter();
    all.flat_map(|it| array(&it["extension"])).any(|it| it["valueString"] == *words)
}

fn allowed(asked: &Value, answer: &Value) -> bool {
    let chosen = || {
        let coding = &answer["valueCoding"];
        let mut options = array(&asked["answerOption"]).iter().map(|it| &it["valueCoding"]);
        options
            .any(|it| ["system", "code", "display"].iter().all(|part| it[*part] == coding[*part]))
    };
    let text = answer["valueString"].as_str().is_some_and(|it| !it.trim().is_empty());
    let absent = |member: &str| answer[member]["extension"][0]["valueCode"] == "asked-unknown";
    match asked["type"].as_str().unwrap_or_default() {
        "choice" => chosen(),
        "open-choice" => text || chosen(),
        "text" | "string" => text || absent("_valueString"),
        "integer" => answer["valueInteger"].is_i64() || absent("_valueInteger"),
        _ => false,
    }
}

fn gather(of: &Value, items: &mut BTreeMap<String, (Value, usize)>) {
    let under = of["linkId"].as_str().unwrap_or_default().to_string();
    for item in array(&of["item"]) {
        let mut known = item.clone();
        known["under"] = Value::String(under.clone());
        let id = item["linkId"].as_str().expect("every item has a link id").to_string();
        items.entry(id).or_insert((known, 0)).1 += 1;
        gather(item, items);
    }
}

fn array(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}
