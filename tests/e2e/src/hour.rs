//! An hour's use of the page in a minute: everything that a person does again and
//! again, each time from an empty list and back to one.

use serde_json::json;

use crate::person::Person;

/// One round: two medicines are added, looked up, filled in, read on the paper and
/// removed again. Each act is an event that the page hears, and what follows from
/// it is waited for.
const ROUNDS: &str = r##"
const [least, done] = arguments;
let acts = 0;
const channel = new MessageChannel();
const turn = () => new Promise((go) => { channel.port1.onmessage = go; channel.port2.postMessage(0); });
const until = async (find) => {
    for (let turns = 0; turns < 10000; turns += 1) {
        const found = find();
        if (found) return found;
        await turn();
    }
    throw new Error(`never came, after ${acts}: ${find}`);
};
const one = (what) => document.querySelector(what);
const act = async (what, how) => {
    const it = typeof what === "string" ? await until(() => one(what)) : what;
    how(it);
    acts += 1;
    await turn();
};
const press = (what) => act(what, (it) => it.click());
const type = (what, text, kind) => act(what, (it) => {
    it.value = text;
    it.dispatchEvent(new InputEvent("input", { bubbles: true }));
    if (kind) it.dispatchEvent(new Event(kind, { bubbles: true }));
});
const go = (step) => press([...document.querySelectorAll(".rc-steps__step")][step]);
const rows = (count) => until(() => document.querySelectorAll(".rc-list__row").length === count);

async function round() {
    await press(".rc-choices--names input");
    await rows(1);
    for (const text of ["w", "we", "wel", "welb", "welbu", "welbut"]) await type("#name-search", text);
    await press("#name-options [role=option]");
    await rows(2);
    await press("button[name=next]");
    for (const dose of ["50 mg", "150 XL"]) {
        const here = await until(() => one(".rc-trial"));
        for (const fold of document.querySelectorAll(".rc-trial details")) fold.open = true;
        await type("#most-text", dose, "change");
        for (const name of ["taking", "response", "side-effects", "side-effects", "adherence"]) {
            const all = document.querySelectorAll(`fieldset[name="${name}"] input[type=radio], fieldset[name="${name}"] input[type=checkbox]`);
            if (all.length) await press(all[acts % all.length]);
        }
        await type("#start-text", "summer 2019", "change");
        await type("#note", "I remember the move.", "change");
        await press("button[name=next]");
        await until(() => one(".rc-trial") !== here);
    }
    const parts = document.querySelectorAll(".rc-steps__step").length;
    await go(parts - 1);
    await until(() => one(".rc-paper"));
    await go(parts - 2);
    await until(() => !one(".rc-paper"));
    await go(1);
    await rows(2);
    await press("button[name=remove]");
    await rows(1);
    await press("button[name=remove]");
    await rows(0);
}
(async () => {
    if (one("button[name=start]")) await press("button[name=start]");
    await until(() => one("#name-search"));
    while (acts < least) await round();
    done(acts);
})().catch((error) => done(String(error)));
"##;

/// As many acts as fit into one script on a busy machine.
const AT_ONCE: u64 = 100;

impl Person {
    /// Uses the page until at least so many acts were done, and says how many.
    #[track_caller]
    pub fn uses_it(&self, least: u64) -> u64 {
        let mut acts = 0;
        while acts < least {
            let done = self.run_long(ROUNDS, vec![json!(AT_ONCE.min(least - acts))]);
            acts += done.as_u64().unwrap_or_else(|| self.give_up(&done.to_string()));
        }
        acts
    }
}
