//! What the clinic and the person chose.

use super::accent::{Color, GROUNDS};
use crate::words::{Language, Region};

/// The size of the printed page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    /// US Letter.
    Letter,
    /// ISO A4.
    A4,
}

/// What the clinic and the person chose. No answer is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The language of the screens.
    pub language: Language,
    /// The language of the summary, where it differs.
    pub summary_language: Option<Language>,
    /// For the help lines.
    pub region: Region,
    /// Whether the health topics are asked.
    pub ask_health: bool,
    /// Whether the PHQ-9 is asked. Off unless the clinic turns it on.
    pub ask_phq: bool,
    /// Whether the summary has blank lines for the clinician.
    pub clinician: bool,
    /// A clinic's tablet: nothing is stored, and an idle one is erased.
    pub shared_device: bool,
    /// The clinic's name; may be empty.
    pub clinic_name: String,
    /// The clinic's phone; may be empty.
    pub clinic_phone: String,
    /// The size of the printed page; where it is not set, the region's usual one.
    pub paper: Option<Paper>,
    /// The clinic's color; it reads on the light ground.
    pub accent: Option<Color>,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            language: Language::default(),
            summary_language: None,
            region: Region::default(),
            ask_health: true,
            ask_phq: false,
            clinician: true,
            shared_device: false,
            clinic_name: String::new(),
            clinic_phone: String::new(),
            paper: None,
            accent: None,
        }
    }
}

impl Settings {
    /// The size of the printed page.
    pub fn paper(&self) -> Paper {
        let usual = match self.region {
            Region::Us | Region::Ca => Paper::Letter,
            Region::Gb | Region::Ie | Region::Au | Region::Nz | Region::Other => Paper::A4,
        };
        self.paper.unwrap_or(usual)
    }

    /// The language of the summary.
    pub fn summary_language(&self) -> Language {
        self.summary_language.unwrap_or(self.language)
    }
}

/// The longest text that is taken from a host page, in characters.
const LONGEST: usize = 80;

/// The settings with a host page's configuration in them. A value that is not
/// one of those expected leaves the setting as it was; [`wrong`] names it.
pub fn configure(before: &Settings, pairs: &[(String, String)]) -> Settings {
    let mut settings = before.clone();
    for (name, value) in pairs {
        // `wrong` says so; here the setting stays.
        let _ = take(&mut settings, name, value);
    }
    settings
}

/// What is wrong with a configuration, a line each: the name, the value, and
/// what was expected. For the console of the person who embeds the page.
pub fn wrong(pairs: &[(String, String)]) -> Vec<String> {
    let mut settings = Settings::default();
    let mut lines = Vec::new();
    for (name, value) in pairs {
        if let Err(expected) = take(&mut settings, name, value) {
            let value: String = value.chars().take(LONGEST).collect();
            lines.push(crate::words::fill(
                "recollect: {}=\"{}\" is not understood; expected {}",
                &[name, &value, &expected],
            ));
        }
    }
    lines
}

fn take(settings: &mut Settings, name: &str, value: &str) -> Result<(), String> {
    let value = value.trim();
    match name {
        "lang" => {
            settings.language = Language::from_tag(value).ok_or("en or es")?;
        }
        "summary-lang" => {
            settings.summary_language = Some(Language::from_tag(value).ok_or("en or es")?);
        }
        "region" => {
            settings.region = Region::from_key(value).ok_or("us, ca, gb, ie, au, nz or other")?;
        }
        "ask" => {
            const PARTS: [&str; 4] = ["health-topics", "phq-9", "clinician", "none"];
            let asked: Vec<&str> = value.split_whitespace().collect();
            if asked.iter().any(|it| !PARTS.contains(it)) {
                return Err("any of health-topics phq-9 clinician, or none".into());
            }
            settings.ask_health = asked.contains(&"health-topics");
            settings.ask_phq = asked.contains(&"phq-9");
            settings.clinician = asked.contains(&"clinician");
        }
        "shared-device" => {
            settings.shared_device = match value {
                "" | "true" | "yes" | "on" => true,
                "false" | "no" | "off" => false,
                _ => return Err("true or false".into()),
            };
        }
        "clinic-name" => settings.clinic_name = bounded(value)?,
        "clinic-phone" => settings.clinic_phone = bounded(value)?,
        "paper" => {
            settings.paper = match value {
                "letter" => Some(Paper::Letter),
                "a4" => Some(Paper::A4),
                "" => None,
                _ => return Err("letter or a4".into()),
            };
        }
        "accent" if value.is_empty() => settings.accent = None,
        "accent" => {
            let color = Color::from_hex(value).ok_or("a color like #175e54")?;
            if !color.reads_on(GROUNDS[0]) {
                let near = color.read_on(GROUNDS[0]).hex();
                return Err(
                    ["a darker color, for the text to be read; the nearest is ", &near].concat()
                );
            }
            settings.accent = Some(color);
        }
        _ => {
            return Err(
                "one of lang, summary-lang, region, ask, shared-device, clinic-name, clinic-phone, paper, accent"
                    .into(),
            );
        }
    }
    Ok(())
}

/// A short text of one line, shown as text.
fn bounded(value: &str) -> Result<String, &'static str> {
    if value.chars().count() > LONGEST {
        return Err("at most 80 characters");
    }
    if value.chars().any(char::is_control) {
        return Err("a text of one line");
    }
    Ok(value.into())
}
