//! From bytes to records: what each file of a bank says, and what is wrong with it on its own.
//!
//! [`parse_file`] is a pure function of one file's path and bytes and of the bank's settings, so that its results may
//! be kept for as long as those stay the same. References to other files are only noted here; `bank` checks them. This
//! is the only room that knows YAML and Markdown. Start with [`layout`] (which file is what), then [`case`].

pub mod article;
pub mod case;
pub mod declaration;
pub mod entry;
pub(crate) mod fields;
pub mod layout;
pub mod markdown;
pub mod notice;
pub mod organisation;
pub mod picture;
pub mod settings;
pub mod source;
pub mod text;
pub mod vocabulary;
pub mod yaml;

use std::sync::Arc;

use crate::{
    base::{Lang, SourcePath, id::EntryId},
    diagnostic::{Code, Diagnostic, FieldPath, Place},
};

use self::{
    article::ArticleRecord,
    case::CaseRecord,
    entry::{TranslationRecord, Words, WordsReader},
    fields::Fields,
    layout::{FileKind, Kind},
    markdown::{Document, MarkdownOptions},
    notice::NoticeRecord,
    organisation::OrganisationRecord,
    settings::Settings,
    source::Front,
    vocabulary::Vocabulary,
    yaml::Node,
};

pub(crate) use layout::check_names;

/// What parsing reads besides a file's own bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct ParseContext {
    /// The bank's settings.
    pub settings: Settings,
    /// For each language the headings that make known sections, folded, with the section's id: from the vocabulary
    /// `sections`.
    pub sections: Vec<(Lang, Vec<(String, String)>)>,
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
                labels.chain(synonyms).map(move |name| (markdown::fold_heading(name), id.clone()))
            });
            (lang, names.collect())
        };
        Self {
            settings: settings.clone(),
            sections: settings.languages.iter().copied().map(of_language).collect(),
        }
    }

    fn section_ids(&self, lang: Lang) -> &[(String, String)] {
        self.sections.iter().find(|(own, _)| *own == lang).map_or(&[], |(_, ids)| ids)
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
    /// The translation of any of them.
    Translation(Arc<TranslationRecord>),
}

/// A parsed file: its record, unless too much is wrong with it, and what is wrong.
#[derive(Clone, Debug)]
pub struct Parsed {
    /// The record.
    pub record: Option<Record>,
    /// What is wrong with the file on its own, unsorted.
    pub diagnostics: Vec<Diagnostic>,
}

/// Parses the entry at `path`; `None` when the path is not an entry's.
pub fn parse_file(path: &SourcePath, bytes: &[u8], context: &ParseContext) -> Option<Parsed> {
    let FileKind::Entry { kind, id, lang } = layout::classify(path) else { return None };
    let mut diagnostics = Vec::new();
    let record = parse_entry(path, bytes, (kind, id, lang), context, &mut diagnostics);
    Some(Parsed { record, diagnostics })
}

fn parse_entry(
    path: &SourcePath,
    bytes: &[u8],
    (kind, id, lang): (Kind, &str, Option<Lang>),
    context: &ParseContext,
    report: &mut Vec<Diagnostic>,
) -> Option<Record> {
    let settings = &context.settings;
    let front = source::split(path, bytes, report)?;
    let node = yaml::read(path, &front, report)?;
    let Node::Map(map) = &node else {
        report.push(not_a_map(path, &node));
        return None;
    };
    let default = *settings.languages.first()?;
    let mut found = Vec::new();
    let mut fields = Fields::new(path, map, &settings.languages, &mut found);
    let record = match lang {
        Some(lang) => parse_translation(path, (kind, id, lang), &front, &mut fields, context),
        None => parse_original(path, (kind, id, default), &front, &mut fields, context),
    };
    match lang {
        Some(_) => fields.finish_with(&inherited_keys(settings)),
        None => fields.finish(),
    }
    report.append(&mut found);
    record
}

fn parse_original<'a>(
    path: &SourcePath,
    (kind, id, default): (Kind, &str, Lang),
    front: &Front<'_>,
    fields: &mut Fields<'a, '_>,
    context: &'a ParseContext,
) -> Option<Record> {
    let head = entry::parse_head(kind, id, path, default, fields);
    let document = parse_body(path, front, head.lang, fields, context);
    if kind == Kind::Organisation {
        return organisation::parse(head, path, document, fields)
            .map(|record| Record::Organisation(Arc::new(record)));
    }
    if front.body.trim().is_empty() {
        fields.report_file(Code::EmptyBody);
    }
    let reader = WordsReader { title_limit: 160, needs_summary: kind != Kind::Page };
    let lang = head.lang;
    match kind {
        Kind::Case => {
            let mut words = reader.parse(path, lang, document, fields);
            // The fields below are checked even when the title is missing.
            let mut spare = Words::empty(path, lang);
            entry::parse_case_words(words.as_mut().unwrap_or(&mut spare), fields);
            let is_whole = words.is_some();
            let record = case::parse(head, words.unwrap_or(spare), fields, &context.settings);
            is_whole.then(|| Record::Case(Arc::new(record)))
        }
        Kind::Notice => {
            let words = reader.parse(path, lang, document, fields);
            let is_whole = words.is_some();
            let words = words.unwrap_or_else(|| Words::empty(path, lang));
            let record = notice::parse(head, words, fields);
            is_whole.then(|| Record::Notice(Arc::new(record)))
        }
        Kind::Guide | Kind::Page => {
            let words = reader.parse(path, lang, document, fields);
            let is_whole = words.is_some();
            let words = words.unwrap_or_else(|| Words::empty(path, lang));
            let record = article::parse(head, words, fields);
            is_whole.then(|| Record::Article(Arc::new(record)))
        }
        Kind::Organisation => None,
    }
}

fn parse_translation<'a>(
    path: &SourcePath,
    (kind, id, lang): (Kind, &str, Lang),
    front: &Front<'_>,
    fields: &mut Fields<'a, '_>,
    context: &'a ParseContext,
) -> Option<Record> {
    if !context.settings.languages.contains(&lang) {
        let languages = context.settings.languages.iter().map(Lang::as_str).collect::<Vec<_>>().join(", ");
        let unknown = Diagnostic::new(Code::UnknownLanguage, path, Place::File)
            .with("value", lang.as_str())
            .with("languages", languages);
        fields.push(unknown);
        return None;
    }
    let document = parse_body(path, front, lang, fields, context);
    if front.body.trim().is_empty() && kind != Kind::Organisation {
        fields.report_file(Code::EmptyBody);
    }
    let reader = WordsReader {
        title_limit: 160,
        needs_summary: matches!(kind, Kind::Case | Kind::Notice | Kind::Guide),
    };
    let words = if kind == Kind::Organisation {
        Some(Words {
            document,
            summary: fields.text("summary", 300).unwrap_or_default(),
            ..Words::empty(path, lang)
        })
    } else {
        reader.parse(path, lang, document, fields)
    };
    let mut spare = Words::empty(path, lang);
    let mut words = words;
    if kind == Kind::Case {
        entry::parse_case_words(words.as_mut().unwrap_or(&mut spare), fields);
    }
    let translated_from = fields.whole("translated_from", 1, 1_000_000);
    let mut words = words?;
    words.translated_from = translated_from;
    Some(Record::Translation(Arc::new(TranslationRecord { kind, id: EntryId::new(id), words })))
}

fn parse_body(
    path: &SourcePath,
    front: &Front<'_>,
    lang: Lang,
    fields: &mut Fields<'_, '_>,
    context: &ParseContext,
) -> Document {
    let options = MarkdownOptions { language: lang, section_ids: context.section_ids(lang) };
    markdown::render(path, front, &options, fields.found())
}

fn inherited_keys(settings: &Settings) -> Vec<&str> {
    let facets = settings.facets.iter().map(|facet| &*facet.field);
    let own = settings::CASE_FIELDS.into_iter();
    facets.chain(own).chain(["kind", "direction", "resource", "opens", "closes", "type", "region"]).collect()
}

/// Reports a file whose YAML is a list or a single value.
pub(crate) fn not_a_map(path: &SourcePath, node: &Node) -> Diagnostic {
    Diagnostic::new(Code::NotAMap, path, Place::Field(FieldPath::default())).with("found", node.type_name())
}
