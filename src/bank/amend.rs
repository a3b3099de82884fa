//! The bank after an edit that reaches no further than its own entry.
//!
//! While somebody writes, nearly every save changes the words of one file and nothing that other entries hang on. Then the
//! other entries stay as they are, and only what depends on that file is checked again: the time is that of one file,
//! however large the bank. What other entries hang on is said here and nowhere else; whoever keeps something that was made
//! of a bank asks the [`Reach`] of an edit whether it still holds.

use std::{collections::BTreeSet, sync::Arc};

use crate::{
    base::{SourcePath, Sources, id::EntryId},
    content::{
        Record,
        case::CaseRecord,
        entry::{EntryKey, Words},
        layout::Kind,
        named::Named,
    },
    diagnostic::Diagnostic,
};

use super::{
    alike::{has_namesake, has_namesake_among_organisations},
    checker::Checker,
    entry::{Article, Case, Notice, Organisation},
    model::Bank,
    references::References,
};

/// How far an edit reaches, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Nothing is another.
    Nothing,
    /// Words of some entries. Which entries there are, their languages, terms, partners, dates and old addresses are the
    /// same, and so is every list of them.
    Words,
    /// Words of some entries, titles among them.
    Titles,
    /// Anything may be another.
    Bank,
}

/// A file that says something else than it did when the bank was made.
#[derive(Clone, Copy, Debug)]
pub struct Edit<'a> {
    /// What it said.
    pub old: &'a Record,
    /// What it says.
    pub new: &'a Record,
    /// Which files there are.
    pub sources: &'a Sources,
    /// The originals in which too much is wrong for a record, as in [`Records`](super::Records).
    pub unread: &'a BTreeSet<EntryKey>,
}

/// A bank with one entry changed.
#[derive(Debug)]
pub struct Amended {
    /// The bank.
    pub bank: Bank,
    /// How far the change reaches: never as far as the bank.
    pub reach: Reach,
    /// The files of the entry: the original, and its translations.
    pub files: Vec<SourcePath>,
    /// What is wrong with the entry's references, in any of those files, unsorted.
    pub own: Vec<Diagnostic>,
}

/// The bank after an edit, and what is wrong with the entry now. `None` when the edit reaches further than the entry: then all
/// has to be checked. What it gives is what a whole check would give, whatever is wrong with other entries.
pub fn amend(bank: &Bank, edit: &Edit<'_>) -> Option<Amended> {
    let mut amended = bank.clone();
    replace(&mut amended, edit.old, edit.new)?;
    let key = edit.old.key();
    let checker = Checker {
        settings: &bank.settings,
        vocabularies: &bank.vocabularies,
        facets: &bank.facets,
        register: &bank.register,
        unread: edit.unread,
        lacks_place: false,
    };
    let mut own = Vec::new();
    check_original(&amended, &checker, &key, &mut own);
    let entry = amended.find_entry(key.kind, key.id.as_str())?;
    References { bank: &amended, sources: edit.sources, unread: edit.unread }.check_entry(entry, &mut own);
    let translations = entry.translations().iter().map(|translation| translation.words.path.clone());
    let files = std::iter::once(entry.head().path.clone()).chain(translations).collect();
    let reach = if edit.old.words().title == edit.new.words().title { Reach::Words } else { Reach::Titles };
    Some(Amended { reach, files, own, bank: amended })
}

/// Puts `new` in the place of `old`; `None` when that reaches further than their entry.
fn replace(bank: &mut Bank, old: &Record, new: &Record) -> Option<()> {
    match (old, new) {
        (Record::Case(old), Record::Case(new)) if is_same_for_others(old, new) => {
            let is_alike = old.words.title == new.words.title && old.place == new.place;
            if !is_alike && (has_namesake(bank, old) || has_namesake(bank, new)) {
                return None;
            }
            let case = case_mut(bank, &old.head.id)?;
            case.record = in_place_of(&case.record, old, new)?;
        }
        (Record::Organisation(old), Record::Organisation(new))
            if only_words_differ(&**old, new, |record| &mut record.words) =>
        {
            let is_alike = old.words.title == new.words.title;
            if !is_alike
                && [old, new].into_iter().any(|record| has_namesake_among_organisations(bank, record))
            {
                return None;
            }
            let organisation = organisation_mut(bank, &old.head.id)?;
            organisation.record = in_place_of(&organisation.record, old, new)?;
        }
        (Record::Notice(old), Record::Notice(new))
            if only_words_differ(&**old, new, |record| &mut record.words) =>
        {
            let notice = notice_mut(bank, &old.head.id)?;
            notice.record = in_place_of(&notice.record, old, new)?;
        }
        (Record::Article(old), Record::Article(new))
            if only_words_differ(&**old, new, |record| &mut record.words)
                && is_title_free(old.head.kind, &old.words, &new.words) =>
        {
            let article = article_mut(bank, old.head.kind, &old.head.id)?;
            article.record = in_place_of(&article.record, old, new)?;
        }
        (Record::Translation(old), Record::Translation(new))
            if is_same_place(&old.words, &new.words)
                && is_title_free(old.key.kind, &old.words, &new.words) =>
        {
            let EntryKey { kind, id } = &old.key;
            let translations = match kind {
                Kind::Case => &mut case_mut(bank, id)?.translations,
                Kind::Organisation => &mut organisation_mut(bank, id)?.translations,
                Kind::Notice => &mut notice_mut(bank, id)?.translations,
                Kind::Guide | Kind::Page => &mut article_mut(bank, *kind, id)?.translations,
            };
            let place = translations.iter_mut().find(|one| Arc::ptr_eq(one, old))?;
            *place = Arc::clone(new);
        }
        _ => return None,
    }
    Some(())
}

/// The new record, if the bank has the old one and not that of another file which claims the same id.
fn in_place_of<R>(known: &Arc<R>, old: &Arc<R>, new: &Arc<R>) -> Option<Arc<R>> {
    Arc::ptr_eq(known, old).then(|| Arc::clone(new))
}

fn case_mut<'a>(bank: &'a mut Bank, id: &EntryId) -> Option<&'a mut Case> {
    let place = bank.register.place(Kind::Case, id.as_str())?;
    Some(Arc::make_mut(&mut bank.cases[place]))
}

fn organisation_mut<'a>(bank: &'a mut Bank, id: &EntryId) -> Option<&'a mut Organisation> {
    let place = bank.register.place(Kind::Organisation, id.as_str())?;
    Some(Arc::make_mut(&mut bank.organisations[place]))
}

fn notice_mut<'a>(bank: &'a mut Bank, id: &EntryId) -> Option<&'a mut Notice> {
    let place = bank.register.place(Kind::Notice, id.as_str())?;
    Some(Arc::make_mut(&mut bank.notices[place]))
}

fn article_mut<'a>(bank: &'a mut Bank, kind: Kind, id: &EntryId) -> Option<&'a mut Article> {
    let place = bank.register.place(kind, id.as_str())?;
    let articles = if kind == Kind::Guide { &mut bank.guides } else { &mut bank.pages };
    Some(Arc::make_mut(&mut articles[place]))
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
    let headings = |words: &Words| {
        let headings = words.document.headings.iter();
        headings.map(|heading| (heading.id.clone(), heading.text.clone())).collect::<Vec<_>>()
    };
    old.path == new.path && old.lang == new.lang && headings(old) == headings(new)
}

/// Whether all that other entries and lists know of a case is the same.
fn is_same_for_others(old: &CaseRecord, new: &CaseRecord) -> bool {
    fn ids<'n>(named: impl Iterator<Item = &'n Option<Named>>) -> Vec<Option<Box<str>>> {
        named.map(|named| named.as_ref().map(|named| named.id.clone())).collect()
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
    let adopters = |record: &CaseRecord| ids(record.adoptions.iter().map(|adoption| &adoption.case));
    let examples = |record: &CaseRecord| ids(record.inspired_by.iter().map(|example| &example.case));
    let funders = |record: &CaseRecord| ids(record.funding.iter().map(|grant| &grant.organisation));
    let dates =
        |record: &CaseRecord| (record.started, record.sourcing.verified, record.sourcing.latest_evidence);
    is_same_place(&old.words, &new.words)
        && old.head.id == new.head.id
        && old.head.lang == new.head.lang
        && old.head.draft == new.head.draft
        && old.head.aliases == new.head.aliases
        && examples(old) == examples(new)
        && funders(old) == funders(new)
        && terms(old) == terms(new)
        && partners(old) == partners(new)
        && adopters(old) == adopters(new)
        && dates(old) == dates(new)
}

/// Reports what is wrong with the references of an entry's original.
fn check_original(bank: &Bank, checker: &Checker<'_>, key: &EntryKey, report: &mut Vec<Diagnostic>) {
    let Some(place) = bank.register.place(key.kind, key.id.as_str()) else { return };
    match key.kind {
        Kind::Case => drop(checker.case(&bank.cases[place].record, report)),
        Kind::Organisation => checker.organisation(&bank.organisations[place].record, report),
        Kind::Notice => drop(checker.notice(&bank.notices[place].record, report)),
        Kind::Guide => drop(checker.article(&bank.guides[place].record, report)),
        Kind::Page => drop(checker.article(&bank.pages[place].record, report)),
    }
}
