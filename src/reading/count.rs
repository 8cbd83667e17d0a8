//! Reads how many sessions.

use super::Reading;
use super::length::{quantity, two_numbers};
use super::tokens::{Token, about, not_sure, tokens};
use crate::history::Count;

/// Reads how many sessions, treatments or nights.
pub fn count(text: &str) -> Reading<Count> {
    if text.trim().is_empty() {
        return Reading::Empty;
    }
    let Some(mut tokens) = tokens(text).filter(|_| !two_numbers(text)) else {
        return Reading::Words;
    };
    if not_sure(&tokens) {
        return Reading::NotSure;
    }
    let about = about(&mut tokens);
    while tokens.first().is_some_and(|it| it.is("only just all de solo")) {
        tokens.remove(0);
    }
    const COUNTED: &str = "session sessions treatment treatments time times visit visits infusion \
        infusions dose doses night nights day days in all total sesion \
        sesiones tratamiento tratamientos veces vez visitas infusiones dosis noche noches dia \
        dias en tx";
    match quantity(&tokens) {
        Some((many, vague, rest)) if rest.iter().all(|it: &Token| it.is(COUNTED)) => {
            Reading::Value(Count { many, about: about || vague })
        }
        _ => Reading::Words,
    }
}
