//! Text into HTML: the one place where characters are escaped.

use std::borrow::Cow;

/// `text` as the content of an element: `&`, `<` and `>` escaped, characters that no page may hold replaced by U+FFFD.
pub fn escape_text(text: &str) -> Cow<'_, str> {
    escape(text, |c| matches!(c, '&' | '<' | '>'))
}

/// `text` as the value of an attribute in double quotes: as [`escape_text`], and quotes of both kinds as well.
pub fn escape_attribute(text: &str) -> Cow<'_, str> {
    escape(text, |c| matches!(c, '&' | '<' | '>' | '"' | '\''))
}

/// Characters that HTML and XML forbid. A carriage return would come back as a line feed.
fn is_forbidden(c: char) -> bool {
    c.is_control() && !matches!(c, '\t' | '\n')
        || matches!(u32::from(c) & 0xfffe, 0xfffe)
        || matches!(c, '\u{fdd0}'..='\u{fdef}')
}

fn escape(text: &str, is_special: fn(char) -> bool) -> Cow<'_, str> {
    let wants_care = |c: char| is_special(c) || is_forbidden(c);
    let Some(first) = text.find(wants_care) else { return Cow::Borrowed(text) };
    let mut escaped = String::with_capacity(text.len() + 16);
    escaped.push_str(&text[..first]);
    let mut rest = &text[first..];
    while let Some(c) = rest.chars().next() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\r' => {}
            _ => escaped.push('\u{fffd}'),
        }
        rest = &rest[c.len_utf8()..];
        let plain = rest.find(wants_care).unwrap_or(rest.len());
        escaped.push_str(&rest[..plain]);
        rest = &rest[plain..];
    }
    Cow::Owned(escaped)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_to_html_is_escaped() {
        assert_eq!(escape_text("a < b & 'c' > \"d\"\r\n\0"), "a &lt; b &amp; 'c' &gt; \"d\"\n\u{fffd}");
        assert_eq!(escape_attribute("'\"<é>"), "&#39;&quot;&lt;é&gt;");
        assert!(matches!(escape_text("l'été"), Cow::Borrowed("l'été")));
    }
}
