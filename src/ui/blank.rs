//! A blank form to print and fill in by hand.

use yew::prelude::*;

use crate::history::{Choice, Question, Topic, Treatment};
use crate::words::Words;

/// How many medicines the form has room for.
const ROOM: usize = 6;

/// What is ticked about each.
const TICKED: [Question; 4] =
    [Question::Taking, Question::Episode, Question::Response, Question::Adherence];

/// The same questions on paper, for those who would rather write, and for
/// browsers in which the program does not run.
pub fn blank_form(words: &'static Words) -> Html {
    let screen = &words.screen;
    let short = |question| (words.question)(question, None).short;
    let line = |label: &'static str| {
        html! {
            <p class="rc-blank__line"><span>{ label }</span></p>
        }
    };
    let ticks = |question| {
        html! {
            <p class="rc-blank__ticks">
                <span>{ short(question) }</span>
                for said in words.choice.about(question) {
                    <span class="rc-blank__tick">{ said.tell }</span>
                }
            </p>
        }
    };
    html! {
        <article class="rc-blank" lang={words.language.tag()}>
            <h1 class="rc-blank__title">{ screen.start_heading }</h1>
            <p>{ screen.start_is_not }</p>
            <div class="rc-blank__two">
                { line((words.topic)(Topic::Name).short) }
                { line((words.topic)(Topic::Birth).short) }
                { line((words.topic)(Topic::EpisodeStart).short) }
            </div>
            <h2 class="rc-blank__heading">{ screen.medicines_step }</h2>
            for _ in 0..ROOM {
                <section class="rc-blank__trial">
                    <div class="rc-blank__two">
                        { line(screen.blank_name) }
                        { line(short(Question::Most)) }
                        { line(short(Question::MostTime)) }
                        { line(short(Question::Start)) }
                        { line(short(Question::Stop)) }
                        { line(short(Question::Reasons)) }
                        { line(short(Question::SideEffects)) }
                        { line(short(Question::AddedTo)) }
                    </div>
                    { TICKED.map(ticks).into_iter().collect::<Html>() }
                </section>
            }
            <h2 class="rc-blank__heading">{ screen.treatments_step }</h2>
            <p class="rc-blank__ticks">
                // As they are asked about on the screens: it is the patient who ticks.
                for (_, said) in Treatment::ALL.iter().zip(&words.choice.treatment) {
                    <span class="rc-blank__tick">{ said.ask }</span>
                }
            </p>
            { line(screen.blank_treatments) }
            { line("") }
            <h2 class="rc-blank__heading">{ (words.topic)(Topic::Ask).short }</h2>
            { line("") }
            { line("") }
        </article>
    }
}
