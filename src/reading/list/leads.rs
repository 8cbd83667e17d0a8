//! Words that make another thing of the names after them: `Not tried: Zoloft, Paxil`.

mod after;

pub(super) use after::{is_another, is_blank, left_open};

use super::details::is_length;
use super::{any, every, is_at, past, some};
use crate::formulary::{Sense, Token, WordRole, among};

/// What was only thought of or offered, or is to come.
pub(super) const THOUGHT: &str = include_str!("../../../data/list_thought.txt").trim_ascii();
/// What is not to be taken, or may not have been.
const APART: &str = "denied denies denying niega either maybe perhaps possibly probably \
    if interaction avoid intolerance intolerant intolerancia \
    family familia familiar familiares antecedente";
/// Whose it may have been instead.
const KIN: &str = "mother mom mum mama madre father dad papa padre \
    parent sister hermana brother hermano wife esposa husband esposo marido daughter hija hijo \
    aunt tia uncle tio cousin primo prima grandmother grandma abuela grandfather grandpa abuelo \
    sons friends partners boyfriends girlfriends";
/// What a heading says of a time to come, and a sentence of what was.
const AHEAD: &str = "next try start steps could might probar proximo proximos pasos";
/// `Family doctor`
const DOCTOR: &str = "doctor doc dr md physician practice medicine";
const NOT: &str =
    "not no didnt dont couldnt cant cannot wouldnt wont havent hadnt hasnt wasnt without ni sin";
/// What was not done, and small words on the way there.
const TAKEN: &str = "take took taken taking try tried trying use used using fill filled start \
    started begun estoy tomando tomar tomado tomados tome tomo probar probado probados probe yet \
    ever even actually any aun todavia also";
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
/// What presents a list: `here is my list`.
const HERE: &str = "here heres these are following below estas estos son aqui";
/// How somebody begins to tell what they take now.
const PRESENT: &str = "still estoy tomando ahorita sigo llevo continuo";
/// How a chart begins to tell about its patient.
const CHART: &str = "pt has reports";
/// The time that goes on.
pub(super) const NOW: &str = "present now current currently today active ongoing ahora presente \
    hoy actual actuales actualmente actualidad";
/// A part of a year.
const MONTHS: &str = "jan january feb february mar march apr april may jun june jul july aug \
    august sep sept september oct october nov november dec december enero febrero marzo abril \
    mayo junio julio agosto septiembre octubre noviembre diciembre ene abr ago dic spring summer \
    fall autumn winter primavera verano otono invierno";
/// With one of these a heading is about what was taken, whatever else it says.
const TOOK: &str = "tried took taken trial trials past previous previously prior tome probe \
    tomado probado tomaba previo previos previa previas anteriores pasado pasados pasadas";

/// Whether these words deny what they lead to, or make it another's.
pub(super) fn denies(tokens: &[Token]) -> bool {
    let after = |at: usize| tokens.get(at + 1..).unwrap_or_default();
    let next = |at: usize, words: &str| is_at(tokens, at + 1, words);
    // `About to start Auvelity`
    let about = tokens.iter().enumerate().any(|(at, it)| it.is("about") && next(at, "to"));
    let denied = tokens.iter().enumerate().any(|(at, it)| {
        let not = || after(at).iter().all(|it| it.role == WordRole::Filler || it.is(TAKEN));
        let over = next(at, "longer") || at > 0 && is_at(tokens, at - 1, "ya");
        is_never(tokens, at) || is_apart(it) && !next(at, DOCTOR) || it.is(NOT) && !over && not()
    });
    // `No longer taking` was taken. `He took Zoloft`, but `he put me on Zoloft`.
    let person = tokens.iter().position(|it| it.is(PERSON));
    let takes = |at: usize| any(after(at), TAKES) && !any(after(at), MYSELF);
    denied || about || person.is_some_and(takes)
}

/// Whether a word here denies what is named beside it; `never helped` does not.
fn is_never(tokens: &[Token], at: usize) -> bool {
    let Some(it) = tokens.get(at) else { return false };
    let next = past(tokens, at + 1, "me really");
    it.sense == Sense::Never && !(it.is("never nunca") && is_at(tokens, next, WENT))
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
pub(super) fn not_taken(tokens: &[Token], ends: &dyn Fn(usize) -> bool) -> bool {
    const UNDONE: &str = "no n nope declined refused discussed considering considered planned planning \
        pending scheduled suggested offered untried unsure maybe";
    const IT: &str = "it them this that any one lo la los las";
    /// What an insurance does or a doctor, and a purse.
    const PAID: &str = "cover covered covers approve approved afford prescribe";
    const GOT: &str = "get got getting opened received bought picked done had hecho";
    let any = |words| any(tokens, words);
    let refused = any("denied refused");
    let paid = any(PAID) && (any(NOT) || refused)
        || refused && any("insurance auth authorization coverage pa");
    let taken = |it: &Token| it.sense == Sense::Stop || it.is(TURN) || it.is("anymore longer");
    let is = |at: usize, words: &str| is_at(tokens, at, words);
    let never = |at: usize| {
        let not = is(at, NOT) || is(at, "never nunca");
        let verb = past(tokens, at + 1, "yet lo la he ever actually");
        let last = if is(verb + 1, IT) { verb + 1 } else { verb };
        not && (is(at + 1, "yet") || is(verb, TAKEN) || is(verb, GOT)) && ends(last)
    };
    is(0, UNDONE) && ends(0) || paid && !some(tokens, taken) || (0..tokens.len()).any(never)
}

/// Whether a word alone makes another thing of what it leads to: `plans`, `Mom's meds`.
pub(super) fn is_apart(token: &Token) -> bool {
    let is_one = |it: &[u8]| among(it, APART) || among(it, THOUGHT) || among(it, KIN);
    is_one(&token.letters) || token.letters.strip_suffix(b"s").is_some_and(is_one)
}

/// Whether these words lead back from what was not taken.
pub(super) fn turns(tokens: &[Token]) -> bool {
    any(tokens, TURN)
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
        || is_length(token)
}

/// Whether words before a name say that the one who tells took it, whatever stands before
/// them: `over the years I have taken`; or that somebody gave it to them.
pub(super) fn is_mine(tokens: &[Token]) -> bool {
    const ON: &str =
        "take taking taken took tried been on tome tomo tomado tomaba probe probado estado";
    const UNSURE: &str = "think thought guess believe sure know remember recall asked wonder \
        unless should";
    if any(tokens, UNSURE) {
        return false;
    }
    let told = tokens.iter().enumerate().rposition(|(at, it)| {
        let have = it.is("he") && is_at(tokens, at + 1, ON);
        have || it.is("i ive tome tomo tomaba probe")
    });
    let told = told.and_then(|it| tokens.get(it..));
    if told.is_some_and(|it| any(it, ON) && it.iter().all(may_lead)) {
        return true;
    }
    // `Dr. Smith gave me`
    let named = |at: usize| {
        let before = at.checked_sub(1).and_then(|it| tokens.get(it));
        before.is_some_and(|it| it.is("dr doctor"))
    };
    let known = |(at, it): (usize, &Token)| may_lead(it) || it.is(GIVER) || named(at);
    any(tokens, "me") && tokens.iter().enumerate().all(known)
}

/// Whether a heading within a line leads to what was taken.
pub(super) fn heads_taken(tokens: &[Token]) -> bool {
    let took = any(tokens, TOOK);
    // `What worked: Zoloft`
    let went = some(tokens, tells_outcome);
    let known = |it: &Token| {
        took || may_lead(it) || it.is(HERE) || went && it.is("what that which lo que me")
    };
    !denies(tokens) && tokens.iter().all(|it| known(it) && !it.is(AHEAD))
}

/// Whether these words present a list: `here is my list:`.
pub(super) fn presents(tokens: &[Token]) -> bool {
    any(tokens, "my mis") && heads_taken(tokens)
}

/// Whether what stands beneath or after such a heading is taken now: `Current meds:`,
/// `Meds I'm on:`.
pub(super) fn is_of_now(tokens: &[Token]) -> bool {
    let any = |words| any(tokens, words);
    let on = any("im am") && any("on taking");
    (on || any(NOW) || any("taking activos tomo tomando"))
        && !is_over(tokens)
        && !any(NOT)
        && !any("been estado")
        && !some(tokens, |it| it.sense == Sense::Start)
}

/// Whether words before a name say that it is taken now: `I take`, `Now on`, `Sigo con`.
pub(super) fn leads_now(tokens: &[Token]) -> bool {
    const PAST: &str = "been had used after while when if start started starting since dont";
    let known =
        |it: &Token| (may_lead(it) || it.is(NOW) || it.is("yo")) && !it.is(PAST) && !is_not(it);
    let says = |it: &Token| it.is(NOW) || it.is("taking tomo") || it.is(PRESENT);
    let i = |at: usize| match tokens.get(at..).unwrap_or_default() {
        [i, am, on, ..] if i.is("i") && am.is("am") => on.is("on"),
        [i, on, ..] => i.is("i") && on.is("take") || i.is("im") && on.is("on"),
        _ => false,
    };
    every(tokens, known) && !is_over(tokens) && (some(tokens, says) || (0..tokens.len()).any(i))
}

/// Whether words without a heading say so: `Currently taking Zoloft and Buspar`.
pub(super) fn leads_to_now(tokens: &[Token]) -> bool {
    is_of_now(tokens) && every(tokens, |it| may_lead(it) || it.is(NOW))
}

/// Words that present a list, and tell nothing of what stands in it: `Things I took so
/// far`, `Lista de lo que he tomado`.
const PRESENTS: &str = "other what here this these list everything all things stuff far took \
    is are that which he tome tomado probado probe usado que lo son esta este estas estos esto todo \
    todos todas lista siguiente siguientes mis cosas";

/// Whether a heading says something that is to be told with each medicine beneath it.
pub(super) fn tells(tokens: &[Token]) -> bool {
    let silent = |it: &Token| {
        let filler = it.role == WordRole::Filler
            && !matches!(it.sense, Sense::Once | Sense::Times | Sense::Open | Sense::Start);
        // `I am now taking:`, but `AM:`
        let silent = filler && !it.is("before antes") || it.is("am") && tokens.len() > 1;
        silent
            || it.is(PRESENTS)
            || it.heading
            || it.names_a_class()
            || it.is(NOW)
            || it.sense == Sense::Join
    };
    !tokens.iter().all(silent)
}

/// Whether a line of these words tells how it went with what stands beneath it: `NOT
/// TOLERATED`, `Medications that did not work`.
pub(super) fn heads_outcome(tokens: &[Token]) -> bool {
    let known = |it: &Token| may_lead(it) || it.is(NOT) || it.is("that which que");
    some(tokens, tells_outcome) && every(tokens, known)
}

/// Whether a word tells how it went: `no help`, `didn't work`.
pub(super) fn tells_outcome(token: &Token) -> bool {
    const ELSE: &str = "both therapy therapies previously include includes including but pero \
        augmentation augmented augment adjunct adjuncts addon addons longer ya";
    (token.is(WENT) || token.is(NOT)) && !token.is(ELSE)
}

/// Whether a word stands on a page to be pressed, and says nothing.
pub(super) fn is_pressed(token: &Token) -> bool {
    token.is("learn more about request refill refills renew remove view show hide details info")
}

/// Whether a label is of how it went: `Side effects: nausea`, `Why stopped: moved`.
pub(super) fn is_remark(label: &Token) -> bool {
    label.is("why how help helped work worked effect effects reaction result results outcome response reason note notes \
        comments porque efecto efectos reaccion resultado respuesta motivo notas")
}

/// `March`, `summer`
pub(super) fn is_month(token: &Token) -> bool {
    token.is(MONTHS)
}

/// Whether these words are of a time that is over: `stopped last week`, `ran out`, `weaned
/// off`, `used to take`.
pub(super) fn is_over(tokens: &[Token]) -> bool {
    const OVER: &str = "was were before antes ago longer anymore off ran weaned used dc dcd dced";
    // `d/c`, `d/c'd`
    let short = |it: &[Token]| matches!(it, [a, b] if a.is("d") && b.is("c cd ced"));
    tokens.windows(2).any(short)
        || some(tokens, |it| it.is(TOOK) || it.is(OVER) || it.sense == Sense::Stop)
}

/// `Medications`, `antidepressants`
pub(super) fn names_a_list(token: &Token) -> bool {
    let drugs = [&b"med"[..], b"drug", b"treat", b"tratam"];
    token.names_a_class() || token.heading && drugs.iter().any(|it| token.letters.starts_with(it))
}

/// Whether a line of these words makes another thing of the lines beneath it.
pub(super) fn heads_apart(tokens: &[Token], colon: bool, block: bool) -> bool {
    let Some(first) = tokens.first() else { return false };
    let apart = |it: &Token| it.sense == Sense::Never && !it.is("never nunca");
    // `Haven't tried yet`, but `never took it` is about another line.
    let part = |(at, it): (usize, &Token)| {
        let small = it.heading || it.role == WordRole::Filler || it.is("do") || it.names_a_class();
        let taken = it.is(TAKEN) || it.is(AHEAD) || it.is(DOCTOR);
        // `Current`, `Past`, `Never` are columns.
        let next = is_at(tokens, at + 1, TAKEN);
        let denial = is_apart(it) || apart(it) || is_not(it) && (at == 0 || next);
        (small || taken || denial) && !it.is("it them any lo la")
    };
    // `PLAN` heads what stands beneath it wherever it stands.
    let plan = tokens.len() == 1 && first.is("plan plans options alternatives");
    // `No known allergies`
    if first.is("no none") && some(tokens, apart) {
        return false;
    }
    match colon {
        // `Next steps:`, and not `Next I went to Dr. Smith:`
        true => {
            let known = |it: &Token| it.is(AHEAD) || may_lead(it);
            denies(tokens) || any(tokens, AHEAD) && every(tokens, known)
        }
        false => {
            // A line of `no` is an answer. `Antidepressants not tried` names what it heads.
            let one = tokens.len() > 1 || is_apart(first) || apart(first);
            plan || one
                && (block || some(tokens, apart) || some(tokens, names_a_list))
                && denies(tokens)
                && tokens.iter().enumerate().all(part)
        }
    }
}
