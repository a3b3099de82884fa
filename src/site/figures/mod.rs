//! Figures drawn at build: what each shows is counted here, its markup stands in the theme.

mod gifts;
mod ground;
mod lineage;
mod map;
mod network;
mod pairs;
mod phases;
pub(crate) mod regions;
pub(crate) mod scale;
pub(crate) mod spark;
mod years;
