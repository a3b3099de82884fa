//! The three languages of the bank, for rules that differ from one to the next.

use std::fmt;

/// A language of the bank.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Lang {
    /// Dutch, as written in Flanders.
    Nl,
    /// French, as written in Belgium.
    Fr,
    /// English, in British spelling.
    En,
}

impl Lang {
    /// All languages, in the bank's own order.
    pub(crate) const ALL: [Self; 3] = [Self::Nl, Self::Fr, Self::En];

    /// The language of a tag; `None` for any other.
    pub(crate) fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The tag, as in file names and text maps.
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Self::Nl => "nl",
            Self::Fr => "fr",
            Self::En => "en",
        }
    }

    /// The name of Debian's hunspell dictionary.
    pub(crate) fn dictionary(self) -> &'static str {
        match self {
            Self::Nl => "nl_NL",
            Self::Fr => "fr_FR",
            Self::En => "en_GB",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}
