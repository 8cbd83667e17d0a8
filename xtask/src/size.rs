//! What the single file is made of, and its budget. Sizes are exact, so a budget
//! can be a test.

use std::collections::BTreeMap;
use std::process::Command;

use wasmparser::{KnownCustom, Name, Parser, Payload};

use crate::bare::bare;
use crate::build::{dist, one};
use crate::held;
use crate::run::{Done, read, read_text, top, write};

/// What we aim for, in bytes: as the file lies on a disk, and after `gzip -9`.
const AIM: (usize, usize) = (190_000, 150_000);
/// The largest that the file may be until it gets there. The figures go down with the
/// change that makes the file smaller; one that makes it larger says what for.
const RECORDED: &str = "docs/size.txt";

/// Prints the sizes by part, and fails where the budget is passed.
pub fn report() -> Done {
    let page = read_text(&dist().join("recollect.html"))?;
    let program = between(&page, "id=\"recollect-program\">", "</script>");
    let styles = between(&page, "<style>", "</style>");
    let scripts: String =
        page.split("<script>").skip(1).filter_map(|it| it.split("</script>").next()).collect();
    println!("dist/recollect.html, in bytes: as it lies, and after gzip -9");
    let line = |name: &str, text: &str| {
        println!("  {name:<28}{:>9}{:>9}", text.len(), zip(text.as_bytes())?);
        Ok::<_, String>(())
    };
    line("program (wasm)", program)?;
    line("styles", styles)?;
    line("scripts", &scripts)?;
    let markup = page.replace(program, "").replace(styles, "");
    let markup = page.split("<script>").skip(1).fold(markup, |rest, it| {
        rest.replace(it.split("</script>").next().unwrap_or_default(), "")
    });
    line("markup", &markup)?;
    line("all", &page)?;
    by_group(&read(&one("_bg.wasm")?)?)?;
    println!("in its data, in bytes: as it lies, and by itself after gzip -9");
    for (name, bytes) in held::parts()? {
        println!("  {name:<28}{:>9}{:>9}", bytes.len(), zip(&bytes)?);
    }
    let (raw, zipped) = (page.len(), zip(page.as_bytes())?);
    let recorded = read_text(&top().join(RECORDED))?;
    let mut recorded = recorded.split_whitespace().filter_map(|it| it.parse::<usize>().ok());
    let most = recorded.next().zip(recorded.next()).ok_or(format!("{RECORDED} has no figures"))?;
    let change = |now: usize, was: usize| now as i64 - was as i64;
    println!(
        "  since the figures in {RECORDED}: {:+} and {:+}",
        change(raw, most.0),
        change(zipped, most.1)
    );
    println!("  over what we aim for: {:+} and {:+}", change(raw, AIM.0), change(zipped, AIM.1));
    if raw > most.0 || zipped > most.1 {
        return Err(format!("recollect.html is {raw} and {zipped} bytes, more than in {RECORDED}"));
    }
    Ok(())
}

/// The program by section, and its code by the crate that a function comes from.
fn by_group(wasm: &[u8]) -> Done {
    let mut names = BTreeMap::new();
    let mut bodies = Vec::new();
    let (mut imported, mut data) = (0, 0);
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.map_err(|it| it.to_string())? {
            Payload::ImportSection(imports) => {
                for import in imports.into_imports().flatten() {
                    imported += u32::from(matches!(import.ty, wasmparser::TypeRef::Func(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data = section.range().len(),
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(subsections) = section.as_known() {
                    for subsection in subsections.flatten() {
                        if let Name::Function(functions) = subsection {
                            names.extend(
                                functions.into_iter().flatten().map(|it| (it.index, it.name)),
                            );
                        }
                    }
                }
            }
            _ => {}
        }
    }
    let glue = read_text(&one(".js")?)?;
    let bare = bare(wasm, &glue)?.wasm;
    println!("the program: {} bytes without names, {} of them data", bare.len(), data);
    let mut groups: BTreeMap<String, (usize, usize)> = BTreeMap::new();
    for (index, size) in bodies.into_iter().enumerate() {
        let name = names.get(&(imported + index as u32)).copied().unwrap_or("no name");
        let group = groups.entry(group(name)).or_default();
        *group = (group.0 + size, group.1 + 1);
    }
    let mut groups: Vec<_> = groups.into_iter().collect();
    groups.sort_by_key(|it| std::cmp::Reverse(it.1.0));
    for (group, (size, functions)) in groups.into_iter().take(24) {
        println!("  {group:<40}{size:>9}  {functions} functions");
    }
    Ok(())
}

/// The crate, or for our own code the module, that a function comes from.
fn group(name: &str) -> String {
    let plain = name.trim_start_matches(['<', '&', '*', '(']).trim_start_matches("mut ");
    let plain = plain.trim_start_matches("dyn ");
    let mut parts = plain.split("::");
    let first = parts.next().unwrap_or_default();
    let first = first.split([' ', '<', '[']).next().unwrap_or_default();
    if first == "recollect" {
        let second =
            parts.next().unwrap_or_default().split([' ', '<', '>']).next().unwrap_or_default();
        return format!("recollect::{second}");
    }
    first.into()
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
    let rest = text.split_once(from).map_or("", |it| it.1);
    rest.split_once(to).map_or("", |it| it.0)
}

/// How long something is after `gzip -9`. Other programs of the kind differ by a fiftieth,
/// so it is the one that the budget names.
fn zip(bytes: &[u8]) -> Done<usize> {
    let path = top().join("target/size.txt");
    write(&path, bytes)?;
    let zipped = Command::new("gzip").args(["-9", "-n", "-c"]).arg(&path).output();
    let zipped = zipped.map_err(|it| format!("gzip: {it}"))?;
    if !zipped.status.success() {
        return Err(format!("gzip: {}", String::from_utf8_lossy(&zipped.stderr)));
    }
    Ok(zipped.stdout.len())
}
