//! The pages that speak all languages at once: the choice of a language, the page for what is not there, and the
//! redirects of old addresses.

use crate::{
    bank::model::Entry,
    site::view::{
        Frame,
        page::{ChoiceEntry, ChoiceView, RedirectView},
    },
};

use super::edition::{Edition, FrameOptions, link};

impl Edition<'_> {
    /// `/`: every language with its own words.
    pub(crate) fn root_page(&self) -> (Frame, ChoiceView) {
        let mut frame = self.bare_frame("root", self.label(&self.bank().settings.name));
        frame.canonical = self.addresses().absolute(&self.addresses().root());
        let choice = self.choice(|edition| ChoiceEntry {
            lang: edition.lang,
            name: edition.lang.own_name().to_owned(),
            heading: edition.question(),
            text: edition.bank().settings.tagline.as_ref().map(|text| edition.label(text)),
            links: vec![link(edition.lang.own_name(), edition.addresses().home(edition.lang))],
        });
        (frame, choice)
    }

    /// `/404.html`.
    pub(crate) fn missing_page(&self) -> (Frame, ChoiceView) {
        let mut frame = self.bare_frame("missing", self.t("missing-heading"));
        frame.hidden = true;
        let choice = self.choice(|edition| ChoiceEntry {
            lang: edition.lang,
            name: edition.lang.own_name().to_owned(),
            heading: edition.t("missing-heading"),
            text: Some(edition.t("missing-text")),
            links: vec![
                link(edition.t("finder"), edition.addresses().finder(edition.lang, &[])),
                link(edition.t("index-heading"), edition.addresses().page(edition.lang, &["a-z"])),
                link(edition.t("home"), edition.addresses().home(edition.lang)),
            ],
        });
        (frame, choice)
    }

    fn choice(&self, entry: impl Fn(Edition<'_>) -> ChoiceEntry) -> ChoiceView {
        let languages = self.bank().languages().iter();
        ChoiceView { entries: languages.map(|&lang| entry(Edition { lang, ..*self })).collect() }
    }

    fn bare_frame(&self, kind: &'static str, title: String) -> Frame {
        let settings = &self.bank().settings;
        let description = settings.lead.as_ref().or(settings.tagline.as_ref()).map(|text| self.label(text));
        self.frame(FrameOptions {
            kind,
            description: description.unwrap_or_else(|| title.clone()),
            title,
            parts: Vec::new(),
            crumbs: Vec::new(),
            menu: "",
            feeds: Vec::new(),
            json_ld: String::new(),
        })
    }

    /// The page at an old address of an entry.
    pub(crate) fn redirect_page(&self, entry: &dyn Entry) -> (Frame, RedirectView) {
        let head = entry.head();
        let localised = entry.words(self.lang);
        let title = self.words(&localised.words.title, &localised);
        let url = self.addresses().entry(self.lang, head.kind, head.id.as_str());
        let absolute = self.addresses().absolute(&url);
        let mut frame = self.bare_frame("redirect", title.clone());
        frame.canonical = absolute.clone();
        frame.hidden = true;
        (frame, RedirectView { url, absolute, title })
    }
}
