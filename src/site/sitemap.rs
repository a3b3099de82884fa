//! The site map for search engines (sitemaps.org, version 0.9, with `hreflang` alternates), and `robots.txt`.
//!
//! Every page is listed once a language, each with all its languages. Small sites have one file; above
//! [`LARGEST_COUNT`] addresses `sitemap.xml` is the index of `sitemap-1.xml`, `sitemap-2.xml` and so on, each of which
//! can be made on its own.

use jiff::civil::Date;

use crate::{
    bank::{
        Bank, TermIndex,
        model::{Article, Case, Entry as _, Notice, Organisation},
    },
    base::Lang,
};

use super::{
    address::Addresses,
    context::SiteContext,
    feeds::{
        updated_on,
        xml::{Xml, push},
    },
};

/// The most addresses in a file; the protocol allows 50,000.
const LARGEST_COUNT: usize = 10_000;

/// The most bytes of a file; the protocol allows 50 MB.
const LARGEST_BYTES: usize = 10_000_000;

/// How many numbered files there are beside `sitemap.xml`: none for a small site.
pub(crate) fn parts(context: &SiteContext<'_>) -> usize {
    let pages = pages(context.bank).count();
    let at_once = pages_at_once(context.addresses, context.bank.languages().len());
    if pages <= at_once { 0 } else { pages.div_ceil(at_once) }
}

/// `sitemap.xml`: the index where there are numbered files, else the addresses themselves.
pub(crate) fn first(context: &SiteContext<'_>) -> String {
    let parts = parts(context);
    if parts == 0 {
        return url_set(context, pages(context.bank));
    }
    let mut out = heading();
    out.push_str("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for number in 1..=parts {
        let file = context.addresses.absolute(&context.addresses.root_file(&file_name(number)));
        push(&mut out, format_args!("<sitemap><loc>{}</loc></sitemap>\n", Xml(&file)));
    }
    out.push_str("</sitemapindex>\n");
    out
}

/// The numbered file `number`, from 1.
pub(crate) fn part(context: &SiteContext<'_>, number: usize) -> String {
    let at_once = pages_at_once(context.addresses, context.bank.languages().len());
    let skipped = number.saturating_sub(1).saturating_mul(at_once);
    url_set(context, pages(context.bank).skip(skipped).take(at_once))
}

/// The name of the numbered file `number`, at the site's root.
pub(crate) fn file_name(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// `robots.txt`: everything may be read; here is the map.
pub(crate) fn robots(context: &SiteContext<'_>) -> String {
    let map = context.addresses.absolute(&context.addresses.root_file("sitemap.xml"));
    format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n")
}

/// How many pages fit into a file in all their languages: a page has an address in each language, and each of those
/// lists all of them once more.
fn pages_at_once(addresses: &Addresses, languages: usize) -> usize {
    // Ids have at most 100 characters, and an address at most two; the markup around it takes under 100.
    let longest = addresses.absolute(&addresses.root()).len() + 350;
    let page = languages * (languages + 2) * longest;
    (LARGEST_COUNT / languages).min(LARGEST_BYTES / page).max(1)
}

/// A page that search engines should know.
#[derive(Clone, Copy)]
enum Listed<'a> {
    Home,
    Index(&'static str),
    Case(&'a Case),
    Organisation(&'a Organisation),
    Notice(&'a Notice),
    Article(&'a Article),
    Facet(usize),
    /// A page of a term, from 1.
    Term(usize, TermIndex, usize),
}

/// Every page that has its own content: no list without entries.
fn pages(bank: &Bank) -> impl Iterator<Item = Listed<'_>> {
    let indexes = [
        (true, "search"),
        (true, "a-z"),
        (true, "overview"),
        (!bank.organisations.is_empty(), "organisations"),
        (!bank.notices.is_empty(), "notices"),
        (!bank.guides.is_empty(), "guides"),
    ];
    let indexes = indexes.into_iter().filter(|(exists, _)| *exists).map(|(_, name)| Listed::Index(name));
    let size = bank.settings.page_size;
    let facets = bank.facets.iter().enumerate().flat_map(move |(number, facet)| {
        let terms = facet.indexed().filter(|(_, term)| !term.cases.is_empty());
        let terms = terms.flat_map(move |(index, term)| {
            let count = term.cases.len().div_ceil(size);
            (1..=count).map(move |page| Listed::Term(number, index, page))
        });
        std::iter::once(Listed::Facet(number)).chain(terms)
    });
    std::iter::once(Listed::Home)
        .chain(indexes)
        .chain(bank.cases.iter().map(|entry| Listed::Case(entry)))
        .chain(bank.organisations.iter().map(|entry| Listed::Organisation(entry)))
        .chain(bank.notices.iter().map(|entry| Listed::Notice(entry)))
        .chain(bank.guides.iter().chain(&bank.pages).map(|entry| Listed::Article(entry)))
        .chain(facets)
}

impl Listed<'_> {
    fn path(self, bank: &Bank, addresses: &Addresses, lang: Lang) -> String {
        match self {
            Self::Home => addresses.home(lang),
            Self::Index(name) => addresses.page(lang, &[name]),
            Self::Case(case) => addresses.case(lang, case.id().as_str()),
            Self::Organisation(organisation) => addresses.organisation(lang, organisation.id().as_str()),
            Self::Notice(notice) => addresses.notice(lang, notice.id().as_str()),
            Self::Article(article) => addresses.entry(lang, article.head().kind, article.id().as_str()),
            Self::Facet(facet) => addresses.facet(lang, bank.facets[facet].id.as_str()),
            Self::Term(facet, term, page) => {
                let facet = &bank.facets[facet];
                let (facet, term) = (facet.id.as_str(), facet.term(term).term.id.as_str());
                match page {
                    1 => addresses.term(lang, facet, term),
                    page => addresses.page(lang, &[facet, term, "page", &page.to_string()]),
                }
            }
        }
    }

    /// When its content changed, as far as the content itself tells.
    fn changed(self, bank: &Bank) -> Option<Date> {
        match self {
            Self::Home => bank.cases.iter().filter_map(|case| updated_on(case)).max(),
            Self::Case(case) => updated_on(case),
            Self::Notice(notice) => notice.record.opens.map(|date| date.first_day()),
            Self::Term(facet, term, _) => {
                let cases = &bank.facets[facet].term(term).cases;
                cases.iter().filter_map(|&case| updated_on(bank.case(case))).max()
            }
            Self::Index(_) | Self::Organisation(_) | Self::Article(_) | Self::Facet(_) => None,
        }
    }
}

fn heading() -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned()
}

fn url_set<'a>(context: &SiteContext<'a>, pages: impl Iterator<Item = Listed<'a>>) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let mut out = heading();
    out.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    out.push_str(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    // The pages of a term follow each other, and its date is that of all of them.
    let mut term: Option<((usize, TermIndex), Option<Date>)> = None;
    for page in pages {
        let changed = match page {
            Listed::Term(facet, index, _) => match term {
                Some((known, changed)) if known == (facet, index) => changed,
                _ => term.insert(((facet, index), page.changed(bank))).1,
            },
            _ => page.changed(bank),
        };
        let languages = bank.languages().iter();
        let address = |lang: Lang| addresses.absolute(&page.path(bank, addresses, lang));
        let places: Vec<(Lang, String)> = languages.map(|&lang| (lang, address(lang))).collect();
        let ending = ending(&places, changed);
        for (_, address) in &places {
            push(&mut out, format_args!("<url><loc>{}</loc>{ending}</url>\n", Xml(address)));
        }
    }
    out.push_str("</urlset>\n");
    out
}

/// What all languages of a page have in common: the date, and the links to each other.
fn ending(places: &[(Lang, String)], changed: Option<Date>) -> String {
    let mut out = String::new();
    if let Some(changed) = changed {
        push(&mut out, format_args!("<lastmod>{changed}</lastmod>"));
    }
    if places.len() > 1 {
        let default = places.first().map(|(_, address)| ("x-default", address));
        let all = places.iter().map(|(lang, address)| (lang.as_str(), address)).chain(default);
        for (lang, address) in all {
            push(
                &mut out,
                format_args!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{}\"/>", Xml(address)),
            );
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_links_to_all_and_to_the_default() {
        let places = [(Lang::NL, "https://a.be/nl/".to_owned()), (Lang::FR, "https://a.be/fr/".to_owned())];
        let ending = ending(&places, Some(Date::constant(2026, 11, 21)));
        assert_eq!(
            ending,
            "<lastmod>2026-11-21</lastmod>\
             <xhtml:link rel=\"alternate\" hreflang=\"nl\" href=\"https://a.be/nl/\"/>\
             <xhtml:link rel=\"alternate\" hreflang=\"fr\" href=\"https://a.be/fr/\"/>\
             <xhtml:link rel=\"alternate\" hreflang=\"x-default\" href=\"https://a.be/nl/\"/>"
        );
        assert_eq!(super::ending(&places[..1], None), "");
    }

    #[test]
    fn no_file_grows_beyond_what_the_protocol_allows() {
        let addresses = Addresses::new("https://a.be", &[Lang::NL]);
        assert!(pages_at_once(&addresses, 1) <= LARGEST_COUNT);
        assert!(pages_at_once(&addresses, 3) * 3 * 5 * 362 <= LARGEST_BYTES);
        assert!(pages_at_once(&addresses, 500) >= 1);
    }
}
