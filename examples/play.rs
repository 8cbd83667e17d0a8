//! A story of `tests/stories` in, a saved copy out.
#[path = "../tests/support/story.rs"]
mod story;
use std::io::Read;

fn main() {
    let mut text = String::new();
    if std::io::stdin().read_to_string(&mut text).is_ok() {
        print!("{}", recollect::intake::draft(&story::played(&text)));
    }
}
