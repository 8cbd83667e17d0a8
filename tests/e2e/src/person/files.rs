//! Saving and opening copies.

use std::path::PathBuf;

use super::Person;

impl Person {
    /// Saves a copy and gives what is in it.
    #[track_caller]
    pub fn saves_copy(&self) -> String {
        self.button("save");
        self.downloaded()
    }

    /// The copy that was saved last, waited for until it is whole.
    #[track_caller]
    pub fn downloaded(&self) -> String {
        let bytes = self.file_of("json", |it| it.ends_with(b"}\n"));
        String::from_utf8(bytes).expect("a copy is a text")
    }

    /// The pages that were printed last, waited for until they are whole.
    #[track_caller]
    pub fn printed_file(&self) -> Vec<u8> {
        self.file_of("pdf", |it| it.trim_ascii_end().ends_with(b"%%EOF"))
    }

    #[track_caller]
    fn file_of(&self, ending: &str, is_whole: impl Fn(&[u8]) -> bool) -> Vec<u8> {
        let mut found = None;
        self.until_in(&format!("a {ending} file"), || {
            let files = std::fs::read_dir(self.downloads()).into_iter().flatten().flatten();
            let of_kind = |it: &PathBuf| it.extension().is_some_and(|it| it == ending);
            let file = files.map(|it| it.path()).find(of_kind);
            let bytes = file.as_ref().and_then(|it| std::fs::read(it).ok());
            found = file.zip(bytes.filter(|it| is_whole(it)));
            found.is_some()
        });
        let (file, bytes) = found.unwrap_or_default();
        std::fs::remove_file(file).expect("the file is ours");
        bytes
    }

    /// Opens a saved copy with the button for it.
    #[track_caller]
    pub fn opens_copy(&self, copy: &str) {
        let file = self.downloads().join("opened.txt");
        std::fs::write(&file, copy).expect("a file");
        // The system's window for choosing a file is out of a driver's reach: the
        // field behind it is shown in the page instead.
        self.run(
            "const click = HTMLInputElement.prototype.click;
            HTMLInputElement.prototype.click = function () {
                if (this.type !== 'file') return click.call(this);
                this.name = 'chosen';
                document.body.append(this);
            }",
        );
        self.button("open");
        let field = self.find("input[name='chosen']");
        self.type_into(&field, &file.display().to_string());
        // The file stays until the test is over: an engine may read it later.
        self.run("document.querySelector('input[name=chosen]').remove()");
    }
}
