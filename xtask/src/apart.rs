//! Lays a program apart by kind, so that it packs into less: what its code does
//! in one part, which local in another, at which offset in a third. Like beside
//! like repeats itself more often than a program as it runs does.
//!
//! `shell/joined.js` puts it together again in the browser. What it makes is the
//! same program, though not the same bytes: lengths are written in more of them
//! than they need.

use wasmparser::{BinaryReader, Parser, Payload};

use crate::run::Done;

/// The parts, in the order in which they are laid down; `joined.js` has the same
/// numbers.
#[derive(Clone, Copy)]
enum Part {
    /// The program before the bodies of its functions.
    Before,
    /// The program after them, with a mark for each address in its data.
    After,
    /// What is done.
    Does,
    /// The locals of each function.
    Declared,
    /// Which local is read.
    Local,
    /// Which local is written.
    Written,
    /// The offset of a place in memory that is read.
    Offset,
    /// The offset of one that is written.
    Stored,
    /// A number of 32 bits that is no address.
    Number,
    /// The same, if it is added next: such numbers are of a kind of their own.
    Added,
    /// An address in memory: how far from the last one.
    Address,
    /// A number of 64 bits.
    Long,
    /// How far out a branch goes.
    Branch,
    /// Which function is called.
    Call,
    /// Where the data begins, and the addresses in it: how far each is from the end
    /// of what the last one leads to, for tables of texts lead from one to the next.
    Link,
    /// Everything else.
    Rest,
}

const PARTS: usize = 16;

/// The number of the section with the code.
const CODE: u8 = 10;

/// Loads and stores: `FIRST..=LAST`.
const FIRST: u8 = 0x28;
const LAST: u8 = 0x3e;
/// The first of the stores.
const STORES: u8 = 0x36;
/// How each of them is aligned when it is aligned as its size, as a power of two.
const ALIGNED: [u8; 23] = [2, 3, 2, 3, 0, 0, 1, 1, 0, 0, 1, 1, 2, 2, 2, 3, 2, 3, 0, 1, 0, 1, 2];
/// A load or store that is aligned by half its size, from here on.
const HALF: u8 = 0xd3;
/// Before a load or store with another alignment, which then stands in the rest.
const OTHERWISE: u8 = 0xf0;
/// A number of 32 bits that is an address.
const ADDRESS: u8 = 0xf1;
/// Where addresses lie: from the first byte of what a program brings with it.
const ADDRESSES: std::ops::Range<i32> = 0x10_0000..0x20_0000;

/// The program laid apart: the length of the whole, the length of each part, and
/// the parts, one after the other.
///
/// # Errors
///
/// If the program has an instruction that `joined.js` does not know.
pub fn apart(wasm: &[u8]) -> Done<Vec<u8>> {
    let mut parts: [Vec<u8>; PARTS] = Default::default();
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
        parts[Part::After as usize] = linked(after, data, &mut parts[Part::Link as usize]);
        write(&mut parts[Part::Declared as usize], count.into());
        let start = range.start + leb(count.into()).len();
        let bodies = wasm.get(start..range.end).unwrap_or_default();
        let mut code = Code { from: BinaryReader::new(bodies, 0), parts: &mut parts, last: 0 };
        for _ in 0..count {
            code.function()?;
        }
    }
    let mut all = Vec::new();
    // A length takes at most five bytes instead of one.
    let most = parts.iter().map(Vec::len).sum::<usize>() * 2 + 5;
    for length in [most].into_iter().chain(parts.iter().map(Vec::len)) {
        all.extend((length as u32).to_le_bytes());
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

/// In the place of an address in the data; where the byte itself stands, the link
/// is `NO_LINK`.
const LINK: u8 = 0xff;
const NO_LINK: i64 = -(1 << 30);
/// What follows an address is the length of the text there, if it is below this.
const LONGEST: u32 = 4096;

/// The bytes with a mark for each address; the addresses go into `links`. Data
/// begins at `data`, where addresses are aligned to four bytes.
fn linked(bytes: &[u8], data: usize, links: &mut Vec<u8>) -> Vec<u8> {
    let word = |at: usize| {
        let word = bytes.get(at..at + 4)?.try_into().ok()?;
        Some(u32::from_le_bytes(word))
    };
    write(links, data as u64);
    let mut marked = Vec::new();
    let (mut at, mut next, mut last) = (0, 0_i64, None);
    while let Some(&byte) = bytes.get(at) {
        if at >= data && (at - data).is_multiple_of(4) {
            if let Some(address) = word(at).filter(|it| ADDRESSES.contains(&(*it as i32))) {
                // What follows the last address, unless this one does.
                let length = last.filter(|it| it + 8 <= at).and_then(|it| word(it + 4));
                let length = length.filter(|it| *it < LONGEST).unwrap_or_default();
                write_signed(links, i64::from(address) - next - i64::from(length));
                marked.push(LINK);
                (next, last) = (address.into(), Some(at));
                at += 4;
                continue;
            }
            if byte == LINK {
                write_signed(links, NO_LINK);
            }
        }
        marked.push(byte);
        at += 1;
    }
    marked
}

fn broken(it: wasmparser::BinaryReaderError) -> String {
    format!("the program: {it}")
}

struct Code<'a> {
    from: BinaryReader<'a>,
    parts: &'a mut [Vec<u8>; PARTS],
    /// The last address.
    last: i32,
}

impl Code<'_> {
    fn put(&mut self, part: Part, number: u64) {
        write(&mut self.parts[part as usize], number);
    }

    /// Takes a number without a sign into a part.
    fn number(&mut self, part: Part) -> Done<u32> {
        let number = self.from.read_var_u32().map_err(broken)?;
        self.put(part, number.into());
        Ok(number)
    }

    /// Takes a number with a sign into a part.
    fn signed(&mut self, part: Part, number: i64) {
        write_signed(&mut self.parts[part as usize], number);
    }

    fn bytes(&mut self, part: Part, count: usize) -> Done {
        let bytes = self.from.read_bytes(count).map_err(broken)?;
        self.parts[part as usize].extend(bytes);
        Ok(())
    }

    /// Takes a number as it is written.
    fn as_it_is(&mut self, part: Part) -> Done {
        loop {
            let byte = self.from.read_u8().map_err(broken)?;
            self.parts[part as usize].push(byte);
            if byte < 0x80 {
                return Ok(());
            }
        }
    }

    fn function(&mut self) -> Done {
        self.from.read_var_u32().map_err(broken)?;
        for _ in 0..self.number(Part::Declared)? {
            self.number(Part::Declared)?;
            self.bytes(Part::Declared, 1)?;
        }
        let mut depth = 1;
        while depth > 0 {
            match self.instruction()? {
                0x02..=0x04 => depth += 1,
                0x0b => depth -= 1,
                _ => {}
            }
        }
        Ok(())
    }

    fn instruction(&mut self) -> Done<u8> {
        let does = self.from.read_u8().map_err(broken)?;
        let done = self.parts[Part::Does as usize].len();
        self.parts[Part::Does as usize].push(does);
        match does {
            0x02..=0x04 | 0xd0 => self.as_it_is(Part::Rest)?,
            0x0c | 0x0d => drop(self.number(Part::Branch)?),
            0x0e => {
                for _ in 0..=self.number(Part::Rest)? {
                    self.number(Part::Rest)?;
                }
            }
            0x10 => drop(self.number(Part::Call)?),
            0x11 => {
                self.number(Part::Rest)?;
                self.number(Part::Rest)?;
            }
            0x20 => drop(self.number(Part::Local)?),
            0x21 | 0x22 => drop(self.number(Part::Written)?),
            0x23..=0x26 | 0x3f | 0x40 | 0xd2 => drop(self.number(Part::Rest)?),
            FIRST..=LAST => {
                let usual = ALIGNED[usize::from(does - FIRST)];
                let aligned = self.from.read_var_u32().map_err(broken)?;
                if aligned + 1 == u32::from(usual) {
                    self.parts[Part::Does as usize][done] = does - FIRST + HALF;
                } else if aligned != u32::from(usual) {
                    self.parts[Part::Does as usize].insert(done, OTHERWISE);
                    self.put(Part::Rest, aligned.into());
                }
                self.number(if does < STORES { Part::Offset } else { Part::Stored })?;
            }
            0x41 => {
                let number = self.from.read_var_i32().map_err(broken)?;
                if ADDRESSES.contains(&number) {
                    self.parts[Part::Does as usize][done] = ADDRESS;
                    self.signed(Part::Address, (number - self.last).into());
                    self.last = number;
                } else {
                    let next = self.from.clone().read_u8().map_err(broken)?;
                    let part = if next == 0x6a { Part::Added } else { Part::Number };
                    self.signed(part, number.into());
                }
            }
            0x42 => {
                let number = self.from.read_var_i64().map_err(broken)?;
                self.signed(Part::Long, number);
            }
            0x43 => self.bytes(Part::Rest, 4)?,
            0x44 => self.bytes(Part::Rest, 8)?,
            0x00 | 0x01 | 0x05 | 0x0b | 0x0f | 0x1a | 0x1b | 0x45..=0xc4 | 0xd1 => {}
            0xfc => {
                let more = match self.number(Part::Rest)? {
                    0..=7 => 0,
                    8 | 10 | 12 | 14 => 2,
                    _ => 1,
                };
                for _ in 0..more {
                    self.number(Part::Rest)?;
                }
            }
            unknown => {
                let at = self.from.original_position();
                return Err(format!(
                    "the program: {unknown:#04x} at {at} is not known to joined.js"
                ));
            }
        }
        Ok(does)
    }
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
        let bodies: [&dyn Fn(&mut InstructionSink<'_>); 4] = [
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
            &|_| {},
        ];
        let wasm = program(&bodies);
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
