//! From checked records, and what they refer to, to the entries of the bank: each with its translations, an organisation with
//! the cases that it takes part in.

use std::sync::Arc;

use jiff::civil::Date;

use crate::content::{article::ArticleRecord, notice::NoticeRecord};

use super::{
    checker::{CaseLinks, NoticeLinks},
    entry::{Article, Case, Funded, Funder, Membership, Notice, NoticeState, Organisation, Withdrawn},
    index::{CaseIndex, TermIndex},
    sort::{Sorted, Waiting, take},
    statistics::is_stale,
};

/// What the entries refer to, each list in the order of its entries.
pub(super) struct Links {
    pub(super) cases: Vec<CaseLinks>,
    /// The cases that took each case over.
    pub(super) adopted_by: Vec<Vec<CaseIndex>>,
    pub(super) notices: Vec<NoticeLinks>,
    /// The terms of each guide, one list a facet.
    pub(super) guides: Vec<Vec<Vec<TermIndex>>>,
    /// The terms of each page, one list a facet.
    pub(super) pages: Vec<Vec<Vec<TermIndex>>>,
}

/// The entries of a bank, and the translations that found no original.
pub(super) struct Joined {
    pub(super) cases: Vec<Arc<Case>>,
    pub(super) organisations: Vec<Arc<Organisation>>,
    pub(super) notices: Vec<Arc<Notice>>,
    pub(super) guides: Vec<Arc<Article>>,
    pub(super) pages: Vec<Arc<Article>>,
    pub(super) withdrawn: Vec<Arc<Withdrawn>>,
    pub(super) orphans: Waiting,
}

/// An organisation's part in the cases: as a partner, and as somebody who paid.
#[derive(Clone, Default)]
struct Parts {
    cases: Vec<Membership>,
    funded: Vec<Funded>,
}

/// Joins the entries with their translations and with each other; `today` decides which notices are open.
pub(super) fn join(sorted: Sorted, links: Links, today: Date) -> Joined {
    let mut waiting = sorted.translations;
    let mut parts = vec![Parts::default(); sorted.organisations.len()];
    for (number, links) in links.cases.iter().enumerate() {
        let case = CaseIndex(number as u32);
        for partnership in &links.partners {
            let membership = Membership { case, partner: partnership.partner };
            parts[partnership.organisation.0 as usize].cases.push(membership);
        }
        for &Funder { organisation, grant } in &links.funders {
            parts[organisation.0 as usize].funded.push(Funded { case, grant });
        }
    }
    let organisations = sorted.organisations.into_iter().zip(parts).map(|(record, parts)| {
        let Parts { cases, funded } = parts;
        Arc::new(Organisation { translations: take(&mut waiting, &record.head), record, cases, funded })
    });
    let organisations = organisations.collect();
    let cases = sorted.cases.into_iter().zip(links.cases).zip(links.adopted_by);
    let cases = cases.map(|((record, links), adopted_by)| {
        let CaseLinks { terms, partners, inspired_by, funders: _ } = links;
        let translations = take(&mut waiting, &record.head);
        Arc::new(Case { record, translations, terms, partners, inspired_by, adopted_by })
    });
    let cases = cases.collect();
    let notices = sorted.notices.into_iter().zip(links.notices).map(|(record, links)| {
        let NoticeLinks { organisation, cases, terms } = links;
        let state = notice_state(&record, today);
        let translations = take(&mut waiting, &record.head);
        Arc::new(Notice { record, translations, organisation, cases, terms, state })
    });
    let notices = notices.collect();
    let guides = articles(sorted.guides, links.guides, &mut waiting);
    let pages = articles(sorted.pages, links.pages, &mut waiting);
    let withdrawn = sorted
        .withdrawn
        .into_iter()
        .map(|record| Arc::new(Withdrawn { translations: take(&mut waiting, &record.head), record }));
    let withdrawn = withdrawn.collect();
    Joined { cases, organisations, notices, guides, pages, withdrawn, orphans: waiting }
}

fn articles(
    records: Vec<Arc<ArticleRecord>>,
    terms: Vec<Vec<Vec<TermIndex>>>,
    waiting: &mut Waiting,
) -> Vec<Arc<Article>> {
    let articles = records.into_iter().zip(terms);
    articles
        .map(|(record, terms)| Arc::new(Article { translations: take(waiting, &record.head), record, terms }))
        .collect()
}

fn notice_state(record: &NoticeRecord, today: Date) -> NoticeState {
    if record.last_date().is_some_and(|last| last.last_day() < today) {
        NoticeState::Closed
    } else if record.opens.is_some_and(|opens| opens.first_day() > today) {
        NoticeState::Upcoming
    } else if record.last_date().is_some() || !record.is_instrument() {
        NoticeState::Open
    } else if record.sourcing.newest().is_some_and(|date| !is_stale(date.last_day(), today)) {
        NoticeState::Standing
    } else {
        NoticeState::Unsure
    }
}
