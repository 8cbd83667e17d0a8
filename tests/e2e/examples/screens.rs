//! Takes a picture of every state of every screen, at four widths and in two
//! themes, and writes a page with all of them.

use std::fmt::Write;
use std::path::Path;

use recollect_e2e::{DARK, Engine, FORCED, Look, Stage, states};

/// What each state is looked at as.
const LOOKS: [(&str, Look); 6] = [
    ("320", Look::at(320)),
    ("390", Look::at(390)),
    ("768", Look::at(768)),
    ("1280", Look::at(1280)),
    ("390-dark", Look::at(390).with(DARK)),
    ("390-forced", Look::at(390).with(FORCED)),
];

fn main() -> std::io::Result<()> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../target/screens");
    std::fs::create_dir_all(&folder)?;
    let only: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |name: &str| only.is_empty() || only.iter().any(|it| name.contains(it));
    let mut stage = Stage::start(Engine::Chromium);
    let mut rows = String::new();
    for state in states().iter().filter(|it| wanted(&it.name)) {
        // The list of steps is unfolded on a narrow screen alone.
        stage.person().look(LOOKS[0].1);
        let person = stage.show(state);
        let mut cells = String::new();
        for (name, look) in LOOKS {
            person.look(look);
            let file = format!("{}-{name}.png", state.name);
            std::fs::write(folder.join(&file), person.whole_picture())?;
            let _ = write!(
                cells,
                "<td><a href=\"{file}\"><img src=\"{file}\" alt=\"{name}\"></a></td>"
            );
        }
        let _ = writeln!(rows, "<tr id=\"{0}\"><th>{0}</th>{cells}</tr>", state.name);
        println!("{}", state.name);
    }
    let heads: String = LOOKS.iter().map(|it| format!("<th>{}</th>", it.0)).collect();
    let page = format!(
        "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Every screen</title>
<style>body {{ font: 1rem sans-serif }} th {{ text-align: start; vertical-align: top }}
td {{ vertical-align: top; padding: 4px }} img {{ width: 240px; border: 1px solid }}</style>
<h1>Every screen</h1><table><tr><th></th>{heads}</tr>\n{rows}</table></html>"
    );
    std::fs::write(folder.join("index.html"), page)?;
    println!("{}", folder.join("index.html").display());
    Ok(())
}
