//! Whole histories, told as people tell them, as the summaries that come of them.

#[path = "support/story.rs"]
mod story;

use recollect::summary::{Arrangement, document, text};
use story::played;

#[test]
fn every_story_has_the_summary_that_was_looked_over() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories");
    let mut stories: Vec<_> = std::fs::read_dir(folder)
        .expect("the stories")
        .map(|it| it.expect("a story").path())
        .filter(|it| it.extension().is_some_and(|it| it == "txt"))
        .collect();
    stories.sort();
    assert!(stories.len() >= 31, "{} stories", stories.len());
    for story in stories {
        let intake = played(&std::fs::read_to_string(&story).expect("a story"));
        let name = story.file_stem().expect("a name").to_string_lossy().into_owned();
        let document = document(&intake, Arrangement::default());
        insta::assert_snapshot!(name, text(&document, intake.settings.region));
    }
}
