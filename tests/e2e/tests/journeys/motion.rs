//! What moves: nothing for whoever asks for that, and little for everybody else.

use recollect_e2e::{Engine, Options, Person, from_disk, in_each_engine};
use serde_json::{Value, json};

/// The longest that a change of color may take, in milliseconds.
const BLINK: f64 = 200.0;

/// What of the page may move, by the styles of every element and of what stands before
/// and after it: how long in milliseconds, and what.
const MOVES: &str = "
    const long = (times) => Math.max(...times.split(',').map((it) => parseFloat(it) * (it.endsWith('ms') ? 1 : 1000)));
    const found = [];
    for (const it of document.querySelectorAll('*')) {
        for (const part of [null, '::before', '::after']) {
            const style = getComputedStyle(it, part);
            const name = it.localName + '.' + (it.getAttribute('class') || '') + (part || '');
            const time = long(style.transitionDuration) + long(style.transitionDelay);
            if (time > 0) found.push([time, name]);
            if (style.animationName !== 'none') found.push([1e9, name + ' is animated']);
            if (style.scrollBehavior === 'smooth') found.push([1e9, name + ' scrolls smoothly']);
        }
    }
    return found;";

/// Chooses the first answer, and gives how long each thing moves that moves then.
const CHOOSE: &str = "document.querySelector('input[type=radio]').click();
    return document.getAnimations().map((it) => it.effect.getComputedTiming().endTime);";

/// What may move on several screens, and what did move when an answer was chosen.
#[track_caller]
fn moved(engine: Engine, still: bool) -> (Vec<Value>, Vec<f64>) {
    let person = Person::at(engine, &Options { still, ..Options::default() }, &from_disk());
    let asked = "return matchMedia('(prefers-reduced-motion: reduce)').matches";
    assert_eq!(person.run(asked), json!(still), "{engine:?}");
    let mut all = Vec::new();
    let mut look = || all.extend(person.run(MOVES).as_array().cloned().unwrap_or_default());
    look();
    person.starts();
    person.adds("Zoloft");
    person.button("remove");
    person.button("undo");
    person.find(".rc-list__name");
    look();
    person.goes_on();
    person.run("document.querySelectorAll('details').forEach((it) => { it.open = true; })");
    look();
    let times = serde_json::from_value(person.run(CHOOSE)).expect("times");
    person.jumps_to(person.words().screen.summary_step);
    look();
    (all, times)
}

in_each_engine! {
    fn nothing_moves_for_whoever_asks_for_that(engine) {
        assert_eq!(moved(engine, true), (vec![], vec![]), "{engine:?}");
    }

    fn what_moves_otherwise_is_a_color_and_over_in_a_blink(engine) {
        let (all, times) = moved(engine, false);
        assert!(!all.is_empty() && !times.is_empty(), "{engine:?}: nothing to look at");
        let long: Vec<_> = all.iter().filter(|it| it[0].as_f64().is_none_or(|it| it > BLINK)).collect();
        assert!(long.is_empty(), "{engine:?}: {long:?}");
        assert!(times.iter().all(|it| *it <= BLINK), "{engine:?}: {times:?}");
    }
}
