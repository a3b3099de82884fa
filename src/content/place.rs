//! Places: by their name, and on the map.

use super::{fields::Fields, text::Text};

/// A place by its name, and on the map when its coordinates are known.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceName {
    /// The name.
    pub name: Text,
    /// Where that is, when it is known.
    pub coordinates: Option<Coordinates>,
}

/// A point on the earth, in degrees (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    /// Degrees north.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
}

/// A place: its name alone, or a map with its coordinates.
pub(crate) fn parse_place(fields: &mut Fields<'_, '_>) -> Option<PlaceName> {
    let given = fields.given("place")?;
    if let Some(short) = fields.short_of(given) {
        return fields.localised_of(short).map(|name| PlaceName { name, coordinates: None });
    }
    fields.map_of(given, |place| {
        let name = place.localised("name");
        let coordinates = parse_coordinates(place);
        Some(PlaceName { name: name?, coordinates })
    })
}

/// A point on the map, where both of its numbers are given.
pub(crate) fn parse_coordinates(fields: &mut Fields<'_, '_>) -> Option<Coordinates> {
    let latitude = fields.number("lat");
    let longitude = fields.number("lon");
    latitude.zip(longitude).map(|(latitude, longitude)| Coordinates { latitude, longitude })
}
