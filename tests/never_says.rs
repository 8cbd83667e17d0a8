//! The product records what a person says. Words that would judge the illness, a
//! trial or the person are nowhere: not in what is read, and not in the source,
//! which reviewers read.

use std::fs;
use std::path::Path;

use recollect::words::Language;

#[path = "support/words.rs"]
mod words;

/// Parts of words that are never said, small and without accents.
const PARTS: &[&str] = &[
    // That a trial did not do what it ought to.
    "failed",
    "failing",
    "failure",
    "adequa",
    "fracas",
    "fallid",
    "adecuad",
    "insuficiente",
    // That the illness resists, or how bad it is.
    "resistan",
    "resisten",
    "refractor",
    "refractari",
    "intractab",
    "intratable",
    "diagnos",
    "prognos",
    "pronostic",
    "severity",
    "severely",
    "severidad",
    "remission",
    "remision",
    // That the person did not do as told.
    "complian",
    "cumplimiento",
    "incumpl",
    // That someone may have a treatment, or ought to.
    "candida",
    "eligib",
    "elegib",
    "recommend",
    "recomend",
];

/// Whole words that are never said.
const WORDS: &[&str] = &[
    // A verb too often to be looked for in part.
    "fail",
    "fails",
    "falla",
    "fallas",
    "fallo",
    "fallos",
    "fallaron",
    // Bands and stages.
    "mild",
    "moderate",
    "moderately",
    "severe",
    "leve",
    "leves",
    "moderada",
    "moderado",
    "severa",
    "severo",
    "grave",
    "graves",
    "stage",
    "stages",
    "staged",
    "staging",
    "etapa",
    "etapas",
    "estadio",
    "estadios",
    // Of the person, as one who did or did not get better.
    "responder",
    "responders",
    "nonresponder",
    "unresponsive",
    "apta",
    "apto",
    "trd",
];

/// All that may hold such a word: sentences that deny one, and what was published
/// by others.
const ALLOWED: &[&str] = &[
    "ot a diagnosis",
    "on-diagnostic",
    "o es un diagnóstico",
    // The names of others, in code: of apt and of the standard library.
    "--no-install-recommends",
    "ExitCode::FAILURE",
    // The sixth question of the PHQ-9.
    "Feeling bad about yourself — or that you are a failure or have let yourself or your family down",
    "Se ha sentido mal con usted mismo(a) – o que es un fracaso o que ha quedado mal con usted mismo(a) o con su familia",
];

/// The words in a text that are never said.
fn found(text: &str) -> Vec<String> {
    let mut text = text.to_string();
    for allowed in ALLOWED {
        text = text.replace(allowed, "");
    }
    let mut found = pieces(&text);
    found.retain(|it| WORDS.contains(&it.as_str()) || PARTS.iter().any(|part| it.contains(part)));
    found
}

/// The words of a text in small letters without accents. Names in code are taken
/// apart: `severeBand` and `severe_band` hold two words.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut after_small = false;
    for letter in text.chars() {
        if !letter.is_alphabetic() || letter.is_uppercase() && after_small {
            pieces.push(String::new());
        }
        let plain = match letter {
            'á' | 'Á' => 'a',
            'é' | 'É' => 'e',
            'í' | 'Í' => 'i',
            'ó' | 'Ó' => 'o',
            'ú' | 'Ú' => 'u',
            it => it.to_lowercase().next().unwrap_or(it),
        };
        if letter.is_alphabetic() {
            pieces.last_mut().expect("there is always one").push(plain);
        }
        after_small = letter.is_lowercase();
    }
    pieces
}

#[test]
fn each_word_is_seen_however_it_is_written() {
    for said in [
        "It failed.",
        "an inadequate trial",
        "TreatmentResistant",
        "is_adequate",
        "NON-COMPLIANT",
        "severeBand",
        "Stage 2",
        "not eligible",
        "A diagnosis",
        "un diagnóstico",
        "DEPRESIÓN GRAVE",
        "no cumplió: incumplimiento",
        "un fracaso",
    ] {
        assert!(!found(said).is_empty(), "{said}");
    }
    for said in [
        "Not a diagnosis. Not checked against medical records.",
        "No es un diagnóstico.",
        "several days, moved, leveled",
        "Did it help? It stopped helping.",
        "agravar no es la palabra",
    ] {
        assert_eq!(found(said), [""; 0], "{said}");
    }
}

#[test]
fn no_text_of_any_language_judges() {
    for language in Language::ALL {
        for text in words::texts(language.words()) {
            assert_eq!(found(&text.text), [""; 0], "{}: {}", text.place, text.text);
        }
    }
}

#[test]
fn the_only_exception_is_the_published_question() {
    for language in Language::ALL {
        let all = words::texts(language.words());
        let quoted = all.iter().filter(|it| ALLOWED.contains(&it.text.as_str()));
        let places: Vec<&str> = quoted.map(|it| it.place.as_str()).collect();
        assert_eq!(places, ["topic.phq-6.ask"], "{language:?}");
    }
}

#[test]
fn no_name_or_comment_in_the_source_judges() {
    let mut read = 0;
    source(Path::new(env!("CARGO_MANIFEST_DIR")), &mut |path, text| {
        read += 1;
        for (number, line) in text.lines().enumerate() {
            let mut found = found(line);
            // Of commands and tests, the build says it as cargo does.
            if path.starts_with(concat!(env!("CARGO_MANIFEST_DIR"), "/xtask")) {
                found.retain(|it| !it.starts_with("fail"));
            }
            assert_eq!(found, [""; 0], "{}:{}: {line}", path.display(), number + 1);
        }
    });
    assert!(read > 60, "only {read} files were read");
}

/// Every source file. Tests quote these words to look for them, `data` holds what
/// people typed, and `target`, `dist` and names with a dot are not source.
fn source(folder: &Path, each: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).expect("the folder is read") {
        let path = entry.expect("the entry is read").path();
        let name = path.file_name().and_then(|it| it.to_str()).unwrap_or_default();
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        if name.starts_with('.')
            || ["tests", "data", "target", "dist", "release", "node_modules"].contains(&name)
        {
            continue;
        }
        if path.is_dir() {
            source(&path, each);
        } else if ["rs", "js", "css", "html", "toml"].contains(&extension) {
            each(&path, &fs::read_to_string(&path).expect("source is text"));
        }
    }
}

#[path = "support/story.rs"]
mod story;

#[test]
fn no_summary_of_any_story_says_one_in_either_language() {
    let stories = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stories");
    for story in fs::read_dir(stories).expect("the stories") {
        let path = story.expect("a story").path();
        let mut intake = story::played(&fs::read_to_string(&path).expect("a story"));
        for language in Language::ALL {
            intake.settings.summary_language = Some(language);
            let document = recollect::summary::document(&intake, Default::default());
            let text = recollect::summary::text(&document, intake.settings.region);
            // The text breaks lines, and what is allowed may break with it.
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ").replace(" - ", " — ");
            let text = text.replace(" — o que es un", " – o que es un");
            let found = found(&text);
            assert!(found.is_empty(), "{}, {language:?}: {found:?}", path.display());
        }
    }
}
