//! Says how typed names are taken: one name a line on standard input; a line out
//! for each, `typed<TAB>verdict<TAB>ids`.
//!
//! The verdict is `exact`, `suggest`, `ask` (several agents, or one that is
//! easily confused), `other` (known not to be one of ours, or a treatment that
//! is no medicine) or `none`. The ids are separated by commas, best first.

use std::io::{self, BufRead, BufWriter, Write};

use recollect::formulary::{Verdict, recognize};

fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    for line in io::stdin().lock().split(b'\n') {
        let line = line?;
        let typed = String::from_utf8_lossy(&line);
        let typed = typed.strip_suffix('\r').unwrap_or(&typed);
        let recognition = recognize(typed);
        let verdict = match recognition.verdict {
            Verdict::Exact => "exact",
            Verdict::Suggest => "suggest",
            Verdict::Ask | Verdict::Split => "ask",
            Verdict::Other | Verdict::Treatment(_) => "other",
            Verdict::Class | Verdict::None => "none",
        };
        let ids: Vec<&str> = recognition.matches.iter().map(|it| it.agent.key()).collect();
        writeln!(out, "{}\t{verdict}\t{}", typed.replace('\t', " "), ids.join(","))?;
    }
    out.flush()
}
