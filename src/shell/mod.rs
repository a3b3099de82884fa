//! The machine: the only room that reads files, the clock, the environment and the command line.
//!
//! [`load`] reads a bank's files, [`pipeline`] takes them through the pure rooms, `publish` puts a site into its
//! folder. Each command is a short walk through these and stands in `commands/`. What fails here is an [`Error`] of
//! the machine; what is wrong with the content is left to [`diagnostic`](crate::diagnostic).

mod commands;
mod difference;
mod error;
mod fix;
pub mod load;
pub mod pipeline;
mod publish;
mod serve;
mod surroundings;
mod terminal;
mod texts;

pub use commands::run;
pub use error::{Error, Failure};
