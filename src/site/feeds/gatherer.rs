//! The entries of a feed: which they are, and how they are worded.

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::{
    bank::{Bank, CaseIndex, Entry, Notice, NoticeState, OrganisationIndex, TermIndex},
    base::Lang,
    site::{
        context::SiteContext,
        data::AbsoluteHtml,
        page::{Page, Subject},
    },
};

use super::{Author, Category, FeedEntry, tag_root};

/// How many cases the bank's feed carries.
const IN_BANK: usize = 50;

/// How many cases a term's feed carries.
const IN_TERM: usize = 20;

/// How many terms an entry names: the feeds of a case with many would otherwise name each of them beside all others.
const MOST_CATEGORIES: usize = 20;

/// What an entry of a feed is made from.
struct Source<'a> {
    page: Page,
    entry: &'a dyn Entry,
    terms: &'a [Vec<TermIndex>],
    updated: Option<Date>,
}

/// What turns the bank's entries into those of one feed.
pub(super) struct Gatherer<'c, 'a> {
    context: &'c SiteContext<'a>,
    lang: Lang,
    /// Whether the entries carry their whole text.
    is_whole: bool,
    tag_root: String,
}

impl<'c, 'a> Gatherer<'c, 'a> {
    pub(super) fn new(context: &'c SiteContext<'a>, lang: Lang, subject: Subject) -> Self {
        Self {
            context,
            lang,
            is_whole: subject == Subject::Bank,
            tag_root: tag_root(context.addresses.base()),
        }
    }

    pub(super) fn entries(&self, subject: Subject) -> Vec<FeedEntry<'a>> {
        let SiteContext { bank, caches, .. } = *self.context;
        let (cases, limit) = match subject {
            Subject::Bank => (&caches.newest[..], IN_BANK),
            Subject::Term(facet, term) => (caches.cases_of(facet, term), IN_TERM),
        };
        let notices = bank.notices.iter().enumerate();
        let notices = notices.filter(|(_, notice)| notice.state != NoticeState::Closed);
        let notices = notices.filter(|(_, notice)| is_about(bank, notice, subject)).take(limit);
        let cases = cases.iter().take(limit).map(|&index| self.case(index));
        let mut entries: Vec<FeedEntry<'a>> =
            cases.chain(notices.map(|(number, _)| self.notice(number))).collect();
        entries.sort_by_key(|entry| Reverse(entry.updated));
        entries
    }

    fn case(&self, index: CaseIndex) -> FeedEntry<'a> {
        let case = self.context.bank.case(index);
        let page = Page::Case(self.lang, index);
        let source =
            Source { page, entry: case, terms: &case.terms, updated: page.changed_on(self.context.bank) };
        let organisations = case.partners.iter().map(|partner| partner.organisation);
        self.entry(source, organisations)
    }

    fn notice(&self, number: usize) -> FeedEntry<'a> {
        let notice = &*self.context.bank.notices[number];
        let record = &notice.record;
        let page = Page::Notice(self.lang, number);
        // A notice that does not say since when it stands is as new as what it tells of.
        let of_event = || record.starts.or(record.closes).map(|date| date.first_day());
        let updated = page.changed_on(self.context.bank).or_else(of_event);
        self.entry(
            Source { page, entry: notice, terms: &notice.terms, updated },
            notice.organisation.into_iter(),
        )
    }

    /// The part that the entries of both kinds share. The id is a tag URI that names the language of the words, so that a
    /// translation is news to its readers, and a text shown in two feeds is the same entry in both. The bank signs what nobody
    /// else does.
    fn entry(&self, source: Source<'a>, authors: impl Iterator<Item = OrganisationIndex>) -> FeedEntry<'a> {
        let (bank, addresses, lang) = (self.context.bank, self.context.addresses, self.lang);
        let (head, words) = (source.entry.head(), source.entry.words(lang).words);
        let page = addresses.absolute(&addresses.of(source.page));
        let authors: Vec<Author> = authors.map(|organisation| self.author(organisation)).collect();
        let html = self.is_whole.then(|| {
            let origin = &addresses.absolute("");
            AbsoluteHtml { html: &self.context.html(&words.document, lang), origin, page: &page }.to_string()
        });
        let categories =
            bank.facets.iter().zip(source.terms).enumerate().flat_map(|(facet, (of_facet, terms))| {
                terms.iter().map(move |&term| {
                    let term = &of_facet.term(term).term;
                    Category { facet, term: term.id.as_str(), label: bank.text(&term.label, lang) }
                })
            });
        FeedEntry {
            id: format!("{}{}/{}/{}", self.tag_root, head.kind.folder(), head.id, words.lang),
            categories: categories.take(MOST_CATEGORIES).collect(),
            words,
            page,
            updated: source.updated,
            authors: if authors.is_empty() { vec![publisher(self.context, lang)] } else { authors },
            html,
        }
    }

    fn author(&self, organisation: OrganisationIndex) -> Author {
        let page = self.context.addresses.of(Page::Organisation(self.lang, organisation));
        let organisation = self.context.bank.organisation(organisation);
        let name = self.context.bank.text(&organisation.record.name, self.lang).to_owned();
        Author { name, page: self.context.addresses.absolute(&page) }
    }
}

fn is_about(bank: &Bank, notice: &Notice, subject: Subject) -> bool {
    match subject {
        Subject::Bank => true,
        Subject::Term(facet, term) => {
            let is_below = |own: &TermIndex| {
                *own == term || bank.facets[facet].ancestors(*own).any(|above| above == term)
            };
            notice.terms.get(facet).is_some_and(|own| own.iter().any(is_below))
        }
    }
}

/// The bank as an author.
pub(super) fn publisher(context: &SiteContext<'_>, lang: Lang) -> Author {
    let name = context.bank.text(&context.bank.settings.name, lang).to_owned();
    Author { name, page: context.addresses.absolute(&context.addresses.of(Page::Home(lang))) }
}
