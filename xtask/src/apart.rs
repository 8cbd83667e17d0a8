//! Lays a program apart by kind, so that it packs into less: what its code does
//! in one part, which local in another, at which offset in a third. Like beside
//! like repeats itself more often than a program as it runs does.
//!
//! `shell/joined.js` puts it together again in the browser. What it makes is the
//! same program, though not the same bytes: lengths are written in more of them
//! than they need.

use wasmparser::{Parser, Payload};

use crate::run::Done;

mod code;
mod data;
mod pairs;

/// The parts, in the order in which they are laid down; `joined.js` has the same
/// numbers.
#[derive(Clone, Copy)]
enum Part {
    /// The program before the bodies of its functions.
    Before,
    /// The program after them, with a mark for each address and each low number in its
    /// data.
    After,
    /// Which signs stand for two.
    Pairs,
    /// What is done.
    Does,
    /// The locals of each function.
    Declared,
    /// Which local is written.
    Written,
    /// The offset of a place in memory that is read.
    Offset,
    /// The same, of a place in the frame of the function: how far from the last such
    /// place that the function reads or counts.
    Framed,
    /// The offset of one that is written: how far from the last one in the function.
    Stored,
    /// An address in memory: how far from the last one.
    Address,
    /// A number of 64 bits.
    Long,
    /// How far out a branch goes.
    Branch,
    /// How many functions there are, and those that are called most: how far each is
    /// from the last one.
    Often,
    /// Which function is called: one of those, or one of the others after them.
    Call,
    /// Where the data begins, and the addresses in it: how far each is from the end
    /// of what the last one leads to, for tables of texts lead from one to the next.
    Link,
    /// A low number that follows an address in the data: most often how long a text is.
    Length,
    /// A low number that stands elsewhere in the data.
    Low,
    /// Everything else.
    Rest,
    /// A number of 32 bits that is added to the place of the frame.
    Place,
    /// Which local is read: a part for each sign of what is done next.
    Local,
    /// Any other number of 32 bits that is no address: a part for each sign as well.
    Number = 19 + 256,
}

const PARTS: usize = Part::Number as usize + 256;

/// The number of the section with the code.
const CODE: u8 = 10;

/// Where addresses lie: from the first byte of what a program brings with it.
const ADDRESSES: std::ops::Range<i32> = 0x10_0000..0x20_0000;

/// The program laid apart: the length of the whole in four bytes, the length of each
/// part, and the parts, one after the other.
///
/// # Errors
///
/// If the program has an instruction that `joined.js` does not know.
pub fn apart(wasm: &[u8]) -> Done<Vec<u8>> {
    let mut parts = vec![Vec::new(); PARTS];
    for payload in Parser::new(0).parse_all(wasm) {
        let Payload::CodeSectionStart { range, count, .. } = payload.map_err(broken)? else {
            continue;
        };
        let before = wasm.get(..range.start).unwrap_or_default();
        // Without the length of the section, which is going to be another one.
        let before = before.strip_suffix(&leb(range.len() as u64)[..]);
        let before = before.filter(|it| it.ends_with(&[CODE]));
        let before = before.ok_or("the program: a length is longer than it needs to be")?;
        parts[Part::Before as usize] = before.into();
        let after = wasm.get(range.end..).unwrap_or_default();
        let data = data_start(wasm)?.saturating_sub(range.end);
        data::laid(after, data, &mut parts);
        write(&mut parts[Part::Declared as usize], count.into());
        let start = range.start + leb(count.into()).len();
        let bodies = wasm.get(start..range.end).unwrap_or_default();
        code::laid(bodies, count, &mut parts)?;
    }
    let mut all = Vec::new();
    // A length takes at most five bytes instead of one.
    let most = wasm.len() * 2 + 5;
    all.extend((most as u32).to_le_bytes());
    for part in &parts {
        write(&mut all, part.len() as u64);
    }
    all.extend(parts.concat());
    Ok(all)
}

/// Where the data of a program begins.
fn data_start(wasm: &[u8]) -> Done<usize> {
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(section) = payload.map_err(broken)?
            && let Some(first) = section.into_iter().next()
        {
            let first = first.map_err(broken)?;
            return Ok(first.range.end - first.data.len());
        }
    }
    Ok(wasm.len())
}

fn broken(it: wasmparser::BinaryReaderError) -> String {
    format!("the program: {it}")
}

fn leb(number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    write(&mut bytes, number);
    bytes
}

fn write(bytes: &mut Vec<u8>, mut number: u64) {
    while number > 0x7f {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8);
}

fn write_signed(bytes: &mut Vec<u8>, mut number: i64) {
    while !(-0x40..0x40).contains(&number) {
        bytes.push(number as u8 | 0x80);
        number >>= 7;
    }
    bytes.push(number as u8 & 0x7f);
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::process::{Command, Stdio};

    use wasm_encoder::{
        BlockType, CodeSection, DataSection, Function, FunctionSection, InstructionSink, MemArg,
        MemorySection, MemoryType, Module, TypeSection, ValType,
    };
    use wasmparser::{Operator, Parser, Payload};

    use super::apart;

    /// A program with one function of each of these bodies.
    fn program(bodies: &[&dyn Fn(&mut InstructionSink<'_>)]) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        let (mut memories, mut code, mut data) =
            (MemorySection::new(), CodeSection::new(), DataSection::new());
        types.ty().function([ValType::I32], []);
        for body in bodies {
            functions.function(0);
            let mut function = Function::new([(3, ValType::I32), (200, ValType::I64)]);
            body(&mut function.instructions());
            function.instructions().end();
            code.function(&function);
        }
        let (minimum, maximum) = (32, None);
        let (memory64, shared, page_size_log2) = (false, false, None);
        memories.memory(MemoryType { minimum, maximum, memory64, shared, page_size_log2 });
        let mut brought = b"what it brings:\xff\xff\xff\xff\xff.".to_vec();
        for (address, length) in [
            (0x10_0000_u32, 4_u32),
            (0x10_0004, 10),
            (0x10_000e, 0xff),
            (5, 0x10_0000),
            (0x10_0008, 9000),
        ] {
            brought.extend([address.to_le_bytes(), length.to_le_bytes()].concat());
        }
        brought
            .extend([0xfe, 0, 0, 0xff, 0xfe, 1, 0, 0, 0, 0, 0, 0, 0xff, 0x0f, 0, 0, 0, 0x10, 0, 0]);
        brought.extend([0xff, 0xff, 0xff]);
        data.active(0, &wasm_encoder::ConstExpr::i32_const(0x10_0000), brought);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&memories).section(&code);
        module.section(&data);
        module.finish()
    }

    /// What a browser makes of the parts.
    fn joined(parts: &[u8]) -> Vec<u8> {
        crate::setup::node().expect("node");
        let script = concat!(
            include_str!("../shell/joined.js"),
            "process.stdout.write(joined(new Uint8Array(require('fs').readFileSync(0))));"
        );
        let mut node = Command::new("node")
            .args(["-e", script])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("node");
        node.stdin.take().expect("a pipe").write_all(parts).expect("all is taken");
        let output = node.wait_with_output().expect("an end");
        assert!(output.status.success());
        output.stdout
    }

    /// All that a program does, and all that it is besides.
    fn meaning(wasm: &[u8]) -> Vec<String> {
        let mut all = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.expect("a program") {
                Payload::CodeSectionEntry(body) => {
                    let locals = body.get_locals_reader().expect("locals");
                    all.extend(locals.into_iter().map(|it| format!("{:?}", it.expect("a local"))));
                    let does: Vec<Operator> = body
                        .get_operators_reader()
                        .expect("a body")
                        .into_iter()
                        .collect::<Result<_, _>>()
                        .expect("instructions");
                    all.extend(does.iter().map(|it| format!("{it:?}")));
                }
                Payload::DataSection(data) => {
                    all.extend(data.into_iter().map(|it| format!("{:?}", it.expect("data").data)));
                }
                Payload::TypeSection(types) => {
                    all.extend(types.into_iter().map(|it| format!("{:?}", it.expect("a type"))));
                }
                _ => {}
            }
        }
        all
    }

    fn at(align: u32, offset: u64) -> MemArg {
        MemArg { align, offset, memory_index: 0 }
    }

    #[test]
    fn what_was_laid_apart_is_joined_again() {
        let table: Vec<u32> = (0..300).map(|it| it % 2).collect();
        let bodies: [&dyn Fn(&mut InstructionSink<'_>); 5] = [
            &|it| {
                for number in
                    [0, 1, -1, 63, 64, -64, -65, 0x10_0000, 0x10_0040, 0x0f_ffff, i32::MIN]
                {
                    it.i32_const(number).drop();
                    it.i32_const(number).i32_const(number).i32_add().drop();
                }
                for number in [0, -1, i64::MIN, i64::MAX, 1 << 40] {
                    it.i64_const(number).drop();
                }
                it.f32_const(1.5_f32.into()).drop().f64_const((-0.1_f64).into()).drop();
            },
            &|it| {
                for align in 0..=3 {
                    it.i32_const(0x1f_ffff).i64_load(at(align, 70_000)).drop();
                    it.i32_const(0x10_0001).i64_const(-7).i64_store(at(align, 0));
                }
                it.local_get(0).i32_load8_u(at(0, 12)).local_tee(190).local_set(2);
                it.local_get(0).i32_load16_s(at(1, 1)).drop();
                it.local_get(0).f32_load(at(2, 1)).drop().local_get(0).f64_load(at(2, 1)).drop();
                it.memory_size(0).memory_grow(0).drop();
                it.i32_const(0).i32_const(0).i32_const(0).memory_copy(0, 0);
                it.i32_const(0).i32_const(0).i32_const(0).memory_fill(0);
                it.f64_const(1.0.into()).i32_trunc_sat_f64_s().i32_extend8_s().drop();
            },
            &|it| {
                it.block(BlockType::Empty).loop_(BlockType::Empty);
                it.local_get(0).br_table(table.clone(), 1).end().end();
                it.block(BlockType::Result(ValType::I32)).local_get(0).if_(BlockType::Empty);
                it.local_get(1).br_if(0).else_().return_().end().i32_const(-3).end();
                it.call(0).local_get(0).local_get(0).call_indirect(0, 0).unreachable();
            },
            // A frame of its own, in rows that come often.
            &|it| {
                for place in [8, 16, 8, 0, 1_000, 12, 12, 20_000, 4, 8] {
                    it.local_get(0).i32_const(48).i32_sub().local_tee(2).local_set(1);
                    it.local_get(2).i32_const(place).i32_add().local_get(2).i64_load(at(3, 8));
                    it.i64_store(at(3, place as u64)).local_get(2).i32_load(at(2, 16)).drop();
                    it.local_get(2).i32_load(at(0, 4)).local_get(1).i32_const(-1).i32_add().drop();
                    it.local_set(3).local_get(3).i32_load(at(1, 4)).drop();
                }
            },
            &|it| {
                for function in (0..200).chain(100..300).chain([299, 5, 5, 5]) {
                    it.call(function);
                }
            },
        ];
        let empty: &dyn Fn(&mut InstructionSink<'_>) = &|_| {};
        let wasm = program(&[&bodies[..], &[empty; 295]].concat());
        let parts = apart(&wasm).expect("parts");
        assert_eq!(meaning(&joined(&parts)), meaning(&wasm));
        assert!(meaning(&wasm).len() > 150);
    }

    #[test]
    fn an_instruction_that_is_not_known_is_named() {
        let wasm = program(&[&|it| {
            it.i32_const(0).v128_load(at(0, 0)).drop();
        }]);
        let said = apart(&wasm).expect_err("it is not known");
        assert!(said.contains("0xfd"), "{said}");
    }
}
