//! A pasted list is read as it is meant, and nothing of it is lost.

mod amounts;
mod blocks;
mod kinds;
mod loss;
mod names;
mod tables;
mod ticked;
mod times;

use recollect::history::Day;
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
