//! What `serde_yaml` reads in a whole text at once, for the tests to hold our values against.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{
    node::{Map, Node, Value},
    origin::Origin,
    parse::{Failure, parse},
    scalar::{PlainVisitor, printable},
    scan::scan,
    token::{Limits, ProblemKind},
};
use crate::base::{Located, Mark};

/// Whether a text gives the values that `serde_yaml` reads in it, or none where it reads none; what we refuse on purpose
/// is no difference.
pub(super) fn agrees(text: &str) -> Result<(), String> {
    let limits = Limits { values: 10_000, brackets: 32, blocks: 64 };
    let scan = scan(text, limits);
    let ours = match scan.problem {
        Some(problem) => Err(Failure::Grammar(problem)),
        None => parse(text, &scan.tokens, &Origin::default()),
    };
    match (ours, serde_yaml::from_str::<Whole>(text)) {
        (Ok(ours), Ok(Whole(theirs))) if without_written(ours.value.clone()) == theirs => Ok(()),
        (Ok(ours), Ok(Whole(theirs))) => Err(format!("{ours:?} is not {theirs:?}")),
        (Err(_), Err(_)) => Ok(()),
        (Ok(ours), Err(error)) => Err(format!("{ours:?} is an error: {error}")),
        (Err(Failure::Grammar(problem)), Ok(_)) => match problem.kind {
            ProblemKind::Anchor
            | ProblemKind::Tag
            | ProblemKind::Directive
            | ProblemKind::Document
            | ProblemKind::Quote
            | ProblemKind::Question => Ok(()),
            kind => Err(format!("we say {kind:?} at {}", problem.at)),
        },
        (Err(failure), Ok(Whole(theirs))) => Err(format!("{failure:?} is {theirs:?}")),
    }
}

/// The value with nothing in the place of the texts that its numbers were written as, which `serde_yaml` does not tell.
fn without_written(value: Value) -> Value {
    let inside = |node: Node| Located::new(without_written(node.value), node.at);
    match value {
        Value::Number(number, _) => Value::Number(number, "".into()),
        Value::List(nodes) => Value::List(nodes.into_iter().map(inside).collect()),
        Value::Map(map) => {
            let entries = map.entries.into_iter().map(|(key, node)| (key, inside(node))).collect();
            Value::Map(Map { entries })
        }
        scalar => scalar,
    }
}

struct Whole(Value);

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(WholeVisitor)
    }
}

struct WholeVisitor;

/// What a value without quotes gives, of any text.
const SCALAR: PlainVisitor<'static> = PlainVisitor { written: "" };

impl<'de> Visitor<'de> for WholeVisitor {
    type Value = Whole;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Whole, E> {
        SCALAR.visit_bool(value).map(Whole)
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Whole, E> {
        SCALAR.visit_i64(number).map(Whole)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Whole, E> {
        SCALAR.visit_u64(number).map(Whole)
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Whole, E> {
        SCALAR.visit_i128(number).map(Whole)
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Whole, E> {
        SCALAR.visit_u128(number).map(Whole)
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Whole, E> {
        SCALAR.visit_f64(number).map(Whole)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Whole, E> {
        SCALAR.visit_str(text).map(Whole)
    }

    fn visit_unit<E: Error>(self) -> Result<Whole, E> {
        SCALAR.visit_unit().map(Whole)
    }

    fn visit_none<E: Error>(self) -> Result<Whole, E> {
        SCALAR.visit_unit().map(Whole)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Whole, A::Error> {
        let mut nodes = Vec::new();
        while let Some(Whole(value)) = list.next_element()? {
            nodes.push(Located::new(value, Mark::default()));
        }
        Ok(Whole(Value::List(nodes)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Whole, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key::<String>()? {
            let key = Located::new(printable(&key), Mark::default());
            let Whole(value) = map.next_value()?;
            entries.push((key, Located::new(value, Mark::default())));
        }
        Ok(Whole(Value::Map(Map { entries })))
    }
}
