//! The plan of a site: every route and what stands there.

use std::{
    borrow::Cow,
    collections::BTreeMap,
    sync::{Arc, OnceLock},
};

use jiff::civil::Date;

use crate::{
    bank::{Bank, CaseIndex, OrganisationIndex, TermIndex, model::Entry},
    base::{Lang, SourcePath},
    content::layout::Kind,
    search::Index,
};

use super::{
    address::Addresses,
    assets::{Assets, hashed_name},
    calendar,
    context::{SiteContext, Tongue},
    data, feeds,
    figures::regions::RegionPack,
    locale::Locale,
    pages::Edition,
    route::Route,
    search,
    share::{self, Share},
    sitemap,
    strings::Strings,
    templates::{MenuEntry, Shared, SiteInfo, Templates, ThemeError},
    theme::Theme,
    view::{CardMarkup, Link},
};

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

/// What many pages need, computed once.
pub(crate) struct Prepared {
    /// All cases, newest first.
    pub(crate) newest: Arc<Vec<CaseIndex>>,
    /// The cases of each term of each facet, newest first.
    by_term: Arc<Vec<Vec<Vec<CaseIndex>>>>,
    /// The theme's region packs, sorted by file name.
    pub(crate) packs: Arc<Vec<RegionPack>>,
    /// The card of each case in each language, once it is written.
    cards: BTreeMap<Lang, Vec<OnceLock<CardMarkup>>>,
    /// The first mistake of the theme that a card met.
    mistake: OnceLock<ThemeError>,
}

impl Prepared {
    fn new(bank: &Bank, packs: Vec<RegionPack>) -> Self {
        let newest = bank.newest();
        let mut rank = vec![0; newest.len()];
        for (place, case) in newest.iter().enumerate() {
            rank[case.0 as usize] = place;
        }
        let sorted = |cases: &[CaseIndex]| {
            let mut cases = cases.to_vec();
            cases.sort_unstable_by_key(|case| rank[case.0 as usize]);
            cases
        };
        let of_facet =
            |facet: &crate::bank::Facet| facet.terms.iter().map(|term| sorted(&term.cases)).collect();
        Self {
            by_term: Arc::new(bank.facets.iter().map(of_facet).collect()),
            cards: no_cards(bank),
            mistake: OnceLock::new(),
            newest: Arc::new(newest),
            packs: Arc::new(packs),
        }
    }

    /// The same for a bank whose cases have the same order and the same terms.
    fn amended(&self, bank: &Bank) -> Self {
        Self {
            newest: Arc::clone(&self.newest),
            by_term: Arc::clone(&self.by_term),
            packs: Arc::clone(&self.packs),
            cards: no_cards(bank),
            mistake: OnceLock::new(),
        }
    }

    /// Where the card of a case is kept in a language of the bank.
    pub(crate) fn card(&self, lang: Lang, case: CaseIndex) -> &OnceLock<CardMarkup> {
        &self.cards[&lang][case.0 as usize]
    }

    /// Notes a mistake of the theme; the first one counts.
    pub(crate) fn note_mistake(&self, mistake: ThemeError) {
        let _ = self.mistake.set(mistake);
    }

    /// The cases of a term, newest first; `facet` is its place in [`Bank::facets`].
    pub(crate) fn cases_of(&self, facet: usize, term: TermIndex) -> &[CaseIndex] {
        &self.by_term[facet][term.0 as usize]
    }
}

/// Room for the card of each case in each language.
fn no_cards(bank: &Bank) -> BTreeMap<Lang, Vec<OnceLock<CardMarkup>>> {
    let none = |&lang| (lang, bank.cases.iter().map(|_| OnceLock::new()).collect());
    bank.languages().iter().map(none).collect()
}

/// What stands at a route.
#[derive(Clone, Debug, PartialEq)]
enum Page {
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

    /// The site of a bank that differs from this one's as [`amend`](crate::bank::amend()) allows: in the words of one entry.
    /// Routes, templates and lists are shared, so that it costs next to nothing. `None` when a title changed that stands in a
    /// share picture, since the name of the picture changes with it.
    pub fn amended(&self, bank: Arc<Bank>) -> Option<Self> {
        if self.share.is_some() && !share::has_same_titles(&self.bank, &bank) {
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

    fn lay_out(&self) -> Vec<(Route, Page)> {
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

fn tongue(
    bank: &Bank,
    addresses: &Addresses,
    assets: &Assets,
    theme: &Theme,
    lang: Lang,
) -> Result<Tongue, ThemeError> {
    let mut files: Vec<(String, String)> = Vec::new();
    for language in Theme::text_languages(lang) {
        for (path, bytes) in theme.texts(&language) {
            let text = std::str::from_utf8(bytes).map_err(|error| {
                ThemeError::strings(path, &format!("not UTF-8 at byte {}", error.valid_up_to()))
            })?;
            files.push((path.to_owned(), text.to_owned()));
        }
    }
    let sources: Vec<(&str, &str)> =
        files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let strings = Arc::new(Strings::parse(lang, &sources)?);
    let asset =
        assets.names().iter().map(|(path, file)| (path.as_str(), addresses.root_file(file))).collect();
    let shared = Shared { site: site_info(bank, addresses, &strings, lang), asset, t: strings.plain() };
    let templates = Templates::compile(theme, Arc::clone(&strings), &shared)?;
    drop(shared);
    Ok(Tongue { strings, locale: Locale::new(lang), templates })
}

fn region_packs(theme: &Theme) -> Result<Vec<RegionPack>, ThemeError> {
    let files = theme.folder("regions/").filter(|(path, _)| path.ends_with(".json"));
    files
        .map(|(path, bytes)| RegionPack::parse(bytes).map_err(|detail| ThemeError::regions(path, &detail)))
        .collect()
}

fn site_info(bank: &Bank, addresses: &Addresses, strings: &Strings, lang: Lang) -> SiteInfo {
    let settings = &bank.settings;
    let text = |text: &crate::content::text::Text| {
        crate::content::typography::typographic(bank.text(text, lang).0, lang).into_owned()
    };
    let optional = |value: &Option<crate::content::text::Text>| value.as_ref().map(text).unwrap_or_default();
    let plain = |value: &Option<Box<str>>| value.as_deref().unwrap_or_default().to_owned();
    let entry = |id: &str, key: &str, url: String| MenuEntry {
        id: id.to_owned(),
        label: strings.text(key).to_owned(),
        url,
    };
    let mut menu = vec![
        entry("finder", "menu-finder", addresses.finder(lang, &[])),
        entry("overview", "menu-overview", addresses.page(lang, &["overview"])),
    ];
    if !bank.organisations.is_empty() {
        menu.push(entry("organisations", "menu-organisations", addresses.page(lang, &["organisations"])));
    }
    if !bank.notices.is_empty() {
        menu.push(entry("notices", "menu-notices", addresses.page(lang, &["notices"])));
    }
    if !bank.guides.is_empty() {
        menu.push(entry("guides", "menu-guides", addresses.page(lang, &["guides"])));
    }
    let footer = bank.pages.iter().map(|page| {
        let localised = page.words(lang);
        Link {
            label: localised.words.title.to_string(),
            url: addresses.text_page(lang, page.id().as_str()),
            lang: localised.fallback.map(|lang| lang.to_string()).unwrap_or_default(),
        }
    });
    let facets = bank.facets.iter().map(|facet| MenuEntry {
        id: facet.id.to_string(),
        label: text(&facet.label),
        url: addresses.facet(lang, facet.id.as_str()),
    });
    let has_contributing = bank.guides.iter().any(|guide| guide.id().as_str() == "contributing");
    SiteInfo {
        lang,
        name: text(&settings.name),
        tagline: optional(&settings.tagline),
        home: addresses.home(lang),
        languages: settings.languages.clone(),
        licence: settings.licence.as_ref().map(|licence| Link {
            label: text(&licence.name),
            url: plain(&licence.url),
            lang: String::new(),
        }),
        repository: plain(&settings.repository),
        contact: plain(&settings.contact),
        menu,
        footer: footer.collect(),
        feed_url: format!("{}feed.xml", addresses.home(lang)),
        facets: facets.collect(),
        search_url: addresses.root_file("search.json"),
        finder_url: addresses.finder(lang, &[]),
        index_url: addresses.page(lang, &["a-z"]),
        collection_url: addresses.page(lang, &["collection"]),
        contribute_url: if has_contributing {
            addresses.guide(lang, "contributing")
        } else {
            plain(&settings.repository)
        },
    }
}
