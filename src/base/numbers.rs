//! Numbers as a language writes them: its separators, by the data of CLDR; and as programs read them.

use icu_decimal::{DecimalFormatter, input::Decimal, options::DecimalFormatterOptions};
use icu_locale_core::Locale as Tag;

use serde::Serializer;

use super::Lang;

/// One language's way of writing numbers.
pub struct Numbers {
    decimals: DecimalFormatter,
}

impl Numbers {
    /// The numbers of `lang`; CLDR's root where it knows no more.
    pub fn new(lang: Lang) -> Self {
        let options = DecimalFormatterOptions::default();
        let decimals = DecimalFormatter::try_new((&tag(lang)).into(), options)
            .expect("compiled data falls back to the root for any language");
        Self { decimals }
    }

    /// A number, at most two decimals: `2.100`, `0,5`.
    pub fn write(&self, value: f64) -> String {
        let written = format!("{value:.2}");
        self.of(written.trim_end_matches('0').trim_end_matches('.'))
    }

    /// A number with exactly two decimals: `0,50`.
    pub fn write_hundredths(&self, value: f64) -> String {
        self.of(&format!("{value:.2}"))
    }

    /// A whole number.
    pub fn count(&self, value: usize) -> String {
        self.decimals.format(&Decimal::from(value as u64)).to_string()
    }

    fn of(&self, written: &str) -> String {
        let decimal: Decimal = written.parse().unwrap_or_default();
        self.decimals.format(&decimal).to_string()
    }
}

/// The language for the library; English writes numbers and dates as Europe does.
pub(crate) fn tag(lang: Lang) -> Tag {
    let tag = if lang == Lang::EN { "en-GB" } else { lang.as_str() };
    tag.parse().unwrap_or(Tag::UNKNOWN)
}

/// Serialises a number for programs, without `.0` when it is whole.
pub(crate) fn serialize_plain<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    if value.fract() == 0.0 && value.abs() < 9e15 {
        serializer.serialize_i64(*value as i64)
    } else {
        serializer.serialize_f64(*value)
    }
}

/// The same of a number that may be absent.
pub(crate) fn serialize_plain_or_null<S: Serializer>(
    value: &Option<f64>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    match value {
        Some(value) => serialize_plain(value, serializer),
        None => serializer.serialize_none(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn separators_follow_the_language() {
        let written = |lang| {
            let numbers = Numbers::new(lang);
            (
                numbers.write(2100.0),
                numbers.write(0.5),
                numbers.write_hundredths(0.5),
                numbers.count(1_234_567),
            )
        };
        let of = |[a, b, c, d]: [&str; 4]| (a.to_owned(), b.to_owned(), c.to_owned(), d.to_owned());
        assert_eq!(written(Lang::NL), of(["2.100", "0,5", "0,50", "1.234.567"]));
        assert_eq!(written(Lang::FR), of(["2\u{202f}100", "0,5", "0,50", "1\u{202f}234\u{202f}567"]));
        assert_eq!(written(Lang::EN), of(["2,100", "0.5", "0.50", "1,234,567"]));
    }

    #[test]
    fn a_whole_number_is_serialised_whole() {
        #[derive(serde::Serialize)]
        struct Value(#[serde(serialize_with = "serialize_plain")] f64);
        let written = |value| serde_json::to_string(&Value(value)).expect("a number");
        assert_eq!(written(532_684.0), "532684");
        assert_eq!(written(-0.5), "-0.5");
    }
}
