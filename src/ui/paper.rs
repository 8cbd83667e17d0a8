//! The document as a page: on the screen, and as it prints.

use yew::prelude::*;

use super::parts::{Inside, el, el_with, help_in_short, shown};
use super::timeline::timeline;
use crate::intake::Paper;
use crate::summary::{Column, Document, Line, Part, Piece, Row, Tone};
use crate::words::{Region, Words};

/// The whole page. It is made from the document alone.
pub fn paper(document: &Document, region: Region, size: Paper) -> Html {
    let words = document.language.words();
    let said = &words.document;
    let spoken = document.spoken.tag();
    let field = |(label, filled): &(&'static str, Vec<Piece>)| {
        let filled = pieces(filled, spoken);
        el(
            "div",
            "rc-paper__field",
            [el("dt", "rc-paper__soft", *label), el("dd", "rc-paper__line", filled)],
        )
    };
    let sentence = |all: &Vec<Piece>| el("p", "", pieces(all, spoken));
    let part = |it: &Part| {
        let line = |it: &Line| el("p", "rc-paper__said", labelled(it, spoken));
        section(it.heading, it.lines.iter().map(line).collect())
    };
    let blank = |label: &&'static str| field(&(*label, Vec::new()));
    let class = match size {
        Paper::Letter => "rc-paper",
        Paper::A4 => "rc-paper rc-paper--a4",
    };
    let head = el(
        "header",
        "rc-paper__head",
        [
            el(
                "div",
                "",
                [el("h2", "rc-paper__title", said.title), el("p", "rc-paper__soft", said.notice)],
            ),
            el("dl", "rc-paper__fields", document.head.iter().map(field).collect::<Html>()),
        ],
    );
    let remark = document.own_words_in().map(|it| el("p", "rc-paper__soft", it));
    let glance = document.glance.iter().map(sentence).chain(remark);
    let filtered = document.filtered.as_ref();
    let medicines = (!document.medicines.is_empty() || filtered.is_some()).then(|| {
        [
            el("h3", "rc-paper__heading", document.medicines_heading),
            shown(filtered.map(|it| el("p", "", el("strong", "", it)))),
            table(words, &document.medicines, spoken, said.column_medicine, said.column_most),
        ]
        .node()
    });
    let treatments = (!document.treatments.is_empty()).then(|| {
        [
            el("h3", "rc-paper__heading", said.treatments_heading),
            table(words, &document.treatments, spoken, said.column_treatment, said.column_sessions),
        ]
        .node()
    });
    let clinician = (!document.clinician.is_empty()).then(|| {
        let blanks: Html = document.clinician.iter().map(blank).collect();
        section(said.clinician_heading, el("dl", "rc-paper__fields rc-paper__fields--two", blanks))
    });
    el_with(
        "article",
        &["lang", "class"],
        [Some(document.language.tag().into()), Some(class.into())],
        [
            head,
            el("div", "rc-paper__glance", glance.collect::<Html>()),
            shown(medicines),
            shown(treatments),
            timeline(&document.timeline, words, spoken),
            el("div", "rc-paper__parts", document.parts.iter().map(part).collect::<Html>()),
            shown(clinician),
            el(
                "footer",
                "rc-paper__foot",
                [el("p", "", &document.edition), help_in_short(words, region)],
            ),
        ],
    )
}

/// A part of the page beneath its heading.
pub fn section(heading: &'static str, inside: Html) -> Html {
    el("section", "rc-paper__part", [el("h3", "rc-paper__heading", heading), inside])
}

fn table(
    words: &'static Words,
    rows: &[Row],
    spoken: &'static str,
    name: &'static str,
    most: &'static str,
) -> Html {
    let said = &words.document;
    let all = [
        (Column::When, said.column_when),
        (Column::Most, most),
        (Column::Length, said.column_length),
        (Column::Helped, said.column_helped),
        (Column::Stopped, said.column_stopped),
        (Column::Episode, said.column_episode),
    ];
    // A column of which no row says anything gives its room to the others.
    let told = |it: &(Column, _)| rows.iter().any(|row| !row.cell(it.0).is_empty());
    let columns: Vec<_> = all.into_iter().filter(told).collect();
    let heads = [name].into_iter().chain(columns.iter().map(|it| it.1));
    let head = |it: &'static str| {
        let attributes = [Some("col".into()), Some("columnheader".into())];
        el_with("th", &["scope", "role"], attributes, it)
    };
    let heads = with_role("tr", "", "row", heads.map(head).collect::<Html>());
    let rows: Html = rows.iter().map(|it| trial(it, &columns, spoken)).collect();
    with_role(
        "table",
        "rc-table",
        "table",
        [with_role("thead", "rc-table__heads", "rowgroup", heads), rows],
    )
}

/// A part of a table that stays one where its style makes it something else.
fn with_role(
    tag: &'static str,
    class: &'static str,
    role: &'static str,
    inside: impl Inside,
) -> Html {
    let class = (!class.is_empty()).then_some(class.into());
    el_with(tag, &["role", "class"], [Some(role.into()), class], inside)
}

/// The longest word, in bytes, that the column of names has room for.
const WIDE: usize = 14;

/// One trial: its row, and across the page what has no column.
fn trial(row: &Row, columns: &[(Column, &'static str)], spoken: &'static str) -> Html {
    let lines = |column: Column| -> Html {
        let line = |it: &Line| el("span", "rc-table__line", labelled(it, spoken));
        row.cell(column).iter().map(line).collect()
    };
    let cell = |(column, head): &(Column, &'static str)| {
        let attributes = ["cell", *head, "rc-table__cell"].map(|it| Some(it.into()));
        el_with("td", &["role", "data-label", "class"], attributes, lines(*column))
    };
    let cells: Html = columns.iter().map(cell).collect();
    let across = (columns.len() + 1).to_string();
    let more = row.cell(Column::More);
    let also = |it: &Line| el("span", "rc-table__also", labelled(it, spoken));
    let more = (!more.is_empty()).then(|| {
        let attributes = [Some("cell".into()), Some(across.into()), Some("rc-table__more".into())];
        let also: Html = more.iter().map(also).collect();
        with_role("tr", "", "row", el_with("td", &["role", "colspan", "class"], attributes, also))
    });
    let class = match row.added {
        true => "rc-table__trial rc-table__trial--added",
        false => "rc-table__trial",
    };
    let name = pieces(std::slice::from_ref(&row.name), spoken);
    let agent = match row.name.text.split(' ').any(|it| it.len() > WIDE) {
        true => "rc-table__agent rc-table__agent--long",
        false => "rc-table__agent",
    };
    let head = el_with(
        "th",
        &["scope", "role", "class"],
        ["row", "rowheader", "rc-table__name"].map(|it| Some(it.into())),
        [el("span", agent, name), lines(Column::Name)],
    );
    let first = with_role("tr", "", "row", [head, cells]);
    with_role("tbody", class, "rowgroup", [first, shown(more)])
}

/// A line, and before it what it tells where its column does not.
pub fn labelled(line: &Line, spoken: &'static str) -> Html {
    let pieces = pieces(&line.pieces, spoken);
    if line.label.is_empty() {
        return pieces;
    }
    let mark = if line.label.ends_with('?') { " " } else { ": " };
    [el("span", "rc-paper__label", [line.label.node(), mark.node()]), pieces].node()
}

/// Pieces in a row. The patient's own words stand in quotation marks, in their
/// own language and direction.
pub fn pieces(all: &[Piece], spoken: &'static str) -> Html {
    let mut html = Vec::new();
    for (index, piece) in all.iter().enumerate() {
        if index > 0 && !piece.is_mark() {
            html.push(" ".node());
        }
        let text = (&piece.text).node();
        html.push(match piece.tone {
            Tone::Said => text,
            Tone::Name => el_with("span", &["translate"], [Some("no".into())], text),
            Tone::Own => {
                let attributes = [Some(spoken.into()), Some("rc-paper__own".into())];
                el_with("q", &["lang", "class"], attributes, el("bdi", "", text))
            }
            Tone::Gap => el("span", "rc-paper__soft", text),
        });
    }
    html.into_iter().collect()
}
