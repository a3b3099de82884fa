//! Addresses as people write and paste them: without `https://`, with a space in them, a DOI, a path on their own computer.

use crate::{base::Guess, content::url::is_url};

/// The name of the file when a text is a place on somebody's own computer: `C:\Users\An\foto.jpg`, `file:///home/an/foto.jpg`.
pub(crate) fn local_path(text: &str) -> Option<&str> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let has_drive = matches!(lower.as_bytes(), [b'a'..=b'z', b':', b'\\' | b'/', ..]);
    let is_share = text.starts_with(r"\\");
    let is_home =
        ["/home/", "/users/", "~/", "/volumes/", "/media/"].iter().any(|root| lower.starts_with(root));
    let is_local = has_drive || is_share || is_home || lower.starts_with("file:");
    is_local.then(|| text.rsplit(['/', '\\', ':']).next().unwrap_or_default())
}

/// The web or e-mail address that a text means; `None` where there is no telling, or where it is one as it stands.
pub(crate) fn address_meant(text: &str) -> Option<Guess> {
    if text.len() > 2_000 || local_path(text).is_some() {
        return None;
    }
    let bare = unwrapped(text.trim());
    let readings = [doi(bare), mailbox(bare), with_scheme(bare)];
    let reading = readings.into_iter().flatten().find(|reading| is_url(reading) && reading != text)?;
    // Other words, or a second address, would be lost.
    Some(Guess::from(reading).clear_if(without_second(bare) == bare))
}

/// The address without what was pasted around it: `<…>`, `[words](…)`, quotes, a full stop.
fn unwrapped(text: &str) -> &str {
    let inside = text.strip_prefix('[').and_then(|link| link.split_once("](")).map(|(_, address)| address);
    let address = inside.map_or(text, |address| address.trim_end_matches(')'));
    let address = address
        .trim_matches(|c: char| matches!(c, '<' | '>' | '"' | '\'' | '“' | '”' | '‘' | '’' | '«' | '»'));
    address.trim().trim_end_matches(['.', ',', ';'])
}

/// `doi:10.1000/182` and `10.1000/182`.
fn doi(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let start = lower.find("10.")?;
    let (before, doi) = text.split_at(start);
    let before = before.trim().trim_end_matches([':', '/']).to_ascii_lowercase();
    let is_before =
        matches!(&*before, "" | "doi" | "doi.org" | "dx.doi.org" | "https://doi.org" | "http://dx.doi.org");
    let (registrant, rest) = doi[3..].split_once('/')?;
    let is_registrant =
        (4..=9).contains(&registrant.len()) && registrant.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    let is_doi = is_before && is_registrant && !rest.is_empty() && !doi.contains(char::is_whitespace);
    is_doi.then(|| format!("https://doi.org/{doi}"))
}

/// `info@example.org`, `mailto: info@example.org`, `e-mail: info@example.org`.
fn mailbox(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    let prefix = ["mailto:", "mail to:", "e-mail:", "email:", "mail:"]
        .into_iter()
        .find(|prefix| lower.starts_with(prefix));
    let mailbox = text[prefix.map_or(0, str::len)..].trim_matches(|c: char| c == '/' || c.is_whitespace());
    let is_mailbox = mailbox.contains('@') && !mailbox.contains(['/', ' ', ':', ',', ';']);
    is_mailbox.then(|| format!("mailto:{mailbox}"))
}

/// The address with a scheme and without the spaces that no address has.
fn with_scheme(text: &str) -> Option<String> {
    let text = without_second(text);
    let slashed = text.replace('\\', "/");
    let (scheme, rest) = scheme_and_rest(&slashed);
    let (host, _) = rest.split_once(['/', '?', '#', ' ']).unwrap_or((rest, ""));
    let (name, port) = host.split_once(':').unwrap_or((host, ""));
    let is_port = port.bytes().all(|b| b.is_ascii_digit());
    let is_host = is_port
        && name.contains('.')
        && !name.contains(['@', ','])
        && !host.ends_with('.')
        && !host.starts_with('.');
    // A fragment behind a space belongs to the address.
    let joined = rest.replace(" #", "#");
    let spaced = joined.split_whitespace().collect::<Vec<_>>().join("%20");
    is_host.then(|| format!("{scheme}{spaced}"))
}

/// The first of several addresses, and an address without the words behind it: `https://a.be (site)`.
fn without_second(text: &str) -> &str {
    let ends = text.match_indices(char::is_whitespace).map(|(at, _)| at);
    let is_other = |after: &str| {
        let after = after.trim_start();
        after.starts_with(['(', '-', '–', '—', '|', '<', '['])
            || after.starts_with("http")
            || after.starts_with("www.")
    };
    let mut ends = ends.filter(|&at| is_other(&text[at..]));
    ends.next().map_or(text, |end| text[..end].trim_end_matches([',', ';', ' ']))
}

/// `https://` or `http://`, and what follows; as it is often mistyped.
fn scheme_and_rest(text: &str) -> (&'static str, &str) {
    let lower = text.to_ascii_lowercase();
    for (start, scheme) in [
        ("https", "https://"),
        ("http", "http://"),
        ("htpps", "https://"),
        ("htps", "https://"),
        ("htttps", "https://"),
        ("htttp", "http://"),
        ("htp", "http://"),
        ("ttps", "https://"),
        ("ttp", "http://"),
        ("hhttps", "https://"),
        ("hhttp", "http://"),
    ] {
        let Some(after) = lower.strip_prefix(start) else { continue };
        let rest = after.trim_start_matches([':', '/', ' ', ';', '.']);
        if rest.len() < after.len() {
            return (scheme, &text[text.len() - rest.len()..]);
        }
    }
    ("https://", text.trim_start_matches('/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        for (text, expected) in [
            ("www.example.org", "https://www.example.org"),
            ("example.org/page", "https://example.org/page"),
            ("//example.org/page", "https://example.org/page"),
            ("https:/example.org", "https://example.org"),
            ("https//example.org", "https://example.org"),
            ("http:example.org", "http://example.org"),
            ("htps://example.org", "https://example.org"),
            ("https:// example.org", "https://example.org"),
            (r"https:\\example.org\a", "https://example.org/a"),
            ("<https://example.org>", "https://example.org"),
            ("“https://example.org”", "https://example.org"),
            ("[site](https://example.org/a)", "https://example.org/a"),
            ("https://example.org/mijn pagina.pdf", "https://example.org/mijn%20pagina.pdf"),
            ("https://example.org/ #deel", "https://example.org/#deel"),
            ("https://example.org (in het Frans)", "https://example.org"),
            ("https://example.org, https://other.example", "https://example.org"),
            ("info@example.org", "mailto:info@example.org"),
            ("mailto: info@example.org", "mailto:info@example.org"),
            ("e-mail: info@example.org", "mailto:info@example.org"),
            ("doi:10.1000/182", "https://doi.org/10.1000/182"),
            ("DOI: 10.1000/xyz-123", "https://doi.org/10.1000/xyz-123"),
            ("10.1000/182", "https://doi.org/10.1000/182"),
        ] {
            let meant = address_meant(text).map(|meant| meant.text);
            assert_eq!(meant.as_deref(), Some(expected), "{text}");
        }
        for text in [
            "",
            "geen",
            "zie de site",
            "javascript:alert(1)",
            "C:\\foto.jpg",
            "javascript:a.b",
            "https://",
            "..",
            "a@b",
            "ftp://example.org",
        ] {
            assert_eq!(address_meant(text), None, "{text}");
        }
    }

    #[test]
    fn a_place_on_a_computer_is_told_from_an_address() {
        for (text, name) in [
            (r"C:\Users\An\foto.jpg", "foto.jpg"),
            ("d:/werk/foto.jpg", "foto.jpg"),
            (r"\\server\map\foto.jpg", "foto.jpg"),
            ("file:///C:/Users/An/foto.jpg", "foto.jpg"),
            ("file:foto.jpg", "foto.jpg"),
            ("/home/an/foto.jpg", "foto.jpg"),
            ("~/foto.jpg", "foto.jpg"),
        ] {
            assert_eq!(local_path(text), Some(name), "{text}");
        }
        for text in ["foto.jpg", "../foto.jpg", "https://example.org/home/an", "mailto:a@b.be", "a:b"] {
            assert_eq!(local_path(text), None, "{text}");
        }
    }
}
