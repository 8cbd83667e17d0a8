//! The stories of `tests/stories`.

/// Every story by its name, in order.
pub fn stories() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/stories");
    let files = std::fs::read_dir(folder).expect("the stories");
    let paths = files.map(|it| it.expect("a story").path());
    let mut told: Vec<(String, String)> = paths
        .map(|it| {
            let name = it.file_stem().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&it).expect("a story is text"))
        })
        .collect();
    told.sort();
    told
}
