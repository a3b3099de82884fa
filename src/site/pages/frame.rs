//! What stands around the content of every page.

use crate::{
    base::Lang,
    site::{
        links::page_link,
        page::{Listing, Page, SideFile, Subject},
        share,
        view::{Alternate, FeedLink, Frame, SharePicture},
        voice::Voice,
    },
};

/// What a page says of itself; [`About::frame`] adds what [`Page`] knows of it.
pub(crate) struct About {
    pub(crate) page: Page,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) json_ld: Option<String>,
}

impl About {
    /// The frame of the page.
    pub(crate) fn frame(self, voice: &Voice<'_>) -> Frame {
        let Self { page, title, description, json_ld } = self;
        let (bank, addresses) = (voice.bank, voice.addresses);
        let canonical = page.canonical(bank);
        let written = canonical.languages(bank);
        let alternate = |&lang: &Lang| {
            let url = addresses.of(canonical.in_language(lang));
            Alternate {
                lang,
                name: lang.own_name().to_owned(),
                short: lang.primary().to_uppercase(),
                absolute: addresses.absolute(&url),
                url,
                current: lang == voice.lang,
                is_written: written.contains(&lang),
            }
        };
        Frame {
            lang: voice.lang,
            kind: page.kind(),
            title,
            description,
            absolute: addresses.absolute(&addresses.of(canonical.in_language(voice.lang))),
            canonical: addresses.absolute(&addresses.of(canonical)),
            languages: bank.languages().iter().map(alternate).collect(),
            crumbs: page.trail(bank).into_iter().map(|above| page_link(voice, above)).collect(),
            menu: page.section().map(Page::kind),
            feeds: page.feed().map(|subject| feed(voice, subject)).into_iter().collect(),
            json_ld,
            picture: None,
            hidden: page.listing(bank) == Listing::Hidden,
            draft: page.subject_entry(bank).is_some_and(|entry| entry.head().draft),
        }
    }
}

/// The feeds about a subject.
fn feed(voice: &Voice<'_>, subject: Subject) -> FeedLink {
    let page = subject.page(voice.lang);
    FeedLink {
        title: match subject {
            Subject::Bank => voice.label(&voice.bank.settings.name),
            Subject::Term(facet, term) => voice.label(&voice.bank.facets[facet].term(term).term.label),
        },
        atom: voice.addresses.beside(page, SideFile::Atom),
        json: voice.addresses.beside(page, SideFile::JsonFeed),
    }
}

/// A picture for shared links, by its file.
pub(crate) fn share_picture(voice: &Voice<'_>, file: &str, alt: &str) -> SharePicture {
    SharePicture {
        url: voice.addresses.absolute(&voice.addresses.root_file(file)),
        width: share::WIDTH,
        height: share::HEIGHT,
        alt: format!("{alt} – {}", voice.label(&voice.bank.settings.name)),
    }
}
