//! A value of a file together with the place where it stands there, as records keep it.

use std::ops::Deref;

use super::Span;

/// Where a value stands in its file: a [`Span`] in half the room, since a bank keeps one for every reference.
///
/// All marks are equal: a value is the same wherever it stands, so that an edit which only moves lines changes no record.
#[derive(Clone, Copy, Debug, Default)]
pub struct Mark {
    start: u32,
    end: u32,
}

impl Mark {
    /// The bytes of the value, from the file's start.
    pub fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }
}

impl From<Span> for Mark {
    /// No file that is read is as long as 4 GiB; an offset beyond is the last that there is.
    fn from(span: Span) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self { start: offset(span.start), end: offset(span.end) }
    }
}

impl PartialEq for Mark {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Mark {}

/// A value with its place; equal to another when the values are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub at: Mark,
}

impl<T> Located<T> {
    /// The value that stands there.
    pub fn new(value: T, at: Mark) -> Self {
        Self { value, at }
    }
}

impl<T> Deref for Located<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_the_same_wherever_it_stands() {
        let here = Located::new("a", Span::new(3, 4).into());
        let there = Located::new("a", Span::new(5, 6).into());
        assert_eq!(here, there);
        assert_ne!(here, Located::new("b", here.at));
        assert_eq!((here.at.span(), there.at.span()), (Span::new(3, 4), Span::new(5, 6)));
    }
}
