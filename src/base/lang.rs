//! Language tags: a small, copyable value that is checked once.

use std::fmt;

use serde::{Serialize, Serializer};

/// A language tag such as `nl` or `fr-BE`: two or three lower-case letters, then subtags of 2–8 letters or digits
/// (BCP 47, section 2.1, without extensions), at most 15 bytes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lang {
    bytes: [u8; 15],
    len: u8,
}

impl Lang {
    /// Dutch.
    pub const NL: Self = Self::fixed(*b"nl");
    /// French.
    pub const FR: Self = Self::fixed(*b"fr");
    /// English.
    pub const EN: Self = Self::fixed(*b"en");

    const fn fixed(tag: [u8; 2]) -> Self {
        let mut bytes = [0; 15];
        bytes[0] = tag[0];
        bytes[1] = tag[1];
        Self { bytes, len: 2 }
    }

    /// The tag, or `None` when `text` is not one.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() > 15 {
            return None;
        }
        let mut parts = text.split('-');
        let primary = parts.next()?;
        let is_primary = (2..=3).contains(&primary.len()) && primary.bytes().all(|b| b.is_ascii_lowercase());
        let are_subtags = parts
            .all(|part| (2..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric()));
        if !is_primary || !are_subtags {
            return None;
        }
        let mut bytes = [0; 15];
        bytes[..text.len()].copy_from_slice(text.as_bytes());
        Some(Self { bytes, len: text.len() as u8 })
    }

    /// The tag as text.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..self.len as usize]).expect("a tag is ASCII")
    }

    /// The primary subtag: `fr` of `fr-BE`.
    pub fn primary(&self) -> &str {
        self.as_str().split('-').next().unwrap_or_default()
    }

    /// Whether Vonk knows the language by name.
    pub fn is_known(&self) -> bool {
        self.own_name() != self.as_str()
    }

    /// The language's name in itself, for a language switch; the tag when it is not in this table.
    pub fn own_name(&self) -> &str {
        match self.primary() {
            "nl" => "Nederlands",
            "fr" => "Français",
            "en" => "English",
            "de" => "Deutsch",
            "es" => "Español",
            "it" => "Italiano",
            "pt" => "Português",
            "pl" => "Polski",
            _ => self.as_str(),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Lang({self})")
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_has_a_primary_subtag_and_may_have_more() {
        assert_eq!(Lang::parse("fr-BE").map(|lang| lang.to_string()), Some("fr-BE".to_owned()));
        assert_eq!(Lang::parse("nl"), Some(Lang::NL));
        for bad in ["", "n", "NL", "dutch", "nl_BE", "nl-", "nl-é", "nl-abcdefghi"] {
            assert_eq!(Lang::parse(bad), None, "{bad}");
        }
    }
}
