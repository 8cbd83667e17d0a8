//! Texts that nobody should have to type, in every place that takes a text.

use recollect::history::{Kind, Question, Subject, Topic, Typed, Value};
use recollect::intake::Intake;

/// Pictures, another direction, its override, what steers a machine, markup,
/// formulas, and a great deal.
pub fn texts() -> Vec<String> {
    let mut texts: Vec<String> = [
        "🌻👩🏽‍⚕️",
        "שלום עולם",
        "\u{202e}desrever \u{2066}and left so",
        "a\u{0}b\u{7}c\u{1b}[31md\u{7f}",
        "=HYPERLINK(\"http://x\",\"y\")",
        "one\n=1+1\n@SUM(A1)\n-2",
        "</q><script>alert(1)</script><b>&amp;",
        "\\\" \\u0000 {} {{}} %s",
    ]
    .map(String::from)
    .to_vec();
    texts.push("x".repeat(300));
    // Wraps before each of them.
    texts.push("word ".repeat(60) + &"=1+1 ".repeat(60));
    texts
}

/// An intake with this text in one place, for every place there is, by its name.
pub fn everywhere(base: &Intake, text: &str) -> Vec<(String, Intake)> {
    let typed = || text.to_string();
    let mut all = Vec::new();
    let id = base.history.trials()[0].id;
    let mut with = |name: String, change: &dyn Fn(&mut Intake)| {
        let mut intake = base.clone();
        change(&mut intake);
        all.push((name, intake));
    };
    let subject = base.history.trials()[0].subject.clone();
    let subjects = [
        Subject::OtherMedicine { typed: typed() },
        Subject::UnknownMedicine { typed: typed() },
        match subject {
            Subject::Agent { agent, .. } => Subject::Agent { agent, typed: typed() },
            other => other,
        },
    ];
    for subject in subjects {
        let name = format!("{subject:?}");
        with(name, &|it| {
            it.history.trial_mut(id).expect("the trial").subject = subject.clone();
        });
    }
    for question in Question::ALL {
        if let Some(value) = said(question.kind(), text) {
            with(format!("{question:?}"), &|it| {
                let trial = it.history.trial_mut(id).expect("the trial");
                assert!(trial.answers.set(*question, value.clone()));
            });
        }
    }
    for topic in Topic::ALL {
        if let Some(value) = said(topic.kind(), text) {
            with(format!("{topic:?}"), &|it| {
                assert!(it.history.person.set(*topic, value.clone()));
            });
        }
    }
    assert!(all.len() > 15, "only {} places", all.len());
    all
}

/// The text as an answer, where the kind takes one.
fn said(kind: Kind, text: &str) -> Option<Value> {
    let words = text.to_string();
    Some(match kind {
        Kind::Text => Value::Text(words),
        Kind::Dose => Value::Dose(Typed { words, read: None }),
        Kind::When => Value::When(Typed { words, read: None }),
        Kind::Length => Value::Length(Typed { words, read: None }),
        Kind::Count => Value::Count(Typed { words, read: None }),
        Kind::Choice(_) | Kind::Choices(_) | Kind::Trial => return None,
    })
}
