//! Values to begin with: what stands in a new file until its author writes something better.

use serde_json::{Map, Value};

use crate::{
    bank::Bank,
    content::{
        declaration::{Count, Field, Need, Shape},
        field_words::FieldWords,
        layout::Kind,
    },
};

/// Where values to begin with come from.
pub(super) struct Samples<'a> {
    /// The bank: its day, and its entries for fields that name one.
    pub(super) bank: &'a Bank,
    /// The words of the fields.
    pub(super) words: &'a FieldWords<'a>,
}

/// How much of a group is filled in.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Filling {
    /// All of it.
    Whole,
    /// What is required.
    Required,
}

impl Samples<'_> {
    /// A value for the field, a list where it takes several.
    pub(super) fn value(&self, field: &Field, filling: Filling) -> Value {
        let one = self.one(field, filling);
        match field.count {
            Count::One | Count::Many { most: Some(1) } => one,
            Count::Many { .. } => Value::Array(vec![one]),
        }
    }

    fn one(&self, field: &Field, filling: Filling) -> Value {
        let example = self.words.example(field);
        match &field.shape {
            Shape::Group(group) => Value::Object(self.group(&group.fields, filling)),
            // A text that has to be there says what belongs in it: nobody takes that for the answer.
            Shape::Text { .. } | Shape::Localised { .. }
                if field.need == Need::Required && field.example.is_none() =>
            {
                self.words.help(field).into()
            }
            Shape::Date => self.bank.today.to_string().into(),
            Shape::Entry(kind) => self.first_id(*kind).unwrap_or(example).into(),
            Shape::Whole { .. } | Shape::Number { .. } | Shape::Coordinate { .. } | Shape::YesNo => {
                serde_json::from_str(&example).unwrap_or(Value::String(example))
            }
            _ => example.into(),
        }
    }

    fn group(&self, fields: &[Field], filling: Filling) -> Map<String, Value> {
        // Of two fields of which one is enough the one with a text is shown.
        let is_spared = |key: &str| {
            fields.iter().any(|field| matches!(field.need, Need::RequiredWithout(other) if other == key))
        };
        let is_filled = |field: &&Field| match filling {
            Filling::Whole => !is_spared(&field.key),
            Filling::Required => field.need == Need::Required,
        };
        let filled = fields.iter().filter(is_filled);
        filled.map(|field| (field.key.to_string(), self.value(field, filling))).collect()
    }

    /// The first entry of that kind, for fields that name one.
    fn first_id(&self, kind: Kind) -> Option<String> {
        let first = self.bank.entries().find(|entry| entry.head().kind == kind);
        first.map(|entry| entry.id().as_str().to_owned())
    }
}
