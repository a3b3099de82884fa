//! The reader's own list of cases, which stands in the address of the page.

use crate::{
    content::layout::Kind,
    site::{
        data,
        figures::spark,
        page::Page,
        view::{Frame, page::CollectionView},
        voice::Voice,
    },
};

use super::frame::About;

/// The page on which a reader's list is shown, compared, printed and taken along. It is the same for all lists, so
/// search engines leave it out.
pub(crate) fn collection_page(voice: &Voice<'_>) -> (Frame, CollectionView) {
    let frame = About {
        page: Page::Collection(voice.lang),
        title: voice.t("list"),
        description: voice.t("list-lead"),
        json_ld: None,
    }
    .frame(voice);
    let view = CollectionView {
        cases_url: voice.addresses.entries(voice.lang, Kind::Case),
        columns: data::case_columns(voice.bank).join(","),
        licence: voice.bank.settings.licence.as_ref().map(|one| one.id.to_string()),
        spark_svg: spark::burst("collection"),
    };
    (frame, view)
}
