//! The pages that speak all languages at once: the choice of a language, the page for what is not there, and the
//! redirects of old addresses.

use crate::site::{
    context::SiteContext,
    links::{link, page_link},
    page::{OldId, Page},
    view::{
        Frame,
        page::{ChoiceEntry, ChoiceView, RedirectView},
    },
    voice::Voice,
};

use super::frame::About;

/// `/`: every language with its own words.
pub(crate) fn root_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, ChoiceView) {
    let frame = bare_frame(voice, Page::Root, voice.label(&voice.bank.settings.name));
    let choice = choice(site, |voice| ChoiceEntry {
        lang: voice.lang,
        name: voice.lang.own_name().to_owned(),
        heading: voice.question(),
        text: voice.bank.settings.tagline.as_ref().map(|text| voice.label(text)),
        links: vec![link(voice.lang.own_name(), voice.addresses.of(Page::Home(voice.lang)))],
    });
    (frame, choice)
}

/// `/404.html`.
pub(crate) fn missing_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, ChoiceView) {
    let frame = bare_frame(voice, Page::Missing, voice.t("missing-heading"));
    let choice = choice(site, |voice| ChoiceEntry {
        lang: voice.lang,
        name: voice.lang.own_name().to_owned(),
        heading: voice.t("missing-heading"),
        text: Some(voice.t("missing-text")),
        links: vec![
            link(voice.t("finder"), voice.addresses.of(Page::Finder(voice.lang))),
            page_link(voice, Page::Index(voice.lang)),
            page_link(voice, Page::Home(voice.lang)),
        ],
    });
    (frame, choice)
}

fn choice(site: &SiteContext<'_>, entry: impl Fn(&Voice<'_>) -> ChoiceEntry) -> ChoiceView {
    let languages = site.bank.languages().iter();
    ChoiceView { entries: languages.map(|&lang| entry(&site.voice(lang))).collect() }
}

fn bare_frame(voice: &Voice<'_>, page: Page, title: String) -> Frame {
    let settings = &voice.bank.settings;
    let description = settings.lead.as_ref().or(settings.tagline.as_ref()).map(|text| voice.label(text));
    let description = description.unwrap_or_else(|| title.clone());
    About { page, title, description, json_ld: None }.frame(voice)
}

/// The page at an old address of an entry.
pub(crate) fn redirect_page(voice: &Voice<'_>, old: OldId) -> (Frame, RedirectView) {
    let page = Page::Redirect(voice.lang, old);
    let title = page_link(voice, page).label;
    let url = voice.addresses.of(page.canonical(voice.bank));
    let frame = bare_frame(voice, page, title.clone());
    (frame, RedirectView { absolute: voice.addresses.absolute(&url), url, title })
}
