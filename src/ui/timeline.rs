//! The timeline as a drawing, right in greyscale: what is sure is a bar, what is
//! not exact a thin line, and how much it helped a fill and a label.

use yew::prelude::*;

use super::paper::{labelled, pieces, section};
use super::parts::{Inside, el, el_with, shown};
use crate::history::{Day, Response};
use crate::summary::{Bar, Line, Timeline, Tone};
use crate::words::Words;

/// Units of the drawing: it scales to the page.
const LEFT: i32 = 150;
const WIDE: i32 = 360;
const ROW: i32 = 18;
const TOP: i32 = 6;
const TAIL: i32 = 18;
/// How high a bar is, in four quarters.
const HIGH: i32 = 12;
const RIGHT: i32 = 730;

/// The drawing, what it leaves out, and the same as a list for those who do not
/// see it.
pub fn timeline(timeline: &Timeline, words: &'static Words, spoken: &'static str) -> Html {
    let said = &words.document;
    if timeline.bars.is_empty() && timeline.undated.is_empty() {
        return Html::default();
    }
    let undated = |text: &'static str| {
        let mut all = vec![crate::words::fill(text, &[]).node()];
        for (index, name) in timeline.undated.iter().enumerate() {
            if index > 0 {
                all.push(", ".node());
            }
            all.push(pieces(std::slice::from_ref(name), spoken));
        }
        el("p", "rc-paper__soft", all.into_iter().collect::<Html>())
    };
    let told = |bar: &Bar| {
        let when = |(index, it): (usize, &Line)| {
            [if index > 0 { "; " } else { "" }.node(), labelled(it, spoken)].node()
        };
        el(
            "li",
            "",
            [
                if bar.added { "+ ".node() } else { Html::default() },
                pieces(std::slice::from_ref(&bar.name), spoken),
                ": ".node(),
                bar.when.iter().enumerate().map(when).collect(),
                ". ".node(),
                (&bar.label).node(),
            ],
        )
    };
    let drawn = (!timeline.bars.is_empty()).then(|| {
        [
            drawing(timeline),
            el(
                "ul",
                "rc-off-screen rc-time-list",
                timeline.bars.iter().map(told).collect::<Html>(),
            ),
            el("p", "rc-paper__soft rc-time-legend", said.legend),
        ]
        .node()
    });
    let undated = (!timeline.undated.is_empty()).then(|| undated(said.undated));
    section(said.timeline_heading, [shown(drawn), shown(undated)].node())
}

/// From days to the drawing's units.
struct Scale {
    first: i32,
    days: i32,
}

impl Scale {
    fn of(timeline: &Timeline) -> Scale {
        let start = |year: i16| Day::new(year, 1, 1).unwrap_or(Day::FIRST).number();
        let first = start(timeline.first);
        Scale { first, days: (start(timeline.last) + 366 - first).max(1) }
    }

    fn x(&self, day: i32) -> i32 {
        LEFT + (day - self.first) * WIDE / self.days
    }
}

fn drawing(timeline: &Timeline) -> Html {
    let scale = Scale::of(timeline);
    let bottom = TOP + ROW * timeline.bars.len() as i32;
    let years = i32::from(timeline.last - timeline.first) + 1;
    let step = [1, 2, 5, 10, 20, 50].into_iter().find(|it| years / it < 9).unwrap_or(50);
    let first = i32::from(timeline.first);
    let first = (first + step - 1) / step * step;
    let ticks = (first..=i32::from(timeline.last)).step_by(step as usize).map(|year| {
        let day = Day::new(year as i16, 1, 1).unwrap_or(Day::FIRST).number();
        let x = scale.x(day);
        [
            line("rc-time__year", x, TOP, x, bottom),
            text("rc-time__number", x, bottom + 14, year.to_string().node()),
        ]
        .node()
    });
    let bars = timeline.bars.iter().enumerate().map(|(index, bar)| {
        let y = TOP + ROW * index as i32;
        drawn(bar, y, &scale)
    });
    let (wide, high) = (RIGHT.to_string(), (bottom + 20).to_string());
    let attributes =
        [Some(["0 0", &wide, &high].join(" ").into()), Some("true".into()), Some("rc-time".into())];
    let inside = [ticks.collect(), bars.collect()];
    el_with("svg", &["viewBox", "aria-hidden", "class"], attributes, inside)
}

fn drawn(bar: &Bar, y: i32, scale: &Scale) -> Html {
    let middle = y + 9;
    let any = [bar.start, bar.stop];
    let from = any.iter().flatten().map(|it| it.0).min().unwrap_or_default();
    let to = any.iter().flatten().map(|it| it.1).max().unwrap_or_default().max(from);
    // Sure: after the last day on which it may have begun, before the first on
    // which it may have ended.
    let sure = bar.start.zip(bar.stop).map(|(start, stop)| (start.1, stop.0));
    let (left, right) = (scale.x(from), scale.x(to));
    let end = right.max(left + 4);
    // Dots lead to a date that is not known, and no line ends them.
    let tail = if bar.stop.is_none() { TAIL } else { 0 };
    let name = if bar.added { ["+ ", &bar.name.text].concat() } else { bar.name.text.clone() };
    let short: String = if name.chars().count() > 24 {
        name.chars().take(23).chain(['…']).collect()
    } else {
        name
    };
    let translate = (bar.name.tone == Tone::Name).then_some("no");
    let name = el_with("tspan", &["translate"], [translate.map(Into::into)], short);
    let mut all = vec![
        text("rc-time__text", 0, y + 13, name),
        line("rc-time__soft", left, middle, end, middle),
    ];
    if bar.start.is_some() {
        all.push(line("rc-time__end", left, y + 5, left, y + 13));
    } else {
        all.push(line("rc-time__soft rc-time__soft--open", left - TAIL, middle, left, middle));
    }
    if let Some((sure_from, sure_to)) = sure.filter(|it| it.0 < it.1) {
        all.push(bar_of(bar.response, scale.x(sure_from), y + 3, scale.x(sure_to)));
    }
    if bar.goes_on {
        all.push(line("rc-time__soft", right, middle, right + 8, middle));
        all.push(line("rc-time__soft", right + 8, middle, right + 4, middle - 4));
        all.push(line("rc-time__soft", right + 8, middle, right + 4, middle + 4));
    } else if bar.stop.is_some() {
        all.push(line("rc-time__end", end, y + 5, end, y + 13));
    } else {
        all.push(line("rc-time__soft rc-time__soft--open", end, middle, end + TAIL, middle));
    }
    all.push(text("rc-time__text", end + tail + 12, y + 13, (&bar.label).node()));
    el("g", "", all.into_iter().collect::<Html>())
}

/// A bar, filled from the bottom as far as it helped: what is told by height is as
/// sharp in a narrow bar as in a wide one, and in print. Where it made things worse
/// it has a cross, and where that is not known a broken edge.
fn bar_of(response: Option<Response>, from: i32, y: i32, to: i32) -> Html {
    let quarters = match response {
        Some(Response::AlmostAll) => 4,
        Some(Response::Lot) => 3,
        Some(Response::Some) => 2,
        Some(Response::Little) => 1,
        Some(Response::NotAtAll | Response::Worse | Response::TooSoon) | None => 0,
    };
    let class = match response {
        Some(Response::TooSoon) | None => "rc-time__bar rc-time__bar--open",
        Some(_) => "rc-time__bar",
    };
    // So wide that its fill is seen.
    let wide = (to - from).max(4);
    let middle = from + wide / 2;
    let rect = |class: &'static str, high: i32| {
        let [x, top, wide, high] =
            [from, y + HIGH - high, wide, high].map(|it| Some(it.to_string().into()));
        el_with(
            "rect",
            &["x", "y", "width", "height", "class"],
            [x, top, wide, high, Some(class.into())],
            Html::default(),
        )
    };
    let mut all = vec![rect(class, HIGH)];
    if quarters > 0 {
        all.push(rect("rc-time__fill", quarters * HIGH / 4));
    }
    if response == Some(Response::Worse) {
        all.push(line("rc-time__end", middle - 4, y + 2, middle + 4, y + HIGH - 2));
        all.push(line("rc-time__end", middle - 4, y + HIGH - 2, middle + 4, y + 2));
    }
    all.into_iter().collect()
}

fn line(class: &'static str, x1: i32, y1: i32, x2: i32, y2: i32) -> Html {
    let [x1, y1, x2, y2] = [x1, y1, x2, y2].map(|it| Some(it.to_string().into()));
    let attributes = [x1, y1, x2, y2, Some(class.into())];
    el_with("line", &["x1", "y1", "x2", "y2", "class"], attributes, Html::default())
}

fn text(class: &'static str, x: i32, y: i32, inner: Html) -> Html {
    let [x, y] = [x, y].map(|it| Some(it.to_string().into()));
    el_with("text", &["x", "y", "class"], [x, y, Some(class.into())], inner)
}
