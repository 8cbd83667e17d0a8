//! The document as a page: on the screen, and as it prints.

use yew::prelude::*;

use super::parts::help_in_short;
use super::timeline::timeline;
use crate::intake::Paper;
use crate::summary::{Column, Document, Line, Part, Piece, Row, Tone};
use crate::words::{Region, Words};

/// The whole page. It is made from the document alone.
pub fn paper(document: &Document, region: Region, size: Paper) -> Html {
    let words = document.language.words();
    let said = &words.document;
    let spoken = document.spoken.tag();
    let piece = |all: &[Piece]| pieces(all, spoken);
    let field = |(label, filled): &(&'static str, Vec<Piece>)| {
        html! {
            <div class="rc-paper__field">
                <dt class="rc-paper__soft">{ *label }</dt>
                <dd class="rc-paper__line">{ piece(filled) }</dd>
            </div>
        }
    };
    let sentence = |all: &Vec<Piece>| html! { <p>{ piece(all) }</p> };
    let part = |it: &Part| {
        let line = |it: &Line| html! { <p class="rc-paper__said">{ labelled(it, spoken) }</p> };
        html! {
            <section class="rc-paper__part">
                <h3 class="rc-paper__heading">{ it.heading }</h3>
                { it.lines.iter().map(line).collect::<Html>() }
            </section>
        }
    };
    let blank = |label: &&'static str| field(&(*label, Vec::new()));
    let class = match size {
        Paper::Letter => "rc-paper",
        Paper::A4 => "rc-paper rc-paper--a4",
    };
    html! {
        <article class={class} lang={document.language.tag()}>
            <header class="rc-paper__head">
                <div>
                    <h2 class="rc-paper__title">{ said.title }</h2>
                    <p class="rc-paper__soft">{ said.notice }</p>
                </div>
                <dl class="rc-paper__fields">{ document.head.iter().map(field).collect::<Html>() }</dl>
            </header>
            <div class="rc-paper__glance">
                { document.glance.iter().map(sentence).collect::<Html>() }
                if let Some(remark) = document.own_words_in() {
                    <p class="rc-paper__soft">{ remark }</p>
                }
            </div>
            if !document.medicines.is_empty() || document.filtered.is_some() {
                <h3 class="rc-paper__heading">{ document.medicines_heading }</h3>
                if let Some(filtered) = &document.filtered {
                    <p><strong>{ filtered }</strong></p>
                }
                { table(words, &document.medicines, spoken, said.column_medicine, said.column_most) }
            }
            if !document.treatments.is_empty() {
                <h3 class="rc-paper__heading">{ said.treatments_heading }</h3>
                { table(words, &document.treatments, spoken, said.column_treatment, said.column_sessions) }
            }
            { timeline(&document.timeline, words, spoken) }
            <div class="rc-paper__parts">{ document.parts.iter().map(part).collect::<Html>() }</div>
            if !document.clinician.is_empty() {
                <section class="rc-paper__part">
                    <h3 class="rc-paper__heading">{ said.clinician_heading }</h3>
                    <dl class="rc-paper__fields rc-paper__fields--two">
                        { document.clinician.iter().map(blank).collect::<Html>() }
                    </dl>
                </section>
            }
            <footer class="rc-paper__foot">
                <p>{ &document.edition }</p>
                { help_in_short(words, region) }
            </footer>
        </article>
    }
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
    let head = |it: &'static str| html! { <th scope="col" role="columnheader">{ it }</th> };
    html! {
        <table class="rc-table" role="table">
            <thead class="rc-table__heads" role="rowgroup">
                <tr role="row">{ heads.map(head).collect::<Html>() }</tr>
            </thead>
            { rows.iter().map(|it| trial(it, &columns, spoken)).collect::<Html>() }
        </table>
    }
}

/// One trial: its row, and across the page what has no column.
fn trial(row: &Row, columns: &[(Column, &'static str)], spoken: &'static str) -> Html {
    let lines = |column: Column| -> Html {
        let line =
            |it: &Line| html! { <span class="rc-table__line">{ labelled(it, spoken) }</span> };
        row.cell(column).iter().map(line).collect()
    };
    let cell = |(column, head): &(Column, &'static str)| {
        html! { <td class="rc-table__cell" role="cell" data-label={*head}>{ lines(*column) }</td> }
    };
    let cells: Html = columns.iter().map(cell).collect();
    let across = (columns.len() + 1).to_string();
    let more = row.cell(Column::More);
    let added = row.added.then_some("rc-table__trial--added");
    html! {
        <tbody class={classes!("rc-table__trial", added)} role="rowgroup">
            <tr role="row">
                <th class="rc-table__name" scope="row" role="rowheader">
                    <span class="rc-table__agent">{ pieces(std::slice::from_ref(&row.name), spoken) }</span>
                    { lines(Column::Name) }
                </th>
                { cells }
            </tr>
            if !more.is_empty() {
                <tr role="row">
                    <td class="rc-table__more" role="cell" colspan={across}>
                        for line in more {
                            <span class="rc-table__also">{ labelled(line, spoken) }</span>
                        }
                    </td>
                </tr>
            }
        </tbody>
    }
}

/// A line, and before it what it tells where its column does not.
pub fn labelled(line: &Line, spoken: &'static str) -> Html {
    html! {
        <>
            if !line.label.is_empty() {
                <span class="rc-paper__label">{ line.label }{ if line.label.ends_with('?') { " " } else { ": " } }</span>
            }
            { pieces(&line.pieces, spoken) }
        </>
    }
}

/// Pieces in a row. The patient's own words stand in quotation marks, in their
/// own language and direction.
pub fn pieces(all: &[Piece], spoken: &'static str) -> Html {
    let mut html = Vec::new();
    for (index, piece) in all.iter().enumerate() {
        if index > 0 && !piece.is_mark() {
            html.push(html! { { " " } });
        }
        html.push(match piece.tone {
            Tone::Said => html! { { &piece.text } },
            Tone::Name => html! { <span translate="no">{ &piece.text }</span> },
            Tone::Own => html! {
                <q class="rc-paper__own" lang={spoken}><bdi>{ &piece.text }</bdi></q>
            },
            Tone::Gap => html! { <span class="rc-paper__soft">{ &piece.text }</span> },
        });
    }
    html.into_iter().collect()
}
