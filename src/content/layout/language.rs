//! The language that a file's name says, as people write it.

use crate::base::{Lang, fold};

/// The language of a tag in any case, or of a name of a language: `FR`, `fr_BE`, `frans`.
pub(super) fn language_meant(word: &str) -> Option<Lang> {
    const NAMES: [(&str, &[&str]); 4] = [
        ("nl", &["nederlands", "neerlandais", "dutch", "nld", "ned"]),
        ("fr", &["frans", "francais", "french", "fra", "fre"]),
        ("en", &["engels", "anglais", "english", "eng"]),
        ("de", &["duits", "allemand", "german", "deutsch", "deu", "ger"]),
    ];
    let folded = fold(word);
    let named = NAMES.iter().find(|(_, names)| names.contains(&&*folded)).map(|(tag, _)| *tag);
    let (tag, region) = folded.split_once(['-', '_']).unwrap_or((&folded, "be"));
    Lang::parse(named.unwrap_or(tag)).filter(|lang| lang.is_known() && region.len() == 2)
}
