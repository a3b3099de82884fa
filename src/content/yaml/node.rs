//! The values of a YAML file: an ordered tree that keeps duplicate keys, and the `serde` visitor that builds it.
//!
//! Only plain values come out: a number that is not finite stays the text that it was written as, control characters
//! become U+FFFD, and keys are always texts.

use std::{borrow::Cow, fmt};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// A value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Node {
    /// `~`, `null`, or nothing at all.
    #[default]
    Nothing,
    /// `true` or `false`.
    YesNo(bool),
    /// A whole number.
    Whole(i64),
    /// Any other finite number, with the text that it was written as (`1.10`).
    Number(f64, Box<str>),
    /// A text.
    Text(Box<str>),
    /// A list.
    List(Vec<Node>),
    /// A map.
    Map(Map),
}

/// Keys and values in the order of the file, duplicate keys kept.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// Every key with its value.
    pub entries: Vec<(Box<str>, Node)>,
}

impl Node {
    /// The type's name as the messages know it: `nothing`, `yes-no`, `whole-number`, `number`, `text`, `list`, `map`.
    pub fn type_name(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::YesNo(_) => "yes-no",
            Self::Whole(_) => "whole-number",
            Self::Number(..) => "number",
            Self::Text(_) => "text",
            Self::List(_) => "list",
            Self::Map(_) => "map",
        }
    }

    /// The text, or a number as it was written; `None` for all else.
    pub fn as_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) | Self::Number(_, text) => Some(Cow::Borrowed(text)),
            Self::Whole(number) => Some(Cow::Owned(number.to_string())),
            Self::Nothing | Self::YesNo(_) | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The whole number.
    pub fn as_whole(&self) -> Option<i64> {
        match self {
            Self::Whole(number) => Some(*number),
            Self::Nothing
            | Self::YesNo(_)
            | Self::Number(..)
            | Self::Text(_)
            | Self::List(_)
            | Self::Map(_) => None,
        }
    }

    /// The number, whole or not.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Whole(number) => Some(*number as f64),
            Self::Number(number, _) => Some(*number),
            Self::Nothing | Self::YesNo(_) | Self::Text(_) | Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The value as JSON; of duplicate keys the first counts.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value;
        match self {
            Self::Nothing => Value::Null,
            Self::YesNo(value) => Value::Bool(*value),
            Self::Whole(number) => Value::from(*number),
            Self::Number(number, _) => Value::from(*number),
            Self::Text(text) => Value::from(&**text),
            Self::List(nodes) => nodes.iter().map(Self::to_json).collect(),
            Self::Map(map) => {
                let mut object = serde_json::Map::new();
                for (key, node) in map.iter() {
                    object.entry(key).or_insert_with(|| node.to_json());
                }
                Value::Object(object)
            }
        }
    }
}

impl Map {
    /// The value of `key`; of duplicates the first.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.iter().find(|(own, _)| *own == key).map(|(_, node)| node)
    }

    /// Every key with its value, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Node)> + use<'_> {
        self.entries.iter().map(|(key, node)| (&**key, node))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Node, E> {
        Ok(Node::YesNo(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        Ok(Node::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        Ok(i64::try_from(number).map_or_else(|_| huge(number as f64), Node::Whole))
    }

    fn visit_i128<E: Error>(self, number: i128) -> Result<Node, E> {
        Ok(huge(number as f64))
    }

    fn visit_u128<E: Error>(self, number: u128) -> Result<Node, E> {
        Ok(huge(number as f64))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Node, E> {
        Ok(huge(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        Ok(Node::Text(printable(text)))
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        Ok(Node::Nothing)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Node, A::Error> {
        let mut nodes = Vec::new();
        while let Some(node) = list.next_element()? {
            nodes.push(node);
        }
        Ok(Node::List(nodes))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = map.next_key_seed(KeySeed)? {
            entries.push((key, map.next_value()?));
        }
        Ok(Node::Map(Map { entries }))
    }
}

/// A number whose source text is not known yet: `Front`'s reader fills it in.
fn huge(number: f64) -> Node {
    match number {
        number if number.is_nan() => Node::Text(".nan".into()),
        number if number == f64::INFINITY => Node::Text(".inf".into()),
        number if number == f64::NEG_INFINITY => Node::Text("-.inf".into()),
        number => Node::Number(number, "".into()),
    }
}

/// Reads a key as the text that it was written as, whatever its type.
struct KeySeed;

impl<'de> DeserializeSeed<'de> for KeySeed {
    type Value = Box<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Box<str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for KeySeed {
    type Value = Box<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Box<str>, E> {
        Ok(printable(text))
    }
}

/// An escape in double quotes can smuggle in what no page may hold.
fn printable(text: &str) -> Box<str> {
    let is_odd = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
    if text.contains(is_odd) { text.replace(is_odd, "\u{fffd}").into() } else { text.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(yaml: &str) -> Node {
        serde_yaml::from_str(yaml).expect("YAML")
    }

    #[test]
    fn keys_stay_texts_and_duplicates_stay() {
        let Node::Map(map) = read("true: a\n007: b\n1.10: c\ntrue: d\n~: e\n") else { panic!("a map") };
        let keys: Vec<&str> = map.iter().map(|(key, _)| key).collect();
        assert_eq!(keys, ["true", "007", "1.10", "true", "~"]);
        assert_eq!(map.get("true"), Some(&Node::Text("a".into())));
    }

    #[test]
    fn no_number_is_endless() {
        let node = read("[.inf, -.inf, .nan, 1e999, 99999999999999999999, 9223372036854775808]");
        let Node::List(nodes) = node else { panic!("a list") };
        let types: Vec<&str> = nodes.iter().map(Node::type_name).collect();
        assert_eq!(types, ["text", "text", "text", "text", "number", "number"]);
    }

    #[test]
    fn control_characters_do_not_get_through() {
        assert_eq!(read(r#""a\0b\x07c\nd""#), Node::Text("a\u{fffd}b\u{fffd}c\nd".into()));
    }
}
