//! Words that make another thing of the names after them: `Not tried: Zoloft, Paxil`.

mod after;

pub(super) use after::{is_another, is_blank, left_open};

use super::details::is_length;
use crate::formulary::{Sense, Token, WordRole};

/// What was only thought of or offered, or is to come.
pub(super) const THOUGHT: &str = include_str!("../../../data/list_thought.txt").trim_ascii();
/// What is not to be taken, or may not have been.
const APART: &str = "denied denies denying niega either maybe perhaps possibly probably \
    if interaction interactions avoid \
    intolerance intolerances intolerant intolerancia intolerancias \
    family familia familiar familiares antecedentes";
/// Whose it may have been instead.
const KIN: &str = "mother mom mum mama madre father dad papa padre \
    parents sister hermana brother hermano wife esposa husband esposo marido daughter hija aunt tia \
    uncle tio cousin primo prima grandmother grandma abuela grandfather grandpa abuelo";
/// What a heading says of a time to come, and a sentence of what was.
const AHEAD: &str = "next try start steps could might";
/// `Family doctor`
const DOCTOR: &str = "doctor doc dr md physician practice medicine";
const NOT: &str =
    "not no didnt dont couldnt cant cannot wouldnt wont havent hadnt hasnt wasnt without ni sin";
/// What was not done, and small words on the way there.
const TAKEN: &str = "take took taken taking try tried trying use used using fill filled start \
    started begun estoy tomando tomar tomado tome tomo probar probado probe yet ever even actually any aun \
    todavia also";
const PERSON: &str = "he she they ella ellos ellas";
const TAKES: &str = "took take takes taking tried tries uses used was is were has had tomo tomaba \
    probo";
const MYSELF: &str = "me i us we my";
/// What leads back to what was taken.
const TURN: &str = "but pero took tried taken started tome probe tomado currently";
/// How it went: with a name after it, that was taken.
const WENT: &str = include_str!("../../../data/list_went.txt").trim_ascii();
/// When in a life something was taken: `In college: Zoloft`.
pub(super) const LIFE: &str = "college university school grad residency teens twenties thirties forties \
    fifties childhood pregnancy pregnant postpartum inpatient universidad escuela colegio \
    secundaria preparatoria adolescencia juventud embarazo";
/// Who gives a medicine, where the words before its name say so: `my psychiatrist put me on`.
const GIVER: &str = "psychiatrist therapist gp pcp pdoc doc ob hospital mi psiquiatra";
/// How somebody begins to tell what they take now.
const PRESENT: &str = "still estoy tomando ahorita sigo llevo continuo";
/// How a chart begins to tell about its patient.
const CHART: &str = "pt has reports";
/// With one of these a heading is about what was taken, whatever else it says.
const TOOK: &str = "tried took taken trial trials past previous previously prior tome probe \
    tomado probado tomaba";

/// Whether these words deny what they lead to, or make it another's.
pub(super) fn denies(tokens: &[Token]) -> bool {
    let after = |at: usize| tokens.get(at + 1..).unwrap_or_default();
    let next = |at: usize, words: &str| after(at).first().is_some_and(|it| it.is(words));
    // `About to start Auvelity`
    let about = tokens.iter().enumerate().any(|(at, it)| it.is("about") && next(at, "to"));
    let denied = tokens.iter().enumerate().any(|(at, it)| {
        let not = || after(at).iter().all(|it| it.role == WordRole::Filler || it.is(TAKEN));
        let over = next(at, "longer") || at > 0 && tokens.get(at - 1).is_some_and(|it| it.is("ya"));
        is_never(tokens, at) || is_apart(it) && !next(at, DOCTOR) || it.is(NOT) && !over && not()
    });
    // `No longer taking` was taken. `He took Zoloft`, but `he put me on Zoloft`.
    let person = tokens.iter().position(|it| it.is(PERSON));
    let takes = |at: usize| {
        let rest = || after(at).iter();
        rest().any(|it| it.is(TAKES)) && !rest().any(|it| it.is(MYSELF))
    };
    denied || about || person.is_some_and(takes)
}

/// Whether a word here denies what is named beside it; `never helped` does not.
fn is_never(tokens: &[Token], at: usize) -> bool {
    let Some((it, after)) = tokens.get(at..).and_then(<[Token]>::split_first) else { return false };
    let mut after = after.iter().skip_while(|it| it.is("me really"));
    it.sense == Sense::Never
        && !(it.is("never nunca") && after.next().is_some_and(|it| it.is(WENT)))
}

/// `not`, `never`
pub(super) fn is_not(token: &Token) -> bool {
    token.is(NOT) || token.sense == Sense::Never
}

/// Whether any of these words denies what is named beside it.
pub(super) fn says_never(tokens: &[Token]) -> bool {
    (0..tokens.len()).any(|at| is_never(tokens, at))
}

/// Whether the words after a name say that it was not taken: `no`, `didn't take it`,
/// `declined`. `ends` tells whether nothing goes on after a word.
pub(super) fn not_taken(tokens: &[Token], ends: impl Fn(usize) -> bool) -> bool {
    const UNDONE: &str = "no n nope declined refused discussed considering considered planned planning \
        pending scheduled suggested offered untried unsure maybe";
    const IT: &str = "it them this that any one lo la los las";
    /// What an insurance does or a doctor, and a purse.
    const PAID: &str = "cover covered covers approve approved afford prescribe";
    const GOT: &str = "get got getting opened received bought picked done had hecho";
    let any = |words| tokens.iter().any(|it| it.is(words));
    let refused = any("denied refused");
    let paid = any(PAID) && (any(NOT) || refused)
        || refused && any("insurance auth authorization coverage pa");
    let taken = |it: &Token| it.sense == Sense::Stop || it.is(TURN) || it.is("anymore longer");
    let is = |at: usize, words: &str| tokens.get(at).is_some_and(|it| it.is(words));
    let never = |at: usize| {
        let not = is(at, NOT) || is(at, "never nunca");
        let small = (at + 1..tokens.len()).take_while(|it| is(*it, "yet lo la he ever actually"));
        let verb = at + 1 + small.count();
        let last = if is(verb + 1, IT) { verb + 1 } else { verb };
        not && (is(at + 1, "yet") || is(verb, TAKEN) || is(verb, GOT)) && ends(last)
    };
    is(0, UNDONE) && ends(0) || paid && !tokens.iter().any(taken) || (0..tokens.len()).any(never)
}

/// Whether a word alone makes another thing of what it leads to.
pub(super) fn is_apart(token: &Token) -> bool {
    token.is(APART) || token.is(THOUGHT) || token.is(KIN)
}

/// Whether these words lead back from what was not taken.
pub(super) fn turns(tokens: &[Token]) -> bool {
    tokens.iter().any(|it| it.is(TURN))
}

/// Whether a word may stand before a name without making another thing of it.
pub(super) fn may_lead(token: &Token) -> bool {
    token.role != WordRole::Word
        || token.heading
        || token.sense != Sense::Other
        || token.is(WENT)
        || token.is(LIFE)
        || token.is(CHART)
        || token.is(PRESENT)
        || token.names_a_class()
}

/// Whether words before a name say that the one who tells took it, whatever stands before
/// them: `over the years I have taken`; or that somebody gave it to them.
pub(super) fn is_mine(tokens: &[Token]) -> bool {
    const ON: &str = "taken took tried been on";
    const UNSURE: &str = "think thought guess believe sure know remember recall asked wonder \
        unless should";
    if tokens.iter().any(|it| it.is(UNSURE)) {
        return false;
    }
    let told = tokens.iter().rposition(|it| it.is("i ive")).and_then(|it| tokens.get(it..));
    if told.is_some_and(|it| it.iter().any(|it| it.is(ON)) && it.iter().all(may_lead)) {
        return true;
    }
    // `Dr. Smith gave me`
    let named = |at: usize| {
        let before = at.checked_sub(1).and_then(|it| tokens.get(it));
        before.is_some_and(|it| it.is("dr doctor"))
    };
    let known = |(at, it): (usize, &Token)| may_lead(it) || it.is(GIVER) || named(at);
    tokens.iter().any(|it| it.is("me")) && tokens.iter().enumerate().all(known)
}

/// Whether a heading within a line leads to what was taken.
pub(super) fn heads_taken(tokens: &[Token]) -> bool {
    let took = tokens.iter().any(|it| it.is(TOOK));
    !denies(tokens) && tokens.iter().all(|it| (took || may_lead(it)) && !it.is(AHEAD))
}

/// Whether what stands beneath or after such a heading is taken now: `Current meds:`.
pub(super) fn is_of_now(tokens: &[Token]) -> bool {
    let any = |words| tokens.iter().any(|it| it.is(words));
    any(
        "current currently now active taking actual actuales actualmente ahora activos tomo tomando",
    ) && !is_over(tokens)
        && !any(NOT)
        && !any("been estado")
        && !tokens.iter().any(|it| matches!(it.sense, Sense::Start | Sense::Stop))
}

/// Whether words before a name say that it is taken now: `I take`, `Now on`, `Sigo con`.
pub(super) fn leads_now(tokens: &[Token]) -> bool {
    const PAST: &str = "been had used after while when if start started starting since dont";
    const NOW: &str = "now currently current active actualmente actual ahora taking tomo";
    let known =
        |it: &Token| (may_lead(it) || is_length(it) || it.is("yo")) && !it.is(PAST) && !is_not(it);
    let says = |it: &Token| it.is(NOW) || it.is(PRESENT);
    let i = |at: usize| match tokens.get(at..).unwrap_or_default() {
        [i, am, on, ..] if i.is("i") && am.is("am") => on.is("on"),
        [i, on, ..] => i.is("i") && on.is("take") || i.is("im") && on.is("on"),
        _ => false,
    };
    tokens.iter().all(known)
        && !is_over(tokens)
        && (tokens.iter().any(says) || (0..tokens.len()).any(i))
}

/// Whether these words are of a time that is over.
pub(super) fn is_over(tokens: &[Token]) -> bool {
    tokens.iter().any(|it| it.is(TOOK) || it.is("was were before antes"))
}

/// Whether a line of these words makes another thing of the lines beneath it.
pub(super) fn heads_apart(tokens: &[Token], colon: bool, block: bool) -> bool {
    let Some(first) = tokens.first() else { return false };
    let apart = |it: &Token| it.sense == Sense::Never && !it.is("never nunca");
    let part = |it: &Token| {
        is_apart(it) || apart(it) || it.heading || it.role == WordRole::Filler || it.is(AHEAD)
    };
    // `No known allergies`
    if first.is("no none") && tokens.iter().any(apart) {
        return false;
    }
    let ahead = |it: &Token| it.is(AHEAD);
    match colon {
        // `Next steps:`, and not `Next I went to Dr. Smith:`
        true => {
            let known = |it: &Token| ahead(it) || may_lead(it);
            denies(tokens) || tokens.iter().any(ahead) && tokens.iter().all(known)
        }
        false => {
            (block || tokens.iter().any(apart))
                && denies(tokens)
                && tokens.iter().enumerate().all(|(at, it)| part(it) || at == 0 && it.is(NOT))
        }
    }
}
