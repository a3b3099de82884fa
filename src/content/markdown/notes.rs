//! Footnotes: numbered in the order in which the text names them, shown at its end with the way back.

use std::collections::BTreeMap;

use super::{as_typed::label_key, document::Part, escape::escape_attribute};
use crate::base::Lang;

/// How many times a text leads to the same footnote, and that back to each of them.
const MAX_LINKED: usize = 100;

/// The most footnotes of a text.
pub(super) const MAX_NOTES: usize = 500;

/// The footnotes of a text.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The name of the footnote that is being defined.
    open: Option<String>,
    /// By their names as labels are compared.
    notes: BTreeMap<String, Note>,
    numbered: usize,
}

#[derive(Debug, Default)]
struct Note {
    /// From 1; 0 while the text has not named it.
    number: usize,
    references: usize,
    parts: Option<Vec<Part>>,
}

impl Notes {
    /// The number in the text that leads to a footnote; a link, unless it stands in one or so many lead there already.
    pub(super) fn reference(&mut self, name: &str, lang: Lang, is_link: bool) -> String {
        let note = self.notes.entry(label_key(name)).or_default();
        if note.number == 0 {
            self.numbered += 1;
            note.number = self.numbered;
        }
        let number = note.number;
        if !is_link || note.references >= MAX_LINKED {
            return format!("<sup>{number}</sup>");
        }
        note.references += 1;
        let id = reference_id(number, note.references);
        let label = label(lang, |labels| labels.note, &number.to_string());
        format!("<sup><a href=\"#fn-{number}\" id=\"{id}\" role=\"doc-noteref\"{label}>{number}</a></sup>")
    }

    /// Whether there are more than [`MAX_NOTES`].
    pub(super) fn are_too_many(&self) -> bool {
        self.notes.len() > MAX_NOTES
    }

    /// Begins to define a footnote.
    pub(super) fn start(&mut self, name: &str) {
        self.open = Some(label_key(name));
    }

    /// Whether a footnote is being defined.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Keeps what the open footnote says; the first definition counts.
    pub(super) fn end(&mut self, parts: Vec<Part>) {
        self.notes.entry(self.open.take().unwrap_or_default()).or_default().parts.get_or_insert(parts);
    }

    /// The list of footnotes, in the order of their numbers; those that nobody names come last.
    pub(super) fn into_parts(mut self, lang: Lang) -> Vec<Part> {
        if self.notes.is_empty() {
            return Vec::new();
        }
        for note in self.notes.values_mut().filter(|note| note.number == 0) {
            self.numbered += 1;
            note.number = self.numbered;
        }
        let mut notes: Vec<Note> = self.notes.into_values().collect();
        notes.sort_by_key(|note| note.number);
        let title = label(lang, |labels| labels.notes, "");
        let mut parts =
            vec![Part::Html(format!("<section class=\"footnotes\" role=\"doc-endnotes\"{title}>\n<ol>\n"))];
        for note in notes {
            let number = note.number;
            parts.push(Part::Html(format!("<li id=\"fn-{number}\">\n")));
            parts.extend(note.parts.unwrap_or_default());
            let back = (1..=note.references).map(|reference| {
                let id = reference_id(number, reference);
                let label = match reference {
                    1 => label(lang, |labels| labels.back, &number.to_string()),
                    _ => label(lang, |labels| labels.back, &format!("{number} ({reference})")),
                };
                format!(" <a href=\"#{id}\" role=\"doc-backlink\"{label}>↩</a>")
            });
            let back: String = back.collect();
            match parts.last_mut() {
                Some(Part::Html(last)) if last.ends_with("</p>\n") => {
                    last.truncate(last.len() - "</p>\n".len());
                    last.push_str(&format!("{back}</p>\n"));
                }
                _ => parts.push(Part::Html(format!("<p>{}</p>\n", back.trim_start()))),
            }
            parts.push(Part::Html("</li>\n".to_owned()));
        }
        parts.push(Part::Html("</ol>\n</section>\n".to_owned()));
        parts
    }
}

fn reference_id(number: usize, reference: usize) -> String {
    if reference == 1 { format!("fnref-{number}") } else { format!("fnref-{number}-{reference}") }
}

struct Labels {
    note: &'static str,
    notes: &'static str,
    back: &'static str,
}

/// The names that screen readers say. Other languages do with the roles alone.
const LABELS: [(&str, Labels); 3] = [
    ("nl", Labels { note: "Voetnoot", notes: "Voetnoten", back: "Terug naar de tekst, voetnoot" }),
    ("fr", Labels { note: "Note", notes: "Notes", back: "Retour au texte, note" }),
    ("en", Labels { note: "Footnote", notes: "Footnotes", back: "Back to the text, footnote" }),
];

fn label(lang: Lang, pick: fn(&Labels) -> &'static str, number: &str) -> String {
    let label = LABELS.iter().find(|(tag, _)| *tag == lang.primary()).map(|(_, labels)| pick(labels));
    label.map_or(String::new(), |label| {
        let label = format!("{label} {number}");
        format!(" aria-label=\"{}\"", escape_attribute(label.trim_end()))
    })
}
