//! A request and its response, in plain values that know nothing of connections, and what makes one of the other.
//!
//! The [`server`](super::server) turns `tiny_http`'s requests into these, the [`preview`](super::preview) answers them.

use std::io::Write;

/// What answers requests.
pub(super) trait Handler: Send + Sync {
    /// The response to a request.
    fn respond(&self, request: &Request<'_>) -> Response;

    /// Keeps the connection of a tab that listens to the events of `page`.
    fn subscribe(&self, page: String, tab: Box<dyn Write + Send>);
}

/// A request, as far as anything depends on it.
#[derive(Clone, Debug, Default)]
pub(super) struct Request<'a> {
    /// The method, as written.
    pub(super) method: &'a str,
    /// The target: a path with its query, still encoded, of any form.
    pub(super) target: &'a str,
    /// Every `Host`.
    pub(super) hosts: Vec<&'a str>,
    /// `Origin`.
    pub(super) origin: Option<&'a str>,
    /// `Sec-Fetch-Site`: what the browser says of the page that asks.
    pub(super) site: Option<&'a str>,
    /// `Sec-Fetch-Mode`: `navigate` for an address that is opened.
    pub(super) mode: Option<&'a str>,
}

/// A response. No text of a request is in its head.
#[derive(Debug)]
pub(super) struct Response {
    /// The status.
    pub(super) status: u16,
    /// The media type of the body.
    pub(super) media_type: &'static str,
    /// Where else to look: a path on this server, encoded.
    pub(super) location: Option<String>,
    /// The body.
    pub(super) body: Body,
}

/// The body of a response.
#[derive(Debug)]
pub(super) enum Body {
    /// All of it.
    Whole(Vec<u8>),
    /// The events of a page, for as long as the tab is open.
    Events {
        /// The path of the page.
        page: String,
    },
}

impl Response {
    /// A response with a body of that media type.
    pub(super) fn new(status: u16, media_type: &'static str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, media_type, location: None, body: Body::Whole(body.into()) }
    }

    /// A sentence and no more.
    pub(super) fn plain(status: u16, text: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", format!("{text}\n"))
    }

    /// Sends the browser to another path of this server.
    pub(super) fn moved(path: String) -> Self {
        Self { location: Some(path), ..Self::plain(302, "") }
    }

    /// The stream of a page's events.
    pub(super) fn events(page: String) -> Self {
        Self { status: 200, media_type: "text/event-stream", location: None, body: Body::Events { page } }
    }

    /// Every header but those about length and connection. Nothing is kept by the browser, nothing is lent to other sites.
    pub(super) fn headers(&self) -> impl Iterator<Item = (&'static str, String)> {
        let fixed = [
            ("Content-Type", self.media_type.to_owned()),
            ("Cache-Control", "no-store".to_owned()),
            ("X-Content-Type-Options", "nosniff".to_owned()),
            ("Cross-Origin-Resource-Policy", "same-origin".to_owned()),
            ("Server", "vonk".to_owned()),
        ];
        let allow = (self.status == 405).then(|| ("Allow", "GET, HEAD".to_owned()));
        let location = self.location.clone().map(|path| ("Location", path));
        fixed.into_iter().chain(allow).chain(location)
    }
}
