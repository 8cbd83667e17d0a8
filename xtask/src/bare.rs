//! The program as it is shipped: without what no browser needs, and with short
//! names for what it shares with the script.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{ExportSection, ImportSection, Module};
use wasmparser::{CustomSectionReader, ExportSectionReader, ImportSectionReader, Parser};

use crate::run::Done;

/// The name under which the script hands over its functions.
const SCRIPT: &str = "r";

/// A program and the script that goes with it.
pub struct Bare {
    /// The program without names and remarks.
    pub wasm: Vec<u8>,
    /// The script, with the same short names.
    pub glue: String,
}

/// Takes names and remarks out of a program. The names that it shares with the
/// script end in hashes, which nothing compresses; each gets a short one, in both.
pub fn bare(wasm: &[u8], glue: &str) -> Done<Bare> {
    let mut names = Names::default();
    let mut module = Module::new();
    names
        .parse_core_module(&mut module, Parser::new(0), wasm)
        .map_err(|it| format!("the program: {it:?}"))?;
    let mut glue = glue.to_string();
    // The longest first: a name may begin another one.
    let mut all: Vec<(usize, &String)> = names.long.iter().enumerate().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.1.len()));
    for (number, long) in all {
        if !glue.contains(long.as_str()) {
            return Err(format!("the script has no {long}"));
        }
        glue = glue.replace(long.as_str(), &short(number));
    }
    for script in &names.scripts {
        glue = glue.replace(&format!("\"{script}\""), &format!("\"{SCRIPT}\""));
    }
    Ok(Bare { wasm: module.finish(), glue })
}

/// A name that stands nowhere else in the script.
fn short(number: usize) -> String {
    format!("__{number}")
}

#[derive(Default)]
struct Names {
    long: Vec<String>,
    scripts: Vec<String>,
}

impl Names {
    fn shortened(&mut self, name: &str) -> String {
        // What has no hash in it is short, or known by its name.
        let hash = name.rsplit(['_', 'h']).next().unwrap_or_default();
        if hash.len() != 16 || !hash.bytes().all(|it| it.is_ascii_hexdigit()) {
            return name.into();
        }
        let known = self.long.iter().position(|it| it == name);
        let number = known.unwrap_or_else(|| {
            self.long.push(name.into());
            self.long.len() - 1
        });
        short(number)
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_custom_section(
        &mut self,
        _: &mut Module,
        _: CustomSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        Ok(())
    }

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for import in section.into_imports() {
            let import = import?;
            let name = self.shortened(import.name);
            if !self.scripts.iter().any(|it| it == import.module) {
                self.scripts.push(import.module.into());
            }
            let kind = self.entity_type(import.ty)?;
            imports.import(SCRIPT, &name, kind);
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: ExportSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        for export in section {
            let export = export?;
            let name = self.shortened(export.name);
            let kind = self.export_kind(export.kind)?;
            let index = self.external_index(export.kind, export.index)?;
            exports.export(&name, kind, index);
        }
        Ok(())
    }
}
