//! From YAML that anybody may have written to a tree of plain values that know where they stand.
//!
//! [`read`] runs a light [`scan`] first, which refuses what makes YAML dangerous or surprising (anchors, aliases, tags,
//! deep nesting, too many values); then [`parse`] makes a [`Node`] of the tokens and [`scalar`] a value of each scalar.
//! After a mistake whose remedy is clear the text is [mended](mend) in memory and read on, so that one run finds them all;
//! [`explain`] names them. Every step is linear in the text's length, whatever the text. Start with [`mend`].

mod explain;
mod mend;
mod node;
#[cfg(test)]
mod oracle;
mod origin;
mod parse;
mod scalar;
mod scan;
mod token;

use std::collections::BTreeMap;

pub(crate) use explain::{quoted, written};
pub use node::{Map, Node, Value};

use super::front_matter::{Front, has_front_matter};
use crate::{
    base::{Located, Mark, SourcePath},
    diagnostic::{Code, Diagnostic},
};
use token::Limits;

/// The values of a file's YAML; `None` when it is no YAML, or only after changes that may not be what was meant. Every
/// mistake is reported at its place with its remedy. Curly quotes and keys that stand twice do not stop the reading: the
/// later of equal keys are reported as `duplicate-key` and left out. Never panics; takes at most 100 ms and 64 MB for any
/// text that [`front_matter`](super::front_matter) lets through.
pub fn read(path: &SourcePath, front: &Front<'_>, report: &mut Vec<Diagnostic>) -> Option<Node> {
    let values = if has_front_matter(path) { 20_000 } else { 50_000 };
    let (node, mistakes) = mend::read(front, Limits { values, brackets: 32, blocks: 64 });
    report.extend(mistakes.into_iter().map(|mistake| mistake.told(path)));
    let mut node = node?;
    drop_repeated_keys(path, &mut node.value, report);
    Some(node)
}

/// As [`read`], of a file whose YAML has to be a map; anything else is reported as `not-a-map`.
pub fn read_map(path: &SourcePath, front: &Front<'_>, report: &mut Vec<Diagnostic>) -> Option<Located<Map>> {
    let Located { value, at } = read(path, front, report)?;
    match value {
        Value::Map(map) => Some(Located::new(map, at)),
        other => {
            report.push(Diagnostic::new(Code::NotAMap, path, at).with("found", other.type_name()));
            None
        }
    }
}

/// Leaves out the later of equal keys. Reports the second, with the first beside it; a third adds nothing.
fn drop_repeated_keys(path: &SourcePath, value: &mut Value, report: &mut Vec<Diagnostic>) {
    match value {
        Value::List(nodes) => {
            for node in nodes {
                drop_repeated_keys(path, &mut node.value, report);
            }
        }
        Value::Map(map) => {
            for (_, node) in &mut map.entries {
                drop_repeated_keys(path, &mut node.value, report);
            }
            if has_repeated_key(map) {
                report_repeated_keys(path, map, report);
            }
        }
        Value::Nothing | Value::YesNo(_) | Value::Whole(_) | Value::Number(..) | Value::Text(_) => {}
    }
}

/// Whether a key stands twice; of a large map, whether one may.
fn has_repeated_key(map: &Map) -> bool {
    let entries = &map.entries;
    let is_repeated =
        |(number, (key, _)): (usize, &(_, _))| entries[..number].iter().any(|(own, _)| own == key);
    entries.len() > 32 || entries.iter().enumerate().any(is_repeated)
}

fn report_repeated_keys(path: &SourcePath, map: &mut Map, report: &mut Vec<Diagnostic>) {
    let mut firsts: BTreeMap<Box<str>, (Mark, usize)> = BTreeMap::new();
    map.entries.retain(|(key, _)| {
        let (first, count) = firsts.entry(key.value.clone()).or_insert((key.at, 0));
        *count += 1;
        if *count == 2 {
            let twice = Diagnostic::new(Code::DuplicateKey, path, key.at).with("key", &*key.value);
            report.push(twice.related(path, *first, "note-first-here"));
        }
        *count == 1
    });
}

#[cfg(test)]
mod tests;
