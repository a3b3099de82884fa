//! The exact places of fields, found when a report is shown and not before.
//!
//! A report names a field by its path. Once per file its YAML is read again, with a [`Tree`](super::tree::Tree) of
//! places beside the values, and every path of that file is answered from it.

use std::collections::BTreeMap;

use super::{
    Node,
    reading::Reading,
    tree::{Parts, Tree},
};
use crate::{
    base::{SourcePath, Sources, Span},
    content::source::{self, Front, has_front_matter},
    diagnostic::{Diagnostic, FieldPath, Place, Step},
};

/// Turns every [`Place::Field`] of `diagnostics` and of what is related to them into a [`Place::Span`]: of a scalar all
/// of it with its quotes, of a list or map its first line or bracket to its end, of a key the key; of a value that is
/// absent the empty span behind its colon or dash. A path that leads nowhere gives the last value that it passes.
///
/// Costs one reading of each file that is named.
pub fn locate(diagnostics: &mut [Diagnostic], sources: &Sources) {
    let mut files: BTreeMap<SourcePath, Vec<&mut Place>> = BTreeMap::new();
    for diagnostic in diagnostics {
        if matches!(diagnostic.place, Place::Field(_)) {
            files.entry(diagnostic.path.clone()).or_default().push(&mut diagnostic.place);
        }
        for related in &mut diagnostic.related {
            if matches!(related.place, Place::Field(_)) {
                files.entry(related.path.clone()).or_default().push(&mut related.place);
            }
        }
    }
    for (path, places) in files {
        let bytes = sources.bytes(&path).map_or(&[][..], |bytes| bytes);
        let front = front_of(&path, bytes);
        let reading = front.as_ref().map(|front| (Reading::of(&path, front), front.yaml_start));
        let atlas = reading.as_ref().and_then(|(reading, start)| Some((Atlas::of(reading)?, reading, start)));
        for place in places {
            let Place::Field(field) = &*place else { continue };
            let span = atlas.as_ref().map_or(Span::default(), |(atlas, reading, start)| {
                reading.original(atlas.span(field)).shifted(**start)
            });
            *place = Place::Span(span);
        }
    }
}

/// The source text of a value, as it is written, quotes included; `None` when there is no such value.
///
/// Costs a reading of the file.
pub fn raw_scalar<'a>(path: &SourcePath, front: &Front<'a>, field: &FieldPath) -> Option<&'a str> {
    let reading = Reading::of(path, front);
    let span = reading.original(Atlas::of(&reading)?.find(field).ok()?);
    front.yaml.get(span.start..span.end).filter(|text| !text.is_empty())
}

fn front_of<'a>(path: &SourcePath, bytes: &'a [u8]) -> Option<Front<'a>> {
    let mut unheard = Vec::new();
    match has_front_matter(path) {
        true => source::split(path, bytes, &mut unheard),
        false => source::plain_yaml(path, bytes, &mut unheard),
    }
}

/// A tree of places in which a key is found without looking at all of them.
struct Atlas<'a> {
    span: Span,
    parts: AtlasParts<'a>,
}

enum AtlasParts<'a> {
    None,
    List(Vec<Atlas<'a>>),
    /// For each key its places and values, duplicates in the order of the file.
    Map(BTreeMap<&'a str, Vec<(Span, Atlas<'a>)>>),
}

impl<'a> Atlas<'a> {
    fn of(reading: &'a Reading<'_>) -> Option<Self> {
        Some(Self::pair(reading.node.as_ref()?, reading.tree()?))
    }

    fn pair(node: &'a Node, tree: Tree) -> Self {
        let parts = match (node, tree.parts) {
            (Node::List(nodes), Parts::List(trees)) => {
                AtlasParts::List(nodes.iter().zip(trees).map(|(node, tree)| Self::pair(node, tree)).collect())
            }
            (Node::Map(map), Parts::Map(entries)) => {
                let mut keys: BTreeMap<&str, Vec<(Span, Self)>> = BTreeMap::new();
                for ((key, node), (span, tree)) in map.iter().zip(entries) {
                    keys.entry(key).or_default().push((span, Self::pair(node, tree)));
                }
                AtlasParts::Map(keys)
            }
            _ => AtlasParts::None,
        };
        Self { span: tree.span, parts }
    }

    fn span(&self, field: &FieldPath) -> Span {
        self.find(field).unwrap_or_else(|nearest| nearest)
    }

    /// The span of a field, or of the last value on the way to it.
    fn find(&self, field: &FieldPath) -> Result<Span, Span> {
        let mut here = self;
        let mut key_span = None;
        for step in field.steps() {
            let next = match (&here.parts, step) {
                (AtlasParts::List(entries), Step::Index(index)) => {
                    entries.get(index).map(|entry| (None, entry))
                }
                (AtlasParts::Map(keys), Step::Key(key, number)) => {
                    keys.get(key).and_then(|all| all.get(number)).map(|(span, value)| (Some(*span), value))
                }
                _ => None,
            };
            (key_span, here) = next.ok_or(here.span)?;
        }
        Ok(key_span.filter(|_| field.is_key()).unwrap_or(here.span))
    }
}
