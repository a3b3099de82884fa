//! Ids: of terms, of entries, of what else a file names.

use std::collections::{BTreeMap, btree_map::Entry};

use crate::{
    base::id,
    content::{
        declaration::{Count, Field, Shape},
        layout::refused_name,
        meant::{LIST_SIGNS, parts_meant},
        named::Named,
        yaml::written,
    },
    diagnostic::Code,
};

use super::{Fields, Given, kept};

impl<'a> Fields<'a, '_> {
    /// A single id with its place.
    pub(crate) fn named(&mut self, key: &str) -> Option<Named> {
        let given = self.given(key)?;
        self.named_of(given)
    }

    /// The id of one value, with its place.
    pub(crate) fn named_of(&mut self, given: Given<'a>) -> Option<Named> {
        let id = self.text_of(given)?;
        let stands_alone = self.stands_alone(given);
        if !stands_alone && self.is_row_of_words(given, &id) {
            return None;
        }
        let before = self.file.front.before(given.node.at.span().start);
        let is_line = before.strip_suffix(':').is_some_and(|key| key == given.key);
        Some(Named { id, at: given.node.at, stands_alone, is_line })
    }

    /// Whether a value is the whole of a field that takes several.
    fn stands_alone(&self, given: Given<'a>) -> bool {
        let field = self.declared(given.key);
        let takes_many =
            field.is_some_and(|field| matches!(field.count, Count::Many { most } if most != Some(1)));
        takes_many && self.file.front.before(given.node.at.span().start).ends_with(':')
    }

    /// Whether an entry without quotes of a list of words of the author's own is several: `- voeding, buurt`; reports that.
    fn is_row_of_words(&mut self, given: Given<'a>, id: &str) -> bool {
        let front = self.file.front;
        let span = given.node.at.span();
        let is_own = matches!(&given.field.shape, Shape::Term(terms) if terms.open);
        let is_row = is_own && id.contains(',') && front.text_at(span).starts_with(char::is_alphanumeric);
        let Some(parts) = parts_meant(id).filter(|_| is_row && front.before(span.start).ends_with('-'))
        else {
            return false;
        };
        let column = front.column_of(span.start).saturating_sub(2);
        let are_parted = parts.len() == id.split(LIST_SIGNS).count();
        let parts: Vec<String> = parts.into_iter().map(written).collect();
        self.report(Code::ListWanted, given.node.at, |wanted| {
            let list = parts.join(&format!("\n{:column$}- ", ""));
            wanted.with("value", id).suggest(Some(list)).clear_if(are_parted)
        });
        true
    }

    /// The ids of a list with their places; what readers would take for the same word twice is reported and dropped, too many
    /// are reported.
    pub(crate) fn ids(&mut self, key: &str) -> Vec<Named> {
        let mut ids: Vec<Named> = Vec::new();
        let mut places = BTreeMap::new();
        for given in self.list(key) {
            let Some(named) = self.named_of(given) else { continue };
            match places.entry(id::word_key(&named.id)) {
                Entry::Vacant(place) => {
                    place.insert(named.at);
                    ids.push(named);
                }
                Entry::Occupied(first) => {
                    let path = self.path();
                    let removal = self.file.front.removal(named.at.span());
                    self.report(Code::DuplicateValue, named.at, |twice| {
                        let twice = twice.with("value", &*named.id);
                        let twice = twice.related(path, *first.get(), "note-first-here");
                        twice.mended_by(removal.into_iter().collect())
                    });
                }
            }
        }
        let ids = kept(ids);
        if let Some((Field { count: Count::Many { most: Some(most) }, .. }, Some(node))) = self.look_up(key)
            && ids.len() > *most
        {
            self.report(Code::TooManyValues, node.at, |many| {
                many.with("key", key).with("count", ids.len()).with("limit", *most)
            });
        }
        ids
    }

    /// A slug, as aliases and facets want; reported with the nearest slug when it is none.
    pub(crate) fn slug_of(&mut self, given: Given<'a>) -> Option<Named> {
        let named = self.named_of(given)?;
        if refused_name(&named.id) {
            self.report(Code::UnusableName, named.at, |refused| refused.with("name", &*named.id));
            return None;
        }
        if id::is_slug(&named.id) {
            return Some(named);
        }
        let slug = id::slugify(&named.id);
        self.report(Code::InvalidId, named.at, |wrong| {
            wrong.with("value", &*named.id).suggest((!slug.is_empty()).then_some(slug))
        });
        None
    }
}
