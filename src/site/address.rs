//! Where everything is: the addresses of pages and files.

use crate::{base::Lang, content::layout::Kind};

/// The addresses of a site. Paths begin with the base path of the site's URL, so that a site may live below a root.
#[derive(Clone, Debug)]
pub struct Addresses {
    /// Scheme and host: `https://vonk.example`.
    origin: String,
    /// The path below it, with no `/` at the end: `` or `/bank`.
    base: String,
    languages: Vec<Lang>,
}

impl Addresses {
    /// The addresses of a site at `base_url`, such as `https://example.org/bank`, in these languages.
    pub fn new(base_url: &str, languages: &[Lang]) -> Self {
        let base_url = base_url.trim_end_matches('/');
        let host_start = base_url.find("://").map_or(0, |at| at + 3);
        let path_start = base_url[host_start..].find('/').map_or(base_url.len(), |at| host_start + at);
        let (origin, base) = base_url.split_at(path_start);
        Self { origin: origin.to_owned(), base: base.to_owned(), languages: languages.to_vec() }
    }

    /// The path of the site's root: `/` or `/bank/`.
    pub fn root(&self) -> String {
        format!("{}/", self.base)
    }

    /// The first segments of a page's route: its language, unless the bank has only one.
    pub fn prefix(&self, lang: Lang) -> String {
        if self.languages.len() == 1 { String::new() } else { format!("{lang}/") }
    }

    /// The path of a page: `/nl/cases/repair-cafe/`.
    pub fn page(&self, lang: Lang, parts: &[&str]) -> String {
        let length = self.base.len() + lang.as_str().len() + 2;
        let mut path = String::with_capacity(length + parts.iter().map(|part| part.len() + 1).sum::<usize>());
        path.push_str(&self.base);
        path.push('/');
        if self.languages.len() > 1 {
            path.push_str(lang.as_str());
            path.push('/');
        }
        for part in parts {
            path.push_str(part);
            path.push('/');
        }
        path
    }

    /// The path of a file at the site's root: `/data/cases.json`.
    pub fn root_file(&self, file: &str) -> String {
        format!("{}/{file}", self.base)
    }

    /// The path of a route's file as a page links to it: `…/index.html` as its folder.
    pub fn of_file(&self, file: &str) -> String {
        match file.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => self.root_file(folder),
            _ => self.root_file(file),
        }
    }

    /// The absolute address of a path on this site.
    pub fn absolute(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// The home page.
    pub fn home(&self, lang: Lang) -> String {
        self.page(lang, &[])
    }

    /// The page of an entry.
    pub fn entry(&self, lang: Lang, kind: Kind, id: &str) -> String {
        match kind {
            Kind::Page => self.text_page(lang, id),
            Kind::Case | Kind::Organisation | Kind::Notice | Kind::Guide => {
                self.page(lang, &[kind.folder(), id])
            }
        }
    }

    /// The page of a case.
    pub fn case(&self, lang: Lang, id: &str) -> String {
        self.page(lang, &["cases", id])
    }

    /// The card of a case that other sites may frame: `/embed/repair-cafe/` in the default language, which needs no segment
    /// of its own there, `/fr/embed/repair-cafe/` in another.
    pub fn embed(&self, lang: Lang, id: &str) -> String {
        self.of_file(&format!("{}index.html", self.embed_folder(lang, id)))
    }

    /// The same as a folder below the root, with a `/` at the end.
    pub fn embed_folder(&self, lang: Lang, id: &str) -> String {
        let prefix = if self.languages.first() == Some(&lang) { String::new() } else { self.prefix(lang) };
        format!("{prefix}embed/{id}/")
    }

    /// The page of an organisation.
    pub fn organisation(&self, lang: Lang, id: &str) -> String {
        self.page(lang, &["organisations", id])
    }

    /// The page of a notice.
    pub fn notice(&self, lang: Lang, id: &str) -> String {
        self.page(lang, &["notices", id])
    }

    /// The page of a guide.
    pub fn guide(&self, lang: Lang, id: &str) -> String {
        self.page(lang, &["guides", id])
    }

    /// A page of text, such as `about`.
    pub fn text_page(&self, lang: Lang, id: &str) -> String {
        self.page(lang, &["pages", id])
    }

    /// The index of a facet.
    pub fn facet(&self, lang: Lang, facet: &str) -> String {
        self.page(lang, &[facet])
    }

    /// The page of a term.
    pub fn term(&self, lang: Lang, facet: &str, term: &str) -> String {
        self.page(lang, &[facet, term])
    }

    /// The finder with filters set: `/nl/search/?domain=housing&phase=exploration`. Ids need no escaping.
    pub fn finder(&self, lang: Lang, filters: &[(&str, &str)]) -> String {
        let mut path = self.page(lang, &["search"]);
        for (number, (facet, term)) in filters.iter().enumerate() {
            path.push(if number == 0 { '?' } else { '&' });
            path.push_str(facet);
            path.push('=');
            path.push_str(term);
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_may_live_below_a_root() {
        let addresses = Addresses::new("https://example.org/bank/", &[Lang::NL, Lang::FR]);
        assert_eq!(addresses.case(Lang::FR, "a"), "/bank/fr/cases/a/");
        assert_eq!(addresses.absolute(&addresses.home(Lang::NL)), "https://example.org/bank/nl/");
    }

    #[test]
    fn a_card_in_the_default_language_has_no_prefix() {
        let addresses = Addresses::new("https://example.org/bank", &[Lang::NL, Lang::FR]);
        assert_eq!(addresses.embed(Lang::NL, "a"), "/bank/embed/a/");
        assert_eq!(addresses.embed(Lang::FR, "a"), "/bank/fr/embed/a/");
    }

    #[test]
    fn a_bank_with_one_language_has_no_prefix() {
        let addresses = Addresses::new("https://example.org", &[Lang::EN]);
        assert_eq!(addresses.case(Lang::EN, "a"), "/cases/a/");
        assert_eq!(
            addresses.finder(Lang::EN, &[("theme", "x"), ("status", "y")]),
            "/search/?theme=x&status=y"
        );
    }
}
