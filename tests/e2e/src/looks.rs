//! How a page is looked at: the width of the screen, the theme. Chromium alone
//! can be told.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::browser::Browser;

/// A way to look at a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The width of the screen in CSS pixels.
    pub width: u32,
    /// Media features and their values: `("prefers-color-scheme", "dark")`.
    pub media: &'static [(&'static str, &'static str)],
}

impl Look {
    /// A screen of this width, in the light theme.
    pub const fn at(width: u32) -> Look {
        Look { width, media: &[("prefers-color-scheme", "light"), STILL] }
    }

    /// The same with other media features.
    pub const fn with(self, media: &'static [(&'static str, &'static str)]) -> Look {
        Look { media, ..self }
    }
}

/// The dark theme.
pub const DARK: &[(&str, &str)] = &[("prefers-color-scheme", "dark"), STILL];
/// The colors of the system alone, light on dark.
pub const FORCED: &[(&str, &str)] =
    &[("forced-colors", "active"), ("prefers-color-scheme", "dark"), STILL];
/// Nothing is to move: what changes has changed at once.
pub const STILL: (&str, &str) = ("prefers-reduced-motion", "reduce");

impl Browser {
    /// Looks at the page in another way from now on.
    #[track_caller]
    pub fn look(&self, look: Look) {
        let features: Vec<Value> = look
            .media
            .iter()
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let size = json!({
            "width": look.width, "height": 900, "deviceScaleFactor": 1, "mobile": false,
        });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true }));
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "", "features": features }));
    }

    /// Holds the page as a phone does: 390 by 844, touched, with nothing that hovers.
    #[track_caller]
    pub fn hold_as_phone(&self) {
        let size = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
        self.devtools("Emulation.setDeviceMetricsOverride", size);
        let touch = json!({ "enabled": true, "maxTouchPoints": 5 });
        self.devtools("Emulation.setTouchEmulationEnabled", touch);
    }

    /// Taps an element in its middle, scrolled to first.
    ///
    /// To Chromium two taps at one place within 300 ms are a double tap, which selects a
    /// word and leaves a field without a caret: what is typed then is lost, and its spaces
    /// scroll the page. No person is as fast, so a tap follows on the last when it is one
    /// of its own; and it is over with the click that the browser makes of it.
    #[track_caller]
    pub fn tap(&self, element: &Element) {
        let it = serde_json::to_value(element).expect("an element is a reference");
        let alone = "return !(performance.now() - window.rcTapped < 400)";
        self.until("a tap that is none of two", alone);
        let show = "window.rcTapped = null;
            const heard = () => { window.rcTapped = performance.now() };
            addEventListener('click', heard, { capture: true, once: true });
            arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })";
        self.run_with(show, vec![it.clone()]);
        let finger = json!({
            "type": "pointer", "id": "finger", "parameters": { "pointerType": "touch" },
            "actions": [
                { "type": "pointerMove", "origin": it, "x": 0, "y": 0, "duration": 0 },
                { "type": "pointerDown", "button": 0 },
                { "type": "pointerUp", "button": 0 },
            ],
        });
        let tapped = self.command("actions", json!({ "actions": [finger] }));
        tapped.unwrap_or_else(|it| self.give_up(&format!("a tap: {it}")));
        // A page that the tap has led to knows nothing of it.
        self.until("the click of a tap", "return window.rcTapped !== null");
    }

    /// The page as it looks on paper, or on the screen again.
    #[track_caller]
    pub fn look_as(&self, media: &str) {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": media, "features": [] }));
    }

    /// The whole page as a picture, as high as it is.
    #[track_caller]
    pub fn whole_picture(&self) -> Vec<u8> {
        // What has just unfolded is in the next frame that is painted.
        self.run_long(
            "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))",
            vec![],
        );
        let wanted = json!({ "format": "png", "captureBeyondViewport": true });
        let taken = self.devtools("Page.captureScreenshot", wanted);
        let text = taken["data"].as_str().unwrap_or_default();
        base64(text).unwrap_or_else(|| self.give_up("the picture cannot be read"))
    }

    /// Gives Chromium a command of its own.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        let wanted = json!({ "cmd": command, "params": parameters });
        let done = self.command("goog/cdp/execute", wanted);
        done.unwrap_or_else(|it| self.give_up(&format!("{command}: {it}")))
    }
}

fn base64(text: &str) -> Option<Vec<u8>> {
    let value = |it: u8| -> Option<u32> {
        Some(u32::from(match it {
            b'A'..=b'Z' => it - b'A',
            b'a'..=b'z' => it - b'a' + 26,
            b'0'..=b'9' => it - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        }))
    };
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    for four in text.trim_end_matches('=').as_bytes().chunks(4) {
        let mut bits = 0;
        for letter in four {
            bits = bits << 6 | value(*letter)?;
        }
        bits <<= 6 * (4 - four.len());
        bytes.extend(&bits.to_be_bytes()[1..four.len()]);
    }
    Some(bytes)
}
