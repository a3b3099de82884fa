//! Where a link in a text may lead.

use crate::base::SourcePath;

/// What an address in a text is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// Another site, or a mailbox.
    Elsewhere(String),
    /// A file of the bank.
    File { target: SourcePath, fragment: Option<String> },
    /// A heading of the same text.
    Anchor(String),
    /// One of the site's own files.
    SitePath(String),
    /// A relative path that leaves the bank.
    Outside,
    /// A scheme that is not allowed, in lower case.
    Unsafe(String),
}

/// What the address `url` in the file at `path` is. Browsers drop tabs, line ends and control characters, decode
/// percent signs late and take `\` for `/` (WHATWG URL, sections 4.1 and 4.4), so all of that is undone before looking.
pub(super) fn classify(path: &SourcePath, url: &str) -> Address {
    let cleaned: String = url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let decoded = percent_decoded(&cleaned).replace('\\', "/");
    let decoded: String = decoded.chars().filter(|c| !c.is_control()).collect();
    if let Some(scheme) = scheme_of(&decoded) {
        return match scheme.as_str() {
            "https" | "http" | "mailto" if scheme_of(&cleaned).is_some() => Address::Elsewhere(cleaned),
            _ => Address::Unsafe(scheme),
        };
    }
    if decoded.starts_with("//") {
        return Address::Unsafe("//".to_owned());
    }
    if let Some(fragment) = decoded.strip_prefix('#') {
        return Address::Anchor(fragment.to_owned());
    }
    if decoded.starts_with('/') {
        let is_public = decoded.starts_with("/data/") || ["/search.json", "/bank.json"].contains(&decoded.as_str());
        let climbs = decoded.split('/').any(|part| matches!(part, "." | ".."));
        return if is_public && !climbs { Address::SitePath(decoded) } else { Address::Outside };
    }
    let (file, fragment) = match decoded.split_once('#') {
        Some((file, fragment)) => (file, Some(fragment.to_owned()).filter(|fragment| !fragment.is_empty())),
        None => (decoded.as_str(), None),
    };
    let file = file.split('?').next().unwrap_or_default();
    match path.resolve(file) {
        Some(target) => Address::File { target, fragment },
        None => Address::Outside,
    }
}

/// The scheme of an absolute address, in lower case (RFC 3986, section 3.1).
fn scheme_of(url: &str) -> Option<String> {
    let (scheme, _) = url.split_once(':')?;
    let is_scheme = scheme.starts_with(|c: char| c.is_ascii_alphabetic())
        && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b));
    is_scheme.then(|| scheme.to_ascii_lowercase())
}

fn percent_decoded(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| text.get(at + 1..at + 3)).flatten();
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_in_disguise_is_seen() {
        let path = SourcePath::parse("content/cases/a.md").expect("a plain path");
        for url in ["javascript:alert(1)", "jAvA\tscript:x", "java%73cript:x", "data:text/html,x", "vbscript:x", "//evil.example", "\\\\evil.example", "/%5cevil.example"] {
            assert!(
                matches!(classify(&path, url), Address::Unsafe(_) | Address::Outside),
                "{url}: {:?}",
                classify(&path, url)
            );
        }
        assert_eq!(classify(&path, "https://a.be/?b=c"), Address::Elsewhere("https://a.be/?b=c".to_owned()));
        assert_eq!(classify(&path, "../../../x.md"), Address::Outside);
        assert_eq!(classify(&path, "/data/cases.json"), Address::SitePath("/data/cases.json".to_owned()));
    }
}
