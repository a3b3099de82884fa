use proptest::{prelude::*, sample::Index};

use std::{
    path::Path,
    sync::atomic::{AtomicUsize, Ordering},
};

use super::*;
use crate::{
    diagnostic::Diagnostic,
    shell::load,
    site::{Part, Route},
    testing::{DAY, OPTIONS, path, sources},
};

const BANK: (&str, &str) = ("content/bank.yaml", "name: A\nlanguages: [en]\n");
const GOOD: &str = "---\ntitle: First\n---\nText.\n";

fn builder() -> PreviewBuilder {
    PreviewBuilder::new("http://localhost:1111".to_owned(), false)
}

fn build(builder: &mut PreviewBuilder, files: &[(&str, &str)]) -> Snapshot {
    builder.build(Arc::new(sources(files)), DAY, Vec::new(), &|| {})
}

fn page(snapshot: &Snapshot, file: &str) -> String {
    let route = Route::parse(file).expect("a route");
    let site = snapshot.site.as_ref().expect("a site");
    let bytes = site.respond(&route).expect("a good theme").expect("a page").into_bytes();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[test]
fn a_broken_file_is_shown_as_it_was_and_the_others_as_they_are() {
    let mut builder = builder();
    let (a, b) = ("content/pages/a.md", "content/pages/b.md");
    let first = build(&mut builder, &[BANK, (a, GOOD), (b, GOOD)]);
    assert_eq!(first.error_count(), 0, "{:?}", first.diagnostics());
    let broken = build(&mut builder, &[BANK, (a, "---\ntitle: [\n"), (b, &GOOD.replace("First", "Second"))]);
    assert!(broken.error_count() > 0);
    assert!(page(&broken, "pages/a/index.html").contains("First"));
    assert!(page(&broken, "pages/b/index.html").contains("Second"));
    let mended = build(&mut builder, &[BANK, (a, &GOOD.replace("First", "Third")), (b, GOOD)]);
    assert_eq!(mended.error_count(), 0);
    assert!(page(&mended, "pages/a/index.html").contains("Third"));
}

#[test]
fn a_file_that_never_was_good_is_shown_as_far_as_it_can_be_read() {
    let mut builder = builder();
    let a = "content/pages/a.md";
    let unknown = |text: &str| format!("---\ntitle: First\nnone_such: x\n---\n{text}\n");
    for text in ["One.", "Two."] {
        let snapshot = build(&mut builder, &[BANK, (a, &unknown(text))]);
        assert_eq!(snapshot.error_count(), 1);
        assert!(page(&snapshot, "pages/a/index.html").contains(text));
    }
}

#[test]
fn a_new_title_comes_with_its_share_picture() {
    let bank = ("content/bank.yaml", "name: A\nurl: https://a.example\nlanguages: [en]\n");
    let case = |title: &str| {
        format!(
            "---\ntitle: {title}\nsummary: S.\nsources: [{{title: R, url: \"https://a.example/r\"}}]\n---\nText.\n"
        )
    };
    let mut builder = PreviewBuilder::new("https://a.example".to_owned(), false);
    let file = "content/cases/a.md";
    let first = build(&mut builder, &[bank, (file, &case("First"))]);
    let second = build(&mut builder, &[bank, (file, &case("Second"))]);
    let picture = |snapshot: &Snapshot| {
        let page = page(snapshot, "cases/a/index.html");
        let start = page.find("/media/share/").expect("a picture") + 1;
        page[start..start + page[start..].find('"').expect("an end")].to_owned()
    };
    assert_ne!(picture(&first), picture(&second));
    let route = Route::parse(&picture(&second)).expect("a route");
    let site = second.site.as_ref().expect("a site");
    assert!(site.respond(&route).expect("a good theme").is_some(), "{route}");
}

#[test]
fn broken_settings_leave_the_last_site_and_so_does_their_absence() {
    let mut builder = builder();
    let file = ("content/pages/a.md", GOOD);
    build(&mut builder, &[BANK, file]);
    for files in [&[("content/bank.yaml", "name: ["), file][..], &[file], &[]] {
        let broken = build(&mut builder, files);
        assert!(broken.error_count() > 0);
        assert!(page(&broken, "pages/a/index.html").contains("First"));
    }
    let back = build(&mut builder, &[BANK, (file.0, &GOOD.replace("First", "Second"))]);
    assert_eq!(back.error_count(), 0);
    assert!(page(&back, "pages/a/index.html").contains("Second"));
}

#[test]
fn the_site_stays_the_same_one_while_a_file_is_broken_and_is_amended_when_it_is_mended() {
    let mut builder = builder();
    let (a, b) = ("content/pages/a.md", "content/pages/b.md");
    let site = |snapshot: &Snapshot| Arc::clone(snapshot.site.as_ref().expect("a site"));
    let first = build(&mut builder, &[BANK, (a, GOOD), (b, GOOD)]);
    for broken in ["---\ntitle: [\n", "---\ntitle: {\n"] {
        let broken = build(&mut builder, &[BANK, (a, broken), (b, GOOD)]);
        assert!(broken.error_count() > 0 && Arc::ptr_eq(&site(&broken), &site(&first)));
    }
    let mended = build(&mut builder, &[BANK, (a, &GOOD.replace("Text", "Words")), (b, GOOD)]);
    assert!(mended.error_count() == 0 && builder.shown.is_none() && builder.broken.is_empty());
    assert!(Arc::ptr_eq(&site(&first).bank().facets, &site(&mended).bank().facets));
    assert!(page(&mended, "pages/a/index.html").contains("Words"));
    assert_eq!(mended.version, 4);
}

#[test]
fn a_site_is_amended_whatever_is_wrong_with_other_files() {
    let mut builder = builder();
    let wrong = [
        ("content/pages/unread.md", "---\ntitle: [\n"),
        ("content/pages/unknown.md", "---\ntitle: A\nnone_such: x\n---\n[a](none.md)\n"),
        ("content/pages/orphan.fr.md", GOOD),
    ];
    let files = |text| [&[BANK, ("content/pages/a.md", text)], &wrong[..]].concat();
    let first = build(&mut builder, &files(GOOD));
    let second = build(&mut builder, &files("---\ntitle: First\n---\nOther words.\n"));
    assert!(first.error_count() > 3 && first.error_count() == second.error_count());
    assert!(page(&second, "pages/a/index.html").contains("Other words"));
    let facets = |snapshot: &Snapshot| Arc::clone(&snapshot.site.as_ref().expect("a site").bank().facets);
    assert!(Arc::ptr_eq(&facets(&first), &facets(&second)));
}

#[test]
fn only_a_file_that_can_no_longer_be_read_costs_a_whole_check() {
    let mut builder = builder();
    let mut costs = |text: &str| {
        let files = [BANK, ("content/pages/a.md", text), ("content/pages/b.md", "---\ntitel: B\n---\n")];
        let sources: Sources =
            files.iter().map(|(name, text)| (path(name), Arc::from(text.as_bytes()))).collect();
        let read = AtomicUsize::new(0);
        builder.build(Arc::new(sources), DAY, Vec::new(), &|| {
            read.fetch_add(1, Ordering::Relaxed);
        });
        read.into_inner() > 0
    };
    assert!(costs(GOOD));
    assert!(!costs("---\ntitle: First\n---\nOther words.\n"));
    assert!(!costs("---\ntitle: First\nnone_such: x\n---\nOther words.\n"), "it can be read");
    assert!(!costs(GOOD));
    assert!(costs("---\ntitle: [\n"));
    assert!(!costs("---\ntitle: {\n"), "it says as little as before");
    assert!(!costs("---\ntitle: First\n---\nMended.\n"));
}

/// What happens to a file: mostly that its words change, sometimes that it breaks, comes or goes.
#[derive(Clone, Copy, Debug)]
enum Happening {
    Sentence,
    Heading,
    Title,
    Summary,
    Line,
    Fact,
    OldAddress,
    BrokenLink,
    UnknownKey,
    UnknownTerm,
    Unreadable,
    Mended,
    Gone,
}

const HAPPENINGS: [Happening; 13] = [
    Happening::Sentence,
    Happening::Heading,
    Happening::Title,
    Happening::Summary,
    Happening::Line,
    Happening::Fact,
    Happening::OldAddress,
    Happening::BrokenLink,
    Happening::UnknownKey,
    Happening::UnknownTerm,
    Happening::Unreadable,
    Happening::Mended,
    Happening::Gone,
];

/// The text of a file after that, from its first text and its present one; `None` when it is gone.
fn happened(what: Happening, first: &str, now: &str) -> Option<String> {
    let field = |line: &str| now.replacen("---\n", &format!("---\n{line}\n"), 1);
    Some(match what {
        Happening::Sentence => format!("{now}\nOne more sentence, [here](../cases/both.md).\n"),
        Happening::Heading => format!("{now}\n## One more heading\n\nText.\n"),
        Happening::Title => now.replacen("title: ", "title: New ", 1),
        Happening::Summary => now.replacen("summary: ", "summary: New ", 1),
        Happening::Line => field("# A remark, and all else a line lower."),
        Happening::Fact => field("verified: 2020"),
        Happening::OldAddress => field("aliases: [old]"),
        Happening::BrokenLink => {
            format!("{now}\n[nowhere](../cases/none.md), [no heading](both.md#none)\n")
        }
        Happening::UnknownKey => field("none_such: x"),
        Happening::UnknownTerm => now.replacen("theme: ", "theme: none-such # ", 1),
        Happening::Unreadable => now.replacen("title: ", "title: [", 1),
        Happening::Mended => first.to_owned(),
        Happening::Gone => return None,
    })
}

/// The files that a bank may have, besides those of the golden bank: a second claim on an id, an orphan, settings.
fn candidates(golden: &Sources) -> Vec<(SourcePath, String)> {
    let entry = |path: &&SourcePath| matches!(path.extension(), "md" | "yaml");
    let mut files: Vec<(SourcePath, String)> = golden
        .iter()
        .map(|(path, _)| path)
        .filter(entry)
        .map(|path| (path.clone(), golden.text(path).into_owned()))
        .collect();
    let both = golden.text(&path("content/cases/both.md")).into_owned();
    files.push((path("content/cases/both/index.md"), both.clone()));
    files.push((path("content/cases/new.md"), both));
    files.push((path("content/cases/none.fr.md"), "---\ntitle: Orphelin\n---\nTexte.\n".to_owned()));
    files
}

/// What the files are shown as, said once more: those with errors as they last were without.
#[derive(Default)]
struct Model {
    /// Every file as it was when it was last found without an error.
    good: BTreeMap<SourcePath, Arc<[u8]>>,
    shown: Sources,
    broken: BTreeSet<SourcePath>,
}

impl Model {
    /// Follows the files; returns what is wrong with them.
    fn follow(&mut self, sources: &Sources) -> Vec<Diagnostic> {
        let checked = pipeline::run(&Input::new(sources, OPTIONS));
        let errors = checked.diagnostics.iter().filter(|one| one.severity() == Severity::Error);
        let found: BTreeSet<SourcePath> = errors.map(|error| error.path.clone()).collect();
        // Without settings nobody knows what is wrong with the others.
        if checked.bank.is_some() {
            self.broken = found
        } else {
            self.broken.extend(found)
        }
        self.good.retain(|path, _| sources.contains(path));
        self.shown = sources.clone();
        for (path, bytes) in sources.iter() {
            if !self.broken.contains(path) {
                if checked.bank.is_some() {
                    self.good.insert(path.clone(), Arc::clone(bytes));
                }
            } else if let Some(good) = self.good.get(path) {
                self.shown.put(path.clone(), Some(Arc::clone(good)));
            }
        }
        checked.diagnostics
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]
    #[test]
    fn after_any_edits_all_is_what_a_clean_run_would_make(
        edits in prop::collection::vec(
            prop::collection::vec((any::<Index>(), prop::sample::select(&HAPPENINGS[..])), 1..3),
            1..9,
        ),
    ) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden/two-languages");
        let mut sources = load::load(&root).expect("readable");
        let files = candidates(&sources);
        let (mut builder, mut model) = (builder(), Model::default());
        let mut last = builder.build(Arc::new(sources.clone()), DAY, Vec::new(), &|| {});
        model.follow(&sources);
        for step in &edits {
            for (file, what) in step {
                let (path, first) = &files[file.index(files.len())];
                let is_settings = path.as_str() == SETTINGS && matches!(what, Happening::Gone | Happening::Unreadable);
                let now = if sources.contains(path) { sources.text(path).into_owned() } else { first.clone() };
                if let (text, false) = (happened(*what, first, &now), is_settings) {
                    sources.put(path.clone(), text.map(|text| Arc::from(text.as_bytes())));
                }
            }
            last = builder.build(Arc::new(sources.clone()), DAY, Vec::new(), &|| {});
            prop_assert_eq!(last.diagnostics(), model.follow(&sources));
        }
        let clean = self::builder().build(Arc::new(model.shown.clone()), DAY, Vec::new(), &|| {});
        let (ours, clean) = (last.site.expect("a site"), clean.site.expect("a site"));
        let routes = |site: &Site| Part::ALL.map(|part| site.routes(part).to_vec());
        prop_assert!(routes(&ours) == routes(&clean), "other routes");
        // The name of a share picture says what is in it.
        for route in routes(&clean).iter().flatten().filter(|route| !clean.is_settled(route)) {
            let bytes = |site: &Site| {
                site.respond(route).ok().map(|body| body.map(|body| body.into_bytes().into_owned()))
            };
            let is_same = bytes(&ours) == bytes(&clean);
            prop_assert!(is_same, "{} differs", route);
        }
    }
}
