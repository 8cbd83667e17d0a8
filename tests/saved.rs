//! Saved copies: what was said comes back, whatever a file holds does no harm,
//! and old copies open for ever.

#[path = "support/indented.rs"]
mod indented;

#[test]
fn the_published_schema_is_that_of_these_questions() {
    let made = indented::indented(&recollect::history::saved::schema()).expect("JSON");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/saved-copy.schema.json");
    let published = std::fs::read_to_string(path).expect("the published schema");
    assert!(
        made == published,
        "docs/saved-copy.schema.json is of other questions: cargo run --no-default-features \
         --example saved_copy_schema > docs/saved-copy.schema.json"
    );
}
