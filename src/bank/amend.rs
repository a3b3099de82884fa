//! The bank after an edit that reaches no further than its own entry.
//!
//! While somebody writes, nearly every save changes the words of one file and nothing that other entries hang on. Then the
//! other entries stay as they are, and only what depends on that file is checked again: the time is that of one file,
//! however large the bank.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    base::{SourcePath, Sources},
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
    model::{Article, Bank, Case, Entry, Notice, Organisation},
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
    // Where a file says too little there is an error, and the bank is not amended.
    let unread = BTreeSet::new();
    let mut amended = bank.clone();
    let mut own = Vec::new();
    let checker = Checker {
        settings: &bank.settings,
        vocabularies: &bank.vocabularies,
        facets: &bank.facets,
        register: &bank.register,
        unread: &unread,
    };
    let (kind, id) = match (old, new) {
        (Record::Case(old), Record::Case(new)) => {
            let place = find(&bank.cases, &old.head.id)?;
            if !is_same_for_others(old, new) {
                return None;
            }
            checker.case(new, &mut own);
            amended.cases[place] = Arc::new(Case { record: Arc::clone(new), ..(*bank.cases[place]).clone() });
            (Kind::Case, &old.head.id)
        }
        (Record::Organisation(old), Record::Organisation(new)) => {
            let place = find(&bank.organisations, &old.head.id)?;
            let mut same = (**new).clone();
            same.words = old.words.clone();
            if !is_same_place(&old.words, &new.words) || same != **old {
                return None;
            }
            checker.organisation(new, &mut own);
            let before = (*bank.organisations[place]).clone();
            amended.organisations[place] = Arc::new(Organisation { record: Arc::clone(new), ..before });
            (Kind::Organisation, &old.head.id)
        }
        (Record::Notice(old), Record::Notice(new)) => {
            let place = find(&bank.notices, &old.head.id)?;
            let mut same = (**new).clone();
            same.words = old.words.clone();
            if !is_same_place(&old.words, &new.words) || same != **old {
                return None;
            }
            checker.notice(Arc::clone(new), bank.today, &mut own);
            let before = (*bank.notices[place]).clone();
            amended.notices[place] = Arc::new(Notice { record: Arc::clone(new), ..before });
            (Kind::Notice, &old.head.id)
        }
        (Record::Article(old), Record::Article(new)) => {
            let (articles, changed) = match old.head.kind {
                Kind::Guide => (&bank.guides, &mut amended.guides),
                _ => (&bank.pages, &mut amended.pages),
            };
            let place = articles.iter().position(|article| *article.id() == old.head.id)?;
            let mut same = (**new).clone();
            same.words = old.words.clone();
            // Every page of the site names the pages.
            if !is_same_place(&old.words, &new.words) || same != **old || old.words.title != new.words.title {
                return None;
            }
            checker.article(Arc::clone(new), &mut own);
            changed[place] = Arc::new(Article { record: Arc::clone(new), ..(*articles[place]).clone() });
            (old.head.kind, &old.head.id)
        }
        (Record::Translation(old), Record::Translation(new)) => {
            let (before, after) = (&old.words, &new.words);
            if old.kind == Kind::Page && before.title != after.title || !is_same_place(before, after) {
                return None;
            }
            report_record(&checker, bank.find_entry(old.kind, &old.id)?, bank, &mut own);
            replace_translation(&mut amended, old.kind, &old.id, |translations| {
                let place = translations.iter().position(|one| one.words.path == old.words.path)?;
                translations[place] = Arc::clone(new);
                Some(())
            })?;
            (old.kind, &old.id)
        }
        _ => return None,
    };
    let entry = amended.find_entry(kind, id)?;
    references::check_entry(&amended, (sources, &unread), entry, &mut own);
    let translations = entry.translations().iter().map(|translation| translation.words.path.clone());
    let files = std::iter::once(entry.head().path.clone()).chain(translations).collect();
    Some(Amended { files, own, bank: amended })
}

fn find<E: Entry>(entries: &[Arc<E>], id: &crate::base::id::EntryId) -> Option<usize> {
    entries.binary_search_by(|entry| entry.id().cmp(id)).ok()
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

/// What is wrong with the original of an entry, of which a translation changed.
fn report_record(checker: &Checker<'_>, entry: &dyn Entry, bank: &Bank, report: &mut Vec<Diagnostic>) {
    let id = entry.id();
    match entry.head().kind {
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
            if let Some(place) = find(&bank.notices, id) {
                checker.notice(Arc::clone(&bank.notices[place].record), bank.today, report);
            }
        }
        Kind::Guide | Kind::Page => {
            let articles = bank.guides.iter().chain(&bank.pages);
            for article in articles.filter(|article| article.head().path == entry.head().path) {
                checker.article(Arc::clone(&article.record), report);
            }
        }
    }
}

/// Changes the translations of one entry.
fn replace_translation(
    bank: &mut Bank,
    kind: Kind,
    id: &crate::base::id::EntryId,
    replace: impl FnOnce(&mut Vec<Arc<crate::content::entry::TranslationRecord>>) -> Option<()>,
) -> Option<()> {
    match kind {
        Kind::Case => {
            let place = find(&bank.cases, id)?;
            replace(&mut Arc::make_mut(&mut bank.cases[place]).translations)
        }
        Kind::Organisation => {
            let place = find(&bank.organisations, id)?;
            replace(&mut Arc::make_mut(&mut bank.organisations[place]).translations)
        }
        Kind::Notice => {
            let place = find(&bank.notices, id)?;
            replace(&mut Arc::make_mut(&mut bank.notices[place]).translations)
        }
        Kind::Guide | Kind::Page => {
            let articles = if kind == Kind::Guide { &mut bank.guides } else { &mut bank.pages };
            let article = articles.iter_mut().find(|article| article.record.head.id == *id)?;
            replace(&mut Arc::make_mut(article).translations)
        }
    }
}
