//! Help lines by region, from `data/crisis_lines.csv`, which says of each whether it was
//! read in a document or recalled. A test keeps this table and the file the same.

/// Where the person is, for the help lines.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Region {
    /// United States.
    #[default]
    Us,
    /// Canada.
    Ca,
    /// United Kingdom.
    Gb,
    /// Ireland.
    Ie,
    /// Australia.
    Au,
    /// New Zealand.
    Nz,
    /// Anywhere else.
    Other,
}

/// A help line. It is shown by its own name, which is not translated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HelpLine {
    /// Its name. Empty for the emergency number.
    pub name: &'static str,
    /// The number to call; may be empty.
    pub call: &'static str,
    /// The number to text; may be empty.
    pub text: &'static str,
    /// The word to text; may be empty.
    pub keyword: &'static str,
    /// A site that lists lines; shown as text, never fetched.
    pub site: &'static str,
    /// What to choose once somebody answers, or where the number holds.
    pub note: Option<Note>,
}

/// What to know of a help line. Each language has words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Note {
    /// 1 is for veterans and 2 for Spanish.
    Options,
    /// The mental health option.
    MentalHealth,
    /// The number is that of the European Union; elsewhere there is another.
    Elsewhere,
}

impl HelpLine {
    /// Whether this is the number for danger now.
    pub fn is_emergency(&self) -> bool {
        self.name.is_empty()
    }
}

const fn line(
    name: &'static str,
    call: &'static str,
    text: &'static str,
    keyword: &'static str,
) -> HelpLine {
    HelpLine { name, call, text, keyword, site: "", note: None }
}

impl Region {
    /// Every region.
    pub const ALL: [Region; 7] =
        [Region::Us, Region::Ca, Region::Gb, Region::Ie, Region::Au, Region::Nz, Region::Other];

    /// The name in configuration: `us`, `gb`, `other`.
    pub fn key(self) -> &'static str {
        match self {
            Region::Us => "us",
            Region::Ca => "ca",
            Region::Gb => "gb",
            Region::Ie => "ie",
            Region::Au => "au",
            Region::Nz => "nz",
            Region::Other => "other",
        }
    }

    /// The region of this name.
    pub fn from_key(key: &str) -> Option<Region> {
        Region::ALL.into_iter().find(|it| it.key().eq_ignore_ascii_case(key))
    }

    /// The help lines for where there is little room: the first, one that can be
    /// written to, and the emergency number.
    pub fn in_short(self) -> impl Iterator<Item = &'static HelpLine> {
        let lines = self.help_lines();
        let written_to = lines.iter().position(|it| !it.text.is_empty());
        let is_short = move |(place, line): &(usize, &'static HelpLine)| {
            *place == 0 || Some(*place) == written_to || line.is_emergency()
        };
        lines.iter().enumerate().filter(is_short).map(|it| it.1)
    }

    /// The help lines, the one to show first at the front, the emergency number
    /// last.
    pub fn help_lines(self) -> &'static [HelpLine] {
        match self {
            Region::Us => {
                const {
                    &[
                        HelpLine {
                            note: Some(Note::Options),
                            ..line("988 Suicide & Crisis Lifeline", "988", "988", "")
                        },
                        line("Crisis Text Line", "", "741741", "HOME"),
                        line("", "911", "", ""),
                    ]
                }
            }
            Region::Ca => {
                const {
                    &[
                        line("9-8-8 Suicide Crisis Helpline", "988", "988", ""),
                        line("Kids Help Phone", "1-800-668-6868", "686868", "CONNECT"),
                        line("", "911", "", ""),
                    ]
                }
            }
            Region::Gb => {
                const {
                    &[
                        line("Samaritans", "116 123", "", ""),
                        line("Shout", "", "85258", "SHOUT"),
                        HelpLine {
                            note: Some(Note::MentalHealth),
                            ..line("NHS 111", "111", "", "")
                        },
                        line("", "999", "", ""),
                    ]
                }
            }
            Region::Ie => {
                const {
                    &[
                        line("Samaritans", "116 123", "", ""),
                        line("Text About It", "", "50808", "HELLO"),
                        line("", "112", "", ""),
                    ]
                }
            }
            Region::Au => {
                const {
                    &[
                        line("Lifeline", "13 11 14", "0477 13 11 14", ""),
                        line("Suicide Call Back Service", "1300 659 467", "", ""),
                        line("", "000", "", ""),
                    ]
                }
            }
            Region::Nz => {
                const {
                    &[
                        line("Need to talk?", "1737", "1737", ""),
                        line("Suicide Crisis Helpline", "0508 828 865", "", ""),
                        line("", "111", "", ""),
                    ]
                }
            }
            Region::Other => {
                const {
                    &[
                        HelpLine {
                            site: "findahelpline.com",
                            ..line("Find A Helpline", "", "", "")
                        },
                        HelpLine { note: Some(Note::Elsewhere), ..line("", "112", "", "") },
                    ]
                }
            }
        }
    }
}
