//! Guides and pages.

use crate::{
    bank::{Article, model::Entry as _},
    content::layout::Kind,
    site::{
        page::Page,
        structured,
        view::{
            Frame, Link,
            page::{GuideGroup, GuidesView, TextView},
        },
    },
};

use super::edition::{About, Edition, link};

/// From how many headings on a text gets a list of contents.
const CONTENTS_FROM: usize = 3;

impl Edition<'_> {
    pub(crate) fn guides_page(&self) -> (Frame, GuidesView) {
        let bank = self.bank();
        let frame = self.frame(About {
            page: Page::Guides(self.lang),
            title: self.t("menu-guides"),
            description: self.t("guides-lead"),
            json_ld: None,
        });
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
            label: self.term_label("guide-kinds", kind),
            cards: bank
                .guides
                .iter()
                .filter(|guide| kind_of(guide) == *kind)
                .map(|guide| self.guide_card(guide))
                .collect(),
        });
        (frame, GuidesView { groups: groups.filter(|group| !group.cards.is_empty()).collect() })
    }

    pub(crate) fn guide_page(&self, number: usize) -> (Frame, TextView) {
        let guide = &self.bank().guides[number];
        self.text_view(Page::Guide(self.lang, number), guide)
    }

    pub(crate) fn text_page(&self, number: usize) -> (Frame, TextView) {
        let page = &self.bank().pages[number];
        self.text_view(Page::Text(self.lang, number), page)
    }

    fn text_view(&self, page: Page, article: &Article) -> (Frame, TextView) {
        let localised = article.words(self.lang);
        let document = &localised.words.document;
        let title = self.words(&localised.words.title, &localised);
        let summary = self.words_told(&localised.words.summary, &localised);
        let frame = self.frame(About {
            page,
            title: title.clone(),
            description: summary.clone().unwrap_or_else(|| title.clone()),
            json_ld: Some(structured::article(self.context, self.lang, article)),
        });
        let headings = document.headings.iter().filter(|heading| heading.level == 2);
        let contents: Vec<Link> = headings
            .map(|heading| link(self.words(&heading.text, &localised), format!("#{}", heading.id)))
            .collect();
        let phases = self.bank().step_facet().map(|(number, facet)| {
            article.terms[number].iter().map(|&term| self.term_link(facet, term)).collect()
        });
        let kind = article.head().kind;
        let siblings = if kind == Kind::Guide { &self.bank().guides } else { &self.bank().pages };
        let siblings = (0..siblings.len()).map(|number| Page::entry(self.lang, kind, number));
        let more = siblings.filter(|&other| other != page).map(|other| self.page_link(other));
        let original = article.original().lang;
        let read = self.say("read-original", &[("language", original.own_name().into())]);
        let original_url = self.addresses().of(page.in_language(original));
        let view = TextView {
            id: article.id().to_string(),
            lang: localised.fallback,
            lang_note: self.fallback_note(&localised),
            outdated: localised.outdated.then(|| link(read, original_url)),
            contents: if contents.len() >= CONTENTS_FROM { contents } else { Vec::new() },
            html: self.html(&localised),
            phases: phases.unwrap_or_default(),
            more: more.collect(),
            edit_url: self.edit_url(&localised.words.path),
            title,
            summary,
        };
        (frame, view)
    }
}
