//! Points in time, only as precise as they were given.

/// A day of the calendar that exists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: i16,
    month: u8,
    day: u8,
}

impl Day {
    /// The day, or `None` where the calendar has no such day or the year is
    /// outside 1900 to 2199.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Day> {
        let fits = (1900..=2199).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in(year, month)).contains(&day);
        fits.then_some(Day { year, month, day })
    }

    /// The year, 1900 to 2199.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// Days since 1900-01-01, for the distance between two days.
    pub fn number(self) -> i32 {
        let years = i32::from(self.year) - 1900;
        // 1900 was no leap year; 2000 was; 2100 will not be.
        let leaps = (years - 1).max(0) / 4 - i32::from(self.year > 2100);
        let months: i32 = (1..self.month).map(|month| i32::from(days_in(self.year, month))).sum();
        years * 365 + leaps + months + i32::from(self.day) - 1
    }
}

fn days_in(year: i16, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A part of a year, as people remember it. Each may be any day from the first to the
/// last that somebody may mean by the word; the seasons are those of the north.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// January to April.
    Early,
    /// March to June.
    Spring,
    /// June to September.
    Summer,
    /// May to August.
    Mid,
    /// September to December.
    Autumn,
    /// September to December.
    Late,
    /// The one that begins in December of the year before, or the one that ends in March
    /// of the next.
    Winter,
}

/// A point in time with the precision that was given, and no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Point {
    /// A year.
    Year(i16),
    /// A part of a year.
    Part(i16, Part),
    /// A month of a year, 1 to 12.
    Month(i16, u8),
    /// A day.
    Day(Day),
    /// An age in whole years. Not turned into a year: that would need a birth
    /// date, and could be off by one.
    Age(u8),
}

/// When something began or ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct When {
    /// The point, or the beginning of a span within which it lay.
    pub from: Point,
    /// The end of that span, where one was given (`2012-2014`).
    pub to: Option<Point>,
    /// Said to be about then.
    pub about: bool,
}

impl When {
    /// One point, as exact as it is.
    pub const fn at(point: Point) -> When {
        When { from: point, to: None, about: false }
    }
}

impl Day {
    /// The first day that can be said.
    pub const FIRST: Day = Day { year: 1900, month: 1, day: 1 };
}
