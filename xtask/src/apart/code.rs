//! What the functions of a program do, laid apart.

use std::cmp::Reverse;
use std::collections::HashMap;

use wasmparser::BinaryReader;

use super::pairs::paired;
use super::{ADDRESSES, Part, broken, write, write_signed};
use crate::run::Done;

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
/// What adds two numbers.
const ADD: u8 = 0x6a;
/// So many functions are called most: what a call says of them takes one byte.
const OFTEN: usize = 128;

/// Lays so many bodies of functions into the parts.
pub fn laid(bodies: &[u8], count: u32, parts: &mut [Vec<u8>]) -> Done {
    let mut code = Code::new(bodies, parts);
    for _ in 0..count {
        code.function()?;
    }
    code.finish();
    Ok(())
}

struct Code<'a> {
    from: BinaryReader<'a>,
    parts: &'a mut [Vec<u8>],
    /// The last address.
    address: i32,
    /// The local that a function writes first, which most often is the place of its frame.
    frame: Option<u32>,
    /// Which local was read just before.
    read: Option<u32>,
    /// The last place in the frame, and the last offset at which something was written.
    place: i64,
    stored: i64,
    /// Numbers of a part for each sign, and where that sign stands in what is done.
    before: Vec<(usize, Part, i64)>,
    calls: Vec<u32>,
}

impl<'a> Code<'a> {
    fn new(bodies: &'a [u8], parts: &'a mut [Vec<u8>]) -> Code<'a> {
        let from = BinaryReader::new(bodies, 0);
        let (before, calls) = (Vec::new(), Vec::new());
        Code {
            from,
            parts,
            address: 0,
            frame: None,
            read: None,
            place: 0,
            stored: 0,
            before,
            calls,
        }
    }

    /// Lays down what is known when all is done.
    fn finish(mut self) {
        for (sign, part, number) in std::mem::take(&mut self.before) {
            let sign = self.parts[Part::Does as usize].get(sign).copied().unwrap_or_default();
            let place = part as usize + usize::from(sign);
            match part {
                Part::Local => write(&mut self.parts[place], number as u64),
                _ => write_signed(&mut self.parts[place], number),
            }
        }
        self.called();
        let (pairs, does) = paired(&self.parts[Part::Does as usize]);
        self.parts[Part::Pairs as usize] = pairs;
        self.parts[Part::Does as usize] = does;
    }

    fn called(&mut self) {
        let mut times: HashMap<u32, usize> = HashMap::new();
        for function in &self.calls {
            *times.entry(*function).or_default() += 1;
        }
        let mut most: Vec<u32> = times.keys().copied().collect();
        most.sort_by_key(|it| (Reverse(times[it]), *it));
        most.truncate(OFTEN);
        most.sort_unstable();
        let all = self.calls.iter().max().map_or(0, |it| it + 1);
        let others = (0..all).filter(|it| most.binary_search(it).is_err());
        let order = most.iter().copied().chain(others);
        let order: HashMap<u32, u64> = order.zip(0..).collect();
        self.put(Part::Often, all.into());
        let mut last = 0;
        for function in &most {
            self.put(Part::Often, (function - last).into());
            last = *function;
        }
        for function in std::mem::take(&mut self.calls) {
            self.put(Part::Call, order[&function]);
        }
    }

    fn put(&mut self, part: Part, number: u64) {
        write(&mut self.parts[part as usize], number);
    }

    /// Takes a number without a sign into a part.
    fn number(&mut self, part: Part) -> Done<u32> {
        let number = self.from.read_var_u32().map_err(broken)?;
        self.put(part, number.into());
        Ok(number)
    }

    /// Keeps a number until the next sign is known.
    fn until_next(&mut self, part: Part, number: i64) {
        self.before.push((self.parts[Part::Does as usize].len(), part, number));
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
        (self.frame, self.read) = (None, None);
        (self.place, self.stored) = (0, 0);
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
        let framed = self.read.take().is_some_and(|it| Some(it) == self.frame);
        match does {
            0x02..=0x04 | 0xd0 => self.as_it_is(Part::Rest)?,
            0x0c | 0x0d => drop(self.number(Part::Branch)?),
            0x0e => {
                for _ in 0..=self.number(Part::Rest)? {
                    self.number(Part::Rest)?;
                }
            }
            0x10 => self.calls.push(self.from.read_var_u32().map_err(broken)?),
            0x11 => {
                self.number(Part::Rest)?;
                self.number(Part::Rest)?;
            }
            0x20 => {
                let local = self.from.read_var_u32().map_err(broken)?;
                self.until_next(Part::Local, local.into());
                self.read = Some(local);
            }
            0x21 | 0x22 => {
                let local = self.number(Part::Written)?;
                self.frame.get_or_insert(local);
            }
            0x23..=0x26 | 0x3f | 0x40 | 0xd2 => drop(self.number(Part::Rest)?),
            FIRST..=LAST => {
                let usual = ALIGNED[usize::from(does - FIRST)];
                let aligned = self.from.read_var_u32().map_err(broken)?;
                let sign = &mut self.parts[Part::Does as usize];
                if aligned + 1 == u32::from(usual) {
                    sign[done] = does - FIRST + HALF;
                } else if aligned != u32::from(usual) {
                    sign.insert(done, OTHERWISE);
                    self.put(Part::Rest, aligned.into());
                    self.number(Part::Rest)?;
                    return Ok(does);
                }
                let offset = self.from.read_var_u32().map_err(broken)?;
                if does >= STORES {
                    self.signed(Part::Stored, i64::from(offset) - self.stored);
                    self.stored = offset.into();
                } else if framed {
                    self.signed(Part::Framed, i64::from(offset) - self.place);
                    self.place = offset.into();
                } else {
                    self.put(Part::Offset, offset.into());
                }
            }
            0x41 => {
                let number = self.from.read_var_i32().map_err(broken)?;
                if ADDRESSES.contains(&number) {
                    self.parts[Part::Does as usize][done] = ADDRESS;
                    self.signed(Part::Address, (number - self.address).into());
                    self.address = number;
                } else if framed && self.from.clone().read_u8().map_err(broken)? == ADD {
                    self.signed(Part::Place, number.into());
                    self.place = number.into();
                } else {
                    self.until_next(Part::Number, number.into());
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
