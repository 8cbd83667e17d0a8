//! Offers an answer about the episode from the dates. It is offered, not taken.

use crate::history::{Episode, When};

/// What the dates say, if they say one thing: the trial began after this stretch
/// of depression did, or it ended before.
pub fn episode_from_dates(
    episode: Option<When>,
    start: Option<When>,
    stop: Option<When>,
) -> Option<Episode> {
    let episode = episode?;
    let began_after = |it: When| Some(episode.latest()? <= it.earliest()?);
    let ended_before = |it: When| Some(it.latest()? < episode.earliest()?);
    if start.and_then(began_after) == Some(true) {
        return Some(Episode::This);
    }
    (stop.and_then(ended_before) == Some(true)).then_some(Episode::Earlier)
}
