//! Reading yes or no, numbers in the range of their field, and dates.

use std::ops::RangeInclusive;

use crate::{
    base::PartialDate,
    content::{declaration::Shape, yaml::Value},
    diagnostic::{Code, Diagnostic},
};

use super::{Fields, Given};

impl<'a> Fields<'a, '_> {
    /// Yes or no.
    pub(crate) fn yes_no(&mut self, key: &str) -> Option<bool> {
        let given = self.given(key)?;
        match given.node.value {
            Value::YesNo(value) => Some(value),
            _ => {
                self.wrong_type(given, "yes-no");
                None
            }
        }
    }

    /// A whole number in the range of its field.
    pub(crate) fn whole(&mut self, key: &str) -> Option<i64> {
        let given = self.given(key)?;
        self.whole_of(given)
    }

    /// The whole number of one value.
    pub(crate) fn whole_of(&mut self, given: Given<'a>) -> Option<i64> {
        let Some(number) = given.node.as_whole() else {
            self.wrong_type(given, "whole-number");
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
        let Some(number) = given.node.as_number() else {
            self.wrong_type(given, "number");
            return None;
        };
        let range = range_of(&given.field.shape);
        self.in_range(number, given, range.start().max(least)..=*range.end())
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

    /// A year, a month or a day.
    pub(crate) fn date(&mut self, key: &str) -> Option<PartialDate> {
        let given = self.given(key)?;
        let Some(text) = given.node.as_text() else {
            self.wrong_type(given, "date");
            return None;
        };
        let date = PartialDate::parse(text.trim());
        if date.is_none() {
            self.report(Code::InvalidDate, given.node.at, |wrong| wrong.with("value", text.trim()));
        }
        date
    }

    /// Reports an end before its start.
    pub(crate) fn in_order(&mut self, start: Option<PartialDate>, end: Option<PartialDate>, end_key: &str) {
        if let (Some(start), Some(end)) = (start, end)
            && end.last_day() < start.first_day()
        {
            self.report(Code::DateOrder, self.place(end_key), |wrong| {
                wrong.with("start", start.to_string()).with("end", end.to_string())
            });
        }
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
