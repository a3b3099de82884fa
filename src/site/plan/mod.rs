//! The plan of a site: every route and what stands there.
//!
//! [`layout`] lists the routes, [`render`] makes the pages; here the [`Site`] brings together what they are answered with,
//! and answers.

mod layout;
mod render;

use std::{
    borrow::Cow,
    collections::BTreeMap,
    fmt,
    sync::{Arc, OnceLock},
};

use jiff::civil::Date;

use crate::{
    bank::{Bank, Reach},
    base::Lang,
    search::Index,
};

use self::{
    layout::{Resource, lay_out},
    render::render,
};
use super::{
    address::{Addresses, BaseUrl},
    assets::Assets,
    caches::PageCaches,
    calendar,
    context::SiteContext,
    data, feeds,
    figures::regions,
    language_kit::{KitSource, LanguageKit},
    pictures::{PictureError, Pictures},
    route::Route,
    search,
    share::Share,
    sitemap,
    theme::{Theme, ThemeError},
};

/// What a site depends on besides the bank and the theme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteOptions {
    /// Where the site will stand, such as `https://example.org/bank`.
    pub base_url: String,
    /// The day of the build.
    pub today: Date,
}

/// The two parts of a site's routes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All but the search index: pages, feeds, data files, assets, pictures.
    Pages,
    /// The search index, which costs more than all pages together.
    SearchIndex,
}

impl Part {
    /// Both parts.
    pub const ALL: [Self; 2] = [Self::Pages, Self::SearchIndex];
}

/// The bytes of a route.
pub enum Body<'a> {
    /// All of them.
    Whole(Cow<'a, [u8]>),
    /// Piece by piece: of the few files that are too large to be held whole.
    Pieces(Box<dyn Iterator<Item = Vec<u8>> + 'a>),
}

impl<'a> Body<'a> {
    fn borrowed(bytes: &'a [u8]) -> Self {
        Self::Whole(Cow::Borrowed(bytes))
    }

    /// All bytes, held whole.
    pub fn into_bytes(self) -> Cow<'a, [u8]> {
        match self {
            Self::Whole(bytes) => bytes,
            Self::Pieces(pieces) => Cow::Owned(pieces.flatten().collect()),
        }
    }
}

/// Why a route has no bytes.
#[derive(Clone, Debug)]
pub enum SiteError {
    /// The theme is broken.
    Theme(ThemeError),
    /// The picture that stands there is damaged.
    Picture(PictureError),
}

impl From<ThemeError> for SiteError {
    fn from(error: ThemeError) -> Self {
        Self::Theme(error)
    }
}

impl From<PictureError> for SiteError {
    fn from(error: PictureError) -> Self {
        Self::Picture(error)
    }
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Theme(error) => error.fmt(f),
            Self::Picture(error) => error.fmt(f),
        }
    }
}

/// A site: it knows its routes and answers each of them.
pub struct Site {
    bank: Arc<Bank>,
    addresses: Arc<Addresses>,
    kits: Arc<BTreeMap<Lang, LanguageKit>>,
    assets: Arc<Assets>,
    pictures: Arc<Pictures>,
    share: Option<Arc<Share>>,
    caches: PageCaches,
    /// The routes of all but the search index, sorted.
    routes: Arc<Vec<Route>>,
    /// What stands at each of them.
    resources: Arc<Vec<Resource>>,
    /// The search index, made when it is first asked for: a preview may never need it.
    index: OnceLock<Index>,
    /// The routes of the search index.
    index_routes: OnceLock<Vec<Route>>,
}

impl Site {
    /// Lays out a site. Fails when the theme is broken.
    pub fn plan(bank: Arc<Bank>, theme: &Theme, options: &SiteOptions) -> Result<Self, ThemeError> {
        let addresses = Addresses::new(BaseUrl::new(&options.base_url), Arc::clone(&bank));
        let assets = Assets::new(theme);
        let source = KitSource { bank: &bank, addresses: &addresses, assets: &assets, theme };
        let kits = bank.languages().iter().map(|&lang| Ok((lang, LanguageKit::new(source, lang)?)));
        let kits = kits.collect::<Result<_, ThemeError>>()?;
        let pictures = Pictures::plan(&bank);
        let caches = PageCaches::new(&bank, regions::packs(theme)?);
        let share = Share::plan(&bank, theme)?;
        let mut site = Self {
            addresses: Arc::new(addresses),
            kits: Arc::new(kits),
            assets: Arc::new(assets),
            pictures: Arc::new(pictures),
            share: share.map(Arc::new),
            caches,
            routes: Arc::default(),
            resources: Arc::default(),
            index: OnceLock::new(),
            index_routes: OnceLock::new(),
            bank,
        };
        let (routes, resources) = lay_out(&site).into_iter().unzip();
        (site.routes, site.resources) = (Arc::new(routes), Arc::new(resources));
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
            caches: self.caches.amended(&bank),
            addresses: Arc::new(self.addresses.with_bank(Arc::clone(&bank))),
            bank,
            kits: Arc::clone(&self.kits),
            assets: Arc::clone(&self.assets),
            pictures: Arc::clone(&self.pictures),
            routes: Arc::clone(&self.routes),
            resources: Arc::clone(&self.resources),
            share: self.share.clone(),
            index: OnceLock::new(),
            index_routes: OnceLock::new(),
        })
    }

    /// The routes of a part, sorted. Cost: those of the search index make the index, the first time.
    pub fn routes(&self, part: Part) -> &[Route] {
        match part {
            Part::Pages => &self.routes,
            Part::SearchIndex => self.index_routes.get_or_init(|| {
                let route = |file: &str| Route::parse(&format!("{}{file}", search::FOLDER));
                let mut routes: Vec<Route> = self.index().files().filter_map(route).collect();
                routes.sort_unstable();
                routes
            }),
        }
    }

    /// Whether something stands at the route; the files of the search index are left out.
    pub fn has(&self, route: &Route) -> bool {
        self.resource(route).is_some()
    }

    /// Whether the route, if there is such a file, is one of the search index.
    pub fn is_of_index(&self, route: &Route) -> bool {
        route.file().starts_with(search::FOLDER) && !self.has(route)
    }

    fn resource(&self, route: &Route) -> Option<&Resource> {
        Some(&self.resources[self.routes.binary_search(route).ok()?])
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| search::index(&self.context()))
    }

    /// Whether the file of a route always has the same bytes, because its name carries the hash of all that they are made
    /// from. Such a file need not be made again where it is there.
    pub fn is_settled(&self, route: &Route) -> bool {
        matches!(self.resource(route), Some(Resource::Share(_) | Resource::Picture(..)))
    }

    /// The path of the site's root: `/`, or `/bank/` for one that stands below that.
    pub fn root(&self) -> String {
        self.addresses.root()
    }

    /// The path of a route's address, from the root of the server on which the site stands.
    pub fn path_of(&self, route: &Route) -> String {
        format!("{}{}", self.root().trim_end_matches('/'), route.path())
    }

    /// The bank that the site shows.
    pub fn bank(&self) -> &Bank {
        &self.bank
    }

    /// How many of the routes are pages of HTML.
    pub fn page_count(&self) -> usize {
        self.resources.iter().filter(|resource| matches!(resource, Resource::Page(_))).count()
    }

    /// How many cases the site shows.
    pub fn case_count(&self) -> usize {
        self.bank.cases.len()
    }

    /// The bytes of a route; `None` when the site has no such route. Fails when the theme is broken, or a picture.
    pub fn respond(&self, route: &Route) -> Result<Option<Body<'_>>, SiteError> {
        let Some(resource) = self.resource(route) else {
            let file = route.file().strip_prefix(search::FOLDER);
            return Ok(file.and_then(|file| self.index().bytes(file)).map(Body::borrowed));
        };
        let context = self.context();
        let text = match resource {
            Resource::Page(page) => render(&context, *page)?,
            Resource::Atom(lang, subject) => feeds::atom(&context, *lang, *subject),
            Resource::JsonFeed(lang, subject) => feeds::json(&context, *lang, *subject),
            Resource::Calendar(lang) => calendar::notices(&context, *lang),
            Resource::Sitemap => sitemap::first(&context),
            Resource::SitemapPart(number) => sitemap::part(&context, *number),
            Resource::Robots => sitemap::robots(&context),
            Resource::Data(file) => match data::pieces(context, file) {
                Some(pieces) => return Ok(Some(Body::Pieces(Box::new(pieces.map(String::into_bytes))))),
                None => data::write(&context, file),
            },
            Resource::Asset => return Ok(self.assets.bytes(route).map(Body::borrowed)),
            Resource::Picture(path, size) => {
                let Some(picture) = self.bank.pictures.get(path) else { return Ok(None) };
                return Ok(Some(Body::Whole(Cow::Owned(self.pictures.make(path, picture, *size)?))));
            }
            Resource::Share(number) => {
                return Ok(self.share.as_ref().map(|share| Body::Whole(Cow::Owned(share.draw(*number)))));
            }
        };
        match self.caches.mistake.get() {
            Some(mistake) => Err(mistake.clone().into()),
            None => Ok(Some(Body::Whole(Cow::Owned(text.into_bytes())))),
        }
    }

    fn context(&self) -> SiteContext<'_> {
        SiteContext {
            bank: &self.bank,
            addresses: &self.addresses,
            kits: &self.kits,
            caches: &self.caches,
            pictures: &self.pictures,
            share: self.share.as_deref(),
        }
    }
}
