//! Neutral arithmetic with points in time: what the words allow, and no more.

use super::when::{Day, Part, Point, When};

impl Point {
    /// The year, where it is known.
    pub fn year(self) -> Option<i16> {
        match self {
            Point::Year(year) | Point::Part(year, _) | Point::Month(year, _) => Some(year),
            Point::Day(day) => Some(day.year()),
            Point::Age(_) => None,
        }
    }

    /// The point, where its year is one that [`Day`] can hold.
    pub fn in_range(self) -> Option<Point> {
        self.year().is_none_or(|it| (1900..=2199).contains(&it)).then_some(self)
    }

    /// The first and the last day that the words allow. A winter may be the one that
    /// begins in December of the year before or that ends in March of the next. Seasons
    /// turn with the hemisphere, which is not known: those of the north are used.
    fn months(self) -> Option<(Day, Day)> {
        let days =
            |year, first: u8, last: u8| Some((Day::new(year, first, 1)?, last_day(year, last)?));
        match self {
            Point::Year(year) => days(year, 1, 12),
            Point::Month(year, month) => days(year, month, month),
            Point::Day(day) => Some((day, day)),
            Point::Age(_) => None,
            Point::Part(year, part) => match part {
                Part::Early => days(year, 1, 4),
                Part::Spring => days(year, 3, 6),
                Part::Summer => days(year, 6, 9),
                Part::Mid => days(year, 5, 8),
                Part::Autumn => days(year, 9, 12),
                Part::Late => days(year, 9, 12),
                Part::Winter => Some((Day::new(year - 1, 12, 1)?, last_day(year + 1, 3)?)),
            },
        }
    }
}

fn last_day(year: i16, month: u8) -> Option<Day> {
    (28..=31).rev().find_map(|day| Day::new(year, month, day))
}

impl When {
    /// The first day that the words allow; `None` for an age.
    pub fn earliest(self) -> Option<Day> {
        Some(self.from.months()?.0)
    }

    /// The last day that the words allow; `None` for an age.
    pub fn latest(self) -> Option<Day> {
        Some(self.to.unwrap_or(self.from).months()?.1)
    }
}

impl Day {
    /// So many days before, where the calendar here reaches so far.
    pub fn minus_days(self, days: i32) -> Option<Day> {
        let number = self.number().checked_sub(days)?;
        let mut year = i16::try_from(number.div_euclid(365) + 1900).ok()?;
        // The estimate is never early and at most a year late.
        let mut first = Day::new(year, 1, 1).or_else(|| Day::new(2199, 1, 1))?;
        while first.number() > number {
            year = first.year() - 1;
            first = Day::new(year, 1, 1)?;
        }
        let year = first.year();
        let month = (1..=12)
            .rev()
            .find(|month| Day::new(year, *month, 1).is_some_and(|it| it.number() <= number))?;
        let begun = Day::new(year, month, 1)?;
        Day::new(year, month, u8::try_from(number - begun.number() + 1).ok()?)
    }
}

/// Whether it certainly ended before it began.
pub fn stops_before_start(start: When, stop: When) -> bool {
    stop.latest().zip(start.earliest()).is_some_and(|(stop, start)| stop < start)
}

/// The fewest and the most whole weeks between two points, as far as the words
/// allow; `None` where they do not tell. Never negative.
pub fn weeks_between(start: When, stop: When) -> Option<(u32, u32)> {
    let weeks = |from: Day, to: Day| (to.number() - from.number()).max(0) as u32 / 7;
    let fewest = weeks(start.latest()?, stop.earliest()?);
    let most = weeks(start.earliest()?, stop.latest()?);
    Some((fewest, most))
}
