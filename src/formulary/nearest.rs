//! Names that are misspelt: the nearest ones, and those they are confused with.

use super::recognize::{Match, Named, Verdict, add};
use super::spelling;
use super::table::{self, Names, Table, Target};

/// The most words of a text that are compared with every name.
const MOST_UNKNOWN: usize = 6;

/// What words that are no exact name may be, misspelt. `alone` says that the text has no
/// exact name either: a word beside one has to be nearer, for it may be about that.
pub(super) fn misspelt(names: &Names, unknown: &[&[u8]], alone: bool) -> (Verdict, Vec<Match>) {
    let mut best = Nearest::default();
    // How many words brought a name of their own: `zolft and abilfy`.
    let mut words = 0;
    if !unknown.is_empty() && unknown.len() <= MOST_UNKNOWN {
        // A name cut in two by a space, or one word.
        let whole = unknown.concat();
        let near = |it| spelling::cut_off(it) * 6 / 10;
        let far: &dyn Fn(usize) -> u16 = if alone { &spelling::cut_off } else { &near };
        // Most of what is typed is near to a name: then what is far from it need
        // not be looked for.
        best.ours(names, &whole, &|it| far(it).min(NEAR));
        if best.ours.is_empty() {
            best.ours(names, &whole, far);
        }
        best.others(names, &whole, far);
        if unknown.len() > 1 {
            for letters in unknown {
                let before = best.ours.len();
                best.ours(names, letters, &near);
                best.others(names, letters, &near);
                words += usize::from(best.ours.len() > before);
            }
        }
    }
    let (verdict, matches) = best.verdict(names);
    let verdict = if words > 1 && !matches.is_empty() { Verdict::Split } else { verdict };
    (verdict, matches)
}

/// One plain edit and a little more.
const NEAR: u16 = spelling::EDIT + 2;

/// The names that are nearest to what was typed.
#[derive(Default)]
struct Nearest {
    typed: Vec<u8>,
    /// Each agent once, with its nearest name, nearest first.
    ours: Vec<(u16, Target, String)>,
    /// How near the nearest other medicine is.
    other: Option<u16>,
}

impl Nearest {
    /// Compares `letters` with every name of ours, within `limit` for a length.
    fn ours(&mut self, names: &Names, letters: &[u8], limit: &dyn Fn(usize) -> u16) {
        if limit(letters.len()) == 0 {
            return;
        }
        let before = self.ours.len();
        let mut all = names.ours.groups(u32::MAX);
        spelling::walk(&mut all, letters, limit, &mut |name, target, cost| {
            let name = table::text(name).to_owned();
            match self.ours.iter_mut().find(|(_, it, _)| *it == target) {
                Some(known) if known.0 <= cost => {}
                Some(known) => *known = (cost, target, name),
                None => self.ours.push((cost, target, name)),
            }
        });
        if self.ours.len() > before || self.typed.is_empty() {
            self.typed = letters.to_vec();
        }
    }

    /// Compares `letters` with every other name, within `limit` for a length.
    fn others(&mut self, names: &Names, letters: &[u8], limit: &dyn Fn(usize) -> u16) {
        // Another medicine matters where it is nearer than ours, or near, and
        // begins alike: a wrong first letter is rare.
        let ours = self.ours.iter().map(|it| it.0).min().unwrap_or(0).max(NEAR);
        let limit = |it: usize| limit(it).min(ours);
        let mut likely = names.rest.groups(spelling::beginnings(letters));
        spelling::walk(&mut likely, letters, &limit, &mut |_, target, cost| {
            let medicine = target == table::OTHER;
            if medicine && self.other.is_none_or(|least| cost < least) {
                self.other = Some(cost);
            }
        });
    }

    fn verdict(self, names: &Names) -> (Verdict, Vec<Match>) {
        // By what they cost, then by agent.
        let ours = (0..).zip(&self.ours);
        let key = |(at, it): (u64, &(u16, Target, String))| {
            u64::from(it.0) << 32 | u64::from(it.1) << 16 | at
        };
        let mut order: Vec<u64> = ours.map(key).collect();
        order.sort_unstable();
        let at = |key: u64| self.ours.get((key & 0xffff) as usize);
        let Some((least, _, name)) = order.first().and_then(|it| at(*it)) else {
            let verdict = if self.other.is_some() { Verdict::Other } else { Verdict::None };
            return (verdict, Vec::new());
        };
        let least = *least;
        if self.other.is_some_and(|cost| cost < least) {
            return (Verdict::Other, Vec::new());
        }
        let mut matches = Vec::new();
        for key in order {
            if let Some((_, target, name)) = at(key) {
                add(&mut matches, *target, name);
            }
        }
        let asked = self.other.is_some_and(|cost| cost < least + spelling::EDIT / 2);
        let mut verdict = if asked { Verdict::Ask } else { Verdict::Suggest };
        // What is confused in English is in Spanish too: `fluvoxetina`.
        let alias = matches.first().filter(|it| it.named == Named::Alias).map(|it| it.agent);
        let generic = alias.map(|it| table::folded(it.name())).unwrap_or_default();
        let mut all = Vec::new();
        add_partners(&mut all, name);
        let of_the_name = all.len();
        add_partners(&mut all, table::text(&generic));
        // By the name itself, or, of the partner of an alias, by any of its names.
        let mut written: Vec<(&[u8], Target)> = Vec::new();
        for (index, partner) in (0..).zip(&all) {
            let (targets, _) = names.lookup(partner.as_bytes());
            written.push((partner.as_bytes(), index));
            if usize::from(index) >= of_the_name {
                let own = names.ours.all().filter(|it| targets.contains(&it.target));
                own.for_each(|it| written.push((it.name, index)));
            }
        }
        // All at once: most of the work is to take in what was typed. In any order: that
        // costs no more than what their beginnings could share.
        let table = Table::new(&table::packed(written));
        let (far, mut near) = (least + 2 * spelling::EDIT, 0_u128);
        let mut table = std::iter::once(table.all());
        spelling::walk(&mut table, &self.typed, &|_| far, &mut |_, index, _| {
            near |= 1 << (index & 127)
        });
        for (index, partner) in all.iter().enumerate() {
            if near >> (index & 127) & 1 != 0 {
                verdict = Verdict::Ask;
                let (targets, _) = names.lookup(partner.as_bytes());
                targets.into_iter().for_each(|it| add(&mut matches, it, partner));
            }
        }
        (verdict, matches)
    }
}

/// Names that are easily confused: a name a line, with the others after it.
static PAIRS: &str = include_str!(concat!(env!("OUT_DIR"), "/pairs.txt"));

/// Adds the names that `name` is easily confused with.
fn add_partners(all: &mut Vec<&'static str>, name: &str) {
    for line in PAIRS.lines() {
        let (first, others) = line.split_once(' ').unwrap_or_default();
        for other in others.split(' ') {
            if first == name {
                all.push(other);
            } else if other == name {
                all.push(first);
            }
        }
    }
}
