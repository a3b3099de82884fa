//! Guides and pages.

use crate::{
    bank::{Article, Entry as _},
    content::layout::Kind,
    site::{
        context::SiteContext,
        links::{edit_url, link, page_link},
        page::Page,
        structured,
        terms::term_link,
        view::{
            Frame, Link,
            page::{GuideGroup, GuidesView, TextView},
        },
        voice::Voice,
    },
};

use super::{basis::basis, card::guide_card, frame::About};

/// From how many headings on a text gets a list of contents.
const CONTENTS_FROM: usize = 3;

pub(crate) fn guides_page(site: &SiteContext<'_>, voice: &Voice<'_>) -> (Frame, GuidesView) {
    let bank = voice.bank;
    let frame = About {
        page: Page::Guides(voice.lang),
        title: voice.t("menu-guides"),
        description: voice.t("guides-lead"),
        json_ld: None,
    }
    .frame(voice);
    let kind_of =
        |guide: &Article| guide.record.kind.as_ref().map(|kind| kind.id.clone()).unwrap_or_default();
    let known = bank.vocabularies.get("guide-kinds").map_or(&[][..], |kinds| &kinds.terms);
    let mut kinds: Vec<Box<str>> = known.iter().map(|term| term.id.as_str().into()).collect();
    for guide in &bank.guides {
        if !kinds.contains(&kind_of(guide)) {
            kinds.push(kind_of(guide));
        }
    }
    let groups = kinds.iter().map(|kind| GuideGroup {
        label: voice.term_label("guide-kinds", kind),
        cards: bank
            .guides
            .iter()
            .filter(|guide| kind_of(guide) == *kind)
            .map(|guide| guide_card(site, voice, guide))
            .collect(),
    });
    (frame, GuidesView { groups: groups.filter(|group| !group.cards.is_empty()).collect() })
}

pub(crate) fn guide_page(site: &SiteContext<'_>, voice: &Voice<'_>, number: usize) -> (Frame, TextView) {
    let guide = &voice.bank.guides[number];
    text_view(site, voice, Page::Guide(voice.lang, number), guide)
}

pub(crate) fn text_page(site: &SiteContext<'_>, voice: &Voice<'_>, number: usize) -> (Frame, TextView) {
    let page = &voice.bank.pages[number];
    text_view(site, voice, Page::Text(voice.lang, number), page)
}

fn text_view(site: &SiteContext<'_>, voice: &Voice<'_>, page: Page, article: &Article) -> (Frame, TextView) {
    let localised = article.words(voice.lang);
    let document = &localised.words.document;
    let title = voice.words(&localised.words.title, &localised);
    let summary = voice.words_told(&localised.words.summary, &localised);
    let frame = About {
        page,
        title: title.clone(),
        description: summary.clone().unwrap_or_else(|| title.clone()),
        json_ld: Some(structured::article(site, voice.lang, article)),
    }
    .frame(voice);
    let headings = document.headings.iter().filter(|heading| heading.level == 2);
    let contents: Vec<Link> = headings
        .map(|heading| link(voice.words(&heading.text, &localised), format!("#{}", heading.id)))
        .collect();
    let phases = voice
        .bank
        .step_facet()
        .map(|facet| article.terms[facet.number].iter().map(|&term| term_link(voice, facet, term)).collect());
    let kind = article.head().kind;
    let siblings = if kind == Kind::Guide { &voice.bank.guides } else { &voice.bank.pages };
    let siblings = (0..siblings.len()).map(|number| Page::entry(voice.lang, kind, number));
    let more = siblings.filter(|&other| other != page).map(|other| page_link(voice, other));
    let original = article.original().lang;
    let read = voice.say("read-original", &[("language", original.own_name().into())]);
    let original_url = voice.addresses.of(page.in_language(original));
    let view = TextView {
        id: article.id().to_string(),
        lang: localised.fallback,
        lang_note: voice.fallback_note(&localised),
        outdated: localised.outdated.then(|| link(read, original_url)),
        contents: if contents.len() >= CONTENTS_FROM { contents } else { Vec::new() },
        html: site.entry_html(&localised, voice.lang),
        phases: phases.unwrap_or_default(),
        basis: basis(voice, &article.record.sourcing),
        more: more.collect(),
        edit_url: edit_url(voice.bank, &localised.words.path),
        title,
        summary,
    };
    (frame, view)
}
