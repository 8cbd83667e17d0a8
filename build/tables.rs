//! Checks the CSV files against each other and lays them out as the formulary
//! keeps them.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::class::Class;
use crate::csv::{Row, rows};
use crate::product::ProductKind;
use crate::table::{self, Target, folded};
use crate::treatment::TreatmentHint;

/// What the build writes.
#[derive(Default)]
pub struct Tables {
    /// Every name with what it stands for, folded, not sorted.
    pub names: Vec<(Vec<u8>, Target)>,
    /// Words beside names with their place in `WORDS_DO`.
    pub words: Vec<(Vec<u8>, Target)>,
    /// One line an agent: key, name (empty where it is the key), brands, strengths,
    /// other names, separated by tabs.
    pub text: String,
    /// One line a name, folded, with the names that it is easily confused with
    /// after it, separated by spaces. Each pair stands once; one of it is ours.
    pub pairs: String,
    /// Rust source: the constants `ROWS`, `COMMON`, `WORDS_DO`, `EDITION` and
    /// `EDITION_DATE`.
    pub rows: String,
}

/// The senses of words in a list, as `list_words.csv` names them.
const SENSES: [&str; 15] = [
    "take", "label", "start", "stop", "once", "times", "time", "piece", "one", "join", "open",
    "total", "plain", "named", "never",
];

/// Where a value stands, for the sentence that says what is wrong with it.
fn at(file: &str, row: &Row, what: String) -> String {
    format!("data/{file}, line {}: {what}", row.line)
}

/// Gets the text of a file of `data/`, or a sentence that says why not.
pub type Read<'a> = &'a dyn Fn(&str) -> Result<String, String>;

fn read_rows(read: Read, file: &str, columns: &[&str]) -> Result<Vec<Row>, String> {
    rows(&format!("data/{file}"), &read(file)?, columns)
}

impl Tables {
    /// Reads and checks everything. An error is one sentence with file and line.
    pub fn read(read: Read) -> Result<Tables, String> {
        let mut tables = Tables::default();
        let mut seen = HashSet::new();
        let agents = tables.agents(read, &mut seen)?;
        tables.common(read, &agents)?;
        tables.aliases(read, &agents, &mut seen)?;
        tables.treatments(read, &mut seen)?;
        tables.others(read, &mut seen)?;
        tables.ordinary(read, &mut seen)?;
        tables.beside(read)?;
        tables.lookalikes(read, &agents)?;
        tables.edition(read)?;
        Ok(tables)
    }

    /// Adds a name. The same name twice for the same thing is an error; the same
    /// name for two agents is an ambiguity that the person is asked about.
    fn name(
        &mut self,
        seen: &mut HashSet<(Vec<u8>, Target)>,
        name: &str,
        target: Target,
    ) -> Result<(), String> {
        let letters = folded(name);
        if letters.is_empty() || letters.len() > table::LONGEST {
            return Err(format!("`{name}` has no letters or more than {}", table::LONGEST));
        }
        if !seen.insert((letters.clone(), target)) {
            return Err(format!("`{name}` is there already"));
        }
        self.names.push((letters, target));
        Ok(())
    }

    fn agents(
        &mut self,
        read: Read,
        seen: &mut HashSet<(Vec<u8>, Target)>,
    ) -> Result<HashMap<String, Target>, String> {
        const FILE: &str = "formulary.csv";
        const COLUMNS: [&str; 10] = [
            "id",
            "name",
            "role",
            "class",
            "brands",
            "forms",
            "unit",
            "basis",
            "rxcui",
            "unconfirmed",
        ];
        let rows = read_rows(read, FILE, &COLUMNS)?;
        let mut ids = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            let id = row.cells[0].clone();
            let well_formed = !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
            if !well_formed || index >= usize::from(table::AGENTS_END) {
                return Err(at(FILE, row, format!("`{id}` is no id, or one too many")));
            }
            if ids.insert(id.clone(), index as Target).is_some() {
                return Err(at(FILE, row, format!("the id `{id}` is there already")));
            }
        }
        let strengths = strengths(read, &ids)?;
        let mut code = format!("const ROWS: [Row; {}] = [\n", rows.len());
        for (index, row) in rows.iter().enumerate() {
            let [id, name, role, class, brands, forms, unit, basis, rxcui, _] = &row.cells[..]
            else {
                return Err(at(FILE, row, "the wrong number of cells".into()));
            };
            let wrong = |column: &str, value: &str| {
                at(FILE, row, format!("`{value}` is no {column} that is known"))
            };
            // For readers of the file: both are asked about alike.
            if !["antidepressant", "augmentation"].contains(&role.as_str()) {
                return Err(wrong("role", role));
            }
            let class = Class::ALL
                .iter()
                .position(|it| it.key() == class)
                .ok_or_else(|| wrong("class", class))?;
            let unit = match unit.as_str() {
                "mg" => "Mg",
                "mcg" => "Mcg",
                "mg/24 h" => "MgPer24h",
                "mcg/kg/h" => "McgPerKgPerHour",
                "piece" => "Pieces",
                "none" => "Plain",
                _ => return Err(wrong("unit", unit)),
            };
            let basis = match basis.as_str() {
                "daily" => "Daily",
                "session" => "PerSession",
                _ => return Err(wrong("basis", basis)),
            };
            let rxcui: u32 = match rxcui.as_str() {
                "" => 0,
                text => text.parse().map_err(|_| wrong("rxcui", text))?,
            };
            let mut kinds = 0_u8;
            for form in forms.split('|') {
                let kind = ProductKind::of_form(form).ok_or_else(|| wrong("form", form))?;
                kinds |= 1 << kind as u8;
            }
            let target = index as Target;
            for name in spoken(name).into_iter().chain(brands.split('|').filter(|b| !b.is_empty()))
            {
                self.name(seen, name, target).map_err(|what| at(FILE, row, what))?;
            }
            let mut of_kind = String::new();
            for (kind, amounts) in strengths.get(id).into_iter().flatten() {
                kinds |= 1 << kind;
                let amounts: Vec<&str> = amounts.iter().map(|(_, text)| text.as_str()).collect();
                of_kind.push_str(&format!("{kind}{};", amounts.join(" ")));
            }
            let name = if name == id { "" } else { name };
            self.text.push_str(&format!("{id}\t{name}\t{brands}\t{of_kind}\n"));
            code.push_str(&format!(
                "    Row {{ class: {class}, \
                 unit: DoseUnit::{unit}, basis: Basis::{basis}, kinds: {kinds}, rxcui: {rxcui} }},\n"
            ));
        }
        code.push_str("];\n");
        self.rows.push_str(&code);
        Ok(ids)
    }

    fn common(&mut self, read: Read, agents: &HashMap<String, Target>) -> Result<(), String> {
        const FILE: &str = "common_names.csv";
        let mut groups = [const { Vec::new() }; 5];
        let mut seen = HashSet::new();
        for row in read_rows(read, FILE, &["group", "id"])? {
            let group = match row.cells[0].as_str() {
                "ssri" => 0,
                "snri" => 1,
                "other" => 2,
                "older" => 3,
                "added" => 4,
                group => return Err(at(FILE, &row, format!("`{group}` is no group"))),
            };
            let agent = known(agents, FILE, &row, 1)?;
            if !seen.insert(agent) {
                return Err(at(FILE, &row, format!("`{}` is there already", row.cells[1])));
            }
            groups[group].push(agent);
        }
        self.rows.push_str("const COMMON: [&[u8]; 5] = [");
        for group in groups {
            self.rows.push_str(&format!("&{group:?}, "));
        }
        self.rows.push_str("];\n");
        Ok(())
    }

    fn aliases(
        &mut self,
        read: Read,
        agents: &HashMap<String, Target>,
        seen: &mut HashSet<(Vec<u8>, Target)>,
    ) -> Result<(), String> {
        const FILE: &str = "aliases.csv";
        let mut others: HashMap<Target, Vec<String>> = HashMap::new();
        for row in read_rows(read, FILE, &["id", "name", "how", "source"])? {
            let agent = known(agents, FILE, &row, 0)?;
            self.name(seen, &row.cells[1], agent).map_err(|what| at(FILE, &row, what))?;
            others.entry(agent).or_default().push(row.cells[1].clone());
        }
        let lines: Vec<String> = self.text.lines().map(str::to_owned).collect();
        self.text.clear();
        for (index, line) in lines.iter().enumerate() {
            let others = others.get(&(index as Target)).map(|it| it.join("|"));
            self.text.push_str(&format!("{line}\t{}\n", others.unwrap_or_default()));
        }
        Ok(())
    }

    fn treatments(
        &mut self,
        read: Read,
        seen: &mut HashSet<(Vec<u8>, Target)>,
    ) -> Result<(), String> {
        const FILE: &str = "treatments.csv";
        for row in read_rows(read, FILE, &["key", "name"])? {
            let key = row.cells[0].as_str();
            let target = match TreatmentHint::ALL.iter().position(|it| it.key() == key) {
                Some(index) => table::TREATMENTS + index as Target,
                None if key == "class" => table::CLASS,
                None => return Err(at(FILE, &row, format!("`{key}` is no treatment"))),
            };
            self.name(seen, &row.cells[1], target).map_err(|what| at(FILE, &row, what))?;
        }
        Ok(())
    }

    /// Medicines that are not ours. None of them may be one of our names.
    fn others(&mut self, read: Read, seen: &mut HashSet<(Vec<u8>, Target)>) -> Result<(), String> {
        const FILE: &str = "other_medicines.csv";
        for row in read_rows(read, FILE, &["name", "kind", "source"])? {
            let name = row.cells[0].as_str();
            let target = match row.cells[1].as_str() {
                "generic" | "brand" => table::OTHER,
                kind => {
                    return Err(at(FILE, &row, format!("`{kind}` is neither generic nor brand")));
                }
            };
            let letters = folded(name);
            if self.names.iter().any(|(it, _)| *it == letters) {
                return Err(at(FILE, &row, format!("`{name}` is there already")));
            }
            self.name(seen, name, target).map_err(|what| at(FILE, &row, what))?;
        }
        Ok(())
    }

    fn ordinary(
        &mut self,
        read: Read,
        seen: &mut HashSet<(Vec<u8>, Target)>,
    ) -> Result<(), String> {
        const FILE: &str = "ordinary_words.csv";
        for row in read_rows(read, FILE, &["word"])? {
            self.name(seen, &row.cells[0], table::WORD).map_err(|what| at(FILE, &row, what))?;
        }
        Ok(())
    }

    /// What words do beside a name and in a list.
    fn beside(&mut self, read: Read) -> Result<(), String> {
        const FILE: &str = "list_words.csv";
        let mut does: Vec<String> = Vec::new();
        let mut seen = HashSet::new();
        for row in read_rows(read, FILE, &["word", "beside_a_name", "in_a_list", "in_a_heading"])? {
            let [word, role, sense, heading] = &row.cells[..] else {
                return Err(at(FILE, &row, "four cells are expected".into()));
            };
            let kind = |kind: &str| {
                let kind = ProductKind::ALL.into_iter().find(|it| it.key() == kind);
                kind.map(|it| format!("(ProductKind::{it:?})"))
            };
            let role = match (role.as_str(), role.strip_prefix("release ")) {
                ("", _) => Some("Word".into()),
                ("unit", _) => Some("Unit".into()),
                ("salt", _) => Some("Salt".into()),
                ("filler", _) => Some("Filler".into()),
                (_, Some(role)) => kind(role).map(|it| format!("Release{it}")),
                (role, None) => kind(role).map(|it| format!("Kind{it}")),
            };
            let role =
                role.ok_or_else(|| at(FILE, &row, format!("`{}` is no role", row.cells[1])))?;
            let sense = match sense.as_str() {
                "" => "Other".to_owned(),
                sense if SENSES.contains(&sense) => sense[..1].to_uppercase() + &sense[1..],
                sense => return Err(at(FILE, &row, format!("`{sense}` is no sense"))),
            };
            let heading = match heading.as_str() {
                "" => false,
                "yes" => true,
                other => return Err(at(FILE, &row, format!("`{other}` is neither yes nor empty"))),
            };
            let code = format!(
                "Does {{ role: WordRole::{role}, sense: Sense::{sense}, heading: {heading} }}"
            );
            let place = does.iter().position(|it| *it == code).unwrap_or_else(|| {
                does.push(code);
                does.len() - 1
            });
            let letters = folded(word);
            if letters != word.as_bytes() || !seen.insert(letters.clone()) {
                return Err(at(FILE, &row, format!("`{word}` is not folded, or there already")));
            }
            self.words.push((letters, place as Target));
        }
        self.rows.push_str(&format!("const WORDS_DO: [Does; {}] = [\n", does.len()));
        for code in does {
            self.rows.push_str(&format!("    {code},\n"));
        }
        self.rows.push_str("];\n");
        Ok(())
    }

    fn lookalikes(&mut self, read: Read, agents: &HashMap<String, Target>) -> Result<(), String> {
        const FILE: &str = "lookalikes.csv";
        let ours: HashMap<&[u8], Target> = self
            .names
            .iter()
            .filter(|(_, target)| usize::from(*target) < agents.len())
            .map(|(name, target)| (&name[..], *target))
            .collect();
        let mut pairs = Vec::new();
        let mut seen = HashSet::new();
        for row in read_rows(read, FILE, &["a", "b", "evidence"])? {
            let (a, b) = (folded(&row.cells[0]), folded(&row.cells[1]));
            let ordered = if a < b { (a.clone(), b.clone()) } else { (b.clone(), a.clone()) };
            if a == b || !seen.insert(ordered) {
                return Err(at(FILE, &row, "the pair is there already, or of one name".into()));
            }
            // `Effexor XR` and `Efexor` are not confused with `Effexor`: one agent.
            let (one, two) = (ours.get(&a[..]), ours.get(&b[..]));
            if one != two && !a.starts_with(&b) && !b.starts_with(&a) {
                let text = |it: &[u8]| String::from_utf8_lossy(it).into_owned();
                pairs.push([text(&a), text(&b)]);
            }
        }
        self.pairs = by_name(pairs);
        Ok(())
    }

    fn edition(&mut self, read: Read) -> Result<(), String> {
        const FILE: &str = "edition.csv";
        let rows = read_rows(read, FILE, &["edition", "date"])?;
        let [row] = &rows[..] else {
            return Err(format!("data/{FILE}: exactly one row is expected"));
        };
        let [edition, date] = &row.cells[..] else {
            return Err(at(FILE, row, "two cells are expected".into()));
        };
        self.rows.push_str(&format!("const EDITION: &str = {edition:?};\n"));
        self.rows.push_str(&format!("const EDITION_DATE: &str = {date:?};\n"));
        Ok(())
    }
}

/// Pairs by the name that is in most of them, so that few are written twice.
fn by_name(mut pairs: Vec<[String; 2]>) -> String {
    let mut lines = Vec::new();
    while !pairs.is_empty() {
        let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
        for name in pairs.iter().flatten() {
            *counts.entry(name).or_default() += 1;
        }
        let most = counts.into_iter().max_by_key(|it| it.1).map_or("", |it| it.0).to_owned();
        let (own, rest) = pairs.into_iter().partition(|it| it.contains(&most));
        pairs = rest;
        let own: Vec<[String; 2]> = own;
        let mut others: Vec<&str> =
            own.iter().flatten().filter(|it| **it != most).map(String::as_str).collect();
        others.sort_unstable();
        lines.push(format!("{most} {}", others.join(" ")));
    }
    lines.sort();
    lines.join("\n")
}

/// The names that a displayed name holds: what stands before a bracket, or
/// nothing for the names of two ingredients, which `aliases.csv` lists.
fn spoken(name: &str) -> Option<&str> {
    if name.contains('/') {
        return None;
    }
    name.split(" (").next()
}

fn known(
    agents: &HashMap<String, Target>,
    file: &str,
    row: &Row,
    cell: usize,
) -> Result<Target, String> {
    let id = row.cells.get(cell).map(String::as_str).unwrap_or_default();
    agents.get(id).copied().ok_or_else(|| at(file, row, format!("no agent has the id `{id}`")))
}

/// For each agent and kind of product: its strengths, each once, ascending, in
/// the agent's own unit. Strengths of a liquid's millilitre and a patch's hour
/// are checked and left out: nobody counts a dose in them.
#[allow(clippy::type_complexity)]
fn strengths(
    read: Read,
    agents: &HashMap<String, Target>,
) -> Result<HashMap<String, BTreeMap<u8, Vec<(u64, String)>>>, String> {
    let mut all: HashMap<String, BTreeMap<u8, Vec<(u64, String)>>> = HashMap::new();
    let mut seen = HashSet::new();
    for file in ["strengths_us.csv", "strengths_recalled.csv"] {
        for row in read_rows(read, file, &["id", "form", "strength", "unit"])? {
            known(agents, file, &row, 0)?;
            let [id, form, strength, unit] = &row.cells[..] else {
                return Err(at(file, &row, "four cells are expected".into()));
            };
            let kind = ProductKind::of_form(form)
                .ok_or_else(|| at(file, &row, format!("`{form}` is no form that is known")))?;
            let amount = millionths(strength)
                .ok_or_else(|| at(file, &row, format!("`{strength}` is no strength")))?;
            if !seen.insert(row.cells.clone()) {
                return Err(at(file, &row, "the strength is there already".into()));
            }
            match unit.as_str() {
                "mg" | "mcg" | "mg/24 h" => {}
                "mg/mL" | "mcg/mL" | "mg/h" => continue,
                _ => return Err(at(file, &row, format!("`{unit}` is no unit that is known"))),
            }
            let amounts = all.entry(id.clone()).or_default().entry(kind as u8).or_default();
            if let Err(place) = amounts.binary_search_by_key(&amount, |(it, _)| *it) {
                amounts.insert(place, (amount, strength.clone()));
            }
        }
    }
    Ok(all)
}

fn millionths(text: &str) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |it: &str| it.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 6 || fraction.len() > 6 {
        return None;
    }
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    format!("{whole}{fraction:0<6}").parse().ok().filter(|&it| it > 0)
}
