//! The program as it is shipped: without what no browser needs, with short names for
//! what it shares with the script, and with functions that are alike side by side.

use wasm_encoder::reencode::{Error, Reencode};
use wasm_encoder::{CodeSection, ExportSection, FunctionSection, ImportSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, ExportSectionReader, FunctionSectionReader,
    ImportSectionReader, Parser, Payload, TypeRef,
};

use crate::near::order;
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
    let mut names = Names { places: Places::of(wasm)?, ..Names::default() };
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

/// Where each function is laid down.
#[derive(Default)]
struct Places {
    /// How many functions are the script's. They stay where they are, before all others.
    imported: u32,
    /// The others in their new order, each by where it stood among them.
    order: Vec<usize>,
    /// Where each of them went.
    moved: Vec<u32>,
}

impl Places {
    fn of(wasm: &[u8]) -> Done<Places> {
        let (mut imported, mut bodies) = (0, Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.map_err(|it| format!("the program: {it}"))? {
                Payload::ImportSection(imports) => {
                    let all = imports.into_imports().flatten();
                    imported = all.filter(|it| matches!(it.ty, TypeRef::Func(_))).count() as u32;
                }
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => {}
            }
        }
        let order = order(&bodies);
        let mut moved = vec![0; order.len()];
        for (to, from) in order.iter().enumerate() {
            moved[*from] = to as u32;
        }
        Ok(Places { imported, order, moved })
    }

    /// What was laid down in one order, in the new one.
    fn sorted<T: Clone>(&self, all: &[T]) -> Vec<T> {
        self.order.iter().map(|it| all[*it].clone()).collect()
    }
}

#[derive(Default)]
struct Names {
    long: Vec<String>,
    scripts: Vec<String>,
    places: Places,
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

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Self::Error>> {
        let Places { imported, moved, .. } = &self.places;
        let own = function.checked_sub(*imported);
        Ok(own.map_or(function, |it| imported + moved[it as usize]))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for kind in self.places.sorted(&types) {
            functions.function(self.type_index(kind)?);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error<Self::Error>> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for body in self.places.sorted(&bodies) {
            self.parse_function_body(code, body)?;
        }
        Ok(())
    }

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

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, FunctionSection,
        ImportSection, Module, TypeSection, ValType,
    };
    use wasmparser::{Operator, Parser, Payload};

    use super::bare;

    /// What the function of a name leads to: the numbers of all that it calls, and what
    /// those call.
    fn told(wasm: &[u8], name: &str) -> Vec<i32> {
        let (mut bodies, mut exported) = (Vec::new(), 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a program") {
                Payload::CodeSectionEntry(body) => bodies.push(body),
                Payload::ExportSection(exports) => {
                    let all = exports.into_iter().map(|it| it.expect("an export"));
                    exported = all.filter(|it| it.name == name).map(|it| it.index).sum();
                }
                _ => {}
            }
        }
        fn follow(bodies: &[wasmparser::FunctionBody<'_>], function: u32, told: &mut Vec<i32>) {
            // The first function is the script's.
            let Some(own) = function.checked_sub(1) else { return told.push(-1) };
            let does = bodies[own as usize].get_operators_reader().expect("a body");
            for does in does {
                match does.expect("an instruction") {
                    Operator::I32Const { value } => told.push(value),
                    Operator::Call { function_index } => follow(bodies, function_index, told),
                    _ => {}
                }
            }
        }
        let mut all = Vec::new();
        follow(&bodies, exported, &mut all);
        all
    }

    #[test]
    fn calls_lead_where_they_led_when_functions_have_moved() {
        let (mut types, mut imports, mut functions) =
            (TypeSection::new(), ImportSection::new(), FunctionSection::new());
        let (mut exports, mut code) = (ExportSection::new(), CodeSection::new());
        types.ty().function([], []);
        types.ty().function([ValType::I64], []);
        let long = "__wbg_alert_0123456789abcdef";
        imports.import("./recollect_bg.js", long, EntityType::Function(0));
        // The first and the third are alike, and the second takes something else.
        for (kind, numbers, calls) in [(0, 7, 3), (1, 900, 0), (0, 8, 2), (0, 5, 0)] {
            functions.function(kind);
            let mut function = Function::new([]);
            let mut it = function.instructions();
            for number in numbers..numbers + 6 {
                it.i32_const(number).drop();
            }
            if kind == 0 && calls == 2 {
                it.i64_const(1);
            }
            it.call(calls).end();
            code.function(&function);
        }
        exports.export("begin", ExportKind::Func, 1);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&exports);
        let wasm = module.section(&code).clone().finish();
        let glue = format!("\"./recollect_bg.js\": {{ {long}: alert }}");
        let bare = bare(&wasm, &glue).expect("a program");
        let (mut before, mut after) = (kinds(&wasm), kinds(&bare.wasm));
        assert_ne!(before, after, "functions have moved");
        before.sort_unstable();
        after.sort_unstable();
        assert_eq!(before, after, "each has the type that it had");
        assert_eq!(told(&wasm, "begin"), told(&bare.wasm, "begin"));
        assert_eq!(told(&wasm, "begin").len(), 19);
        assert_eq!(bare.glue, "\"r\": { __0: alert }");
    }

    /// The first number in each function, and the function's type, as they stand.
    fn kinds(wasm: &[u8]) -> Vec<(i64, u32)> {
        let (mut types, mut first) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a program") {
                Payload::FunctionSection(all) => {
                    types.extend(all.into_iter().map(|it| it.expect("a type")));
                }
                Payload::CodeSectionEntry(body) => {
                    let does = body.get_operators_reader().expect("a body").read();
                    let Ok(Operator::I32Const { value }) = does else { panic!("{does:?}") };
                    first.push(value.into());
                }
                _ => {}
            }
        }
        first.into_iter().zip(types).collect()
    }
}
