//! Values that every room uses: language tags, ids and slugs, paths that cannot escape their root, places in a
//! text and values with theirs, dates of which only a part may be known, hours, words without capitals and accents, the closest word to a mistyped one, changes of a file; and texts for
//! people, with numbers and spaces as a language writes them.
//!
//! Nothing here knows what a case is. Start with [`lang`] and [`path`].

pub mod closest;
pub mod date;
pub mod edit;
pub mod fold;
pub mod hour;
pub mod id;
pub mod lang;
pub mod located;
pub mod numbers;
pub mod path;
pub mod sources;
pub mod text;
pub mod texts;
pub mod typography;

pub use closest::{Guess, closest, closest_called};
pub use date::PartialDate;
pub use edit::Edit;
pub use fold::fold;
pub use hour::Hour;
pub use lang::Lang;
pub use located::{Located, Mark};
pub use path::SourcePath;
pub use sources::{Oddity, Sources};
pub use text::Span;
