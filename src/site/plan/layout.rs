//! Which routes a site has, and what stands at each.

use crate::{
    base::{Lang, SourcePath},
    content::picture::PictureSize,
    site::{
        calendar, data,
        page::{Page, SideFile, Subject},
        route::Route,
        sitemap,
    },
};

use super::Site;

/// What stands at a route.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Resource {
    /// A page of HTML.
    Page(Page),
    /// A feed as Atom.
    Atom(Lang, Subject),
    /// A feed as JSON Feed.
    JsonFeed(Lang, Subject),
    /// The calendar of the notices.
    Calendar(Lang),
    /// The site map, or the index of its parts.
    Sitemap,
    /// A part of the site map, from 1.
    SitemapPart(usize),
    /// `robots.txt`.
    Robots,
    /// A file of open data.
    Data(data::DataFile),
    /// A file of the theme.
    Asset,
    /// A picture of the bank.
    Picture(SourcePath, PictureSize),
    /// A picture for shared links, by its place among [`Share::files`](crate::site::share::Share::files).
    Share(usize),
}

/// Every route of all but the search index with what stands there, sorted; a redirect never takes the place of a page.
pub(super) fn lay_out(site: &Site) -> Vec<(Route, Resource)> {
    let mut routes = Routes { site, laid_out: Vec::new() };
    Page::all(&site.bank).for_each(|page| routes.add_page(page));
    for &lang in site.bank.languages() {
        if calendar::has_dates(&site.bank) {
            routes.add_beside(Page::Home(lang), SideFile::Calendar, Resource::Calendar(lang));
        }
    }
    routes.add_files();
    let mut laid_out = routes.laid_out;
    laid_out.sort_by(|(a, _), (b, _)| a.cmp(b));
    laid_out.dedup_by(|(later, _), (first, _)| later == first);
    laid_out
}

/// The routes so far.
struct Routes<'a> {
    site: &'a Site,
    laid_out: Vec<(Route, Resource)>,
}

impl Routes<'_> {
    fn add(&mut self, file: &str, resource: Resource) {
        if let Some(route) = Route::parse(file) {
            self.laid_out.push((route, resource));
        }
    }

    /// A page, and the feeds that stand beside it.
    fn add_page(&mut self, page: Page) {
        let mut file = self.path(page);
        if file.is_empty() || file.ends_with('/') {
            file.push_str("index.html");
        }
        self.add(&file, Resource::Page(page));
        if let (Some(lang), Some(subject)) = (page.lang(), page.feed())
            && subject.page(lang) == page
        {
            self.add_beside(page, SideFile::Atom, Resource::Atom(lang, subject));
            self.add_beside(page, SideFile::JsonFeed, Resource::JsonFeed(lang, subject));
        }
    }

    fn add_beside(&mut self, page: Page, file: SideFile, resource: Resource) {
        let mut path = self.path(page);
        path.push_str(file.name());
        self.add(&path, resource);
    }

    fn path(&self, page: Page) -> String {
        let mut path = String::new();
        page.push_path(&self.site.bank, &mut path);
        path
    }

    /// What stands beside no page.
    fn add_files(&mut self) {
        let site = self.site;
        self.add("robots.txt", Resource::Robots);
        self.add(sitemap::FILE, Resource::Sitemap);
        for number in 1..=sitemap::parts(&site.context()) {
            self.add(&sitemap::file_name(number), Resource::SitemapPart(number));
        }
        for file in data::files(&site.bank) {
            self.add(&file.path(), Resource::Data(file));
        }
        for route in site.assets.routes() {
            self.add(route.file(), Resource::Asset);
        }
        for (path, edition) in site.pictures.iter() {
            self.add(&edition.file, Resource::Picture(path.clone(), edition.size));
        }
        for (number, file) in site.share.iter().flat_map(|share| share.files().iter().enumerate()) {
            self.add(file, Resource::Share(number));
        }
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, sync::Arc};

    use super::*;
    use crate::{
        base::Sources,
        content::settings::ROUTE_WORDS,
        site::{SiteOptions, search, test_bank::bank, theme::Theme},
    };

    #[test]
    fn exactly_the_names_that_routes_take_are_no_facets() {
        let bank = bank();
        let options = SiteOptions { base_url: "https://bank.example".to_owned(), today: bank.today };
        let site = Site::plan(Arc::clone(&bank), &Theme::new("default", &Sources::default()), &options);
        let laid_out = lay_out(&site.expect("a good theme"));
        let files = laid_out.iter().map(|(route, _)| route.file()).chain([search::FOLDER]);
        let below_language = files.map(|file| match file.split_once('/') {
            Some((lang, rest)) if bank.languages().iter().any(|own| own.as_str() == lang) => rest,
            _ => file,
        });
        let folders = below_language.filter_map(|file| file.split_once('/')).map(|(folder, _)| folder);
        let taken: BTreeSet<&str> = folders.filter(|folder| bank.facet(folder).is_none()).collect();
        assert_eq!(taken, BTreeSet::from(ROUTE_WORDS));
    }
}
