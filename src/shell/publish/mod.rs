//! From routes to a folder of files: the whole new site or the whole old one, at any moment.
//!
//! Every file is made in parallel, compared with the one that is there and, where it differs, written to a staging
//! folder beside the target ([`staging`]). Only when all are made do the unchanged files join them as hard links, and
//! one system call puts the new folder in the place of the old ([`swap`]). A build that changes nothing writes
//! nothing; one that fails leaves nothing behind; of one that is killed the next build clears the remains
//! ([`leftovers`]). Vonk's own files are those in its [`manifest`]; all others are carried over untouched
//! ([`target`]). Memory stays bounded: a worker holds one file at a time.
//!
//! Nothing is flushed to the disk on purpose: after a power cut the next build finds what differs, for it compares
//! bytes.

mod in_place;
mod leftovers;
mod manifest;
mod staging;
mod swap;
mod target;

use std::{borrow::Cow, collections::BTreeSet, path::Path};

use rayon::prelude::*;

use crate::base::SourcePath;

use self::{
    manifest::{Fingerprint, MANIFEST, Manifest},
    staging::Staging,
    target::Target,
};
use super::error::{Act, Error};

pub(crate) use leftovers::recover;

/// What is to be published: files by their paths, and the bytes of each on request.
pub(crate) trait Publication: Sync {
    /// The paths of all files, sorted, no duplicates; `/` between the parts.
    fn files(&self) -> Vec<&str>;

    /// The bytes of the file at `index` in [`Publication::files`]; the same on every call.
    fn bytes(&self, index: usize) -> Result<Cow<'_, [u8]>, Error>;
}

/// What publishing did, in files; `bytes` is the size of the whole site.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// Files that are new or differ.
    pub(crate) written: usize,
    /// Files that were there already, byte for byte.
    pub(crate) unchanged: usize,
    /// Files of the last build that the site has no more.
    pub(crate) removed: usize,
    /// The bytes of all files, written or not.
    pub(crate) bytes: u64,
}

/// One file of the publication, made and compared.
struct Made {
    fingerprint: Fingerprint,
    is_written: bool,
}

/// Puts `publication` into the folder `out`; calls `tick` after each file. After an error the folder is as it was.
pub(crate) fn publish(
    out: &Path,
    publication: &impl Publication,
    tick: &(dyn Fn() + Sync),
) -> Result<Outcome, Error> {
    let files = publication.files();
    check_paths(out, &files)?;
    let target = Target::open(out)?;
    target.check_room(&files)?;
    let staging = Staging::new(&target);
    let make = |(index, file): (usize, &&str)| {
        let bytes = publication.bytes(index)?;
        let is_written = !target.holds(file, &bytes);
        if is_written {
            staging.write(file, &bytes)?;
        }
        tick();
        Ok(Made { fingerprint: Fingerprint::of(&bytes), is_written })
    };
    let made: Vec<Made> = files.par_iter().enumerate().map(make).collect::<Result<_, Error>>()?;

    let written = made.iter().filter(|made| made.is_written).count();
    let listed: BTreeSet<&str> = files.iter().copied().collect();
    let removed: Vec<&str> = target.owned().filter(|file| !listed.contains(file)).collect();
    let outcome = Outcome {
        written,
        unchanged: files.len() - written,
        removed: removed.len(),
        bytes: made.iter().map(|made| made.fingerprint.bytes).sum(),
    };
    let kept: Vec<&str> =
        files.iter().zip(&made).filter(|(_, made)| !made.is_written).map(|(file, _)| *file).collect();
    let entries = files.iter().zip(made).map(|(file, made)| ((*file).to_owned(), made.fingerprint));
    let manifest = Manifest::new(entries);
    if written == 0 && removed.is_empty() && manifest == *target.manifest() {
        return Ok(outcome);
    }
    let changes = Changes { kept: &kept, removed: &removed, manifest: &manifest };
    staging.finish(&changes)?;
    Ok(outcome)
}

/// What distinguishes the new site from the old, besides the written files.
struct Changes<'a> {
    kept: &'a [&'a str],
    removed: &'a [&'a str],
    manifest: &'a Manifest,
}

/// Refuses a path that would leave the folder or take a name that Vonk keeps for itself. Routes keep the rule by
/// their type; this is the last gate before the disk.
fn check_paths(out: &Path, files: &[&str]) -> Result<(), Error> {
    let is_fine = |file: &str| {
        SourcePath::parse(file).is_some() && !file.starts_with(MANIFEST) && !file.starts_with(staging::INSIDE)
    };
    match files.iter().find(|file| !is_fine(file)) {
        Some(file) => Err(Error::refusal(Act::UnusableName, out.join(file))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
