//! The places where people go: on a map, and by region.

use std::collections::BTreeMap;

use crate::{
    bank::OrganisationIndex,
    content::{
        municipality::{Municipalities, Point, Precision},
        place::Coordinates,
    },
    site::{
        links::organisation_link,
        terms::region_link,
        view::{
            IndexEntry, Link,
            page::{PlacePoint, PlacesMap, PlacesView, RegionOfPlaces},
        },
        voice::Voice,
    },
};

use super::regions::RegionPack;

/// Half the width of the point of one place, in the drawing's units; that of several grows with the root of their number.
const RADIUS: f64 = 5.0;

/// The organisations of a type that is `visited`; `None` where there is none.
pub(crate) fn places_view(voice: &Voice<'_>, packs: &[RegionPack]) -> Option<PlacesView> {
    let bank = voice.bank;
    let types = bank.vocabularies.get("organisation-types")?;
    let is_visited = |id: &str| types.term(id).is_some_and(|term| term.visited);
    let visited: Vec<OrganisationIndex> = bank
        .indexed_organisations()
        .filter(|(_, one)| one.record.kind.as_ref().is_some_and(|kind| is_visited(&kind.id)))
        .map(|(index, _)| index)
        .collect();
    if visited.is_empty() {
        return None;
    }
    let municipalities = Municipalities::of(&bank.vocabularies);
    let point = |index| municipalities.point_of(&bank.organisation(index).record);
    let points: Vec<(OrganisationIndex, Point)> =
        visited.iter().filter_map(|&index| Some((index, point(index)?))).collect();
    Some(PlacesView {
        map: map(voice, packs, &points),
        regions: regions(voice, &visited),
        are_rough: points.iter().any(|(_, point)| point.precision == Precision::Municipality),
    })
}

/// The name of the place where an organisation is.
fn place_name(voice: &Voice<'_>, index: OrganisationIndex) -> Option<String> {
    voice.bank.organisation(index).record.place.as_ref().map(|place| voice.label(&place.name))
}

/// The places of each region, regions and places A–Z; those that name no region last.
fn regions(voice: &Voice<'_>, visited: &[OrganisationIndex]) -> Vec<RegionOfPlaces> {
    let mut by_region: BTreeMap<Option<String>, RegionOfPlaces> = BTreeMap::new();
    for &index in visited {
        let region = region_link(voice, voice.bank.organisation(index).record.region.as_ref());
        let key = region.as_ref().map(|region| region.label.clone());
        let none = || RegionOfPlaces { region, places: Vec::new() };
        by_region.entry(key).or_insert_with(none).places.push(IndexEntry {
            link: organisation_link(voice, index),
            detail: place_name(voice, index),
            count: 0,
            marks: None,
        });
    }
    let mut regions: Vec<RegionOfPlaces> = by_region.into_values().collect();
    let compare = |a: &Link, b: &Link| voice.locale.compare(&a.label, &b.label);
    for region in &mut regions {
        region.places.sort_by(|a, b| compare(&a.link, &b.link));
    }
    regions.sort_by(|a, b| match (&a.region, &b.region) {
        (Some(a), Some(b)) => compare(a, b),
        (a, b) => b.is_some().cmp(&a.is_some()),
    });
    regions
}

/// The first pack that knows latitude and longitude, with the places on it; `None` where none stands on it.
fn map(voice: &Voice<'_>, packs: &[RegionPack], points: &[(OrganisationIndex, Point)]) -> Option<PlacesMap> {
    let pack = packs.iter().find(|pack| pack.degrees.is_some())?;
    let mut together: Vec<(Coordinates, Vec<OrganisationIndex>)> = Vec::new();
    for &(index, Point { at, .. }) in points {
        match together.iter_mut().find(|(other, _)| *other == at) {
            Some((_, here)) => here.push(index),
            None => together.push((at, vec![index])),
        }
    }
    together.sort_by(|(a, _), (b, _)| b.latitude.total_cmp(&a.latitude));
    let points = together.into_iter().filter_map(|(at, here)| {
        let (x, y) = pack.place(at)?;
        let names: Vec<String> = here.iter().map(|&index| organisation_link(voice, index).label).collect();
        let names = names.join(", ");
        let place = here.first().and_then(|&index| place_name(voice, index));
        Some(PlacePoint {
            x: tenth(x),
            y: tenth(y),
            radius: tenth(RADIUS * (here.len() as f64).sqrt()),
            reads: place.map_or_else(|| names.clone(), |place| format!("{place}: {names}")),
        })
    });
    let points: Vec<PlacePoint> = points.collect();
    (!points.is_empty()).then(|| PlacesMap {
        width: pack.width,
        height: pack.height,
        outlines: pack.regions.iter().map(|region| region.path.clone()).collect(),
        points,
    })
}

/// To one decimal.
fn tenth(number: f64) -> f64 {
    (number * 10.0).round() / 10.0
}
