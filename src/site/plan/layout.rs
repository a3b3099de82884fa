//! Which routes a site has, and what stands at each.

use crate::{
    bank::{Bank, CaseIndex, OrganisationIndex, TermIndex, model::Entry},
    base::{Lang, SourcePath},
    content::layout::Kind,
    site::{calendar, data, feeds, route::Route, sitemap},
};

use super::Site;

/// What stands at a route.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Page {
    Root,
    Missing,
    Home(Lang),
    Finder(Lang),
    Index(Lang),
    Overview(Lang),
    Collection(Lang),
    Case(Lang, CaseIndex),
    Embed(Lang, CaseIndex),
    Facet(Lang, usize),
    Term(Lang, usize, TermIndex, usize),
    Organisations(Lang),
    Organisation(Lang, OrganisationIndex),
    Notices(Lang),
    Notice(Lang, usize),
    Guides(Lang),
    Guide(Lang, usize),
    Text(Lang, usize),
    Redirect(Lang, Kind, usize),
    Atom(Lang, feeds::Subject),
    JsonFeed(Lang, feeds::Subject),
    Calendar(Lang),
    Sitemap,
    SitemapPart(usize),
    Robots,
    Data(data::DataFile),
    Asset,
    Picture(SourcePath),
    /// A picture for shared links, by its place in [`Share::files`].
    Share(usize),
}

impl Site {
    /// Every route of all but the search index, with what stands there; in no order, perhaps twice.
    pub(super) fn lay_out(&self) -> Vec<(Route, Page)> {
        let mut plan = Plan { planned: Vec::new() };
        let bank = &self.bank;
        for &lang in bank.languages() {
            plan.prefix(self.addresses.prefix(lang)).lay_out_language(bank, lang);
        }
        let mut top = plan.prefix(String::new());
        if bank.languages().len() > 1 {
            top.page(&[], Page::Root);
        }
        if bank.settings.embeds {
            for &lang in bank.languages() {
                for (index, case) in bank.indexed_cases() {
                    let folder = self.addresses.embed_folder(lang, case.id().as_str());
                    top.file(&format!("{folder}index.html"), Page::Embed(lang, index));
                }
            }
        }
        top.file("404.html", Page::Missing);
        top.file("robots.txt", Page::Robots);
        top.file("sitemap.xml", Page::Sitemap);
        for number in 1..=sitemap::parts(&self.context()) {
            top.file(&sitemap::file_name(number), Page::SitemapPart(number));
        }
        for file in data::files(bank) {
            top.file(&file.path(), Page::Data(file));
        }
        for route in self.assets.routes() {
            top.file(route.file(), Page::Asset);
        }
        for (path, file) in self.pictures.iter() {
            top.file(file, Page::Picture(path.clone()));
        }
        for (number, file) in self.share.iter().flat_map(|share| share.files().iter().enumerate()) {
            top.file(file, Page::Share(number));
        }
        plan.planned
    }
}

/// The routes planned so far.
struct Plan {
    planned: Vec<(Route, Page)>,
}

/// A part of the plan below a prefix.
struct Below<'a> {
    prefix: String,
    planned: &'a mut Vec<(Route, Page)>,
}

impl Plan {
    fn prefix(&mut self, prefix: String) -> Below<'_> {
        Below { prefix, planned: &mut self.planned }
    }
}

impl Below<'_> {
    fn file(&mut self, file: &str, page: Page) {
        if let Some(route) = Route::parse(&format!("{}{file}", self.prefix)) {
            self.planned.push((route, page));
        }
    }

    fn page(&mut self, parts: &[&str], page: Page) {
        let folder: String = parts.iter().flat_map(|part| [part, "/"]).collect();
        self.file(&format!("{folder}index.html"), page);
    }

    fn feeds(&mut self, folder: &str, lang: Lang, subject: feeds::Subject) {
        self.file(&format!("{folder}feed.xml"), Page::Atom(lang, subject));
        self.file(&format!("{folder}feed.json"), Page::JsonFeed(lang, subject));
    }

    fn lay_out_language(&mut self, bank: &Bank, lang: Lang) {
        self.page(&[], Page::Home(lang));
        self.feeds("", lang, feeds::Subject::Bank);
        self.page(&["search"], Page::Finder(lang));
        self.page(&["a-z"], Page::Index(lang));
        self.page(&["overview"], Page::Overview(lang));
        self.page(&["collection"], Page::Collection(lang));
        for (index, case) in bank.indexed_cases() {
            self.page(&["cases", case.id().as_str()], Page::Case(lang, index));
        }
        self.lay_out_facets(bank, lang);
        self.page(&["organisations"], Page::Organisations(lang));
        for (index, organisation) in bank.indexed_organisations() {
            self.page(&["organisations", organisation.id().as_str()], Page::Organisation(lang, index));
        }
        self.page(&["notices"], Page::Notices(lang));
        for (number, notice) in bank.notices.iter().enumerate() {
            self.page(&["notices", notice.id().as_str()], Page::Notice(lang, number));
        }
        if calendar::has_dates(bank) {
            self.file("notices.ics", Page::Calendar(lang));
        }
        self.page(&["guides"], Page::Guides(lang));
        for (number, guide) in bank.guides.iter().enumerate() {
            self.page(&["guides", guide.id().as_str()], Page::Guide(lang, number));
        }
        for (number, page) in bank.pages.iter().enumerate() {
            self.page(&["pages", page.id().as_str()], Page::Text(lang, number));
        }
        self.lay_out_redirects(bank, lang);
    }

    fn lay_out_facets(&mut self, bank: &Bank, lang: Lang) {
        for (number, facet) in bank.facets.iter().enumerate() {
            let id = facet.id.as_str();
            self.page(&[id], Page::Facet(lang, number));
            for (index, term) in facet.indexed() {
                let name = term.term.id.as_str();
                self.page(&[id, name], Page::Term(lang, number, index, 1));
                self.feeds(&format!("{id}/{name}/"), lang, feeds::Subject::Term(number, index));
                for page in 2..=term.cases.len().div_ceil(bank.settings.page_size) {
                    self.page(&[id, name, "page", &page.to_string()], Page::Term(lang, number, index, page));
                }
            }
        }
    }

    fn lay_out_redirects(&mut self, bank: &Bank, lang: Lang) {
        fn all<E: Entry>(kind: Kind, entries: &[E]) -> impl Iterator<Item = (Kind, usize, &dyn Entry)> {
            entries.iter().enumerate().map(move |(number, entry)| (kind, number, entry as &dyn Entry))
        }
        let entries = all(Kind::Case, &bank.cases)
            .chain(all(Kind::Organisation, &bank.organisations))
            .chain(all(Kind::Notice, &bank.notices))
            .chain(all(Kind::Guide, &bank.guides))
            .chain(all(Kind::Page, &bank.pages));
        for (kind, number, entry) in entries {
            for (alias, _) in &entry.head().aliases {
                self.page(&[kind.folder(), alias.as_str()], Page::Redirect(lang, kind, number));
            }
        }
    }
}
