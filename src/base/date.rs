//! Dates of which only a part may be known: a practice starts "in 2013", a call closes on a day.

use std::fmt;

use jiff::civil::Date;
use serde::{Serialize, Serializer};

/// A year, a month of a year, or a day: `2013`, `2013-05`, `2013-05-24`. Years from 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i16),
    /// The year and the month (1–12).
    Month(i16, i8),
    /// A whole day of the Gregorian calendar.
    Day(Date),
}

impl PartialDate {
    /// The date in `text` in the form `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; `None` for any other, or a day that is none.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |part: &str, count: usize| {
            (part.len() == count && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())?
        };
        let mut parts = text.split('-');
        let year = digits(parts.next()?, 4).filter(|&year| year > 0)?;
        let Some(month) = parts.next() else { return Some(Self::Year(year)) };
        let month = digits(month, 2).filter(|month| (1..=12).contains(month))? as i8;
        let Some(day) = parts.next() else { return Some(Self::Month(year, month)) };
        let day = digits(day, 2)? as i8;
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month, day).ok().map(Self::Day)
    }

    /// The year.
    pub fn year(self) -> i16 {
        match self {
            Self::Year(year) | Self::Month(year, _) => year,
            Self::Day(day) => day.year(),
        }
    }

    /// The first day that the date may mean.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => Date::constant(year, 1, 1),
            Self::Month(year, month) => Date::constant(year, month, 1),
            Self::Day(day) => day,
        }
    }

    /// The last day that the date may mean.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => Date::constant(year, 12, 31),
            Self::Month(year, month) => Date::constant(year, month, 1).last_of_month(),
            Self::Day(day) => day,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_may_stop_at_the_year_or_the_month() {
        for text in ["2013", "2013-05", "2013-05-24", "0800"] {
            assert_eq!(PartialDate::parse(text).map(|date| date.to_string()).as_deref(), Some(text));
        }
        for bad in ["", "13", "2013-5", "2013-13", "2013-02-30", "2013-05-24-1", "0000", "24/05/2013"] {
            assert_eq!(PartialDate::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_month_ends_on_its_last_day() {
        let february = PartialDate::parse("2024-02").expect("a month");
        assert_eq!(february.last_day().to_string(), "2024-02-29");
    }
}
