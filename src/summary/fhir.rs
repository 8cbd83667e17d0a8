//! The history as a FHIR R4 Bundle, for a medical record.
//!
//! Every answer stands in the QuestionnaireResponse, found by walking the
//! questions. What a record keeps as a medication, a procedure or an observation
//! stands there once more, no more exact than it was said, and with the words of
//! the document as notes. No code is written that is not known.

mod course;
mod observations;
mod parts;
mod questionnaire;
mod response;

pub use questionnaire::questionnaire;

use self::parts::{date, text};
use super::arrange::{listed, order};
use super::row::Making;
use super::{Arrangement, document};
use crate::history::saved::Place;
use crate::history::{Answer, Point, saved};
use crate::intake::{Intake, concerns};
use crate::reading::{Reading, when};
use crate::words::fill;

/// The history as a Bundle of type `collection`, in the language of the summary.
/// The same intake gives the same text.
pub fn fhir(intake: &Intake) -> String {
    let concerns = concerns(intake);
    let (history, words) = (&intake.history, intake.settings.summary_language().words());
    // As in the narrative, so that a number is of the same trial in both.
    let listed = listed(history, words, Arrangement::default());
    let making = Making {
        words,
        history,
        order: order(&listed),
        today: intake.reported(),
        concerns: &concerns,
    };
    let today = saved::point_key(Point::Day(intake.reported()));
    let base = base(intake, &today);
    let mut record = Record { making, today, base, entries: String::new(), count: 0 };
    record.add_patient();
    record.add_response(&narrative(intake));
    for trial in intake.history.trials() {
        record.add_course(trial);
    }
    record.add_phq();
    const BUNDLE: &str = r#"{"resourceType": "Bundle", "type": "collection", "entry": [{}]}"#;
    let mut text = fill(BUNDLE, &[&record.entries]);
    text.push('\n');
    text
}

/// The Bundle in the making. The patient is its first entry and the response its
/// second.
struct Record<'a> {
    making: Making<'a>,
    today: String,
    base: String,
    entries: String,
    count: u64,
}

impl Record<'_> {
    /// Adds an entry, and tells its address.
    fn add(&mut self, kind: &str, members: &str) -> String {
        const ENTRY: &str =
            r#"{"fullUrl": "{}", "resource": {"resourceType": "{}", "language": "{}"{}}}"#;
        let address = self.address(self.count);
        let language = self.making.words.language.tag();
        parts::push(&mut self.entries, &fill(ENTRY, &[&address, kind, language, members]));
        self.count += 1;
        address
    }

    fn address(&self, place: u64) -> String {
        let mut address = self.base.clone();
        hex(place, 4, &mut address);
        address
    }

    fn patient(&self) -> String {
        reference(&self.address(0))
    }

    fn response(&self) -> String {
        reference(&self.address(1))
    }

    /// With a name and a date of birth only where they were given, and the date
    /// only where it reads as one day that has been.
    fn add_patient(&mut self) {
        let person = &self.making.history.person;
        let mut members = String::new();
        if let Answer::Given(name) = &person.name {
            members = fill(r#", "name": [{"text": {}}]"#, &[&text(name)]);
        }
        if let Answer::Given(typed) = &person.birth
            && let Reading::Value(read) = when(typed, self.making.today).reading
            && let Point::Day(day) = read.from
            && day <= self.making.today
            && let born = date(Some(read))
            && !born.is_empty()
        {
            members.push_str(&fill(r#", "birthDate": "{}""#, &[&born]));
        }
        self.add("Patient", &members);
    }
}

fn reference(address: &str) -> String {
    fill(r#"{"reference": "{}"}"#, &[address])
}

/// The summary, as a reader who knows nothing of the structure sees it. The help
/// lines and the edition stand in it besides the answers.
fn narrative(intake: &Intake) -> String {
    let plain = super::text(&document(intake, Arrangement::default()), intake.settings.region);
    let plain = plain.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    const PAGE: &str = r#"<div xmlns="http://www.w3.org/1999/xhtml"><pre>{}</pre></div>"#;
    text(&fill(PAGE, &[&plain]))
}

/// All of an address but the four digits of an entry: a UUID of version 8, whose
/// digits are the maker's, from a hash of the answers. Other answers make other
/// addresses, and the same answers the same ones.
fn base(intake: &Intake, today: &str) -> String {
    let language = intake.settings.summary_language().tag();
    let mut told =
        saved::save(&intake.history, Place { language, screens: language, ..Place::default() });
    told.push_str(today);
    // FNV-1a from two beginnings.
    let hash = |begin: u64| {
        told.bytes().fold(begin, |it, byte| (it ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3))
    };
    let (one, other) = (hash(0xcbf2_9ce4_8422_2325), hash(0x6c62_272e_07bb_0142));
    let mut address = String::from("urn:uuid:");
    hex(one, 8, &mut address);
    address.push('-');
    hex(one >> 32, 4, &mut address);
    address.push_str("-8");
    hex(one >> 48, 3, &mut address);
    address.push_str("-8");
    hex(other, 3, &mut address);
    address.push('-');
    hex(other >> 16, 8, &mut address);
    address
}

/// The lowest digits of a number.
fn hex(number: u64, digits: u32, out: &mut String) {
    for place in (0..digits).rev() {
        out.extend(char::from_digit((number >> (4 * place) & 15) as u32, 16));
    }
}
