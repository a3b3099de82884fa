//! The maps: cases per region, each shape a way in.

use crate::{
    bank::{Facet, TermIndex},
    site::{
        links::contribute_url,
        terms::{term_link, term_rows},
        view::{
            TermRow,
            page::{Abroad, MapRegion, RegionMap},
        },
        voice::Voice,
    },
};

use super::{
    ground::{self, Frame},
    regions::{Region, RegionPack},
    scale::Scale,
};

/// A pack with those of its regions that are terms of the place facet.
struct Charted<'a> {
    pack: &'a RegionPack,
    regions: Vec<(&'a Region, TermIndex)>,
}

/// The part of a drawing that is shown.
#[derive(Clone, Copy, Debug, PartialEq)]
struct View {
    left: i32,
    top: i32,
    width: i32,
    height: i32,
}

/// The least width and height of a view in parts of the whole drawing: a single country is shown with its neighbours.
const LEAST_PART: i32 = 3;

impl View {
    /// What holds all the boxes with some room around them, within a drawing of that width and height.
    fn around(boxes: &[[i32; 4]], width: i32, height: i32) -> Self {
        let side = |low: i32, high: i32, whole: i32| {
            let wanted = ((high - low) * 9 / 8).max(whole / LEAST_PART).min(whole);
            let start = ((low + high - wanted) / 2).clamp(0, whole - wanted);
            (start, wanted)
        };
        let least = |corner: usize| boxes.iter().map(|one| one[corner]).min().unwrap_or_default();
        let most = |corner: usize| boxes.iter().map(|one| one[corner]).max().unwrap_or_default();
        let (left, width) = side(least(0), most(2), width);
        let (top, height) = side(least(1), most(3), height);
        Self { left, top, width, height }
    }

    /// The sides of what may be drawn: a little more than what is shown, so that no border shows where land is cut.
    fn with_room(self) -> Frame {
        let Self { left, top, width, height } = self;
        [left - 3, top - 3, left + width + 3, top + height + 3]
    }
}

impl Charted<'_> {
    fn view(&self) -> View {
        let (width, height) = (self.pack.width as i32, self.pack.height as i32);
        let boxes: Option<Vec<[i32; 4]>> = self.regions.iter().map(|(region, _)| region.frame).collect();
        match boxes {
            Some(boxes) => View::around(&boxes, width, height),
            None => View { left: 0, top: 0, width, height },
        }
    }

    fn terms(&self) -> impl Iterator<Item = TermIndex> {
        self.regions.iter().map(|&(_, term)| term)
    }

    /// Whether a term is a region of the pack, or stands above or below one.
    fn covers(&self, facet: &Facet, term: TermIndex) -> bool {
        let is_above = |above: TermIndex, term: TermIndex| facet.ancestors(term).any(|one| one == above);
        self.terms().any(|own| own == term || is_above(own, term) || is_above(term, own))
    }
}

/// Where the cases are: at home, and elsewhere.
#[derive(Default)]
pub(crate) struct Places {
    /// The map that holds the most cases.
    pub(crate) map: Option<RegionMap>,
    /// The regions beside it: all when nothing is left for `abroad`.
    pub(crate) regions: Vec<TermRow>,
    /// What lies outside that map.
    pub(crate) abroad: Option<Abroad>,
}

/// The map of the theme's pack that holds the most cases; a second one, wider or elsewhere, when it has regions with
/// cases that the first one neither shows nor belongs to; and all regions with cases, most first, beside them.
pub(crate) fn places(voice: &Voice<'_>, packs: &[RegionPack]) -> Places {
    let Some(facet) = voice.bank.place_facet() else { return Places::default() };
    let mut regions = term_rows(voice, facet, |term| !term.cases.is_empty() && term.children.is_empty());
    regions.sort_by_key(|row| std::cmp::Reverse(row.count));
    let count = |index: TermIndex| facet.term(index).cases.len();
    let mut packs: Vec<Charted<'_>> = packs.iter().map(|pack| charted(pack, facet)).collect();
    // The first of the largest, by the order of the files.
    let most = |packs: &[Charted<'_>], weigh: &dyn Fn(&Charted<'_>) -> usize| {
        let weights = packs.iter().map(weigh).enumerate().filter(|&(_, weight)| weight > 0);
        weights.min_by_key(|&(place, weight)| (std::cmp::Reverse(weight), place)).map(|(place, _)| place)
    };
    // A country counts the cases of its regions as well: the pack that shows more detail goes first.
    let own = |pack: &Charted<'_>| {
        let is_leaf = |term: &TermIndex| facet.term(*term).children.iter().all(|&child| count(child) == 0);
        pack.terms().filter(is_leaf).map(count).sum()
    };
    let Some(place) = most(&packs, &own) else { return Places { regions, ..Places::default() } };
    let home = packs.remove(place);
    let map = Some(region_map(voice, facet, &home, |_| false));
    let is_away = |term: TermIndex| !home.covers(facet, term);
    let away = |pack: &Charted<'_>| pack.terms().filter(|&term| is_away(term)).map(count).sum();
    let Some(place) = most(&packs, &away) else { return Places { map, regions, abroad: None } };
    let away = region_map(voice, facet, &packs[place], |term| !is_away(term));
    let is_row_away = |row: &TermRow| facet.index(&row.term.id).is_some_and(is_away);
    let (elsewhere, regions) = regions.into_iter().partition(is_row_away);
    Places { map, regions, abroad: Some(Abroad { map: away, regions: elsewhere }) }
}

/// The map of a pack; `is_home` tells the regions that another map shows.
fn region_map(
    voice: &Voice<'_>,
    facet: &Facet,
    charted: &Charted<'_>,
    is_home: impl Fn(TermIndex) -> bool,
) -> RegionMap {
    let count = |index: TermIndex| facet.term(index).cases.len();
    let scale = Scale::of(charted.terms().filter(|&term| !is_home(term)).map(count));
    let draw = |region: &Region, index: TermIndex| {
        let count = count(index);
        let term = term_link(voice, facet, index);
        MapRegion {
            url: if count == 0 { contribute_url(voice) } else { Some(term.url) },
            reads: voice
                .say("region-reads", &[("region", term.label.as_str().into()), ("count", count.into())]),
            path: region.path.clone(),
            count,
            level: if is_home(index) { 0 } else { scale.level(count) },
            x: region.label.0,
            y: region.label.1,
        }
    };
    let view = charted.view();
    let View { left, top, width, height } = view;
    RegionMap {
        left,
        top,
        width,
        height,
        letters: tenth(width, 28),
        pen: tenth(width, 320),
        has_gaps: charted.terms().any(|index| count(index) == 0),
        ground: charted
            .pack
            .ground
            .as_ref()
            .map(|ground| ground::cut(ground, view.with_room()))
            .filter(|path| !path.is_empty()),
        regions: charted.regions.iter().map(|&(region, index)| draw(region, index)).collect(),
        scale: scale.labels(),
    }
}

/// A part of a width, to one decimal.
fn tenth(width: i32, parts: i32) -> f64 {
    (f64::from(width * 10) / f64::from(parts)).round() / 10.0
}

fn charted<'a>(pack: &'a RegionPack, facet: &Facet) -> Charted<'a> {
    let regions = pack.regions.iter().filter_map(|region| Some((region, facet.index(&region.id)?)));
    Charted { pack, regions: regions.collect() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_holds_its_regions_and_stays_in_the_drawing() {
        let view = View::around(&[[80, 100, 160, 200], [100, 60, 240, 90]], 480, 500);
        assert_eq!(view, View { left: 70, top: 47, width: 180, height: 166 });
        let corner = View::around(&[[0, 0, 10, 10]], 480, 500);
        assert_eq!(corner, View { left: 0, top: 0, width: 160, height: 166 });
        let all = View::around(&[[0, 0, 480, 500]], 480, 500);
        assert_eq!(all, View { left: 0, top: 0, width: 480, height: 500 });
    }
}
