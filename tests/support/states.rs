//! Every state in which a screen is seen, as data: one list for the markup, for
//! the accessibility checks in browsers and for the pictures.
//!
//! A state is reached as a person reaches it: a draft of a story is opened at a
//! step, and then something is done.

#[path = "story.rs"]
mod story;

use recollect::formulary::recognize;
use recollect::history::{Choice, Day, Question, Topic, Treatment};
use recollect::intake::{
    Action, Intake, Settings, Step, configure, draft, found, open, reopened, typed_as_is,
};
use recollect::words::Language;

use story::{played_on, value};

/// What is done once the page has opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Then {
    /// Answers a question of the page, as a story does.
    Answers(&'static str, &'static str),
    /// Types a name into the search and presses Enter.
    Enters(&'static str),
    /// Removes the first on the list.
    Removes,
    /// Changes the first of the answers to check.
    Changes,
    /// Erases everything.
    Erases,
    /// Opens a copy of a story.
    Opens(&'static str),
    /// What a page holds and the state does not.
    OnPage(OnPage),
}

/// What is done to a page that leaves its state as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnPage {
    /// Types into the search.
    Types(&'static str),
    /// Unfolds every part.
    Unfolds,
    /// Unfolds the list of steps.
    ListsSteps,
    /// Arranges the summary: its order, and at least so many weeks.
    Arranges(&'static str, &'static str),
    /// Copies the summary where the browser refuses.
    IsRefusedACopy,
    /// Opens a copy of a story where there are answers already.
    IsOfferedACopy(&'static str),
    /// Does nothing for two minutes.
    IsIdle,
    /// Comes with a browser that cannot run the program.
    CannotRun,
    /// Sees the program break.
    SeesItBreak,
}

/// One state of a screen.
#[derive(Clone, Debug)]
pub struct State {
    /// What it is called: `trial-filled-es`.
    pub name: String,
    /// The language that the person reads.
    pub language: Language,
    /// What the clinic chose, as a host page says it.
    pub settings: &'static [(&'static str, &'static str)],
    /// What was said so far, as a story; a text that begins with a brace is a
    /// draft as it stands.
    pub story: &'static str,
    /// The step that is shown.
    pub step: String,
    /// What is done then.
    pub then: Vec<Then>,
}

impl State {
    /// The settings as pairs, the language among them.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let language = ("lang", self.language.tag());
        let pairs = [language].into_iter().chain(self.settings.iter().copied());
        pairs.map(|(name, value)| (name.into(), value.into())).collect()
    }

    /// The draft that the page finds, if it finds one.
    pub fn draft(&self, today: Day) -> Option<String> {
        if self.story.starts_with('{') {
            return Some(self.story.into());
        }
        let told = played_on(self.story, today);
        if told.is_empty() && self.step == "start" {
            return None;
        }
        let step = Step::from_key(&self.step).unwrap_or_else(|| panic!("no step {}", self.step));
        let settings = Settings { language: self.language, ..told.settings.clone() };
        Some(draft(&Intake { step, settings, ..told }))
    }

    /// The state as the page opens, before anything is done.
    pub fn opened(&self, today: Day) -> Intake {
        let fresh = Intake::new(today, configure(&Settings::default(), &self.pairs()));
        let intake = match self.draft(today) {
            Some(text) => reopened(&text, fresh),
            None => fresh,
        };
        assert_eq!(intake.step.key(), self.step, "{}: the draft opens elsewhere", self.name);
        intake
    }

    /// The state when all is done, where a state holds all of it.
    pub fn intake(&self, today: Day) -> Option<Intake> {
        self.then.iter().try_fold(self.opened(today), |intake, then| {
            let action = action(&intake, *then)?;
            let after = intake.after(action);
            Some(after.unwrap_or_else(|| panic!("{}: {then:?} changes nothing", self.name)))
        })
    }
}

/// What the person does, where a state knows it.
fn action(intake: &Intake, then: Then) -> Option<Action> {
    let first = || intake.history.trials().first().expect("a trial").id;
    Some(match then {
        Then::Answers(key, text) => match (intake.step, Question::from_key(key)) {
            (Step::Trial(id), Some(question)) => {
                let agent = intake.history.trial(id).and_then(|it| it.subject.agent());
                Action::Answer(id, question, value(question.kind(), text, agent, intake.today))
            }
            _ => {
                let topic = Topic::from_key(key).unwrap_or_else(|| panic!("no question {key}"));
                Action::Tell(topic, value(topic.kind(), text, None, intake.today))
            }
        },
        Then::Enters(name) => {
            let recognition = recognize(name);
            match recognition.matches.first() {
                Some(it) => found(name, it.agent, &recognition, intake.today),
                None => typed_as_is(name),
            }
        }
        Then::Removes => Action::Remove(first()),
        Then::Changes => Action::Change(Step::Trial(first()), ""),
        Then::Erases => Action::Erase,
        Then::Opens(story) => {
            let copy = draft(&played_on(story, intake.today));
            Action::Open(open(&copy).expect("a copy of a story opens"))
        }
        Then::OnPage(_) => return None,
    })
}

/// Every state, in each language.
pub fn states() -> Vec<State> {
    let mut all = Vec::new();
    for language in Language::ALL {
        let named =
            |it: State| State { name: format!("{}-{}", it.name, language.tag()), language, ..it };
        all.extend(in_order().into_iter().map(named));
    }
    all
}

fn state(name: &str, step: &str, story: &'static str) -> State {
    State {
        name: name.into(),
        language: Language::default(),
        settings: &[],
        story,
        step: step.into(),
        then: Vec::new(),
    }
}

impl State {
    fn with(self, settings: &'static [(&'static str, &'static str)]) -> State {
        State { settings, ..self }
    }

    fn then(mut self, then: Then) -> State {
        self.then.push(then);
        self
    }

    fn on_page(self, it: OnPage) -> State {
        self.then(Then::OnPage(it))
    }
}

fn in_order() -> Vec<State> {
    use OnPage::*;
    let mut all = vec![
        state("start-empty", "start", ""),
        state("start-clinic", "start", "").with(CLINIC),
        state("start-filled", "start", ONE),
        state("start-draft-unreadable", "start", "{"),
        state("start-erased", "summary", MANY).then(Then::Erases),
        state("start-copy-offered", "start", ONE).on_page(IsOfferedACopy(TWO)),
        state("start-cannot-run", "start", "").on_page(CannotRun),
        state("medicines-empty", "medicines", ""),
        state("medicines-filled", "medicines", TWO),
        state("medicines-many", "medicines", MANY),
        state("medicines-unfolded", "medicines", "").on_page(Unfolds),
        state("medicines-added", "medicines", ONE).then(Then::Enters("Prozac")),
        state("medicines-removed", "medicines", TWO).then(Then::Removes),
        state("medicines-steps", "medicines", ONE).with(ALL_PARTS).on_page(ListsSteps),
        state("medicines-idle", "medicines", "")
            .with(SHARED)
            .then(Then::Enters("Prozac"))
            .on_page(IsIdle),
        state("medicines-breaks", "medicines", TWO).on_page(SeesItBreak),
        state("trial-empty", "trial-1", ONE),
        state("trial-empty-unfolded", "trial-1", TWO).on_page(Unfolds),
        state("trial-filled", "trial-2", FILLED),
        state("trial-filled-unfolded", "trial-2", FILLED).on_page(Unfolds),
        state("trial-not-sure", "trial-1", NOT_SURE).on_page(Unfolds),
        state("trial-asked-back", "trial-1", ASKED_BACK).on_page(Unfolds),
        state("trial-unlikely-number", "trial-1", UNLIKELY),
        state("trial-concerns", "trial-1", CONCERNS).on_page(Unfolds),
        state("trial-episode-offered", "trial-1", OFFERED).on_page(Unfolds),
        state("trial-name-unknown", "trial-1", UNKNOWN),
        state("trial-not-in-list", "trial-2", TWO),
        state("trial-name-asked", "trial-1", ASKED_NAMES),
        state("trial-name-asked-treatment", "trial-2", ASKED_NAMES),
        state("trial-support", "trial-1", ONE)
            .then(Then::Answers("side-effects", "thoughts-of-self-harm")),
        state("trial-changed", "review", FILLED).then(Then::Changes),
        state("treatments-empty", "treatments", ""),
        state("treatments-filled", "treatments", TREATMENTS),
        state("treatments-removed", "treatments", TREATMENTS).then(Then::Removes),
        state("ect-filled", "trial-1", ECT).on_page(Unfolds),
        state("health-empty", "health", ""),
        state("health-filled", "health", EVERYTHING),
        state("phq-empty", "phq", "").with(ALL_PARTS),
        state("phq-filled", "phq", EVERYTHING).with(ALL_PARTS),
        state("phq-support", "phq", "").with(ALL_PARTS).then(Then::Answers("phq-9", "1")),
        state("visit-empty", "visit", ""),
        state("visit-filled", "visit", EVERYTHING),
        state("review-empty", "review", "").with(NO_PARTS),
        state("review-gaps-and-concerns", "review", CONTRADICTORY).with(ALL_PARTS),
        state("review-names-asked", "review", ASKED_NAMES),
        state("review-filled", "review", EVERYTHING).with(ALL_PARTS),
        state("summary-opened", "start", "").then(Then::Opens(FILLED)),
        state("summary-empty", "summary", "").with(NO_PARTS),
        state("summary-filled", "summary", SKETCH).with(CLINIC).on_page(Unfolds),
        state("summary-contradictory", "summary", CONTRADICTORY).with(ALL_PARTS),
        state("summary-eight", "summary", MANY),
        state("summary-thirty", "summary", MORE),
        state("summary-by-class", "summary", MANY).on_page(Arranges("class", "")),
        state("summary-filtered", "summary", MANY).on_page(Arranges("date", "10")),
        state("summary-copy-refused", "summary", ONE).on_page(IsRefusedACopy),
        state("summary-in-english", "summary", FILLED).with(&[("summary-lang", "en")]),
        state("summary-in-spanish", "summary", FILLED).with(&[("summary-lang", "es")]),
    ];
    let typed = [
        ("medicines-typing", "bup"),
        ("medicines-typing-two", "zoloft and abilify"),
        ("medicines-typing-treatment", "ECT"),
        ("medicines-nothing-like-it", "qqqq"),
        ("medicines-did-you-mean", "zolfot\n"),
        ("medicines-alike", "celebrex\n"),
        ("medicines-two-in-one", "zoloft and abilify\n"),
        ("medicines-treatment", "ECT\n"),
        ("medicines-class", "an SSRI\n"),
        ("medicines-not-listed", "metformin\n"),
    ];
    all.extend(typed.map(|(name, text)| state(name, "medicines", "").on_page(Types(text))));
    for (index, treatment) in Treatment::ALL.iter().enumerate() {
        let name = format!("{}-empty", treatment.key());
        let step = format!("trial-{}", index + 1);
        all.push(state(&name, &step, TREATMENTS).on_page(Unfolds));
    }
    all
}

/// The parts that a clinic may ask for, all of them.
const ALL_PARTS: &[(&str, &str)] = &[("ask", "health-topics phq-9 clinician")];
/// None of them.
const NO_PARTS: &[(&str, &str)] = &[("ask", "none"), ("region", "gb")];
const CLINIC: &[(&str, &str)] = &[
    ("clinic-name", "Riverbend Interventional Psychiatry"),
    ("clinic-phone", "555 0100"),
    ("accent", "#7a1f5c"),
    ("region", "ca"),
];
const SHARED: &[(&str, &str)] = &[("shared-device", "true")];

const ONE: &str = "medicine Zoloft";
const TWO: &str = "medicine Zoloft\nmedicine the blue one from Dr. Marsh";
const MANY: &str = include_str!("../stories/eight.txt");
const MORE: &str = include_str!("../stories/thirty.txt");
const SKETCH: &str = include_str!("../stories/sketch.txt");
const CONTRADICTORY: &str = include_str!("../stories/phq.txt");

/// One medicine with every question answered.
const FILLED: &str = "\
medicine Lexapro
medicine Efexor XR
  taking no
  most 225 mg
  most-time 6-8 weeks
  usual 150 mg
  response some
  start spring 2019
  stop June 2021
  total about 2 years
  reasons did-not-help,side-effects,other
  reasons-other I moved, and the new clinic had another plan.
  side-effects nausea,sexual,on-stopping
  side-effects-other Brain zaps
  bother a-lot
  episode earlier
  form long-acting
  adherence most-days
  lasted wore-off
  purpose depression,pain
  added-to 1
  replaced ?
  sureness fairly
  note Dr. Okafor wrote it down for me.";
/// Words that can mean several things, and words that mean nothing to us.
const ASKED_BACK: &str = "\
medicine Zoloft
  most 75 BID
  usual the small green one
  start 3/4/18
  stop when my son was born
  total on and off";
const UNLIKELY: &str = "medicine Zoloft\n  most 2000 mg";
const CONCERNS: &str = "medicine Zoloft\n  start June 2019\n  stop May 2015\n  taking yes";
const OFFERED: &str = "\
person episode-start 2024
medicine Zoloft
  start 2015
  stop 2016";
const UNKNOWN: &str = "unknown a small white pill, in 2015\nmedicine Zoloft";
/// Names that are kept as they were typed, and may be ours.
const ASKED_NAMES: &str = "medicine zoloft and abilify\nmedicine electroshock\nmedicine metformin";
const NOT_SURE: &str = "\
medicine Zoloft
  taking ?
  most ?
  most-time ?
  response ?
  start ?";
const TREATMENTS: &str = "\
treatment ketamine
treatment esketamine
treatment ect
treatment tms
treatment psychotherapy
treatment light
treatment vns
treatment dbs
treatment device
treatment program
treatment other";
const ECT: &str = "\
treatment ect
  sessions 12
  sides both-sides
  response a-lot
  lasted-for 1-3 months
  memory passed
  start 2018
  taking no
  reasons finished
  side-effects headache
  note I would do it again.";
const EVERYTHING: &str = "\
person episode-start spring 2023
person health-topics heart,allergy,other-medicines
person health-note metoprolol; I react to latex
person phq-1 1
person phq-2 2
person phq-9 0
person phq-difficulty very
person ask Is it safe with my heart medicine?
person matters Sleep, and time with my daughter
person name Ana O’Neill
person birth 1979-04-02
medicine Zoloft
  taking yes
  most 150 mg
  most-time 8 weeks
  start 2022
  response some
treatment ect
  sessions 12
  start 2018
  session-dose ?";
