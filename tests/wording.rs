//! Plain words, measured: what a patient reads is within the reading of most.
//!
//! English is held to the Flesch-Kincaid grade, Spanish to the ease of
//! Fernández-Huerta. `--nocapture` shows the figures and the worst sentences.

use std::collections::HashSet;

use recollect::formulary::AgentId;
use recollect::words::Language;

#[path = "support/words.rs"]
mod words;

/// The highest grade of any English sentence, and of all of them on average.
const GRADE: f64 = 10.0;
const GRADE_ON_AVERAGE: f64 = 6.0;
/// The least ease of Spanish, on average and of any sentence long enough to tell.
const EASE: f64 = 70.0;

/// Where texts stand that are not measured, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("own_name", "the name of the language"),
    ("values.", "units and months, which stand beside a number"),
    ("classes", "terms for the provider"),
    ("document.", "written for the provider"),
    (".tell", "written for the provider"),
    (".short", "written for the provider"),
    ("topic.phq-", "published wording, which nobody may change"),
    ("choice.frequency", "published wording, which nobody may change"),
    ("choice.difficulty", "published wording, which nobody may change"),
    ("screen.phq_lead", "published wording, which nobody may change"),
    ("screen.phq_credit", "published wording, which nobody may change"),
];

fn stands_at(place: &str, part: &str) -> bool {
    if part.starts_with('.') { place.ends_with(part) } else { place.starts_with(part) }
}

/// A piece of text up to its full stop, in words and syllables.
#[derive(Debug)]
struct Sentence {
    text: String,
    words: f64,
    syllables: f64,
    longest: usize,
}

impl Sentence {
    /// Two or three words on a button have no grade: one long word decides it.
    fn is_label(&self) -> bool {
        self.words < 4.0 && !self.text.ends_with(['.', '?', '!', '…'])
    }

    /// The US school grade that reads it.
    fn grade(&self) -> f64 {
        0.39 * self.words + 11.8 * self.syllables / self.words - 15.59
    }

    /// Fernández-Huerta, by syllables per hundred words and words per sentence:
    /// 100 is very easy, 70 fairly easy, 50 rather hard.
    fn ease(&self) -> f64 {
        206.84 - 60.0 * self.syllables / self.words - 1.02 * self.words
    }
}

/// Every sentence that a patient reads, each once.
fn sentences(language: Language, syllables: fn(&str) -> usize) -> Vec<Sentence> {
    let names = names();
    let mut seen = HashSet::new();
    let mut found = Vec::new();
    for text in words::texts(language.words()) {
        if LEFT_OUT.iter().any(|(part, _)| stands_at(&text.place, part)) {
            continue;
        }
        for text in split(&text.text) {
            let mut read = plain_words(&text);
            read.retain(|it| !names.contains(it));
            if read.is_empty() || !seen.insert(text.to_lowercase()) {
                continue;
            }
            let counts = read.iter().map(|it| syllables(it));
            found.push(Sentence {
                text,
                words: read.len() as f64,
                syllables: counts.clone().sum::<usize>() as f64,
                longest: counts.max().unwrap_or_default(),
            });
        }
    }
    found
}

/// Splits where a sentence ends, and not within `0.5`.
fn split(text: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    for word in text.split_whitespace() {
        let sentence = sentences.last_mut().expect("there is always one");
        sentence.push_str(if sentence.is_empty() { "" } else { " " });
        sentence.push_str(word);
        if word.ends_with(['.', '?', '!', '…']) {
            sentences.push(String::new());
        }
    }
    sentences
}

/// The words of a text in small letters. Numbers, gaps and abbreviations such as
/// `TMS` are no words.
fn plain_words(text: &str) -> Vec<String> {
    text.split(|it: char| !it.is_alphabetic() && it != '’')
        .filter(|it| it.chars().any(char::is_alphabetic))
        .filter(|it| it.chars().filter(|it| it.is_uppercase()).count() < 2)
        .map(str::to_lowercase)
        .collect()
}

/// Names of medicines: they are what they are.
fn names() -> HashSet<String> {
    let all = AgentId::all().flat_map(|it| it.brands().chain([it.name()]));
    all.chain(["ketamina", "esketamina"]).flat_map(plain_words).collect()
}

/// Counts groups of vowels, less the silent e. Where English has no rule it counts
/// too many rather than too few.
fn english_syllables(word: &str) -> usize {
    let vowel = |it: char| "aeiouy".contains(it);
    let letters: Vec<char> = word.chars().filter(|it| it.is_alphabetic()).collect();
    let groups = letters.chunk_by(|a, b| vowel(*a) == vowel(*b));
    let mut count = groups.filter(|it| vowel(it[0])).count();
    let ends = |with: &[&str]| with.iter().any(|it| word.ends_with(it));
    let table = letters.len() > 2 && ends(&["le"]) && !vowel(letters[letters.len() - 3]);
    let silent = ends(&["e"]) && !table
        || ends(&["es"]) && !ends(&["ses", "zes", "ces", "ges", "xes", "ches", "shes"])
        || ends(&["ed"]) && !ends(&["ted", "ded"]);
    count -= usize::from(silent && count > 1);
    // Vowels side by side that are said apart: usual, quiet, trial, previous.
    count += ["ual", "iet"].iter().filter(|it| word.contains(**it)).count();
    for pair in ["ia", "io"] {
        count +=
            usize::from(word.split_once(pair).is_some_and(|it| !it.0.ends_with(['t', 's', 'c'])));
    }
    count.max(1)
}

/// Counts vowels, less those that share a syllable with their neighbour.
fn spanish_syllables(word: &str) -> usize {
    // The u of que, qui, gue and gui is not heard.
    let word = word.replace("qu", "q").replace("gue", "ge").replace("gui", "gi");
    let mut count = 0;
    let mut before = None;
    for (place, letter) in word.char_indices() {
        // A weak vowel without an accent shares a syllable, strong ones never do.
        let strong = match letter {
            'a' | 'e' | 'o' | 'á' | 'é' | 'ó' | 'í' | 'ú' => Some(true),
            'i' | 'u' | 'ü' => Some(false),
            'y' if place + 1 == word.len() => Some(false),
            _ => None,
        };
        let shared = matches!((before, strong), (Some(false), Some(_)) | (Some(true), Some(false)));
        count += usize::from(strong.is_some() && !shared);
        before = strong;
    }
    count
}

fn report(language: Language, measure: &str, mut worst_first: Vec<(f64, &Sentence)>, average: f64) {
    worst_first.sort_by(|a, b| a.0.total_cmp(&b.0));
    println!("{language:?}: {measure} {average:.1} over {} sentences", worst_first.len());
    for (badness, sentence) in worst_first.iter().take(10) {
        println!("{:7.1}  {}", badness.abs(), sentence.text);
    }
}

#[test]
fn syllables_are_counted_as_they_are_said() {
    for (count, all) in [
        (1, "tick page help asked used list whole please"),
        (2, "table trial started sizes minutes people quiet shaky places bottle"),
        (3, "medicine depression pharmacy usual hospital previous insurance"),
        (4, "anxiety insomnia interested especially"),
    ] {
        for word in all.split(' ') {
            assert_eq!(english_syllables(word), count, "{word}");
        }
    }
    for (count, all) in [
        (1, "no más qué bien hay muy seis"),
        (2, "días dosis quiere guarde sueño ahí cuánto"),
        (3, "pastilla ansiedad memoria seguro época siguiente"),
        (4, "medicina depresiones estómago energía todavía aneurisma"),
        (5, "estreñimiento desconocido bipolaridad"),
    ] {
        for word in all.split(' ') {
            assert_eq!(spanish_syllables(word), count, "{word}");
        }
    }
}

#[test]
fn a_sixth_grader_can_read_the_english() {
    let all = sentences(Language::English, english_syllables);
    let (labels, all): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.is_label());
    let average = all.iter().map(|it| it.grade()).sum::<f64>() / all.len() as f64;
    report(Language::English, "grade", all.iter().map(|it| (-it.grade(), *it)).collect(), average);
    assert!(all.len() > 150, "only {} sentences were found", all.len());
    assert!(average <= GRADE_ON_AVERAGE, "{average}");
    for sentence in all {
        assert!(sentence.grade() <= GRADE, "{:.1}: {}", sentence.grade(), sentence.text);
    }
    for label in labels {
        assert!(label.longest <= 4, "a long word: {}", label.text);
    }
}

#[test]
fn the_spanish_is_fairly_easy() {
    let all = sentences(Language::Spanish, spanish_syllables);
    let (labels, all): (Vec<_>, Vec<_>) = all.iter().partition(|it| it.is_label());
    let average = all.iter().map(|it| it.ease()).sum::<f64>() / all.len() as f64;
    report(Language::Spanish, "ease", all.iter().map(|it| (it.ease(), *it)).collect(), average);
    assert!(all.len() > 150, "only {} sentences were found", all.len());
    assert!(average >= EASE, "{average}");
    // The measure is made for running text: under six words one word sways it.
    for sentence in all.iter().filter(|it| it.words >= 6.0) {
        assert!(sentence.ease() >= EASE, "{:.1}: {}", sentence.ease(), sentence.text);
    }
    for label in labels {
        assert!(label.longest <= 5, "a long word: {}", label.text);
    }
}

#[test]
fn what_is_not_measured_is_there_to_be_left_out() {
    let all = words::texts(Language::English.words());
    for (part, why) in LEFT_OUT {
        assert!(all.iter().any(|it| stands_at(&it.place, part)), "{part}: {why}");
    }
}
