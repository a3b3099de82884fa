//! The declarations of fields for a command: those of the bank at hand, else the built-in ones.

use std::{collections::BTreeMap, path::Path};

use crate::{
    base::{Lang, closest, id::VocabularyId},
    content::{
        declaration::{Declarations, Subject},
        field_words::FieldWords,
        settings::Settings,
        vocabulary::Vocabulary,
    },
};

use super::super::{
    error::{Error, Failure},
    load, pipeline, surroundings,
    texts::CommandTexts,
};

/// Declarations, and what there is of the bank that they are of.
pub(super) struct Declared {
    /// The tables.
    pub(super) declarations: Declarations,
    /// The language of messages.
    pub(super) language: Lang,
    bank: Option<(Settings, BTreeMap<VocabularyId, Vocabulary>)>,
}

impl Declared {
    /// The declarations of the bank at `root` or around this folder; the built-in ones where there is none. Only the
    /// settings and the vocabularies are parsed.
    pub(super) fn open(root: Option<&Path>, asked: Option<Lang>) -> Result<Self, Error> {
        let root = surroundings::root(root);
        let language = surroundings::language(asked, load::language_of(&root));
        if !root.join(load::SETTINGS).is_file() {
            return Ok(Self { declarations: Declarations::built_in(), language, bank: None });
        }
        let sources = load::load(&root)?;
        let Some((settings, vocabularies)) = pipeline::read_terms(&sources) else {
            let cause = CommandTexts::for_language(language).text("usage-bank", &[]);
            return Err(Error::new(Failure::Usage, load::SETTINGS, cause));
        };
        let declarations = settings.declarations();
        let vocabularies =
            vocabularies.into_iter().map(|vocabulary| (vocabulary.id.clone(), vocabulary)).collect();
        Ok(Self { declarations, language, bank: Some((settings, vocabularies)) })
    }

    /// The words of the fields.
    pub(super) fn words(&self) -> FieldWords<'_> {
        FieldWords::new(self.language, self.bank.as_ref().map(|(_, vocabularies)| vocabularies))
    }

    /// The languages of the bank; none outside one.
    pub(super) fn languages(&self) -> &[Lang] {
        self.bank.as_ref().map_or(&[], |(settings, _)| &settings.languages)
    }
}

/// The kind of file of that name.
pub(super) fn subject(name: &str, texts: &CommandTexts) -> Result<Subject, Error> {
    Subject::parse(name.trim()).ok_or_else(|| {
        let names = || Subject::ALL.into_iter().map(Subject::name);
        let cause = match closest(name, names()) {
            Some(near) => texts.text("usage-kind-near", &[("suggestion", near.text.into())]),
            None => texts.text("usage-kind", &[("kinds", names().collect::<Vec<_>>().join(", ").into())]),
        };
        Error::new(Failure::Usage, name, cause)
    })
}
