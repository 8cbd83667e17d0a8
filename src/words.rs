//! Every word that a person reads, one file a language.
//!
//! [`Words`] has a field for each text, so a missing one does not compile. Texts
//! with a gap have `{}` where it goes; [`fill`] puts it in.

mod en;
#[cfg(not(feature = "pseudo"))]
mod es;
/// The made-up language of `build/pseudo.rs`, in the place of Spanish.
#[cfg(feature = "pseudo")]
mod es {
    include!(concat!(env!("OUT_DIR"), "/pseudo.rs"));
}
pub mod support;
pub mod values;

pub use support::{HelpLine, Note, Region};

use crate::formulary::within::halves;
use crate::formulary::{Class, CommonGroup};
use crate::history::{Question, Topic, Treatment};

/// A language that the product speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, as in the US.
    #[default]
    English,
    /// Spanish, as spoken in the US and Latin America.
    Spanish,
}

impl Language {
    /// Every language.
    pub const ALL: [Language; 2] = [Language::English, Language::Spanish];

    /// The BCP 47 tag.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Spanish => "es",
        }
    }

    /// The language of this tag, whatever its region.
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next()?.to_ascii_lowercase();
        Language::ALL.into_iter().find(|it| it.tag() == primary)
    }

    /// Every text in this language.
    pub fn words(self) -> &'static Words {
        match self {
            Language::English => &en::WORDS,
            Language::Spanish => &es::WORDS,
        }
    }
}

/// A choice, as the patient is asked it and as the document tells it.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    /// On the screen: plain words to the patient.
    pub ask: &'static str,
    /// In the document: short words for the provider, lower case.
    pub tell: &'static str,
}

/// A text that depends on a number, with `{}` where the number goes.
#[derive(Clone, Copy, Debug)]
pub struct Plural {
    /// For one.
    pub one: &'static str,
    /// For none or several.
    pub many: &'static str,
}

impl Plural {
    /// The text for this number.
    pub fn of(&self, number: usize) -> String {
        fill(if number == 1 { self.one } else { self.many }, &[&number.to_string()])
    }
}

/// A question, as the patient is asked it and as the document names it.
#[derive(Clone, Copy, Debug)]
pub struct Asking {
    /// The question.
    pub ask: &'static str,
    /// A hint under it; may be empty.
    pub hint: &'static str,
    /// Its short name in the document and in lists.
    pub short: &'static str,
}

/// The choices of each list, in the order of its `ALL`.
#[derive(Debug)]
pub struct ChoiceWords {
    /// [`YesNo`](crate::history::YesNo).
    pub yes_no: [Said; 2],
    /// [`Episode`](crate::history::Episode).
    pub episode: [Said; 3],
    /// [`Purpose`](crate::history::Purpose).
    pub purpose: [Said; 8],
    /// [`ProductKind`](crate::formulary::ProductKind).
    pub form: [Said; 8],
    /// [`Response`](crate::history::Response).
    pub response: [Said; 7],
    /// [`Lasted`](crate::history::Lasted).
    pub lasted: [Said; 4],
    /// [`Adherence`](crate::history::Adherence).
    pub adherence: [Said; 4],
    /// [`SideEffect`](crate::history::SideEffect).
    pub side_effect: [Said; 25],
    /// [`Bother`](crate::history::Bother).
    pub bother: [Said; 4],
    /// [`StopReason`](crate::history::StopReason).
    pub reason: [Said; 12],
    /// [`Sureness`](crate::history::Sureness).
    pub sureness: [Said; 3],
    /// [`Treatment`].
    pub treatment: [Said; 11],
    /// [`Route`](crate::history::Route).
    pub route: [Said; 4],
    /// [`Sides`](crate::history::Sides).
    pub sides: [Said; 3],
    /// [`Memory`](crate::history::Memory).
    pub memory: [Said; 3],
    /// [`TmsKind`](crate::history::TmsKind).
    pub tms: [Said; 4],
    /// [`TherapyKind`](crate::history::TherapyKind).
    pub therapy: [Said; 8],
    /// [`ProgramKind`](crate::history::ProgramKind).
    pub program: [Said; 3],
    /// [`HealthTopic`](crate::history::HealthTopic).
    pub health: [Said; 15],
    /// [`Frequency`](crate::history::Frequency), in the published words.
    pub frequency: [Said; 4],
    /// [`Difficulty`](crate::history::Difficulty), in the published words.
    pub difficulty: [Said; 4],
}

impl ChoiceWords {
    /// The choices that a question about a trial offers.
    pub fn about(&self, question: Question) -> &[Said] {
        match question {
            Question::Taking | Question::Finished => &self.yes_no,
            Question::Episode => &self.episode,
            Question::Purpose => &self.purpose,
            Question::Form => &self.form,
            Question::Route => &self.route,
            Question::Sides => &self.sides,
            Question::Tms => &self.tms,
            Question::Therapy => &self.therapy,
            Question::Program => &self.program,
            Question::Response => &self.response,
            Question::Lasted => &self.lasted,
            Question::Adherence => &self.adherence,
            Question::SideEffects => &self.side_effect,
            Question::Bother => &self.bother,
            Question::Memory => &self.memory,
            Question::Reasons => &self.reason,
            Question::Sureness => &self.sureness,
            Question::Start
            | Question::Stop
            | Question::Total
            | Question::Most
            | Question::MostTime
            | Question::Usual
            | Question::Sessions
            | Question::SessionDose
            | Question::LastedFor
            | Question::SideEffectsOther
            | Question::ReasonsOther
            | Question::AddedTo
            | Question::Replaced
            | Question::Note => &[],
        }
    }

    /// The choices that a question outside of any trial offers.
    pub fn on(&self, topic: Topic) -> &[Said] {
        match topic {
            Topic::Health => &self.health,
            Topic::Phq1
            | Topic::Phq2
            | Topic::Phq3
            | Topic::Phq4
            | Topic::Phq5
            | Topic::Phq6
            | Topic::Phq7
            | Topic::Phq8
            | Topic::Phq9 => &self.frequency,
            Topic::PhqDifficulty => &self.difficulty,
            Topic::EpisodeStart
            | Topic::HealthNote
            | Topic::Ask
            | Topic::Matters
            | Topic::Name
            | Topic::Birth => &[],
        }
    }
}

/// Every text of one language.
#[derive(Debug)]
pub struct Words {
    /// Which language.
    pub language: Language,
    /// The language's own name.
    pub own_name: &'static str,
    /// A question about a trial; treatments are asked some of them otherwise.
    pub question: fn(Question, Option<Treatment>) -> Asking,
    /// A question outside of any trial.
    pub topic: fn(Topic) -> Asking,
    /// Numbers, dates and lengths.
    pub values: &'static values::ValueWords,
    /// The choices.
    pub choice: ChoiceWords,
    /// The classes of agents, in the order of [`Class::ALL`].
    pub classes: [&'static str; 34],
    /// The groups of common names, in the order of [`CommonGroup::ALL`].
    pub common_groups: [&'static str; 5],
    /// What is said of a file that cannot be opened.
    pub open: OpenWords,
    /// The document for the provider.
    pub document: DocumentWords,
    /// The screens.
    pub screen: ScreenWords,
}

impl Words {
    /// The name of a class of agents.
    pub fn class(&self, class: Class) -> &'static str {
        self.classes.get(class as usize).copied().unwrap_or_default()
    }

    /// What to know of a help line, in a sentence.
    pub fn about(&self, note: Note) -> &'static str {
        match note {
            Note::Options => self.screen.help_options,
            Note::MentalHealth => self.screen.help_mental_health,
            Note::Elsewhere => self.screen.help_elsewhere,
        }
    }

    /// How to write to a help line.
    pub fn text_to(&self, line: &HelpLine) -> String {
        match line.keyword {
            "" => fill(self.screen.text_to, &[line.text]),
            keyword => fill(self.screen.text_word_to, &[keyword, line.text]),
        }
    }

    /// The heading over a group of common names.
    pub fn common_group(&self, group: CommonGroup) -> &'static str {
        self.common_groups.get(group as usize).copied().unwrap_or_default()
    }
}

impl PartialEq for Words {
    /// There is one of each language.
    fn eq(&self, other: &Words) -> bool {
        self.language == other.language
    }
}

/// Puts texts into the gaps of a template, in order. A gap too many stays
/// empty; a text too many is not shown.
pub fn fill(template: &str, gaps: &[&str]) -> String {
    let mut out = String::new();
    let mut gaps = gaps.iter();
    let mut rest = template;
    while let Some((before, after)) = halves(rest, "{}") {
        out.push_str(before);
        out.push_str(gaps.next().copied().unwrap_or_default());
        rest = after;
    }
    out.push_str(rest);
    out
}

macro_rules! texts {
    ($(#[$about:meta])* $name:ident { $($(#[$doc:meta])* $field:ident: $type:ty,)+ }) => {
        $(#[$about])*
        #[derive(Debug)]
        #[allow(missing_docs, reason = "the name says which text it is")]
        pub struct $name { $($(#[$doc])* pub $field: $type,)+ }
    };
}

type Text = &'static str;

texts! {
    /// What is said of a file that cannot be opened.
    OpenWords {
        too_large: Text,
        unreadable: Text,
        not_ours: Text,
        damaged: Text,
        newer: Text,
        /// Names the part.
        twice: Text,
        /// Names the part.
        wrong: Text,
        /// Names the parts.
        unknown: Text,
        draft: Text,
    }
}

texts! {
    /// The texts of the document for the provider.
    DocumentWords {
        title: Text,
        notice: Text,
        prepared: Text,
        /// `formulary edition {} of {}`: its name and its day.
        edition: Text,
        medicines: Plural,
        /// Where one medicine was taken more than once.
        trials: Plural,
        classes: Plural,
        /// Medicines, each of which may stand for several.
        unnamed: Plural,
        treatments: Plural,
        nothing: Text,
        taking_now: Text,
        episode_began: Text,
        medicines_newest: Text,
        medicines_by_class: Text,
        treatments_heading: Text,
        timeline_heading: Text,
        unrecalled_heading: Text,
        clinician_heading: Text,
        clinician: [Text; 4],
        column_medicine: Text,
        column_treatment: Text,
        column_when: Text,
        column_most: Text,
        column_sessions: Text,
        column_length: Text,
        column_helped: Text,
        column_stopped: Text,
        column_episode: Text,
        not_sure: Text,
        not_answered: Text,
        none: Text,
        now: Text,
        still_taking: Text,
        /// `{} (from the dates)`.
        from_dates: Text,
        /// `up to {}`.
        up_to: Text,
        weeks: Plural,
        in_all: Text,
        at_most: Text,
        name_not_known: Text,
        /// Beside a name that another trial has too: `(no. {})`.
        numbered: Text,
        not_in_list: Text,
        undated: Text,
        /// What the lines and patterns of the timeline mean.
        legend: Text,
        phq_sum: Text,
        phq_part: Text,
        /// `Filtered by the reader: ...`.
        filtered: Plural,
        filtered_out: Plural,
        /// Of those: `Of these, the length is not known of {}.`.
        filtered_unknown: Text,
        /// `The patient's own words are in {}.`
        own_words_in: Text,
        language_names: [Text; 2],
        sort: Text,
        sort_date: Text,
        sort_class: Text,
        at_least_weeks: Text,
        /// Where no number was typed.
        weeks_hint: Text,
        stops_before_start: Text,
        taking_and_stopped: Text,
        date_in_future: Text,
        sessions_unusual: Text,
    }
}

texts! {
    /// The texts of the screens.
    ScreenWords {
        back: Text,
        /// `Next: sertraline`.
        next_is: Text,
        not_sure: Text,
        not_answered: Text,
        none_of_these: Text,
        change: Text,
        clear: Text,
        remove: Text,
        undo: Text,
        cancel: Text,
        add: Text,
        steps: Text,
        all_steps: Text,
        /// `Medicine 3 of 6`.
        medicine_of: Text,
        treatment_of: Text,
        language: Text,
        nothing_leaves: Text,

        start_step: Text,
        medicines_step: Text,
        treatments_step: Text,
        health_step: Text,
        phq_step: Text,
        visit_step: Text,
        review_step: Text,
        summary_step: Text,

        start_heading: Text,
        start_lines: [Text; 3],
        start_is_not: Text,
        start_private: Text,
        start_how_long: Text,
        start_button: Text,
        /// Where answers are there already.
        go_on_button: Text,
        open_copy: Text,
        print_blank: Text,

        medicines_heading: Text,
        medicines_hint: Text,
        search_label: Text,
        search_hint: Text,
        /// `sertraline (Zoloft)`: the number of results, for a screen reader.
        results: Plural,
        no_results: Text,
        /// `Keep “{}” as I typed it`.
        keep_typed: Text,
        /// `{} is {}`.
        brand_is: Text,
        did_you_mean: Text,
        did_you_mean_this: Text,
        /// Of a name that was kept as it was typed: `Did you mean {}?`
        may_be: Text,
        which_one: Text,
        /// `{} is not one of the depression medicines we list. Keep it?`
        not_listed: Text,
        two_in_one: Text,
        add_both: Text,
        is_treatment: Text,
        move_to_treatments: Text,
        class_only: Text,
        no_name_button: Text,
        no_name_label: Text,
        no_name_hint: Text,
        unknown_name: Text,
        prompts_heading: Text,
        prompts: [Text; 6],
        your_list: Text,
        your_list_empty: Text,
        taken_again: Text,
        /// `Added: {}.`
        added: Text,
        /// `{} was removed.`
        removed: Text,
        /// `{} (2 times)`.
        times: Text,
        episode_heading: Text,

        paste_heading: Text,
        paste_hint: Text,
        paste_button: Text,
        paste_take: Text,
        paste_read: Text,
        paste_not_read: Text,
        paste_again: Text,
        /// Of a list in the box that was not gone through.
        paste_left: Text,
        /// A medicine that is not one of ours.
        paste_other: Text,
        /// How many lines a pasted list has.
        paste_lines: Plural,
        /// How many of them are ticked.
        paste_ticked: Plural,

        /// `You typed “{}”`.
        you_typed: Text,
        not_this_one: Text,
        or_type: Text,
        type_it: Text,
        dose_example: Text,
        when_example: Text,
        length_example: Text,
        count_example: Text,
        /// `That is {} a day.`
        that_is_a_day: Text,
        /// `We read: {}`
        we_read: Text,
        kept_as_words: Text,
        which_did_you_mean: Text,
        is_number_right: Text,
        each_time: Text,
        in_all: Text,
        from_your_dates: Text,
        more_when: Text,
        /// The same parts of the page of a treatment.
        treated_when: Text,
        treated_why: Text,
        treated_how: Text,
        treatment_name: Text,
        had_again: Text,
        more_why: Text,
        more_how: Text,

        treatments_heading: Text,
        treatments_hint: Text,

        health_heading: Text,
        health_hint: Text,

        phq_heading: Text,
        phq_before: Text,
        phq_lead: Text,
        phq_credit: Text,

        visit_heading: Text,
        visit_hint: Text,

        review_heading: Text,
        review_hint: Text,
        gaps_heading: Text,
        gaps_hint: Text,
        to_check_heading: Text,
        unsettled: Text,
        undated_year: Text,
        stops_before_start: Text,
        taking_and_stopped: Text,
        sessions_unusual: Text,
        birth_in_future: Text,
        date_in_future: Text,
        no_medicines: Text,
        to_summary: Text,

        summary_heading: Text,
        summary_hint: Text,
        print: Text,
        open_tab: Text,
        no_tab: Text,
        copy_text: Text,
        copied: Text,
        not_copied: Text,
        save_copy: Text,
        save_fhir: Text,
        saved: Text,
        not_saved: Text,
        erase: Text,
        erased: Text,
        undone: Text,
        summary_language: Text,
        summary_region: Text,
        /// In the order of [`Region::ALL`].
        regions: [Text; 7],
        reader_heading: Text,

        support_heading: Text,
        support_lead: Text,
        support_tell: Text,
        support_danger: Text,
        support_nobody_told: Text,
        support_close: Text,
        /// Before the lines in the foot.
        in_crisis: Text,
        /// `Call {}`.
        call: Text,
        /// `Text {}`.
        text_to: Text,
        /// `Text {} to {}`.
        text_word_to: Text,
        help_options: Text,
        help_mental_health: Text,
        help_elsewhere: Text,

        idle_heading: Text,
        idle_text: Text,
        idle_stay: Text,
        draft_none: Text,
        open_replaces: Text,
        open_replace_yes: Text,
        opened: Text,
        blank_name: Text,
        blank_treatments: Text,
        crash_heading: Text,
        crash_text: Text,
        crash_restart: Text,
        no_script: Text,
        no_program: Text,
    }
}
