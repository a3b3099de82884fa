use std::{
    borrow::Cow,
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use super::*;
use crate::testing::Folder;

/// A site of texts; a text `!` cannot be made.
struct Texts(BTreeMap<String, String>);

impl Texts {
    fn new(files: &[(&str, &str)]) -> Self {
        Self(files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect())
    }
}

impl Publication for Texts {
    fn files(&self) -> Vec<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    fn body(&self, index: usize) -> Result<Body<'_>, Error> {
        let (file, text) = self.0.iter().nth(index).expect("an index of a file");
        match text.as_str() {
            "!" => Err(Error::refusal(Failure::Render, file)),
            // A text with bars comes in pieces.
            text if text.contains('|') => {
                Ok(Body::Pieces(Box::new(text.split_inclusive('|').map(|piece| piece.as_bytes().to_vec()))))
            }
            text => Ok(Body::Whole(Cow::Borrowed(text.as_bytes()))),
        }
    }

    fn is_settled(&self, index: usize) -> bool {
        self.files()[index].ends_with(".settled")
    }
}

/// A folder with a `dist` in it.
struct Room(Folder);

impl Room {
    fn new() -> Self {
        Self(Folder::empty())
    }

    fn dist(&self) -> PathBuf {
        self.0.file("dist")
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<Outcome, Error> {
        publish(&self.dist(), Occupied::Refused, &[&Texts::new(files)], &|| {})
    }

    fn adopt(&self, files: &[(&str, &str)]) -> Result<Outcome, Error> {
        publish(&self.dist(), Occupied::Adopted, &[&Texts::new(files)], &|| {})
    }

    /// Every file and link under the folder with its text, without the manifest.
    fn files(&self) -> Vec<(String, String)> {
        let mut files = Vec::new();
        for entry in walkdir::WalkDir::new(self.0.root()).sort_by_file_name() {
            let entry = entry.expect("readable");
            if entry.file_name() != MANIFEST && !entry.file_type().is_dir() {
                let path = entry.path().strip_prefix(self.0.root()).expect("inside");
                files
                    .push((path.display().to_string(), fs::read_to_string(entry.path()).unwrap_or_default()));
            }
        }
        files
    }

    fn holds(&self, files: &[(&str, &str)]) {
        let expected: Vec<_> =
            files.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect();
        assert_eq!(self.files(), expected);
    }
}

const SITE: [(&str, &str); 3] =
    [("assets/a.css", "css"), ("index.html", "home"), ("nl/cases/a/index.html", "case")];

#[test]
fn a_site_is_published_with_its_manifest_and_nothing_else() {
    let room = Room::new();
    let outcome = room.publish(&SITE).expect("published");
    assert_eq!(outcome, Outcome { written: 3, unchanged: 0, removed: 0, bytes: 11 });
    room.holds(&[
        ("dist/assets/a.css", "css"),
        ("dist/index.html", "home"),
        ("dist/nl/cases/a/index.html", "case"),
    ]);
    assert!(room.dist().join(MANIFEST).is_file());
    assert_eq!(fs::read_dir(room.0.root()).expect("readable").count(), 1);
}

#[test]
fn the_same_site_again_writes_nothing() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    let changed = |path: &Path| path.metadata().and_then(|about| about.modified()).expect("a time");
    let before = (changed(room.0.root()), changed(&room.dist()), changed(&room.dist().join(MANIFEST)));
    let outcome = room.publish(&SITE).expect("published");
    assert_eq!(outcome, Outcome { written: 0, unchanged: 3, removed: 0, bytes: 11 });
    assert_eq!((changed(room.0.root()), changed(&room.dist()), changed(&room.dist().join(MANIFEST))), before);
}

#[test]
fn a_file_whose_name_stands_for_its_bytes_is_made_once() {
    let room = Room::new();
    room.publish(&[("a.settled", "drawn"), ("b", "1")]).expect("published");
    // `!` cannot be made, so this would fail if it were asked for.
    let outcome = room.publish(&[("a.settled", "!"), ("b", "2")]).expect("published");
    assert_eq!(outcome, Outcome { written: 1, unchanged: 1, removed: 0, bytes: 6 });
    room.holds(&[("dist/a.settled", "drawn"), ("dist/b", "2")]);
    room.0.write("dist/a.settled", "spoilt");
    let outcome = room.publish(&[("a.settled", "drawn"), ("b", "2")]).expect("published");
    assert_eq!(outcome, Outcome { written: 1, unchanged: 1, removed: 0, bytes: 6 });
    room.holds(&[("dist/a.settled", "drawn"), ("dist/b", "2")]);
}

#[cfg(unix)]
#[test]
fn a_change_writes_what_differs_and_removes_what_is_gone() {
    use std::os::unix::fs::MetadataExt as _;
    let room = Room::new();
    room.publish(&SITE).expect("published");
    let inode = |file: &str| room.dist().join(file).metadata().expect("a file").ino();
    let before = inode("assets/a.css");
    let outcome = room.publish(&[("assets/a.css", "css"), ("index.html", "new home")]).expect("published");
    assert_eq!(outcome, Outcome { written: 1, unchanged: 1, removed: 1, bytes: 11 });
    room.holds(&[("dist/assets/a.css", "css"), ("dist/index.html", "new home")]);
    assert_eq!(inode("assets/a.css"), before, "an unchanged file keeps its inode");
    assert!(!room.dist().join("nl").exists(), "a folder that has become empty goes");
    assert_eq!(fs::read_dir(room.0.root()).expect("readable").count(), 1);
}

#[test]
fn a_file_may_become_a_folder_and_the_reverse() {
    let room = Room::new();
    room.publish(&[("a", "1"), ("b/index.html", "2")]).expect("published");
    room.publish(&[("a/index.html", "3"), ("b", "4")]).expect("published");
    room.holds(&[("dist/a/index.html", "3"), ("dist/b", "4")]);
}

#[test]
fn a_file_changed_by_hand_is_mended() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    room.0.write("dist/index.html", "HOME");
    fs::remove_file(room.dist().join("assets/a.css")).expect("removed");
    let outcome = room.publish(&SITE).expect("published");
    assert_eq!((outcome.written, outcome.unchanged), (2, 1));
    room.holds(&[
        ("dist/assets/a.css", "css"),
        ("dist/index.html", "home"),
        ("dist/nl/cases/a/index.html", "case"),
    ]);
}

#[test]
fn a_folder_that_is_not_vonks_is_refused_untouched() {
    let room = Room::new();
    room.0.write("dist/letters/love.txt", "mine");
    assert_eq!(room.publish(&SITE).expect_err("refused").failure(), Failure::ForeignFolder);
    room.holds(&[("dist/letters/love.txt", "mine")]);

    let room = Room::new();
    room.0.write("dist", "a file");
    assert_eq!(room.publish(&SITE).expect_err("refused").failure(), Failure::NotAFolder);
    room.holds(&[("dist", "a file")]);
}

#[test]
fn a_folder_of_another_program_is_adopted_with_what_its_repository_and_its_host_keep_there() {
    let room = Room::new();
    let kept = [(".git/HEAD", "ref"), (".nojekyll", ""), (".well-known/x", "1"), ("CNAME", "vonk.example")];
    for (file, text) in kept {
        room.0.write(&format!("dist/{file}"), text);
    }
    for (file, text) in [("index.html", "old"), ("old/.hidden", "x"), ("old/index.html", "x"), ("a", "same")]
    {
        room.0.write(&format!("dist/{file}"), text);
    }
    let site = [("a", "same"), ("index.html", "home"), ("old", "a file now")];
    let outcome = room.adopt(&site).expect("adopted");
    assert_eq!((outcome.written, outcome.unchanged, outcome.removed), (2, 1, 2));
    let mut expected: Vec<_> = kept.into_iter().chain(site).collect();
    expected.sort_unstable();
    let expected: Vec<_> =
        expected.into_iter().map(|(file, text)| (format!("dist/{file}"), text.to_owned())).collect();
    assert_eq!(room.files(), expected);
    assert_eq!(room.publish(&site).expect("it is Vonk's now").written, 0);
    room.publish(&[("index.html", "home")]).expect("published");
    assert!(room.dist().join("CNAME").is_file() && !room.dist().join("a").exists());
}

#[test]
fn a_build_that_is_killed_leaves_nothing_that_git_would_take() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    room.0.write(".gitignore", "/dist/\n");
    let git = |arguments: &[&str]| {
        let ran = std::process::Command::new("git").args(arguments).current_dir(room.0.root()).output();
        ran.map(|ran| String::from_utf8_lossy(&ran.stdout).into_owned())
    };
    if git(&["init"]).is_err() {
        println!("skipped: there is no git");
        return;
    }
    let seen = AtomicUsize::new(0);
    publish(&room.dist(), Occupied::Refused, &[&Texts::new(&[("a", "1"), ("b", "2")])], &|| {
        assert!(room.0.file(".dist.vonk-new/site").is_dir());
        let untracked = git(&["status", "--porcelain", "--untracked-files=all"]).expect("git runs");
        assert_eq!(untracked, "?? .gitignore\n");
        seen.fetch_add(1, Ordering::Relaxed);
    })
    .expect("published");
    assert_eq!(seen.load(Ordering::Relaxed), 2);
    // Killed before anything else was in it.
    fs::create_dir(room.0.file(".dist.vonk-new")).expect("a folder");
    room.0.write(".dist.vonk-new/.gitignore", "*\n");
    room.publish(&SITE).expect("published");
    assert!(!room.0.file(".dist.vonk-new").exists());
}

#[test]
fn what_keeps_an_empty_folder_in_a_repository_is_kept() {
    let room = Room::new();
    room.0.write("dist/.gitkeep", "");
    room.0.write("dist/.gitignore", "*");
    room.publish(&[("index.html", "home")]).expect("published");
    room.holds(&[("dist/.gitignore", "*"), ("dist/.gitkeep", ""), ("dist/index.html", "home")]);
}

#[test]
fn files_of_others_are_carried_over() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    room.0.write("dist/CNAME", "vonk.example");
    room.0.write("dist/nl/cases/a/notes.txt", "mine");
    fs::create_dir_all(room.dist().join("empty/inner")).expect("a folder");
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/hostname", room.dist().join("link")).expect("a link");
    room.publish(&[("index.html", "new home")]).expect("published");
    let files = room.files();
    let has = |file: &str, text: &str| files.contains(&(file.to_owned(), text.to_owned()));
    assert!(has("dist/CNAME", "vonk.example") && has("dist/nl/cases/a/notes.txt", "mine"), "{files:?}");
    assert!(!room.dist().join("nl/cases/a/index.html").exists());
    assert!(room.dist().join("empty/inner").is_dir());
    #[cfg(unix)]
    assert_eq!(fs::read_link(room.dist().join("link")).expect("a link"), Path::new("/etc/hostname"));
}

#[test]
fn a_file_of_others_in_the_way_is_an_error_and_stays() {
    for (theirs, ours) in
        [("dist/a.html", "a.html"), ("dist/nl", "nl/index.html"), ("dist/nl/b/mine.txt", "nl/b")]
    {
        let room = Room::new();
        room.publish(&[("index.html", "home")]).expect("published");
        room.0.write(theirs, "mine");
        let error = room.publish(&[("index.html", "new"), (ours, "x")]).expect_err(theirs);
        assert_eq!(error.failure(), Failure::InTheWay);
        let files = room.files();
        assert!(files.contains(&(theirs.to_owned(), "mine".to_owned())));
        assert!(files.contains(&("dist/index.html".to_owned(), "home".to_owned())));
    }
}

#[cfg(unix)]
#[test]
fn nothing_outside_is_deleted_through_a_link() {
    let room = Room::new();
    room.0.write("outside/precious.txt", "mine");
    room.publish(&[("a/precious.txt", "ours"), ("index.html", "home")]).expect("published");
    fs::remove_dir_all(room.dist().join("a")).expect("removed");
    std::os::unix::fs::symlink("../outside", room.dist().join("a")).expect("a link");
    room.publish(&[("index.html", "new")]).expect("published");
    assert_eq!(fs::read_to_string(room.0.file("outside/precious.txt")).expect("still there"), "mine");
}

#[test]
fn an_error_while_making_leaves_the_old_site_and_no_traces() {
    let room = Room::new();
    let error = room.publish(&[("a.html", "1"), ("b.html", "!")]).expect_err("b cannot be made");
    assert_eq!(error.failure(), Failure::Render);
    assert_eq!(fs::read_dir(room.0.root()).expect("readable").count(), 0, "not even an empty folder");

    room.publish(&SITE).expect("published");
    room.publish(&[("a.html", "1"), ("b.html", "!")]).expect_err("b cannot be made");
    room.holds(&[
        ("dist/assets/a.css", "css"),
        ("dist/index.html", "home"),
        ("dist/nl/cases/a/index.html", "case"),
    ]);
    assert_eq!(fs::read_dir(room.0.root()).expect("readable").count(), 1);
}

#[test]
fn a_damaged_manifest_is_refused() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    room.0.write(&format!("dist/{MANIFEST}"), "{");
    assert_eq!(room.publish(&SITE).expect_err("refused").failure(), Failure::BrokenManifest);
}

#[test]
fn no_path_leaves_the_folder_or_takes_vonks_own_names() {
    for file in ["../a", "/a", "a//b", ".vonk-manifest.json", ".vonk-new/a"] {
        let room = Room::new();
        assert_eq!(room.publish(&[(file, "x")]).expect_err(file).failure(), Failure::UnusableName);
        assert_eq!(room.files(), []);
    }
}

#[test]
fn the_remains_of_a_killed_build_are_cleared() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    // Killed while writing: no manifest yet.
    room.0.write(".dist.vonk-new/vonk-staging", "");
    room.0.write(".dist.vonk-new/site/index.html", "half");
    room.publish(&SITE).expect("published");
    assert_eq!(fs::read_dir(room.0.root()).expect("readable").count(), 1);

    // Killed between the swap and the removal: the old site with a file of another's that came late.
    room.0.write(".dist.vonk-new/vonk-staging", "");
    room.0.write(".dist.vonk-new/site/gone.html", "old");
    let old = Manifest::new([("gone.html".to_owned(), Fingerprint::of(b"old"))].into_iter());
    old.write(&room.0.file(".dist.vonk-new/site")).expect("written");
    room.0.write(".dist.vonk-new/site/late.txt", "mine");
    let site = [("index.html", "home")];
    room.publish(&site).expect("published");
    room.holds(&[("dist/index.html", "home"), ("dist/late.txt", "mine")]);
}

#[test]
fn a_folder_of_the_same_name_without_marker_is_left_alone() {
    let room = Room::new();
    room.0.write(".dist.vonk-new/diary.txt", "mine");
    assert_eq!(room.publish(&SITE).expect_err("in the way").failure(), Failure::InTheWay);
    room.holds(&[(".dist.vonk-new/diary.txt", "mine")]);
}

#[test]
fn a_site_that_was_moved_away_by_a_killed_build_comes_back() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    fs::create_dir(room.0.file(".dist.vonk-new")).expect("a folder");
    room.0.write(".dist.vonk-new/vonk-staging", "");
    fs::rename(room.dist(), room.0.file(".dist.vonk-new/old")).expect("moved");
    recover(&room.dist()).expect("recovered");
    assert_eq!(fs::read_to_string(room.dist().join("index.html")).expect("there"), "home");
    assert_eq!(room.publish(&SITE).expect("published").written, 0);
    assert_eq!(fs::read_dir(room.0.root()).expect("readable").count(), 1);
}

#[cfg(unix)]
#[test]
fn a_second_build_at_the_same_time_is_told_so() {
    let room = Room::new();
    room.publish(&SITE).expect("published");
    let (dist, refused) = (room.dist(), AtomicUsize::new(0));
    publish(&dist, Occupied::Refused, &[&Texts::new(&[("index.html", "new")])], &|| {
        if publish(&dist, Occupied::Refused, &[&Texts::new(&SITE)], &|| {})
            .is_err_and(|error| error.failure() == Failure::Busy)
        {
            refused.fetch_add(1, Ordering::Relaxed);
        }
    })
    .expect("published");
    assert_eq!(refused.load(Ordering::Relaxed), 1);
    room.holds(&[("dist/index.html", "new")]);
}

#[cfg(unix)]
#[test]
fn a_target_that_is_a_link_is_published_to_where_it_leads() {
    let room = Room::new();
    fs::create_dir(room.0.file("real")).expect("a folder");
    std::os::unix::fs::symlink("real", room.dist()).expect("a link");
    room.publish(&[("index.html", "home")]).expect("published");
    assert!(room.dist().symlink_metadata().expect("there").is_symlink());
    assert_eq!(fs::read_to_string(room.0.file("real/index.html")).expect("there"), "home");
}

#[test]
fn in_place_the_result_is_the_same() {
    let room = Room::new();
    room.publish(&[("a", "1"), ("b/index.html", "2"), ("c/d/e.html", "3")]).expect("published");
    room.0.write("dist/mine.txt", "mine");
    let manifest = |files: &[(&str, &str)]| {
        Manifest::new(files.iter().map(|(file, text)| ((*file).to_owned(), Fingerprint::of(text.as_bytes()))))
    };
    let folder = LockedFolder::open(&room.dist()).expect("opened");
    let target = Target::survey_of(folder, Occupied::Refused).expect("ours");
    let new = [("a/index.html", "4"), ("b", "5"), ("f.css", "6")];
    for (file, text) in new {
        room.0.write(&format!("dist/{}/site/{file}", names::INSIDE), text);
    }
    room.0.write(&format!("dist/{}/{}", names::INSIDE, names::MARKER), "");
    let site = room.dist().join(names::INSIDE).join(names::SITE);
    let changes =
        Changes { kept: &[], removed: &["a", "b/index.html", "c/d/e.html"], manifest: &manifest(&new) };
    in_place::apply(&target, &site, &changes).expect("published");
    leftovers::clear(target.folder()).expect("cleared");
    drop(target);
    room.holds(&[
        ("dist/a/index.html", "4"),
        ("dist/b", "5"),
        ("dist/f.css", "6"),
        ("dist/mine.txt", "mine"),
    ]);
    assert!(!room.dist().join("c").exists());
    assert_eq!(room.publish(&new).expect("published").written, 0);
}

#[test]
fn a_file_in_pieces_is_compared_and_written_like_any_other() {
    let room = Room::new();
    let whole = "one|two|three";
    let publish = |text| room.publish(&[("data.json", text)]).expect("published").written;
    assert_eq!(publish(whole), 1);
    room.holds(&[("dist/data.json", whole)]);
    assert_eq!(publish(whole), 0);
    // Other at the end, at the start, in the middle, longer, shorter.
    for text in
        ["one|two|thorn", "own|two|thorn", "own|to|thorn", "own|to|thorn|four", "own|to|", "own|to", "own|"]
    {
        assert_eq!(publish(text), 1, "{text}");
        room.holds(&[("dist/data.json", text)]);
        assert_eq!(publish(text), 0, "{text}");
    }
}
