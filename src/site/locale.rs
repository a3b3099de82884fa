//! Numbers, dates and the order of names as a language writes them (CLDR data by way of ICU4X).

use std::cmp::Ordering;

use icu_calendar::{Date as IcuDate, Gregorian};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{
    FixedCalendarDateTimeFormatter,
    fieldsets::{YM, YMD},
};

use crate::base::{
    Lang, PartialDate,
    numbers::{Numbers, tag},
};

/// One language's way of writing.
pub(crate) struct Locale {
    numbers: Numbers,
    days: FixedCalendarDateTimeFormatter<Gregorian, YMD>,
    months: FixedCalendarDateTimeFormatter<Gregorian, YM>,
    collator: CollatorBorrowed<'static>,
    is_french: bool,
}

impl Locale {
    /// The locale of `lang`; CLDR's root where it knows no more.
    pub(crate) fn new(lang: Lang) -> Self {
        let tag = tag(lang);
        let expectation = "compiled data falls back to the root for any language";
        Self {
            numbers: Numbers::new(lang),
            days: FixedCalendarDateTimeFormatter::try_new((&tag).into(), YMD::long()).expect(expectation),
            months: FixedCalendarDateTimeFormatter::try_new((&tag).into(), YM::long()).expect(expectation),
            collator: Collator::try_new((&tag).into(), CollatorOptions::default()).expect(expectation),
            is_french: lang.primary() == "fr",
        }
    }

    /// A number with the language's separators, at most two decimals: `2.100`, `0,5`.
    pub(crate) fn number(&self, value: f64) -> String {
        self.numbers.write(value)
    }

    /// A whole number with the language's separators.
    pub(crate) fn count(&self, value: usize) -> String {
        self.numbers.count(value)
    }

    /// A date as far as it is known: `2013`, `mei 2013`, `24 mei 2013`.
    pub(crate) fn date(&self, date: PartialDate) -> String {
        match date {
            PartialDate::Year(year) => year.to_string(),
            PartialDate::Month(year, month) => match gregorian(year, month, 1) {
                Some(date) => self.months.format(&date).to_string(),
                None => date.to_string(),
            },
            PartialDate::Day(day) => match gregorian(day.year(), day.month(), day.day()) {
                // French writes the first of the month as an ordinal.
                Some(date) if self.is_french && day.day() == 1 => {
                    self.days.format(&date).to_string().replacen("1 ", "1er ", 1)
                }
                Some(date) => self.days.format(&date).to_string(),
                None => day.to_string(),
            },
        }
    }

    /// The order of two names in this language.
    pub(crate) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.collator.compare(a, b).then_with(|| a.cmp(b))
    }
}

fn gregorian(year: i16, month: i8, day: i8) -> Option<IcuDate<Gregorian>> {
    IcuDate::try_new_gregorian(i32::from(year), month as u8, day as u8).ok()
}

/// The letter under which a name stands in an A–Z list: its first letter without marks, in capitals; `#` for digits and
/// signs.
pub(crate) fn letter(name: &str) -> char {
    use unicode_normalization::UnicodeNormalization as _;
    let first = name.nfkd().find(|c| c.is_alphanumeric());
    match first.and_then(|c| c.to_uppercase().next()) {
        Some('Œ') => 'O',
        Some(c) if c.is_alphabetic() => c,
        _ => '#',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_dates_follow_the_language() {
        let day = PartialDate::parse("2026-03-01").expect("a day");
        let written = |lang| {
            let locale = Locale::new(lang);
            (locale.number(2100.0), locale.number(0.5), locale.date(day))
        };
        assert_eq!(written(Lang::NL), ("2.100".into(), "0,5".into(), "1 maart 2026".into()));
        assert_eq!(written(Lang::FR), ("2\u{202f}100".into(), "0,5".into(), "1er mars 2026".into()));
        assert_eq!(written(Lang::EN), ("2,100".into(), "0.5".into(), "1 March 2026".into()));
    }

    #[test]
    fn names_sort_by_letters_not_by_bytes() {
        let locale = Locale::new(Lang::FR);
        let mut names = ["Zinneke", "Écoles", "Eco", "épices"];
        names.sort_by(|a, b| locale.compare(a, b));
        assert_eq!(names, ["Eco", "Écoles", "épices", "Zinneke"]);
        assert_eq!(letter("« Écoles »"), 'E');
        assert_eq!(letter("1Toit2Âges"), '#');
    }
}
