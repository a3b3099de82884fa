//! Municipalities: in which region each lies, and where on the map.
//!
//! They are a vocabulary like any other, so that a bank of another country writes its own as
//! `content/vocabularies/municipalities.yaml`; without it those of Belgium count, which are part of the program
//! (`municipalities/README.md` says where they come from). They are asked only where a file names one.

use std::{
    collections::BTreeMap,
    sync::{Arc, LazyLock},
};

use serde::Serialize;

use crate::base::{
    Lang, SourcePath, fold,
    id::{TermId, VocabularyId},
};

use super::{
    organisation::OrganisationRecord,
    place::{Coordinates, PlaceName},
    vocabulary::{self, Term, Vocabulary},
};

/// The id of the vocabulary.
const ID: &str = "municipalities";

/// The municipalities of Belgium.
static BELGIUM: LazyLock<Arc<Municipalities>> = LazyLock::new(|| {
    let path = SourcePath::parse("content/vocabularies/municipalities.yaml").expect("a plain path");
    let languages = [Lang::NL, Lang::FR, Lang::EN].into_iter().chain(Lang::parse("de")).collect();
    let text = include_bytes!("municipalities/be.yaml");
    let read = vocabulary::parse(ID, &path, text, &languages, &mut Vec::new());
    Arc::new(Municipalities::new(read.map(|vocabulary| vocabulary.terms).unwrap_or_default()))
});

/// What stands before the name of a municipality and is no part of it.
const TITLES: [&str; 9] =
    ["stad", "gemeente", "ville", "commune", "city", "town", "municipality", "stadt", "gemeinde"];
const LINKS: [&str; 5] = ["de", "d", "of", "van", "the"];

/// Municipalities, and what they are called.
#[derive(Debug)]
pub struct Municipalities {
    terms: Vec<Term>,
    /// By the folded words of a name: the name, and places in `terms`.
    called: BTreeMap<String, Vec<(Box<str>, usize)>>,
}

impl Municipalities {
    /// The municipalities that count in a bank with these vocabularies. Those of a bank's own are put in order at each call,
    /// which costs about a microsecond a name.
    pub fn of(vocabularies: &BTreeMap<VocabularyId, Vocabulary>) -> Arc<Self> {
        match vocabularies.get(ID) {
            Some(own) => Arc::new(Self::new(own.terms.clone())),
            None => Arc::clone(&BELGIUM),
        }
    }

    fn new(terms: Vec<Term>) -> Self {
        let mut called: BTreeMap<String, Vec<(Box<str>, usize)>> = BTreeMap::new();
        for (place, term) in terms.iter().enumerate() {
            let labels = term.label.iter().map(|(_, label)| label);
            for name in labels.chain(term.synonyms.values().flatten().map(|name| &**name)) {
                let so_called = called.entry(key(name)).or_default();
                if so_called.last().is_none_or(|(_, last)| *last != place) {
                    so_called.push((name.into(), place));
                }
            }
        }
        Self { terms, called }
    }

    /// The municipalities that are called `name` in some language, whatever its capitals, accents and hyphens, each with that
    /// name as it is spelt; a postal code, what stands between brackets and words like `stad` are no part of a name.
    pub fn called(&self, name: &str) -> impl Iterator<Item = (&str, &Term)> {
        let found = self.called.get(&key(name)).or_else(|| self.called.get(&bare(name)));
        found.into_iter().flatten().map(|(name, place)| (&**name, &self.terms[*place]))
    }
}

/// A point on the map, and how exact it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Where.
    pub at: Coordinates,
    /// Of what.
    pub precision: Precision,
}

/// What a point is the place of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// Of the place itself, as its file gives it.
    Given,
    /// Of the municipality that its name is.
    Municipality,
}

impl Municipalities {
    /// Where an organisation is.
    pub fn point_of(&self, organisation: &OrganisationRecord) -> Option<Point> {
        let region = organisation.region.as_ref().map(|region| &*region.id);
        self.point(organisation.place.as_ref()?, region)
    }

    /// Where a place is: as its file gives it, or else the point of the one municipality of its name, in `region` where that is
    /// told; `None` where there is no such point.
    fn point(&self, place: &PlaceName, region: Option<&str>) -> Option<Point> {
        if let Some(at) = place.coordinates {
            return Some(Point { at, precision: Precision::Given });
        }
        let names = place.name.iter().flat_map(|(_, name)| self.called(name));
        let fits = |term: &Term| {
            let own = term.region.as_deref().unwrap_or_default();
            region.is_none_or(|region| own.starts_with(region) || region.starts_with(own))
        };
        let mut points: Vec<(&TermId, Coordinates)> = names
            .filter(|(_, term)| fits(term))
            .filter_map(|(_, term)| Some((&term.id, term.coordinates?)))
            .collect();
        points.dedup_by_key(|(id, _)| *id);
        match points[..] {
            [(_, at)] => Some(Point { at, precision: Precision::Municipality }),
            _ => None,
        }
    }
}

/// The words of a name, folded, one space between them.
fn key(name: &str) -> String {
    let folded = fold(name);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// The same without what people write around a name.
fn bare(name: &str) -> String {
    let folded = key(name.split('(').next().unwrap_or_default());
    let mut words = folded.split(' ').filter(|word| !word.bytes().all(|b| b.is_ascii_digit())).peekable();
    if words.next_if(|word| TITLES.contains(word)).is_some() {
        words.next_if(|word| LINKS.contains(word));
    }
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::text::Text;

    fn region(name: &str) -> Option<String> {
        let all = Municipalities::of(&BTreeMap::new());
        let mut found = all.called(name);
        let (_, first) = found.next()?;
        first.region.as_deref().map(str::to_owned).filter(|_| found.next().is_none())
    }

    #[test]
    fn a_municipality_is_known_by_every_name_that_people_write() {
        for name in
            ["Gent", "gand", "Ghent", "GENT", "Gent (9000)", "9000 Gent", "stad Gent", "Ville de Gand"]
        {
            assert_eq!(region(name).as_deref(), Some("BE23"), "{name}");
        }
        for (name, wanted) in [
            ("Oostende", "BE25"),
            ("Liege", "BE33"),
            ("ville d’Anvers", "BE21"),
            ("Sint Gillis", "BE1"),
            ("Eupen", "BE336"),
            ("De Pinte", "BE23"),
            ("Moerbeke", "BE23"),
            ("Lokeren", "BE23"),
            ("'s Gravenbrakel", "BE32"),
        ] {
            assert_eq!(region(name).as_deref(), Some(wanted), "{name}");
        }
        for name in ["", "9000", "stad", "Atlantis", "Ville"] {
            assert_eq!(region(name), None, "{name}");
        }
    }

    #[test]
    fn a_place_has_its_own_point_or_that_of_its_municipality() {
        let all = Municipalities::of(&BTreeMap::new());
        let languages = [Lang::NL].into_iter().collect();
        let place = |name: &str, coordinates| PlaceName { name: Text::one(name, &languages), coordinates };
        let own = Coordinates { latitude: 51.0, longitude: 4.0 };
        let given = all.point(&place("Gent", Some(own)), None);
        assert_eq!(given, Some(Point { at: own, precision: Precision::Given }));
        let found =
            all.point(&place("Gent", None), Some("BE23")).map(|point| (point.at.latitude, point.precision));
        assert_eq!(found, Some((51.05, Precision::Municipality)));
        assert_eq!(
            all.point(&place("Gent", None), Some("BE33")),
            None,
            "in another region it is another place"
        );
        assert_eq!(all.point(&place("Atlantis", None), None), None);
    }

    #[test]
    fn the_municipalities_of_belgium_are_whole() {
        let all = Municipalities::of(&BTreeMap::new());
        let today = all.terms.iter().filter(|term| term.replaced_by.is_none());
        assert_eq!(today.count(), 565, "since the mergers of 2025");
        assert_eq!(all.terms.len(), 601, "with those that merged since 2019");
        let regions: std::collections::BTreeSet<_> =
            all.terms.iter().map(|term| term.region.as_deref()).collect();
        assert_eq!(
            regions.len(),
            12,
            "ten provinces, Brussels and the German-speaking Community: {regions:?}"
        );
        let is_in_belgium = |term: &&Term| {
            term.coordinates.is_none_or(|point| {
                (49.4..51.6).contains(&point.latitude) && (2.5..6.5).contains(&point.longitude)
            })
        };
        assert!(all.terms.iter().all(|term| is_in_belgium(&term)));
        let without: Vec<_> = all.terms.iter().filter(|term| term.coordinates.is_none()).collect();
        assert_eq!(without.len(), 2, "the source has no place in Herstappe and in Sint-Pieters-Woluwe");
    }
}
