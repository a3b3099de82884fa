//! Hours of a day, and the moments that they are in a time zone.

use std::{fmt, sync::LazyLock};

use jiff::{
    civil::{Date, Time},
    tz::{TimeZone, TimeZoneDatabase},
};
use serde::{Serialize, Serializer};

/// The time zones that the program carries, so that a site does not depend on the machine that makes it.
static ZONES: LazyLock<TimeZoneDatabase> = LazyLock::new(TimeZoneDatabase::bundled);

/// An hour and its minutes: `19:30`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Hour(Time);

impl Hour {
    /// An hour (0–23) and minutes (0–59); `None` for any other.
    pub fn new(hour: i8, minute: i8) -> Option<Self> {
        Time::new(hour, minute, 0, 0).ok().map(Self)
    }

    /// The hour in `text` in the form `HH:MM`; `None` for any other.
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let two = |part: &str| {
            (part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
        };
        Self::new(two(hour)?, two(minute)?)
    }

    /// The hour and the minutes, as numbers.
    pub fn parts(self) -> (i8, i8) {
        (self.0.hour(), self.0.minute())
    }

    /// That hour of a day: as it is on the clocks there, without a zone, where `zone` is `None` or is none.
    pub fn on(self, day: Date, zone: Option<&str>) -> Moment {
        let civil = day.to_datetime(self.0);
        let zoned = zone.and_then(time_zone).and_then(|zone| civil.to_zoned(zone).ok());
        zoned.map_or(Moment::Local(civil), |zoned| Moment::Zoned(Box::new(zoned)))
    }
}

impl fmt::Display for Hour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hour, minute) = self.parts();
        write!(f, "{hour:02}:{minute:02}")
    }
}

impl Serialize for Hour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// An hour of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Of which the zone is not known.
    Local(jiff::civil::DateTime),
    /// In a zone.
    Zoned(Box<jiff::Zoned>),
}

impl Moment {
    /// As in ISO 8601, with how far the zone is from UTC: `2026-11-21T19:30:00+01:00`.
    pub fn iso(&self) -> String {
        match self {
            Self::Local(civil) => civil.strftime("%Y-%m-%dT%H:%M:%S").to_string(),
            Self::Zoned(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        }
    }

    /// As in RFC 5545, section 3.3.5: in UTC, or floating where the zone is not known.
    pub fn of_calendar(&self) -> String {
        match self {
            Self::Local(civil) => civil.strftime("%Y%m%dT%H%M%S").to_string(),
            Self::Zoned(zoned) => zoned.with_time_zone(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string(),
        }
    }
}

/// The time zone of that name: `Europe/Brussels`.
fn time_zone(name: &str) -> Option<TimeZone> {
    ZONES.get(name).ok()
}

/// The name of a time zone as it is written; `None` for a name that no zone has.
pub fn zone_name(name: &str) -> Option<String> {
    Some(time_zone(name)?.iana_name()?.to_owned())
}

/// The names of all time zones, sorted.
pub fn zone_names() -> Vec<String> {
    ZONES.available().map(|name| name.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_has_two_digits_and_two() {
        assert_eq!(Hour::parse("09:05").map(|hour| hour.to_string()).as_deref(), Some("09:05"));
        for bad in ["9:05", "24:00", "19:60", "19.30", "19:30:00", "19u30", ""] {
            assert_eq!(Hour::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn an_hour_is_a_moment_in_its_zone_in_summer_and_in_winter() {
        let at = |day: &str, zone| {
            let moment = Hour::parse("19:30").expect("an hour").on(day.parse().expect("a day"), zone);
            (moment.iso(), moment.of_calendar())
        };
        let pair = |iso: &str, calendar: &str| (iso.to_owned(), calendar.to_owned());
        let brussels = Some("Europe/Brussels");
        assert_eq!(at("2026-07-04", brussels), pair("2026-07-04T19:30:00+02:00", "20260704T173000Z"));
        assert_eq!(at("2026-12-04", brussels), pair("2026-12-04T19:30:00+01:00", "20261204T183000Z"));
        assert_eq!(at("2026-12-04", None), pair("2026-12-04T19:30:00", "20261204T193000"));
    }

    #[test]
    fn zones_are_known_by_name() {
        assert_eq!(zone_name("europe/brussels").as_deref(), Some("Europe/Brussels"));
        assert_eq!(zone_name("Brussels"), None);
        assert!(zone_names().iter().any(|name| name == "Europe/Brussels"));
    }
}
