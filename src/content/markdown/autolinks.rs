//! Web addresses that stand in a text as they are, which become links as they do on GitHub: `https://…`, `http://…`, `www.…`.
//!
//! The rules are those of GitHub Flavored Markdown, section 6.9, with the quotes of more languages.

use std::ops::Range;

/// The addresses in a text, in order. A sentence's punctuation behind one and a bracket that opened before it are no part.
pub(super) fn addresses(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Most texts have none.
    let may_hold = ["://", "www.", "WWW.", "Www."].iter().any(|sign| text.contains(sign));
    let mut at = if may_hold { 0 } else { text.len() };
    std::iter::from_fn(move || {
        while let Some(start) = next_start(text, at) {
            let address = whole(&text[start..]);
            at = start + address.len().max(1);
            let is_apart = text[..start].chars().next_back().is_none_or(may_stand_before);
            if is_apart && has_host(address) {
                return Some(start..start + address.len());
            }
        }
        None
    })
}

/// Where the next `http://` or `https://` begins, in any case, or `www.`.
fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let begins = |at: usize| {
        ["https://", "http://", "www."].iter().any(|start| {
            bytes[at..].get(..start.len()).is_some_and(|it| it.eq_ignore_ascii_case(start.as_bytes()))
        })
    };
    let is_first = |byte: u8| matches!(byte, b'h' | b'H' | b'w' | b'W');
    (from..bytes.len()).find(|&at| is_first(bytes[at]) && begins(at))
}

fn may_stand_before(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '@' | '/' | '.' | '-' | '&' | '=' | '?' | '#' | '%' | '|')
}

/// The address that a text begins with.
fn whole(text: &str) -> &str {
    let ends = |c: char| {
        c.is_whitespace()
            || c.is_control()
            || matches!(c, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„' | '`' | '|')
    };
    let mut address = &text[..text.find(ends).unwrap_or(text.len())];
    let mut unopened = address.matches(')').count().saturating_sub(address.matches('(').count());
    loop {
        address = address
            .trim_end_matches(['?', '!', '.', ',', ':', ';', '*', '_', '~', '\'', '’', '‘', '…', ']', '[']);
        match address.strip_suffix(')').filter(|_| unopened > 0) {
            Some(shorter) => address = shorter,
            None => return address,
        }
        unopened -= 1;
    }
}

/// Whether a host with a dot stands in an address.
fn has_host(address: &str) -> bool {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = host.split(':').next().unwrap_or_default();
    let mut parts = host.split('.');
    let is_part =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
    let least = if address.contains("://") { 2 } else { 3 };
    host.split('.').count() >= least && parts.all(is_part)
}

/// The address that a link to `address` has.
pub(super) fn target(address: &str) -> String {
    if address.contains("://") { address.to_owned() } else { format!("https://{address}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_ends_where_a_reader_sees_its_end() {
        for (text, expected) in [
            ("zie https://vonk.example.", "https://vonk.example"),
            ("(https://vonk.example/a_(b))", "https://vonk.example/a_(b)"),
            ("(zie http://vonk.example/x?y=1,2&z#deel)", "http://vonk.example/x?y=1,2&z#deel"),
            ("www.vonk.example, en", "www.vonk.example"),
            ("« https://vonk.example »", "https://vonk.example"),
            ("“www.vonk.example”…", "www.vonk.example"),
            ("HTTPS://Vonk.example/A", "HTTPS://Vonk.example/A"),
            ("https://vonk.example/é?", "https://vonk.example/é"),
        ] {
            let found: Vec<&str> = addresses(text).map(|at| &text[at]).collect();
            assert_eq!(found, [expected], "{text}");
        }
        for text in
            ["https://", "www.", "www.vonk", "http://localhost", "awww.vonk.example", "x@www.vonk.example"]
        {
            assert_eq!(addresses(text).next(), None, "{text}");
        }
    }
}
