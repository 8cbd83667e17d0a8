//! Checks a deployed file against its own policy: anyone can run this on the
//! file that a clinic serves.
//!
//! A browser takes the first of two equal directives, reads tags in any case and
//! skips comments; what is looked for here is therefore the one way in which a
//! release is written, and anything else is named.

use std::path::Path;

use serde_json::Value;

use crate::pack::{DIRECTIVES, SHELL, hex, policy_hash};
use crate::run::{Done, read_text};

/// What stands in the tag of each script that a browser does not run.
const SETTINGS: &str = " type=\"application/json\" id=\"recollect-configuration\"";
const PROGRAM: &str = " type=\"application/octet-stream\" id=\"recollect-program\"";

/// Says each claim and whether it holds.
pub fn verify(file: &str) -> Done {
    let file = read_text(Path::new(file))?;
    // A browser reads the line ends of Windows as ours, and so do the hashes.
    let page = file.replace("\r\n", "\n");
    let claims = claims(&page);
    for (claim, holds) in &claims {
        println!("{} {claim}", if *holds { "yes" } else { "NO " });
    }
    println!("sha256 of the file:             {}", hex(file.as_bytes()));
    println!("without the clinic's settings:  {}", hex(as_released(&page).as_bytes()));
    println!(
        "The second is that of recollect.html in SHA256SUMS of the release, if it is the same."
    );
    let broken = claims.iter().filter(|it| !it.1).count();
    if broken == 0 { Ok(()) } else { Err(format!("{broken} of these do not hold")) }
}

fn claims(page: &str) -> Vec<(String, bool)> {
    let mut claims = Vec::new();
    let mut claim = |text: &str, holds: bool| claims.push((text.to_string(), holds));
    let (front, _) = SHELL.split_once("{{policy}}").unwrap_or_default();
    claim("the file begins with its policy", page.starts_with(front));
    let policy = page.strip_prefix(front).and_then(|it| it.split_once('"')).unwrap_or_default().0;
    let mut parts: Vec<&str> = policy.split(';').map(str::trim).collect();
    let sources = ["script-src ", "style-src "].map(|name| {
        let place = parts.iter().position(|it| it.starts_with(name));
        let sources = place.map(|it| parts.remove(it)).unwrap_or_default();
        sources.split(' ').skip(1).map(String::from).collect::<Vec<_>>()
    });
    for directive in DIRECTIVES {
        claim(&format!("the policy says: {directive}"), parts.contains(&directive));
    }
    claim("the policy says nothing else", parts.len() == DIRECTIVES.len());
    let mut markup = page.to_string();
    for (tag, mut allowed) in ["script", "style"].into_iter().zip(sources) {
        let mut run = 0;
        for (head, body) in elements(page, tag) {
            // What a browser may show or load is looked at without these.
            markup = markup.replacen(body, "", 1);
            match (tag, head) {
                ("script", SETTINGS) => {
                    claim("the clinic's settings are a list of texts", is_settings(body));
                }
                ("script", PROGRAM) => {
                    let sign = |it: char| it.is_ascii_alphanumeric() || "+/=".contains(it);
                    claim("the program is data", body.chars().all(sign));
                }
                _ => {
                    run += 1;
                    let hash = format!("'{}'", policy_hash(body));
                    let place = allowed.iter().position(|it| *it == hash);
                    let text = format!("{tag} {run}: its hash is in the policy");
                    claim(&text, head.is_empty() && place.map(|it| allowed.remove(it)).is_some());
                }
            }
        }
        allowed.retain(|it| tag != "script" || it != "'wasm-unsafe-eval'");
        claim(&format!("the policy allows no other {tag}"), allowed.is_empty());
    }
    let markup = markup.to_lowercase().replacen("<link rel=\"icon\" href=\"data:,\">", "", 1);
    let elsewhere = [
        "src=", "srcset", "http:", "https:", "<link", "<iframe", "<object", "<embed", "<base",
        "<form",
    ];
    let quiet = elsewhere.iter().all(|it| !markup.contains(it));
    claim("nothing in the file is loaded from elsewhere", quiet);
    let leads = markup.matches("http-equiv").count() > 1;
    claim("nothing in the file leads to another page", !leads);
    claims
}

/// The file with no settings in it, as it was released.
fn as_released(page: &str) -> String {
    let settings = elements(page, "script").into_iter().find(|it| it.0 == SETTINGS);
    let Some((head, body)) = settings else { return page.into() };
    page.replacen(&format!("{head}>{body}<"), &format!("{head}>{{}}<"), 1)
}

fn is_settings(text: &str) -> bool {
    let settings = serde_json::from_str::<Value>(text);
    settings.is_ok_and(|it| it.as_object().is_some_and(|it| it.values().all(Value::is_string)))
}

/// The elements of a tag, in whatever case: what stands in the tag, and what
/// stands in the element.
fn elements<'a>(page: &'a str, tag: &str) -> Vec<(&'a str, &'a str)> {
    // Lower case is as long as it was: of each letter of ASCII, and of no other.
    let lower = page.to_ascii_lowercase();
    let (open, close) = (format!("<{tag}"), format!("</{tag}"));
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = lower[from..].find(&open) {
        let head = from + start + open.len();
        let Some(end) = lower[head..].find('>') else { break };
        let body = head + end + 1;
        let end = lower[body..].find(&close).unwrap_or(page.len() - body);
        found.push((&page[head..body - 1], &page[body..body + end]));
        from = body + end;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{as_released, claims};
    use crate::pack::{Parts, page, policy_hash};

    const FIRST: &str = "==== title\nTitle\n==== first-en\n<p>Hello</p>\n==== first-es\n<p>Adiós</p>\n==== next-en\n<p>Which?</p>\n==== next-es\n<p>¿Cuál?</p>\n==== standing\n<p>!</p>\n";
    const GLUE: &str = "let wasm;\nfunction __wbg_get_imports() { return {}; }\nfunction __wbg_finalize_init(it) { wasm = it; }\nasync function __wbg_load() {}";

    fn built() -> String {
        page(&Parts {
            html: FIRST.into(),
            styles: "p { color: red; } p::after { content: \"según\" }".into(),
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
    fn a_clinic_that_filled_in_its_settings_can_still_compare_the_hash() {
        let settings = "{ \"clinic-name\": \"Harbor\", \"region\": \"us\" }";
        let filled =
            built().replacen("configuration\">{}<", &format!("configuration\">{settings}<"), 1);
        assert_ne!(filled, built());
        assert_eq!(broken(&filled), 0, "{:?}", claims(&filled));
        assert_eq!(as_released(&filled), built());
        // What is in the file besides is not set aside with them.
        let more = filled.replacen("<p>Hello</p>", "<p>Hello!</p>", 1);
        assert_ne!(as_released(&more), built());
    }

    #[test]
    fn one_changed_letter_of_script_or_style_is_found() {
        // A hash that is missing, and one that is for nothing.
        assert_eq!(broken(&built().replace("color:red", "color:tan")), 2);
        assert_eq!(broken(&built().replacen("`broken`", "`brokem`", 1)), 2);
    }

    #[test]
    fn a_policy_that_lets_something_out_is_found() {
        let policy = |from: &str, to: &str| built().replacen(from, to, 1);
        for changed in [
            policy("connect-src 'none'", "connect-src *"),
            // A browser takes the first of two.
            policy("default-src 'none'", "connect-src *; default-src 'none'"),
            policy("'wasm-unsafe-eval'", "'wasm-unsafe-eval' https://example.org"),
            policy("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'"),
            policy("style-src ", "style-src 'unsafe-inline' "),
            policy("form-action 'none'; ", ""),
            policy("script-src ", "Script-Src * ; script-src "),
            policy("default-src 'none'", "default-src 'none'; script-src-elem *"),
            // The policy in a comment is no policy.
            policy("<meta http-equiv", "<!-- <meta http-equiv"),
            policy("<meta http-equiv", "<script>evil()</script><meta http-equiv"),
            // A hash for a script that does not stand in the file.
            policy(
                "'wasm-unsafe-eval'",
                &format!("'wasm-unsafe-eval' '{}'", policy_hash("evil()")),
            ),
        ] {
            assert_ne!(changed, built());
            assert!(broken(&changed) > 0, "{changed}");
        }
    }

    #[test]
    fn a_script_that_came_with_its_own_hash_is_found_by_the_hash_of_the_file() {
        let hash = format!("script-src '{}' ", policy_hash("evil()"));
        let changed = built().replacen("script-src ", &hash, 1);
        let changed = changed.replacen("</body>", "<script>evil()</script></body>", 1);
        // By the file alone it cannot be told from a script of ours.
        assert_eq!(broken(&changed), 0, "{:?}", claims(&changed));
        assert_ne!(as_released(&changed), built());
    }

    #[test]
    fn what_was_added_to_the_file_is_found() {
        for added in [
            "<script src=//example.org/x.js type=text/javascript></script>",
            "<SCRIPT type='module' SRC='https://example.org/x.js'></SCRIPT>",
            "<script>evil()</script>",
            "<style>p{background:url(//example.org)}</style>",
            "<script type=\"application/json\" id=\"recollect-configuration\">{} --><script>evil()</script>",
            "<meta http-equiv=refresh content='0;url=//example.org'>",
            "<img SRC=//example.org/x.png>",
            "<link rel=prefetch href=//example.org>",
            "<iframe srcdoc=x></iframe>",
            "<form action=//example.org><button>Send</button></form>",
            "<a href=https://example.org>Go on</a>",
            "<base href=//example.org>",
        ] {
            let changed = built().replacen("</body>", &format!("{added}</body>"), 1);
            assert!(broken(&changed) > 0, "{added}");
        }
    }

    #[test]
    fn a_page_reads_the_same_in_every_encoding() {
        assert!(built().is_ascii());
        assert!(built().contains("Adi&#243;s") && built().contains("seg\\fa n"), "{}", built());
    }

    #[test]
    fn a_first_screen_as_it_was_chosen_does_not_wait_for_the_program() {
        let page = built();
        let place = |what: &str| page.find(what).unwrap_or_else(|| panic!("{what}"));
        let heard = place("addEventListener(`recollect-first`");
        let said = place("dispatchEvent(new Event(`recollect-first`))");
        assert!(heard < place("id=\"recollect\""));
        // What it takes words and help lines from stands before it.
        assert!(place("<template id=\"recollect-es\"") < said);
        assert!(place("<p>!</p>") < said);
        assert!(said < place("id=\"recollect-program\""));
    }

    #[test]
    fn the_console_is_told_the_version_once() {
        assert_eq!(built().matches("console.info(`Recollect 1.2.3`)").count(), 1);
    }

    #[test]
    fn the_same_parts_make_the_same_bytes() {
        assert_eq!(built(), built());
    }
}
