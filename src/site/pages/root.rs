//! The pages that speak all languages at once: the choice of a language, the page for what is not there, and the
//! redirects of old addresses.

use crate::site::{
    page::{OldId, Page},
    view::{
        Frame,
        page::{ChoiceEntry, ChoiceView, RedirectView},
    },
};

use super::edition::{About, Edition, link};

impl Edition<'_> {
    /// `/`: every language with its own words.
    pub(crate) fn root_page(&self) -> (Frame, ChoiceView) {
        let frame = self.bare_frame(Page::Root, self.label(&self.bank().settings.name));
        let choice = self.choice(|edition| ChoiceEntry {
            lang: edition.lang,
            name: edition.lang.own_name().to_owned(),
            heading: edition.question(),
            text: edition.bank().settings.tagline.as_ref().map(|text| edition.label(text)),
            links: vec![link(edition.lang.own_name(), edition.addresses().of(Page::Home(edition.lang)))],
        });
        (frame, choice)
    }

    /// `/404.html`.
    pub(crate) fn missing_page(&self) -> (Frame, ChoiceView) {
        let frame = self.bare_frame(Page::Missing, self.t("missing-heading"));
        let choice = self.choice(|edition| ChoiceEntry {
            lang: edition.lang,
            name: edition.lang.own_name().to_owned(),
            heading: edition.t("missing-heading"),
            text: Some(edition.t("missing-text")),
            links: vec![
                link(edition.t("finder"), edition.addresses().of(Page::Finder(edition.lang))),
                edition.page_link(Page::Index(edition.lang)),
                edition.page_link(Page::Home(edition.lang)),
            ],
        });
        (frame, choice)
    }

    fn choice(&self, entry: impl Fn(Edition<'_>) -> ChoiceEntry) -> ChoiceView {
        let languages = self.bank().languages().iter();
        ChoiceView { entries: languages.map(|&lang| entry(Edition { lang, ..*self })).collect() }
    }

    fn bare_frame(&self, page: Page, title: String) -> Frame {
        let settings = &self.bank().settings;
        let description = settings.lead.as_ref().or(settings.tagline.as_ref()).map(|text| self.label(text));
        let description = description.unwrap_or_else(|| title.clone());
        self.frame(About { page, title, description, json_ld: None })
    }

    /// The page at an old address of an entry.
    pub(crate) fn redirect_page(&self, old: OldId) -> (Frame, RedirectView) {
        let page = Page::Redirect(self.lang, old);
        let title = self.page_link(page).label;
        let url = self.addresses().of(page.canonical(self.bank()));
        let frame = self.bare_frame(page, title.clone());
        (frame, RedirectView { absolute: self.addresses().absolute(&url), url, title })
    }
}
