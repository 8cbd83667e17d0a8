//! Spanish is all there and is Spanish, and what fits one language's texts fits
//! the other's.

use recollect::history::{Amount, Day, DoseUnit};
use recollect::reading::{self, DoseContext, Reading};
use recollect::words::Language;

#[path = "support/words.rs"]
mod words;

use words::{Text, texts};

/// Every text that is the same in both languages, and is meant to be.
const SAME: &[&str] = &[
    "PHQ-9",
    "NaSSA",
    "SARI",
    "SMS",
    "SPARI",
    "RIMA",
    "No",
    "no",
    "glaucoma",
    "Australia",
    "spray",
    "sprays",
];

/// The English and the Spanish of every text.
fn pairs() -> impl Iterator<Item = (Text, Text)> {
    let [english, spanish] = Language::ALL.map(|it| texts(it.words()));
    assert_eq!(english.len(), spanish.len());
    english.into_iter().zip(spanish).inspect(|(one, two)| assert_eq!(one.place, two.place))
}

fn plain_words(text: &str) -> impl Iterator<Item = String> {
    text.split(|it: char| !it.is_alphabetic()).map(str::to_lowercase)
}

#[test]
fn no_text_is_the_same_in_both_languages() {
    let mut met = Vec::new();
    for (english, spanish) in pairs() {
        let says_something = english.text.chars().any(char::is_alphabetic);
        if says_something && english.text == spanish.text {
            assert!(SAME.contains(&&*english.text), "{}: {}", english.place, english.text);
            met.push(english.text);
        }
    }
    for same in SAME {
        assert!(met.iter().any(|it| it == same), "{same} is no longer the same");
    }
}

#[test]
fn no_word_of_the_other_language_is_left_in_a_text() {
    const ENGLISH: &[&str] = &[
        "the", "of", "and", "or", "you", "your", "it", "is", "was", "not", "this", "that", "for",
        "with", "what", "how", "when", "which", "did", "do", "at", "took", "stopped",
    ];
    const SPANISH: &[&str] = &[
        "el", "la", "los", "las", "de", "del", "usted", "su", "sus", "es", "fue", "que", "para",
        "con", "por", "una", "un", "en", "se", "lo",
    ];
    for (english, spanish) in pairs() {
        let left = |text: &str, of: &[&str]| plain_words(text).find(|it| of.contains(&&**it));
        assert_eq!(left(&english.text, SPANISH), None, "{}: {}", english.place, english.text);
        assert_eq!(left(&spanish.text, ENGLISH), None, "{}: {}", spanish.place, spanish.text);
    }
}

#[test]
fn the_person_is_called_usted() {
    const TU: &[&str] = &[
        "tú", "tu", "tus", "te", "ti", "contigo", "tienes", "puedes", "quieres", "tomaste",
        "tomas", "marca", "has", "vos", "vosotros", "vuestro",
    ];
    for text in texts(Language::Spanish.words()) {
        let familiar = plain_words(&text.text).find(|it| TU.contains(&&**it));
        assert_eq!(familiar, None, "{}: {}", text.place, text.text);
    }
}

#[test]
fn each_text_has_the_gaps_and_the_blanks_of_the_other() {
    for (english, spanish) in pairs() {
        let gaps = |text: &Text| text.text.matches("{}").count();
        assert_eq!(gaps(&english), gaps(&spanish), "{}", english.place);
        assert_eq!(english.text.is_empty(), spanish.text.is_empty(), "{}", english.place);
        let asks = |text: &Text| text.text.ends_with('?');
        assert_eq!(asks(&english), asks(&spanish), "{}: {}", spanish.place, spanish.text);
    }
}

#[test]
fn a_spanish_question_opens_as_it_closes() {
    for text in texts(Language::Spanish.words()) {
        // "¿Tomó alguna…" is opened by the heading over these.
        let opened = text.place == "screen.prompts_heading";
        let closed = text.place == "screen.prompts";
        if !opened && !closed {
            let count = |mark| text.text.matches(mark).count();
            assert_eq!(count('¿'), count('?'), "{}: {}", text.place, text.text);
        }
    }
}

#[test]
fn no_two_choices_of_a_list_are_worded_alike() {
    for language in Language::ALL {
        let all = texts(language.words());
        let mut choices: Vec<_> = all.iter().filter(|it| it.place.starts_with("choice.")).collect();
        let before = choices.len();
        choices.sort_by_key(|it| (&it.place, &it.text));
        choices.dedup();
        assert_eq!(choices.len(), before, "{language:?}");
    }
}

/// `like 6 weeks, or 2 years`: both can be typed as they stand.
#[test]
fn what_a_field_gives_as_an_example_is_read() {
    let today = Day::new(2026, 11, 23).expect("is a day");
    let strengths = [Amount::whole(50), Amount::whole(100)];
    let context =
        DoseContext { unit: DoseUnit::Mg, strengths: &strengths, pair: false, most: true };
    for language in Language::ALL {
        let screen = &language.words().screen;
        let examples = |text: &'static str| {
            let (_, both) = text.split_once(' ').expect("begins with like");
            let or = if language == Language::English { ", or " } else { ", o " };
            both.split_once(or).map(|(one, two)| [one, two]).expect("gives two examples")
        };
        for text in examples(screen.dose_example) {
            let read = reading::dose(text, context).reading;
            assert!(matches!(read, Reading::Value(_)), "{text}: {read:?}");
        }
        for text in examples(screen.when_example) {
            let read = reading::when(text, today).reading;
            assert!(matches!(read, Reading::Value(_)), "{text}: {read:?}");
        }
        for text in examples(screen.length_example) {
            let read = reading::length(text);
            assert!(matches!(read, Reading::Value(_)), "{text}: {read:?}");
        }
        for text in examples(screen.count_example) {
            let read = reading::count(text);
            assert!(matches!(read, Reading::Value(_)), "{text}: {read:?}");
        }
    }
}
