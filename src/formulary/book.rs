//! What is worked out once, when it is first asked for: the lines of the
//! formulary and the tables of names.

use std::sync::LazyLock;

use super::AgentId;
use super::table::{Names, Table, Target, folded, packed};
use super::within::{halves, has};

/// One line an agent: key, name (empty where it is the key), brands, strengths,
/// other names.
static TEXT: &str = include_str!(concat!(env!("OUT_DIR"), "/agents.txt"));
static REST: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rest.bin"));

/// The formulary as it is looked things up in.
pub(super) struct Book {
    /// The line of each agent.
    pub lines: Vec<&'static str>,
    /// The names.
    pub names: Names,
}

/// The book.
pub(super) fn book() -> &'static Book {
    static BOOK: LazyLock<Book> = LazyLock::new(|| {
        let lines: Vec<&'static str> = TEXT.lines().collect();
        // Named in the text already: they need not be stored twice.
        let mut ours: Vec<(Vec<u8>, Target)> = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            for name in names(line).iter().flat_map(|it| it.split('|')) {
                let name = (folded(name), index as Target);
                if let Err(place) = ours.binary_search(&name)
                    && !name.0.is_empty()
                {
                    ours.insert(place, name);
                }
            }
        }
        let ours = packed(ours.iter().map(|(name, target)| (&name[..], *target)));
        let names = Names { ours: Table::new(&ours), rest: Table::new(REST) };
        Book { lines, names }
    });
    &BOOK
}

/// Every name of the agent of a line: what stands before a bracket, the brands,
/// and other names. `olanzapine/fluoxetine` is two names and no name.
fn names(line: &str) -> [&str; 3] {
    let name = match cell(line, 1) {
        "" => cell(line, 0),
        name => name,
    };
    let spoken = halves(name, " (").map_or(name, |it| it.0);
    [if has(spoken, "/") { "" } else { spoken }, cell(line, 2), cell(line, 4)]
}

fn cell(line: &str, index: usize) -> &str {
    let mut cells = line.split('\t');
    for _ in 0..index {
        cells.next();
    }
    cells.next().unwrap_or_default()
}

impl AgentId {
    /// A cell of the agent's line.
    pub(super) fn cell(self, index: usize) -> &'static str {
        let line = book().lines.get(usize::from(self.0)).copied().unwrap_or_default();
        self::cell(line, index)
    }
}
