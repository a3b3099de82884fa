//! The index of a facet and the pages of its terms.

use crate::{
    bank::TermIndex,
    site::{
        structured,
        view::{
            Frame, Link, PageLink, Pagination, TermLink,
            page::{FacetView, TermView},
        },
    },
};

use super::{
    edition::{Edition, FrameOptions, link},
    term::{Excerpt, Role},
};

impl Edition<'_> {
    pub(crate) fn facet_page(&self, number: usize) -> (Frame, FacetView) {
        let facet = &self.bank().facets[number];
        let heading = self.facet_label(facet);
        let frame = self.frame(FrameOptions {
            kind: "facet",
            title: heading.clone(),
            description: self.say("facet-description", &[("facet", heading.as_str().into())]),
            parts: vec![facet.id.as_str()],
            crumbs: vec![self.finder_crumb()],
            menu: "finder",
            feeds: Vec::new(),
            json_ld: String::new(),
        });
        let terms = self.term_rows(facet, |term| !term.cases.is_empty() || !facet.open);
        (frame, FacetView { id: facet.id.to_string(), heading, terms, is_tree: facet.is_tree })
    }

    pub(crate) fn finder_crumb(&self) -> Link {
        link(self.t("menu-finder"), self.addresses().finder(self.lang, &[]))
    }

    /// Page `page` (from 1) of a term.
    pub(crate) fn term_page(&self, number: usize, index: TermIndex, page: usize) -> (Frame, TermView) {
        let bank = self.bank();
        let facet = &bank.facets[number];
        let term = self.term_link(facet, index);
        let cases = self.prepared.cases_of(number, index);
        let size = bank.settings.page_size;
        let pages = cases.len().div_ceil(size).max(1);
        let shown = cases.iter().copied().skip((page - 1) * size).take(size);
        let page_text = page.to_string();
        let mut parts = vec![term.facet.as_str(), term.id.as_str()];
        if page > 1 {
            parts.extend(["page", page_text.as_str()]);
        }
        let mut ancestors: Vec<TermLink> =
            facet.ancestors(index).map(|above| self.term_link(facet, above)).collect();
        ancestors.reverse();
        let crumbs = [
            self.finder_crumb(),
            link(self.facet_label(facet), self.addresses().facet(self.lang, &term.facet)),
        ];
        let crumbs = crumbs.into_iter().chain(ancestors.iter().map(|above| link(&*above.label, &*above.url)));
        let note = facet.term(index).term.note.as_ref().map(|note| self.label(note));
        let count = self.count_of_cases(cases.len());
        let mut frame = self.frame(FrameOptions {
            kind: "term",
            title: self.term_title(&term, page, pages),
            description: note.clone().unwrap_or_else(|| format!("{}: {count}", term.label)),
            parts: parts.clone(),
            crumbs: crumbs.collect(),
            menu: "finder",
            feeds: vec![self.feed(term.label.clone(), &[&term.facet, &term.id])],
            json_ld: if page == 1 {
                structured::term(self.context, self.lang, number, index)
            } else {
                String::new()
            },
        });
        // A list without entries is for people who follow a link, not for search engines.
        frame.hidden = cases.is_empty();
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
            pagination: (pages > 1).then(|| self.pagination(&term, page, pages)),
            finder_url: self.addresses().finder(self.lang, &[(&term.facet, &term.id)]),
            notices_url: self.addresses().page(self.lang, &["notices"]),
            organisations_url: self.addresses().page(self.lang, &["organisations"]),
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

    fn pagination(&self, term: &TermLink, number: usize, count: usize) -> Pagination {
        let url = |page: usize| match page {
            1 => term.url.clone(),
            page => self.addresses().page(self.lang, &[&term.facet, &term.id, "page", &page.to_string()]),
        };
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
