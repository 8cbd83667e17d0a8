//! Where each word of an entry stands.

use super::super::leads::is_another;
use super::super::records::Record;
use super::Place;
use crate::formulary::signs;
use crate::formulary::within::has;
use crate::formulary::{Sense, Token, WordRole};

/// Where each word stands: in directions, after a date's label, after another
/// label, or free.
pub(super) fn mark_zones(record: &Record, tokens: &[Token], name: usize, places: &mut [Place]) {
    let cells = if record.columns.is_empty() { &[][..] } else { &record.cells };
    let column = |at: usize| {
        let place = cells.iter().position(|it| it.contains(&at));
        place.and_then(|it| record.columns.get(it)).copied().unwrap_or(Sense::Other)
    };
    let mut zone = Sense::Other;
    let mut end = None::<usize>;
    for (place, token) in tokens.iter().enumerate() {
        let dated = |place: usize| places.get(place).is_some_and(|it| it.dated);
        let gap = end.and_then(|it| record.text.get(it..token.start)).unwrap_or("\n");
        end = Some(token.end);
        let year = token.letters.len() == 4 && token.role == WordRole::Number;
        let ends = match zone {
            // A wide gap is that between two columns, but `Sig:   1 daily` is one.
            Sense::Take => {
                let begun = tokens.get(place - 1).is_some_and(|it| it.sense != Sense::Take);
                // `#90` is how many were filled.
                has(gap, ". ") && token.role == WordRole::Word
                    || has(gap, "#")
                    || has(gap, "  ") && begun
                    || dated(place)
                    || dated(place + 1) && token.sense == Sense::Other
            }
            _ => has(gap, ", ") && !year || has(gap, " - ") || signs::holds(gap, ")("),
        };
        let cell = signs::holds(gap, "\n\t|;·") || has(gap, ",") && !has(gap, ", ");
        if cell {
            zone = column(token.start);
        } else if ends {
            zone = Sense::Other;
        }
        // The name is about itself, whatever label stands before it.
        if token.start == name && matches!(zone, Sense::Take | Sense::Label) {
            zone = Sense::Other;
        }
        let next = tokens.get(place + 1);
        let colon =
            record.text.get(token.end..).is_some_and(|it| signs::begins(it.trim_start(), ":"));
        let by = || next.is_some_and(|it| it.is("by por"));
        let said = match token.sense {
            // `Dr. Smith`, `prescribed by my doctor`; but `Doctor: Smith`.
            Sense::Label if !colon && (token.is("doctor md") || token.is("prescribed") && by()) => {
                Sense::Other
            }
            // `husband takes 300`
            Sense::Take if place > 0 && tokens.get(place - 1).is_some_and(is_another) => {
                Sense::Label
            }
            said => said,
        };
        zone = match said {
            // What follows is neither about taking it nor about fills.
            Sense::Label if is_remark(token) || token.sense == Sense::Take => Sense::Plain,
            // `Started taking Zoloft in March` is no direction.
            Sense::Take
                if zone == Sense::Start
                    && tokens.get(place + 1).is_some_and(|it| it.start == name) =>
            {
                zone
            }
            Sense::Take | Sense::Label => said,
            // `Stop if` is a direction; `Start date 5/6/2011` is none.
            Sense::Start | Sense::Stop
                if !matches!(zone, Sense::Take | Sense::Plain)
                    || dated(place + 1)
                    || dated(place + 2) =>
            {
                said
            }
            _ => zone,
        };
        if let Some(here) = places.get_mut(place) {
            here.zone = zone;
        }
    }
}

/// `Reason stopped: nausea`, `Notes: it helped`
pub(in crate::reading::list) fn is_remark(token: &Token) -> bool {
    token.is("reason motivo note notes comments")
}
