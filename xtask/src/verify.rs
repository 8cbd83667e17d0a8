//! Checks a deployed file against its own policy: anyone can run this on the
//! file that a clinic serves.

use std::path::Path;

use crate::pack::{DIRECTIVES, policy_hash};
use crate::run::{Done, read_text};

/// Says each claim and whether it holds.
pub fn verify(file: &str) -> Done {
    let page = read_text(Path::new(file))?;
    let claims = claims(&page);
    for (claim, holds) in &claims {
        println!("{} {claim}", if *holds { "yes" } else { "NO " });
    }
    println!("sha256 of the file: {}", crate::pack::hex(page.as_bytes()));
    let broken = claims.iter().filter(|it| !it.1).count();
    if broken == 0 { Ok(()) } else { Err(format!("{broken} of these do not hold")) }
}

fn claims(page: &str) -> Vec<(String, bool)> {
    let policy = between(page, "Content-Security-Policy\" content=\"", "\"").unwrap_or_default();
    let parts: Vec<&str> = policy.split(';').map(str::trim).collect();
    let mut claims: Vec<(String, bool)> = DIRECTIVES
        .iter()
        .map(|it| (format!("the policy says: {it}"), parts.contains(it)))
        .collect();
    let before = page.split_once("Content-Security-Policy").map_or("", |it| it.0);
    let first = !before.contains("<script") && !before.contains("<style");
    claims.push(("the policy stands before any script and style".into(), first));
    for (tag, directive) in [("style", "style-src"), ("script", "script-src")] {
        let allowed = parts.iter().find(|it| it.starts_with(directive)).copied().unwrap_or("");
        let inline = elements(page, tag);
        for (number, (head, body)) in inline.iter().enumerate() {
            if !head.contains("type=") {
                let holds = allowed.contains(&format!("'{}'", policy_hash(body)));
                claims.push((format!("{tag} {}: its hash is in the policy", number + 1), holds));
            }
        }
        let hashes = allowed.matches("'sha256-").count();
        let run = inline.iter().filter(|it| !it.0.contains("type=")).count();
        claims.push((format!("the policy allows no other {tag}"), hashes == run));
    }
    let elsewhere = ["src=\"http", "src='http", "src=\"//", "<link rel=\"stylesheet", "<iframe"];
    let quiet = elsewhere.iter().all(|it| !page.contains(it));
    claims.push(("nothing in the file is loaded from elsewhere".into(), quiet));
    claims
}

/// The elements of a tag: what stands in the tag, and what stands in the element.
fn elements<'a>(page: &'a str, tag: &str) -> Vec<(&'a str, &'a str)> {
    let (open, close) = (format!("<{tag}"), format!("</{tag}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((head, after)) = after.split_once('>') else { break };
        let Some((body, after)) = after.split_once(&close) else { break };
        found.push((head, body));
        rest = after;
    }
    found
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    Some(text.split_once(from)?.1.split_once(to)?.0)
}

#[cfg(test)]
mod tests {
    use super::claims;
    use crate::pack::{Parts, page};

    const FIRST: &str = "==== title\nTitle\n==== first-en\n<p>Hello</p>\n==== first-es\n<p>Hola</p>\n==== standing\n<p>!</p>\n";
    const GLUE: &str = "let wasm;\nfunction __wbg_get_imports() { return {}; }\nfunction __wbg_finalize_init(it) { wasm = it; }\nasync function __wbg_load() {}";

    fn built() -> String {
        page(&Parts {
            html: FIRST.into(),
            styles: "p { color: red; }".into(),
            glue: GLUE.into(),
            wasm: b"\0asm\x01\0\0\0".to_vec(),
            version: "1.2.3".into(),
        })
        .expect("these parts make a page")
    }

    fn broken(page: &str) -> usize {
        claims(page).iter().filter(|it| !it.1).count()
    }

    #[test]
    fn every_claim_holds_of_a_file_as_it_is_built() {
        assert_eq!(broken(&built()), 0, "{:?}", claims(&built()));
    }

    #[test]
    fn one_changed_letter_of_script_or_style_is_found() {
        assert_eq!(broken(&built().replace("color:red", "color:tan")), 1);
        assert_eq!(broken(&built().replacen("\"broken\"", "\"brokem\"", 1)), 1);
    }

    #[test]
    fn a_policy_that_lets_something_out_is_found() {
        assert_eq!(broken(&built().replace("connect-src 'none'", "connect-src *")), 1);
    }

    #[test]
    fn a_first_screen_in_spanish_does_not_wait_for_the_program() {
        let page = built();
        let place = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}"));
        assert!(place(".replaceChildren(spanish)") < place("id=\"recollect-program\""));
    }

    #[test]
    fn the_console_is_told_the_version_once() {
        assert_eq!(built().matches("console.info(\"Recollect 1.2.3\")").count(), 1);
    }

    #[test]
    fn the_same_parts_make_the_same_bytes() {
        assert_eq!(built(), built());
    }
}
