//! Every state of every screen, by the rules of axe-core, in two engines.

use std::collections::BTreeSet;

use recollect_e2e::{Engine, Stage, State, states};
use serde_json::{Value, json};

/// What axe cannot tell by itself: the rule, what the element begins with, and
/// why it holds.
const EXPLAINED: [(&str, &str, &str); 3] = [
    (
        "color-contrast",
        "<select",
        "the image is the sign at the far end, where no text stands; ink on card is computed in tests/contrast.rs",
    ),
    (
        "color-contrast",
        "<text",
        "bars and text of the drawing stand beside each other on white; tests/contrast.rs computes both inks",
    ),
    ("color-contrast", "<tspan", "the same"),
];

/// All of WCAG 2.2 A and AA, and what is good practice besides.
const RULES: [&str; 7] =
    ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

const RUN: &str = "
const [rules, contrast, done] = arguments;
const why = (node) => node.any.concat(node.all, node.none).map((it) => it.message).join('; ');
const short = (all) => all.flatMap((rule) =>
    rule.nodes.map((node) => [rule.id, node.html.slice(0, 200), why(node)]));
const options = {
    runOnly: { type: 'tag', values: rules },
    rules: { 'color-contrast': { enabled: contrast } },
};
axe.run(document, options).then(
    (found) => done([short(found.violations), short(found.incomplete), found.passes.length]),
    (error) => done([[['axe', '', String(error)]], [], 0]),
);
";

/// A part of the states, so that several browsers can share the work.
fn part(state: &State) -> &'static str {
    match state.step.as_str() {
        "start" => "start",
        "medicines" => "medicines",
        "summary" => "summary",
        "health" | "phq" | "visit" | "review" => "topics",
        _ if state.name.starts_with("trial-") => "trial",
        _ => "treatments",
    }
}

#[track_caller]
fn no_rule_is_broken(engine: Engine, wanted: &str) {
    let path = std::env::var("RECOLLECT_AXE").expect("cargo xtask test --only access");
    let axe = std::fs::read_to_string(&path).unwrap_or_else(|it| panic!("{path}: {it}"));
    let script = axe + RUN;
    let mut stage = Stage::start(engine);
    let mut broken = BTreeSet::new();
    let mut seen = 0;
    let person = stage.person();
    // A long page takes its time on a busy machine.
    person.command("timeouts", json!({ "script": 80_000 })).expect("time for the rules");
    for state in states().iter().filter(|it| part(it) == wanted) {
        // The colors are those of the tokens in every engine, and this rule alone
        // takes as long as all others: one engine is enough for it.
        let contrast = engine == Engine::Chromium;
        let found = stage.show(state).run_long(&script, vec![json!(RULES), json!(contrast)]);
        let said = |it: &Value, kind: &str| {
            let part = |index: usize| it[index].as_str().unwrap_or_default().to_string();
            (
                part(0),
                part(1),
                format!("{} {kind}: {}: {} {}", state.name, part(0), part(2), part(1)),
            )
        };
        let all = |index: usize| found[index].as_array().cloned().unwrap_or_default();
        broken.extend(all(0).iter().map(|it| said(it, "broken").2));
        let unclear = all(1).into_iter().map(|it| said(&it, "unclear"));
        let explained = |rule: &str, html: &str| {
            EXPLAINED.iter().any(|it| it.0 == rule && html.starts_with(it.1))
        };
        broken.extend(unclear.filter(|it| !explained(&it.0, &it.1)).map(|it| it.2));
        // A page without a program has few parts, and still more than this.
        let held = found[2].as_u64().unwrap_or_default();
        assert!(held > 10, "{engine:?}: {}: only {held} rules had something to say", state.name);
        seen += 1;
    }
    assert!(seen > 0, "no state is in {wanted}");
    let broken = Vec::from_iter(broken);
    assert!(broken.is_empty(), "{engine:?}: {}\n{}", broken.len(), broken.join("\n"));
}

macro_rules! parts {
    ($($name:ident)+) => {
        const PARTS: &[&str] = &[$(stringify!($name)),+];
        parts!(@ chromium Chromium $($name)+);
        parts!(@ firefox Firefox $($name)+);
    };
    (@ $module:ident $engine:ident $($name:ident)+) => {
        mod $module {
            $(#[test] fn $name() {
                super::no_rule_is_broken(recollect_e2e::Engine::$engine, stringify!($name));
            })+
        }
    };
}

parts! { start medicines trial treatments topics summary }

#[test]
fn every_state_is_in_a_part() {
    let parts: BTreeSet<&str> = states().iter().map(part).collect();
    assert_eq!(parts, PARTS.iter().copied().collect());
}
