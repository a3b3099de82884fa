//! From YAML that anybody may have written to a tree of plain values, and from a field's name to its place.
//!
//! [`read`] runs a light [`scan`] first, which refuses what makes YAML dangerous or surprising (anchors, aliases, tags,
//! deep nesting, too many values) and names the usual mistakes. Then come the values, a [`Node`]: those of the usual shapes
//! straight from the text ([`simple`]), a text with any other from `serde_yaml`.
//! After a mistake whose remedy is clear the text is mended in memory and read on, so that one run finds them all;
//! [`locate`] walks the same way again when a place is asked for. Every step is linear in the text's length, whatever
//! the text. Start with [`reading`].

mod habits;
mod lines;
mod locate;
mod mistake;
mod mistakes;
mod node;
mod quote;
mod reading;
mod scan;
mod simple;
mod tree;

pub use locate::{locate, raw_scalar};
pub use node::{Map, Node};

use self::reading::Reading;
use super::source::Front;
use crate::{
    base::SourcePath,
    diagnostic::{Code, Diagnostic, FieldPath, Place},
};

/// The values of a file's YAML; `None` when it is no YAML, or only after changes that may not be what was meant. Every
/// mistake is reported at its place with its remedy, a key that stands twice as `duplicate-key` at its field; curly
/// quotes and duplicate keys do not stop the reading. Never panics; takes at most 100 ms and 64 MB for any text that
/// [`source`](super::source) lets through.
pub fn read(path: &SourcePath, front: &Front<'_>, report: &mut Vec<Diagnostic>) -> Option<Node> {
    let reading = Reading::of(path, front);
    for mistake in reading.mistakes {
        let place = Place::Span(mistake.span.shifted(front.yaml_start));
        let mut diagnostic = Diagnostic::new(mistake.code, path, place).suggest(mistake.suggestion);
        diagnostic.arguments = mistake.arguments;
        report.push(diagnostic);
    }
    let node = reading.node?;
    report_duplicates(path, &node, &Trail::Top, report);
    Some(node)
}

/// The way from the top to the map that is being looked at; only spelled out when there is something to report.
enum Trail<'a> {
    Top,
    Below(&'a Trail<'a>, usize, Option<&'a str>),
}

impl Trail<'_> {
    fn path(&self) -> FieldPath {
        match self {
            Self::Top => FieldPath::default(),
            Self::Below(above, number, Some(key)) => above.path().then_number(key, *number),
            Self::Below(above, index, None) => above.path().at(*index),
        }
    }
}

/// Reports the second of equal keys, with the first beside it; a third adds nothing.
fn report_duplicates(path: &SourcePath, node: &Node, trail: &Trail<'_>, report: &mut Vec<Diagnostic>) {
    match node {
        Node::List(nodes) => {
            for (index, node) in nodes.iter().enumerate() {
                report_duplicates(path, node, &Trail::Below(trail, index, None), report);
            }
        }
        Node::Map(map) => {
            let numbers = numbers_of_keys(map);
            for (index, (key, node)) in map.entries.iter().enumerate() {
                let number = numbers.get(index).copied().unwrap_or(0);
                if number == 1 {
                    let first = trail.path().then(key).of_key();
                    let second = trail.path().then_number(key, 1).of_key();
                    let twice = Diagnostic::new(Code::DuplicateKey, path, Place::Field(second));
                    report.push(twice.with("key", &**key).related(
                        path,
                        Place::Field(first),
                        "note-first-here",
                    ));
                }
                report_duplicates(path, node, &Trail::Below(trail, number, Some(key)), report);
            }
        }
        Node::Nothing | Node::YesNo(_) | Node::Whole(_) | Node::Number(..) | Node::Text(_) => {}
    }
}

/// For each key how many equal ones come before it; empty when all differ.
fn numbers_of_keys(map: &Map) -> Vec<usize> {
    let entries = &map.entries;
    let is_repeated =
        |(index, (key, _)): (usize, &(Box<str>, Node))| entries[..index].iter().any(|(own, _)| own == key);
    if entries.len() <= 32 && !entries.iter().enumerate().any(is_repeated) {
        return Vec::new();
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    order.sort_by_key(|&index| (&entries[index].0, index));
    let mut numbers = vec![0; order.len()];
    for pair in order.windows(2) {
        if entries[pair[0]].0 == entries[pair[1]].0 {
            numbers[pair[1]] = numbers[pair[0]] + 1;
        }
    }
    numbers
}

#[cfg(test)]
mod tests;
