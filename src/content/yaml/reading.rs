//! One reading of a YAML text: scan, `serde_yaml`, and again after each mistake that could be mended.

use std::borrow::Cow;

use super::{
    Node, habits,
    mistake::{Changes, Mistake, limits},
    mistakes::explain,
    quote::requoted,
    scan::{Kind, Problem, Scan, Style, scan},
    simple::simple,
    tree::{Parts, Tree, tree},
};
use crate::{
    base::{SourcePath, Span, text},
    content::source::{Front, has_front_matter},
    diagnostic::Code,
};

/// How often a text is mended and read again, …
const MAX_ROUNDS: usize = 16;

/// … and how many bytes are read in all rounds together: what bounds the time for hostile texts.
const MAX_BYTES: usize = 1024 * 1024;

/// What a text says, and what is wrong with it.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// The text as it was read in the last round.
    pub(super) text: Cow<'a, str>,
    /// Its values, when they are worth checking.
    pub(super) node: Option<Node>,
    /// Its mistakes in the order in which they were found; spans in the original text.
    pub(super) mistakes: Vec<Mistake>,
    scan: Scan,
    rounds: Vec<Changes>,
}

impl<'a> Reading<'a> {
    /// Reads the YAML of a file; the limits depend on whether it is a front matter.
    pub(super) fn of(path: &SourcePath, front: &Front<'a>) -> Self {
        let limits = limits(has_front_matter(path));
        let mut reading = Reading {
            text: Cow::Borrowed(front.yaml),
            node: None,
            mistakes: Vec::new(),
            scan: Scan { tokens: Vec::new(), problem: None },
            rounds: Vec::new(),
        };
        let mut is_certain = true;
        loop {
            let outcome = match habits::control_character(&reading.text) {
                Some(mistake) => Err(Box::new(mistake)),
                None => {
                    reading.scan = scan(&reading.text, limits);
                    values(&reading.text, &reading.scan)
                }
            };
            match outcome {
                Ok(node) => {
                    reading.node = is_certain.then_some(node);
                    break;
                }
                Err(mistake) => {
                    is_certain &= mistake.is_certain;
                    if !reading.mend(*mistake) {
                        break;
                    }
                }
            }
        }
        for mistake in habits::curly_quotes(&reading.text, &reading.scan.tokens) {
            let span = reading.original(mistake.span);
            reading.mistakes.push(Mistake { span, ..mistake });
        }
        reading
    }

    /// Notes a mistake and changes the text so that it is gone; false when reading cannot go on.
    fn mend(&mut self, mistake: Mistake) -> bool {
        let span = self.original(mistake.span);
        let is_new = !self.mistakes.iter().any(|known| known.span == span && known.code == mistake.code);
        let (text, changes) = Changes::apply(&self.text, &mistake.edits);
        let has_room = self.rounds.len() < MAX_ROUNDS && (self.rounds.len() + 2) * text.len() <= MAX_BYTES;
        let goes_on = is_new && has_room && !mistake.edits.is_empty();
        if is_new {
            self.mistakes.push(Mistake { span, ..mistake });
        }
        if goes_on {
            self.text = Cow::Owned(text);
            self.rounds.push(changes);
        }
        goes_on
    }

    /// The place in the original text of a place in the text as it was read.
    pub(super) fn original(&self, span: Span) -> Span {
        self.rounds.iter().rev().fold(span, |span, changes| changes.original(span))
    }

    /// Where the values stand in the text as it was read.
    pub(super) fn tree(&self) -> Option<Tree> {
        tree(&self.text, &self.scan.tokens).ok()
    }
}

/// The values of a text, or the first mistake in it.
fn values(text: &str, scan: &Scan) -> Result<Node, Box<Mistake>> {
    if let Some(problem) = &scan.problem {
        return Err(Box::new(explain(text, &scan.tokens, problem)));
    }
    let tree = tree(text, &scan.tokens);
    let node = match tree.as_ref().ok().and_then(|tree| simple(text, tree)) {
        Some(node) => node,
        None => with_serde_yaml(text, scan, &tree)?,
    };
    match habits::silent_mistake(text, &scan.tokens) {
        Some(mistake) => Err(Box::new(mistake)),
        None => Ok(node),
    }
}

/// The values as `serde_yaml` reads them; `tree` is that of the scan.
pub(super) fn with_serde_yaml(
    text: &str,
    scan: &Scan,
    tree: &Result<Tree, Problem>,
) -> Result<Node, Box<Mistake>> {
    match serde_yaml::from_str::<Node>(text) {
        Ok(mut node) => {
            if has_numbers(&node)
                && let Ok(tree) = tree
            {
                fill_numbers(&mut node, tree, text);
            }
            Ok(node)
        }
        Err(error) => Err(Box::new(match tree {
            Err(problem) => explain(text, &scan.tokens, problem),
            Ok(_) => unexplained(text, scan, &error),
        })),
    }
}

/// What only `serde_yaml` objects to: an escape that is none, or blocks that are too deep for it.
fn unexplained(text: &str, scan: &Scan, error: &serde_yaml::Error) -> Mistake {
    let at = error.location().map_or(0, |location| text::floor_char_boundary(text, location.index()));
    let words = error.to_string();
    if words.contains("recursion limit") {
        return Mistake::new(Code::YamlTooDeep, Span::new(at, at)).with("limit", 64_usize);
    }
    let detail = words.split(" at line ").next().unwrap_or_default();
    let quoted = scan
        .tokens
        .iter()
        .find(|token| token.kind == Kind::Scalar(Style::Quoted) && (token.start..token.end).contains(&at));
    match quoted {
        Some(token) => {
            let span = Span::new(token.start, token.end);
            let written = &text[span.start..span.end];
            Mistake::syntax(detail, span).suggest(requoted(written)).mended()
        }
        None => Mistake::syntax(detail, Span::new(at, at)),
    }
}

fn has_numbers(node: &Node) -> bool {
    match node {
        Node::Number(..) => true,
        Node::List(nodes) => nodes.iter().any(has_numbers),
        Node::Map(map) => map.iter().any(|(_, node)| has_numbers(node)),
        Node::Nothing | Node::YesNo(_) | Node::Whole(_) | Node::Text(_) => false,
    }
}

/// Gives every number the text that it was written as.
fn fill_numbers(node: &mut Node, tree: &Tree, text: &str) {
    match (node, &tree.parts) {
        (Node::Number(_, written), _) => *written = text[tree.span.start..tree.span.end].into(),
        (Node::List(nodes), Parts::List(trees)) => {
            for (node, tree) in nodes.iter_mut().zip(trees) {
                fill_numbers(node, tree, text);
            }
        }
        (Node::Map(map), Parts::Map(entries)) => {
            for ((_, node), (_, tree)) in map.entries.iter_mut().zip(entries) {
                fill_numbers(node, tree, text);
            }
        }
        _ => {}
    }
}
