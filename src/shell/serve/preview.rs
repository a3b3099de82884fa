//! A preview as the browsers see it: which response belongs to which request.
//!
//! Every path is looked up in the [`Site`](crate::site::Site) in memory, never on the disk. Pages get one line more than
//! in `dist`: the script that listens for changes, which stands with its style below `/_vonk/`, where no route of a site can
//! be.

use std::{
    io::Write,
    sync::{Arc, PoisonError, RwLock},
};

use percent_encoding::percent_decode_str;
use xxhash_rust::xxh3::xxh3_64;

use crate::site::{Route, SiteError};

use super::{
    super::{error::Error, terminal::say},
    faults::Faults,
    guard::Guard,
    head::EVENTS,
    http::{Handler, Request, Response},
    indexer::Indexer,
    overlay::Overlay,
    snapshot::Snapshot,
    tabs::{Now, PageState, Tabs},
};

const HTML: &str = "text/html; charset=utf-8";
const SCRIPT: &str = "text/javascript; charset=utf-8";

/// What the preview itself brings to the browser.
const OWN: [(&str, &str, &str); 3] = [
    ("/_vonk/preview.js", SCRIPT, include_str!("../preview/preview.js")),
    ("/_vonk/morph.js", SCRIPT, include_str!("../preview/morph.js")),
    ("/_vonk/preview.css", "text/css; charset=utf-8", include_str!("../preview/preview.css")),
];

/// A preview as the browsers see it.
pub(super) struct Preview {
    guard: Guard,
    overlay: Overlay,
    snapshot: RwLock<Arc<Snapshot>>,
    indexer: Indexer,
    tabs: Tabs,
    faults: Faults,
}

/// A page, or whatever else stands at a path.
struct Rendered {
    status: u16,
    media_type: &'static str,
    bytes: Vec<u8>,
    /// Why it could not be made.
    broken: Option<String>,
}

impl Preview {
    /// A preview of `snapshot`.
    pub(super) fn new(guard: Guard, overlay: Overlay, snapshot: Snapshot) -> Self {
        let (indexer, tabs) = (Indexer::default(), Tabs::default());
        indexer.follow(snapshot.site.as_ref());
        let faults = Faults::default();
        Self { guard, overlay, snapshot: RwLock::new(Arc::new(snapshot)), indexer, tabs, faults }
    }

    /// The snapshot that is shown.
    fn snapshot(&self) -> Arc<Snapshot> {
        Arc::clone(&self.snapshot.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Shows another snapshot and tells the tabs.
    pub(super) fn show(&self, snapshot: Snapshot) {
        self.indexer.follow(snapshot.site.as_ref());
        let last = std::mem::replace(
            &mut *self.snapshot.write().unwrap_or_else(PoisonError::into_inner),
            Arc::new(snapshot),
        );
        self.tabs.tell(|path| self.now(path));
        drop(last);
    }

    /// Makes one search index after the other, as they are wanted, and tells the tabs; for ever.
    pub(super) fn keep_index(&self) -> ! {
        loop {
            self.indexer.make_next();
            self.tabs.tell(|path| self.now(path));
        }
    }

    /// Lets the tabs hear that the preview is there.
    pub(super) fn beat(&self) {
        self.tabs.beat();
    }

    /// What the page at `path` is now.
    fn now(&self, path: &str) -> Now {
        let snapshot = self.snapshot();
        let page = self.page(&snapshot, path);
        let problems = self.panel(&snapshot, path, page.broken.as_deref());
        let is_behind = searches(&page.bytes) && self.indexer.progress().is_behind;
        let state = PageState {
            page: self.fingerprint(&page.bytes),
            problems: problems.map(|html| format!("{:016x}", xxh3_64(html.as_bytes()))).unwrap_or_default(),
            indexing: if is_behind {
                self.overlay.texts.text("preview-indexing", &[])
            } else {
                String::new()
            },
        };
        Now { version: snapshot.version, state }
    }

    /// The hash of a page. The finder searches in other files, so that it is another one with each index after the first.
    fn fingerprint(&self, bytes: &[u8]) -> String {
        let seen = if searches(bytes) { self.indexer.progress().generation } else { 0 };
        format!("{:016x}", xxh3_64(bytes) ^ seen)
    }

    /// The page with the script that listens. A page that only leads on is left alone.
    fn with_script(&self, mut bytes: Vec<u8>) -> Vec<u8> {
        const END: &[u8] = b"</head>";
        if contains(&bytes, b"http-equiv=\"refresh\"") {
            return bytes;
        }
        let script = self.overlay.script(&self.fingerprint(&bytes));
        let place = bytes.windows(END.len()).position(|window| window == END).unwrap_or(bytes.len());
        bytes.splice(place..place, script.into_bytes());
        bytes
    }

    fn respond_to(&self, target: &str) -> Response {
        let (path, query) = target.split_once('?').unwrap_or((target, ""));
        if let Some((_, media_type, text)) = OWN.iter().find(|(own, ..)| *own == path) {
            return Response::new(200, media_type, *text);
        }
        if path == EVENTS {
            return Response::events(shown_page(query));
        }
        let snapshot = self.snapshot();
        if path == "/_vonk/problems" {
            let shown = shown_page(query);
            let broken = self.page(&snapshot, &shown).broken;
            let panel = self.panel(&snapshot, &shown, broken.as_deref());
            return Response::new(200, HTML, panel.unwrap_or_default());
        }
        let path = percent_decode_str(path).decode_utf8().unwrap_or_default();
        if !path.starts_with('/') {
            return Response::plain(400, "400 Not a path.");
        }
        if let Some(place) = moved_to(&snapshot, &path) {
            return Response::moved(place);
        }
        let page = self.page(&snapshot, &path);
        let bytes = if page.media_type == HTML { self.with_script(page.bytes) } else { page.bytes };
        Response::new(page.status, page.media_type, bytes)
    }

    /// What stands at a decoded path: always something.
    fn page(&self, snapshot: &Snapshot, path: &str) -> Rendered {
        let Some(site) = &snapshot.site else { return self.broken_page(snapshot, path, None) };
        let respond = |route: &Route, status| {
            let body = site.respond(route).transpose()?;
            Some(match body {
                Ok(body) => {
                    self.faults.forget(route);
                    let bytes = body.into_bytes().into_owned();
                    Rendered { status, media_type: route.media_type(), bytes, broken: None }
                }
                Err(error) => self.broken_page(snapshot, path, Some(self.tell(route, error))),
            })
        };
        let route = snapshot.on_site(path).and_then(Route::of_request);
        if let Some(route) = route.as_ref().filter(|route| site.is_of_index(route))
            && let Some(bytes) = self.indexer.file(route)
        {
            return Rendered { status: 200, media_type: route.media_type(), bytes, broken: None };
        }
        let found = route.and_then(|route| respond(&route, 200));
        let missing = || Route::parse("404.html").and_then(|route| respond(&route, 404));
        found.or_else(missing).unwrap_or_else(|| Rendered {
            status: 404,
            media_type: "text/plain; charset=utf-8",
            bytes: b"404\n".to_vec(),
            broken: None,
        })
    }

    /// Why the file of a route cannot be made, in the reader's words; the terminal hears of it, unless it knows.
    fn tell(&self, route: &Route, error: SiteError) -> String {
        let is_new = self.faults.is_new(route, &error.to_string());
        let words = Error::of_route(route, error).describe(&self.overlay.texts);
        if is_new {
            say(&words);
        }
        words
    }

    /// The panel over what a browser has at a decoded path.
    fn panel(&self, snapshot: &Snapshot, path: &str, broken: Option<&str>) -> Option<String> {
        self.overlay.panel(snapshot, snapshot.on_site(path).unwrap_or(path), broken)
    }

    fn broken_page(&self, snapshot: &Snapshot, path: &str, broken: Option<String>) -> Rendered {
        let panel = self.panel(snapshot, path, broken.as_deref()).unwrap_or_default();
        Rendered { status: 500, media_type: HTML, bytes: self.overlay.page(&panel).into_bytes(), broken }
    }
}

impl Handler for Preview {
    fn respond(&self, request: &Request<'_>) -> Response {
        self.guard.refuse(request).unwrap_or_else(|| self.respond_to(request.target))
    }

    fn subscribe(&self, page: String, tab: Box<dyn Write + Send>) {
        self.tabs.join(page, tab, |page| self.now(page));
    }
}

/// Where to look instead of at a decoded path: a folder's page when the `/` at its end lacks, and the root of a site that stands
/// below the server's.
fn moved_to(snapshot: &Snapshot, path: &str) -> Option<String> {
    let site = snapshot.site.as_ref()?;
    match snapshot.on_site(path) {
        Some(path) => {
            let is_file = !path.ends_with('/');
            let folder = is_file.then(|| Route::of_request(&format!("{path}/"))).flatten();
            folder.filter(|folder| site.has(folder)).map(|folder| site.path_of(&folder))
        }
        None => (path == "/" || snapshot.on_site(&format!("{path}/")) == Some("/")).then(|| site.root()),
    }
}

/// Whether a page is one that searches.
fn searches(bytes: &[u8]) -> bool {
    contains(bytes, b"data-search=")
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// The page that a tab says it shows: a path, or `/` for anything that is none.
fn shown_page(query: &str) -> String {
    let page = query.split('&').find_map(|pair| pair.strip_prefix("page=")).unwrap_or_default();
    match percent_decode_str(page).decode_utf8() {
        Ok(page) if Route::of_request(&page).is_some() => page.into_owned(),
        _ => "/".to_owned(),
    }
}

/// Whether any page of a site could stand where the preview has its own files: never.
#[cfg(test)]
fn is_free(site: &crate::site::Site) -> bool {
    let mut routes = crate::site::Part::ALL.into_iter().flat_map(|part| site.routes(part));
    routes.all(|route| !route.file().starts_with("_vonk/"))
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;
    use crate::{
        base::Lang,
        diagnostic::message::Messages,
        shell::{
            serve::{builder::PreviewBuilder, guard::Exposure, http::Body},
            texts::CommandTexts,
        },
        testing::{DAY, sources},
    };

    fn snapshot(files: &[(&str, &str)]) -> Snapshot {
        let mut builder = PreviewBuilder::new("http://localhost:1111".to_owned(), false);
        builder.build(Arc::new(sources(files)), DAY, Vec::new(), &|| {})
    }

    fn preview(files: &[(&str, &str)]) -> Preview {
        let overlay = Overlay {
            texts: CommandTexts::for_language(Lang::EN),
            messages: Messages::for_language(Lang::EN),
            editor: None,
            root: "/bank".into(),
        };
        Preview::new(Guard { port: 1111, exposure: Exposure::Machine }, overlay, snapshot(files))
    }

    fn ask(preview: &Preview, target: &str) -> Response {
        preview.respond(&Request {
            method: "GET",
            target,
            hosts: vec!["localhost:1111"],
            ..Request::default()
        })
    }

    fn get(preview: &Preview, target: &str) -> (u16, String) {
        let response = ask(preview, target);
        match response.body {
            Body::Whole(bytes) => (response.status, String::from_utf8_lossy(&bytes).into_owned()),
            Body::Events { page } => (response.status, page),
        }
    }

    const BANK: [(&str, &str); 2] = [
        ("content/bank.yaml", "name: A\nlanguages: [en]\n"),
        ("content/pages/about.md", "---\ntitle: About\n---\nText.\n"),
    ];

    #[test]
    fn a_page_has_the_script_and_a_file_has_not() {
        let preview = preview(&BANK);
        let (status, page) = get(&preview, "/pages/about/?x=1");
        assert_eq!(status, 200);
        assert_eq!(page.matches("/_vonk/preview.js").count(), 1);
        assert!(!get(&preview, "/sitemap.xml").1.contains("_vonk"));
        assert!(is_free(preview.snapshot().site.as_deref().expect("a site")));
    }

    #[test]
    fn a_folder_without_its_slash_is_found_and_what_is_not_there_is_404() {
        let preview = preview(&BANK);
        assert_eq!(get(&preview, "/pages/about").0, 302);
        for path in [
            "/pages/none/",
            "/../Cargo.toml",
            "/..%2fCargo.toml",
            "/%2e%2e/Cargo.toml",
            "/%252e%252e/Cargo.toml",
            "/..%5cCargo.toml",
            "/pages/about/../../../etc/passwd",
            "/%00",
            "//etc/passwd",
            "/content/bank.yaml",
            "/%c0%ae%c0%ae/x",
            "/.%2e/x",
            "/pages/about/index.html/",
        ] {
            let (status, _) = get(&preview, path);
            assert!(matches!(status, 400 | 404), "{path}: {status}");
        }
        assert_eq!(get(&preview, "http://localhost:1111/").0, 400);
        assert_eq!(get(&preview, "*").0, 400);
    }

    #[test]
    fn a_bank_below_a_root_is_shown_there() {
        let preview = preview(&[
            ("content/bank.yaml", "name: A\nlanguages: [en]\nurl: https://example.org/bänk/\n"),
            ("content/pages/about.md", "---\ntitle: About\ndraft: yes\n---\nText.\n"),
            ("content/pages/other.md", "---\ntitle: Other\n---\n[About](about.md).\n"),
        ]);
        let location = |target: &str| ask(&preview, target).location;
        for path in ["/", "/b%C3%A4nk", "/bänk"] {
            assert_eq!(location(path).as_deref(), Some("/b%C3%A4nk/"), "{path}");
        }
        assert_eq!(location("/b%C3%A4nk/pages/other").as_deref(), Some("/b%C3%A4nk/pages/other/"));
        let (status, page) = get(&preview, "/b%C3%A4nk/pages/other/");
        assert!(status == 200 && page.contains("href=\"/b%C3%A4nk/\""), "{page}");
        for path in ["/pages/other/", "/b%C3%A4nkpages/other/", "/bank/", "/b%C3%A4nk/none/"] {
            assert_eq!(get(&preview, path).0, 404, "{path}");
        }
        let (_, problems) = get(&preview, "/_vonk/problems?page=/b%C3%A4nk/pages/about/");
        assert!(problems.contains("content/pages/about.md"), "{problems}");
    }

    #[test]
    fn without_a_site_the_problems_are_the_page() {
        let preview = preview(&[("content/bank.yaml", "name: [")]);
        let (status, page) = get(&preview, "/any/");
        assert_eq!(status, 500);
        assert!(page.contains("content/bank.yaml:1:") && page.contains("/_vonk/preview.js"), "{page}");
    }

    #[test]
    fn the_finder_says_while_newer_text_is_being_indexed_and_is_another_page_then() {
        let preview = preview(&BANK);
        let state = |path: &str| preview.now(path).state;
        let (first, about) = (state("/search/"), state("/pages/about/"));
        thread::scope(|scope| {
            scope.spawn(|| preview.indexer.make_next());
            assert_eq!(get(&preview, "/search/en.json").0, 200);
        });
        assert_eq!(state("/search/"), first, "the first index changes nothing");
        preview.show(snapshot(&[BANK[0], (BANK[1].0, "---\ntitle: About\n---\nOther words.\n")]));
        assert!(state("/search/").indexing.starts_with("Newer text is being indexed"));
        assert_eq!(
            (state("/search/").page, state("/pages/about/").indexing),
            (first.page.clone(), about.indexing)
        );
        assert_eq!(get(&preview, "/search/en.json").0, 200, "the last index answers");
        preview.indexer.make_next();
        assert_eq!(state("/search/").indexing, "");
        assert_ne!(state("/search/").page, first.page);
    }

    #[test]
    fn the_page_of_a_tab_is_a_path() {
        assert_eq!(get(&preview(&BANK), "/_vonk/events?page=%2Fpages%2Fabout%2F").1, "/pages/about/");
        assert_eq!(shown_page("page=..%2F..%0d%0aX"), "/");
        assert_eq!(shown_page(""), "/");
    }
}
