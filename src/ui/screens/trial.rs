//! One medicine or treatment: what matters most first, the rest unfolds.

use yew::prelude::*;

use super::Screen;
use crate::history::{
    Answer, Choice, Question, Subject, Treatment, Trial, TrialId, Typed, Value, When, YesNo,
};
use crate::intake::{Action, concerns_about, episode_from_dates};
use crate::ui::parts::{
    Help, Inside, Look, NameSearch, asked_again, brand_is, button, disclosure, el, el_with,
    question_field, shown, support_panel, text_box, to_check, trial_heading,
};
use crate::ui::tell;
use crate::words::{Words, fill};

/// The folded parts of the page.
const WHEN: &[Question] = &[Question::Start, Question::Stop, Question::Total, Question::Episode];
const WHY: &[Question] = &[
    Question::Reasons,
    Question::ReasonsOther,
    Question::SideEffects,
    Question::SideEffectsOther,
    Question::Bother,
    Question::Memory,
];
const HOW: &[Question] = &[
    Question::Form,
    Question::Usual,
    Question::Adherence,
    Question::Lasted,
    Question::Purpose,
    Question::AddedTo,
    Question::Replaced,
    Question::Sureness,
    Question::Note,
];

/// The questions that may be asked about once more, beneath their answers.
const LOOKED_AT: &[Question] =
    &[Question::Taking, Question::Start, Question::Stop, Question::Sessions];

/// The page of one trial.
pub fn trial(screen: &Screen, id: TrialId) -> Html {
    let intake = screen.intake;
    let Some(trial) = intake.history.trial(id) else { return Html::default() };
    let words = screen.words();
    let text = &words.screen;
    let asked = intake.history.shown(trial);
    let concerns = concerns_about(trial, intake);
    let fields = |part: &[Question]| -> Html {
        let mut fields = Vec::new();
        for it in asked.iter().filter(|it| part.contains(it)) {
            fields.push(question_field(intake, trial, *it, screen.on_action));
            if LOOKED_AT.contains(it) {
                fields.push(to_check(words, &concerns, it.key()));
            }
            if *it == Question::SideEffects {
                fields.push(support_panel(intake, Help::ByQuestion, screen.on_action));
            }
        }
        fields.into_iter().collect()
    };
    let folded = |it: &&Question| [WHEN, WHY, HOW].iter().any(|part| part.contains(it));
    let first: Vec<Question> = asked.iter().filter(|it| !folded(it)).copied().collect();
    let fold = |name: &'static str, title: &'static str, part: &[Question], before: Html| {
        let told = tell::told(words, trial, part);
        disclosure(name, title, told, [before, fields(part)].node())
    };
    let [when, why, how] = match trial.is_medicine() {
        true => [text.more_when, text.more_why, text.more_how],
        false => [text.treated_when, text.treated_why, text.treated_how],
    };
    // What goes on was not stopped.
    let taking = trial.answers.taking == Answer::Given(YesNo::Yes);
    let why = if taking { (words.question)(Question::SideEffects, None).short } else { why };
    let key = id.0.to_string();
    let inside = [
        trial_heading(trial, words),
        about(screen, trial),
        fields(&first),
        el(
            "div",
            "",
            [
                fold("when", when, WHEN, episode_offer(screen, trial)),
                fold("why", why, WHY, Html::default()),
                fold("how", how, HOW, Html::default()),
            ],
        ),
    ];
    html! { <div class="rc-trial" {key}>{ inside.node() }</div> }
}

/// Offers "this time" or "an earlier time" from the dates. Nothing is taken
/// until the person takes it.
fn episode_offer(screen: &Screen, trial: &Trial) -> Html {
    let words = screen.words();
    let read = |it: &Answer<Typed<When>>| it.given().and_then(|it| it.read);
    let offer = episode_from_dates(
        read(&screen.intake.history.person.episode_start),
        read(&trial.answers.start),
        read(&trial.answers.stop),
        trial.answers.taking == Answer::Given(YesNo::Yes),
    );
    let unanswered = trial.answers.episode == Answer::NotAnswered;
    let Some(episode) = offer.filter(|_| unanswered) else { return Html::default() };
    let said = words.choice.episode.get(usize::from(episode.index())).map_or("", |it| it.ask);
    let take = Action::Answer(trial.id, Question::Episode, Value::Choice(episode.index()));
    let text = fill(words.screen.from_your_dates, &[said]);
    button("episode-offer", Look::Other, text, None, screen.act(take))
}

/// What was typed beside what it was taken for, and a way to change that.
fn about(screen: &Screen, trial: &Trial) -> Html {
    let words = screen.words();
    let text = &words.screen;
    let id = trial.id;
    let what = match &trial.subject {
        Subject::UnknownMedicine { typed } => text_box(
            "remembered",
            text.no_name_label,
            text.no_name_hint,
            "3",
            typed.clone(),
            screen
                .on_action
                .reform(move |typed| Action::Rename(id, Subject::UnknownMedicine { typed })),
        ),
        // Which one it was, only the person can say.
        Subject::Treatment {
            treatment: treatment @ (Treatment::Device | Treatment::Other),
            typed,
        } => {
            let treatment = *treatment;
            text_box(
                "called",
                text.treatment_name,
                "",
                "1",
                typed.clone(),
                screen.on_action.reform(move |typed| {
                    Action::Rename(id, Subject::Treatment { treatment, typed })
                }),
            )
        }
        Subject::Agent { .. } | Subject::OtherMedicine { .. } | Subject::Treatment { .. } => {
            typed_and_taken(words, trial)
        }
    };
    let again = asked_again(words, trial, screen.intake.today, screen.on_action);
    let rename = trial.is_medicine().then(|| {
        let summary = el("summary", "rc-rename__summary", text.not_this_one);
        // Another name makes it a page of its own, where the search is folded again.
        html! {
            <details class="rc-rename" name="rename" key={screen.intake.turns}>
                { summary }
                <NameSearch
                    {words}
                    today={screen.intake.today}
                    instead_of={Some(id)}
                    on_action={screen.on_action}
                />
            </details>
        }
    });
    el("div", "rc-about", [what, again, shown(rename)])
}

fn typed_and_taken(words: &'static Words, trial: &Trial) -> Html {
    let text = &words.screen;
    let typed = trial.subject.typed();
    let Some(agent) = trial.subject.agent() else {
        let said = !typed.is_empty() && trial.subject.treatment().is_some();
        let attributes = [Some("auto".into()), Some("rc-soft".into())];
        let typed = || el_with("p", &["dir", "class"], attributes, fill(text.you_typed, &[typed]));
        return shown(said.then(typed));
    };
    let same = |it: &str| it.eq_ignore_ascii_case(typed);
    let other = !typed.is_empty() && !same(agent.name()) && !agent.brands().any(same);
    let other = other.then(|| [el("bdi", "", fill(text.you_typed, &[typed])), " · ".node()].node());
    let brand = brand_is(words, agent, typed).map(|it| [it, " · ".node()].node());
    el("p", "rc-soft", [shown(other), shown(brand), words.class(agent.class()).node()])
}
