//! Says how a pasted list is read: a list on standard input, a block out for
//! each of its lines.

use std::io::Read;

use recollect::history::Day;
use recollect::reading::{Means, list};

fn main() -> Result<(), String> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text).map_err(|it| it.to_string())?;
    let today = Day::new(2026, 11, 24).ok_or("no such day")?;
    for line in list(&text, today) {
        let means = match &line.means {
            Means::Agent(it) => it.agent.key().to_owned(),
            Means::Maybe(all) => {
                let keys: Vec<&str> = all.iter().map(|it| it.agent.key()).collect();
                format!("maybe {}", keys.join(", "))
            }
            Means::Treatment(it) => format!("treatment {}", it.key()),
            Means::Class => "class".into(),
            Means::Other => "other".into(),
            Means::Heading => "heading".into(),
            Means::Nothing => "nothing".into(),
        };
        println!("{:?}\n  {}{means} {:?}", line.text, if line.sure { "* " } else { "" }, line.name);
        let kind = line.kind.map(|it| it.key().to_owned());
        let told = [
            ("kind", kind),
            ("strength", line.strength),
            ("dose", line.dose),
            ("start", line.start),
            ("stop", line.stop),
            ("total", line.total),
            ("sessions", line.sessions),
        ];
        for (what, said) in told {
            if let Some(said) = said {
                println!("  {what}: {said}");
            }
        }
        if line.current {
            println!("  now");
        }
        if line.more {
            println!("  and more");
        }
    }
    Ok(())
}
