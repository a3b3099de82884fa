//! Places in the lists of a bank: small, copyable values in which its parts name each other.

/// A term's place in [`Facet::terms`](super::Facet::terms).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TermIndex(pub u32);

/// A case's place in [`Bank::cases`](super::Bank::cases).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseIndex(pub u32);

/// An organisation's place in [`Bank::organisations`](super::Bank::organisations).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationIndex(pub u32);
