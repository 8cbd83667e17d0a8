//! What a page holds stays the same however long it is used. Chromium alone counts
//! what a page holds, down to its nodes and listeners.

use recollect_e2e::measure::memory;
use recollect_e2e::{Engine, Person};

#[test]
fn an_hour_of_use_leaves_the_memory_as_it_was() {
    let person = Person::at_file(Engine::Chromium);
    person.uses_it(1_000);
    let early = memory(&person);
    let acts = person.uses_it(9_000);
    let late = memory(&person);
    let both = format!("{early:?}\n{late:?} after {acts} more");
    assert_eq!(late.program, early.program, "{both}");
    assert_eq!(late.listeners, early.listeners, "{both}");
    assert!(late.nodes <= early.nodes + 50, "{both}");
    assert!(late.heap <= early.heap + early.heap / 20, "{both}");
}
