//! Feeds: what is new in the bank, or under one term, in one language.
//!
//! [`Feed::gather`] chooses and words the entries; [`atom`] and [`json`] write them. Every date comes from the content
//! (when a case was verified, else its newest information, else its start), so that a feed changes only when the bank
//! does. The bank's feed carries whole texts, a term's feed summaries: there are hundreds of those, and each would
//! repeat the same texts.

mod atom;
mod json;
pub(crate) mod xml;

use std::cmp::Reverse;

use jiff::civil::Date;

use crate::{
    bank::{
        Bank, CaseIndex, NoticeState, OrganisationIndex, TermIndex,
        model::{Entry, Notice},
    },
    base::Lang,
    content::entry::Words,
};

use super::{
    address::BaseUrl,
    context::SiteContext,
    data::AbsoluteHtml,
    page::{Page, SideFile, Subject},
};

/// How many cases the bank's feed carries.
const IN_BANK: usize = 50;

/// How many cases a term's feed carries.
const IN_TERM: usize = 20;

/// The Atom feed (RFC 4287) about `subject` in `lang`.
pub(crate) fn atom(context: &SiteContext<'_>, lang: Lang, subject: Subject) -> String {
    atom::write(context, &Feed::gather(context, lang, subject))
}

/// The JSON Feed (version 1.1) about `subject` in `lang`.
pub(crate) fn json(context: &SiteContext<'_>, lang: Lang, subject: Subject) -> String {
    json::write(context, &Feed::gather(context, lang, subject))
}

/// A feed, ready to be written in either form. All addresses are absolute.
struct Feed<'a> {
    lang: Lang,
    /// A name that stays when the site moves within its host or gains a language.
    id: String,
    title: String,
    subtitle: &'a str,
    /// The page that lists the same.
    page: String,
    /// The same page in the bank's other languages.
    others: Vec<(Lang, String)>,
    /// The bank as author.
    publisher: Author,
    /// The index of each facet, absolute.
    schemes: Vec<String>,
    /// The newest first.
    entries: Vec<FeedEntry<'a>>,
}

struct FeedEntry<'a> {
    id: String,
    page: String,
    words: &'a Words,
    /// `None` when the content names no date.
    updated: Option<Date>,
    authors: Vec<Author>,
    categories: Vec<Category<'a>>,
    /// The whole text as markup; `None` where the summary has to do.
    html: Option<String>,
}

struct Author {
    name: String,
    page: String,
}

struct Category<'a> {
    /// The facet, by its place in [`Feed::schemes`].
    facet: usize,
    term: &'a str,
    label: &'a str,
}

impl<'a> Feed<'a> {
    fn gather(context: &SiteContext<'a>, lang: Lang, subject: Subject) -> Self {
        let (bank, addresses) = (context.bank, context.addresses);
        let name = bank.text(&bank.settings.name, lang).0;
        let subtitle = bank.settings.tagline.as_ref().map_or("", |tagline| bank.text(tagline, lang).0);
        let page = |lang: Lang| addresses.absolute(&addresses.of(subject.page(lang)));
        let (title, about) = match subject {
            Subject::Bank => (name.to_owned(), String::new()),
            Subject::Term(facet, term) => {
                let facet = &bank.facets[facet];
                let term = &facet.term(term).term;
                (format!("{} – {name}", bank.text(&term.label, lang).0), format!("/{}/{}", facet.id, term.id))
            }
        };
        Self {
            lang,
            id: format!("{}feed{about}/{lang}", tag_root(addresses.base())),
            title,
            subtitle,
            page: page(lang),
            others: bank
                .languages()
                .iter()
                .filter(|&&other| other != lang)
                .map(|&other| (other, page(other)))
                .collect(),
            publisher: publisher(context, lang),
            schemes: (0..bank.facets.len())
                .map(|facet| addresses.absolute(&addresses.of(Page::Facet(lang, facet))))
                .collect(),
            entries: Gatherer::new(context, lang, subject).entries(subject),
        }
    }

    /// The newest date of its entries.
    fn updated(&self) -> Option<Date> {
        self.entries.iter().filter_map(|entry| entry.updated).max()
    }

    /// The feed itself, in the form of `file`, for the page at `page`.
    fn file(page: &str, file: SideFile) -> String {
        format!("{page}{}", file.name())
    }
}

/// How the site's tag URIs (RFC 4151) begin: the same for ever, wherever a page moves on its host.
fn tag_root(base: &BaseUrl) -> String {
    let name = base.name();
    let (authority, base) = name.split_once('/').unwrap_or((&name, ""));
    let host = authority.split(':').next().unwrap_or_default();
    let slash = if base.is_empty() { "" } else { "/" };
    format!("tag:{host},2026:{base}{slash}")
}

/// What an entry of a feed is made from.
struct Source<'a> {
    page: Page,
    entry: &'a dyn Entry,
    terms: &'a [Vec<TermIndex>],
    updated: Option<Date>,
}

/// What turns the bank's entries into those of one feed.
struct Gatherer<'c, 'a> {
    context: &'c SiteContext<'a>,
    lang: Lang,
    /// Whether the entries carry their whole text.
    is_whole: bool,
    tag_root: String,
}

impl<'c, 'a> Gatherer<'c, 'a> {
    fn new(context: &'c SiteContext<'a>, lang: Lang, subject: Subject) -> Self {
        Self {
            context,
            lang,
            is_whole: subject == Subject::Bank,
            tag_root: tag_root(context.addresses.base()),
        }
    }

    fn entries(&self, subject: Subject) -> Vec<FeedEntry<'a>> {
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
                    Category { facet, term: term.id.as_str(), label: bank.text(&term.label, lang).0 }
                })
            });
        FeedEntry {
            id: format!("{}{}/{}/{}", self.tag_root, head.kind.folder(), head.id, words.lang),
            categories: categories.collect(),
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
        let name = self.context.bank.text(&organisation.record.name, self.lang).0.to_owned();
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
fn publisher(context: &SiteContext<'_>, lang: Lang) -> Author {
    let name = context.bank.text(&context.bank.settings.name, lang).0.to_owned();
    Author { name, page: context.addresses.absolute(&context.addresses.of(Page::Home(lang))) }
}

/// A day as a moment (RFC 3339); what has no date stands at the beginning of time.
fn moment(date: Option<Date>) -> String {
    date.map_or("1970-01-01T00:00:00Z".to_owned(), |date| format!("{date}T00:00:00Z"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_names_the_host_without_its_port_and_the_path_below_it() {
        let root = |url: &str| tag_root(&BaseUrl::new(url));
        assert_eq!(root("https://vonk.example"), "tag:vonk.example,2026:");
        assert_eq!(root("http://localhost:1111/bank/"), "tag:localhost,2026:bank/");
    }

    #[test]
    fn a_day_is_a_moment_and_no_day_the_beginning_of_time() {
        assert_eq!(moment(Some(Date::constant(2026, 11, 21))), "2026-11-21T00:00:00Z");
        assert_eq!(moment(None), "1970-01-01T00:00:00Z");
    }
}
