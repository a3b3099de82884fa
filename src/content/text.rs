//! Texts of the front matter that may be given in several languages at once.

use std::sync::Arc;

use serde::{Serialize, Serializer};

use crate::base::Lang;

/// A text in one language, or in several: `name: Brussel` or `name: {nl: Brussel, fr: Bruxelles}`. It is serialised as a
/// map from language to text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Text {
    /// One text for every reader, in the language of its file, or a name that is the same in all.
    One {
        /// The text.
        text: Box<str>,
        /// The languages of the bank, for each of which it stands.
        languages: Arc<[Lang]>,
    },
    /// One text a language, sorted by language, no duplicates, at least one.
    Many(Vec<(Lang, Box<str>)>),
}

/// A text for readers of one language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InLanguage<'a> {
    /// The text.
    pub text: &'a str,
    /// Its language, where it had to be another.
    pub fallback: Option<Lang>,
}

impl Text {
    /// One text for the readers of all these languages.
    pub fn one(text: &str, languages: &Arc<[Lang]>) -> Self {
        Self::One { text: text.into(), languages: Arc::clone(languages) }
    }

    /// The text for a reader of `lang`: the one in that language, else the one in the first of `fallbacks` that has one, else
    /// the first there is. [`Text::One`] serves everybody.
    pub fn in_language(&self, lang: Lang, fallbacks: &[Lang]) -> InLanguage<'_> {
        let texts = match self {
            Self::One { text, .. } => return InLanguage { text, fallback: None },
            Self::Many(texts) => texts,
        };
        let find = |lang: Lang| texts.iter().find(|(own, _)| *own == lang);
        if let Some((_, text)) = find(lang) {
            return InLanguage { text, fallback: None };
        }
        let other = fallbacks.iter().find_map(|&fallback| find(fallback)).or(texts.first());
        other.map_or(InLanguage { text: "", fallback: None }, |(own, text)| InLanguage {
            text,
            fallback: Some(*own),
        })
    }

    /// All texts with their languages; `None` for a text that serves every language.
    pub fn iter(&self) -> impl Iterator<Item = (Option<Lang>, &str)> {
        let (one, many) = match self {
            Self::One { text, .. } => (Some((None, &**text)), &[][..]),
            Self::Many(texts) => (None, &texts[..]),
        };
        one.into_iter().chain(many.iter().map(|(lang, text)| (Some(*lang), &**text)))
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::One { text, languages } => {
                serializer.collect_map(languages.iter().map(|lang| (lang, text)))
            }
            Self::Many(texts) => serializer.collect_map(texts.iter().map(|(lang, text)| (lang, text))),
        }
    }
}
