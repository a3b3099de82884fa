//! Values that every room uses: language tags, ids and slugs, paths that cannot escape their root, places in a
//! text, dates of which only a part may be known, and the closest word to a mistyped one.
//!
//! Nothing here knows what a case is. Start with [`lang`] and [`path`].

pub mod closest;
pub mod date;
pub mod id;
pub mod lang;
pub mod path;
pub mod sources;
pub mod text;

pub use closest::closest;
pub use date::PartialDate;
pub use lang::Lang;
pub use path::SourcePath;
pub use sources::Sources;
pub use text::Span;
