//! What every page is made from: the bank, the addresses, what the theme gives to each language, and what pages share.

use std::collections::BTreeMap;

use crate::{
    bank::{Bank, Localised},
    base::Lang,
    content::markdown::{Document, Part, Target},
};

use super::{
    address::Addresses, caches::PageCaches, language_kit::LanguageKit, pictures::Pictures, share::Share,
    strings::Strings, voice::Voice,
};

/// Everything that the making of pages reads.
#[derive(Clone, Copy)]
pub struct SiteContext<'a> {
    /// The bank.
    pub bank: &'a Bank,
    /// The addresses.
    pub addresses: &'a Addresses,
    /// What the theme gives to each language.
    pub(crate) kits: &'a BTreeMap<Lang, LanguageKit>,
    /// What many pages need.
    pub(crate) caches: &'a PageCaches,
    /// The pictures as they are published.
    pub(crate) pictures: &'a Pictures,
    /// The pictures for shared links; none when the bank wants none.
    pub(crate) share: Option<&'a Share>,
}

impl<'a> SiteContext<'a> {
    /// The interface texts in `lang`, one of the bank's languages.
    pub(crate) fn strings(&self, lang: Lang) -> &'a Strings {
        &self.kit(lang).strings
    }

    /// What the theme gives to `lang`, one of the bank's languages.
    pub(crate) fn kit(&self, lang: Lang) -> &'a LanguageKit {
        &self.kits[&lang]
    }

    /// The voice of `lang`, one of the bank's languages.
    pub(crate) fn voice(&self, lang: Lang) -> Voice<'a> {
        let LanguageKit { strings, locale, .. } = self.kit(lang);
        Voice { bank: self.bank, addresses: self.addresses, lang, locale, strings }
    }

    /// The finished text of an entry for readers of `lang`; none when it has no text.
    pub(crate) fn entry_html(&self, localised: &Localised<'_>, lang: Lang) -> Option<String> {
        Some(self.html(&localised.words.document, lang)).filter(|html| !html.is_empty())
    }

    /// The finished text of a document for readers of `lang`.
    pub(crate) fn html(&self, document: &Document, lang: Lang) -> String {
        document.html(|part| self.target(part, lang))
    }

    /// Where a link or a picture in a text leads; `None` when there is nothing.
    pub(crate) fn target(&self, part: &Part, lang: Lang) -> Option<Target> {
        match part {
            Part::Link { target, fragment, .. } => {
                let entry = self.bank.entry_at(target)?;
                let path = self.addresses.entry(lang, entry.head().kind, entry.id().as_str());
                let url = match fragment {
                    Some(fragment) => {
                        let languages = std::iter::once(lang).chain(entry.languages());
                        let mut ids =
                            languages.filter_map(|lang| entry.words(lang).words.document.anchor(fragment));
                        format!("{path}#{}", ids.next().unwrap_or(fragment))
                    }
                    None => path,
                };
                Some(url.into())
            }
            Part::Picture { target, .. } => {
                let largest = self.pictures.largest(target)?;
                let smaller = self.pictures.smaller(target);
                Some(Target {
                    url: self.addresses.root_file(&largest.file),
                    size: Some(largest.size),
                    smaller: smaller
                        .map(|edition| (self.addresses.root_file(&edition.file), edition.size.width)),
                })
            }
            Part::SitePath(path) => Some(self.addresses.root_file(path.trim_start_matches('/')).into()),
            Part::Html(_) | Part::Anchor { .. } | Part::Unlinked | Part::LinkEnd => None,
        }
    }
}
