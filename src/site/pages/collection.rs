//! The reader's own list of cases, which stands in the address of the page.

use crate::site::{
    data,
    figures::spark,
    view::{Frame, page::CollectionView},
};

use super::edition::{Edition, FrameOptions};

impl Edition<'_> {
    /// The page on which a reader's list is shown, compared, printed and taken along. It is the same for all lists, so
    /// search engines leave it out.
    pub(crate) fn collection_page(&self) -> (Frame, CollectionView) {
        let mut frame = self.frame(FrameOptions {
            kind: "collection",
            title: self.t("list"),
            description: self.t("list-lead"),
            parts: vec!["collection"],
            crumbs: vec![self.finder_crumb()],
            menu: "finder",
            feeds: Vec::new(),
            json_ld: String::new(),
        });
        frame.hidden = true;
        let view = CollectionView {
            cases_url: self.addresses().page(self.lang, &["cases"]),
            columns: data::case_columns(self.bank()).join(","),
            licence: self.bank().settings.licence.as_ref().map(|one| one.id.to_string()),
            spark_svg: spark::burst("collection"),
        };
        (frame, view)
    }
}
