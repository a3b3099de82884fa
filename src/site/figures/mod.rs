//! Figures drawn at build: what each shows is counted here, its markup stands in the theme.

pub(crate) mod gifts;
mod ground;
pub(crate) mod lineage;
pub(crate) mod map;
pub(crate) mod network;
pub(crate) mod pairs;
pub(crate) mod phases;
pub(crate) mod places;
pub(crate) mod range;
pub(crate) mod regions;
pub(crate) mod scale;
pub(crate) mod spark;
pub(crate) mod years;
