//! What a theme says in each language.

use std::sync::Arc;

use crate::{
    bank::{Bank, model::Entry as _},
    base::{Lang, typography::typographic},
    site::{
        address::Addresses,
        assets::Assets,
        context::Tongue,
        figures::regions::RegionPack,
        locale::Locale,
        strings::Strings,
        templates::{MenuEntry, Shared, SiteInfo, Templates},
        theme::{Theme, ThemeError},
        view::Link,
    },
};

/// The means of a language of the bank. Fails when the theme is broken.
pub(super) fn tongue(
    bank: &Bank,
    addresses: &Addresses,
    assets: &Assets,
    theme: &Theme,
    lang: Lang,
) -> Result<Tongue, ThemeError> {
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
    Ok(Tongue { strings, locale: Locale::new(lang), templates })
}

/// The region packs of the theme, sorted by file name. Fails when one is broken.
pub(super) fn region_packs(theme: &Theme) -> Result<Vec<RegionPack>, ThemeError> {
    let files = theme.folder("regions/").filter(|(path, _)| path.ends_with(".json"));
    files
        .map(|(path, bytes)| RegionPack::parse(bytes).map_err(|detail| ThemeError::regions(path, &detail)))
        .collect()
}

fn site_info(bank: &Bank, addresses: &Addresses, strings: &Strings, lang: Lang) -> SiteInfo {
    let settings = &bank.settings;
    let text = |text: &crate::content::text::Text| typographic(bank.text(text, lang).0, lang).into_owned();
    let plain = |value: &Option<Box<str>>| value.as_deref().map(str::to_owned);
    let entry = |id: &str, key: &str, url: String| MenuEntry {
        id: id.to_owned(),
        label: strings.text(key).to_owned(),
        url,
    };
    let mut menu = vec![
        entry("finder", "menu-finder", addresses.finder(lang, &[])),
        entry("overview", "menu-overview", addresses.page(lang, &["overview"])),
    ];
    if !bank.organisations.is_empty() {
        menu.push(entry("organisations", "menu-organisations", addresses.page(lang, &["organisations"])));
    }
    if !bank.notices.is_empty() {
        menu.push(entry("notices", "menu-notices", addresses.page(lang, &["notices"])));
    }
    if !bank.guides.is_empty() {
        menu.push(entry("guides", "menu-guides", addresses.page(lang, &["guides"])));
    }
    let footer = bank.pages.iter().map(|page| {
        let localised = page.words(lang);
        Link {
            label: localised.words.title.to_string(),
            url: Some(addresses.text_page(lang, page.id().as_str())),
            lang: localised.fallback,
        }
    });
    let facets = bank.facets.iter().map(|facet| MenuEntry {
        id: facet.id.to_string(),
        label: text(&facet.label),
        url: addresses.facet(lang, facet.id.as_str()),
    });
    let has_contributing = bank.guides.iter().any(|guide| guide.id().as_str() == "contributing");
    SiteInfo {
        lang,
        name: text(&settings.name),
        tagline: settings.tagline.as_ref().map(text),
        home: addresses.home(lang),
        languages: settings.languages.to_vec(),
        licence: settings.licence.as_ref().map(|licence| Link {
            label: text(&licence.name),
            url: plain(&licence.url),
            lang: None,
        }),
        repository: plain(&settings.repository),
        contact: plain(&settings.contact),
        menu,
        footer: footer.collect(),
        feed_url: format!("{}feed.xml", addresses.home(lang)),
        facets: facets.collect(),
        search_url: addresses.root_file("search.json"),
        finder_url: addresses.finder(lang, &[]),
        index_url: addresses.page(lang, &["a-z"]),
        collection_url: addresses.page(lang, &["collection"]),
        contribute_url: if has_contributing {
            Some(addresses.guide(lang, "contributing"))
        } else {
            plain(&settings.repository)
        },
    }
}
