//! The site map for search engines (sitemaps.org, version 0.9, with `hreflang` alternates), and `robots.txt`.
//!
//! Every page is listed once in each language that its text is written in, each with all of these. Small sites have one file; above
//! [`LARGEST_COUNT`] addresses `sitemap.xml` is the index of `sitemap-1.xml`, `sitemap-2.xml` and so on, each of which
//! can be made on its own.

use jiff::civil::Date;

use crate::{bank::Bank, base::Lang};

use super::{
    address::BaseUrl,
    context::SiteContext,
    feeds::xml::{Xml, push},
    page::{Listing, Page},
};

/// The site map's file, at the site's root.
pub(crate) const FILE: &str = "sitemap.xml";

/// The most addresses in a file; the protocol allows 50,000.
const LARGEST_COUNT: usize = 10_000;

/// The most bytes of a file; the protocol allows 50 MB.
const LARGEST_BYTES: usize = 10_000_000;

/// How many numbered files there are beside `sitemap.xml`: none for a small site.
pub(crate) fn parts(context: &SiteContext<'_>) -> usize {
    let pages = pages(context.bank).count();
    let at_once = pages_at_once(context.addresses.base(), context.bank.languages().len());
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
    let at_once = pages_at_once(context.addresses.base(), context.bank.languages().len());
    let skipped = number.saturating_sub(1).saturating_mul(at_once);
    url_set(context, pages(context.bank).skip(skipped).take(at_once))
}

/// The name of the numbered file `number`, at the site's root.
pub(crate) fn file_name(number: usize) -> String {
    format!("sitemap-{number}.xml")
}

/// `robots.txt`: everything may be read; here is the map.
pub(crate) fn robots(context: &SiteContext<'_>) -> String {
    let map = context.addresses.absolute(&context.addresses.root_file(FILE));
    format!("User-agent: *\nAllow: /\n\nSitemap: {map}\n")
}

/// How many pages fit into a file in all their languages: a page has an address in each language, and each of those
/// lists all of them once more.
fn pages_at_once(base: &BaseUrl, languages: usize) -> usize {
    // Ids have at most 100 characters, and an address at most two; the markup around it takes under 100.
    let longest = base.absolute(&base.root()).len() + 350;
    let page = languages * (languages + 2) * longest;
    (LARGEST_COUNT / languages).min(LARGEST_BYTES / page).max(1)
}

/// Every page that search engines should know, in the bank's own language.
fn pages(bank: &Bank) -> impl Iterator<Item = Page> {
    Page::all_in(bank, bank.default_language()).filter(|page| page.listing(bank) == Listing::Listed)
}

fn heading() -> String {
    "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".to_owned()
}

fn url_set(context: &SiteContext<'_>, pages: impl Iterator<Item = Page>) -> String {
    let (bank, addresses) = (context.bank, context.addresses);
    let mut out = heading();
    out.push_str("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"");
    out.push_str(" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    // The pages of a term follow each other, and its date is that of all of them.
    let mut last: Option<(Page, Option<Date>)> = None;
    for page in pages {
        let changed = match (last, page) {
            (Some((Page::Term(_, last), changed)), Page::Term(_, part)) if last.is_same_term(part) => changed,
            _ => page.changed_on(bank),
        };
        last = Some((page, changed));
        let address = |lang: Lang| addresses.absolute(&addresses.of(page.in_language(lang)));
        let places: Vec<(Lang, String)> =
            page.languages(bank).into_iter().map(|lang| (lang, address(lang))).collect();
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
        let base = BaseUrl::new("https://a.be");
        assert!(pages_at_once(&base, 1) <= LARGEST_COUNT);
        assert!(pages_at_once(&base, 3) * 3 * 5 * 362 <= LARGEST_BYTES);
        assert!(pages_at_once(&base, 500) >= 1);
    }
}
