//! `vonk serve`: the bank as its readers will see it, while it is being written.
//!
//! The [`serve_loop`] waits for changes: the [`watcher`] tells when something may have changed, the [`source_cache`] finds
//! out what, the [`builder`] makes the next [`snapshot`] of it, and the [`preview`] answers the browsers from that: any route
//! of the [`Site`](crate::site::Site) on request, nothing is written. The [`indexer`] makes the search index in the
//! background. Between the browsers and `tiny_http` ([`server`]) stands the [`listener`], which lets through only whole and
//! bounded requests; whom they may come from is decided by the [`guard`]. The [`tabs`] hear of changes to their own page,
//! and the [`overlay`] shows what is wrong. Start with [`serve`], then [`serve_loop`].

mod batch;
mod builder;
mod editor;
mod faults;
mod guard;
mod head;
mod http;
mod indexer;
mod listener;
mod overlay;
mod port;
mod preview;
mod serve_loop;
mod server;
mod snapshot;
mod source_cache;
mod tabs;
mod watcher;

use std::{
    convert::Infallible,
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::Arc,
    thread,
    time::Duration,
};

use jiff::civil::Date;

use crate::{bank::Bank, base::Lang, diagnostic::message::Messages};

use self::{
    builder::PreviewBuilder,
    editor::Editor,
    guard::{Exposure, Guard},
    http::Handler,
    listener::Places,
    overlay::Overlay,
    port::Port,
    preview::Preview,
    serve_loop::{ServeLoop, Troubles},
    server::Server,
    source_cache::SourceCache,
    watcher::Watcher,
};
use super::{
    error::{Error, Failure},
    surroundings,
    terminal::{self, Progress, say},
    texts::CommandTexts,
};

/// How often the tabs hear that the preview is there.
const HEARTBEAT: Duration = Duration::from_secs(5);

/// What to serve, and how.
pub(super) struct Options {
    /// The bank's folder.
    pub(super) root: PathBuf,
    /// The first port to try; 0 for any.
    pub(super) port: u16,
    /// The address to listen at in place of the loopback addresses.
    pub(super) host: Option<IpAddr>,
    /// Whether to open a browser.
    pub(super) opens: bool,
    /// Whether to look by the clock rather than to watch.
    pub(super) polls: bool,
    /// Whether drafts are shown.
    pub(super) drafts: bool,
    /// The day for which to show the bank, if not today.
    pub(super) date: Option<Date>,
    /// The editor to open files in: its name or a pattern.
    pub(super) editor: Option<String>,
    /// The language that was asked for.
    pub(super) asked: Option<Lang>,
}

/// Serves the bank until the process is ended.
pub(super) fn serve(options: Options) -> Result<Infallible, Error> {
    let texts = CommandTexts::for_language(surroundings::language(options.asked, None));
    let root =
        options.root.canonicalize().map_err(|error| Error::new(Failure::Read, &options.root, error))?;
    let editor = choose_editor(options.editor.as_deref(), &texts)?;
    let Port { number, listeners } = Port::open(options.port, options.host)?;
    if options.port != 0 && number != options.port {
        let taken = [("port", options.port.to_string().into()), ("next", number.to_string().into())];
        say(&texts.text("serve-port-taken", &taken));
    }
    let address = format!("http://{}/", SocketAddr::new(own_address(options.host), number));
    let exposure = exposure(options.host, number, &texts);

    let progress = Progress::new(false);
    let builder = PreviewBuilder::new(address.trim_end_matches('/').to_owned(), options.drafts);
    let cache = SourceCache::open(&root)?;
    progress.expect(cache.sources().len());
    let troubles = Troubles::default();
    let mut serve_loop = ServeLoop { builder, cache, date: options.date, texts, troubles };
    let first = serve_loop.build(&|| progress.tick())?;
    let of_bank = first.site.as_ref().map(|site| Bank::default_language(site.bank()));
    let language = surroundings::language(options.asked, of_bank);
    serve_loop.texts = CommandTexts::for_language(language);
    let overlay = Overlay {
        texts: CommandTexts::for_language(language),
        messages: Messages::for_language(language),
        editor,
        root: root.clone(),
    };
    let summary = serve_loop.summary(&first, None);
    let preview = Arc::new(Preview::new(Guard { port: number, exposure }, overlay, first));
    start(listeners, &preview).map_err(|error| Error::new(Failure::Listen, &address, error))?;
    drop(progress);

    terminal::print(&format!("listening on {address}\n"))?;
    say(&summary);
    if options.opens {
        open_browser(address, &serve_loop.texts);
    }
    serve_loop.run(&preview, Watcher::new(&root), options.polls)
}

/// The address by which this machine reaches the preview.
fn own_address(host: Option<IpAddr>) -> IpAddr {
    match host {
        None => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(IpAddr::V4(host)) if host.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(IpAddr::V6(host)) if host.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        Some(host) => host,
    }
}

/// From where the preview can be reached; says so where that is not from this machine alone.
fn exposure(host: Option<IpAddr>, port: u16, texts: &CommandTexts) -> Exposure {
    match host {
        Some(host) if !host.is_loopback() => {
            let exposed = format!("http://{}/", SocketAddr::new(host, port));
            say(&texts.text("serve-exposed", &[("address", exposed.into())]));
            Exposure::Network
        }
        _ => Exposure::Machine,
    }
}

/// Starts the threads that let the browsers in, make the search index, and keep the tabs company.
fn start(listeners: Vec<TcpListener>, preview: &Arc<Preview>) -> io::Result<()> {
    let server = Server::start(Arc::clone(preview) as Arc<dyn Handler>)?;
    let places = Arc::new(Places::default());
    for listener in listeners {
        let (server, places) = (Arc::clone(&server), Arc::clone(&places));
        let listen = move || listener::listen(listener, &server, &places);
        thread::Builder::new().name("listener".to_owned()).spawn(listen)?;
    }
    let indexed = Arc::clone(preview);
    thread::Builder::new().name("indexer".to_owned()).spawn(move || indexed.keep_index())?;
    let kept = Arc::clone(preview);
    let beat = move || {
        loop {
            thread::sleep(HEARTBEAT);
            kept.beat();
        }
    };
    thread::Builder::new().name("heartbeat".to_owned()).spawn(beat)?;
    Ok(())
}

fn choose_editor(asked: Option<&str>, texts: &CommandTexts) -> Result<Option<Editor>, Error> {
    let Some(asked) = asked else { return Ok(Editor::from_environment()) };
    let names = || Editor::names().collect::<Vec<_>>().join(", ");
    let unknown =
        || Error::new(Failure::Usage, asked, texts.text("usage-editor", &[("editors", names().into())]));
    Editor::parse(asked).map(Some).ok_or_else(unknown)
}

/// Opens the preview in the browser that the system prefers; waits for it in a thread of its own.
fn open_browser(address: String, texts: &CommandTexts) {
    let trouble = texts.text("serve-no-browser", &[("address", address.as_str().into())]);
    thread::spawn(move || {
        if open::that_detached(address).is_err() {
            say(&trouble);
        }
    });
}
