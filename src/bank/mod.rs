//! The checked, immutable model of a bank: the waist of the house.
//!
//! [`check()`] takes the records of all files and gives the [`Bank`] with what is wrong between them. Everything after it
//! reads the bank and never a file. The bank knows cases, organisations, notices, guides and pages in every language,
//! the facets with their counts, and how they hang together ([`related`], [`lineage`]); it knows nothing of HTML. [`amend()`]
//! gives the bank after a small edit at the price of one file.

mod alike;
pub mod amend;
pub mod check;
mod checker;
mod coined;
mod contradictions;
pub mod entry;
pub mod facet;
pub mod impact;
pub mod index;
mod join;
mod languages;
pub mod lineage;
pub mod model;
mod municipality;
pub mod records;
pub mod references;
mod register;
pub mod related;
mod sort;
pub mod statistics;

pub use amend::{Amended, Edit, Reach, amend};
pub use check::{Findings, check};
pub use entry::{
    Article, Case, Entry, Funded, Funder, Localised, Membership, Notice, NoticeState, Organisation,
    Partnership, Withdrawn,
};
pub use facet::{Facet, FacetTerm};
pub use index::{CaseIndex, OrganisationIndex, TermIndex};
pub use languages::Stray;
pub use model::{Bank, Overview};
pub use records::{CheckOptions, Records};
pub use register::Register;
