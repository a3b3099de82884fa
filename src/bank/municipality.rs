//! A municipality where a region is wanted: `region: Gent`.

use crate::{
    base::{Edit, Lang, SourcePath},
    content::{
        municipality::Municipalities,
        named::Named,
        vocabulary::{Term, Vocabulary},
        yaml::written,
    },
    diagnostic::{Argument, Code, Diagnostic},
};

use super::checker::Checker;

impl Checker<'_> {
    /// The report on a municipality in the place of one of `terms`, when those are the regions and one municipality is called so;
    /// a region of that name goes first.
    pub(super) fn municipality_meant(
        &self,
        path: &SourcePath,
        named: &Named,
        terms: &Vocabulary,
    ) -> Option<Diagnostic> {
        let place = self.settings.card.place.as_ref()?;
        let facet = self.settings.facets.iter().find(|facet| facet.id == *place)?;
        if *facet.vocabulary != terms.id || terms.called(&named.id).is_some() {
            return None;
        }
        let municipalities = Municipalities::of(self.vocabularies);
        let mut found = municipalities.called(&named.id);
        let (name, municipality) = found.next().filter(|_| found.next().is_none())?;
        let region = region_known(municipality.region.as_deref()?, terms)?;
        let own = |&lang: &Lang| (lang, region.label.in_language(lang, &[]).text.to_owned());
        let names = self.settings.languages.iter().map(own).collect();
        let asks_place = self.lacks_place && named.is_line;
        let report = Diagnostic::new(Code::MunicipalityAsRegion, path, named.at)
            .with("value", &*named.id)
            .with("region", Argument::Names(names))
            .with("place", name)
            .with("asks", if asks_place { "place" } else { "region" })
            .suggest(Some(region.id.as_str()));
        if !asks_place {
            return Some(report);
        }
        let span = named.at.span();
        let lines = format!("{}\nplace: {}", written(region.id.as_str()), written(name));
        Some(report.mended_by(vec![Edit::new(span.start, span.end, lines)]))
    }
}

/// The term of a region, or of the smallest that the bank has around it: the codes of NUTS begin with those of what they are
/// part of.
fn region_known<'a>(id: &str, terms: &'a Vocabulary) -> Option<&'a Term> {
    (2..=id.len()).rev().filter_map(|length| id.get(..length)).find_map(|code| terms.term(code))
}
