//! The entries by kind: who has which id, what is a draft, which translation belongs to what.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use crate::{
    base::{Lang, SourcePath, Sources, closest, id::EntryId},
    content::{
        Record,
        article::ArticleRecord,
        case::CaseRecord,
        entry::{EntryKey, Head, TranslationRecord, WithdrawnRecord, Words},
        layout::Kind,
        notice::NoticeRecord,
        organisation::OrganisationRecord,
    },
    diagnostic::{Code, Diagnostic, Place},
};

use super::{records::CheckOptions, register::Register};

/// The entries by kind, and the translations that have yet to meet them. Cases, organisations and notices are sorted by id,
/// guides and pages by their order, then by id.
pub(super) struct Sorted {
    pub(super) cases: Vec<Arc<CaseRecord>>,
    pub(super) organisations: Vec<Arc<OrganisationRecord>>,
    pub(super) notices: Vec<Arc<NoticeRecord>>,
    pub(super) guides: Vec<Arc<ArticleRecord>>,
    pub(super) pages: Vec<Arc<ArticleRecord>>,
    /// By kind, then by id.
    pub(super) withdrawn: Vec<Arc<WithdrawnRecord>>,
    pub(super) translations: Waiting,
}

/// Translations that have not met their original, by its key.
pub(super) type Waiting = BTreeMap<EntryKey, Vec<Arc<TranslationRecord>>>;

/// The entries by kind, in order, without drafts (unless they are wanted) and without second claims on an id.
pub(super) fn sort_entries(
    entries: &[Record],
    options: CheckOptions,
    report: &mut Vec<Diagnostic>,
) -> Sorted {
    // An original has its id to itself, a translation its id and language.
    let mut owners: BTreeMap<(EntryKey, Option<Lang>), SourcePath> = BTreeMap::new();
    let mut drafts = BTreeSet::new();
    let mut sorted = Sorted {
        cases: Vec::new(),
        organisations: Vec::new(),
        notices: Vec::new(),
        guides: Vec::new(),
        pages: Vec::new(),
        withdrawn: Vec::new(),
        translations: Waiting::new(),
    };
    for record in entries {
        let key = record.key();
        let Words { path, lang, .. } = record.words();
        let claim = (key.clone(), record.head().is_none().then_some(*lang));
        if let Some(owner) = owners.get(&claim) {
            let second = Diagnostic::new(Code::DuplicateId, path, Place::File).with("id", key.id.as_str());
            report.push(second.related(owner, Place::File, "note-other-file"));
            continue;
        }
        owners.insert(claim, path.clone());
        if record.head().is_some_and(|head| head.draft) && !options.drafts {
            drafts.insert(key);
            continue;
        }
        match record {
            Record::Case(record) => sorted.cases.push(Arc::clone(record)),
            Record::Organisation(record) => sorted.organisations.push(Arc::clone(record)),
            Record::Notice(record) => sorted.notices.push(Arc::clone(record)),
            Record::Article(record) if record.head.kind == Kind::Guide => {
                sorted.guides.push(Arc::clone(record))
            }
            Record::Article(record) => sorted.pages.push(Arc::clone(record)),
            Record::Withdrawn(record) => sorted.withdrawn.push(Arc::clone(record)),
            Record::Translation(record) => {
                sorted.translations.entry(key).or_default().push(Arc::clone(record));
            }
        }
    }
    for key in drafts {
        sorted.translations.remove(&key);
    }
    sorted.cases.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    sorted.organisations.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    sorted.notices.sort_by(|a, b| a.head.id.cmp(&b.head.id));
    sorted.withdrawn.sort_by(|a, b| (a.head.kind, &a.head.id).cmp(&(b.head.kind, &b.head.id)));
    for articles in [&mut sorted.guides, &mut sorted.pages] {
        articles.sort_by(|a, b| (a.order, &a.head.id).cmp(&(b.order, &b.head.id)));
    }
    sorted
}

impl Sorted {
    /// Who there is.
    pub(super) fn register(&self) -> Register {
        let ids = |heads: &mut dyn Iterator<Item = &Head>| heads.map(|head| head.id.clone()).collect();
        let kinds = BTreeMap::from([
            (Kind::Case, ids(&mut self.cases.iter().map(|record| &record.head))),
            (Kind::Organisation, ids(&mut self.organisations.iter().map(|record| &record.head))),
            (Kind::Notice, ids(&mut self.notices.iter().map(|record| &record.head))),
            (Kind::Guide, ids(&mut self.guides.iter().map(|record| &record.head))),
            (Kind::Page, ids(&mut self.pages.iter().map(|record| &record.head))),
        ]);
        let withdrawn = self.withdrawn.iter().map(|record| record.head.key());
        Register::new(kinds, withdrawn.collect())
    }
}

/// The translations of an entry, sorted by language.
pub(super) fn take(waiting: &mut Waiting, head: &Head) -> Vec<Arc<TranslationRecord>> {
    let mut translations = waiting.remove(&head.key()).unwrap_or_default();
    translations.sort_by_key(|translation| translation.words.lang);
    translations
}

/// Reports the translations that found no original. One that has the fields of an original is one, with the wrong name.
pub(super) fn report_orphans(
    waiting: Waiting,
    register: &Register,
    sources: &Sources,
    default: Lang,
    report: &mut Vec<Diagnostic>,
) {
    for (EntryKey { kind, id }, translations) in waiting {
        let mut whole: Vec<_> = translations.iter().filter(|translation| translation.is_whole).collect();
        whole.sort_by_key(|translation| translation.words.lang != default);
        // The others follow from it.
        if let Some(original) = whole.first() {
            let Words { path, lang, .. } = &original.words;
            let name = path.file_name().replace(&format!(".{lang}.md"), ".md");
            let misnamed =
                Diagnostic::new(Code::OriginalMisnamed, path, Place::File).with("language", lang.as_str());
            report.push(misnamed.suggest(Some(name)).clear_if(whole.len() == 1));
            continue;
        }
        let near = closest(id.as_str(), register.ids(kind).iter().map(EntryId::as_str));
        for translation in translations {
            let Words { path, lang, .. } = &translation.words;
            let meant = near.clone().map(|near| near.map(|id| format!("{id}.{lang}.md")));
            let is_free = |name: &str| path.resolve(name).is_some_and(|path| !sources.contains(&path));
            let meant = meant.filter(|meant| is_free(&meant.text));
            report.push(
                Diagnostic::new(Code::TranslationOrphan, path, Place::File)
                    .with("id", id.as_str())
                    .with("language", lang.as_str())
                    .suggest(meant),
            );
        }
    }
}
