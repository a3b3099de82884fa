//! From routes to a folder of files: the whole new site or the whole old one, at any moment.
//!
//! Every file is made in parallel (but for those whose name stands for their bytes and is there already), compared with
//! the one that is there and, where it differs, written to a staging folder beside the target ([`staging`]). Only when
//! all are made do the unchanged files join them as hard links, and one system call puts the new folder in the place of
//! the old ([`swap`]). A build that changes nothing writes
//! nothing; one that fails leaves nothing behind; of one that is killed the next build clears the remains
//! ([`leftovers`]). Vonk's own files are those in its [`manifest`]; all others are carried over untouched
//! ([`survey`]). Memory stays bounded: a worker holds one file at a time.
//!
//! Nothing is flushed to the disk on purpose: after a power cut the next build finds what differs, for it compares
//! bytes.

mod in_place;
mod leftovers;
mod manifest;
mod names;
mod staging;
mod survey;
mod swap;
mod target;

use std::{
    collections::BTreeMap,
    fs::File,
    io::{self, Read as _, Write as _},
    path::Path,
};

use rayon::prelude::*;

use crate::{base::SourcePath, site::Body};

use self::{
    manifest::{Fingerprint, Manifest, Sum},
    names::{INSIDE, MANIFEST},
    staging::Staging,
    target::{LockedFolder, Target},
};
use super::error::{Error, Failure};

pub(crate) use leftovers::recover;
pub(crate) use target::Occupied;

/// A part of what is to be published: files by their paths, and the bytes of each on request.
pub(crate) trait Publication: Sync {
    /// The paths of all files, sorted, no duplicates; `/` between the parts. May take long: the parts of a site are made
    /// side by side.
    fn files(&self) -> Vec<&str>;

    /// What is in the file at `index` in [`Publication::files`]; the same on every call.
    fn body(&self, index: usize) -> Result<Body<'_>, Error>;

    /// Whether the file at `index` has a name that stands for its bytes, so that one of this name that Vonk wrote before
    /// need not be made again.
    fn is_settled(&self, index: usize) -> bool;
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

/// Puts the parts of a site, which have no file in common, into the folder `out`; `occupied` decides on one that was not made by
/// Vonk. Calls `tick` after each file. After an error the folder is as it was.
pub(crate) fn publish(
    out: &Path,
    occupied: Occupied,
    parts: &[&dyn Publication],
    tick: &(dyn Fn() + Sync),
) -> Result<Outcome, Error> {
    leftovers::recover(out)?;
    let folder = LockedFolder::open(out)?;
    leftovers::clear(folder.path())?;
    let target = Target::survey_of(folder, occupied)?;
    let staging = Staging::new(&target);
    let made: Vec<Vec<(&str, Made)>> =
        parts.par_iter().map(|part| make(*part, &target, &staging, tick)).collect::<Result<_, Error>>()?;
    let made: BTreeMap<&str, Made> = made.into_iter().flatten().collect();

    let written = made.values().filter(|made| made.is_written).count();
    let removed: Vec<&str> = target.owned().filter(|file| !made.contains_key(file)).collect();
    let outcome = Outcome {
        written,
        unchanged: made.len() - written,
        removed: removed.len(),
        bytes: made.values().map(|made| made.fingerprint.bytes).sum(),
    };
    let kept: Vec<&str> = made.iter().filter(|(_, made)| !made.is_written).map(|(file, _)| *file).collect();
    let manifest = Manifest::new(made.into_iter().map(|(file, made)| (file.to_owned(), made.fingerprint)));
    if written == 0 && removed.is_empty() && manifest == *target.manifest() {
        return Ok(outcome);
    }
    let changes = Changes { kept: &kept, removed: &removed, manifest: &manifest };
    staging.finish(&changes)?;
    Ok(outcome)
}

/// Makes the files of a part, and writes those that differ.
fn make<'a>(
    part: &'a dyn Publication,
    target: &Target,
    staging: &Staging<'_>,
    tick: &(dyn Fn() + Sync),
) -> Result<Vec<(&'a str, Made)>, Error> {
    let files = part.files();
    check_paths(target.name(), &files)?;
    target.check_room(&files)?;
    let make = |(index, file): (usize, &'a str)| {
        if let Some(fingerprint) = part.is_settled(index).then(|| target.untouched(file)).flatten() {
            tick();
            return Ok((file, Made { fingerprint, is_written: false }));
        }
        let made = match part.body(index)? {
            Body::Whole(bytes) => make_whole(file, &bytes, target, staging)?,
            Body::Pieces(pieces) => make_pieces(file, pieces, target, staging)?,
        };
        tick();
        Ok((file, made))
    };
    files.into_par_iter().enumerate().map(make).collect()
}

fn make_whole(file: &str, bytes: &[u8], target: &Target, staging: &Staging<'_>) -> Result<Made, Error> {
    let is_written = !target.holds(file, bytes);
    if is_written {
        staging.write(file, bytes)?;
    }
    Ok(Made { fingerprint: Fingerprint::of(bytes), is_written })
}

/// Compares the pieces with the file that is there for as long as they agree; from where they do not, writes a new one.
fn make_pieces(
    file: &str,
    pieces: impl Iterator<Item = Vec<u8>>,
    target: &Target,
    staging: &Staging<'_>,
) -> Result<Made, Error> {
    let failed = |error| Error::new(Failure::Write, target.named(file), error);
    // The new file with as many bytes as agreed.
    let begin = |agreed: u64| -> Result<File, Error> {
        let mut fresh = staging.create(file)?;
        if let Some(known) = target.open_file(file) {
            io::copy(&mut known.take(agreed), &mut fresh).map_err(failed)?;
        }
        Ok(fresh)
    };
    let mut known = target.open_file(file);
    let mut fresh: Option<File> = None;
    let mut sum = Sum::default();
    for piece in pieces {
        if fresh.is_none() && !known.as_mut().is_some_and(|known| agrees(known, &piece)) {
            fresh = Some(begin(sum.bytes())?);
        }
        if let Some(fresh) = &mut fresh {
            fresh.write_all(&piece).map_err(failed)?;
        }
        sum.add(&piece);
    }
    // The file that is there may go on where the new one ends.
    let ends = |known: File| known.metadata().is_ok_and(|about| about.len() == sum.bytes());
    if fresh.is_none() && !known.is_some_and(ends) {
        fresh = Some(begin(sum.bytes())?);
    }
    Ok(Made { is_written: fresh.is_some(), fingerprint: sum.finish() })
}

/// Whether the next bytes of a file are these.
fn agrees(file: &mut File, bytes: &[u8]) -> bool {
    let mut next = vec![0; bytes.len()];
    file.read_exact(&mut next).is_ok() && next == bytes
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
        SourcePath::parse(file).is_some() && !file.starts_with(MANIFEST) && !file.starts_with(INSIDE)
    };
    match files.iter().find(|file| !is_fine(file)) {
        Some(file) => Err(Error::refusal(Failure::UnusableName, out.join(file))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests;
