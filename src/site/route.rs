//! Addresses of a site as paths from its root.

use std::fmt;

/// A route: the path of its file under `dist`, such as `nl/cases/repair-cafe/index.html`. `/` between the parts, no
/// empty part, no `.` or `..`; only letters, digits and `-_.~` of ASCII.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Route(Box<str>);

impl Route {
    /// The route of a file, or `None` when the path breaks the rule.
    pub fn parse(file: &str) -> Option<Self> {
        let is_part = |part: &str| {
            !matches!(part, "" | "." | "..")
                && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.~".contains(&b))
        };
        (file.len() <= 1_000 && file.split('/').all(is_part)).then(|| Self(file.into()))
    }

    /// The route of a request's path, already percent-decoded: `/nl/` and `/nl/index.html` are the same; `None` for
    /// what no route can be.
    pub fn of_request(path: &str) -> Option<Self> {
        let path = path.strip_prefix('/')?;
        match path {
            "" => Self::parse("index.html"),
            path => match path.strip_suffix('/') {
                Some(folder) => Self::parse(&format!("{folder}/index.html")),
                None => Self::parse(path),
            },
        }
    }

    /// The path of its file.
    pub fn file(&self) -> &str {
        &self.0
    }

    /// The path of its address on the site: `/nl/cases/repair-cafe/`.
    pub fn path(&self) -> String {
        match self.0.strip_suffix("index.html") {
            Some(folder) if folder.is_empty() || folder.ends_with('/') => format!("/{folder}"),
            _ => format!("/{}", self.0),
        }
    }

    /// The media type of its bytes, told by the ending.
    pub fn media_type(&self) -> &'static str {
        match self.0.rsplit('.').next().unwrap_or_default() {
            "html" => "text/html; charset=utf-8",
            "css" => "text/css; charset=utf-8",
            "js" => "text/javascript; charset=utf-8",
            "json" if self.0.ends_with("feed.json") => "application/feed+json; charset=utf-8",
            "json" => "application/json; charset=utf-8",
            "jsonld" => "application/ld+json; charset=utf-8",
            "xml" if self.0.ends_with("feed.xml") => "application/atom+xml; charset=utf-8",
            "xml" => "application/xml; charset=utf-8",
            "csv" => "text/csv; charset=utf-8",
            "ics" => "text/calendar; charset=utf-8",
            "txt" => "text/plain; charset=utf-8",
            "webmanifest" => "application/manifest+json; charset=utf-8",
            "svg" => "image/svg+xml; charset=utf-8",
            "png" => "image/png",
            "jpg" | "jpeg" => "image/jpeg",
            "webp" => "image/webp",
            "gif" => "image/gif",
            "avif" => "image/avif",
            "woff2" => "font/woff2",
            "ris" => "application/x-research-info-systems; charset=utf-8",
            "bib" => "application/x-bibtex; charset=utf-8",
            _ => "application/octet-stream",
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path())
    }
}

impl fmt::Debug for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_folder_and_its_index_are_one_route() {
        let route = Route::of_request("/nl/cases/a/").expect("a route");
        assert_eq!(route.file(), "nl/cases/a/index.html");
        assert_eq!(Route::of_request("/nl/cases/a/index.html"), Some(route.clone()));
        assert_eq!(route.path(), "/nl/cases/a/");
    }

    proptest! {
        #[test]
        fn no_request_leaves_the_root(path in "(?s)/.{0,60}") {
            if let Some(route) = Route::of_request(&path) {
                prop_assert!(route.file().split('/').all(|part| !matches!(part, "" | "." | "..")));
                prop_assert!(!route.file().contains('\\'));
            }
        }
    }
}
