//! Shows any question by what it takes.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::checks::Checks;
use super::named::kept;
use super::radios::{Radios, Stand};
use super::text_box::text_box;
use super::typed_field::TypedField;
use crate::history::{Kind, Question, Topic, Trial, TrialId, Value};
use crate::intake::{Action, Intake, Reply, quick_answers, reply_on, reply_to};
use crate::ui::tell;
use crate::words::{Asking, Said, Words};

/// Where the words before the nine questions of the PHQ-9 are found: each of them
/// goes on from there.
pub const PHQ_LEAD: &str = "phq-lead";

/// One question about a trial.
pub fn question_field(
    intake: &Intake,
    trial: &Trial,
    question: Question,
    on_action: &Callback<Action>,
) -> Html {
    let words = intake.settings.language.words();
    let (id, today) = (trial.id, intake.today);
    let agent = trial.subject.agent();
    let others = match question.kind() {
        Kind::Trial => {
            // What is added is added to a medicine.
            let value = trial.answers.get(question);
            let fits = |it: &&Rc<Trial>| {
                question != Question::AddedTo || it.is_medicine() || value == Value::Trial(it.id)
            };
            let others = intake.history.trials().iter().filter(|it| it.id != id).filter(fits);
            others.map(|it| (it.id, tell::other(words, it, &intake.history), kept(it))).collect()
        }
        _ => Vec::new(),
    };
    Field {
        words,
        id: question.key(),
        asking: (words.question)(question, trial.subject.treatment()),
        options: words.choice.about(question),
        lead: None,
        offered: tell::offered(question, trial),
        rows: question.kind() == Kind::Text
            || matches!(question, Question::Response | Question::Adherence | Question::Lasted),
        published: false,
        quick: quick_answers(question, agent, trial.answers.form.given().copied()),
        read_back: match question {
            Question::Most | Question::Usual => words.screen.that_is_a_day,
            _ => words.screen.we_read,
        },
        read: Callback::from(move |text: String| reply_to(question, &text, agent, today)),
        value: trial.answers.get(question),
        others,
        on_value: on_action.reform(move |value| Action::Answer(id, question, value)),
    }
    .show(question.kind())
}

/// One question outside of any trial.
pub fn topic_field(intake: &Intake, topic: Topic, on_action: &Callback<Action>) -> Html {
    let words = intake.settings.language.words();
    let today = intake.today;
    Field {
        words,
        id: topic.key(),
        asking: (words.topic)(topic),
        options: words.choice.on(topic),
        lead: Topic::PHQ.contains(&topic).then_some(PHQ_LEAD),
        offered: Vec::new(),
        rows: !matches!(topic, Topic::Name | Topic::Birth),
        published: matches!(topic.kind(), Kind::Choice(_)),
        quick: Vec::new(),
        read_back: words.screen.we_read,
        read: Callback::from(move |text: String| reply_on(topic, &text, today)),
        value: intake.history.person.get(topic),
        others: Vec::new(),
        on_value: on_action.reform(move |value| Action::Tell(topic, value)),
    }
    .show(topic.kind())
}

/// What both kinds of question have.
struct Field {
    words: &'static Words,
    id: &'static str,
    asking: Asking,
    options: &'static [Said],
    lead: Option<&'static str>,
    offered: Vec<u8>,
    /// Whether choices stand one below the other, and a text has room for several lines.
    rows: bool,
    /// Whether the choices stand as they were published, with none of ours.
    published: bool,
    quick: Vec<Value>,
    read_back: &'static str,
    read: Callback<String, Reply>,
    value: Value,
    others: Vec<(TrialId, String, Option<&'static str>)>,
    on_value: Callback<Value>,
}

impl Field {
    fn show(self, kind: Kind) -> Html {
        let screen = &self.words.screen;
        match kind {
            Kind::Choice(_) => self.choice(),
            Kind::Choices(_) => self.choices(),
            Kind::Text => self.text(),
            // The hint has examples of a session's dose.
            Kind::Dose if self.id == Question::SessionDose.key() => self.typed(""),
            Kind::Dose => self.typed(screen.dose_example),
            Kind::When => self.typed(screen.when_example),
            Kind::Length => self.typed(screen.length_example),
            Kind::Count => self.typed(screen.count_example),
            Kind::Trial => self.link(),
        }
    }

    fn choice(self) -> Html {
        let screen = &self.words.screen;
        let not_sure = self.options.len() as u8;
        let ours = (!self.published).then_some(screen.not_sure);
        let options = self.options.iter().map(|it| it.ask).chain(ours);
        let chosen = match self.value {
            Value::Choice(index) => Some(index),
            Value::NotSure => Some(not_sure),
            _ => None,
        };
        let on_choose = self.on_value.reform(move |place: Option<u8>| match place {
            None => Value::NotAnswered,
            Some(place) if place == not_sure => Value::NotSure,
            Some(place) => Value::Choice(place),
        });
        Radios {
            id: self.id.into(),
            legend: self.asking.ask,
            hint: self.asking.hint,
            lead: self.lead,
            options: options.map(AttrValue::from).collect(),
            chosen,
            stand: if self.rows { Stand::Rows } else { Stand::Chips },
            clear: screen.clear,
            on_choose,
            after: Html::default(),
        }
        .show()
    }

    fn choices(self) -> Html {
        let all = self.options.iter().enumerate().map(|(index, it)| (index as u8, it.ask));
        let offered = all.filter(|it| self.offered.is_empty() || self.offered.contains(&it.0));
        Checks {
            id: self.id,
            legend: self.asking.ask,
            hint: self.asking.hint,
            options: offered.collect(),
            value: self.value,
            none: self.words.screen.none_of_these,
            not_sure: self.words.screen.not_sure,
            on_value: self.on_value,
        }
        .show()
    }

    fn text(self) -> Html {
        let text = match self.value {
            Value::Text(text) => text,
            _ => String::new(),
        };
        let on_text = self.on_value.reform(|text: String| {
            if text.trim().is_empty() { Value::NotAnswered } else { Value::Text(text) }
        });
        let rows = if self.rows { "3" } else { "1" };
        text_box(self.id, self.asking.ask, self.asking.hint, rows, text, on_text)
    }

    fn typed(self, example: &'static str) -> Html {
        TypedField {
            words: self.words,
            id: self.id,
            legend: self.asking.ask,
            hint: self.asking.hint,
            example,
            quick: self.quick,
            value: self.value,
            read: self.read,
            read_back: self.read_back,
            on_value: self.on_value,
        }
        .show()
    }

    fn link(self) -> Html {
        let screen = &self.words.screen;
        let (id, value) = (self.id, self.value);
        let onchange = self.on_value.reform(|event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            match chosen.parse() {
                Ok(id) => Value::Trial(TrialId(id)),
                Err(_) if chosen == "?" => Value::NotSure,
                Err(_) => Value::NotAnswered,
            }
        });
        let option = |key: String, text: String, it: Value, translate: Option<&'static str>| {
            let selected = value == it;
            html! { <option value={key} {translate} {selected}>{ text }</option> }
        };
        let others = self.others.into_iter().map(|(id, name, translate)| {
            option(id.0.to_string(), name, Value::Trial(id), translate)
        });
        // A form of its own keeps the list of all other trials away from the rest:
        // with every key, a browser that fills forms in looks through everything
        // that is in the form of the field, or in none like it.
        html! {
            <form class="rc-question" autocomplete="off" key={id}>
                <label class="rc-question__legend" for={id}>{ self.asking.ask }</label>
                <select class="rc-input" {id} {onchange}>
                    { option(String::new(), screen.not_answered.into(), Value::NotAnswered, None) }
                    { others.collect::<Html>() }
                    { option("?".into(), screen.not_sure.into(), Value::NotSure, None) }
                </select>
            </form>
        }
    }
}
