//! `vonk serve`: the bank as its readers will see it, while it is being written.
//!
//! The [`watch`] rings when something may have changed, the [`mirror`] finds out what, the [`workshop`] checks the bank and
//! lays its site out, and the [`desk`] answers the browsers from it: any route of the [`Site`](crate::site::Site) on
//! request, nothing is written. Between the browsers and `tiny_http` ([`server`]) stands the [`door`], which lets through
//! only whole and bounded requests; whom it is for is decided by the [`guard`]. The [`tabs`] hear of changes to their own
//! page, and the [`overlay`] shows what is wrong. Start with [`serve`].

mod answer;
mod builder;
mod desk;
mod door;
mod editor;
mod guard;
mod head;
mod indexer;
mod mirror;
mod overlay;
mod port;
mod server;
mod snapshot;
mod tabs;
mod watch;

use std::{
    convert::Infallible,
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
    path::PathBuf,
    sync::{Arc, atomic::AtomicUsize},
    thread,
    time::{Duration, Instant},
};

use jiff::civil::Date;

use crate::{
    bank::Bank,
    base::Lang,
    diagnostic::{Severity, message::Messages},
};

use self::{
    builder::PreviewBuilder,
    desk::Preview,
    editor::Editor,
    guard::{Names, Reach},
    mirror::Mirror,
    overlay::Overlay,
    port::Port,
    server::Server,
    snapshot::Snapshot,
    watch::{Doorbell, Ring},
};
use super::{
    error::{Act, Error},
    surroundings,
    terminal::{self, Progress},
    texts::CommandTexts,
};

/// How often the tabs hear that the preview is there.
const BEAT: Duration = Duration::from_secs(5);
/// How long after a change everything is looked at, in case the bell did not tell all.
const LOOK_AROUND: Duration = Duration::from_millis(1500);
/// How long after a file was found that may be half written everything is looked at again.
const SECOND_LOOK: Duration = Duration::from_millis(250);

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
    let words = CommandTexts::for_language(surroundings::language(options.asked, None));
    let root = options.root.canonicalize().map_err(|error| Error::new(Act::Read, &options.root, error))?;
    let editor = choose_editor(options.editor.as_deref(), &words)?;
    let Port { number, listeners } = Port::open(options.port, options.host)?;
    if options.port != 0 && number != options.port {
        let taken = [("port", options.port.to_string().into()), ("next", number.to_string().into())];
        say(&words.text("serve-port-taken", &taken));
    }
    let own = match options.host {
        None => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(IpAddr::V4(host)) if host.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        Some(IpAddr::V6(host)) if host.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        Some(host) => host,
    };
    let address = format!("http://{}/", SocketAddr::new(own, number));
    let reach = match options.host {
        Some(host) if !host.is_loopback() => {
            let exposed = format!("http://{}/", SocketAddr::new(host, number));
            say(&words.text("serve-exposed", &[("address", exposed.into())]));
            Reach::Network
        }
        _ => Reach::Machine,
    };

    let progress = Progress::new(0, false);
    let builder = PreviewBuilder::new(address.trim_end_matches('/').to_owned(), options.drafts);
    let mirror = Mirror::open(&root)?;
    progress.set_length(mirror.sources().len());
    let mut keeper =
        Keeper { builder, mirror, date: options.date, watch_trouble: None, read_trouble: None, words };
    let first = keeper.build(&|| progress.tick())?;
    let of_bank = first.site.as_ref().map(|site| Bank::default_language(site.bank()));
    let language = surroundings::language(options.asked, of_bank);
    keeper.words = CommandTexts::for_language(language);
    let overlay = Overlay {
        words: CommandTexts::for_language(language),
        messages: Messages::for_language(language),
        editor,
        root: root.clone(),
    };
    let summary = keeper.summary(&first, None);
    let preview = Arc::new(Preview::new(Names { port: number, reach }, overlay, first));
    open_doors(listeners, &preview).map_err(|error| Error::new(Act::Listen, &address, error))?;
    drop(progress);

    terminal::print(&format!("listening on {address}\n"))?;
    say(&summary);
    if options.opens {
        open_browser(address, &keeper.words);
    }
    keeper.keep(&preview, Doorbell::new(&root), options.polls)
}

/// What keeps a preview up to date.
struct Keeper {
    builder: PreviewBuilder,
    mirror: Mirror,
    date: Option<Date>,
    /// Why the folders are not watched.
    watch_trouble: Option<String>,
    /// Why the files cannot be read.
    read_trouble: Option<String>,
    words: CommandTexts,
}

impl Keeper {
    /// The next snapshot, of the files as the mirror has them; `tick` is called once for each file that has to be read.
    fn build(&mut self, tick: &(dyn Fn() + Sync)) -> Result<Snapshot, Error> {
        let today = surroundings::day(self.date, &self.words)?;
        let troubles = self.read_trouble.iter().chain(&self.watch_trouble).cloned().collect();
        Ok(self.builder.build(Arc::clone(self.mirror.sources()), today, troubles, tick))
    }

    /// Shows every change, for ever.
    fn keep(mut self, preview: &Preview, mut bell: Doorbell, polls: bool) -> Result<Infallible, Error> {
        let root_is_remote = !polls && watch::is_remote(bell.root());
        if root_is_remote {
            say(&self.words.text("serve-remote", &[]));
        }
        let mut is_stale = false;
        if !polls
            && !root_is_remote
            && let Err(reason) = bell.watch()
        {
            is_stale = self.note_unwatched(reason);
        }
        // What changed while the bank was read.
        let mut look_around = Some(Instant::now());
        loop {
            let started;
            let seen = match if is_stale { Ring::Silence } else { bell.wait(look_around) } {
                Ring::Files(files) => {
                    started = Instant::now();
                    look_around = Some(started + LOOK_AROUND);
                    self.mirror.look_at(&files)
                }
                Ring::Anything | Ring::Silence => {
                    started = Instant::now();
                    look_around = None;
                    self.mirror.look_around()
                }
                Ring::Unwatched(reason) => {
                    is_stale = self.note_unwatched(reason);
                    continue;
                }
            };
            let trouble = seen.as_ref().err().map(|error| error.describe(&self.words));
            if trouble.is_some() {
                look_around = Some(started + LOOK_AROUND);
            }
            if self.mirror.is_in_doubt() {
                look_around = Some(started + SECOND_LOOK);
            }
            is_stale |= trouble != self.read_trouble;
            self.read_trouble = trouble;
            let changed = seen.unwrap_or_default();
            if changed.is_empty() && !is_stale {
                continue;
            }
            let snapshot = self.build(&|| {})?;
            is_stale = false;
            let line = self.summary(&snapshot, Some((changed.len(), started)));
            preview.show(snapshot);
            say(&line);
        }
    }

    /// Says that the folders are polled from now on; always true.
    fn note_unwatched(&mut self, reason: String) -> bool {
        let trouble = self.words.text("serve-unwatched", &[("reason", reason.into())]);
        say(&trouble);
        self.watch_trouble = Some(trouble);
        true
    }

    /// What a snapshot has, on one line, and if it comes from a change how many files changed and how long it took.
    fn summary(&self, snapshot: &Snapshot, change: Option<(usize, Instant)>) -> String {
        let counted = |key: &str, count: usize| self.words.text(key, &[("count", count.into())]);
        let messages = Messages::for_language(self.words.language());
        let mut parts = Vec::new();
        if let Some((changed, _)) = change {
            parts.push(counted("serve-changed", changed));
        }
        if let Some(site) = &snapshot.site {
            parts.push(counted("cases", site.case_count()));
        }
        let warnings =
            snapshot.diagnostics().iter().filter(|one| one.severity() == Severity::Warning).count();
        for (key, count) in [("errors", snapshot.error_count()), ("warnings", warnings)] {
            if count > 0 {
                parts.push(messages.text(key, &[("count", count.into())]));
            }
        }
        if let Some((_, started)) = change {
            parts.push(format!("{} ms", started.elapsed().as_millis()));
        }
        let first = snapshot.diagnostics().iter().find(|one| one.severity() == Severity::Error);
        if let Some(first) = first {
            parts.push(format!("{} {}", first.path, messages.message(first)));
        } else if let Some(trouble) = snapshot.troubles.first() {
            parts.push(trouble.lines().next().unwrap_or_default().to_owned());
        }
        parts.join(" · ")
    }
}

/// Lets the browsers in, and keeps their tabs company.
fn open_doors(listeners: Vec<TcpListener>, preview: &Arc<Preview>) -> io::Result<()> {
    let server = Server::start(Arc::clone(preview) as Arc<dyn server::Desk>)?;
    let present = Arc::new(AtomicUsize::new(0));
    for listener in listeners {
        let (server, present) = (Arc::clone(&server), Arc::clone(&present));
        thread::Builder::new()
            .name("door".to_owned())
            .spawn(move || door::open(listener, server, present))?;
    }
    let indexed = Arc::clone(preview);
    thread::Builder::new().name("index".to_owned()).spawn(move || indexed.keep_index())?;
    let preview = Arc::clone(preview);
    let beat = move || {
        loop {
            thread::sleep(BEAT);
            preview.beat();
        }
    };
    thread::Builder::new().name("beat".to_owned()).spawn(beat)?;
    Ok(())
}

fn choose_editor(asked: Option<&str>, words: &CommandTexts) -> Result<Option<Editor>, Error> {
    let Some(asked) = asked else { return Ok(Editor::from_environment()) };
    let names = || Editor::names().collect::<Vec<_>>().join(", ");
    let unknown =
        || Error::new(Act::Usage, asked, words.text("usage-editor", &[("editors", names().into())]));
    Editor::parse(asked).map(Some).ok_or_else(unknown)
}

/// Opens the preview in the browser that the system prefers; waits for it in a thread of its own.
fn open_browser(address: String, words: &CommandTexts) {
    let trouble = words.text("serve-no-browser", &[("address", address.as_str().into())]);
    thread::spawn(move || {
        if open::that_detached(address).is_err() {
            say(&trouble);
        }
    });
}

fn say(line: &str) {
    terminal::note(&format!("{line}\n"));
}
