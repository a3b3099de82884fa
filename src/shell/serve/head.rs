//! The head of a request, read with bounds.
//!
//! `tiny_http` reads lines of any length, any number of them, for as long as the client likes. So a head is read here
//! first: [`scan`] says of the bytes that came so far whether they are a whole head, and refuses what is too long or
//! badly formed. What a well-formed request means (its host, its path) is decided in [`guard`](super::guard) and
//! [`preview`](super::preview).

/// The longest head, in bytes.
pub(super) const MAX_HEAD: usize = 16 * 1024;
/// The most header lines.
const MAX_LINES: usize = 100;
/// The longest target of a request, in bytes.
const MAX_TARGET: usize = 4096;

/// Where the browser listens for changes; such a request is answered bit by bit for as long as its tab is open.
pub(super) const EVENTS: &str = "/_vonk/events";

/// A whole head.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Head {
    /// How many of the bytes it takes, the empty line included.
    pub(super) length: usize,
    /// The head for `tiny_http`: the same lines, but without a body to come and with `Connection: close`.
    pub(super) passed_on: Vec<u8>,
    /// Whether the connection may carry another request after this one.
    pub(super) keeps_alive: bool,
    /// Whether the answer has no end.
    pub(super) is_stream: bool,
}

/// Why a head is refused: the status of the answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Not a request.
    Malformed,
    /// The client was too slow.
    TooSlow,
    /// The target is too long.
    TargetTooLong,
    /// The head is too long, or has too many lines.
    HeadTooLarge,
    /// Too many connections, or none to `tiny_http`.
    Busy,
    /// Not HTTP/1.0 or HTTP/1.1.
    UnknownVersion,
}

impl Refusal {
    /// The status line's number and words.
    pub(super) fn status(self) -> &'static str {
        match self {
            Self::Malformed => "400 Bad Request",
            Self::TooSlow => "408 Request Timeout",
            Self::TargetTooLong => "414 URI Too Long",
            Self::HeadTooLarge => "431 Request Header Fields Too Large",
            Self::Busy => "503 Service Unavailable",
            Self::UnknownVersion => "505 HTTP Version Not Supported",
        }
    }
}

/// The head at the start of `bytes`; `None` when more has to come.
pub(super) fn scan(bytes: &[u8]) -> Result<Option<Head>, Refusal> {
    let bytes = &bytes[..bytes.len().min(MAX_HEAD)];
    let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") else {
        let first_line = bytes.split(|&byte| byte == b'\n').next().unwrap_or_default();
        return match bytes.len() {
            _ if first_line.len() > MAX_TARGET + 64 => Err(Refusal::TargetTooLong),
            MAX_HEAD => Err(Refusal::HeadTooLarge),
            _ => Ok(None),
        };
    };
    let text =
        std::str::from_utf8(&bytes[..end]).ok().filter(|text| is_plain(text)).ok_or(Refusal::Malformed)?;
    let mut lines = text.split("\r\n");
    let version = check_request_line(lines.next().unwrap_or_default())?;
    let mut head = Head {
        length: end + 4,
        passed_on: Vec::with_capacity(end + 32),
        keeps_alive: version == Version::OneOne,
        is_stream: is_stream(text),
    };
    let request_line = text.split("\r\n").next().unwrap_or_default();
    head.passed_on.extend_from_slice(request_line.as_bytes());
    for (number, line) in lines.enumerate() {
        if number >= MAX_LINES {
            return Err(Refusal::HeadTooLarge);
        }
        head.take(line)?;
    }
    head.passed_on.extend_from_slice(b"\r\nConnection: close\r\n\r\n");
    Ok(Some(head))
}

impl Head {
    /// Notes what one header line says of the connection, and passes any other on.
    fn take(&mut self, line: &str) -> Result<(), Refusal> {
        let (name, value) = line.split_once(':').ok_or(Refusal::Malformed)?;
        if name.is_empty() || !name.bytes().all(is_token) {
            return Err(Refusal::Malformed);
        }
        match name.to_ascii_lowercase().as_str() {
            "connection" => self.keeps_alive &= !value.to_ascii_lowercase().contains("close"),
            // A body is never read: the connection ends after the answer.
            "content-length" => self.keeps_alive &= value.trim() == "0",
            "transfer-encoding" => self.keeps_alive = false,
            "keep-alive" | "expect" | "upgrade" | "te" => {}
            _ => {
                self.passed_on.extend_from_slice(b"\r\n");
                self.passed_on.extend_from_slice(line.as_bytes());
            }
        }
        Ok(())
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    OneZero,
    OneOne,
}

fn check_request_line(line: &str) -> Result<Version, Refusal> {
    let mut parts = line.split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Err(Refusal::Malformed);
    };
    if method.is_empty() || method.len() > 20 || !method.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return Err(Refusal::Malformed);
    }
    if target.is_empty() {
        return Err(Refusal::Malformed);
    }
    if target.len() > MAX_TARGET {
        return Err(Refusal::TargetTooLong);
    }
    match version {
        "HTTP/1.1" => Ok(Version::OneOne),
        "HTTP/1.0" => Ok(Version::OneZero),
        _ if version.starts_with("HTTP/") => Err(Refusal::UnknownVersion),
        _ => Err(Refusal::Malformed),
    }
}

/// Whether the request asks for the events.
fn is_stream(text: &str) -> bool {
    let path = text.strip_prefix("GET ").and_then(|rest| rest.split([' ', '?']).next());
    path == Some(EVENTS)
}

/// Only visible ASCII, blanks, tabs, and line ends as pairs: `tiny_http` drops a connection without an answer when it
/// meets any other byte.
fn is_plain(text: &str) -> bool {
    let is_plain = |line: &str| line.bytes().all(|byte| matches!(byte, b'\t' | b' '..=b'~'));
    text.split("\r\n").all(is_plain)
}

/// The characters of a header's name (RFC 9110, section 5.6.2).
fn is_token(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn whole(text: &str) -> Head {
        scan(text.as_bytes()).expect("well-formed").expect("whole")
    }

    #[test]
    fn a_head_is_passed_on_as_a_single_request_without_a_body() {
        let text = "POST /a HTTP/1.1\r\nHost: x\r\ncontent-length: 5\r\nExpect: 100-continue\r\n\r\nhello";
        let head = whole(text);
        assert_eq!(head.passed_on, b"POST /a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        assert!(!head.keeps_alive);
        assert_eq!(head.length, text.len() - "hello".len());
    }

    #[test]
    fn a_connection_is_kept_unless_the_client_wants_otherwise() {
        assert!(whole("GET / HTTP/1.1\r\n\r\n").keeps_alive);
        assert!(whole("GET / HTTP/1.1\r\nContent-Length: 0\r\n\r\n").keeps_alive);
        assert!(!whole("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").keeps_alive);
        assert!(!whole("GET / HTTP/1.0\r\n\r\n").keeps_alive);
    }

    #[test]
    fn only_the_events_are_a_stream() {
        assert!(whole("GET /_vonk/events?page=/ HTTP/1.1\r\n\r\n").is_stream);
        assert!(!whole("GET /?x=/_vonk/events HTTP/1.1\r\n\r\n").is_stream);
        assert!(!whole("HEAD /_vonk/events HTTP/1.1\r\n\r\n").is_stream);
    }

    #[test]
    fn a_head_has_bounds() {
        let refusal = |text: String| scan(text.as_bytes()).expect_err("refused");
        assert_eq!(refusal(format!("GET /{} HTTP/1.1\r\n\r\n", "a".repeat(5000))), Refusal::TargetTooLong);
        assert_eq!(refusal(format!("GET /{}", "a".repeat(5000))), Refusal::TargetTooLong);
        assert_eq!(refusal(format!("GET / HTTP/1.1\r\nA: {}", "a".repeat(20_000))), Refusal::HeadTooLarge);
        assert_eq!(
            refusal(format!("GET / HTTP/1.1\r\n{}\r\n", "A: a\r\n".repeat(101))),
            Refusal::HeadTooLarge
        );
        for text in
            ["GET /\r\n\r\n", "GET / HTTP/1.1 x\r\n\r\n", "GET / HTTP/1.1\r\n folded\r\n\r\n", "\r\n\r\n"]
        {
            assert_eq!(refusal(text.to_owned()), Refusal::Malformed, "{text:?}");
        }
        assert_eq!(refusal("GET /é HTTP/1.1\r\n\r\n".to_owned()), Refusal::Malformed);
        assert_eq!(refusal("GET / HTTP/1.1\r\nA: b\nHost: x\r\n\r\n".to_owned()), Refusal::Malformed);
        assert_eq!(refusal("GET / HTTP/2.0\r\n\r\n".to_owned()), Refusal::UnknownVersion);
    }

    proptest! {
        #[test]
        fn any_bytes_end_in_an_answer_and_what_is_passed_on_is_one_head(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            if let Ok(Some(head)) = scan(&bytes) {
                let passed_on = String::from_utf8(head.passed_on).expect("plain");
                prop_assert_eq!(passed_on.matches("\r\n\r\n").count(), 1);
                prop_assert!(head.length <= bytes.len());
            }
        }
    }
}
