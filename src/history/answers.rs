//! Every question there is, each declared once.
//!
//! A record is an ordinary struct whose fields are answers. Beside it stands an
//! enum with one case a field, so that a screen, a saved copy or a test can go
//! through all of them and none can be left out.

use super::answer::{Answer, Typed};
use super::choices::*;
use super::value::{AnyOf, Kind, Slot, Takes, Value};
use super::{Count, Dose, Length, TrialId, When};
use crate::formulary::ProductKind;

macro_rules! record {
    ($(#[$about:meta])* $record:ident asks $(#[$asks:meta])* $question:ident {
        $($(#[$doc:meta])* $field:ident: $type:ty = $case:ident $key:literal,)+
    }) => {
        $(#[$about])*
        #[derive(Debug, Default)]
        pub struct $record { $($(#[$doc])* pub $field: Answer<$type>,)+ }

        // Answer by answer, as each is taken: in a fifth of the code that is derived.
        impl Clone for $record {
            fn clone(&self) -> $record {
                let mut copy = $record::default();
                for question in $question::ALL {
                    copy.set(*question, self.get(*question));
                }
                copy
            }
        }

        impl PartialEq for $record {
            fn eq(&self, other: &$record) -> bool {
                $question::ALL.iter().all(|it| self.get(*it) == other.get(*it))
            }
        }

        impl Eq for $record {}

        $(#[$asks])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $question { $($(#[$doc])* $case,)+ }

        impl $question {
            /// Every question, in the order in which answers are saved.
            pub const ALL: &'static [$question] = &[$($question::$case,)+];

            /// The name in a saved copy and in exports. Never changes once
            /// published.
            pub fn key(self) -> &'static str {
                match self { $($question::$case => $key,)+ }
            }

            /// The question of this name.
            pub fn from_key(key: &str) -> Option<$question> {
                $question::ALL.iter().copied().find(|it| it.key() == key)
            }

            /// What the question takes.
            pub fn kind(self) -> Kind {
                match self { $($question::$case => <Answer<$type> as Takes>::KIND,)+ }
            }
        }

        impl $record {
            fn slot(&self, question: $question) -> &dyn Slot {
                match question { $($question::$case => &self.$field,)+ }
            }

            /// The answer to a question.
            pub fn get(&self, question: $question) -> Value {
                self.slot(question).value()
            }

            /// Takes an answer. `false`, and nothing changed, where it is not of
            /// the question's kind.
            pub fn set(&mut self, question: $question, value: Value) -> bool {
                let slot: &mut dyn Slot = match question { $($question::$case => &mut self.$field,)+ };
                slot.put(value)
            }
        }
    };
}

record! {
    /// What a person answered about one trial. Each trial is asked only what
    /// fits it; see [`Trial::asked`](super::Trial::asked).
    Answers asks
    /// A question about one trial.
    Question {
        /// Whether it still goes on.
        taking: YesNo = Taking "taking",
        /// When it began.
        start: Typed<When> = Start "start",
        /// When it ended.
        stop: Typed<When> = Stop "stop",
        /// How long in all.
        total: Typed<Length> = Total "total",
        /// In which stretch of depression.
        episode: Episode = Episode "episode",
        /// What it was taken for.
        purpose: AnyOf<Purpose> = Purpose "purpose",
        /// The form it came in.
        form: ProductKind = Form "form",
        /// The most that was taken in one day.
        most: Typed<Dose> = Most "most",
        /// How long at that most.
        most_time: Typed<Length> = MostTime "most-time",
        /// What was taken most of the time.
        usual: Typed<Dose> = Usual "usual",
        /// How ketamine was given.
        route: Route = Route "route",
        /// Where the current of ECT was applied.
        sides: Sides = Sides "sides",
        /// The kind of TMS.
        tms: TmsKind = Tms "tms-kind",
        /// The kind of talk therapy.
        therapy: AnyOf<TherapyKind> = Therapy "therapy-kind",
        /// The kind of program.
        program: ProgramKind = Program "program-kind",
        /// How many sessions or nights.
        sessions: Typed<Count> = Sessions "sessions",
        /// Dose in one session.
        session_dose: Typed<Dose> = SessionDose "session-dose",
        /// Whether the course was finished.
        finished: YesNo = Finished "finished",
        /// How much it helped at its best.
        response: Response = Response "response",
        /// Whether the help lasted.
        lasted: Lasted = Lasted "lasted",
        /// How long the help lasted, after one session or after the course.
        lasted_for: Typed<Length> = LastedFor "lasted-for",
        /// How often it was taken as prescribed.
        adherence: Adherence = Adherence "adherence",
        /// What bothered.
        side_effects: AnyOf<SideEffect> = SideEffects "side-effects",
        /// Other side effects, in the person's words.
        side_effects_other: String = SideEffectsOther "side-effects-other",
        /// How much they bothered.
        bother: Bother = Bother "bother",
        /// What happened to memory around ECT.
        memory: Memory = Memory "memory",
        /// Why it was stopped.
        reasons: AnyOf<StopReason> = Reasons "reasons",
        /// Other reasons, in the person's words.
        reasons_other: String = ReasonsOther "reasons-other",
        /// The trial that it was added to.
        added_to: TrialId = AddedTo "added-to",
        /// The trial that it took the place of.
        replaced: TrialId = Replaced "replaced",
        /// How sure of these answers.
        sureness: Sureness = Sureness "sureness",
        /// Anything else.
        note: String = Note "note",
    }
}

record! {
    /// What a person answered outside of any one trial.
    Person asks
    /// A question that belongs to no one trial.
    Topic {
        /// When this stretch of depression began.
        episode_start: Typed<When> = EpisodeStart "episode-start",
        /// Things to talk about.
        health: AnyOf<HealthTopic> = Health "health-topics",
        /// More about these, in the person's words.
        health_note: String = HealthNote "health-note",
        /// PHQ-9, first question.
        phq_1: Frequency = Phq1 "phq-1",
        /// PHQ-9, second question.
        phq_2: Frequency = Phq2 "phq-2",
        /// PHQ-9, third question.
        phq_3: Frequency = Phq3 "phq-3",
        /// PHQ-9, fourth question.
        phq_4: Frequency = Phq4 "phq-4",
        /// PHQ-9, fifth question.
        phq_5: Frequency = Phq5 "phq-5",
        /// PHQ-9, sixth question.
        phq_6: Frequency = Phq6 "phq-6",
        /// PHQ-9, seventh question.
        phq_7: Frequency = Phq7 "phq-7",
        /// PHQ-9, eighth question.
        phq_8: Frequency = Phq8 "phq-8",
        /// PHQ-9, ninth question: an answer above "Not at all" shows support.
        phq_9: Frequency = Phq9 "phq-9",
        /// The question after the nine.
        phq_difficulty: Difficulty = PhqDifficulty "phq-difficulty",
        /// What to ask at the visit.
        ask: String = Ask "ask",
        /// What matters most.
        matters: String = Matters "matters",
        /// Name, for the printout alone.
        name: String = Name "name",
        /// Date of birth as typed, for the printout alone.
        birth: String = Birth "birth",
    }
}

impl Topic {
    /// The nine questions of the PHQ-9, in order.
    pub const PHQ: [Topic; 9] = [
        Topic::Phq1,
        Topic::Phq2,
        Topic::Phq3,
        Topic::Phq4,
        Topic::Phq5,
        Topic::Phq6,
        Topic::Phq7,
        Topic::Phq8,
        Topic::Phq9,
    ];
}
