//! The card of a case that other sites may frame, and how to put it there.

use crate::{
    bank::CaseIndex,
    site::{
        page::Page,
        view::{
            Frame,
            page::{EmbedBox, EmbedView},
        },
        voice::Voice,
    },
};

use super::{card::case_card, frame::About};

/// The size of the frame, in pixels: a card with the longest of summaries fits.
const WIDTH: usize = 400;
const HEIGHT: usize = 480;

pub(crate) fn embed_page(voice: &Voice<'_>, index: CaseIndex) -> (Frame, EmbedView) {
    let card = case_card(voice, index);
    let frame = About {
        page: Page::Embed(voice.lang, index),
        title: card.title.clone(),
        description: card.summary.clone(),
        json_ld: None,
    }
    .frame(voice);
    (frame, EmbedView { card })
}

/// The card of a case and the markup that frames it; none when the bank wants none.
pub(crate) fn embed_box(voice: &Voice<'_>, index: CaseIndex, title: &str) -> Option<EmbedBox> {
    let bank = voice.bank;
    let url = voice.addresses.of(Page::Embed(voice.lang, index));
    let name = escaped(&format!("{title} – {}", voice.label(&bank.settings.name)));
    let address = escaped(&voice.addresses.absolute(&url));
    bank.settings.embeds.then(|| EmbedBox {
            snippet: format!(
                "<iframe src=\"{address}\" title=\"{name}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
                 style=\"border:0;max-width:100%\"></iframe>"
            ),
            url,
        })
}

/// A text as the value of an attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_leave_its_attribute() {
        assert_eq!(escaped(r#"A & B" onload="<x>"#), "A &amp; B&quot; onload=&quot;&lt;x>");
    }
}
