//! Words after a name that leave it open whether it was taken: `scared to try`, `(mother)`.

use super::{GIVER, KIN, NOT, THOUGHT, WENT};
use crate::formulary::{Sense, Token, WordRole, among};
use crate::reading::list::details::is_length;
use crate::reading::list::{any, is_at, past, some};

/// Who else may take a medicine.
const OTHERS: &str =
    "hubby friend friends boyfriend girlfriend partner ex son hijo novio novia amigo amiga";
/// Before such a word, or after it: `worked for my sister`, `la toma mi mamá`.
const TAKES: &str = "took take takes taking tried uses used toma tomaba tomo usa usaba";
/// Who tells.
const MYSELF: &str = "i ive me myself yo too also tambien";
/// What says of itself that it was only thought of, whatever follows.
const AFRAID: &str = "scared afraid nervous miedo";
/// What else was only thought of, after a name.
const WISHED: &str = "thought looking researching voy";
/// Who wishes, or decides.
const WHO: &str = "doctor dr doc psych shrink np insurance seguro consult prior auth";
/// What may follow a wish or an offer, and changes nothing: `want to ask about`.
const HARMLESS: &str = "take try trying use start begin ask about next it this that have do doing iniciar \
    info getting get like into later approval auth authorization tomarla tomarlo tomar probar probarla probarlo usarla usarlo empezar";
/// What says that it was taken after all.
const DONE: &str = "took taken started tome tomado tomaba helped worked ayudo funciono";
/// What says that there was none, where it stands alone.
const NONE: &str = "none nada ninguno ninguna zero nil unknown idk dunno uncertain tbd soon next \
    upcoming waitlist proximo proxima denied havent hadnt hasnt 0";
const STARTS: &str = "starting start starts begin begins empiezo empezare";
/// What is not known of it.
const KNOWN: &str = "sure certain remember recall know seguro segura recuerdo acuerdo se";

/// Whether the words after a name leave it open whether the one who tells took it. `ends` tells
/// whether nothing goes on after a word.
pub(in super::super) fn left_open(tokens: &[Token], ends: &dyn Fn(usize) -> bool) -> bool {
    let done = was_taken(tokens);
    if !done && is_none(tokens, ends) {
        return true;
    }
    let mut start = 0;
    while start < tokens.len() {
        let end = (start..tokens.len()).find(|it| ends(*it)).map_or(tokens.len(), |it| it + 1);
        let clause = tokens.get(start..end).unwrap_or_default();
        let from = tokens.get(start..).unwrap_or_default();
        // `150 (husband takes 300)`
        let amount = |it: &Token| matches!(it.role, WordRole::Number | WordRole::Strength);
        let both = some(clause, amount) && tokens.iter().take(start).any(amount);
        if is_of_another(clause) && !both
            || !done && (is_a_wish(clause) || is_not_known(clause) || is_to_come(from))
        {
            return true;
        }
        // What follows is about what was taken.
        if some(clause, tells) {
            return false;
        }
        start = end;
    }
    false
}

/// Whether any of these words says that it was taken after all: `took it`, `had 20`, `20 mg
/// for 2 years`.
fn was_taken(tokens: &[Token]) -> bool {
    let number = |at: usize| tokens.get(at).is_some_and(|it| it.role == WordRole::Number);
    let done = |(at, it): (usize, &Token)| {
        let before = tokens.get(at.saturating_sub(2)..at).unwrap_or_default();
        let denied = before.iter().any(|it| super::is_not(it) || it.is("if whether si"));
        (it.is(DONE) || it.is("had") && number(at + 1)) && !denied || it.sense == Sense::Stop
    };
    let amount = |it: &Token| matches!(it.role, WordRole::Unit | WordRole::Strength);
    // `begin next week` is to come.
    let lasted = |it: &[Token]| match it {
        [a, b] => a.role == WordRole::Number && is_length(b),
        _ => false,
    };
    tokens.iter().enumerate().any(done) || some(tokens, amount) && tokens.windows(2).any(lasted)
}

/// A word that says how it went, or when it was.
fn tells(token: &Token) -> bool {
    let unknown = token.role == WordRole::Word && token.sense == Sense::Other && !token.heading;
    unknown || token.is(DONE) || token.sense == Sense::Start || token.is_year() || is_length(token)
}

/// `Yes | No` of a form that was not filled in.
pub(in super::super) fn is_blank(tokens: &[Token], ends: &dyn Fn(usize) -> bool) -> bool {
    let is = |at: usize, words: &str| is_at(tokens, at, words);
    is(0, "yes y si s") && is(1, "no n") && (ends(1) || is(2, "dose dosis dates fechas"))
}

/// `ECT: none`, `Lithium: 0`
fn is_none(tokens: &[Token], ends: &dyn Fn(usize) -> bool) -> bool {
    // `Litio - todavía no`
    let is = |at: usize, words: &str| is_at(tokens, at, words);
    if is(0, "todavia aun") && is(1, "no") && ends(1) {
        return true;
    }
    let number = |at: usize| tokens.get(at).is_some_and(|it| it.role == WordRole::Number);
    let unit = is(0, "0") && tokens.get(1).is_some_and(|it| it.role == WordRole::Unit);
    let alone = ends(usize::from(unit)) && !number(1) && !some(tokens, Token::is_year);
    is(0, NONE) && alone
}

/// Somebody else, who may take it: `husband`, `mom's`.
pub(in super::super) fn is_another(token: &Token) -> bool {
    let one = token.letters.strip_suffix(b"s").unwrap_or(&token.letters);
    let is_one = |it: &[u8]| among(it, KIN) || among(it, OTHERS);
    is_one(one) || is_one(&token.letters)
}

/// `(mother)`, `my mom takes this`, `worked for my sister`, `la toma mi mamá`
fn is_of_another(clause: &[Token]) -> bool {
    let Some(at) = clause.iter().position(is_another) else { return false };
    if any(clause, MYSELF) {
        return false;
    }
    let next = past(clause, at + 1, "lo la");
    let before = clause.get(..at).unwrap_or_default();
    let before = before.iter().rev().find(|it| !it.is("my mi mis her his the el la los su"));
    let leads = before.is_none_or(|it| it.is("for a de to") || it.is(TAKES) || it.is(WENT));
    let follows = match (clause.get(next), clause.get(next + 1)) {
        (None, _) => leads,
        (Some(it), Some(on)) if it.is("is was were") => on.is("on taking given prescribed"),
        (Some(it), _) => it.is(TAKES),
    };
    leads && follows
}

/// The words of a clause from the first one that says what was thought or done.
fn said(clause: &[Token]) -> &[Token] {
    let small = |it: &&Token| {
        (it.role == WordRole::Filler || it.sense == Sense::Plain || it.is(GIVER) || it.is(NOT))
            && !it.is(DONE)
            || it.is(WHO)
            || it.is("still just too very really estoy lo")
    };
    clause.get(clause.iter().take_while(small).count()..).unwrap_or_default()
}

/// `want to ask about`, `doctor refused`, `scared to try`, `starting next week`
fn is_a_wish(clause: &[Token]) -> bool {
    let harmless = |it: &Token| {
        (it.role != WordRole::Word || it.is(HARMLESS) || it.is("doctor dr doc"))
            && !it.is("dose dosage dosis")
            || it.sense == Sense::Plain
    };
    let pairs = || clause.windows(2).filter_map(|it| Some((it.first()?, it.get(1)?)));
    // `insurance said no`
    let refused = match clause {
        [.., said, no] => said.is("said says dijo") && no.is("no"),
        _ => false,
    };
    // `scared me` was taken.
    let ends = |it: &Token| clause.last().is_some_and(|last| last.start == it.start);
    let afraid = pairs().any(|(a, b)| {
        a.is(AFRAID) && b.is("to of a de")
            || a.is("da tengo") && b.is(AFRAID)
            || a.is("too") && b.is(AFRAID) && ends(b)
    });
    let starts = |it: &Token| it.is(STARTS);
    let later = pairs().any(|(a, b)| {
        starts(a) && b.is("next soon tomorrow pronto")
            || a.is("next proxima proximo") && is_length(b) && clause.first().is_some_and(starts)
    });
    let thought = match said(clause) {
        [first, rest @ ..] => {
            let rest = rest.iter().take_while(|it| !it.is("by por next but pero"));
            (first.is(THOUGHT) || first.is(WISHED)) && rest.into_iter().all(harmless)
        }
        [] => false,
    };
    refused || afraid || later || thought
}

/// `starting 12/1`, and not `starting 25`
fn is_to_come(tokens: &[Token]) -> bool {
    let number = |it: &Token| it.role == WordRole::Number && !it.is_year();
    let [first, day @ ..] = tokens else { return false };
    first.is(STARTS) && day.len() > 1 && day.iter().all(|it| number(it) || it.is("on"))
}

/// `don't remember`, `can't remember if I took it`, and not `don't remember the dose`
fn is_not_known(clause: &[Token]) -> bool {
    let not = past(clause, 0, "i do could really yo");
    let known = past(clause, not + 1, "me lo la estoy even really");
    // `don't know if it helped` was taken.
    let taken = || any(clause, "took taken tried tome probe");
    is_at(clause, not, NOT)
        && is_at(clause, known, KNOWN)
        && clause
            .get(known + 1)
            .is_none_or(|it| it.is("taking trying") || it.is("if whether si") && taken())
}
