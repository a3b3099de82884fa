//! What a link or a picture points at, and whether a page may point there.
//!
//! An address is judged in the form that a browser might make of it: entities and percent signs decoded (again), spaces
//! and control characters gone, upper case lowered. Only what is allowed in that form passes, and only when the address
//! says so openly.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use crate::{base::SourcePath, content::invisible::is_invisible};

/// The longest address, in bytes.
const MAX_ADDRESS: usize = 8192;

/// What a whole address may not hold: all but the unreserved and the reserved characters of RFC 3986, of which square
/// brackets are for hosts alone. A percent sign is judged by what follows it.
const NOT_IN_ADDRESS: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'#')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=');

/// What an address points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// Another site: the whole address, fit for an attribute after escaping.
    Elsewhere(String),
    /// A mailbox, with `mailto:`, or a telephone, with `tel:`.
    Contact(String),
    /// A place in the same text.
    Anchor(String),
    /// A file that Vonk itself writes beside the pages: `/data/…`, `/search.json`, `/bank.json`.
    Site(String),
    /// A file of the bank, and a place in it.
    File(SourcePath, Option<String>),
    /// A file that the bank cannot have: outside its root, or no path at all.
    Nowhere,
    /// `https` or `http` without a host, a mailbox without `@`, or an endless address.
    Malformed,
    /// A scheme that no page may use, `//` for another host without a scheme, `\` for a backslash.
    Unsafe(String),
}

/// Judges the address `written` in the file at `path`; entities and backslash escapes of Markdown are decoded already.
pub(super) fn judge(path: &SourcePath, written: &str) -> Address {
    let written = written.trim_matches(is_ignored);
    if written.len() > MAX_ADDRESS {
        return Address::Malformed;
    }
    let probe = probe(written);
    if probe.contains('\\') {
        return Address::Unsafe("\\".to_owned());
    }
    if probe.starts_with("//") {
        return Address::Unsafe("//".to_owned());
    }
    if let Some(scheme) = scheme(&probe) {
        let openly = written.split(':').next().unwrap_or_default();
        return match (scheme, openly.eq_ignore_ascii_case(scheme)) {
            ("https" | "http", true) => elsewhere(written),
            ("mailto", true) if written.contains('@') => Address::Contact(encoded(written)),
            ("tel", true) if is_telephone(&written["tel:".len()..]) => Address::Contact(encoded(written)),
            ("mailto" | "tel", true) => Address::Malformed,
            _ => Address::Unsafe(scheme.chars().take(40).collect()),
        };
    }
    if let Some(anchor) = written.strip_prefix('#') {
        return Address::Anchor(decoded(anchor).into_owned());
    }
    if written.starts_with('/') || probe.starts_with('/') {
        return site_path(written, &probe);
    }
    let (link, fragment) =
        written.split_once('#').map_or((written, None), |(link, after)| (link, Some(after)));
    let link = link.split('?').next().unwrap_or_default();
    if link.is_empty() {
        return Address::Nowhere;
    }
    let fragment =
        fragment.filter(|fragment| !fragment.is_empty()).map(|fragment| decoded(fragment).into_owned());
    // What nobody sees in it is reported where the text is looked through.
    match path.resolve(&decoded(link).replace(is_invisible, "")) {
        Some(target) => Address::File(target, fragment),
        None => Address::Nowhere,
    }
}

/// Whether a text is a number to call (RFC 3966, section 3): three digits at least, with what parts them for the eye.
fn is_telephone(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (3..=15).contains(&digits)
        && rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b'(' | b')'))
}

fn elsewhere(written: &str) -> Address {
    let after = written.split_once(':').map_or("", |(_, after)| after);
    let host = after.strip_prefix("//").unwrap_or_default().split(['/', '?', '#']).next().unwrap_or_default();
    if host.is_empty() || host.starts_with(['.', ':', '@']) || host.contains(char::is_whitespace) {
        return Address::Malformed;
    }
    Address::Elsewhere(encoded(written))
}

fn site_path(written: &str, probe: &str) -> Address {
    let path = probe.split(['?', '#']).next().unwrap_or_default();
    let is_file = matches!(path, "/search.json" | "/bank.json");
    let is_data = path.starts_with("/data/") && !path.split('/').any(|part| part == "..");
    if is_file || is_data { Address::Site(encoded(written)) } else { Address::Nowhere }
}

/// Characters that browsers drop from addresses, and some that only look as if.
fn is_ignored(c: char) -> bool {
    c.is_control()
        || c.is_whitespace()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}' | '\u{feff}' | '\u{ad}')
}

/// The worst that a browser could make of an address: decoded until nothing changes, lower case, without spaces.
fn probe(written: &str) -> String {
    let mut probe: String = written.chars().filter(|&c| !is_ignored(c)).collect();
    for _ in 0..4 {
        if !probe.contains(['%', '&']) {
            break;
        }
        let next: String = without_entities(&decoded(&probe)).chars().filter(|&c| !is_ignored(c)).collect();
        if next == probe {
            break;
        }
        probe = next;
    }
    probe.to_lowercase()
}

/// The part before the first `:`, unless a `/`, `?` or `#` comes before it.
fn scheme(probe: &str) -> Option<&str> {
    let end = probe.find([':', '/', '?', '#'])?;
    probe[end..].starts_with(':').then(|| &probe[..end])
}

/// Percent signs decoded; what is then no UTF-8 is replaced.
fn decoded(text: &str) -> Cow<'_, str> {
    percent_decode_str(text).decode_utf8_lossy()
}

/// Numeric entities, and the named ones that matter in an address, decoded.
fn without_entities(text: &str) -> String {
    const NAMED: [(&str, char); 8] = [
        ("colon", ':'),
        ("sol", '/'),
        ("bsol", '\\'),
        ("num", '#'),
        ("quest", '?'),
        ("tab", '\t'),
        ("newline", '\n'),
        ("amp", '&'),
    ];
    let mut result = String::with_capacity(text.len());
    let mut pieces = text.split('&');
    result.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let name_end = piece.find(|c: char| c != '#' && !c.is_ascii_alphanumeric()).unwrap_or(piece.len());
        let (name, rest) = piece.split_at(name_end);
        let number = name.strip_prefix('#').and_then(|number| match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        });
        let named = NAMED.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, c)| *c);
        match number.and_then(char::from_u32).or(named) {
            Some(c) => {
                result.push(c);
                result.push_str(rest.strip_prefix(';').unwrap_or(rest));
            }
            None => {
                result.push('&');
                result.push_str(piece);
            }
        }
    }
    result
}

/// The address with everything percent-encoded that an address may not hold, its own escapes kept and invisible
/// characters left out.
fn encoded(written: &str) -> String {
    let encode = |piece: &str| {
        let visible: String = piece.chars().filter(|&c| c.is_whitespace() || !is_ignored(c)).collect();
        utf8_percent_encode(&visible, NOT_IN_ADDRESS).to_string()
    };
    let mut pieces = written.split('%');
    let mut result = encode(pieces.next().unwrap_or_default());
    for piece in pieces {
        let is_escape = piece.as_bytes().get(..2).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit));
        result.push_str(if is_escape { "%" } else { "%25" });
        result.push_str(&encode(piece));
    }
    result
}

/// The name of a file as an address, whether its spaces are `%20` already or not.
pub(super) fn encoded_name(name: &str) -> String {
    decoded(name).replace('%', "%25").replace(' ', "%20").replace('(', "%28").replace(')', "%29")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn judged(written: &str) -> Address {
        judge(&SourcePath::parse("content/cases/a.md").expect("a plain path"), written)
    }

    fn file(path: &str, fragment: Option<&str>) -> Address {
        Address::File(SourcePath::parse(path).expect("a plain path"), fragment.map(str::to_owned))
    }

    #[test]
    fn what_is_allowed_passes() {
        assert_eq!(
            judged("https://a.be/é?x=[1]&y=%20#z"),
            Address::Elsewhere("https://a.be/%C3%A9?x=%5B1%5D&y=%20#z".into())
        );
        assert_eq!(
            judged("https://a.be/100%/%4\u{200b}1%4g\u{ad}?a b"),
            Address::Elsewhere("https://a.be/100%25/%2541%254g?a%20b".into())
        );
        assert_eq!(judged("HTTP://a.be"), Address::Elsewhere("HTTP://a.be".into()));
        assert_eq!(judged("mailto:info@gent.be"), Address::Contact("mailto:info@gent.be".into()));
        assert_eq!(judged("tel:+32-9-266.70.00"), Address::Contact("tel:+32-9-266.70.00".into()));
        assert_eq!(judged("tel:niemand"), Address::Malformed);
        assert_eq!(judged("#de-nood"), Address::Anchor("de-nood".into()));
        assert_eq!(judged("/data/cases.json"), Address::Site("/data/cases.json".into()));
        assert_eq!(judged("b.md#x"), file("content/cases/b.md", Some("x")));
        assert_eq!(judged("../guides/caf%C3%A9%20x.md"), file("content/guides/café x.md", None));
        assert_eq!(judged("./b.md?x#"), file("content/cases/b.md", None));
    }

    #[test]
    fn disguised_schemes_do_not() {
        for written in [
            "javascript:alert(1)",
            "jAvA\nscript:alert(1)",
            " javascript:x",
            "java\u{0}script:x",
            "&#106;avascript:x",
            "%6aavascript:x",
            "javascript%3Ax",
            "javascript&colon;x",
            "%256aavascript:x",
            "j\u{200b}avascript:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "//evil.be",
            "/\\evil.be",
            "\\\\evil.be",
            "/%2F/evil.be",
            "https%3A//a.be",
            "&#x2f;/evil.be",
            "ftp://a.be",
            "C:\\a",
            "a:b.md",
            "/\t/evil.be",
            "java&Tab;script:x",
        ] {
            assert!(matches!(judged(written), Address::Unsafe(_)), "{written:?}: {:?}", judged(written));
        }
        for written in [
            "",
            "?x",
            "/etc",
            "/data/../x",
            "/data/%2e%2e/x",
            "../../../x",
            "/",
            "..%2f..%2f..%2fx",
            "/nl/cases/a/",
        ] {
            assert_eq!(judged(written), Address::Nowhere, "{written:?}");
        }
        for written in ["https://", "https:a.be", "http:///x", "mailto:info", "https://@x"] {
            assert_eq!(judged(written), Address::Malformed, "{written:?}");
        }
    }

    proptest! {
        #[test]
        fn no_address_leaves_the_bank_or_hides_a_scheme(written in "(java|script|:|%3a|%2f|/|\\.\\.|\\\\|&#|58;|x|#|https|\\.md|é| |\t){0,10}") {
            match judged(&written) {
                Address::Elsewhere(url) => prop_assert!(url.to_lowercase().starts_with("http")),
                Address::Site(path) => prop_assert!(path.starts_with('/') && !path.starts_with("//")),
                Address::File(target, _) => prop_assert!(!target.as_str().contains("..")  || !target.as_str().split('/').any(|part| part == "..")),
                _ => {}
            }
        }
    }
}
