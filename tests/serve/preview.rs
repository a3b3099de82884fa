//! A preview of a bank, and a client that sends exactly the bytes that a test wants.

use std::{
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::TcpStream,
    process::{Child, Stdio},
    time::{Duration, Instant},
};

use tempfile::NamedTempFile;

use crate::support::TestBank;

/// How long anything may take before a test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// A bank of pages in English, without facets: with the page `about`.
pub(crate) fn bank() -> TestBank {
    let bank = TestBank::empty().file("content/bank.yaml", "name: Testbank\nlanguages: [en]\n");
    write_page(&bank, "about", "First");
    bank
}

/// Writes the page `id`; its text is one line.
pub(crate) fn write_page(bank: &TestBank, id: &str, text: &str) {
    bank.write(&format!("content/pages/{id}.md"), &page(text));
}

/// The text of a page's file.
pub(crate) fn page(text: &str) -> String {
    format!("---\ntitle: Title\n---\n\n{text}\n")
}

/// A running `vonk serve`; it ends with the test.
pub(crate) struct Preview<'a> {
    child: Child,
    /// What it says of changes and mistakes.
    err: NamedTempFile,
    pub(crate) port: u16,
    /// The bank lives as long as its preview.
    _bank: &'a TestBank,
}

impl<'a> Preview<'a> {
    /// A preview of the bank at a free port.
    pub(crate) fn of(bank: &'a TestBank) -> Self {
        Self::with(bank, &["--port", "0"])
    }

    /// A preview of the bank; the arguments name the port.
    pub(crate) fn with(bank: &'a TestBank, arguments: &[&str]) -> Self {
        let serve = [&["--language", "en", "serve", "--date", "2026-11-21"], arguments].concat();
        let run = bank.vonk(&serve).without_env("EDITOR_URL").without_env("TERM_PROGRAM");
        let err = NamedTempFile::new().expect("a file");
        let mut child = run.start(Stdio::piped(), err.reopen().expect("a file"));
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("piped")).read_line(&mut line).expect("it speaks");
        let address = line.trim().strip_prefix("listening on http://127.0.0.1:").expect("it tells where");
        let port = address.trim_end_matches('/').parse().expect("a port");
        Self { child, err, port, _bank: bank }
    }

    /// What it has said so far on the standard error.
    pub(crate) fn said(&self) -> String {
        std::fs::read_to_string(self.err.path()).expect("readable")
    }

    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        stream
    }

    /// Sends these bytes on a new connection and returns all that comes back.
    pub(crate) fn raw(&self, request: &[u8]) -> Answer {
        let mut stream = self.connect();
        // The other end may have had enough before everything is written.
        let _ = stream.write_all(request);
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        Answer::parse(&bytes)
    }

    pub(crate) fn request(&self, method: &str, target: &str, headers: &str) -> Answer {
        let port = self.port;
        self.raw(
            format!(
                "{method} {target} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n{headers}\r\n"
            )
            .as_bytes(),
        )
    }

    pub(crate) fn get(&self, target: &str) -> Answer {
        self.request("GET", target, "")
    }

    /// Asks for a page until it is as wanted.
    pub(crate) fn await_page(&self, target: &str, wanted: impl Fn(&Answer) -> bool) -> Answer {
        let start = Instant::now();
        loop {
            let answer = self.get(target);
            if wanted(&answer) {
                return answer;
            }
            assert!(start.elapsed() < PATIENCE, "still: {} {}", answer.status, answer.body);
            std::thread::sleep(Duration::from_millis(2));
        }
    }

    /// The report over the page at `path`.
    pub(crate) fn problems(&self, path: &str) -> String {
        self.get(&format!("/_vonk/problems?page={path}")).body
    }

    /// A tab that shows `path`.
    pub(crate) fn tab(&self, path: &str) -> Tab {
        let mut stream = self.connect();
        let port = self.port;
        let request = format!("GET /_vonk/events?page={path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("written");
        let mut tab = Tab { lines: BufReader::new(stream) };
        tab.read_head();
        tab
    }

    /// What the operating system says of the process: its line of `/proc/…/status` that begins with `name`.
    #[cfg(target_os = "linux")]
    pub(crate) fn status(&self, name: &str) -> usize {
        let text = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).expect("it runs");
        let line = text.lines().find_map(|line| line.strip_prefix(name)).expect("it is there");
        line.trim_start_matches(':')
            .split_whitespace()
            .next()
            .and_then(|number| number.parse().ok())
            .expect("a number")
    }
}

impl Drop for Preview<'_> {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    /// 0 when there was none.
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    fn parse(bytes: &[u8]) -> Self {
        let text = String::from_utf8_lossy(bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Self { status, head: head.to_owned(), body: body.to_owned() }
    }

    /// The page's hash, as its script has it.
    pub(crate) fn hash(&self) -> &str {
        let (_, rest) = self.body.split_once("data-vonk-page=\"").expect("the script");
        rest.split('"').next().unwrap_or_default()
    }
}

/// The page as it would be published.
pub(crate) fn without_script(page: &str) -> String {
    let is_own = |line: &str| line.starts_with("<script type=\"module\" src=\"/_vonk/preview.js\"");
    page.split_inclusive('\n').filter(|line| !is_own(line)).collect()
}

/// The events of a tab.
pub(crate) struct Tab {
    lines: BufReader<TcpStream>,
}

impl Tab {
    fn read_head(&mut self) {
        let first = self.line();
        assert!(first.starts_with("HTTP/1.1 200"), "{first}");
        while !self.line().is_empty() {}
    }

    fn line(&mut self) -> String {
        self.line_or_end().expect("it is open").trim_end().to_owned()
    }

    fn line_or_end(&mut self) -> Option<String> {
        let mut line = String::new();
        (self.lines.read_line(&mut line).expect("it speaks in time") > 0).then_some(line)
    }

    /// The data of the next event.
    pub(crate) fn next(&mut self) -> serde_json::Value {
        self.next_or_end().expect("it is open")
    }

    /// The data of the next event; `None` when the stream ends before one comes.
    pub(crate) fn next_or_end(&mut self) -> Option<serde_json::Value> {
        loop {
            if let Some(data) = self.line_or_end()?.strip_prefix("data: ") {
                return Some(serde_json::from_str(data).expect("JSON"));
            }
        }
    }

    /// Whether nothing but heartbeats comes for a while.
    pub(crate) fn is_silent_for(&mut self, time: Duration) -> bool {
        self.lines.get_ref().set_read_timeout(Some(time)).expect("a timeout");
        let mut line = String::new();
        let silent = loop {
            line.clear();
            match self.lines.read_line(&mut line) {
                Ok(_) if line.starts_with(':') || line.trim().is_empty() => {}
                Ok(_) => break false,
                Err(_) => break true,
            }
        };
        self.lines.get_ref().set_read_timeout(Some(PATIENCE)).expect("a timeout");
        silent
    }
}
