//! What all entries have in common: cases, organisations, notices, guides, pages, and the translations of each.

use serde::Serialize;

use crate::{
    base::{
        Lang, Located, PartialDate, SourcePath, closest,
        id::{EntryId, is_slug, slugify},
    },
    diagnostic::Code,
};

use super::{
    fields::{Fields, Given},
    layout::{Kind, refused_name},
    markdown::Document,
    named::Named,
    text::Text,
};

/// What the path of an entry's file says.
#[derive(Clone, Copy, Debug)]
pub(crate) struct EntryFile<'a> {
    /// The file.
    pub(crate) path: &'a SourcePath,
    /// The kind of the entry.
    pub(crate) kind: Kind,
    /// The id of the entry.
    pub(crate) id: &'a str,
    /// The language of a translation; `None` for an original.
    pub(crate) lang: Option<Lang>,
}

/// Which entry: one of its kind has the id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EntryKey {
    /// The kind.
    pub kind: Kind,
    /// The id.
    pub id: EntryId,
}

impl EntryKey {
    /// The key of the entry of this kind and id.
    pub fn new(kind: Kind, id: &str) -> Self {
        Self { kind, id: EntryId::new(id) }
    }

    /// As an entry of the kind `own` writes it: `old-name`, or `cases/old-name` where the kind is another.
    pub fn written(&self, own: Kind) -> String {
        match self.kind == own {
            true => self.id.to_string(),
            false => format!("{}/{}", self.kind.folder(), self.id),
        }
    }
}

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
    /// Where it stood before.
    pub aliases: Vec<Located<EntryKey>>,
    /// The revision of the original, from 1; a translation says of which one it is. In a file that
    /// does not say it stands at the whole of the front matter.
    pub revision: Located<i64>,
    /// The bank that it came from, when it was merged in.
    pub origin: Option<Box<str>>,
    /// The licence of the text where it is not the bank's.
    pub licence: Option<Box<str>>,
    /// A picture.
    pub picture: Option<Picture>,
    /// Data of the author's own, as JSON.
    pub extra: Option<serde_json::Value>,
}

/// That a text was taken down.
#[derive(Clone, Debug, PartialEq)]
pub struct Withdrawal {
    /// When.
    pub date: Option<PartialDate>,
    /// Why.
    pub reason: Option<Text>,
}

/// An entry whose text was taken down: its address stays, and says so.
#[derive(Clone, Debug, PartialEq)]
pub struct WithdrawnRecord {
    /// What every entry has.
    pub head: Head,
    /// Its title alone.
    pub words: Words,
    /// When and why.
    pub withdrawal: Withdrawal,
}

impl Head {
    /// Which entry it is.
    pub fn key(&self) -> EntryKey {
        EntryKey { kind: self.kind, id: self.id.clone() }
    }
}

/// A picture beside an entry.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its file.
    pub file: Located<SourcePath>,
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
    pub lessons: Located<Vec<Lesson>>,
    /// Conditions for taking the practice over.
    pub conditions: Located<Vec<Box<str>>>,
    /// First steps of taking it over.
    pub first_steps: Located<Vec<Box<str>>>,
    /// Why it stopped; empty for none.
    pub stop_reason: Box<str>,
    /// The text.
    pub document: Document,
    /// The revision of the original that this is a translation of; `None` in the original, or when it does not say.
    pub translated_from: Option<Located<i64>>,
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
            lessons: Located::default(),
            conditions: Located::default(),
            first_steps: Located::default(),
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
    /// The entry that it is a translation of.
    pub key: EntryKey,
    /// The words.
    pub words: Words,
    /// Whether it has fields as only an original has them.
    pub is_whole: bool,
    /// Whether it says of which revision it is, be it in a way that was reported.
    pub tells_revision: bool,
}

/// Reads what every original has, in a bank whose default language is `default`.
pub(crate) fn parse_head(file: &EntryFile<'_>, default: Lang, fields: &mut Fields<'_, '_>) -> Head {
    let aliases = fields.list("aliases").filter_map(|given| parse_alias(given, file.kind, fields));
    Head {
        kind: file.kind,
        id: EntryId::new(file.id),
        path: file.path.clone(),
        aliases: aliases.collect(),
        lang: fields.language("language").unwrap_or(default),
        draft: fields.yes_no("draft").unwrap_or(false),
        revision: fields.located("revision", |fields| fields.whole("revision").unwrap_or(1)),
        origin: fields.text("origin"),
        licence: fields.text("licence"),
        picture: fields.map("picture", |picture| parse_picture(file.path, picture)),
        extra: fields.anything("extra").map(|node| node.to_json()),
    }
}

/// An old address of an entry that is `own` now: an id, or the folder of another kind and an id. Reports `invalid-id` with the
/// nearest address that is one.
fn parse_alias<'a>(given: Given<'a>, own: Kind, fields: &mut Fields<'a, '_>) -> Option<Located<EntryKey>> {
    let Named { id: text, at, .. } = fields.named_of(given)?;
    let (folder, id) = text.split_once('/').unwrap_or((own.folder(), &text));
    let kind = Kind::ALL.into_iter().find(|kind| kind.folder() == folder);
    if refused_name(id) {
        fields.report(Code::UnusableName, at, |refused| refused.with("name", id));
        return None;
    }
    if let Some(kind) = kind
        && is_slug(id)
    {
        return Some(Located::new(EntryKey::new(kind, id), at));
    }
    let near = closest(folder, Kind::ALL.map(Kind::folder));
    let slug = Some(slugify(id)).filter(|slug| !slug.is_empty());
    let near = near.zip(slug).map(|(near, slug)| {
        near.map(|folder| if folder == own.folder() { slug } else { format!("{folder}/{slug}") })
    });
    fields.report(Code::InvalidId, at, |wrong| wrong.with("value", &*text).suggest(near));
    None
}

/// Reads that a text was taken down.
pub(crate) fn parse_withdrawal(fields: &mut Fields<'_, '_>) -> Option<Withdrawal> {
    fields.map("withdrawn", |withdrawn| {
        Some(Withdrawal { date: withdrawn.date("date"), reason: withdrawn.localised("reason") })
    })
}

fn parse_picture(path: &SourcePath, picture: &mut Fields<'_, '_>) -> Option<Picture> {
    let file = picture.picture_file("file");
    let alt = picture.localised("alt");
    if !picture.has("alt") {
        let target = file.as_ref().map_or("", |file| &file.id);
        picture.report(Code::PictureWithoutAlt, picture.at(), |without| without.with("target", target));
        picture.excuse("alt");
    }
    let credit = picture.localised("credit");
    let file = file?;
    let resolved = path.resolve(&file.id);
    if resolved.is_none() {
        picture.report(Code::PictureMissing, file.at, |missing| missing.with("target", &*file.id));
    }
    Some(Picture { file: Located::new(resolved?, file.at), alt: alt?, credit })
}

/// Reads the words of a file in `lang`; the title is empty when there is none, and that of an organisation is not read here.
pub(crate) fn parse_words(
    file: &EntryFile<'_>,
    lang: Lang,
    document: Document,
    fields: &mut Fields<'_, '_>,
) -> Words {
    let mut words = Words { document, ..Words::empty(file.path, lang) };
    if file.kind != Kind::Organisation {
        words.title = fields.text("title").unwrap_or_default();
    }
    if file.kind != Kind::Organisation || file.lang.is_some() {
        words.summary = fields.text("summary").unwrap_or_default();
    }
    if file.kind == Kind::Case {
        parse_case_words(&mut words, fields);
    }
    words
}

/// Reads the words that only a case has.
fn parse_case_words(words: &mut Words, fields: &mut Fields<'_, '_>) {
    words.need = fields.text("need").unwrap_or_default();
    words.stop_reason = fields.text("stop_reason").unwrap_or_default();
    words.lessons = fields.located("lessons", |fields| {
        fields.list("lessons").filter_map(|given| parse_lesson(given, fields)).collect()
    });
    fields.map("transfer", |transfer| {
        words.conditions = transfer.located("needs", |transfer| transfer.texts("needs"));
        words.first_steps = transfer.located("first_steps", |transfer| transfer.texts("first_steps"));
        Some(())
    });
}

/// A lesson: a text alone, or a map with its title.
fn parse_lesson<'a>(given: Given<'a>, fields: &mut Fields<'a, '_>) -> Option<Lesson> {
    if let Some(short) = fields.short_of(given) {
        let text = fields.text_of(short)?;
        return Some(Lesson { title: "".into(), text });
    }
    fields.map_of(given, |lesson| {
        let title = lesson.text("title").unwrap_or_default();
        let text = lesson.text("text");
        Some(Lesson { title, text: text? })
    })
}
