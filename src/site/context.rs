//! What every page is made from: the bank, the addresses, and each language's words and way of writing.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    bank::Bank,
    base::{Lang, SourcePath},
    content::markdown::{Document, Part, Target},
};

use super::{address::Addresses, locale::Locale, share::Share, strings::Strings, templates::Templates};

/// Everything that the making of pages reads.
#[derive(Clone, Copy)]
pub struct SiteContext<'a> {
    /// The bank.
    pub bank: &'a Bank,
    /// The addresses.
    pub addresses: &'a Addresses,
    pub(crate) tongues: &'a BTreeMap<Lang, Tongue>,
    /// The final file of each picture.
    pub(crate) pictures: &'a BTreeMap<SourcePath, String>,
    /// The pictures for shared links; none when the bank wants none.
    pub(crate) share: Option<&'a Share>,
}

/// A language's means.
pub(crate) struct Tongue {
    pub(crate) strings: Arc<Strings>,
    pub(crate) locale: Locale,
    pub(crate) templates: Templates,
}

impl SiteContext<'_> {
    /// The interface texts in `lang`, one of the bank's languages.
    pub fn strings(&self, lang: Lang) -> &Strings {
        &self.tongue(lang).strings
    }

    pub(crate) fn tongue(&self, lang: Lang) -> &Tongue {
        &self.tongues[&lang]
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
                    Some(fragment) => format!("{path}#{fragment}"),
                    None => path,
                };
                Some(Target { url, size: None })
            }
            Part::Picture { target, .. } => {
                let (file, picture) = (self.pictures.get(target)?, self.bank.pictures.get(target)?);
                let size = Some((picture.width, picture.height));
                Some(Target { url: self.addresses.root_file(file), size })
            }
            Part::SitePath(path) => {
                Some(Target { url: self.addresses.root_file(path.trim_start_matches('/')), size: None })
            }
            Part::Html(_) | Part::Anchor { .. } | Part::Unlinked | Part::LinkEnd => None,
        }
    }
}
