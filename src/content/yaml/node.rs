//! The values of a YAML file: an ordered tree in which every value, and every key, knows where it stands.
//!
//! Only plain values come out: a number that is not finite stays the text that it was written as, control characters
//! become U+FFFD, and keys are always texts.

use std::borrow::Cow;

use crate::base::Located;

/// A value with its place in the file.
pub type Node = Located<Value>;

/// A value.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Value {
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

/// Keys and values in the order of the file; once [`read`](super::read), no key twice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Map {
    /// Every key with its value.
    pub entries: Vec<(Located<Box<str>>, Node)>,
}

impl Value {
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

    /// The value as JSON.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value as Json;
        match self {
            Self::Nothing => Json::Null,
            Self::YesNo(value) => Json::Bool(*value),
            Self::Whole(number) => Json::from(*number),
            Self::Number(number, _) => Json::from(*number),
            Self::Text(text) => Json::from(&**text),
            Self::List(nodes) => nodes.iter().map(|node| node.to_json()).collect(),
            Self::Map(map) => {
                Json::Object(map.iter().map(|(key, node)| (key.to_string(), node.to_json())).collect())
            }
        }
    }
}

impl Map {
    /// The value of `key`.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.iter().find(|(own, _)| *own.value == *key).map(|(_, node)| node)
    }

    /// Every key with its value, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = (&Located<Box<str>>, &Node)> + use<'_> {
        self.entries.iter().map(|(key, node)| (key, node))
    }
}
