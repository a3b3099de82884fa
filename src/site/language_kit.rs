//! What a theme gives to a language: its texts, its order and numbers, its templates with what all pages share.

use std::sync::Arc;

use crate::{
    bank::{Bank, Entry as _},
    base::{Lang, typography::typographic},
};

use super::{
    address::Addresses,
    assets::Assets,
    locale::Locale,
    page::{Page, SideFile},
    strings::Strings,
    templates::{MenuEntry, Shared, SiteInfo, Templates},
    theme::{Theme, ThemeError},
    view::Link,
};

/// The means of a language.
pub(crate) struct LanguageKit {
    /// The interface texts.
    pub(crate) strings: Arc<Strings>,
    /// The order and the numbers of the language.
    pub(crate) locale: Locale,
    /// The templates.
    pub(crate) templates: Templates,
}

/// What the kits of all languages are made from.
#[derive(Clone, Copy)]
pub(crate) struct KitSource<'a> {
    /// The bank.
    pub(crate) bank: &'a Bank,
    /// The addresses of the site.
    pub(crate) addresses: &'a Addresses,
    /// The files of the theme that pages load.
    pub(crate) assets: &'a Assets,
    /// The theme.
    pub(crate) theme: &'a Theme,
}

impl LanguageKit {
    /// The kit of a language of the bank. Fails when the theme is broken.
    pub(crate) fn new(source: KitSource<'_>, lang: Lang) -> Result<Self, ThemeError> {
        let KitSource { bank, addresses, assets, theme } = source;
        let mut files: Vec<(String, String)> = Vec::new();
        for language in Theme::text_languages(lang) {
            for (path, bytes) in theme.texts(&language) {
                let text = std::str::from_utf8(bytes)
                    .map_err(|error| ThemeError::not_utf8(format!("i18n/{path}"), error))?;
                files.push((path.to_owned(), text.to_owned()));
            }
        }
        let sources: Vec<(&str, &str)> =
            files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let strings = Arc::new(Strings::parse(lang, &sources)?);
        let asset =
            assets.names().iter().map(|(path, file)| (path.as_str(), addresses.root_file(file))).collect();
        let shared = Shared { site: site_info(bank, addresses, &strings, lang), asset, t: strings.plain() };
        let templates = Templates::compile(theme, Arc::clone(&strings), &shared)?;
        drop(shared);
        Ok(Self { strings, locale: Locale::new(lang), templates })
    }
}

fn site_info(bank: &Bank, addresses: &Addresses, strings: &Strings, lang: Lang) -> SiteInfo {
    let settings = &bank.settings;
    let text = |text: &crate::content::text::Text| typographic(bank.text(text, lang), lang).into_owned();
    let plain = |value: &Option<Box<str>>| value.as_deref().map(str::to_owned);
    let menu = Page::menu(bank, lang).map(|page| MenuEntry {
        id: page.kind().to_owned(),
        label: strings.text(&format!("menu-{}", page.kind())).to_owned(),
        url: addresses.of(page),
    });
    let footer = bank.pages.iter().enumerate().map(|(number, page)| {
        let localised = page.words(lang);
        Link {
            label: localised.words.title.to_string(),
            url: Some(addresses.of(Page::Text(lang, number))),
            lang: localised.fallback,
        }
    });
    let facets = bank.facets_with_page().map(|facet| MenuEntry {
        id: facet.id.to_string(),
        label: text(&facet.label),
        url: addresses.of(Page::Facet(lang, facet.number)),
    });
    SiteInfo {
        lang,
        name: text(&settings.name),
        tagline: settings.tagline.as_ref().map(text),
        home: addresses.of(Page::Home(lang)),
        languages: settings.languages.to_vec(),
        licence: settings.licence.as_ref().map(|licence| Link {
            label: text(&licence.name),
            url: plain(&licence.url),
            lang: None,
        }),
        repository: plain(&settings.repository),
        contact: plain(&settings.contact),
        menu: menu.collect(),
        footer: footer.collect(),
        feed_url: addresses.beside(Page::Home(lang), SideFile::Atom),
        facets: facets.collect(),
        search_url: addresses.root_file("search.json"),
        finder_url: addresses.of(Page::Finder(lang)),
        index_url: addresses.of(Page::Index(lang)),
        collection_url: addresses.of(Page::Collection(lang)),
        contribute_url: addresses.contribute(lang),
    }
}
