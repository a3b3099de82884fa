//! Feeds: what is new in the bank, or under one term, in one language.
//!
//! The [`gatherer`] chooses and words the entries; [`atom`] and [`json`] write them. Every date comes from the content
//! (when a case was verified, else its newest information, else its start), so that a feed changes only when the bank
//! does. The bank's feed carries whole texts, a term's feed summaries: there are hundreds of those, and each would
//! repeat the same texts.

mod atom;
mod gatherer;
mod json;
pub(crate) mod xml;

use jiff::civil::Date;

use crate::{base::Lang, content::entry::Words};

use self::gatherer::{Gatherer, publisher};
use super::{
    address::BaseUrl,
    context::SiteContext,
    page::{Page, SideFile, Subject},
};

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
        let name = bank.text(&bank.settings.name, lang);
        let subtitle = bank.settings.tagline.as_ref().map_or("", |tagline| bank.text(tagline, lang));
        let page = |lang: Lang| addresses.absolute(&addresses.of(subject.page(lang)));
        let (title, about) = match subject {
            Subject::Bank => (name.to_owned(), String::new()),
            Subject::Term(facet, term) => {
                let facet = &bank.facets[facet];
                let term = &facet.term(term).term;
                (format!("{} – {name}", bank.text(&term.label, lang)), format!("/{}/{}", facet.id, term.id))
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
