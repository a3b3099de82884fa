//! The card of a case that other sites may frame, and how to put it there.

use crate::{
    bank::CaseIndex,
    site::{
        page::Page,
        view::{
            Frame,
            page::{EmbedBox, EmbedView},
        },
    },
};

use super::edition::{About, Edition};

/// The size of the frame, in pixels: a card with the longest of summaries fits.
const WIDTH: usize = 400;
const HEIGHT: usize = 480;

impl Edition<'_> {
    pub(crate) fn embed_page(&self, index: CaseIndex) -> (Frame, EmbedView) {
        let card = self.case_card(index);
        let frame = self.frame(About {
            page: Page::Embed(self.lang, index),
            title: card.title.clone(),
            description: card.summary.clone(),
            json_ld: None,
        });
        (frame, EmbedView { card })
    }

    /// The card of a case and the markup that frames it; none when the bank wants none.
    pub(crate) fn embed_box(&self, index: CaseIndex, title: &str) -> Option<EmbedBox> {
        let bank = self.bank();
        let url = self.addresses().of(Page::Embed(self.lang, index));
        let name = escaped(&format!("{title} – {}", self.label(&bank.settings.name)));
        let address = escaped(&self.addresses().absolute(&url));
        bank.settings.embeds.then(|| EmbedBox {
            snippet: format!(
                "<iframe src=\"{address}\" title=\"{name}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" loading=\"lazy\" \
                 style=\"border:0;max-width:100%\"></iframe>"
            ),
            url,
        })
    }
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
