//! Region packs: shapes of places by the ids of their terms (`regions/*.json` of a theme).

use serde::Deserialize;

use crate::{
    content::place::Coordinates,
    site::theme::{Theme, ThemeError},
};

/// The shapes of one map.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct RegionPack {
    /// The width of the drawing.
    pub(crate) width: u32,
    /// The height of the drawing.
    pub(crate) height: u32,
    /// The outline of the land around and under the shapes: an SVG path; none for a drawing of the shapes alone.
    #[serde(default)]
    pub(crate) ground: Option<String>,
    /// Where places stand on it; none in a drawing whose projection has other lines of latitude and longitude than straight ones.
    #[serde(default)]
    pub(crate) degrees: Option<Degrees>,
    /// The shapes.
    pub(crate) regions: Vec<Region>,
}

/// How a drawing is laid over the earth (WGS 84).
#[derive(Clone, Copy, Debug, PartialEq, Deserialize)]
pub(crate) struct Degrees {
    /// The longitude of its left side.
    left: f64,
    /// The latitude of its top.
    top: f64,
    /// The width of a degree of longitude in the drawing.
    across: f64,
    /// The height of a degree of latitude.
    down: f64,
}

impl RegionPack {
    /// Where a point stands in the drawing, from its left and its top; `None` outside it.
    pub(crate) fn place(&self, at: Coordinates) -> Option<(f64, f64)> {
        let Degrees { left, top, across, down } = self.degrees?;
        let (x, y) = ((at.longitude - left) * across, (top - at.latitude) * down);
        let is_inside =
            (0.0..f64::from(self.width)).contains(&x) && (0.0..f64::from(self.height)).contains(&y);
        is_inside.then_some((x, y))
    }
}

/// One shape.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Region {
    /// The term of the place facet.
    pub(crate) id: String,
    /// The outline: an SVG path.
    pub(crate) path: String,
    /// Where its number stands.
    pub(crate) label: (i32, i32),
    /// Its left, top, right and bottom; a map shows the boxes of the regions that the bank knows, or the whole drawing when
    /// one of them has no box.
    #[serde(rename = "box")]
    pub(crate) frame: Option<[i32; 4]>,
}

impl RegionPack {
    /// The pack in a file. A path that is more than commands and numbers makes the file invalid; the message says where.
    pub(crate) fn parse(bytes: &[u8]) -> Result<Self, String> {
        let pack: Self = serde_json::from_slice(bytes).map_err(|error| error.to_string())?;
        let is_path = |path: &str| path.bytes().all(|b| b.is_ascii_alphanumeric() || b" .,-+".contains(&b));
        if pack.ground.as_deref().is_some_and(|ground| !is_path(ground)) {
            return Err("`ground` is a path with other signs than letters and numbers".to_owned());
        }
        match pack.regions.iter().find(|region| !is_path(&region.path)) {
            Some(region) => {
                Err(format!("`{}` has a path with other signs than letters and numbers", region.id))
            }
            None => Ok(pack),
        }
    }
}

/// The region packs of the theme, sorted by file name. Fails when one is broken.
pub(crate) fn packs(theme: &Theme) -> Result<Vec<RegionPack>, ThemeError> {
    let files = theme.folder("regions/").filter(|(path, _)| path.ends_with(".json"));
    files
        .map(|(path, bytes)| RegionPack::parse(bytes).map_err(|detail| ThemeError::regions(path, &detail)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pack_of_belgium_is_whole() {
        let pack = RegionPack::parse(include_bytes!("../../../themes/default/regions/belgium.json"))
            .expect("a valid pack");
        assert_eq!(pack.regions.len(), 11);
        let is_inside = |&(x, y): &(i32, i32)| {
            (0..pack.width as i32).contains(&x) && (0..pack.height as i32).contains(&y)
        };
        assert!(pack.regions.iter().all(|region| is_inside(&region.label)));
        assert!(pack.regions.is_sorted_by(|a, b| a.id < b.id));
        let at = |latitude, longitude| pack.place(Coordinates { latitude, longitude });
        let (x, y) = at(51.05, 3.72).expect("Ghent is in Belgium");
        let east_flanders = pack.regions.iter().find(|region| region.id == "BE23").expect("East Flanders");
        let (label_x, label_y) = east_flanders.label;
        assert!((x - f64::from(label_x)).hypot(y - f64::from(label_y)) < 30.0, "Ghent stands at {x}, {y}");
        assert_eq!(at(48.86, 2.35), None, "Paris stands outside");
    }

    #[test]
    fn the_pack_of_europe_has_the_neighbours_of_belgium() {
        let bytes = include_bytes!("../../../themes/default/regions/europe.json");
        let pack = RegionPack::parse(bytes).expect("a valid pack");
        let ids: Vec<&str> = pack.regions.iter().map(|region| region.id.as_str()).collect();
        assert!(["BE", "DE", "FR", "GB", "LU", "NL"].iter().all(|id| ids.contains(id)), "{ids:?}");
        assert!(ids.is_sorted() && bytes.len() <= 25_000);
        let is_inside = |&(x, y): &(i32, i32)| {
            (0..pack.width as i32).contains(&x) && (0..pack.height as i32).contains(&y)
        };
        assert!(pack.regions.iter().all(|region| is_inside(&region.label)));
    }

    #[test]
    fn markup_in_a_path_is_refused() {
        let text =
            br#"{"width": 9, "height": 9, "regions": [{"id": "x", "path": "M0 0\"/><b>", "label": [1, 1]}]}"#;
        assert!(RegionPack::parse(text).is_err_and(|message| message.contains("`x`")));
    }
}
