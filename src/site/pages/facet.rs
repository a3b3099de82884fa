//! The index of a facet and the pages of its terms.

use crate::site::{
    page::{Page, TermPart},
    structured,
    view::{
        Frame, PageLink, Pagination, TermLink,
        page::{FacetView, TermView},
    },
};

use super::{
    edition::{About, Edition},
    term::{Excerpt, Role},
};

impl Edition<'_> {
    pub(crate) fn facet_page(&self, number: usize) -> (Frame, FacetView) {
        let facet = &self.bank().facets[number];
        let heading = self.facet_label(facet);
        let frame = self.frame(About {
            page: Page::Facet(self.lang, number),
            title: heading.clone(),
            description: self.say("facet-description", &[("facet", heading.as_str().into())]),
            json_ld: None,
        });
        let terms = self.term_rows(facet, |term| !term.cases.is_empty() || !facet.open);
        (frame, FacetView { id: facet.id.to_string(), heading, terms, is_tree: facet.is_tree })
    }

    /// A page of a term.
    pub(crate) fn term_page(&self, part: TermPart) -> (Frame, TermView) {
        let bank = self.bank();
        let TermPart { facet: number, term: index, number: page } = part;
        let facet = &bank.facets[number];
        let term = self.term_link(facet, index);
        let cases = self.prepared.cases_of(number, index);
        let size = bank.settings.page_size;
        let pages = Page::term_parts(bank, number, index);
        let shown = cases.iter().copied().skip((page - 1) * size).take(size);
        let mut ancestors: Vec<TermLink> =
            facet.ancestors(index).map(|above| self.term_link(facet, above)).collect();
        ancestors.reverse();
        let note = facet.term(index).term.note.as_ref().map(|note| self.label(note));
        let count = self.count_of_cases(cases.len());
        let frame = self.frame(About {
            page: Page::Term(self.lang, part),
            title: self.term_title(&term, page, pages),
            description: note.clone().unwrap_or_else(|| format!("{}: {count}", term.label)),
            json_ld: (page == 1).then(|| structured::term(self.context, self.lang, number, index)),
        });
        let is_first = page == 1;
        let role = self.role(facet);
        let guides =
            bank.guides.iter().filter(|guide| is_first && self.has_term(facet, &guide.terms[number], index));
        let children = facet.term(index).children.iter().map(|&child| self.term_row(facet, child));
        let is_step = is_first && role == Role::Steps;
        let is_place = is_first && role == Role::Place;
        let notices = if is_first { self.open_notices(number, index) } else { Excerpt::nothing() };
        // Who helps in a phase is told among the supporters, with the ways in which they do.
        let organisations = if is_first && role != Role::Steps {
            self.organisations_with(facet, index)
        } else {
            Excerpt::nothing()
        };
        let supporters = if is_step { self.supporters(number, index) } else { Excerpt::nothing() };
        let view = TermView {
            role: role.name().filter(|_| is_first),
            facet_label: self.facet_single(facet),
            note,
            count,
            ancestors,
            children: children.filter(|child| child.count > 0).collect(),
            way: if is_step && facet.ordered { self.way(facet, index) } else { Vec::new() },
            cards: self.cards(shown),
            notices: notices.shown,
            more_notices: notices.more,
            guides: guides.map(|guide| self.guide_card(guide)).collect(),
            organisations: organisations.shown,
            more_organisations: organisations.more,
            supporters: supporters.shown,
            more_supporters: supporters.more,
            contacts: if is_place { self.contacts(facet, index) } else { Vec::new() },
            gaps: if is_step || is_place { self.gaps_of(number, index) } else { Vec::new() },
            pagination: (pages > 1).then(|| self.pagination(part, pages)),
            finder_url: self.addresses().finder(self.lang, &[(&term.facet, &term.id)]),
            notices_url: self.addresses().of(Page::Notices(self.lang)),
            organisations_url: self.addresses().of(Page::Organisations(self.lang)),
            term,
        };
        (frame, view)
    }

    fn term_title(&self, term: &TermLink, page: usize, pages: usize) -> String {
        match page {
            1 => term.label.clone(),
            _ => self.say(
                "title-page",
                &[("title", term.label.as_str().into()), ("number", page.into()), ("of", pages.into())],
            ),
        }
    }

    fn pagination(&self, part: TermPart, count: usize) -> Pagination {
        let number = part.number;
        let url = |number| self.addresses().of(Page::Term(self.lang, TermPart { number, ..part }));
        let mut pages = Vec::new();
        let mut before = 0;
        for page in (1..=count).filter(|&page| page == 1 || page == count || page.abs_diff(number) <= 2) {
            if page > before + 1 {
                pages.push(None);
            }
            pages.push(Some(PageLink { number: page, url: url(page), current: page == number }));
            before = page;
        }
        Pagination {
            number,
            count,
            previous: (number > 1).then(|| url(number - 1)),
            next: (number < count).then(|| url(number + 1)),
            pages,
        }
    }
}
