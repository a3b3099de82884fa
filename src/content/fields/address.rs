//! Addresses of pages and mailboxes, and names of pictures.

use crate::{
    content::{
        meant::{address_meant, local_path},
        named::Named,
        url::{is_url, looks_personal},
        yaml::quoted,
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
        let is_quoted = self.file.front.text_at(at.span()).starts_with(['"', '\'']);
        let meant = address_meant(&text);
        let meant = meant.map(|meant| meant.map(|meant| if is_quoted { quoted(&meant) } else { meant }));
        self.report(Code::InvalidUrl, at, |wrong| wrong.with("value", &*text).suggest(meant));
        None
    }

    /// An address of a role, not of a person. A person's own is taken for what it means: what is to be mended about it is
    /// not how it is written.
    pub(crate) fn contact(&mut self, key: &str) -> Option<Box<str>> {
        let given = self.given(key)?;
        let text = self.text_of(given)?;
        let meant = address_meant(&text);
        match meant.filter(|meant| meant.text.strip_prefix("mailto:").is_some_and(looks_personal)) {
            Some(personal) => Some(personal.text.into()),
            None => self.url(key),
        }
    }

    /// The name of a picture's file, seen from this file.
    pub(crate) fn picture_file(&mut self, key: &str) -> Option<Named> {
        let named = self.named(key)?;
        let Some(name) = local_path(&named.id) else { return Some(named) };
        self.report(Code::LocalPath, named.at, |local| {
            // The picture itself has to come along.
            let local = local.with("value", &*named.id);
            local.suggest(Some(name).filter(|name| !name.is_empty())).clear_if(false)
        });
        None
    }
}
