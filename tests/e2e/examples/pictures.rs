//! Makes the pictures of the README: fills in the built file as a patient would,
//! and takes the page of one medicine and the first sheet of the print.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use recollect::intake::{Step, name};
use recollect_e2e::{Engine, Person, Story};
use serde_json::json;

/// The medicine that is shown: a misspelled name and a dose in two parts.
const SHOWN: &str = "zolof";

/// The story of the sketch, but for what a patient does not write.
fn story() -> Story {
    const TOLD: &str = include_str!("../../stories/sketch.txt");
    Story::new(TOLD.replace(" =HYPERLINK(\"x\")", ""))
}

fn main() {
    let story = story();
    let person = Person::at_file(Engine::Chromium);
    person.tells_story(&story);
    keep("summary", 16, &first_sheet(&person.print()));

    let told = story.played_on(person.today());
    let mut trials = told.history.trials().iter();
    let trial = trials.find(|it| it.subject.typed() == SHOWN).expect("it is in the story");
    as_on_a_phone(&person);
    person.jumps_to(person.words().screen.medicines_step);
    let script = "return [...document.querySelectorAll('.rc-list__name')]
        .filter((it) => it.textContent.startsWith(arguments[0]))";
    let called = name(trial, person.words());
    person.click(&person.find_with(&called, script, vec![json!(called)]));
    person.is_at(&Step::Trial(trial.id).key());
    keep("medicine", 32, &person.picture());
}

fn as_on_a_phone(person: &Person) {
    let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": true });
    for (command, with) in [
        ("Emulation.setDeviceMetricsOverride", screen),
        ("Emulation.setScrollbarsHidden", json!({ "hidden": true })),
    ] {
        let done = person.command("goog/cdp/execute", json!({ "cmd": command, "params": with }));
        done.expect("a screen of this size");
    }
}

/// The first sheet of a PDF file as a picture in gray.
fn first_sheet(pdf: &[u8]) -> Vec<u8> {
    let mut painter = Command::new("pdftoppm")
        .args(["-png", "-gray", "-r", "96", "-f", "1", "-l", "1", "-singlefile", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftoppm (Debian: poppler-utils)");
    painter.stdin.take().expect("its input").write_all(pdf).expect("it reads the file");
    let output = painter.wait_with_output().expect("it ends");
    assert!(output.status.success(), "pdftoppm ended with {}", output.status);
    output.stdout
}

/// Writes a picture with few colors, so that it stays small.
fn keep(name: &str, colors: usize, picture: &[u8]) {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(picture));
    decoder.set_transformations(png::Transformations::normalize_to_color8());
    let mut reader = decoder.read_info().expect("a picture");
    let mut bytes = vec![0; reader.output_buffer_size().expect("its size")];
    let info = reader.next_frame(&mut bytes).expect("a picture");
    let pixels: Vec<[u8; 3]> = bytes[..info.buffer_size()]
        .chunks(info.color_type.samples())
        .map(|it| if it.len() < 3 { [it[0]; 3] } else { [it[0], it[1], it[2]] })
        .collect();
    let palette = palette(&pixels, colors);

    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../docs/pictures")
        .join(name)
        .with_extension("png");
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("docs/pictures");
    let file = std::fs::File::create(&path).expect("docs/pictures");
    let mut encoder = png::Encoder::new(file, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_palette(palette.concat());
    let places: Vec<u8> = pixels.iter().map(|it| nearest(&palette, *it)).collect();
    let mut writer = encoder.write_header().expect("a header");
    writer.write_image_data(&places).expect("a picture");
    drop(writer);
    println!("{} bytes: {}", path.metadata().map_or(0, |it| it.len()), path.display());
}

/// The colors that are met most often.
fn palette(pixels: &[[u8; 3]], most: usize) -> Vec<[u8; 3]> {
    let mut counts = std::collections::BTreeMap::new();
    for pixel in pixels {
        *counts.entry(*pixel).or_insert(0) += 1;
    }
    let mut colors: Vec<_> = counts.into_iter().collect();
    colors.sort_by_key(|it| std::cmp::Reverse(it.1));
    colors.into_iter().map(|it| it.0).take(most).collect()
}

fn nearest(palette: &[[u8; 3]], pixel: [u8; 3]) -> u8 {
    let distance = |color: &[u8; 3]| -> u32 {
        color.iter().zip(pixel).map(|(a, b)| u32::from(a.abs_diff(b)).pow(2)).sum()
    };
    let nearest = palette.iter().enumerate().min_by_key(|it| distance(it.1));
    nearest.map_or(0, |it| it.0 as u8)
}
