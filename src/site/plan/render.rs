//! Which template shows a page, and what makes its view.

use crate::site::{context::SiteContext, page::Page, pages, theme::ThemeError};

/// The HTML of a page. Fails when the theme is broken.
pub(super) fn render(site: &SiteContext<'_>, page: Page) -> Result<String, ThemeError> {
    let lang = page.lang().unwrap_or(site.bank.default_language());
    let voice = &site.voice(lang);
    macro_rules! template {
        ($name:literal, $page:expr) => {{
            let (frame, view) = $page;
            site.kit(lang).templates.render($name, &frame, &view)
        }};
    }
    match page {
        Page::Root => template!("root.html", pages::root_page(site, voice)),
        Page::Missing => template!("missing.html", pages::missing_page(site, voice)),
        Page::Home(_) => template!("home.html", pages::home_page(site, voice)),
        Page::Finder(_) => template!("finder.html", pages::finder_page(site, voice)),
        Page::Index(_) => template!("index.html", pages::index_page(voice)),
        Page::Overview(_) => template!("overview.html", pages::overview_page(site, voice)),
        Page::Organisations(_) => template!("index.html", pages::organisations_page(site, voice)),
        Page::Notices(_) => template!("notices.html", pages::notices_page(site, voice)),
        Page::Guides(_) => template!("guides.html", pages::guides_page(site, voice)),
        Page::Instruments(_) => template!("instruments.html", pages::instruments_page(voice)),
        Page::Collection(_) => template!("collection.html", pages::collection_page(voice)),
        Page::Case(_, index) => template!("case.html", pages::case_page(site, voice, index)),
        Page::Organisation(_, index) => {
            template!("organisation.html", pages::organisation_page(site, voice, index))
        }
        Page::Notice(_, number) => template!("notice.html", pages::notice_page(site, voice, number)),
        Page::Guide(_, number) => template!("guide.html", pages::guide_page(site, voice, number)),
        Page::Text(_, number) => template!("page.html", pages::text_page(site, voice, number)),
        Page::Facet(_, facet) => template!("facet.html", pages::facet_page(voice, facet)),
        Page::Term(_, part) => template!("term.html", pages::term_page(site, voice, part)),
        Page::Embed(_, index) => template!("embed.html", pages::embed_page(voice, index)),
        Page::Withdrawn(_, number) => template!("withdrawn.html", pages::withdrawn_page(voice, number)),
        Page::Redirect(_, old) => template!("redirect.html", pages::redirect_page(voice, old)),
    }
}
