//! Markup that is read away from its page, in a feed or in a data file: its links have to be whole.

use std::fmt;

use serde::{Serialize, Serializer};

/// Finished markup whose `href` and `src` into this site are written as absolute addresses. Other attributes, other
/// addresses and the text stay as they are.
#[derive(Clone, Debug)]
pub(crate) struct AbsoluteHtml<'a> {
    /// The markup as a page has it: links begin with `/`, with `#` or with a scheme.
    pub(crate) html: &'a str,
    /// Scheme and host, put before `/…`.
    pub(crate) origin: &'a str,
    /// The absolute address of the page, put before `#…`.
    pub(crate) page: &'a str,
}

impl AbsoluteHtml<'_> {
    /// What goes before a value of an attribute; `head` is the tag up to the value, `value` the tag from there on.
    fn base(&self, head: &str, value: &str) -> Option<&str> {
        let is_link = head.ends_with(" href=\"") || head.ends_with(" src=\"");
        match value.as_bytes() {
            [b'/', b'/', ..] => None,
            [b'/', ..] if is_link => Some(self.origin),
            [b'#', ..] if is_link => Some(self.page),
            _ => None,
        }
    }
}

impl fmt::Display for AbsoluteHtml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let html = self.html;
        // Searches for single characters only: they are many times as fast as searches for words, and a bank's whole
        // text goes through here.
        let (mut written, mut at) = (0, 0);
        while let Some(open) = html[at..].find('<').map(|index| at + index) {
            let close = html[open..].find('>').map_or(html.len(), |index| open + index);
            let mut within = open;
            while let Some(value) = html[within..close].find('"').map(|index| within + index + 1) {
                if let Some(base) = self.base(&html[open..value], &html[value..close]) {
                    f.write_str(&html[written..value])?;
                    f.write_str(base)?;
                    written = value;
                }
                within = html[value..close].find('"').map_or(close, |index| value + index + 1);
            }
            at = close;
        }
        f.write_str(&html[written..])
    }
}

impl Serialize for AbsoluteHtml<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn absolute(html: &str) -> String {
        AbsoluteHtml { html, origin: "https://a.be", page: "https://a.be/nl/x/" }.to_string()
    }

    #[test]
    fn links_into_the_site_become_absolute() {
        assert_eq!(
            absolute(r##"<p><a class="/c" href="/nl/y/">y</a> <img src="/media/z.png" alt="/z"> <a href="#n">n</a>"##),
            r##"<p><a class="/c" href="https://a.be/nl/y/">y</a> <img src="https://a.be/media/z.png" alt="/z"> "##
                .to_owned()
                + r##"<a href="https://a.be/nl/x/#n">n</a>"##
        );
    }

    #[test]
    fn text_and_foreign_links_stay() {
        for html in [
            "<code>a href=\"/x\"</code>",
            "<a href=\"//b.be/\">b</a>",
            "<a href=\"https://b.be/\">",
            "<a href=\"",
            "a < b",
        ] {
            assert_eq!(absolute(html), html);
        }
    }
}
