//! The index of a facet and the pages of its terms.

use crate::site::{
    context::SiteContext,
    page::{Page, TermPart},
    structured,
    terms::{term_link, term_row, term_rows},
    view::{
        Frame, PageLink, Pagination, TermLink,
        page::{FacetView, TermView},
    },
    voice::Voice,
};

use super::{
    card::{cards, guide_card},
    frame::About,
    supporters::supporters,
    term::{
        Excerpt, Role, contacts, gaps_of, has_term, instruments_for, open_notices, organisations_with, role,
        way,
    },
};

pub(crate) fn facet_page(voice: &Voice<'_>, number: usize) -> (Frame, FacetView) {
    let facet = &voice.bank.facets[number];
    let heading = voice.facet_label(facet);
    let frame = About {
        page: Page::Facet(voice.lang, number),
        title: heading.clone(),
        description: voice.say("facet-description", &[("facet", heading.as_str().into())]),
        json_ld: None,
    }
    .frame(voice);
    let is_leading = voice.bank.is_leading(facet);
    let terms = term_rows(voice, facet, |term| is_leading || !term.cases.is_empty());
    (frame, FacetView { id: facet.id.to_string(), heading, terms, is_tree: facet.is_tree })
}

/// A page of a term.
pub(crate) fn term_page(site: &SiteContext<'_>, voice: &Voice<'_>, part: TermPart) -> (Frame, TermView) {
    let bank = voice.bank;
    let TermPart { facet: number, term: index, number: page } = part;
    let facet = &bank.facets[number];
    let term = term_link(voice, facet, index);
    let cases = site.caches.cases_of(number, index);
    let size = bank.settings.page_size;
    let pages = Page::term_parts(bank, number, index);
    let shown = cases.iter().copied().skip((page - 1) * size).take(size);
    let mut ancestors: Vec<TermLink> =
        facet.ancestors(index).map(|above| term_link(voice, facet, above)).collect();
    ancestors.reverse();
    let note = facet.term(index).term.note.as_ref().map(|note| voice.label(note));
    let count = voice.count_of_cases(cases.len());
    let frame = About {
        page: Page::Term(voice.lang, part),
        title: term_title(voice, &term, page, pages),
        description: note.clone().unwrap_or_else(|| format!("{}: {count}", term.label)),
        json_ld: (page == 1).then(|| structured::term(site, voice.lang, number, index)),
    }
    .frame(voice);
    let is_first = page == 1;
    let role = role(voice, facet);
    let guides = bank.guides.iter().filter(|guide| is_first && has_term(facet, &guide.terms[number], index));
    let children = facet.term(index).children.iter().map(|&child| term_row(voice, facet, child));
    let is_step = is_first && role == Role::Steps;
    let is_place = is_first && role == Role::Place;
    let notices = if is_first { open_notices(site, voice, number, index) } else { Excerpt::nothing() };
    let instruments = if is_first { instruments_for(site, voice, number, index) } else { Excerpt::nothing() };
    // Who helps in a phase is told among the supporters, with the ways in which they do.
    let organisations = if is_first && role != Role::Steps {
        organisations_with(voice, facet, index)
    } else {
        Excerpt::nothing()
    };
    let has_supporters = is_first && role != Role::Other;
    let supporters = if has_supporters { supporters(site, voice, number, index) } else { Excerpt::nothing() };
    let view = TermView {
        role: role.name().filter(|_| is_first),
        facet_label: voice.facet_single(facet),
        note,
        count,
        ancestors,
        children: children.filter(|child| child.count > 0).collect(),
        way: if is_step && facet.ordered { way(voice, facet, index) } else { Vec::new() },
        cards: cards(site, voice, shown),
        notices: notices.shown,
        more_notices: notices.more,
        guides: guides.map(|guide| guide_card(site, voice, guide)).collect(),
        organisations: organisations.shown,
        more_organisations: organisations.more,
        instruments: instruments.shown,
        more_instruments: instruments.more,
        supporters: supporters.shown,
        more_supporters: supporters.more,
        contacts: if is_place { contacts(voice, facet, index) } else { Vec::new() },
        gaps: if is_step || is_place { gaps_of(site, voice, number, index) } else { Vec::new() },
        pagination: (pages > 1).then(|| pagination(voice, part, pages)),
        finder_url: voice.addresses.finder(voice.lang, &[(&term.facet, &term.id)]),
        notices_url: voice.addresses.of(Page::Notices(voice.lang)),
        instruments_url: bank.instruments().next().map(|_| voice.addresses.of(Page::Instruments(voice.lang))),
        organisations_url: voice.addresses.of(Page::Organisations(voice.lang)),
        term,
    };
    (frame, view)
}

fn term_title(voice: &Voice<'_>, term: &TermLink, page: usize, pages: usize) -> String {
    match page {
        1 => term.label.clone(),
        _ => voice.say(
            "title-page",
            &[("title", term.label.as_str().into()), ("number", page.into()), ("of", pages.into())],
        ),
    }
}

fn pagination(voice: &Voice<'_>, part: TermPart, count: usize) -> Pagination {
    let number = part.number;
    let url = |number| voice.addresses.of(Page::Term(voice.lang, TermPart { number, ..part }));
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
