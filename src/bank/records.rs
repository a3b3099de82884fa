//! What the checking of a bank starts from: the records of all its files, and what it depends on besides them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use crate::{
    base::{SourcePath, id::VocabularyId},
    content::{Record, entry::EntryKey, picture::PictureFile, settings::Settings, vocabulary::Vocabulary},
};

use super::languages::Stray;

/// Everything that the files of a bank say, each on its own.
#[derive(Clone, Debug)]
pub struct Records {
    /// The settings.
    pub settings: Settings,
    /// The file of the settings.
    pub settings_path: SourcePath,
    /// The vocabularies.
    pub vocabularies: Vec<Vocabulary>,
    /// The entries, sorted by the paths of their files.
    pub entries: Vec<Record>,
    /// The originals in which too much is wrong for a record: what refers to them is right all the same.
    pub unread: BTreeSet<EntryKey>,
    /// The vocabularies of which the same is true.
    pub unread_vocabularies: BTreeSet<VocabularyId>,
    /// The files in a language that the bank does not have.
    pub strays: Vec<Stray>,
    /// The pictures by path.
    pub pictures: BTreeMap<SourcePath, PictureFile>,
}

/// What a check depends on besides the records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CheckOptions {
    /// The day for which the bank is shown.
    pub today: Date,
    /// Whether drafts are part of it.
    pub drafts: bool,
}
