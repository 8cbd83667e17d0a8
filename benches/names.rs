//! What one key press costs: the median and the worst query over the whole
//! formulary, how the time grows with the number of names, and what a pasted
//! list costs.
//!
//! `cargo bench --no-default-features --bench names`

use std::sync::LazyLock;
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use recollect::formulary::{Names, Table, recognize_among, search, table};
use recollect::history::Day;
use recollect::reading::list;
use table::folded;

#[path = "../build/pack.rs"]
mod pack;

const TYPED: &str = include_str!("../data/names_typed.csv");
const OTHER: &str = include_str!("../data/names_other.csv");

fn main() {
    println!("queries: {}", QUERIES.len());
    for (name, (query, time)) in [("median", &*MEDIAN), ("worst", &*WORST)] {
        println!("{name}: {query:?}, {time:?} (best of 15)");
    }
    divan::main();
}

/// Every beginning of every entry of both lists, as it comes key by key.
static QUERIES: LazyLock<Vec<(String, Duration)>> = LazyLock::new(|| {
    let mut queries = Vec::new();
    for line in TYPED.lines().chain(OTHER.lines()).skip(1) {
        let typed = line.split(',').next().unwrap_or_default();
        for (end, _) in typed.char_indices().skip(1) {
            queries.push(typed[..end].to_owned());
        }
        queries.push(typed.to_owned());
    }
    queries.sort();
    queries.dedup();
    let time = |query: &str| {
        let one = || {
            let start = Instant::now();
            black_box(search(black_box(query), 8));
            start.elapsed()
        };
        (0..15).map(|_| one()).min().unwrap_or_default()
    };
    let mut timed: Vec<(String, Duration)> =
        queries.into_iter().map(|query| (query.clone(), time(&query))).collect();
    timed.sort_by_key(|(_, time)| *time);
    timed
});

static MEDIAN: LazyLock<(String, Duration)> = LazyLock::new(|| QUERIES[QUERIES.len() / 2].clone());
static WORST: LazyLock<(String, Duration)> =
    LazyLock::new(|| QUERIES.last().cloned().unwrap_or_default());

#[divan::bench]
fn median_key_press(bencher: Bencher) {
    bencher.bench(|| search(black_box(&MEDIAN.0), 8));
}

#[divan::bench]
fn worst_key_press(bencher: Bencher) {
    bencher.bench(|| search(black_box(&WORST.0), 8));
}

/// A misspelt name over this many names, made up from syllables of real ones.
#[divan::bench(args = [87, 500, 2_000, 10_000])]
fn growth_misspelt(bencher: Bencher, names: usize) {
    grown(bencher, names, "venlaflexine");
}

/// A word that is near to nothing.
#[divan::bench(args = [87, 500, 2_000, 10_000])]
fn growth_unknown(bencher: Bencher, names: usize) {
    grown(bencher, names, "quarterback");
}

fn grown(bencher: Bencher, count: usize, typed: &str) {
    const STARTS: [&str; 24] = [
        "ven", "flu", "ser", "cita", "bu", "mir", "tra", "ami", "nor", "dox", "lam", "ari", "que",
        "olan", "ris", "zip", "lur", "car", "val", "gaba", "topi", "metha", "pra", "keto",
    ];
    const MIDDLES: [&str; 24] = [
        "la", "oxe", "tra", "lo", "pro", "ta", "zo", "trip", "ti", "e", "otri", "pi", "tia", "za",
        "peri", "ra", "si", "ba", "pro", "pen", "ra", "do", "mi", "ta",
    ];
    const ENDS: [&str; 20] = [
        "faxine", "tine", "line", "pram", "pion", "pine", "done", "tyline", "pin", "gine",
        "prazole", "done", "mazepine", "ate", "tin", "mate", "ne", "pexole", "mine", "zolam",
    ];
    let mut names = Vec::new();
    for number in 0..count {
        let start = STARTS[number % STARTS.len()];
        let middle = MIDDLES[number / STARTS.len() % MIDDLES.len()];
        let end = ENDS[number / (STARTS.len() * MIDDLES.len()) % ENDS.len()];
        names.push((folded(&[start, middle, end].concat()), (number % 87) as u8));
    }
    let packed = pack::packed(names);
    let names = Names { ours: Table::new(&packed), rest: Table::new(&[]) };
    bencher.bench(|| recognize_among(&names, black_box(typed)));
}

/// A list as it is pasted from a pharmacy or a portal: fifty lines.
#[divan::bench]
fn fifty_lines_pasted(bencher: Bencher) {
    const LINES: &str = "\
sertraline (ZOLOFT) 50 MG tablet Take 1 tablet (50 mg total) by mouth daily. Refills: 3
BUPROPION HCL 150MG SR TAB TAKE ONE TABLET BY MOUTH TWICE A DAY Qty 60 filled 03/14/2022
lisinopril (PRINIVIL,ZESTRIL) 10 MG tablet Take 10 mg by mouth daily
venlafaxine ER 75 mg capsule, take 1 capsule twice daily with food
Lexapro 10 mg from Mar 2015 to June 2016, made me sleepy
";
    let text = LINES.repeat(10);
    let today = Day::new(2026, 11, 24).unwrap_or(Day::FIRST);
    bencher.bench(|| list(black_box(&text), today));
}
