//! The reader's own list of cases, which stands in the address of the page.

use crate::{
    content::layout::Kind,
    site::{
        data,
        figures::spark,
        page::Page,
        view::{Frame, page::CollectionView},
    },
};

use super::edition::{About, Edition};

impl Edition<'_> {
    /// The page on which a reader's list is shown, compared, printed and taken along. It is the same for all lists, so
    /// search engines leave it out.
    pub(crate) fn collection_page(&self) -> (Frame, CollectionView) {
        let frame = self.frame(About {
            page: Page::Collection(self.lang),
            title: self.t("list"),
            description: self.t("list-lead"),
            json_ld: None,
        });
        let view = CollectionView {
            cases_url: self.addresses().entries(self.lang, Kind::Case),
            columns: data::case_columns(self.bank()).join(","),
            licence: self.bank().settings.licence.as_ref().map(|one| one.id.to_string()),
            spark_svg: spark::burst("collection"),
        };
        (frame, view)
    }
}
