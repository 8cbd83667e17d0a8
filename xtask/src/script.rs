//! Makes a script smaller: what it says stays the same.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_compat::EngineTargets;
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::run::Done;

/// The oldest edition of the language that our own scripts are written in. A browser
/// that knows no other still says that it is too old, so nothing newer may come in.
const OLDEST: &str = "es2019";

/// A classic script without comments, with short names for what is its own. Letters
/// outside of ASCII are written by their numbers, so that a server that names another
/// encoding changes nothing, no hash either.
pub fn smaller_js(script: &str) -> Done<String> {
    let words = Allocator::default();
    let read = Parser::new(&words, script, SourceType::script()).parse();
    if read.panicked {
        return Err("a script cannot be read".into());
    }
    let mut program = read.program;
    let options = MinifierOptions {
        mangle: Some(MangleOptions::default()),
        compress: Some(CompressOptions {
            target: EngineTargets::from_target(OLDEST)?,
            ..CompressOptions::default()
        }),
        ..MinifierOptions::default()
    };
    let names = Minifier::new(options).minify(&words, &mut program).scoping;
    let written = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(names);
    let code = written.build(&program).code;
    let mut units = [0; 2];
    let letter = |it: char| match it.is_ascii() {
        true => it.to_string(),
        false => it.encode_utf16(&mut units).iter().map(|it| format!("\\u{it:04x}")).collect(),
    };
    Ok(code.chars().map(letter).collect())
}

#[cfg(test)]
mod tests {
    use super::smaller_js;

    #[test]
    fn a_script_keeps_what_the_page_knows_it_by() {
        let small = smaller_js("function outer(first) { return first.dataset.long_name; } // !\n");
        assert_eq!(small, Ok("function outer(e){return e.dataset.long_name}".into()));
    }

    #[test]
    fn nothing_comes_in_that_an_old_browser_cannot_read() {
        let small = smaller_js("(() => { const it = document.body; f(it && it.id); })()");
        assert!(small.as_ref().is_ok_and(|it| !it.contains("?.")), "{small:?}");
    }

    #[test]
    fn letters_outside_of_ascii_are_written_by_their_numbers() {
        let small = smaller_js("f('\\u00b7 \u{1f600}', /[^\\x7f-\\x9f]/)").expect("a script");
        assert!(small.contains("\\u00b7 \\ud83d\\ude00"), "{small}");
        assert!(small.is_ascii(), "{small}");
    }

    #[test]
    fn a_script_that_cannot_be_read_is_named() {
        assert!(smaller_js("const = 1").is_err_and(|it| it.contains("cannot be read")));
    }
}
