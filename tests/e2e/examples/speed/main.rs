//! How fast the built file is beside a page that somebody would write by hand,
//! `page.html` with its style sheet and its script, in one run: opening, memory,
//! typing, an hour of use. No machine is quiet, so the two take turns, and the ratio
//! is what counts.

mod opening;
mod typing;

use recollect::formulary::AgentId;
use recollect_e2e::measure::memory;
use recollect_e2e::{Browser, Engine, Options, Person, Web, dist};

/// The two pages, as a server sends them: with gzip.
const OURS: &str = "/ours.html";
const BY_HAND: &str = "/by-hand.html";

fn main() {
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let wanted = |part: &str| parts.is_empty() || parts.iter().any(|it| it == part);
    let web = Web::start();
    let file = std::fs::read(dist().join("recollect.html")).expect("the built file");
    serve(&web, OURS, "text/html", &file);
    serve(&web, BY_HAND, "text/html", by_hand().as_bytes());
    serve(&web, "/page.css", "text/css", include_bytes!("page.css"));
    serve(&web, "/page.js", "text/javascript", include_bytes!("page.js"));
    if wanted("opening") {
        opening::measure(&web);
    }
    if wanted("typing") {
        typing::measure(&web);
    }
    if wanted("hour") {
        hour();
    }
}

/// The page by hand, with every name of the formulary.
fn by_hand() -> String {
    let names = AgentId::all().flat_map(|it| std::iter::once(it.name()).chain(it.brands()));
    let options: String = names.map(|it| format!("<option>{it}</option>")).collect();
    include_str!("page.html").replace("{{names}}", &options)
}

fn serve(web: &Web, path: &str, kind: &str, page: &[u8]) {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    std::io::Write::write_all(&mut packer, page).expect("room for it");
    let headers = format!("Content-Type: {kind}; charset=utf-8\r\nContent-Encoding: gzip\r\n");
    let packed = packer.finish().expect("room for it");
    println!("{path}: {} bytes, {} with gzip", page.len(), packed.len());
    web.page_with(path, &headers, packed);
}

/// A browser of its own, with nothing in it yet.
fn browser() -> Browser {
    Browser::start(Engine::Chromium, &Options::default())
}

fn hour() {
    println!("\n## An hour of use\n");
    println!("| acts | heap | program | nodes | listeners |\n|---|---|---|---|---|");
    let person = Person::at_file(Engine::Chromium);
    let mut acts = 0;
    for more in [1_000, 4_000, 5_000] {
        acts += person.uses_it(more);
        let it = memory(&person);
        let [heap, program] = [it.heap, it.program].map(megabytes);
        println!("| {acts} | {heap} MB | {program} MB | {} | {} |", it.nodes, it.listeners);
    }
}

fn megabytes(bytes: u64) -> String {
    format!("{:.2}", bytes as f64 / 1_048_576.0)
}

/// The middle one of some figures.
fn middle(figures: &[f64]) -> f64 {
    let mut sorted = figures.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}
