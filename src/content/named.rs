//! References by id, as a file has them: whether they lead anywhere is for `bank` to say.

use serde::{Serialize, Serializer};

use crate::base::Mark;

/// A reference to a term, an organisation or a case, with its place. It is serialised as its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id as written.
    pub id: Box<str>,
    /// Where it stands.
    pub at: Mark,
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id)
    }
}
