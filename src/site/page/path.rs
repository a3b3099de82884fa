//! Where a page stands: the only place where the paths of pages, and the names of the files beside them, are written.

use crate::{
    bank::{Bank, Entry, Facet, TermIndex},
    base::Lang,
    content::{entry::EntryKey, layout::Kind},
};

use super::{OldId, Page, TermPart};

/// A file that stands beside a page and tells the same in another form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SideFile {
    /// A feed as Atom.
    Atom,
    /// A feed as JSON Feed.
    JsonFeed,
    /// The calendar of the notices, beside the home page.
    Calendar,
}

impl SideFile {
    /// Its name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Atom => "feed.xml",
            Self::JsonFeed => "feed.json",
            Self::Calendar => "notices.ics",
        }
    }
}

impl Page {
    /// Adds its path below the site's root to `path`: a folder with a `/` at its end (nothing for the root itself), or a file.
    pub(crate) fn push_path(self, bank: &Bank, path: &mut String) {
        match (self, self.lang()) {
            // Other sites have this address: it is short in the bank's own language.
            (Self::Embed(lang, _), _) if lang == bank.default_language() => {}
            (_, Some(lang)) => push_language(bank, lang, path),
            (_, None) => {}
        }
        match self {
            Self::Root | Self::Home(_) => {}
            Self::Missing => path.push_str("404.html"),
            Self::Finder(_) => push(path, "search"),
            Self::Index(_) => push(path, "a-z"),
            Self::Overview(_) => push(path, "overview"),
            Self::Organisations(_) => push_entries(path, Kind::Organisation),
            Self::Notices(_) => push_entries(path, Kind::Notice),
            Self::Guides(_) => push_entries(path, Kind::Guide),
            Self::Instruments(_) => push(path, "instruments"),
            Self::Collection(_) => push(path, "collection"),
            Self::Case(_, index) => push_entry(path, Kind::Case, bank.case(index).id().as_str()),
            Self::Organisation(_, index) => {
                push_entry(path, Kind::Organisation, bank.organisation(index).id().as_str());
            }
            Self::Notice(_, number) => push_entry(path, Kind::Notice, bank.notices[number].id().as_str()),
            Self::Guide(_, number) => push_entry(path, Kind::Guide, bank.guides[number].id().as_str()),
            Self::Text(_, number) => push_entry(path, Kind::Page, bank.pages[number].id().as_str()),
            Self::Facet(_, facet) => push(path, bank.facets[facet].id.as_str()),
            Self::Term(_, TermPart { facet, term, number }) => {
                push_term(path, &bank.facets[facet], term);
                if number > 1 {
                    push(path, "page");
                    push(path, &number.to_string());
                }
            }
            Self::Embed(_, index) => {
                push(path, "embed");
                push(path, bank.case(index).id().as_str());
            }
            Self::Withdrawn(_, number) => {
                let head = bank.withdrawn[number].head();
                push_entry(path, head.kind, head.id.as_str());
            }
            Self::Redirect(_, old) => {
                let EntryKey { kind, id } = old.address(bank);
                push_entry(path, *kind, id.as_str());
            }
        }
    }
}

impl OldId {
    fn address(self, bank: &Bank) -> &EntryKey {
        &self.holder.entry(bank).head().aliases[self.alias]
    }
}

/// Adds what the paths of all entries of a kind begin with.
pub(crate) fn push_entries(path: &mut String, kind: Kind) {
    push(path, kind.folder());
}

/// Adds an entry below its language.
pub(crate) fn push_entry(path: &mut String, kind: Kind, id: &str) {
    push_entries(path, kind);
    push(path, id);
}

/// Adds a term below its language.
pub(crate) fn push_term(path: &mut String, facet: &Facet, term: TermIndex) {
    push(path, facet.id.as_str());
    push(path, facet.term(term).term.id.as_str());
}

/// A bank with one language has no folder for it.
fn push_language(bank: &Bank, lang: Lang, path: &mut String) {
    if bank.languages().len() > 1 {
        push(path, lang.as_str());
    }
}

fn push(path: &mut String, segment: &str) {
    path.push_str(segment);
    path.push('/');
}
