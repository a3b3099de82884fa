//! Ids: the stable, language-neutral names of cases, terms and the rest. A slug is made of ASCII letters, digits and
//! hyphens, so that it can stand in a file name and in an address as it is.

use std::{fmt, sync::Arc};

use serde::{Serialize, Serializer};

use super::fold;

/// The longest id, in bytes: file systems allow 255 for a name, and `<id>.<lang>.md` has to fit.
pub const MAX_ID: usize = 100;

/// Whether `text` is a slug: 1–100 lower-case ASCII letters, digits and single hyphens, none at either end.
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_ID
        && text.split('-').all(|part| {
            !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        })
}

/// Whether `text` may be a term's id: like a slug, but with upper-case letters, `_` and `.` as well (`BE21`).
pub fn is_term_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_ID
        && !text.starts_with(['.', '-', '_'])
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.'))
}

/// The slug nearest to any text: `Één huis, œuvre!` becomes `een-huis-oeuvre`; empty when nothing is left.
pub fn slugify(text: &str) -> String {
    slug_of_folded(&fold(text))
}

fn slug_of_folded(text: &str) -> String {
    let mut slug = String::with_capacity(text.len().min(MAX_ID + 4));
    for c in text.chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' | '’' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
        if slug.len() >= MAX_ID {
            slug.truncate(MAX_ID);
            break;
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// What makes a word the same as another to a reader: equal for `Repair` and `repair`, `co-housing` and `Co housing`, not for `C`
/// and `C++`, which have one slug.
pub fn word_key(text: &str) -> String {
    if is_slug(text) {
        return text.to_owned();
    }
    let folded = fold(text);
    let signs: String = folded.chars().filter(|c| "+#%&@*$€!?".contains(*c)).collect();
    let slug = slug_of_folded(&folded);
    if slug.is_empty() { folded } else { format!("{slug}{signs}") }
}

macro_rules! id_types {
    ($($(#[$doc:meta])* $name:ident)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(Arc<str>);

        impl $name {
            /// Wraps a text that is known to keep the rule of this id.
            pub fn new(text: &str) -> Self {
                Self(text.into())
            }

            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", &self.0)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(&self.0)
            }
        }
    )*};
}

id_types! {
    /// The id of a case, an organisation, a notice, a guide or a page: the slug that is its file's name.
    EntryId
    /// The id of a term in a vocabulary (see [`is_term_id`]; terms of vocabularies that no facet uses may be any word).
    TermId
    /// The id of a facet: a slug, and a segment of its routes.
    FacetId
    /// The id of a vocabulary: a slug, and the name of its file.
    VocabularyId
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_slug_keeps_letters_and_drops_marks() {
        assert_eq!(slugify("Één huis, œuvre!"), "een-huis-oeuvre");
        assert_eq!(slugify("  L’été à Liège  "), "lete-a-liege");
        assert_eq!(slugify("日本"), "");
    }

    #[test]
    fn words_are_the_same_whatever_their_capitals_and_accents() {
        for same in ["Co-housing", "co housing", "CO HOUSING", "cö-housing"] {
            assert_eq!(word_key(same), "co-housing");
        }
        let keys = ["C", "C++", "C#", "日本", "中国"].map(word_key);
        assert_eq!(std::collections::BTreeSet::from(keys).len(), 5);
    }

    proptest! {
        #[test]
        fn a_slug_is_empty_or_valid_and_stays_itself(text in ".{0,200}") {
            let slug = slugify(&text);
            prop_assert!(slug.is_empty() || is_slug(&slug), "{slug:?}");
            prop_assert_eq!(slugify(&slug), slug);
        }
    }
}
