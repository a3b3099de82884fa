//! The plan of a site: every route and what stands there.
//!
//! [`layout`] lists the routes, [`tongue`] compiles the theme for each language, [`prepared`] holds what many pages need; here
//! the [`Site`] brings them together and answers.

mod layout;
mod prepared;
mod tongue;

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use jiff::civil::Date;

use crate::{
    bank::{Bank, Reach, model::Entry},
    base::{Lang, SourcePath},
    content::layout::Kind,
    search::Index,
};

use self::{
    layout::Page,
    tongue::{region_packs, tongue},
};
use super::{
    address::Addresses,
    assets::{Assets, hashed_name},
    calendar,
    context::{SiteContext, Tongue},
    data, feeds,
    pages::Edition,
    route::Route,
    search,
    share::Share,
    sitemap,
    theme::{Theme, ThemeError},
};

pub(crate) use self::prepared::Prepared;

/// What a site depends on besides the bank and the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteOptions {
    /// Where the site will stand, such as `https://example.org/bank`.
    pub base_url: String,
    /// The day of the build.
    pub today: Date,
}

/// A site: it knows its routes and answers each of them.
pub struct Site {
    bank: Arc<Bank>,
    addresses: Arc<Addresses>,
    tongues: Arc<BTreeMap<Lang, Tongue>>,
    assets: Arc<Assets>,
    pictures: Arc<BTreeMap<SourcePath, String>>,
    share: Option<Arc<Share>>,
    prepared: Prepared,
    /// The routes of all but the search index.
    planned: Arc<Vec<Route>>,
    /// What stands at each of them.
    pages: Arc<Vec<Page>>,
    /// The search index, made when it is first asked for: a preview may never need it.
    index: OnceLock<Index>,
    /// The routes of the search index.
    index_routes: OnceLock<Vec<Route>>,
}

impl Site {
    /// Lays out a site. Fails when the theme is broken.
    pub fn plan(bank: Arc<Bank>, theme: &Theme, options: &SiteOptions) -> Result<Self, ThemeError> {
        let addresses = Addresses::new(&options.base_url, bank.languages());
        let assets = Assets::new(theme);
        let tongues = bank.languages().iter();
        let tongues = tongues.map(|&lang| Ok((lang, tongue(&bank, &addresses, &assets, theme, lang)?)));
        let tongues = tongues.collect::<Result<_, ThemeError>>()?;
        let pictures: BTreeMap<SourcePath, String> = bank
            .pictures
            .iter()
            .map(|(path, file)| (path.clone(), hashed_name("media", path.file_name(), &file.bytes)))
            .collect();
        let prepared = Prepared::new(&bank, region_packs(theme)?);
        let share = Share::plan(&bank, theme)?;
        let mut site = Self {
            addresses: Arc::new(addresses),
            tongues: Arc::new(tongues),
            assets: Arc::new(assets),
            pictures: Arc::new(pictures),
            share: share.map(Arc::new),
            prepared,
            planned: Arc::default(),
            pages: Arc::default(),
            index: OnceLock::new(),
            index_routes: OnceLock::new(),
            bank,
        };
        let mut planned = site.lay_out();
        planned.sort_by(|(a, _), (b, _)| a.cmp(b));
        // A redirect never takes the place of a page; other routes are unique by the rules of ids.
        planned.dedup_by(|(later, _), (first, _)| later == first);
        let (routes, pages) = planned.into_iter().unzip();
        (site.planned, site.pages) = (Arc::new(routes), Arc::new(pages));
        Ok(site)
    }

    /// The site of this bank after an edit that reaches so far. Routes, templates and lists are shared, so that it costs next
    /// to nothing. `None` when the edit reaches what is shared: further than words, or a title that stands in a share picture,
    /// whose name changes with it.
    pub fn amended(&self, bank: Arc<Bank>, reach: Reach) -> Option<Self> {
        let reaches_routes = match reach {
            Reach::Nothing | Reach::Words => false,
            Reach::Titles => self.share.is_some(),
            Reach::Bank => true,
        };
        if reaches_routes {
            return None;
        }
        Some(Self {
            prepared: self.prepared.amended(&bank),
            bank,
            addresses: Arc::clone(&self.addresses),
            tongues: Arc::clone(&self.tongues),
            assets: Arc::clone(&self.assets),
            pictures: Arc::clone(&self.pictures),
            planned: Arc::clone(&self.planned),
            pages: Arc::clone(&self.pages),
            share: self.share.clone(),
            index: OnceLock::new(),
            index_routes: OnceLock::new(),
        })
    }

    /// Every route, sorted. Cost: the search index, the first time.
    pub fn routes(&self) -> Vec<&Route> {
        let mut routes: Vec<&Route> = self.index_routes().iter().chain(self.planned.iter()).collect();
        routes.sort_unstable();
        routes
    }

    /// The routes of all but the search index, sorted.
    pub fn planned(&self) -> &[Route] {
        &self.planned
    }

    /// The routes of the search index, sorted. Cost: the index, the first time.
    pub fn index_routes(&self) -> &[Route] {
        self.index_routes.get_or_init(|| {
            let route = |file: &str| Route::parse(&format!("{}{file}", search::FOLDER));
            let mut routes: Vec<Route> = self.index().files().filter_map(route).collect();
            routes.sort_unstable();
            routes
        })
    }

    /// Whether the route, if there is such a file, is one of the search index.
    pub fn is_of_index(&self, route: &Route) -> bool {
        route.file().starts_with(search::FOLDER) && !self.has_page(route)
    }

    /// Whether a page stands at the route; the files of the search index are no pages.
    pub fn has_page(&self, route: &Route) -> bool {
        self.planned.binary_search(route).is_ok()
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| search::index(&self.context(), &self.prepared))
    }

    /// Whether the file of a route always has the same bytes, because its name carries the hash of all that they are made
    /// from. Such a file need not be made again where it is there.
    pub fn is_settled(&self, route: &Route) -> bool {
        let place = self.planned.binary_search(route);
        place.is_ok_and(|place| matches!(self.pages[place], Page::Share(_)))
    }

    /// The bank that the site shows.
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// The addresses of the site.
    pub fn addresses(&self) -> &Addresses {
        &self.addresses
    }

    /// How many of the routes are pages of HTML.
    pub fn page_count(&self) -> usize {
        self.planned.iter().filter(|route| route.file().ends_with(".html")).count()
    }

    /// How many cases the site shows.
    pub fn case_count(&self) -> usize {
        self.bank.cases.len()
    }

    /// The bytes of a route; `None` when the site has no such route. Fails when the theme is broken.
    pub fn respond(&self, route: &Route) -> Result<Option<Cow<'_, [u8]>>, ThemeError> {
        let Ok(place) = self.planned.binary_search(route) else {
            let file = route.file().strip_prefix(search::FOLDER);
            return Ok(file.and_then(|file| self.index().bytes(file)).map(Cow::Borrowed));
        };
        let page = &self.pages[place];
        let text = match page {
            Page::Asset => return Ok(self.assets.bytes(route).map(Cow::Borrowed)),
            Page::Picture(path) => {
                return Ok(self.bank.pictures.get(path).map(|picture| Cow::Borrowed(&*picture.bytes)));
            }
            Page::Share(number) => {
                return Ok(self.share.as_ref().map(|share| Cow::Owned(share.draw(*number))));
            }
            page => self.render(page)?,
        };
        if let Some(mistake) = self.prepared.mistake.get() {
            return Err(mistake.clone());
        }
        Ok(Some(Cow::Owned(text.into_bytes())))
    }

    /// The bytes of a route, one of the few whose file is too large to be held whole, piece by piece; `None` for all others.
    pub fn pieces(&self, route: &Route) -> Option<impl Iterator<Item = Vec<u8>> + '_> {
        let Page::Data(file) = &self.pages[self.planned.binary_search(route).ok()?] else { return None };
        data::pieces(self.context(), file).map(|pieces| pieces.map(String::into_bytes))
    }

    fn context(&self) -> SiteContext<'_> {
        SiteContext {
            bank: &self.bank,
            addresses: &self.addresses,
            tongues: &self.tongues,
            pictures: &self.pictures,
            share: self.share.as_deref(),
        }
    }

    fn render(&self, page: &Page) -> Result<String, ThemeError> {
        let context = self.context();
        let edition = |lang| Edition { context: &context, prepared: &self.prepared, lang };
        let own = edition(self.bank.default_language());
        macro_rules! template {
            ($name:literal, $edition:expr, $page:expr) => {{
                let (frame, view) = $page;
                $edition.tongue().templates.render($name, &frame, &view)
            }};
        }
        match *page {
            Page::Root => template!("root.html", own, own.root_page()),
            Page::Missing => template!("missing.html", own, own.missing_page()),
            Page::Home(lang) => template!("home.html", edition(lang), edition(lang).home_page()),
            Page::Finder(lang) => template!("finder.html", edition(lang), edition(lang).finder_page()),
            Page::Index(lang) => template!("index.html", edition(lang), edition(lang).index_page()),
            Page::Overview(lang) => template!("overview.html", edition(lang), edition(lang).overview_page()),
            Page::Collection(lang) => {
                template!("collection.html", edition(lang), edition(lang).collection_page())
            }
            Page::Case(lang, index) => template!("case.html", edition(lang), edition(lang).case_page(index)),
            Page::Embed(lang, index) => {
                template!("embed.html", edition(lang), edition(lang).embed_page(index))
            }
            Page::Facet(lang, facet) => {
                template!("facet.html", edition(lang), edition(lang).facet_page(facet))
            }
            Page::Term(lang, facet, term, number) => {
                template!("term.html", edition(lang), edition(lang).term_page(facet, term, number))
            }
            Page::Organisations(lang) => {
                template!("index.html", edition(lang), edition(lang).organisations_page())
            }
            Page::Organisation(lang, index) => {
                template!("organisation.html", edition(lang), edition(lang).organisation_page(index))
            }
            Page::Notices(lang) => template!("notices.html", edition(lang), edition(lang).notices_page()),
            Page::Notice(lang, number) => {
                template!("notice.html", edition(lang), edition(lang).notice_page(number))
            }
            Page::Guides(lang) => template!("guides.html", edition(lang), edition(lang).guides_page()),
            Page::Guide(lang, number) => {
                template!("guide.html", edition(lang), edition(lang).guide_page(number))
            }
            Page::Text(lang, number) => {
                template!("page.html", edition(lang), edition(lang).text_page(number))
            }
            Page::Redirect(lang, kind, number) => {
                template!(
                    "redirect.html",
                    edition(lang),
                    edition(lang).redirect_page(self.entry(kind, number))
                )
            }
            Page::Atom(lang, subject) => Ok(feeds::atom(&context, &self.prepared, lang, subject)),
            Page::JsonFeed(lang, subject) => Ok(feeds::json(&context, &self.prepared, lang, subject)),
            Page::Calendar(lang) => Ok(calendar::notices(&context, lang)),
            Page::Sitemap => Ok(sitemap::first(&context)),
            Page::SitemapPart(number) => Ok(sitemap::part(&context, number)),
            Page::Robots => Ok(sitemap::robots(&context)),
            Page::Data(ref file) => Ok(data::write(&context, file)),
            Page::Asset | Page::Picture(_) | Page::Share(_) => Ok(String::new()),
        }
    }

    fn entry(&self, kind: Kind, number: usize) -> &dyn Entry {
        match kind {
            Kind::Case => &self.bank.cases[number],
            Kind::Organisation => &self.bank.organisations[number],
            Kind::Notice => &self.bank.notices[number],
            Kind::Guide => &self.bank.guides[number],
            Kind::Page => &self.bank.pages[number],
        }
    }
}
