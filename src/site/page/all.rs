//! Which pages there are.

use crate::{
    bank::{Bank, TermIndex},
    base::Lang,
    content::layout::Kind,
};

use super::{Holder, OldId, Page, TermPart};

impl Page {
    /// Every page of a bank. Redirects come last: none takes the place of a page.
    pub(crate) fn all(bank: &Bank) -> impl Iterator<Item = Self> {
        let languages = bank.languages();
        let root = (languages.len() > 1).then_some(Self::Root);
        root.into_iter()
            .chain([Self::Missing])
            .chain(languages.iter().flat_map(|&lang| Self::all_in(bank, lang)))
            .chain(languages.iter().flat_map(|&lang| embeds(bank, lang)))
            .chain(languages.iter().flat_map(|&lang| redirects(bank, lang)))
    }

    /// The pages of a language that show something of their own, in the order of the site map.
    pub(crate) fn all_in(bank: &Bank, lang: Lang) -> impl Iterator<Item = Self> {
        let single = [
            Self::Home,
            Self::Finder,
            Self::Index,
            Self::Overview,
            Self::Organisations,
            Self::Notices,
            Self::Guides,
            Self::Collection,
        ];
        let instruments = bank.instruments().next().map(|_| Self::Instruments(lang));
        let entries = holders(bank).map(move |holder| holder.page(lang));
        let facets = bank.facets_with_page().flat_map(move |facet| {
            let terms = bank.terms_with_page(facet);
            let parts = terms.flat_map(move |term| parts(bank, lang, facet.number, term));
            std::iter::once(Self::Facet(lang, facet.number)).chain(parts)
        });
        single.into_iter().map(move |page| page(lang)).chain(instruments).chain(entries).chain(facets)
    }

    /// How many pages the list of a term's cases has: one at least.
    pub(crate) fn term_parts(bank: &Bank, facet: usize, term: TermIndex) -> usize {
        bank.facets[facet].term(term).cases.len().div_ceil(bank.settings.page_size).max(1)
    }
}

/// All entries by kind, then what was withdrawn.
fn holders(bank: &Bank) -> impl Iterator<Item = Holder> {
    let count = |kind| match kind {
        Kind::Case => bank.cases.len(),
        Kind::Organisation => bank.organisations.len(),
        Kind::Notice => bank.notices.len(),
        Kind::Guide => bank.guides.len(),
        Kind::Page => bank.pages.len(),
    };
    let entries = Kind::ALL.map(|kind| (0..count(kind)).map(move |number| Holder::Entry(kind, number)));
    entries.into_iter().flatten().chain((0..bank.withdrawn.len()).map(Holder::Withdrawn))
}

fn parts(bank: &Bank, lang: Lang, facet: usize, term: TermIndex) -> impl Iterator<Item = Page> {
    (1..=Page::term_parts(bank, facet, term))
        .map(move |number| Page::Term(lang, TermPart { facet, term, number }))
}

fn embeds(bank: &Bank, lang: Lang) -> impl Iterator<Item = Page> {
    let cases = bank.settings.embeds.then(|| bank.indexed_cases()).into_iter().flatten();
    cases.map(move |(index, _)| Page::Embed(lang, index))
}

fn redirects(bank: &Bank, lang: Lang) -> impl Iterator<Item = Page> {
    holders(bank).flat_map(move |holder| {
        let count = holder.entry(bank).head().aliases.len();
        (0..count).map(move |alias| Page::Redirect(lang, OldId { holder, alias }))
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use jiff::civil::date;

    use super::*;
    use crate::site::{
        page::{Listing, Subject},
        test_bank::bank,
    };

    fn path(page: Page, bank: &Bank) -> String {
        let mut path = String::new();
        page.push_path(bank, &mut path);
        path
    }

    /// How many kinds of page there are.
    const KINDS: usize = 21;

    /// A number for each kind of page. A new kind has none, until it gets one here and its place among all pages.
    fn number(page: Page) -> usize {
        match page {
            Page::Root => 0,
            Page::Missing => 1,
            Page::Home(_) => 2,
            Page::Finder(_) => 3,
            Page::Index(_) => 4,
            Page::Overview(_) => 5,
            Page::Organisations(_) => 6,
            Page::Notices(_) => 7,
            Page::Guides(_) => 8,
            Page::Collection(_) => 9,
            Page::Case(..) => 10,
            Page::Organisation(..) => 11,
            Page::Notice(..) => 12,
            Page::Guide(..) => 13,
            Page::Text(..) => 14,
            Page::Facet(..) => 15,
            Page::Term(..) => 16,
            Page::Embed(..) => 17,
            Page::Redirect(..) => 18,
            Page::Instruments(_) => 19,
            Page::Withdrawn(..) => 20,
        }
    }

    #[test]
    fn every_kind_of_page_is_among_all_pages() {
        let bank = bank();
        let mut kinds: BTreeMap<usize, &str> = BTreeMap::new();
        kinds.extend(Page::all(&bank).map(|page| (number(page), page.kind())));
        let mut names: Vec<&str> = kinds.values().copied().collect();
        assert_eq!(kinds.keys().copied().collect::<Vec<_>>(), (0..KINDS).collect::<Vec<_>>());
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), KINDS);
    }

    #[test]
    fn no_two_pages_share_a_path() {
        let bank = bank();
        let mut paths: BTreeMap<String, Page> = BTreeMap::new();
        for page in Page::all(&bank) {
            let other = paths.insert(path(page, &bank), page);
            assert_eq!(other, None, "{page:?}");
        }
    }

    #[test]
    fn a_page_is_found_again_in_its_own_language_and_so_are_the_pages_around_it() {
        let bank = bank();
        let all: Vec<Page> = Page::all(&bank).collect();
        for &page in &all {
            let around = page.trail(&bank).into_iter().chain(page.section()).chain([page.canonical(&bank)]);
            assert!(around.into_iter().all(|other| all.contains(&other)), "{page:?}");
            let Some(lang) = page.lang() else { continue };
            assert_eq!(page.in_language(lang), page);
            let others = bank.languages().iter().map(|&lang| page.in_language(lang));
            assert!(others.into_iter().all(|other| all.contains(&other)), "{page:?}");
        }
    }

    #[test]
    fn the_way_to_a_case_leads_over_its_main_term() {
        let bank = bank();
        let case = bank.find_case("b").expect("a case");
        let trail = Page::Case(Lang::NL, case).trail(&bank);
        assert_eq!(
            trail.iter().map(|&page| path(page, &bank)).collect::<Vec<_>>(),
            ["nl/search/", "nl/theme/living/"]
        );
    }

    #[test]
    fn a_list_changed_with_the_newest_of_its_cases() {
        let bank = bank();
        let themes = bank.facet("theme").expect("a facet");
        let facet = themes.number;
        let term = |id: &str| Page::term(Lang::EN, facet, themes.index(id).expect("a term"));
        assert_eq!(term("living").changed_on(&bank), Some(date(2026, 1, 2)));
        assert_eq!(term("care").changed_on(&bank), Some(date(2025, 1, 1)));
        assert_eq!(term("none").changed_on(&bank), None);
        assert_eq!(Page::Home(Lang::EN).changed_on(&bank), Some(date(2026, 1, 2)));
    }

    #[test]
    fn an_empty_list_is_hidden_and_the_second_part_of_a_long_one_has_the_feed_of_the_first() {
        let bank = bank();
        let themes = bank.facet("theme").expect("a facet");
        let facet = themes.number;
        let none = Page::term(Lang::EN, facet, themes.index("none").expect("a term"));
        assert_eq!(none.listing(&bank), Listing::Hidden);
        let living = themes.index("living").expect("a term");
        let second = Page::Term(Lang::EN, TermPart { facet, term: living, number: 2 });
        assert!(Page::all(&bank).any(|page| page == second));
        assert_eq!(path(second, &bank), "en/theme/living/page/2/");
        assert_eq!(
            second.feed().map(|subject| subject.page(Lang::EN)),
            Some(Page::term(Lang::EN, facet, living))
        );
        assert_eq!(Page::Finder(Lang::EN).feed(), Some(Subject::Bank));
    }
}
