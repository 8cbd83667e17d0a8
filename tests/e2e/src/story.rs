//! Patient stories, told in a browser as they are told to the core.

#[path = "../../support/story.rs"]
mod core;

use recollect::formulary::CommonGroup;
use recollect::history::{Choice, Day, Question, Subject, Topic, Treatment};
use recollect::intake::{Intake, draft};
use recollect::words::Language;

use crate::person::Person;

/// A story: what a person took, and what the person says of it.
pub struct Story {
    text: String,
    trials: Vec<Told>,
    topics: Vec<(Topic, String)>,
}

/// One medicine or treatment of a story.
struct Told {
    what: What,
    answers: Vec<(Question, String)>,
}

enum What {
    Medicine(String),
    Unknown(String),
    Treatment(Treatment, String),
}

impl Story {
    /// The story of a name, from the stories that the core is tested with.
    pub fn named(name: &str) -> Story {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../stories");
        let text = std::fs::read_to_string(format!("{folder}/{name}.txt"));
        Story::new(text.unwrap_or_else(|it| panic!("the story {name}: {it}")))
    }

    /// A story from its text.
    pub fn new(text: String) -> Story {
        let mut trials: Vec<Told> = Vec::new();
        let mut topics = Vec::new();
        for line in text.lines().filter(|it| !it.trim().is_empty() && !it.starts_with('#')) {
            let (word, rest) = line.trim().split_once(' ').unwrap_or((line.trim(), ""));
            let rest = rest.trim().to_string();
            if line.starts_with(' ') {
                let question = Question::from_key(word).expect("a question");
                let trial = trials.last_mut().expect("an answer comes after its trial");
                trial.answers.push((question, rest));
                continue;
            }
            let (key, more) = rest.split_once(' ').unwrap_or((&rest, ""));
            let what = match word {
                "medicine" => What::Medicine(rest),
                "unknown" => What::Unknown(rest),
                "treatment" => {
                    let index = Treatment::KEYS.iter().position(|it| *it == key);
                    let treatment = index.and_then(|it| Treatment::at(it as u8));
                    What::Treatment(treatment.expect("a treatment"), more.into())
                }
                "person" => {
                    topics.push((Topic::from_key(key).expect("a topic"), more.to_string()));
                    continue;
                }
                _ => panic!("no such line in a story: {line}"),
            };
            trials.push(Told { what, answers: Vec::new() });
        }
        Story { text, trials, topics }
    }

    /// A saved copy of what the core makes of it on a day.
    pub fn saved_on(&self, day: Day) -> String {
        draft(&self.played_on(day))
    }

    /// What the core makes of it on a day, told in one language and written down
    /// in another.
    pub fn played_between(&self, day: Day, spoken: Language, written: Language) -> Intake {
        let mut intake = self.told_on(day);
        intake.settings.language = spoken;
        intake.spoken = Some(spoken);
        intake.settings.summary_language = Some(written);
        intake
    }

    /// The same as it is told in a browser: a name that is on a tick is ticked there, and
    /// is in nobody's words.
    pub fn told_on(&self, day: Day) -> Intake {
        let mut intake = self.played_on(day);
        let ids: Vec<_> = intake.history.trials().iter().map(|it| it.id).collect();
        for id in ids {
            if let Some(trial) = intake.history.trial_mut(id)
                && let Subject::Agent { agent, typed } = &mut trial.subject
                && CommonGroup::ALL.iter().any(|it| it.agents().any(|it| it == *agent))
                && agent.brands().next().unwrap_or(agent.name()) == typed
            {
                typed.clear();
            }
        }
        intake
    }

    /// What the core makes of it on a day.
    pub fn played_on(&self, day: Day) -> Intake {
        core::played_on(&self.text, day)
    }
}

impl Person {
    /// Tells a whole story, from the first screen to the summary.
    #[track_caller]
    pub fn tells_story(&self, story: &Story) {
        self.starts();
        self.tells_from_medicines(story);
    }

    /// Tells a story from the list of medicines on.
    #[track_caller]
    pub fn tells_from_medicines(&self, story: &Story) {
        self.lists_medicines(story);
        self.tells_topics(story, &[Topic::EpisodeStart]);
        let told = story.played_on(self.today());
        let page = |trial: &Told| {
            self.goes_on();
            if let What::Unknown(remembered) = &trial.what {
                self.writes("remembered", remembered);
            }
            for (question, text) in &trial.answers {
                self.answers(*question, text, &told);
            }
        };
        for trial in story.trials.iter().filter(|it| !it.is_treatment()) {
            page(trial);
        }
        self.goes_on();
        // Those that were typed among the medicines are on the list already.
        for trial in &story.trials {
            if let What::Treatment(treatment, typed) = &trial.what
                && typed.is_empty()
            {
                self.ticks(*treatment);
            }
        }
        let typed = story.trials.iter().filter(|it| it.is_typed_treatment());
        let ticked = story.trials.iter().filter(|it| it.is_treatment() && !it.is_typed_treatment());
        for trial in typed.chain(ticked) {
            page(trial);
        }
        self.goes_on();
        self.tells_topics(story, &[Topic::Health, Topic::HealthNote]);
        self.goes_on();
        self.tells_topics(story, &[Topic::Ask, Topic::Matters, Topic::Name, Topic::Birth]);
        self.goes_on();
        self.goes_on();
        self.is_at("summary");
    }

    #[track_caller]
    fn lists_medicines(&self, story: &Story) {
        for trial in &story.trials {
            match &trial.what {
                What::Medicine(name) => self.lists(name),
                What::Unknown(_) => self.adds_without_name(),
                What::Treatment(_, typed) if typed.is_empty() => {}
                What::Treatment(_, typed) => self.adds_treatment(typed),
            }
        }
    }

    #[track_caller]
    fn tells_topics(&self, story: &Story, topics: &[Topic]) {
        for (topic, text) in story.topics.iter().filter(|it| topics.contains(&it.0)) {
            self.tells(*topic, text);
        }
    }
}

impl Told {
    fn is_treatment(&self) -> bool {
        matches!(self.what, What::Treatment(..))
    }

    fn is_typed_treatment(&self) -> bool {
        matches!(&self.what, What::Treatment(_, typed) if !typed.is_empty())
    }
}
