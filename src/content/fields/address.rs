//! Addresses of pages and mailboxes, and names of pictures.

use crate::{
    content::{
        meant::{address_meant, local_path},
        named::Named,
        url::{is_url, looks_personal},
    },
    diagnostic::Code,
};

use super::Fields;

impl Fields<'_, '_> {
    /// An `https`, `http` or `mailto` address.
    pub(crate) fn url(&mut self, key: &str) -> Option<Box<str>> {
        let given = self.given(key)?;
        let text = self.text_of(given)?;
        if is_url(&text) {
            return Some(text);
        }
        let at = given.node.at;
        if local_path(&text).is_some() {
            self.report(Code::LocalPath, at, |local| local.with("value", &*text));
            return None;
        }
        self.report(Code::InvalidUrl, at, |wrong| wrong.with("value", &*text).suggest(address_meant(&text)));
        None
    }

    /// An address of a role, not of a person. A person's own is taken for what it means: what is to be mended about it is
    /// not how it is written.
    pub(crate) fn contact(&mut self, key: &str) -> Option<Box<str>> {
        let given = self.given(key)?;
        let text = self.text_of(given)?;
        let meant = address_meant(&text);
        match meant.filter(|meant| meant.strip_prefix("mailto:").is_some_and(looks_personal)) {
            Some(personal) => Some(personal.into()),
            None => self.url(key),
        }
    }

    /// The name of a picture's file, seen from this file.
    pub(crate) fn picture_file(&mut self, key: &str) -> Option<Named> {
        let named = self.named(key)?;
        let Some(name) = local_path(&named.id) else { return Some(named) };
        self.report(Code::LocalPath, named.at, |local| {
            local.with("value", &*named.id).suggest(Some(name).filter(|name| !name.is_empty()))
        });
        None
    }
}
