//! Labels: of links whose address stands elsewhere (`[words][label]`), and of footnotes (`[^label]`).

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
    sync::LazyLock,
};

use regex_lite::Regex;

use super::{MOST, Text, is_address, links, pattern};
use crate::{
    base::closest,
    content::markdown::{findings::Finding, literal::MARKUP},
    diagnostic::Code,
};

/// `[label]:` where a line begins, and what follows.
static DEFINITION: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?m)^[ >]*(?:[-+*][ ]+|[0-9]+[.)][ ]+)?(\[(\^?[^\[\]\n]+)\]:)[ \t]*(.*)$"));

/// The same where it is no definition: with a space before the colon, or right below a paragraph.
static NEARLY: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\[(\^?[^\[\]\n]+)\][ \x{A0}]?:[ \t]*(\S+)"));

/// `[words][label]`.
static LINK: LazyLock<Regex> = LazyLock::new(|| pattern(r"!?\[([^\[\]\n]+)\]\[([^\[\]\n]*)\]"));

/// `[^label]`.
static NOTE: LazyLock<Regex> = LazyLock::new(|| pattern(r"\[(\^[^\[\]\n]+)\]"));

/// The labels that links and footnotes of a text name.
#[derive(Debug, Default)]
pub(in crate::content::markdown) struct Labels {
    used: BTreeSet<String>,
}

/// A label as labels are compared: capitals and spaces alike.
pub(in crate::content::markdown) fn label_key(label: &str) -> String {
    label.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

impl Labels {
    /// A link names `label`.
    pub(in crate::content::markdown) fn link(&mut self, label: &str) {
        self.used.insert(label_key(label));
    }

    /// The text names the footnote `label`.
    pub(in crate::content::markdown) fn note(&mut self, label: &str) {
        self.used.insert(label_key(&format!("^{label}")));
    }

    /// Labels that lead nowhere, that nothing names, and that stand there twice.
    pub(super) fn find(&self, text: &Text<'_>) -> Vec<Finding> {
        if !text.body.contains("]") {
            return Vec::new();
        }
        let mut found = Vec::new();
        let mut defined = self.definitions(text, &mut found);
        let nearly = nearly(text, &mut defined);
        let mut unknown = Vec::new();
        let mut kinds = BTreeMap::new();
        for run in text.runs.iter().filter(|run| text.words[(*run).clone()].contains('[')) {
            if unknown.len() >= MOST {
                break;
            }
            unknown_labels(text, run, &defined, &mut kinds, &mut unknown);
        }
        // A definition that is none may hold what looks like a label.
        unknown.retain(|one| nearly.iter().all(|other| !other.range.contains(&one.range.start)));
        found.extend(nearly);
        found.extend(unknown.into_iter().take(MOST));
        found
    }

    /// The labels that are defined, each as it is written; finds what is wrong with the definitions.
    fn definitions(&self, text: &Text<'_>, found: &mut Vec<Finding>) -> BTreeMap<String, String> {
        let mut defined = BTreeMap::new();
        if !text.body.contains("]:") {
            return defined;
        }
        let mut told = BTreeMap::new();
        for definition in DEFINITION.captures_iter(text.body) {
            let (Some(mark), Some(label), Some(rest)) =
                (definition.get(1), definition.get(2), definition.get(3))
            else {
                continue;
            };
            let is_definition = text.words[mark.start()..].starts_with(MARKUP);
            // `[//]: # (words)` is how a remark is written that nobody sees.
            let is_remark = !label.as_str().starts_with('^')
                && (matches!(rest.as_str().split_whitespace().next(), Some("#" | "<>")));
            if !is_definition || is_remark {
                continue;
            }
            let key = label_key(label.as_str());
            let says = rest.as_str().trim();
            if told.get(&key) == Some(&says) {
                // Twice the same: nothing is lost.
                continue;
            }
            told.entry(key.clone()).or_insert(says);
            let code = match defined.contains_key(&key) {
                true => Code::DuplicateLabel,
                false if !self.used.contains(&key) => Code::UnusedLabel,
                false => {
                    defined.insert(key, label.as_str().to_owned());
                    continue;
                }
            };
            defined.entry(key).or_insert_with(|| label.as_str().to_owned());
            if found.len() < MOST {
                found.push(Finding { code, kind: None, range: mark.start()..mark.end() - 1, mended: None });
            }
        }
        defined
    }
}

/// Definitions that are shown as text, which count as definitions from here on.
fn nearly(text: &Text<'_>, defined: &mut BTreeMap<String, String>) -> Vec<Finding> {
    let mut found = Vec::new();
    for run in text.runs.iter().filter(|run| text.words[(*run).clone()].contains("]")) {
        for line in text.lines(run) {
            let words = &text.words[line.clone()];
            if !words.starts_with('[') || !text.begins_line(line.start) {
                continue;
            }
            let Some(nearly) = NEARLY.captures(words) else { continue };
            let label = nearly.get(1).map_or("", |label| label.as_str());
            let target = nearly.get(2).map_or(0..0, |target| target.range());
            let target = &text.body[line.start + target.start..line.start + target.end];
            if !label.starts_with('^') && !is_address(target) {
                continue;
            }
            defined.insert(label_key(label), label.to_owned());
            let rest = text.body[line.clone()].trim_end();
            let rest = rest.split_once(':').map_or("", |(_, rest)| rest.trim_start());
            let gap = if line.start > run.start { "\n" } else { "" };
            let end = line.start + text.body[line.clone()].trim_end().len();
            found.push(links::alone(line.start..end, Some(format!("{gap}[{label}]: {rest}"))));
        }
    }
    found
}

/// Links and footnotes in a run whose label is not defined, with the nearest label that is.
fn unknown_labels(
    text: &Text<'_>,
    run: &Range<usize>,
    defined: &BTreeMap<String, String>,
    kinds: &mut BTreeMap<String, usize>,
    found: &mut Vec<Finding>,
) {
    let words = &text.words[run.clone()];
    let mut push = |range: Range<usize>, label: &str, mended: &dyn Fn(&str) -> String| {
        let is_note = label.starts_with('^');
        let known = defined.values().map(String::as_str).filter(|known| known.starts_with('^') == is_note);
        let near = closest(label, known.take(MOST)).map(|near| mended(&near.text));
        // Where a label is named again nothing else is wrong.
        let key = label_key(&label.replace(' ', ""));
        let known = kinds.len();
        let kind = *kinds.entry(key).or_insert(known);
        found.push(Finding { code: Code::UnknownLabel, kind: Some(kind), range, mended: near });
    };
    for link in LINK.captures_iter(words).take(MOST) {
        let (Some(whole), Some(first), Some(second)) = (link.get(0), link.get(1), link.get(2)) else {
            continue;
        };
        let label = if second.as_str().is_empty() { first.as_str() } else { second.as_str() };
        let range = run.start + whole.start()..run.start + whole.end();
        let shown = &text.body[run.start + first.start()..run.start + first.end()];
        // `[1][2]` and `a[i][j]` are no links.
        if label.starts_with('^')
            || shown.chars().filter(|c| c.is_alphabetic()).count() < 2
            || is_address(label)
        {
            continue;
        }
        let mark = if link[0].starts_with('!') { "!" } else { "" };
        push(range, label, &|near| format!("{mark}[{shown}][{near}]"));
    }
    for note in NOTE.captures_iter(words).take(MOST) {
        let (Some(whole), Some(label)) = (note.get(0), note.get(1)) else { continue };
        if defined.contains_key(&label_key(label.as_str())) {
            continue;
        }
        push(run.start + whole.start()..run.start + whole.end(), label.as_str(), &|near| format!("[{near}]"));
    }
}
