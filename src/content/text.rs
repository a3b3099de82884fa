//! Texts of the front matter that may be given in several languages at once.

use crate::base::Lang;

/// A text in one language, or in several: `name: Brussel` or `name: {nl: Brussel, fr: Bruxelles}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// One text, in the language of its file, or a name that is the same in all.
    One(Box<str>),
    /// One text a language, sorted by language, no duplicates, at least one.
    Many(Vec<(Lang, Box<str>)>),
}

impl Text {
    /// The text for a reader of `lang`, and its language where it had to be another: the text in that language, else
    /// the one in the first of `fallbacks` that has one, else the first there is. [`Text::One`] serves everybody.
    pub fn in_language(&self, lang: Lang, fallbacks: &[Lang]) -> (&str, Option<Lang>) {
        match self {
            Self::One(text) => (text, None),
            Self::Many(texts) => {
                let find = |lang: Lang| texts.iter().find(|(own, _)| *own == lang);
                match find(lang) {
                    Some((_, text)) => (text, None),
                    None => fallbacks
                        .iter()
                        .find_map(|&fallback| find(fallback))
                        .or(texts.first())
                        .map_or(("", None), |(own, text)| (text, Some(*own))),
                }
            }
        }
    }

    /// All texts with their languages; `None` for a text that serves every language.
    pub fn iter(&self) -> impl Iterator<Item = (Option<Lang>, &str)> {
        let (one, many) = match self {
            Self::One(text) => (Some((None, &**text)), &[][..]),
            Self::Many(texts) => (None, &texts[..]),
        };
        one.into_iter().chain(many.iter().map(|(lang, text)| (Some(*lang), &**text)))
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::One(text.into())
    }
}
