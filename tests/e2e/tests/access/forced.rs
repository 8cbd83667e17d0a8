//! Every state in the colors of the system alone, as somebody sets them who needs a
//! strong contrast: texts and controls are seen, and so is what is chosen. Chromium alone
//! can be told.

use std::collections::BTreeMap;

use recollect::words::Language;
use recollect_e2e::{Engine, FORCED, Look, Stage, states};
use serde_json::Value;

/// What cannot be seen, each as a sentence.
const UNSEEN: &str = "
    const found = [];
    const parts = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
    const light = (color) => {
        const [r, g, b] = parts(color).slice(0, 3).map((it) => it / 255)
            .map((it) => it <= .04045 ? it / 12.92 : ((it + .055) / 1.055) ** 2.4);
        return .2126 * r + .7152 * g + .0722 * b;
    };
    const ratio = (one, other) => {
        const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
        return (high + .05) / (low + .05);
    };
    const ground = (it) => {
        for (; it; it = it.parentElement) {
            const color = getComputedStyle(it).backgroundColor;
            if (parts(color)[3] !== 0) return color;
        }
        return getComputedStyle(document.documentElement).backgroundColor;
    };
    const named = (it) => `${it.localName}.${it.getAttribute('class')} “${it.textContent.trim().slice(0, 30)}”`;
    const edge = (it) => {
        const style = getComputedStyle(it);
        return parseFloat(style.borderBlockEndWidth) > 0 && style.borderBlockEndStyle !== 'none'
            && ratio(style.borderBlockEndColor, ground(it.parentElement)) >= 3;
    };
    const system = document.createElement('i');
    system.style.color = 'CanvasText';
    document.body.append(system);
    const [ink, canvas] = [getComputedStyle(system).color, ground(document.body)];
    system.remove();
    if (!matchMedia('(forced-colors: active)').matches || light(canvas) > .1) found.push('the colors are not forced');
    // Light on dark, as it was asked for.
    if (ratio(ink, canvas) < 7) found.push(`${ink} on ${canvas}`);
    for (const it of document.querySelectorAll('body, body *')) {
        if (!it.checkVisibility() || it.closest('svg, option, script, style')) continue;
        const style = getComputedStyle(it);
        if (style.forcedColorAdjust === 'none') found.push(`${named(it)} keeps its own colors`);
        const text = [...it.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
        if (text && ratio(style.color, ground(it)) < 4.5) found.push(`${named(it)}: ${style.color} on ${ground(it)}`);
        if (it.matches('input:not([type=radio], [type=checkbox]), select, textarea, .rc-button:not(.rc-button--link)')
            && !edge(it)) found.push(`${named(it)} has no edge`);
        // On the paper a number is what it is in print.
        if (it.matches('.rc-button--link, main a:not(.rc-paper a)') && !style.textDecorationLine.includes('underline')
            && !edge(it)) found.push(`${named(it)} is plain text`);
    }
    // What is chosen has another edge than what is not.
    const border = (it) => it && [getComputedStyle(it).borderTopWidth, getComputedStyle(it).borderTopColor].join();
    const chosen = document.querySelector('.rc-choice:has(:checked)');
    const other = document.querySelector('.rc-choice:not(:has(:checked))');
    if (chosen && other && border(chosen) === border(other)) found.push('what is chosen looks like the rest');
    // The drawing keeps its colors, and so needs a ground of its own.
    const drawing = [...document.querySelectorAll('.rc-time')].find((it) => it.checkVisibility());
    if (drawing && ratio(getComputedStyle(drawing).fill, ground(drawing)) < 4.5) found.push('the timeline has no ground');
    return [found, Boolean(chosen && other), Boolean(drawing)];";

mod chromium {
    use super::*;

    #[test]
    fn everything_is_seen_in_the_colors_of_the_system() {
        let mut stage = Stage::start(Engine::Chromium);
        let mut found = BTreeMap::new();
        let (mut seen, mut choices, mut drawings) = (0, 0, 0);
        for state in states().iter().filter(|it| it.language == Language::English) {
            stage.person().look(Look::at(1000).with(FORCED));
            let looked = stage.show(state).run(UNSEEN);
            for it in looked[0].as_array().into_iter().flatten().filter_map(Value::as_str) {
                found.entry(it.to_string()).or_insert(state.name.clone());
            }
            seen += 1;
            choices += usize::from(looked[1] == true);
            drawings += usize::from(looked[2] == true);
        }
        assert!(seen > 50 && choices > 3 && drawings > 3, "{seen}, {choices}, {drawings}");
        assert!(found.is_empty(), "{} places:\n{found:#?}", found.len());
    }
}
