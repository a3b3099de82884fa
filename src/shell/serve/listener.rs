//! What browsers connect to, in front of `tiny_http`: it passes only whole, bounded requests on.
//!
//! `tiny_http` gives each connection to a pool of threads that may leave one waiting behind another which says nothing
//! (two connections that arrive together wake the same thread), reads heads without bounds, and stops for good when
//! it cannot accept. So browsers never meet it. Each of their connections has a thread of its own here, of which there are
//! at most [`MOST`]; it reads a head with limits of size and time, hands it over on a fresh private connection in one
//! piece and with `Connection: close`, and takes the answer whole before it writes it. A task in `tiny_http`'s pool thus
//! never waits for anybody outside this process, so each ends and takes up the next: none is left behind. A browser that
//! reads slowly holds up its own thread and nobody else's. Only what is being answered counts among the [`MOST_ASKING`]: a
//! connection that says nothing, and a tab that listens, keep nobody from being served. How many may listen is for the
//! [`tabs`](super::tabs) to say.
//!
//! Two flaws of `tiny_http` that are open upstream are kept out in the same way. A request smuggled in by
//! `Transfer-Encoding` (CVE-2026-66752) cannot reach it, since the [`head`] is read here and passed on without that header
//! and without `Content-Length`; and nothing of a request can end a line of a response's head (CVE-2026-66753), since no
//! text of a request is put into one ([`Response::headers`](super::http::Response::headers)).

use std::{
    io::{self, ErrorKind, Read as _, Write as _},
    net::{Shutdown, TcpListener, TcpStream},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::{Duration, Instant},
};

use super::{
    head::{self, Head, Refusal},
    server::Server,
};

/// The most connections at once. Each takes a file descriptor, of which a process has 1,024 as a rule.
const MOST: usize = 400;
/// The most requests that are with `tiny_http` at once. Each takes three file descriptors more, as each tab does that listens.
const MOST_ASKING: usize = 100;
/// With more connections than this, those that say nothing have to leave soon.
const MANY: usize = 120;
/// How long one that says nothing may stay then.
const CROWDED_TIME: Duration = Duration::from_secs(1);
/// How long a request waits for its turn.
const TURN_TIME: Duration = Duration::from_secs(2);
/// How often one that waits looks whether it has waited too long.
const SLICE: Duration = Duration::from_millis(200);
/// How long a head may take.
const HEAD_TIME: Duration = Duration::from_secs(10);
/// How long a connection may be silent between two requests.
const IDLE_TIME: Duration = Duration::from_secs(15);
/// How long a single write may take.
const WRITE_TIME: Duration = Duration::from_secs(10);
/// How often a connection with events is asked whether its tab is still there.
const GONE_TIME: Duration = Duration::from_millis(500);
/// The stack of a connection's thread, in bytes: it holds no page and calls nothing deep.
const STACK: usize = 128 * 1024;

/// What all listeners count together.
#[derive(Default)]
pub(super) struct Places {
    /// The connections.
    open: Arc<AtomicUsize>,
    /// The requests that are with `tiny_http`.
    asking: Arc<AtomicUsize>,
}

/// Answers whoever connects to `listener`, for ever. Waits for nobody: who finds no place is told so at once.
pub(super) fn listen(listener: TcpListener, server: &Arc<Server>, places: &Arc<Places>) {
    loop {
        let Ok((client, _)) = listener.accept() else {
            // No descriptors left, or the client is gone already: both pass.
            thread::sleep(Duration::from_millis(20));
            continue;
        };
        let Some(permit) = Permit::take(&places.open, MOST) else {
            let _ = refuse(client, Refusal::Busy);
            continue;
        };
        let (server, places) = (Arc::clone(server), Arc::clone(places));
        let serve = move || {
            let _ = serve_client(client, &server, &places, &permit);
        };
        // When the system has no thread to give, the connection closes, and the browser asks again.
        let _ = thread::Builder::new().name("client".to_owned()).stack_size(STACK).spawn(serve);
    }
}

/// The right to one of a number of places.
struct Permit(Arc<AtomicUsize>);

impl Permit {
    /// A permit as soon as there is one; `None` when nobody leaves for a while.
    fn wait_for(taken: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
        let start = Instant::now();
        loop {
            let permit = Self::take(taken, most);
            if permit.is_some() || start.elapsed() > TURN_TIME {
                return permit;
            }
            thread::sleep(Duration::from_millis(2));
        }
    }

    fn is_crowded(&self) -> bool {
        self.0.load(Ordering::Acquire) > MANY
    }

    fn take(taken: &Arc<AtomicUsize>, most: usize) -> Option<Self> {
        if taken.fetch_add(1, Ordering::AcqRel) >= most {
            taken.fetch_sub(1, Ordering::AcqRel);
            return None;
        }
        Some(Self(Arc::clone(taken)))
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

/// Answers the requests of one connection until either side has had enough.
fn serve_client(mut client: TcpStream, server: &Server, places: &Places, permit: &Permit) -> io::Result<()> {
    client.set_nodelay(true)?;
    client.set_write_timeout(Some(WRITE_TIME))?;
    let mut bytes = Vec::new();
    loop {
        let head = match read_head(&mut client, &mut bytes, permit)? {
            Ok(Some(head)) => head,
            Ok(None) => return Ok(()),
            Err(refusal) => return refuse(client, refusal),
        };
        let Some(asking) = Permit::wait_for(&places.asking, MOST_ASKING) else {
            return refuse(client, Refusal::Busy);
        };
        let Ok(mut private) = server.connect().and_then(|mut private| {
            private.write_all(&head.passed_on)?;
            Ok(private)
        }) else {
            return refuse(client, Refusal::Busy);
        };
        if head.is_stream {
            return relay(private, client, asking);
        }
        let mut answer = Vec::new();
        private.read_to_end(&mut answer)?;
        drop((private, asking));
        if answer.is_empty() {
            return refuse(client, Refusal::Busy);
        }
        if !head.keeps_alive {
            say_close(&mut answer);
            client.write_all(&answer)?;
            return close_gently(client);
        }
        client.write_all(&answer)?;
        bytes.drain(..head.length);
    }
}

/// The next head of the connection; `bytes` begin with what came after the last one. `None` when the client has left, or
/// says nothing.
fn read_head(
    client: &mut TcpStream,
    bytes: &mut Vec<u8>,
    permit: &Permit,
) -> io::Result<Result<Option<Head>, Refusal>> {
    let mut start = Instant::now();
    let mut chunk = [0; 4096];
    loop {
        match head::scan(bytes) {
            Ok(Some(head)) => return Ok(Ok(Some(head))),
            Ok(None) => {}
            Err(refusal) => return Ok(Err(refusal)),
        }
        let nothing_came = bytes.is_empty();
        let patience = match nothing_came {
            _ if permit.is_crowded() => CROWDED_TIME,
            true => IDLE_TIME,
            false => HEAD_TIME,
        };
        if start.elapsed() > patience {
            return Ok(if nothing_came { Ok(None) } else { Err(Refusal::TooSlow) });
        }
        client.set_read_timeout(Some(SLICE))?;
        match client.read(&mut chunk) {
            Ok(0) => return Ok(Ok(None)),
            Ok(length) => bytes.extend_from_slice(&chunk[..length]),
            Err(error) if is_timeout(&error) || error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
        if nothing_came && !bytes.is_empty() {
            start = Instant::now();
        }
    }
}

/// Passes on what comes until one side closes. The request has been answered with the first of it.
fn relay(mut private: TcpStream, mut client: TcpStream, asking: Permit) -> io::Result<()> {
    let mut asking = Some(asking);
    private.set_read_timeout(Some(GONE_TIME))?;
    client.set_read_timeout(Some(Duration::from_millis(1)))?;
    let mut chunk = [0; 4096];
    loop {
        match private.read(&mut chunk) {
            Ok(0) => {
                drop(private);
                return close_gently(client);
            }
            Ok(length) => {
                asking.take();
                client.write_all(&chunk[..length])?;
            }
            Err(error) if is_timeout(&error) => match client.peek(&mut [0]) {
                Ok(0) => return Ok(()),
                Ok(_) => {}
                Err(error) if is_timeout(&error) => {}
                Err(error) => return Err(error),
            },
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
}

/// A read timeout has one name on Unix and another on Windows.
fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}

/// Tells the client that no other request is awaited.
fn say_close(answer: &mut Vec<u8>) {
    if let Some(line_end) = answer.windows(2).position(|two| two == b"\r\n") {
        answer.splice(line_end..line_end, *b"\r\nConnection: close");
    }
}

/// Answers in fixed words and closes.
fn refuse(mut client: TcpStream, refusal: Refusal) -> io::Result<()> {
    let status = refusal.status();
    let answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: {}\r\nConnection: \
         close\r\n\r\n{status}\n",
        status.len() + 1
    );
    client.set_write_timeout(Some(WRITE_TIME))?;
    client.write_all(answer.as_bytes())?;
    if refusal == Refusal::Busy { Ok(()) } else { close_gently(client) }
}

/// Closes so that the answer arrives: to close on bytes that nobody read would take it back.
fn close_gently(mut client: TcpStream) -> io::Result<()> {
    client.shutdown(Shutdown::Write)?;
    client.set_read_timeout(Some(Duration::from_millis(250)))?;
    let mut chunk = [0; 4096];
    for _ in 0..64 {
        if client.read(&mut chunk)? == 0 {
            break;
        }
    }
    Ok(())
}
