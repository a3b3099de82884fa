//! What inspired a case, and who took it over, each with what was changed.
//!
//! Either of two cases may tell how the one came from the other; the pages of both show it.

use crate::{
    bank::{Case, Entry as _},
    content::{
        named::Named,
        spread::{AdoptionRecord, Inspiration},
        text::Text,
    },
    site::{
        links::{case_link, outside_link, told_text},
        pages::basis::told,
        view::{Link, page::Relative},
        voice::Voice,
    },
};

/// What a case tells of another.
#[derive(Clone, Copy, Default)]
struct Word<'a> {
    changed: Option<&'a Text>,
    source: Option<&'a Named>,
}

impl<'a> Word<'a> {
    fn of_inspiration(told: &'a Inspiration) -> Self {
        Self { changed: told.changed.as_ref(), source: told.source.as_ref() }
    }

    fn of_adoption(told: &'a AdoptionRecord) -> Self {
        Self { changed: told.changed.as_ref(), source: told.source.as_ref() }
    }
}

/// What inspired a case: cases of this bank first, then practices elsewhere.
pub(super) fn inspirations(voice: &Voice<'_>, case: &Case) -> Vec<Relative> {
    let told = &case.record.inspired_by;
    let of_bank = case.inspired_by.iter().map(|&example| {
        let there = &voice.bank.case(example).record;
        let own = told.iter().find(|told| told.is_case(there.head.id.as_str()));
        let other = there.adoptions.iter().find(|told| told.is_case(case.id().as_str()));
        let words = [own.map(Word::of_inspiration), other.map(Word::of_adoption)];
        relative(voice, case, case_link(voice, example), words.map(Option::unwrap_or_default))
    });
    let of_bank = of_bank.map(|relative| Relative { is_case: true, ..relative });
    let elsewhere = told.iter().filter_map(|told| {
        let words = [Word::of_inspiration(told), Word::default()];
        Some(relative(voice, case, outside_link(voice, told)?, words))
    });
    of_bank.chain(elsewhere).collect()
}

/// Who took a case over: cases of this bank first, then places and groups elsewhere.
pub(super) fn adoptions(voice: &Voice<'_>, case: &Case) -> Vec<Relative> {
    let told = &case.record.adoptions;
    let since = |date| voice.dated("since-date", date);
    let of_bank = case.adopted_by.iter().map(|&adopter| {
        let there = &voice.bank.case(adopter).record;
        let own = told.iter().find(|told| told.is_case(there.head.id.as_str()));
        let other = there.inspired_by.iter().find(|told| told.is_case(case.id().as_str()));
        let words = [own.map(Word::of_adoption), other.map(Word::of_inspiration)];
        let date = own.and_then(|own| own.since).or(there.started);
        let link = case_link(voice, adopter);
        let relative = relative(voice, case, link, words.map(Option::unwrap_or_default));
        Relative { is_case: true, since: date.map(since), ..relative }
    });
    let elsewhere = told.iter().filter(|told| told.case.is_none()).filter_map(|told| {
        let link = told_text(voice, told.name.as_ref()?);
        let words = [Word::of_adoption(told), Word::default()];
        Some(Relative { since: told.since.map(since), ..relative(voice, case, link, words) })
    });
    of_bank.chain(elsewhere).collect()
}

/// A relative by the word of the case whose page it is, and else by its own.
fn relative(voice: &Voice<'_>, case: &Case, link: Link, [own, other]: [Word<'_>; 2]) -> Relative {
    Relative {
        link,
        is_case: false,
        since: None,
        changed: own.changed.or(other.changed).map(|changed| told_text(voice, changed)),
        told: told(voice, &case.record.sourcing, None, own.source),
    }
}
