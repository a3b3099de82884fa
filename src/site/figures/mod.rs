//! Figures drawn at build as SVG.

pub(crate) mod spark;
