//! Drafts and saved copies: from the state to a text and back.

use std::rc::Rc;

use super::{Intake, Step};
use crate::history::saved::{Place, Refused, open as open_copy, save};
use crate::history::{Day, History};
use crate::words::{Language, Region, Words, fill};

/// The answers as a saved copy that also says where the person is, and what the person
/// chose otherwise than the clinic.
pub fn draft(intake: &Intake) -> String {
    let (settings, clinic) = (&intake.settings, &intake.clinic);
    let language = intake.spoken.unwrap_or(settings.language);
    let summary = settings.summary_language.filter(|it| Some(*it) != clinic.summary_language);
    let place = Place {
        language: language.tag(),
        screens: settings.language.tag(),
        summary: summary.map_or("", Language::tag),
        region: if settings.region == clinic.region { "" } else { settings.region.key() },
        step: &intake.step.key(),
        answered: intake.answered,
    };
    save(&intake.history, place)
}

/// A copy that was opened.
#[derive(Clone, Debug, PartialEq)]
pub struct OpenedCopy {
    /// What it held.
    pub history: Rc<History>,
    /// The language in which it was answered, where it says so.
    pub language: Option<Language>,
    /// The day of its last answer, where it says so.
    pub answered: Option<Day>,
    /// What it held that is not known here; may be empty.
    pub unknown: Vec<String>,
}

/// Opens a file that a person chose, or says why not; what is here stays as it is.
pub fn open(text: &str) -> Result<OpenedCopy, Refused> {
    open_copy(text).map(|opened| OpenedCopy {
        language: Language::from_tag(&opened.language),
        answered: opened.answered,
        history: Rc::new(opened.history),
        unknown: opened.unknown,
    })
}

/// What of a copy is not known here, in a sentence.
pub fn left_out(unknown: &[String], words: &Words) -> String {
    fill(words.open.unknown, &[&unknown.join(", ")])
}

/// Why a file was not opened, in a sentence.
pub fn refused_in_words(refused: &Refused, words: &Words) -> String {
    let open = &words.open;
    match refused {
        Refused::NotOurs => open.not_ours.into(),
        Refused::Damaged => open.damaged.into(),
        Refused::Newer => open.newer.into(),
        Refused::TooDeep => open.damaged.into(),
        Refused::Twice(place) => fill(open.twice, &[place]),
        Refused::Wrong(place) => fill(open.wrong, &[place]),
    }
}

/// The state with a draft of this tab in it. A draft that cannot be read leaves
/// the state as it was, and says so.
pub fn reopened(text: &str, mut fresh: Intake) -> Intake {
    match open_copy(text) {
        Ok(opened) => {
            fresh.history = opened.history;
            fresh.answered = opened.answered;
            fresh.spoken = Language::from_tag(&opened.language);
            // Only a copy whose two languages differ says both.
            let screens = Language::from_tag(&opened.screens).or(fresh.spoken);
            if let Some(language) = screens {
                fresh.settings.language = language;
            }
            let chosen = Language::from_tag(&opened.summary);
            fresh.settings.summary_language = chosen.or(fresh.settings.summary_language);
            fresh.settings.region =
                Region::from_key(&opened.region).unwrap_or(fresh.settings.region);
            if let Some(step) = Step::from_key(&opened.step)
                && step.exists(&fresh.history, &fresh.settings)
            {
                fresh.step = step;
            }
        }
        Err(_) => fresh.notify(super::Happened::DraftUnreadable, None),
    }
    fresh
}
