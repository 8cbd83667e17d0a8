//! What a person can do, and what it changes.

use std::rc::Rc;

use super::{Before, Happened, Intake, Notice, OpenedCopy, Step, configure};
use crate::formulary::{AgentId, Verdict, recognize};
use crate::history::{
    Answer, Answers, Day, History, Kind, Question, Subject, Topic, Treatment, Trial, TrialId,
    Value, YesNo,
};
use crate::words::{Language, Region};

/// What a person does.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Goes to a step: the step list, the browser's Back.
    Go(Step),
    /// Goes on from this step. A second press that arrives late is for a step
    /// that is over, and does nothing.
    Next(Step),
    /// Goes back from this step.
    Back(Step),
    /// Goes from the review to the question of this key, or to the top of the step where
    /// it is empty, and will return.
    Change(Step, &'static str),
    /// Ticks or unticks an agent. The name on the tick is ours, and not the person's.
    Tick(AgentId),
    /// Ticks or unticks a treatment.
    TickTreatment(Treatment),
    /// Adds trials with what is known of them.
    Add(Vec<(Subject, Vec<(Question, Value)>)>),
    /// Adds what was found for a name. Where that is all that was said, and its agent is
    /// there already, the person is told so and adds it again if they wish.
    Found(Vec<(Subject, Vec<(Question, Value)>)>),
    /// Keeps a list that was pasted and is not added yet.
    Pasted(String),
    /// Removes a trial.
    Remove(TrialId),
    /// Says what a trial is of; its answers stay.
    Rename(TrialId, Subject),
    /// Says what a trial is of by what was found for a name. Its answers stay, what is
    /// new is taken too, and other medicines in the name are added.
    Instead(TrialId, Vec<(Subject, Vec<(Question, Value)>)>),
    /// Answers a question about a trial.
    Answer(TrialId, Question, Value),
    /// Answers a question outside of any trial.
    Tell(Topic, Value),
    /// Puts a saved history in place of this one.
    Open(OpenedCopy),
    /// Erases everything; it can be brought back for a short time.
    Erase,
    /// Erases everything at once and for good: on a shared device.
    EraseForGood,
    /// Brings back what the notice's event took away.
    Undo,
    /// Lets go of the notice with this number, and of what it could bring back.
    Dismiss(u32),
    /// Closes the support panel.
    CloseSupport,
    /// Changes the language of the screens.
    Speak(Language),
    /// Changes the language of the summary.
    Summarize(Language),
    /// Changes the region of the help lines.
    Live(Region),
    /// Takes what the page around this one says, by its names.
    Configure(Rc<Vec<(String, String)>>),
    /// It is another day.
    Today(Day),
}

impl Intake {
    /// The state after an action, or `None` where it changes nothing.
    pub fn after(&self, action: Action) -> Option<Intake> {
        let mut next = self.clone();
        let answers = !matches!(action, Action::Open(_) | Action::Erase | Action::Undo);
        next.act(action);
        if answers && next.history != self.history {
            next.answered = Some(self.today);
        }
        if next.step != self.step {
            next.turns = self.turn_of(next.step);
        }
        (next != *self).then_some(next)
    }

    fn act(&mut self, action: Action) {
        match action {
            Action::Go(step) => self.go(step),
            Action::Next(from) if from == self.step => {
                if let Some(step) = self.next() {
                    self.arrive(step);
                }
            }
            Action::Back(from) if from == self.step => {
                if let Some(step) = self.previous() {
                    self.arrive(step);
                }
            }
            Action::Next(_) | Action::Back(_) => {}
            Action::Change(step, question) => {
                self.go(step);
                self.changing = (self.step == step).then_some(question);
            }
            Action::Tick(agent) => self.tick(
                &|it| it.subject.agent() == Some(agent),
                Subject::Agent { agent, typed: String::new() },
            ),
            Action::TickTreatment(treatment) => self.tick(
                &|it| it.subject.treatment() == Some(treatment),
                Subject::Treatment { treatment, typed: String::new() },
            ),
            Action::Add(trials) => self.add(trials),
            Action::Found(trials) => match self.named_again(&trials) {
                Some(there) => self.notify(there, None),
                None => self.add(trials),
            },
            Action::Pasted(text) => self.pasted = text,
            Action::Remove(id) => self.remove(&|it| it.id == id, Happened::Removed),
            Action::Rename(id, subject) => {
                if let Some(trial) = self.history.trial_mut(id) {
                    trial.subject = subject;
                }
            }
            Action::Instead(id, found) => self.instead(id, found),
            Action::Answer(id, question, value) => self.answer(id, question, value),
            Action::Tell(topic, value) => self.tell(topic, value),
            Action::Open(copy) => {
                let before = (!self.is_empty()).then(|| self.before());
                self.clear();
                self.history = History::clone(&copy.history);
                self.spoken = copy.language;
                self.answered = copy.answered;
                // Whoever it is brought to wants the summary first.
                self.arrive(Step::Summary);
                self.notify(Happened::Opened, before);
            }
            Action::Erase => {
                let before = Some(self.before());
                self.clear();
                self.notify(Happened::Erased, before);
                self.arrive(Step::Start);
            }
            Action::EraseForGood => {
                self.clear();
                self.notice = None;
                // The next person has chosen nothing yet.
                self.settings = self.clinic.clone();
                self.arrive(Step::Start);
            }
            Action::Undo => {
                if let Some(before) = self.notice.as_ref().and_then(|it| it.before.clone()) {
                    // What was answered since can be had again in the same way.
                    let since = (!self.is_empty()).then(|| self.before());
                    self.history = before.history.clone();
                    self.spoken = before.spoken;
                    self.answered = before.answered;
                    if self.step != before.step {
                        self.go(before.step);
                    }
                    self.notify(Happened::Undone, since);
                }
            }
            Action::Dismiss(number) => {
                if self.notice.as_ref().is_some_and(|it| it.number == number) {
                    self.notice = None;
                }
            }
            Action::CloseSupport => self.support = false,
            Action::Speak(language) => self.settings.language = language,
            Action::Summarize(language) => self.settings.summary_language = Some(language),
            Action::Live(region) => self.settings.region = region,
            Action::Today(day) => self.today = day,
            Action::Configure(pairs) => {
                for pair in pairs.chunks(1) {
                    let clinic = configure(&self.clinic, pair);
                    // What is said again takes back nothing that the person chose.
                    if clinic != self.clinic {
                        self.settings = configure(&self.settings, pair);
                        self.clinic = clinic;
                    }
                }
                self.go(self.step);
            }
        }
    }

    fn go(&mut self, step: Step) {
        if step.exists(&self.history, &self.settings) {
            self.arrive(step);
        } else if !self.step.exists(&self.history, &self.settings) {
            self.arrive(Step::Start);
        }
    }

    fn arrive(&mut self, step: Step) {
        self.step = step;
        self.changing = None;
        // What an event took away can be brought back until the person moves on,
        // save for erasing, which itself moves on and has a clock of its own.
        if self.notice.as_ref().is_some_and(|it| it.what != Happened::Erased) {
            self.notice = None;
        }
    }

    /// Forgets all answers, and whose words they were in.
    fn clear(&mut self) {
        self.history = History::default();
        self.spoken = None;
        self.answered = None;
        self.pasted.clear();
        self.unticked.clear();
        self.support = false;
    }

    fn tick(&mut self, is_it: &dyn Fn(&Trial) -> bool, subject: Subject) {
        let unticked = std::mem::take(&mut self.unticked);
        let (own, others): (Vec<_>, Vec<_>) = unticked.into_iter().partition(|it| is_it(it));
        self.unticked = others;
        let there: Vec<_> = self.history.trials().iter().filter(|it| is_it(it)).cloned().collect();
        if !there.is_empty() {
            self.remove(is_it, Happened::Unticked);
            self.unticked.extend(there);
        } else if own.is_empty() {
            self.add(vec![(subject, Vec::new())]);
        } else {
            let back = own.iter().map(|it| it.id).collect();
            for trial in own {
                self.history.insert(usize::MAX, Rc::unwrap_or_clone(trial));
            }
            self.history.mend_links();
            self.notify(Happened::Added(back), None);
        }
    }

    fn add(&mut self, trials: Vec<(Subject, Vec<(Question, Value)>)>) {
        let mut added = Vec::new();
        for (subject, answers) in trials {
            // What was ticked, and of which nothing was said yet, is what this tells of.
            let blank = |it: &&Rc<Trial>| {
                !answers.is_empty()
                    && it.subject.same_as(&subject)
                    && it.answers == Answers::default()
                    && !added.contains(&it.id)
            };
            let there = self.history.trials().iter().find(blank).map(|it| it.id);
            if let Some(trial) = there.and_then(|id| self.history.trial_mut(id)) {
                trial.subject = subject.clone();
            }
            let Some(id) = there.or_else(|| self.history.add(subject)) else { break };
            for (question, value) in answers {
                self.answer(id, question, value);
            }
            added.push(id);
        }
        if !added.is_empty() {
            self.notify(Happened::Added(added), None);
        }
    }

    /// The agent that is there already and was only named again.
    fn named_again(&self, trials: &[(Subject, Vec<(Question, Value)>)]) -> Option<Happened> {
        let [(Subject::Agent { agent, typed }, answers)] = trials else { return None };
        let there = self.history.trials().iter().any(|it| it.subject.agent() == Some(*agent));
        // Of more than a name something would be lost.
        let name_alone = !typed.contains(' ') || recognize(typed).verdict == Verdict::Exact;
        let again = there && name_alone && answers.is_empty();
        again.then(|| Happened::There(*agent, typed.clone()))
    }

    fn instead(&mut self, id: TrialId, found: Vec<(Subject, Vec<(Question, Value)>)>) {
        let mut found = found.into_iter();
        let Some((subject, answers)) = found.next() else { return };
        let Some(trial) = self.history.trial_mut(id) else { return };
        trial.subject = subject;
        // It is the page of another medicine now, whose name is read out first.
        self.turns = self.turns.wrapping_add(1);
        let is_new = |it: &Question| trial.answers.get(*it) == Value::NotAnswered;
        let new: Vec<_> = answers.into_iter().filter(|it| is_new(&it.0)).collect();
        for (question, value) in new {
            self.answer(id, question, value);
        }
        self.add(found.collect());
    }

    fn before(&self) -> Rc<Before> {
        Rc::new(Before {
            history: self.history.clone(),
            spoken: self.spoken,
            answered: self.answered,
            step: self.step,
        })
    }

    fn remove(&mut self, is_it: &dyn Fn(&Trial) -> bool, what: Happened) {
        let before = self.before();
        for trial in before.history.trials().iter().filter(|it| is_it(it)) {
            self.history.remove(trial.id);
        }
        if self.history == before.history {
            return;
        }
        // The page of a trial that is gone leads back to its list.
        if !self.step.exists(&self.history, &self.settings) {
            let list = self.step.part(&before.history);
            self.arrive(list);
        }
        self.notify(what, Some(before));
    }

    fn answer(&mut self, id: TrialId, question: Question, value: Value) {
        if !value.own_words().is_empty() {
            self.spoken = Some(self.settings.language);
        }
        let Some(trial) = self.history.trial_mut(id) else { return };
        let had = trial.tells_of_self_harm();
        trial.answers.set(question, value);
        // A date of stopping says that it is not taken any more, where nothing
        // else was said.
        if question == Question::Stop
            && trial.answers.stop.given().is_some()
            && trial.answers.taking == Answer::NotAnswered
        {
            trial.answers.taking = Answer::Given(YesNo::No);
        }
        if !had && trial.tells_of_self_harm() {
            self.support = true;
        }
        if question.kind() == Kind::Trial {
            self.history.mend_links();
        }
    }

    fn tell(&mut self, topic: Topic, value: Value) {
        if !value.own_words().is_empty() {
            self.spoken = Some(self.settings.language);
        }
        let changed = self.history.person.get(topic) != value;
        self.history.person.set(topic, value);
        if topic == Topic::Phq9 && changed && self.history.tells_of_self_harm() {
            self.support = true;
        }
    }

    pub(super) fn notify(&mut self, what: Happened, before: Option<Rc<Before>>) {
        let number = self.notice.as_ref().map_or(0, |it| it.number).wrapping_add(1);
        self.notice = Some(Notice { what, before, number });
    }
}
