//! Offers an answer about the episode from the dates. It is offered, not taken.

use crate::history::{Episode, When};

/// What the dates say, if they say one thing: the trial began after this stretch
/// of depression did, it ended before, or it began before and went on into it.
pub fn episode_from_dates(
    episode: Option<When>,
    start: Option<When>,
    stop: Option<When>,
    taking: bool,
) -> Option<Episode> {
    let episode = episode?;
    let is_after = |it: When| Some(episode.latest()? <= it.earliest()?);
    let was_before = |it: When| Some(it.latest()? < episode.earliest()?);
    if start.and_then(is_after) == Some(true) {
        return Some(Episode::This);
    }
    if stop.and_then(was_before) == Some(true) {
        return Some(Episode::Earlier);
    }
    let went_on = taking || stop.and_then(is_after) == Some(true);
    (start.and_then(was_before) == Some(true) && went_on).then_some(Episode::Both)
}
