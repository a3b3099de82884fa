//! Where everything is: the addresses of pages and files.

use std::sync::Arc;

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

use crate::{
    bank::{Bank, Facet, TermIndex},
    base::Lang,
    content::layout::Kind,
};

use super::page::{Page, SideFile, push_entries, push_entry, push_term};

/// The addresses of a site. Paths begin with the base path of the site's URL, so that a site may live below a root.
#[derive(Clone, Debug)]
pub struct Addresses {
    base: BaseUrl,
    bank: Arc<Bank>,
}

impl Addresses {
    /// The addresses of the site of `bank` at `base`.
    pub(crate) fn new(base: BaseUrl, bank: Arc<Bank>) -> Self {
        Self { base, bank }
    }

    /// The same for another state of the bank.
    pub(crate) fn with_bank(&self, bank: Arc<Bank>) -> Self {
        Self { base: self.base.clone(), bank }
    }

    /// Where the site stands.
    pub(crate) fn base(&self) -> &BaseUrl {
        &self.base
    }

    /// The path of a page: `/nl/cases/repair-cafe/`.
    pub(crate) fn of(&self, page: Page) -> String {
        let mut path = self.root();
        page.push_path(&self.bank, &mut path);
        path
    }

    /// The path of a file that stands beside a page.
    pub(crate) fn beside(&self, page: Page, file: SideFile) -> String {
        let mut path = self.of(page);
        path.push_str(file.name());
        path
    }

    /// What the paths of all entries of a kind begin with: `/nl/cases/`.
    pub(crate) fn entries(&self, lang: Lang, kind: Kind) -> String {
        let mut path = self.of(Page::Home(lang));
        push_entries(&mut path, kind);
        path
    }

    /// The page of an entry in hand; [`Addresses::of`] is for those who know its place in the bank.
    pub(crate) fn entry(&self, lang: Lang, kind: Kind, id: &str) -> String {
        let mut path = self.of(Page::Home(lang));
        push_entry(&mut path, kind, id);
        path
    }

    /// The page of a case in hand.
    pub(crate) fn case(&self, lang: Lang, id: &str) -> String {
        self.entry(lang, Kind::Case, id)
    }

    /// The page of a term of a facet in hand.
    pub(crate) fn term(&self, lang: Lang, facet: &Facet, term: TermIndex) -> String {
        let mut path = self.of(Page::Home(lang));
        push_term(&mut path, facet, term);
        path
    }

    /// The finder with filters set: `/nl/search/?domain=housing&phase=exploration`. Ids need no escaping.
    pub fn finder(&self, lang: Lang, filters: &[(&str, &str)]) -> String {
        let mut path = self.of(Page::Finder(lang));
        for (number, (facet, term)) in filters.iter().enumerate() {
            path.push(if number == 0 { '?' } else { '&' });
            path.push_str(facet);
            path.push('=');
            path.push_str(term);
        }
        path
    }

    /// Where to propose a new case: the guide on contributing, else the repository; none where the bank has neither.
    pub(crate) fn contribute(&self, lang: Lang) -> Option<String> {
        let guide = Page::contributing(&self.bank, lang).map(|guide| self.of(guide));
        guide.or_else(|| self.bank.settings.repository.as_deref().map(str::to_owned))
    }

    /// The path of the site's root: `/` or `/bank/`.
    pub fn root(&self) -> String {
        self.base.root()
    }

    /// The path of a file at the site's root: `/data/cases.json`.
    pub fn root_file(&self, file: &str) -> String {
        format!("{}/{file}", self.base.path)
    }

    /// The absolute address of a path on this site.
    pub fn absolute(&self, path: &str) -> String {
        self.base.absolute(path)
    }
}

/// Where a site stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct BaseUrl {
    /// Scheme and host: `https://vonk.example`.
    origin: String,
    /// The path below it, with no `/` at the end: `` or `/bank`. Letters with accents are encoded.
    path: String,
}

/// The path of the root of a site at `url`: `/` or `/bank/`, encoded.
pub fn root_of(url: &str) -> String {
    BaseUrl::new(url).root()
}

/// The ASCII that a path does not hold as it is; a `%` stays, since an address may be encoded already.
const NOT_IN_PATH: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'`').add(b'{').add(b'}');

impl BaseUrl {
    /// The parts of an address such as `https://example.org/bank`.
    pub(crate) fn new(url: &str) -> Self {
        let url = url.trim_end_matches('/');
        let host_start = url.find("://").map_or(0, |at| at + 3);
        let path_start = url[host_start..].find('/').map_or(url.len(), |at| host_start + at);
        let (origin, path) = url.split_at(path_start);
        Self { origin: origin.to_owned(), path: utf8_percent_encode(path, NOT_IN_PATH).to_string() }
    }

    /// The path of the site's root: `/` or `/bank/`.
    pub(crate) fn root(&self) -> String {
        format!("{}/", self.path)
    }

    /// The absolute address of a path on the site.
    pub(crate) fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The absolute address of the root without its scheme and the last `/`: what names the site in identifiers.
    pub(crate) fn name(&self) -> String {
        let host = self.origin.split_once("://").map_or(self.origin.as_str(), |(_, host)| host);
        format!("{host}{}", self.path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        bank::CaseIndex,
        site::test_bank::{bank, bank_in},
    };

    fn addresses() -> Addresses {
        Addresses::new(BaseUrl::new("https://example.org/bank/"), bank())
    }

    #[test]
    fn a_site_may_live_below_a_root() {
        let addresses = addresses();
        let case = addresses.of(Page::Case(Lang::NL, CaseIndex(0)));
        assert_eq!(case, "/bank/nl/cases/a/");
        assert_eq!(addresses.case(Lang::NL, "a"), case);
        assert_eq!(addresses.absolute(&addresses.of(Page::Home(Lang::EN))), "https://example.org/bank/en/");
        assert_eq!(addresses.beside(Page::Home(Lang::EN), SideFile::Atom), "/bank/en/feed.xml");
        assert_eq!(addresses.base().name(), "example.org/bank");
    }

    #[test]
    fn a_path_with_accents_is_encoded_once() {
        let root = root_of;
        assert_eq!(root("https://example.org/bänk"), "/b%C3%A4nk/");
        assert_eq!(root("https://example.org/b%C3%A4nk/mijn bank"), "/b%C3%A4nk/mijn%20bank/");
    }

    #[test]
    fn a_card_in_the_default_language_has_no_prefix() {
        let embed = |lang: Lang| addresses().of(Page::Embed(lang, CaseIndex(0)));
        assert_eq!([embed(Lang::EN), embed(Lang::NL)], ["/bank/embed/a/", "/bank/nl/embed/a/"]);
    }

    #[test]
    fn a_bank_with_one_language_has_no_prefix() {
        let bank = bank_in(&["en"]);
        let addresses = Addresses::new(BaseUrl::new("https://example.org"), bank);
        assert_eq!(addresses.case(Lang::EN, "a"), "/cases/a/");
        assert_eq!(
            addresses.finder(Lang::EN, &[("theme", "x"), ("status", "y")]),
            "/search/?theme=x&status=y"
        );
    }
}
