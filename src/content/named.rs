//! References by id, as a file has them: whether they lead anywhere is for `bank` to say.

use serde::{Serialize, Serializer};

use crate::base::Mark;

use super::meant::LIST_SIGNS;

/// A reference to a term, an organisation or a case, with its place. It is serialised as its id.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The id as written.
    pub id: Box<str>,
    /// Where it stands.
    pub at: Mark,
    /// Whether it is the only value of a field that takes several, not as the one entry of a list.
    pub stands_alone: bool,
    /// Whether it stands behind its key at the very start of a line of the file, so that a line for another field may follow.
    pub is_line: bool,
}

impl Named {
    /// Whether commas in it part several values of a field that takes a list.
    pub fn is_list_in_words(&self) -> bool {
        self.stands_alone && self.id.contains(LIST_SIGNS)
    }
}

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id)
    }
}
