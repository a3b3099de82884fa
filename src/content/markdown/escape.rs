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

/// Whether a special or forbidden character may begin with this byte.
fn may_want_care(byte: u8) -> bool {
    const MAY: [bool; 256] = {
        let mut may = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            let is_control = byte < 0x20 && byte != 0x09 && byte != 0x0a || byte == 0x7f || byte == 0xc2;
            let is_sign = matches!(byte as u8, b'&' | b'<' | b'>' | b'"' | b'\'');
            may[byte] = is_control || is_sign || byte >= 0xef;
            byte += 1;
        }
        may
    };
    MAY[usize::from(byte)]
}

fn escape(text: &str, is_special: fn(char) -> bool) -> Cow<'_, str> {
    // Most texts have no byte that such a character could begin with.
    if !text.bytes().any(may_want_care) {
        return Cow::Borrowed(text);
    }
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
        assert_eq!(escape_text("\u{85}\u{fdd0}\u{1fffe}\u{7f}"), "\u{fffd}".repeat(4));
    }
}
