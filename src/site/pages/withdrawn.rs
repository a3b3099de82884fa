//! The page of what was taken down: its address stays, and says so.

use crate::{
    bank::entry::Entry as _,
    content::layout::Kind,
    site::{
        links::{page_link, told_text},
        page::Page,
        view::{Frame, page::WithdrawnView},
        voice::Voice,
    },
};

use super::frame::About;

pub(crate) fn withdrawn_page(voice: &Voice<'_>, number: usize) -> (Frame, WithdrawnView) {
    let lang = voice.lang;
    let withdrawn = &voice.bank.withdrawn[number];
    let localised = withdrawn.words(lang);
    let title = voice.words(&localised.words.title, &localised);
    let text = match withdrawn.record.withdrawal.date {
        Some(date) => voice.dated("withdrawn-on", date),
        None => voice.t("withdrawn"),
    };
    let frame = About {
        page: Page::Withdrawn(lang, number),
        title: title.clone(),
        description: text.clone(),
        json_ld: None,
    }
    .frame(voice);
    let list = match withdrawn.head().kind {
        Kind::Case => Page::Finder(lang),
        Kind::Organisation => Page::Organisations(lang),
        Kind::Notice => Page::Notices(lang),
        Kind::Guide => Page::Guides(lang),
        Kind::Page => Page::Home(lang),
    };
    let reason = withdrawn.record.withdrawal.reason.as_ref();
    let view = WithdrawnView {
        title,
        lang: localised.fallback,
        text,
        reason: reason.map(|reason| told_text(voice, reason)),
        list: page_link(voice, list),
    };
    (frame, view)
}
