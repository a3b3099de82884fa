//! `tiny_http` behind the [`listener`](super::listener): the only file that names it.
//!
//! It listens on a private port of this machine, parses the heads that the listener lets through, and queues the requests for a
//! few workers. Its own `respond` writes head and body apart, which costs 40 ms with delayed acknowledgements, and copies
//! line ends out of header values: a response is therefore put together in memory, with header values that no request can
//! choose, and written at once.

use std::{
    io::{self, Cursor, Write},
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{Arc, PoisonError, RwLock},
    thread,
    time::Duration,
};

use tiny_http::{HTTPVersion, Header, StatusCode};

use super::http::{Body, Handler, Request, Response};

/// Requests answered at once: more than a browser asks for, so that a page need not wait for the files of a search.
const WORKERS: usize = 8;

/// A running `tiny_http`.
pub(super) struct Server {
    address: RwLock<SocketAddr>,
}

impl Server {
    /// Starts it with its workers.
    pub(super) fn start(handler: Arc<dyn Handler>) -> io::Result<Arc<Self>> {
        let (inner, address) = listen()?;
        let server = Arc::new(Self { address: RwLock::new(address) });
        let current = Arc::new(RwLock::new(Arc::new(inner)));
        for number in 0..WORKERS {
            let (server, current, handler) =
                (Arc::clone(&server), Arc::clone(&current), Arc::clone(&handler));
            let work = move || work(&server, &current, &*handler);
            thread::Builder::new().name(format!("worker {number}")).spawn(work)?;
        }
        Ok(server)
    }

    /// A private connection.
    pub(super) fn connect(&self) -> io::Result<TcpStream> {
        let address = *self.address.read().unwrap_or_else(PoisonError::into_inner);
        let private = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
        private.set_nodelay(true)?;
        Ok(private)
    }
}

fn listen() -> io::Result<(tiny_http::Server, SocketAddr)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let inner = tiny_http::Server::from_listener(listener, None).map_err(io::Error::other)?;
    Ok((inner, address))
}

/// Answers one request after the other, for ever.
fn work(server: &Server, current: &RwLock<Arc<tiny_http::Server>>, handler: &dyn Handler) {
    loop {
        let inner = Arc::clone(&current.read().unwrap_or_else(PoisonError::into_inner));
        match inner.recv_timeout(Duration::from_secs(3600)) {
            Ok(Some(request)) => drop(catch_unwind(AssertUnwindSafe(|| answer(request, handler)))),
            Ok(None) => {}
            // It stops accepting after the first failure, such as too many open files: another takes its place.
            Err(_) => {
                thread::sleep(Duration::from_millis(50));
                let mut current = current.write().unwrap_or_else(PoisonError::into_inner);
                if let (true, Ok((fresh, address))) = (Arc::ptr_eq(&current, &inner), listen()) {
                    *server.address.write().unwrap_or_else(PoisonError::into_inner) = address;
                    *current = Arc::new(fresh);
                }
            }
        }
    }
}

fn answer(private: tiny_http::Request, handler: &dyn Handler) {
    let values = |name: &'static str| {
        let headers = private.headers().iter().filter(move |header| header.field.equiv(name));
        headers.map(|header| header.value.as_str())
    };
    let request = Request {
        method: private.method().as_str(),
        target: private.url(),
        hosts: values("Host").collect(),
        origin: values("Origin").next(),
        site: values("Sec-Fetch-Site").next(),
        mode: values("Sec-Fetch-Mode").next(),
    };
    let response = handler.respond(&request);
    let is_head = request.method == "HEAD";
    drop(request);
    let Ok(bytes) = written(&response, is_head) else { return };
    let mut writer = private.into_writer();
    if writer.write_all(&bytes).and_then(|()| writer.flush()).is_err() {
        return;
    }
    if let (Body::Events { page }, false) = (response.body, is_head) {
        handler.subscribe(page, writer);
    }
}

/// The bytes of a response: all of it, or only the head.
fn written(response: &Response, is_head: bool) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let (body, length): (&[u8], _) = match &response.body {
        Body::Whole(body) => (body, Some(body.len())),
        // As an upgrade would, a stream has neither a length nor chunks: it ends with the connection.
        Body::Events { .. } => {
            write!(bytes, "HTTP/1.1 200 OK\r\n")?;
            for (name, value) in response.headers() {
                write!(bytes, "{name}: {value}\r\n")?;
            }
            write!(bytes, "Connection: close\r\n\r\nretry: 400\n\n")?;
            return Ok(bytes);
        }
    };
    let headers = response.headers().filter_map(|(name, value)| Header::from_bytes(name, value).ok());
    let whole = tiny_http::Response::new(
        StatusCode(response.status),
        headers.collect(),
        Cursor::new(body),
        length,
        None,
    );
    let whole = whole.with_chunked_threshold(usize::MAX);
    whole.raw_print(&mut bytes, HTTPVersion(1, 1), &[], is_head, None)?;
    Ok(bytes)
}
