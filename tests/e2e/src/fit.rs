//! Whether a page fits: nothing is cut off, nothing lies beyond the edge, and
//! what is pressed is large enough for a thumb.

use crate::browser::Browser;

/// What a page has that does not fit, each as a sentence.
const CUT_OFF: &str = "
const found = [];
const root = document.scrollingElement;
const wide = root.clientWidth;
const named = (it) => (it.localName + '.' + (it.getAttribute('class') || '')).slice(0, 80);
// What is there for screen readers alone has no room on purpose.
const unseen = (it) => {
    for (let at = it; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (style.clipPath !== 'none' || style.visibility === 'hidden') return true;
    }
    return false;
};
if (root.scrollWidth > wide) found.push(`the page is ${root.scrollWidth} wide, the screen ${wide}`);
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
    const text = walker.currentNode;
    const inside = text.parentElement;
    if (!text.data.trim() || ['SCRIPT', 'STYLE', 'TEMPLATE', 'OPTION'].includes(inside.tagName)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    const boxes = [...range.getClientRects()].filter((it) => it.width > 0 && it.height > 0);
    if (!boxes.length || unseen(inside)) continue;
    const say = (why) => found.push(`${named(inside)}: “${text.data.trim().slice(0, 60)}” ${why}`);
    const left = Math.min(...boxes.map((it) => it.left));
    const right = Math.max(...boxes.map((it) => it.right));
    if (left < -1 || right > wide + 1) say('lies beyond the edge');
    // Whatever is clipped around a text, and every button's own edge.
    for (let at = inside; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at);
        const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
        const is_button = at.localName === 'button' || at.localName === 'summary';
        if (!clips && !is_button && at.localName !== 'svg') continue;
        const scrolls = ['auto', 'scroll'].includes(style.overflowY);
        const box = at.getBoundingClientRect();
        const top = Math.min(...boxes.map((it) => it.top));
        const bottom = Math.max(...boxes.map((it) => it.bottom));
        if (left < box.left - 1 || right > box.right + 1) say(`is cut off at the side of ${named(at)}`);
        if (!scrolls && (top < box.top - 2 || bottom > box.bottom + 2)) say(`is cut off in ${named(at)}`);
    }
}
return [...new Set(found)];
";

/// What is pressed and is smaller than so many CSS pixels, but for links that
/// stand in a line of text.
const SMALL: &str = "
const least = arguments[0];
const found = [];
const pressed = 'button, a[href], summary, select, textarea, label:has(input), input:not([type=hidden])';
for (const it of document.querySelectorAll(pressed)) {
    const box = it.getBoundingClientRect();
    if (!box.width || !box.height || getComputedStyle(it).clipPath !== 'none') continue;
    // A tick and its label are one target.
    if (it.localName === 'input' && it.closest('label')) continue;
    if (it.localName === 'a' && getComputedStyle(it).display === 'inline') continue;
    if (box.width < least - 0.5 || box.height < least - 0.5) {
        const text = (it.textContent || it.name || it.id || '').trim().slice(0, 40);
        found.push(`${it.localName}.${it.className} “${text}”: ${Math.round(box.width)} × ${Math.round(box.height)}`);
    }
}
return [...new Set(found)];
";

impl Browser {
    /// What of the page cannot be read as it stands: cut off, or beyond the edge.
    #[track_caller]
    pub fn cut_off(&self) -> Vec<String> {
        sentences(&self.run(CUT_OFF))
    }

    /// What is pressed and is smaller than this many CSS pixels.
    #[track_caller]
    pub fn smaller_than(&self, pixels: u32) -> Vec<String> {
        sentences(&self.run_with(SMALL, vec![pixels.into()]))
    }
}

fn sentences(found: &serde_json::Value) -> Vec<String> {
    let all = found.as_array().expect("a list");
    all.iter().map(|it| it.as_str().unwrap_or_default().to_string()).collect()
}
