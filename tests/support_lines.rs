//! The help lines in the program are those of the data file.

use recollect::words::{Note, Region};

/// Splits a row of a CSV file without quotes.
fn rows() -> Vec<Vec<&'static str>> {
    let file = include_str!("../data/crisis_lines.csv");
    file.lines().skip(1).map(|row| row.split(',').collect()).collect()
}

#[test]
fn every_line_of_the_file_is_shown_in_its_region_and_no_other() {
    for region in Region::ALL {
        let file: Vec<_> = rows().into_iter().filter(|row| row[0] == region.key()).collect();
        let shown = region.help_lines();
        assert_eq!(file.len(), shown.len(), "{region:?}");
        for (row, line) in file.iter().zip(shown) {
            let name = if line.is_emergency() { "Emergency" } else { line.name };
            assert_eq!(row[2], name);
            assert_eq!(row[3], line.call, "{name}");
            assert_eq!(row[4], line.text, "{name}");
            assert!(row[5].contains(line.keyword) && row[5].contains(line.site), "{name}");
            // What to choose or to know is said where the file says it, and only there.
            let note = match line.note {
                Some(Note::Options) => {
                    "press 1 for veterans and 2 for Spanish; text AYUDA for Spanish"
                }
                Some(Note::MentalHealth) => "choose the mental health option",
                Some(Note::Elsewhere) => {
                    "in the European Union; elsewhere the local emergency number"
                }
                None => "",
            };
            assert!(row[5].contains(note), "{name}");
            let chosen = ["press", "choose", "elsewhere"].iter().any(|it| row[5].contains(it));
            assert_eq!(chosen, line.note.is_some(), "{name}");
        }
    }
    assert_eq!(rows().len(), Region::ALL.iter().map(|it| it.help_lines().len()).sum::<usize>());
}

#[test]
fn the_emergency_number_comes_last_in_every_region() {
    for region in Region::ALL {
        let lines = region.help_lines();
        assert!(lines.last().is_some_and(|it| it.is_emergency()));
        assert_eq!(lines.iter().filter(|it| it.is_emergency()).count(), 1);
    }
}
