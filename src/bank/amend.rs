//! The bank after an edit that reaches no further than its own entry.
//!
//! While somebody writes, nearly every save changes the words of one file and nothing that other entries hang on. Then the
//! other entries stay as they are, and only what depends on that file is checked again: the time is that of one file,
//! however large the bank.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    base::{SourcePath, Sources, id::EntryId},
    content::{
        Record,
        case::{CaseRecord, Named},
        entry::Words,
        layout::Kind,
    },
    diagnostic::Diagnostic,
};

use super::{
    checker::Checker,
    model::{Article, Bank, Entry},
    references,
};

/// A bank with one entry changed.
#[derive(Debug)]
pub struct Amended {
    /// The bank.
    pub bank: Bank,
    /// The files of the entry: the original, and its translations.
    pub files: Vec<SourcePath>,
    /// What is wrong with the entry's references, in any of those files, unsorted.
    pub own: Vec<Diagnostic>,
}

/// The bank in which the file that said `old` says `new`, and what is wrong with the entry now. `None` when the change
/// reaches further than the entry: then all has to be checked. What it gives is what a whole check would give.
pub fn amend(bank: &Bank, sources: &Sources, old: &Record, new: &Record) -> Option<Amended> {
    let mut amended = bank.clone();
    let (kind, id) = replace(&mut amended, old, new)?;
    // Where a file says too little there is an error, and the bank is not amended.
    let unread = BTreeSet::new();
    let checker = Checker {
        settings: &bank.settings,
        vocabularies: &bank.vocabularies,
        facets: &bank.facets,
        register: &bank.register,
        unread: &unread,
    };
    let mut own = Vec::new();
    check_original(&amended, &checker, kind, id, &mut own);
    let entry = amended.find_entry(kind, id)?;
    references::check_entry(&amended, (sources, &unread), entry, &mut own);
    let translations = entry.translations().iter().map(|translation| translation.words.path.clone());
    let files = std::iter::once(entry.head().path.clone()).chain(translations).collect();
    Some(Amended { files, own, bank: amended })
}

/// Puts `new` in the place of `old`, unless that reaches further than the entry, whose kind and id it returns.
fn replace<'a>(bank: &mut Bank, old: &'a Record, new: &Record) -> Option<(Kind, &'a EntryId)> {
    match (old, new) {
        (Record::Case(old), Record::Case(new)) if is_same_for_others(old, new) => {
            entry_mut(&mut bank.cases, &old.head.id)?.record = Arc::clone(new);
            Some((Kind::Case, &old.head.id))
        }
        (Record::Organisation(old), Record::Organisation(new))
            if only_words_differ(&**old, new, |record| &mut record.words) =>
        {
            entry_mut(&mut bank.organisations, &old.head.id)?.record = Arc::clone(new);
            Some((Kind::Organisation, &old.head.id))
        }
        (Record::Notice(old), Record::Notice(new))
            if only_words_differ(&**old, new, |record| &mut record.words) =>
        {
            entry_mut(&mut bank.notices, &old.head.id)?.record = Arc::clone(new);
            Some((Kind::Notice, &old.head.id))
        }
        (Record::Article(old), Record::Article(new))
            if only_words_differ(&**old, new, |record| &mut record.words)
                && is_title_free(old.head.kind, &old.words, &new.words) =>
        {
            article_mut(bank, old.head.kind, &old.head.id)?.record = Arc::clone(new);
            Some((old.head.kind, &old.head.id))
        }
        (Record::Translation(old), Record::Translation(new))
            if is_same_place(&old.words, &new.words) && is_title_free(old.kind, &old.words, &new.words) =>
        {
            let translations = match old.kind {
                Kind::Case => &mut entry_mut(&mut bank.cases, &old.id)?.translations,
                Kind::Organisation => &mut entry_mut(&mut bank.organisations, &old.id)?.translations,
                Kind::Notice => &mut entry_mut(&mut bank.notices, &old.id)?.translations,
                Kind::Guide | Kind::Page => &mut article_mut(bank, old.kind, &old.id)?.translations,
            };
            *translations.iter_mut().find(|one| one.words.path == old.words.path)? = Arc::clone(new);
            Some((old.kind, &old.id))
        }
        _ => None,
    }
}

/// The entry with this id, of entries sorted by id.
fn entry_mut<'a, E: Entry + Clone + Send>(entries: &'a mut [Arc<E>], id: &EntryId) -> Option<&'a mut E> {
    let place = entries.binary_search_by(|entry| entry.id().cmp(id)).ok()?;
    Some(Arc::make_mut(&mut entries[place]))
}

fn article_mut<'a>(bank: &'a mut Bank, kind: Kind, id: &EntryId) -> Option<&'a mut Article> {
    let articles = if kind == Kind::Guide { &mut bank.guides } else { &mut bank.pages };
    articles.iter_mut().find(|article| article.id() == id).map(Arc::make_mut)
}

/// Whether two records say the same but for their words, which other entries find where they were.
fn only_words_differ<R: Clone + PartialEq>(old: &R, new: &R, words: impl Fn(&mut R) -> &mut Words) -> bool {
    let (mut old, mut new) = (old.clone(), new.clone());
    let is_same_place = is_same_place(words(&mut old), words(&mut new));
    *words(&mut new) = words(&mut old).clone();
    is_same_place && old == new
}

/// Whether the title may change: those of pages stand on every page of the site.
fn is_title_free(kind: Kind, old: &Words, new: &Words) -> bool {
    kind != Kind::Page || old.title == new.title
}

/// Whether other entries find the words where they were, with the headings that they may link to.
fn is_same_place(old: &Words, new: &Words) -> bool {
    let headings =
        |words: &Words| words.document.headings.iter().map(|heading| heading.id.clone()).collect::<Vec<_>>();
    old.path == new.path && old.lang == new.lang && headings(old) == headings(new)
}

/// Whether all that other entries and lists know of a case is the same.
fn is_same_for_others(old: &CaseRecord, new: &CaseRecord) -> bool {
    fn ids(named: &[Named]) -> impl PartialEq + use<'_> {
        named.iter().map(|named| &*named.id).collect::<Vec<_>>()
    }
    let terms = |record: &CaseRecord| {
        record
            .terms
            .iter()
            .map(|terms| terms.iter().map(|named| named.id.clone()).collect())
            .collect::<Vec<Vec<_>>>()
    };
    let partners = |record: &CaseRecord| {
        record.partners.iter().map(|partner| partner.organisation.id.clone()).collect::<Vec<_>>()
    };
    let adopters = |record: &CaseRecord| {
        record
            .adoptions
            .iter()
            .map(|adoption| adoption.case.as_ref().map(|named| named.id.clone()))
            .collect::<Vec<_>>()
    };
    let dates = |record: &CaseRecord| (record.started, record.verified, record.latest_evidence);
    is_same_place(&old.words, &new.words)
        && old.head.id == new.head.id
        && old.head.lang == new.head.lang
        && old.head.draft == new.head.draft
        && old.head.aliases == new.head.aliases
        && ids(&old.inspired_by) == ids(&new.inspired_by)
        && terms(old) == terms(new)
        && partners(old) == partners(new)
        && adopters(old) == adopters(new)
        && dates(old) == dates(new)
}

/// Reports what is wrong with the references of an entry's original.
fn check_original(
    bank: &Bank,
    checker: &Checker<'_>,
    kind: Kind,
    id: &EntryId,
    report: &mut Vec<Diagnostic>,
) {
    match kind {
        Kind::Case => {
            if let Some(index) = bank.find_case(id.as_str()) {
                checker.case(&bank.case(index).record, report);
            }
        }
        Kind::Organisation => {
            if let Some(index) = bank.find_organisation(id.as_str()) {
                checker.organisation(&bank.organisation(index).record, report);
            }
        }
        Kind::Notice => {
            for notice in bank.notices.iter().filter(|notice| notice.id() == id) {
                checker.notice(Arc::clone(&notice.record), bank.today, report);
            }
        }
        Kind::Guide | Kind::Page => {
            let articles = if kind == Kind::Guide { &bank.guides } else { &bank.pages };
            for article in articles.iter().filter(|article| article.id() == id) {
                checker.article(Arc::clone(&article.record), report);
            }
        }
    }
}
