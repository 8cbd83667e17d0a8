//! Saving and opening copies.

use super::Person;

impl Person {
    /// Saves a copy and gives what is in it.
    #[track_caller]
    pub fn saves_copy(&self) -> String {
        self.button("save");
        self.downloaded()
    }

    /// The file that was saved last, waited for until it is whole.
    #[track_caller]
    pub fn downloaded(&self) -> String {
        let mut found = None;
        self.until_in("a saved file", || {
            let files = std::fs::read_dir(self.downloads()).into_iter().flatten().flatten();
            let saved =
                files.map(|it| it.path()).find(|it| it.extension().is_some_and(|it| it == "json"));
            let text = saved.as_ref().and_then(|it| std::fs::read_to_string(it).ok());
            // A copy ends with its line.
            found = saved.zip(text.filter(|it| it.ends_with("}\n")));
            found.is_some()
        });
        let (file, text) = found.unwrap_or_default();
        std::fs::remove_file(file).expect("the file is ours");
        text
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
        self.run("document.querySelector('input[name=chosen]').remove()");
        std::fs::remove_file(file).expect("the file is ours");
    }
}
