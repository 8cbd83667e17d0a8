//! Reads the CSV files of `data/` strictly: a wrong row stops the build with its
//! file and line.

/// One row: the line it begins on, and a cell for each column of the header.
#[derive(Debug, PartialEq)]
pub struct Row {
    /// Counted from 1, the header included.
    pub line: usize,
    /// The cells, in the order of the header.
    pub cells: Vec<String>,
}

/// The rows below the header of `text`. The header must be exactly `columns`.
/// An error is one sentence that names the file, the line and what is wrong.
pub fn rows(file: &str, text: &str, columns: &[&str]) -> Result<Vec<Row>, String> {
    let mut all = Vec::new();
    for (index, line) in text.lines().enumerate() {
        let line_number = index + 1;
        let cells = cells(line).map_err(|what| format!("{file}, line {line_number}: {what}"))?;
        if index == 0 {
            if cells != columns {
                return Err(format!(
                    "{file}, line 1: the columns are `{}`, expected `{}`",
                    cells.join(","),
                    columns.join(",")
                ));
            }
            continue;
        }
        if cells.len() != columns.len() {
            return Err(format!(
                "{file}, line {line_number}: {} cells, expected {} ({})",
                cells.len(),
                columns.len(),
                columns.join(",")
            ));
        }
        all.push(Row { line: line_number, cells });
    }
    if all.is_empty() { Err(format!("{file}: no rows")) } else { Ok(all) }
}

/// The cells of one line: separated by commas, quoted where they hold a comma or
/// a quote, a quote inside doubled. No cell goes over the end of its line.
fn cells(line: &str) -> Result<Vec<String>, String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    let mut chars = line.chars().peekable();
    while let Some(c) = chars.next() {
        let last = cells.len() - 1;
        match c {
            '"' if quoted && chars.peek() == Some(&'"') => {
                chars.next();
                cells[last].push('"');
            }
            '"' if quoted => {
                quoted = false;
                if chars.peek().is_some_and(|&next| next != ',') {
                    return Err("text after a closing quote".into());
                }
            }
            '"' if cells[last].is_empty() => quoted = true,
            '"' => return Err("a quote inside a cell that is not quoted".into()),
            ',' if !quoted => cells.push(String::new()),
            _ => cells[last].push(c),
        }
    }
    if quoted { Err("a quote is not closed".into()) } else { Ok(cells) }
}
