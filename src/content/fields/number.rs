//! Numbers, and yes or no.

use std::ops::RangeInclusive;

use crate::{
    base::Guess,
    content::{
        declaration::Shape,
        meant::{amount_meant, coordinate_meant, is_thousands, yes_no_meant},
        yaml::Value,
    },
    diagnostic::{Code, Diagnostic},
};

use super::{Fields, Given};

/// The field of a group that says that its number is about so much.
const APPROXIMATE: &str = "approximate";

impl<'a> Fields<'a, '_> {
    /// Yes or no.
    pub(crate) fn yes_no(&mut self, key: &str) -> Option<bool> {
        let given = self.given(key)?;
        if let Value::YesNo(value) = given.node.value {
            return Some(value);
        }
        let meant = given.node.as_text().and_then(|word| yes_no_meant(&word));
        self.wrong_type(given, "yes-no", meant.map(|meant| meant.to_string()));
        None
    }

    /// A whole number in the range of its field.
    pub(crate) fn whole(&mut self, key: &str) -> Option<i64> {
        let given = self.given(key)?;
        self.whole_of(given)
    }

    /// The whole number of one value.
    pub(crate) fn whole_of(&mut self, given: Given<'a>) -> Option<i64> {
        let Some(number) = given.node.as_whole() else {
            self.invalid_number(given, "whole-number");
            return None;
        };
        self.in_range(number as f64, given, range_of(&given.field.shape))?;
        Some(number)
    }

    /// A number in the range of its field.
    pub(crate) fn number(&mut self, key: &str) -> Option<f64> {
        self.number_from(key, f64::MIN)
    }

    /// The same, and not below `least`.
    pub(crate) fn number_from(&mut self, key: &str, least: f64) -> Option<f64> {
        let given = self.given(key)?;
        let range = range_of(&given.field.shape);
        let range = range.start().max(least)..=*range.end();
        let is_place = matches!(given.field.shape, Shape::Coordinate { .. });
        match &given.node.value {
            Value::Number(_, written) if !is_place && is_thousands(written) => {
                let number = self.with_thousands(given, written)?;
                self.in_range(number, given, range)
            }
            value => match value.as_number() {
                Some(number) => self.in_range(number, given, range),
                None => {
                    self.invalid_number(given, "number");
                    None
                }
            },
        }
    }

    /// `1.200`, which is no count of 1.2: as a count, since that is what people mean.
    fn with_thousands(&mut self, given: Given<'a>, written: &str) -> Option<f64> {
        let meant = amount_meant(written)?.number;
        let number = meant.parse().ok()?;
        // The same decimals, of which no thousand can be made.
        let decimal = written.trim_end_matches('0');
        let decimal = if decimal.len() < written.len() {
            decimal.trim_end_matches('.').to_owned()
        } else {
            format!("{written}0")
        };
        self.report(Code::NumberThousands, given.node.at, |doubt| {
            doubt.with("value", written).with("decimal", decimal).suggest(Some(meant)).clear_if(false)
        });
        Some(number)
    }

    /// Reports a value that is no number, with the one that it means.
    fn invalid_number(&mut self, given: Given<'a>, expected: &'static str) {
        let Some(text) = given.node.as_text() else { return self.wrong_type(given, expected, None) };
        let meant = self
            .number_meant(given, &text)
            .filter(|meant| expected == "number" || meant.text.parse::<i64>().is_ok());
        self.report(Code::InvalidNumber, given.node.at, |wrong| {
            wrong.with("key", given.key).with("value", text.trim()).suggest(meant)
        });
    }

    /// The number that a text means; where the text says "about", with the field that says so.
    fn number_meant(&self, given: Given<'a>, text: &str) -> Option<Guess> {
        if matches!(given.field.shape, Shape::Coordinate { .. }) {
            return coordinate_meant(text).map(Guess::from);
        }
        let meant = amount_meant(text)?;
        let number = meant.number.strip_suffix(".0").unwrap_or(&meant.number).to_owned();
        let is_told = self
            .table
            .iter()
            .zip(&self.given)
            .any(|(field, given)| field.key == APPROXIMATE && given.is_none());
        if !meant.is_approximate || !is_told {
            return Some(Guess::from(number).clear_if(!meant.has_unit));
        }
        let about = |text: String| Guess::from(text).clear_if(!meant.has_unit);
        let front = self.file.front;
        let key = self.map.iter().find(|(key, _)| *key.value == *given.key)?.0.at.span();
        if front.text_at(self.at.span()).starts_with('{') {
            return Some(about(format!("{number}, {APPROXIMATE}: true")));
        }
        let column = front.column_of(key.start);
        Some(about(format!("{number}\n{:column$}{APPROXIMATE}: true", "")))
    }

    fn in_range(&mut self, number: f64, given: Given<'a>, range: RangeInclusive<f64>) -> Option<f64> {
        if range.contains(&number) {
            return Some(number);
        }
        let value = |wrong: Diagnostic| wrong.with("key", given.key).with("value", number.to_string());
        if let Shape::Coordinate { most } = given.field.shape {
            self.report(Code::InvalidCoordinate, given.node.at, |wrong| {
                value(wrong).with("limit", most.to_string())
            });
        } else {
            self.report(Code::NumberOutOfRange, given.node.at, |wrong| {
                let wrong = value(wrong).with("least", range.start().to_string());
                wrong.with("most", range.end().to_string())
            });
        }
        None
    }
}

/// The numbers that a field takes.
fn range_of(shape: &Shape) -> RangeInclusive<f64> {
    match *shape {
        Shape::Whole { least, most } => least as f64..=most as f64,
        Shape::Number { least, most } => least..=most,
        Shape::Coordinate { most } => -most..=most,
        _ => f64::MIN..=f64::MAX,
    }
}
