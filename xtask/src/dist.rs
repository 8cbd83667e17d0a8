//! Makes `release/` from `dist/`: the folder and the zip that clinics get, and the
//! npm package. The same `dist/` makes the same bytes, on every day.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::run::{Done, read, read_text, top, write};
use crate::{build, npm, pack, setup};

/// Files by their names in a folder, sorted.
pub type Files = BTreeMap<String, Vec<u8>>;

/// What goes along with every copy.
const LICENCES: [&str; 3] = ["LICENSE-APACHE", "LICENSE-MIT", "NOTICES"];

/// What a clinic reads, at the places where its links expect it.
const PAGES: [&str; 6] = [
    "CHANGELOG.md",
    "PRIVACY.md",
    "SECURITY.md",
    "docs/embedding.md",
    "docs/reading-a-summary.md",
    "docs/serving.md",
];

/// Where releases are put.
pub fn place() -> PathBuf {
    top().join("release")
}

/// Builds, and makes the release.
pub fn dist() -> Done {
    build::build()?;
    let made = make()?;
    println!("{}", String::from_utf8_lossy(&made.files["SHA256SUMS"]).trim_end());
    println!("{}", String::from_utf8_lossy(&made.files["INTEGRITY"]).trim_end());
    println!("made {}", made.zip.display());
    println!("made {}", made.npm.display());
    Ok(())
}

/// What a release consists of.
pub struct Made {
    /// The files in the folder and in the zip.
    pub files: Files,
    /// The folder for clinics.
    pub folder: PathBuf,
    /// The same, in one file.
    pub zip: PathBuf,
    /// The folder that `npm pack` takes.
    pub npm: PathBuf,
}

/// Makes the release of what is in `dist/`.
pub fn make() -> Done<Made> {
    let version = setup::version()?;
    let name = format!("recollect-{version}");
    let (folder, zip) = (place().join(&name), place().join(format!("{name}.zip")));
    let npm = place().join("npm");
    let built = built()?;
    let licences = from_top(&LICENCES)?;
    put(&npm, &npm::package(&version, &built, &licences)?)?;
    let files = release(&version, built, licences, from_top(&PAGES)?)?;
    put(&folder, &files)?;
    write(&zip, &zipped(&name, &files)?)?;
    Ok(Made { files, folder, zip, npm })
}

fn from_top(names: &[&str]) -> Done<Files> {
    names.iter().map(|it| Ok((it.to_string(), read(&top().join(it))?))).collect()
}

/// The two files, the demo page and the folder build, without what older builds left.
fn built() -> Done<Files> {
    let dist = build::dist();
    let mut files = Files::new();
    for name in ["recollect.html", "recollect.js", "clinic.html"] {
        files.insert(name.into(), read(&dist.join(name))?);
    }
    let index = read_text(&dist.join("index.html"))?;
    for entry in std::fs::read_dir(&dist).map_err(|it| format!("dist: {it}"))? {
        let name = entry.map_err(|it| it.to_string())?.file_name();
        let name = name.to_string_lossy();
        if name != "recollect.js" && index.contains(&format!("/{name}")) {
            files.insert(format!("folder/{name}"), read(&dist.join(&*name))?);
        }
    }
    files.insert("folder/index.html".into(), index.into_bytes());
    Ok(files)
}

/// Everything in the release, with the hashes of everything.
fn release(version: &str, built: Files, licences: Files, pages: Files) -> Done<Files> {
    let mut files = built;
    files.extend(licences);
    files.extend(pages);
    let script = files.get("recollect.js").ok_or("no recollect.js")?;
    let page = files.get("recollect.html").ok_or("no recollect.html")?;
    let integrity = format!(
        "recollect.js {script}\nrecollect.html {page}\n\n\
         <script src=\"/recollect/recollect.js\" defer integrity=\"{script}\" crossorigin=\"anonymous\"></script>\n",
        script = integrity(script),
        page = integrity(page),
    );
    files.insert("INTEGRITY".into(), integrity.into_bytes());
    files.insert("VERSION".into(), format!("{version}\n").into_bytes());
    let sums: String =
        files.iter().map(|(name, bytes)| format!("{}  {name}\n", pack::hex(bytes))).collect();
    files.insert("SHA256SUMS".into(), sums.into_bytes());
    Ok(files)
}

/// A hash as an `integrity` attribute has it.
pub fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// One file with all in it, in order of name, at a time that is always the same:
/// the earliest that the format knows.
fn zipped(folder: &str, files: &Files) -> Done<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    for (name, bytes) in files {
        zip.start_file(format!("{folder}/{name}"), options).map_err(|it| it.to_string())?;
        zip.write_all(bytes).map_err(|it| it.to_string())?;
    }
    Ok(zip.finish().map_err(|it| it.to_string())?.into_inner())
}

/// A folder with these files and no others.
fn put(folder: &Path, files: &Files) -> Done {
    let shown = |it: std::io::Error| format!("{}: {it}", folder.display());
    if folder.exists() {
        std::fs::remove_dir_all(folder).map_err(shown)?;
    }
    for (name, bytes) in files {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(folder)).map_err(shown)?;
        write(&path, bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use super::{Files, integrity, release, zipped};

    fn files(names: &[&str]) -> Files {
        names.iter().map(|it| (it.to_string(), format!("the {it}").into_bytes())).collect()
    }

    fn made() -> Files {
        let built = files(&["recollect.html", "recollect.js", "folder/index.html"]);
        release("1.2.3", built, files(&["NOTICES"]), files(&["docs/embedding.md"]))
            .expect("these files make a release")
    }

    #[test]
    fn the_same_files_make_the_same_zip_and_it_gives_them_back() {
        let bytes = zipped("it", &made()).expect("a zip");
        assert_eq!(bytes, zipped("it", &made()).expect("a zip"));
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("what was written is read");
        let mut back = Files::new();
        for number in 0..zip.len() {
            let mut file = zip.by_index(number).expect("a file");
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes).expect("its bytes");
            let name = file.name().expect("its name").into_owned();
            back.insert(name.trim_start_matches("it/").into(), bytes);
        }
        assert_eq!(back, made());
    }

    #[test]
    fn every_file_but_the_sums_has_its_sum() {
        let made = made();
        let sums = String::from_utf8_lossy(&made["SHA256SUMS"]).into_owned();
        let named: Vec<&str> =
            sums.lines().filter_map(|it| it.split_once("  ")).map(|it| it.1).collect();
        let wanted: Vec<&String> = made.keys().filter(|it| *it != "SHA256SUMS").collect();
        assert_eq!(named, wanted);
    }

    #[test]
    fn an_integrity_value_is_the_one_browsers_compute() {
        // The example in the W3C's text on subresource integrity.
        let known = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        assert_eq!(integrity(b"alert('Hello, world.');"), known);
    }
}
