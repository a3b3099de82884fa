//! What all entries have in common: cases, organisations, notices, guides, pages, and the translations of each.

use serde::Serialize;

use crate::{
    base::{Lang, SourcePath, id::EntryId},
    diagnostic::{Code, FieldPath},
};

use super::{
    fields::{Fields, LONG_TEXT},
    layout::Kind,
    markdown::Document,
    text::Text,
    yaml::Node,
};

/// The part of a record that every kind of entry has.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// The kind.
    pub kind: Kind,
    /// The id, from the file's name.
    pub id: EntryId,
    /// The file.
    pub path: SourcePath,
    /// The language of the original.
    pub lang: Lang,
    /// Whether it is left out unless drafts are asked for.
    pub draft: bool,
    /// Older ids, each with its place in the file's list.
    pub aliases: Vec<(EntryId, usize)>,
    /// The revision of the original, from 1; a translation says of which one it is.
    pub revision: i64,
    /// The bank that it came from, when it was merged in.
    pub origin: Option<Box<str>>,
    /// The licence of the text where it is not the bank's.
    pub licence: Option<Box<str>>,
    /// A picture.
    pub picture: Option<Picture>,
    /// Data of the author's own, as JSON.
    pub extra: Option<serde_json::Value>,
}

/// A picture beside an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its file.
    pub file: SourcePath,
    /// What it shows, for those who do not see it.
    pub alt: Text,
    /// Who made it.
    pub credit: Option<Text>,
}

/// The words of an entry in one language.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The file that they are from.
    pub path: SourcePath,
    /// The language.
    pub lang: Lang,
    /// The title, or the name.
    pub title: Box<str>,
    /// The summary; empty for none.
    pub summary: Box<str>,
    /// The need in a sentence; empty for none.
    pub need: Box<str>,
    /// Lessons.
    pub lessons: Vec<Lesson>,
    /// Conditions for taking the practice over.
    pub conditions: Vec<Box<str>>,
    /// First steps of taking it over.
    pub first_steps: Vec<Box<str>>,
    /// Why it stopped; empty for none.
    pub stop_reason: Box<str>,
    /// The text.
    pub document: Document,
    /// The revision of the original that this is a translation of; `None` in the original, or when it does not say.
    pub translated_from: Option<i64>,
}

impl Words {
    /// No words at all, for a file in which too much is wrong.
    pub(crate) fn empty(path: &SourcePath, lang: Lang) -> Self {
        Self {
            path: path.clone(),
            lang,
            title: "".into(),
            summary: "".into(),
            need: "".into(),
            lessons: Vec::new(),
            conditions: Vec::new(),
            first_steps: Vec::new(),
            stop_reason: "".into(),
            document: Document::default(),
            translated_from: None,
        }
    }
}

/// A lesson.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Lesson {
    /// In a few words; empty when the lesson is a single text.
    pub title: Box<str>,
    /// The text.
    pub text: Box<str>,
}

/// A translation of an entry, before it has met its original.
#[derive(Clone, Debug, PartialEq)]
pub struct TranslationRecord {
    /// The kind of the original.
    pub kind: Kind,
    /// The id of the original.
    pub id: EntryId,
    /// The words.
    pub words: Words,
}

pub(crate) fn parse_head(
    kind: Kind,
    id: &str,
    path: &SourcePath,
    default: Lang,
    fields: &mut Fields<'_, '_>,
) -> Head {
    let aliases = fields.list("aliases");
    let aliases = aliases
        .into_iter()
        .enumerate()
        .filter_map(|(place, (node, at))| Some((EntryId::new(&fields.slug_of(node, at)?), place)))
        .collect();
    Head {
        kind,
        id: EntryId::new(id),
        path: path.clone(),
        lang: fields.language("language").unwrap_or(default),
        draft: fields.yes_no("draft").unwrap_or(false),
        aliases,
        revision: fields.whole("revision", 1, 1_000_000).unwrap_or(1),
        origin: fields.text("origin", 120),
        licence: fields.id("licence"),
        picture: parse_picture(path, fields),
        extra: fields.anything("extra").map(Node::to_json),
    }
}

fn parse_picture(path: &SourcePath, fields: &mut Fields<'_, '_>) -> Option<Picture> {
    let at = fields.place("picture");
    let mut picture = fields.map("picture")?;
    let file = picture.required_text("file", LONG_TEXT);
    let alt = if picture.has("alt") {
        picture.localised("alt", 400)
    } else {
        picture.known("alt");
        let target = file.as_deref().unwrap_or_default().to_owned();
        picture.report(Code::PictureWithoutAlt, at.clone(), |without| without.with("target", target));
        None
    };
    let credit = picture.localised("credit", 200);
    let (file, alt) = (file, alt);
    picture.finish();
    let file = file?;
    let resolved = path.resolve(&file);
    if resolved.is_none() {
        fields.report(Code::PictureMissing, at.then("file"), |missing| missing.with("target", &*file));
    }
    Some(Picture { file: resolved?, alt: alt?, credit })
}

/// The words of a file: `title_key` is `title`, or `name` for an organisation.
pub(crate) struct WordsReader {
    /// The longest title, in characters.
    pub(crate) title_limit: usize,
    /// Whether a summary is required.
    pub(crate) needs_summary: bool,
}

impl WordsReader {
    pub(crate) fn parse(
        &self,
        path: &SourcePath,
        lang: Lang,
        document: Document,
        fields: &mut Fields<'_, '_>,
    ) -> Option<Words> {
        let title = fields.required_text("title", self.title_limit);
        if self.needs_summary {
            fields.require("summary");
        }
        let summary = fields.text("summary", 300).unwrap_or_default();
        Some(Words { title: title?, summary, document, ..Words::empty(path, lang) })
    }
}

/// The words that only a case has.
pub(crate) fn parse_case_words(words: &mut Words, fields: &mut Fields<'_, '_>) {
    words.need = fields.text("need", 400).unwrap_or_default();
    words.stop_reason = fields.text("stop_reason", 400).unwrap_or_default();
    for (node, at) in fields.list("lessons") {
        words.lessons.extend(parse_lesson(node, at, fields));
    }
    if let Some(mut transfer) = fields.map("transfer") {
        words.conditions = transfer.texts("needs", 400);
        words.first_steps = transfer.texts("first_steps", 400);
        transfer.finish();
    }
}

fn parse_lesson<'a>(node: &'a Node, at: FieldPath, fields: &mut Fields<'a, '_>) -> Option<Lesson> {
    if !matches!(node, Node::Map(_)) {
        let text = fields.text_of(node, at, 600)?;
        return Some(Lesson { title: "".into(), text });
    }
    let mut lesson = fields.map_of(node, at)?;
    let title = lesson.text("title", 120).unwrap_or_default();
    let text = lesson.required_text("text", 600);
    lesson.finish();
    Some(Lesson { title, text: text? })
}
