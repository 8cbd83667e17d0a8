//! Doing all of it with keys: where Tab goes, and what is seen on the way.

use fantoccini::elements::Element;
use fantoccini::key::Key;
use serde_json::{Value, json};

use super::{Person, argument};
use crate::browser::Browser;

impl Person {
    /// Presses Tab until something has the focus. Every stop on the way must be
    /// seen.
    #[track_caller]
    pub(super) fn tabs_to(&self, element: &Element) {
        let far = "const stops = [...document.querySelectorAll(
                'a[href], button, input, select, textarea, summary')]
                .filter((it) => !it.disabled && it.checkVisibility());
            const inOrder = stops.filter((it) => it.type !== 'radio' || it.checked || it === document.activeElement
                || !stops.some((other) => other.type === 'radio' && other.name === it.name
                    && (other.checked || stops.indexOf(other) < stops.indexOf(it))));
            const target = inOrder.findIndex((it) => it === arguments[0]);
            const active = document.activeElement;
            let now = inOrder.indexOf(active);
            if (now < 0) now = inOrder.findIndex((it) =>
                active.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING) - 0.5;
            return [target, Math.ceil(target - now), now]";
        watch_focus(&self.browser);
        // On a page that has only just opened, the first Tab comes from its top.
        let lost = self.run("return document.activeElement === document.body");
        assert!(
            lost != json!(true) || self.step() == "start",
            "{:?}: focus is lost",
            self.engine()
        );
        for _ in 0..4 {
            let way = self.run_with(far, vec![argument(element)]);
            let steps = way[1].as_i64().unwrap_or_default();
            if way[0] == json!(-1) {
                self.give_up(&format!("no key leads to it: {way}"));
            }
            match steps {
                0 => return self.saw_every_stop(),
                1.. => self.press(&vec![Key::Tab.into(); steps as usize]),
                _ => self.press_with_shift(Key::Tab.into(), steps.unsigned_abs() as usize),
            }
        }
        self.give_up("Tab does not get there");
    }

    fn saw_every_stop(&self) {
        let unseen =
            self.run("const all = window.rcUnseen || []; window.rcUnseen = []; return all");
        assert_eq!(unseen, json!([]), "{:?}: focus that is not seen", self.engine());
    }

    #[track_caller]
    pub(super) fn chooses_by_keys(&self, label: &Element) {
        let input =
            self.run_with("return arguments[0].querySelector('input')", vec![argument(label)]);
        let input = self.element(input);
        let radio = "const it = arguments[0];
            if (it.type !== 'radio') return null;
            const group = [...document.querySelectorAll(`input[name='${it.name}']`)];
            return [group.find((it) => it.checked) || group[0], group.indexOf(it),
                group.findIndex((it) => it.checked)]";
        let radio = self.run_with(radio, vec![argument(&input)]);
        if radio == Value::Null {
            self.tabs_to(&input);
            return self.press(&[' ']);
        }
        self.tabs_to(&self.element(radio[0].clone()));
        let wanted = radio[1].as_i64().unwrap_or_default();
        let now = radio[2].as_i64().unwrap_or_default();
        if wanted == 0 && now < 0 {
            self.press(&[' ']);
        }
        let down = wanted - now.max(0);
        let key = if down < 0 { Key::Up } else { Key::Down };
        for _ in 0..down.abs() {
            self.press(&[key.into()]);
        }
    }
}

/// Notes each stop of the focus that a person could not see.
fn watch_focus(browser: &Browser) {
    browser.run(
        "if (window.rcUnseen) return;
        window.rcUnseen = [];
        document.addEventListener('focusin', ({ target }) => {
            const box = target.getBoundingClientRect();
            const ring = (it) => it && getComputedStyle(it).outlineStyle !== 'none'
                && parseFloat(getComputedStyle(it).outlineWidth) > 0;
            const seen = box.width > 0 && box.height > 0
                && (target.id === 'rc-heading' || ring(target) || ring(target.closest('label')));
            if (!seen) window.rcUnseen.push(target.outerHTML.slice(0, 160));
        })",
    );
}
