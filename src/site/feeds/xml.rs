//! Text as XML 1.0 carries it.

use std::fmt::{self, Write as _};

/// A text that may stand between tags and in a quoted attribute: the five special characters are escaped, and what XML
/// 1.0 forbids even as a reference (section 2.2: control characters but tab and line ends, U+FFFE, U+FFFF) is left out.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Xml<'a>(pub(crate) &'a str);

impl fmt::Display for Xml<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rest = self.0;
        while let Some(at) = rest.bytes().position(may_be_special) {
            f.write_str(&rest[..at])?;
            let special = rest[at..].chars().next().unwrap_or_default();
            match special {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\'' => f.write_str("&#39;")?,
                // A bare carriage return would be read as a line feed (section 2.11).
                '\r' => f.write_str("&#13;")?,
                '\u{fffe}' | '\u{ffff}' => {}
                control if control < ' ' => {}
                other => f.write_char(other)?,
            }
            rest = &rest[at + special.len_utf8()..];
        }
        f.write_str(rest)
    }
}

/// Whether a byte is, or begins, a character that cannot stand as it is; 0xef begins U+FFFE and U+FFFF, and others.
fn may_be_special(byte: u8) -> bool {
    matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0xef)
        || (byte < b' ' && !matches!(byte, b'\t' | b'\n'))
}

/// Adds formatted text to a string, which cannot fail.
pub(crate) fn push(out: &mut String, text: fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a string takes any text");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn special_characters_are_escaped_and_forbidden_ones_left_out() {
        let text = "a<b> & \"c\" 'd'\u{0}\u{8}\u{b}\u{1f}\u{fffe}\u{ffff} é\t\n\r😀ﬁ";
        let escaped = "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; é\t\n&#13;😀ﬁ";
        assert_eq!(Xml(text).to_string(), escaped);
        assert_eq!(Xml("").to_string(), "");
    }
}
