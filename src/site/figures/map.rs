//! The map: cases per region, each shape a way in.

use crate::site::{
    pages::Edition,
    view::page::{MapRegion, RegionMap},
};

use super::{
    regions::{Region, RegionPack},
    scale::Scale,
};

impl Edition<'_> {
    /// The map of the theme's pack that holds the most cases.
    pub(crate) fn widest_map(&self) -> Option<RegionMap> {
        let maps = self.prepared.packs.iter().filter_map(|pack| self.region_map(pack));
        maps.max_by_key(|map| map.regions.iter().map(|region| region.count).sum::<usize>())
    }

    /// The map of a pack; `None` when no case stands in one of its regions.
    fn region_map(&self, pack: &RegionPack) -> Option<RegionMap> {
        let (_, facet) = self.bank().place_facet()?;
        let known: Vec<_> =
            pack.regions.iter().filter_map(|region| Some((region, facet.index(&region.id)?))).collect();
        let count = |index| facet.term(index).cases.len();
        let scale = Scale::of(known.iter().map(|&(_, index)| count(index)));
        let draw = |&(region, index): &(&Region, _)| {
            let count = count(index);
            let term = self.term_link(facet, index);
            MapRegion {
                url: if count == 0 { self.contribute_url() } else { term.url },
                reads: self
                    .say("region-reads", &[("region", term.label.as_str().into()), ("count", count.into())]),
                path: region.path.clone(),
                count,
                level: scale.level(count),
                x: region.label.0,
                y: region.label.1,
            }
        };
        let labels = scale.labels();
        (!labels.is_empty()).then(|| RegionMap {
            width: pack.width,
            height: pack.height,
            has_gaps: known.iter().any(|&(_, index)| count(index) == 0),
            regions: known.iter().map(draw).collect(),
            scale: labels,
        })
    }
}
