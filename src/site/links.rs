//! Links: what a page is called for readers of a language, and where it is.

use crate::{
    bank::{Bank, CaseIndex, Entry, OrganisationIndex},
    base::SourcePath,
    content::{spread::Inspiration, text::Text},
};

use super::{
    page::{Page, TermPart},
    view::Link,
    voice::{Told, Voice},
};

/// A page as a link with its title.
pub(crate) fn page_link(voice: &Voice<'_>, page: Page) -> Link {
    let label = match page {
        Page::Root => voice.label(&voice.bank.settings.name),
        Page::Missing => voice.t("missing-heading"),
        Page::Home(_) => voice.t("home"),
        Page::Index(_) => voice.t("index-heading"),
        Page::Collection(_) => voice.t("list"),
        Page::Instruments(_) => voice.t("instruments"),
        Page::Finder(_) | Page::Overview(_) | Page::Organisations(_) | Page::Notices(_) | Page::Guides(_) => {
            voice.t(&format!("menu-{}", page.kind()))
        }
        Page::Facet(_, facet) => voice.facet_label(&voice.bank.facets[facet]),
        Page::Term(_, TermPart { facet, term, .. }) => {
            voice.label(&voice.bank.facets[facet].term(term).term.label)
        }
        Page::Case(_, index) | Page::Embed(_, index) => {
            return entry_link(voice, page, voice.bank.case(index));
        }
        Page::Organisation(_, index) => return organisation_link(voice, index),
        Page::Notice(_, number) => return entry_link(voice, page, &voice.bank.notices[number]),
        Page::Guide(_, number) => return entry_link(voice, page, &voice.bank.guides[number]),
        Page::Text(_, number) => return entry_link(voice, page, &voice.bank.pages[number]),
        Page::Withdrawn(_, number) => return entry_link(voice, page, &voice.bank.withdrawn[number]),
        Page::Redirect(_, old) => return entry_link(voice, page, old.holder.entry(voice.bank)),
    };
    link(label, voice.addresses.of(page))
}

fn entry_link(voice: &Voice<'_>, page: Page, entry: &dyn Entry) -> Link {
    let localised = entry.words(voice.lang);
    Link {
        label: voice.words(&localised.words.title, &localised),
        url: Some(voice.addresses.of(page)),
        lang: localised.fallback,
    }
}

/// The name of an organisation as a link to its page.
pub(crate) fn organisation_link(voice: &Voice<'_>, index: OrganisationIndex) -> Link {
    let organisation = voice.bank.organisation(index);
    let Told { text: label, lang } = voice.text(&organisation.record.name);
    let url = voice.addresses.of(Page::Organisation(voice.lang, index));
    Link { label, url: Some(url), lang }
}

/// The title of a case as a link to its page.
pub(crate) fn case_link(voice: &Voice<'_>, index: CaseIndex) -> Link {
    page_link(voice, Page::Case(voice.lang, index))
}

/// Where to propose a new case, else whom to ask; none where the bank says neither.
pub(crate) fn contribute_url(voice: &Voice<'_>) -> Option<String> {
    let contact = || voice.bank.settings.contact.as_deref().map(str::to_owned);
    voice.addresses.contribute(voice.lang).or_else(contact)
}

/// Where to propose an improvement of a file: the repository's editor; none when the bank names no repository.
pub(crate) fn edit_url(bank: &Bank, path: &SourcePath) -> Option<String> {
    let settings = &bank.settings;
    let repository = settings.repository.as_ref()?;
    Some(format!("{repository}/edit/{}/{path}", settings.branch))
}

/// A link in the page's own language.
pub(crate) fn link(label: impl Into<String>, url: impl Into<String>) -> Link {
    Link { label: label.into(), url: Some(url.into()), lang: None }
}

/// A text of the front matter, in the language that it had to be in, that leads nowhere.
pub(crate) fn told_text(voice: &Voice<'_>, text: &Text) -> Link {
    let Told { text: label, lang } = voice.text(text);
    Link { label, url: None, lang }
}

/// A practice outside the bank that inspired a case, with its page; `None` where it is a case of this bank.
pub(crate) fn outside_link(voice: &Voice<'_>, told: &Inspiration) -> Option<Link> {
    if told.case.is_some() {
        return None;
    }
    let name = told_text(voice, told.name.as_ref()?);
    Some(Link { url: told.url.as_deref().map(str::to_owned), ..name })
}

/// A text in the page's own language that leads nowhere.
pub(crate) fn unlinked(label: impl Into<String>) -> Link {
    Link { label: label.into(), url: None, lang: None }
}
