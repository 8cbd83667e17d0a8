//! The clinic's color, where it can be read.

/// A color: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Color(pub [u8; 3]);

/// The ground on which the accent is hardest to read in the light and in the dark
/// theme: the tint of `styles/tokens.css`; a test keeps them the same.
pub const GROUNDS: [Color; 2] = [Color([0xe4, 0xef, 0xec]), Color([0x20, 0x33, 0x2f])];

impl Color {
    /// Reads `#175e54`.
    pub fn from_hex(text: &str) -> Option<Color> {
        let digits = text.strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|it| it.is_ascii_hexdigit()) {
            return None;
        }
        let mut color = [0; 3];
        for (index, part) in color.iter_mut().enumerate() {
            *part = u8::from_str_radix(digits.get(index * 2..index * 2 + 2)?, 16).ok()?;
        }
        Some(Color(color))
    }

    /// `#175e54`.
    pub fn hex(self) -> String {
        let mut hex = String::from("#");
        for part in self.0 {
            hex.extend(char::from_digit(u32::from(part >> 4), 16));
            hex.extend(char::from_digit(u32::from(part & 15), 16));
        }
        hex
    }

    /// Relative luminance as WCAG 2.2 defines it, in parts of 65,535.
    fn luminance(self) -> u32 {
        let [red, green, blue] = self.0.map(|it| u32::from(LINEAR[usize::from(it)]));
        (red * 2_126 + green * 7_152 + blue * 722) / 10_000
    }

    /// Whether the contrast of the two is at least 4.5 to 1, as WCAG 2.2 AA asks
    /// of text.
    pub fn reads_on(self, other: Color) -> bool {
        // The 0.05 that the definition adds, in the same parts.
        const FLARE: u32 = 3_277;
        let (one, two) = (self.luminance() + FLARE, other.luminance() + FLARE);
        one.max(two) * 2 >= one.min(two) * 9
    }

    /// The nearest color, on the way to black or to white, that reads on a ground.
    pub fn read_on(self, ground: Color) -> Color {
        let end = if ground.luminance() > 20_000 { 0 } else { 255 };
        let toward = |it: u8, step: u32| ((u32::from(it) * (64 - step) + end * step) / 64) as u8;
        let steps = (0..=64).map(|step| Color(self.0.map(|it| toward(it, step))));
        steps.into_iter().find(|it| it.reads_on(ground)).unwrap_or(Color([end as u8; 3]))
    }
}

/// The linear part of each step of an sRGB channel, in parts of 65,535, by the
/// formula of WCAG 2.2: `c / 12.92` up to 0.04045, else
/// `((c + 0.055) / 1.055) ^ 2.4`.
const LINEAR: [u16; 256] = [
    0, 20, 40, 60, 80, 99, 119, 139, 159, 179, 199, 219, 241, 264, 288, 313, 340, 367, 396, 427,
    458, 491, 526, 562, 599, 637, 677, 718, 761, 805, 851, 898, 947, 997, 1048, 1101, 1156, 1212,
    1270, 1330, 1391, 1453, 1517, 1583, 1651, 1720, 1790, 1863, 1937, 2013, 2090, 2170, 2250, 2333,
    2418, 2504, 2592, 2681, 2773, 2866, 2961, 3058, 3157, 3258, 3360, 3464, 3570, 3678, 3788, 3900,
    4014, 4129, 4247, 4366, 4488, 4611, 4736, 4864, 4993, 5124, 5257, 5392, 5530, 5669, 5810, 5953,
    6099, 6246, 6395, 6547, 6700, 6856, 7014, 7174, 7335, 7500, 7666, 7834, 8004, 8177, 8352, 8528,
    8708, 8889, 9072, 9258, 9445, 9635, 9828, 10022, 10219, 10417, 10619, 10822, 11028, 11235,
    11446, 11658, 11873, 12090, 12309, 12530, 12754, 12980, 13209, 13440, 13673, 13909, 14146,
    14387, 14629, 14874, 15122, 15371, 15623, 15878, 16135, 16394, 16656, 16920, 17187, 17456,
    17727, 18001, 18277, 18556, 18837, 19121, 19407, 19696, 19987, 20281, 20577, 20876, 21177,
    21481, 21787, 22096, 22407, 22721, 23038, 23357, 23678, 24002, 24329, 24658, 24990, 25325,
    25662, 26001, 26344, 26688, 27036, 27386, 27739, 28094, 28452, 28813, 29176, 29542, 29911,
    30282, 30656, 31033, 31412, 31794, 32179, 32567, 32957, 33350, 33745, 34143, 34544, 34948,
    35355, 35764, 36176, 36591, 37008, 37429, 37852, 38278, 38706, 39138, 39572, 40009, 40449,
    40891, 41337, 41785, 42236, 42690, 43147, 43606, 44069, 44534, 45002, 45473, 45947, 46423,
    46903, 47385, 47871, 48359, 48850, 49344, 49841, 50341, 50844, 51349, 51858, 52369, 52884,
    53401, 53921, 54445, 54971, 55500, 56032, 56567, 57105, 57646, 58190, 58737, 59287, 59840,
    60396, 60955, 61517, 62082, 62650, 63221, 63795, 64372, 64952, 65535,
];

#[cfg(test)]
mod tests {
    use super::{Color, GROUNDS, LINEAR};

    #[test]
    fn the_table_is_the_formula() {
        for (index, linear) in LINEAR.iter().enumerate() {
            let channel = index as f64 / 255.0;
            let exact = if channel <= 0.04045 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            };
            assert_eq!(*linear, (exact * 65_535.0).round() as u16, "{index}");
        }
    }

    #[test]
    fn a_color_that_cannot_be_read_gets_the_nearest_that_can() {
        let [light, dark] = GROUNDS;
        let yellow = Color::from_hex("#ffe000").expect("a color");
        assert!(!yellow.reads_on(light));
        assert!(yellow.read_on(light).reads_on(light));
        assert!(yellow.reads_on(dark));
        assert_eq!(yellow.read_on(dark), yellow);
        let green = Color::from_hex("#175e54").expect("a color");
        assert_eq!(green.read_on(light).hex(), "#175e54");
    }

    #[test]
    fn the_grounds_are_those_of_the_style_sheet() {
        let tokens = include_str!("../../styles/tokens.css");
        let grounds = tokens.split("--rc-tint: ").skip(1).filter_map(|it| it.get(..7));
        let ours = GROUNDS.map(Color::hex);
        assert_eq!(grounds.collect::<Vec<_>>(), ours);
    }

    #[test]
    fn what_is_no_color_is_none() {
        for text in ["", "#12345", "123456", "#12345g", "#1234567", "red", "#éé1", "#+1+1+1"] {
            assert_eq!(Color::from_hex(text), None, "{text}");
        }
    }
}
