//! From bytes to records: what each file of a bank says, and what is wrong with it on its own.
//!
//! [`parse_file`] is a pure function of one file's path and bytes and of the bank's settings, so that its results may
//! be kept for as long as those stay the same. References to other files are only noted here; `bank` checks them. This
//! is the only room that knows YAML and Markdown. Start with [`layout`] (which file is what), then [`case`].

pub mod article;
pub mod case;
mod conflict;
pub mod costs;
pub mod declaration;
mod encoding;
pub mod entry;
mod field_texts;
pub mod field_words;
pub(crate) mod fields;
pub mod front_matter;
pub mod input_schema;
mod invisible;
pub mod layout;
pub mod markdown;
pub(crate) mod meant;
pub mod municipality;
pub mod named;
pub mod notice;
pub mod organisation;
pub mod picture;
pub mod place;
mod private;
pub mod quotation;
pub mod rules;
mod sample;
mod second_front;
pub mod settings;
pub mod sourcing;
pub mod spread;
pub mod text;
mod url;
pub mod vocabulary;
pub mod yaml;

use std::{collections::BTreeMap, sync::Arc};

use jiff::{ToSpan as _, civil::Date};

use crate::{
    base::{Lang, Located, PartialDate, SourcePath, text::lines},
    diagnostic::{Code, Diagnostic, Place},
};

use self::{
    article::ArticleRecord,
    case::CaseRecord,
    declaration::{Declarations, Subject},
    entry::{EntryFile, EntryKey, Head, TranslationRecord, Withdrawal, WithdrawnRecord, Words},
    fields::{Fields, InFile},
    front_matter::Front,
    layout::{FileKind, Kind},
    markdown::{Document, KnownHeading, MarkdownOptions, fold_heading},
    notice::NoticeRecord,
    organisation::OrganisationRecord,
    private::Numbers,
    settings::Settings,
    vocabulary::Vocabulary,
};

pub(crate) use layout::{Misnamed, check_names, misnamed_translation};

/// What parsing reads besides a file's own bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct ParseContext {
    /// The bank's settings.
    pub settings: Settings,
    /// The fields of each kind of file, the bank's facets among them.
    pub declarations: Declarations,
    /// For each language of the bank the headings that make known sections: from the vocabulary `sections`.
    pub known_headings: BTreeMap<Lang, Vec<KnownHeading>>,
}

impl ParseContext {
    /// The context of a bank with these settings and vocabularies.
    pub fn new(settings: &Settings, vocabularies: &[Vocabulary]) -> Self {
        let sections = vocabularies.iter().find(|vocabulary| vocabulary.id.as_str() == "sections");
        let of_language = |lang: Lang| {
            let terms = sections.iter().flat_map(|sections| &sections.terms);
            let names = terms.flat_map(|term| {
                let labels = term.label.iter().filter(|(own, _)| own.is_none_or(|own| own == lang));
                let labels = labels.map(|(_, label)| label);
                let synonyms = term.synonyms.get(&lang).into_iter().flatten().map(|synonym| &**synonym);
                let id = term.id.as_str().to_owned();
                labels
                    .chain(synonyms)
                    .map(move |name| KnownHeading { words: fold_heading(name), id: id.clone() })
            });
            (lang, names.collect())
        };
        Self {
            settings: settings.clone(),
            declarations: settings.declarations(),
            known_headings: settings.languages.iter().copied().map(of_language).collect(),
        }
    }

    /// The headings in this language that make known sections.
    pub(crate) fn known_headings(&self, lang: Lang) -> &[KnownHeading] {
        self.known_headings.get(&lang).map_or(&[], |headings| headings)
    }
}

/// What a file turned out to be.
#[derive(Clone, Debug)]
pub enum Record {
    /// A case.
    Case(Arc<CaseRecord>),
    /// An organisation.
    Organisation(Arc<OrganisationRecord>),
    /// A notice.
    Notice(Arc<NoticeRecord>),
    /// A guide or a page.
    Article(Arc<ArticleRecord>),
    /// What was any of them, and was taken down.
    Withdrawn(Arc<WithdrawnRecord>),
    /// The translation of any of them.
    Translation(Arc<TranslationRecord>),
}

impl Record {
    /// What every original has; `None` for a translation.
    pub fn head(&self) -> Option<&Head> {
        match self {
            Self::Case(record) => Some(&record.head),
            Self::Organisation(record) => Some(&record.head),
            Self::Notice(record) => Some(&record.head),
            Self::Article(record) => Some(&record.head),
            Self::Withdrawn(record) => Some(&record.head),
            Self::Translation(_) => None,
        }
    }

    /// The entry that the file belongs to.
    pub fn key(&self) -> EntryKey {
        match self {
            Self::Case(record) => record.head.key(),
            Self::Organisation(record) => record.head.key(),
            Self::Notice(record) => record.head.key(),
            Self::Article(record) => record.head.key(),
            Self::Withdrawn(record) => record.head.key(),
            Self::Translation(record) => record.key.clone(),
        }
    }

    /// The words in the language of the file.
    pub fn words(&self) -> &Words {
        match self {
            Self::Case(record) => &record.words,
            Self::Organisation(record) => &record.words,
            Self::Notice(record) => &record.words,
            Self::Article(record) => &record.words,
            Self::Withdrawn(record) => &record.words,
            Self::Translation(record) => &record.words,
        }
    }
}

/// A parsed file: its record, unless too much is wrong with it, and what is wrong.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The record.
    pub record: Option<Record>,
    /// What is wrong with the file on its own, unsorted.
    pub diagnostics: Vec<Diagnostic>,
    /// The dates that say what has been, each in its place.
    pub past: Vec<Located<PartialDate>>,
    /// The language that the file says, in its name or in a field, when it is none of the bank's.
    pub stray: Option<(Lang, Place)>,
}

/// How many days a date that says what has been may lie ahead: it is tomorrow elsewhere already.
const DAYS_AHEAD: i64 = 2;

impl Parsed {
    /// What is wrong with the file, the one at `path`, on the day for which the bank is built.
    pub fn diagnostics_on(&self, path: &SourcePath, today: Date) -> impl Iterator<Item = Diagnostic> {
        let last = today.saturating_add(DAYS_AHEAD.days());
        let ahead = self.past.iter().filter(move |date| date.first_day() > last);
        let ahead = ahead.map(|date| {
            Diagnostic::new(Code::FutureDate, path, date.at).with("value", date.value.to_string())
        });
        self.diagnostics.iter().cloned().chain(ahead)
    }
}

/// Parses the entry at `path`; `None` when the path is not an entry's.
pub fn parse_file(path: &SourcePath, bytes: &[u8], context: &ParseContext) -> Option<Parsed> {
    let FileKind::Entry { kind, id, lang } = layout::classify(path) else { return None };
    // Which of its words would be right nobody knows before the bank has the language.
    let stray =
        lang.filter(|lang| !context.settings.languages.contains(lang)).map(|lang| (lang, Place::File));
    let mut parsed = Parsed { stray, ..Parsed::default() };
    if parsed.stray.is_none() {
        parse_entry(&EntryFile { path, kind, id, lang }, bytes, context, &mut parsed);
    }
    Some(parsed)
}

/// Reads an entry into `parsed`; `None` when it cannot be read as far as its fields.
fn parse_entry(
    file: &EntryFile<'_>,
    bytes: &[u8],
    context: &ParseContext,
    parsed: &mut Parsed,
) -> Option<()> {
    let report = &mut parsed.diagnostics;
    let front = front_matter::split(file.path, bytes, report)?;
    let original = context.declarations.of(Subject::Entry(file.kind));
    if let Some(second) = second_front::second_front_matter(&front, original.fields) {
        report.push(Diagnostic::new(Code::FrontMatterTwice, file.path, second));
        return None;
    }
    let numbers = if file.kind == Kind::Organisation { Numbers::None } else { Numbers::Mobile };
    private::check(file.path, &front, numbers, report);
    let map = yaml::read_map(file.path, &front, report)?;
    let languages = &context.settings.languages;
    let within = InFile { path: file.path, front: &front };
    match file.lang {
        Some(lang) => {
            let table = context.declarations.of(Subject::Translation(file.kind));
            let mut fields = Fields::new(within, table, &map, languages, report);
            let record = parse_translation(file, lang, &front, &mut fields, context);
            parsed.record = record;
            parsed.past = fields.finish(original.fields);
        }
        None => {
            let mut fields = Fields::new(within, original, &map, languages, report);
            let record = parse_original(file, &front, &mut fields, context);
            parsed.stray = fields.stray().map(|stray| (stray.value, stray.at.into()));
            parsed.record = record.filter(|_| parsed.stray.is_none());
            parsed.past = fields.finish(&[]);
        }
    }
    Some(())
}

fn parse_original<'a>(
    file: &EntryFile<'_>,
    front: &Front<'_>,
    fields: &mut Fields<'a, '_>,
    context: &'a ParseContext,
) -> Option<Record> {
    let settings = &context.settings;
    let head = entry::parse_head(file, *settings.languages.first()?, fields);
    let withdrawal = entry::parse_withdrawal(fields);
    if withdrawal.is_some() {
        fields.excuse_all_but(&["title", "name"]);
    }
    let document = match withdrawal {
        Some(_) => Document::default(),
        None => parse_body(file, front, head.lang, fields, context),
    };
    let words = entry::parse_words(file, head.lang, document, fields);
    // The other fields are checked even when the title is missing, or the text withdrawn.
    let record = match file.kind {
        Kind::Organisation => Record::Organisation(Arc::new(organisation::parse(head, words, fields))),
        Kind::Case => Record::Case(Arc::new(case::parse(head, words, fields, settings))),
        Kind::Notice => Record::Notice(Arc::new(notice::parse(head, words, fields))),
        Kind::Guide | Kind::Page => Record::Article(Arc::new(article::parse(head, words, fields))),
    };
    let record = match withdrawal {
        Some(withdrawal) => withdraw(record, withdrawal),
        None => record,
    };
    (!record.words().title.is_empty()).then_some(record)
}

/// What is left of an original that was taken down: its title, and what says so.
fn withdraw(record: Record, withdrawal: Withdrawal) -> Record {
    let Some(head) = record.head() else { return record };
    let head = Head { picture: None, extra: None, ..head.clone() };
    let Words { path, lang, title, .. } = record.words();
    let words = Words { title: title.clone(), ..Words::empty(path, *lang) };
    Record::Withdrawn(Arc::new(WithdrawnRecord { head, words, withdrawal }))
}

fn parse_translation<'a>(
    file: &EntryFile<'_>,
    lang: Lang,
    front: &Front<'_>,
    fields: &mut Fields<'a, '_>,
    context: &'a ParseContext,
) -> Option<Record> {
    let document = parse_body(file, front, lang, fields, context);
    let mut words = entry::parse_words(file, lang, document, fields);
    let translated_from = fields.whole("translated_from");
    words.translated_from =
        translated_from.map(|revision| Located::new(revision, fields.place("translated_from")));
    if words.title.is_empty() && file.kind != Kind::Organisation {
        return None;
    }
    let key = EntryKey::new(file.kind, file.id);
    let original = context.declarations.of(Subject::Entry(file.kind)).fields;
    let is_whole = fields.count_of(original.iter().filter(|field| !field.in_translation)) > 1;
    let tells_revision = fields.is_meant("translated_from");
    Some(Record::Translation(Arc::new(TranslationRecord { key, words, is_whole, tells_revision })))
}

/// The text below the front matter; of an organisation it may be empty.
fn parse_body(
    file: &EntryFile<'_>,
    front: &Front<'_>,
    lang: Lang,
    fields: &mut Fields<'_, '_>,
    context: &ParseContext,
) -> Document {
    if front.body.trim().is_empty() && file.kind != Kind::Organisation {
        fields.report(Code::EmptyBody, Place::File, |empty| empty);
    }
    for (line, _) in lines(front.body) {
        if fields.is_left_sample(&front.body[line.start..line.end]) {
            fields.report(Code::SampleText, line.shifted(front.body_start), |sample| sample);
        }
    }
    let options = MarkdownOptions { language: lang, known_headings: context.known_headings(lang) };
    markdown::render(file.path, front, &options, fields.found())
}

#[cfg(test)]
mod tests;
