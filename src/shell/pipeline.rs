//! The pure middle of every command: from [`Sources`] to the checked [`Bank`] and everything that is wrong.
//!
//! [`run`] makes all of it. What one file says is a pure function of its bytes and of the settings, so it is kept in a [`Memo`]
//! for as long as both stay the same; what follows from several files is computed whole. A preview goes on from what it
//! has: [`amend`] gives what `run` would at the price of the files that changed, where the bank can be
//! [amended](bank::amend()). Both are functions of values: nothing here remembers anything.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rayon::prelude::*;
use rpds::RedBlackTreeMapSync;

use crate::{
    bank::{self, Bank, CheckOptions, Edit, Reach, Records, check},
    base::{Lang, SourcePath, Sources, id::VocabularyId},
    content::{
        self, Misnamed, ParseContext, Parsed,
        entry::EntryKey,
        layout::{FileKind, classify},
        misnamed_translation,
        picture::{self, PictureFile},
        settings::{self, Settings},
        vocabulary::{self, Vocabulary},
    },
    diagnostic::{self, Code, Diagnostic, Place},
};

use super::load::{MAX_PICTURE, SETTINGS};

/// What a bank is made from.
#[derive(Clone, Copy)]
pub struct Input<'a> {
    /// The files.
    pub sources: &'a Sources,
    /// The day, and whether drafts count.
    pub options: CheckOptions,
    /// What is known from other runs: a file need not be parsed again that has the same bytes.
    pub known: &'a [&'a Memo],
    /// Called once for each file that is read, from any thread.
    pub tick: &'a (dyn Fn() + Sync),
}

impl<'a> Input<'a> {
    /// These files, of which nothing is known.
    pub fn new(sources: &'a Sources, options: CheckOptions) -> Self {
        Self { sources, options, known: &[], tick: &|| {} }
    }
}

/// A bank, and what is wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Checked {
    /// The bank; `None` when its settings cannot be read. It is there when there are errors as well, without the
    /// references that lead nowhere.
    pub bank: Option<Arc<Bank>>,
    /// Everything that is wrong, sorted, every place a span.
    pub diagnostics: Vec<Diagnostic>,
    /// How many drafts were left out, so that nothing is said of them.
    pub drafts_left_out: usize,
    /// For the next run.
    pub memo: Memo,
}

/// What a run leaves for the next.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    context: Option<Arc<ParseContext>>,
    options: Option<CheckOptions>,
    files: Files,
    /// The originals in which too much was wrong for a record.
    unread: BTreeSet<EntryKey>,
    /// What follows from several files together.
    shared: Vec<Diagnostic>,
}

/// What the entries' files say. A copy shares what it has in common with the original.
type Files = RedBlackTreeMapSync<SourcePath, ParsedFile>;

/// What a file says, and the bytes that say it.
#[derive(Clone, Debug)]
struct ParsedFile {
    bytes: Arc<[u8]>,
    parsed: Arc<Parsed>,
}

impl Checked {
    /// The language in which a file is written, as far as it is known: what the file says, else its name.
    pub fn language_of(&self, path: &SourcePath) -> Option<Lang> {
        let record = self.memo.files.get(path).and_then(|file| file.parsed.record.as_ref());
        let named = || match classify(path) {
            FileKind::Entry { lang, .. } => lang,
            _ => None,
        };
        record.map(|record| record.words().lang).or_else(named)
    }
}

impl Memo {
    /// How many originals are drafts.
    fn drafts(&self) -> usize {
        let heads = self.files.values().filter_map(|file| file.parsed.record.as_ref()?.head());
        heads.filter(|head| head.draft).count()
    }
}

/// A bank after a change, and how far that reaches.
#[derive(Debug)]
pub struct Amended {
    /// What [`run`] gives.
    pub checked: Checked,
    /// How far the change reaches.
    pub reach: Reach,
}

/// Parses and checks a whole bank. Never fails.
pub fn run(input: &Input<'_>) -> Checked {
    let mut report = Vec::new();
    let misnamed = content::check_names(input.sources, &mut report);
    let settings = match misnamed.bank {
        // That the settings are missing follows from their file's name.
        true => read_settings(input.sources, &mut Vec::new()),
        false => read_settings(input.sources, &mut report),
    };
    let (bank, memo) = match settings {
        Some(settings) => {
            let (bank, memo) = run_with(input, settings, misnamed, &mut report);
            (Some(Arc::new(bank)), memo)
        }
        None => (None, Memo::default()),
    };
    diagnostic::sort(&mut report);
    let drafts_left_out = if input.options.drafts { 0 } else { memo.drafts() };
    Checked { bank, diagnostics: report, drafts_left_out, memo }
}

/// The run of a bank with these settings; `report` has what is wrong with the files' names.
fn run_with(
    input: &Input<'_>,
    settings: Settings,
    misnamed: Misnamed,
    report: &mut Vec<Diagnostic>,
) -> (Bank, Memo) {
    let Input { sources, options, .. } = *input;
    let mut shared = report.clone();
    let read = read_vocabularies(sources, &settings, report);
    let context = Arc::new(ParseContext::new(&settings, &read.vocabularies));
    let files = parse_entries(input, &context);
    let mut entries = Vec::with_capacity(files.size());
    let misnamed_entries = misnamed.entries.into_iter().map(|(kind, id)| EntryKey { kind, id });
    let (mut unread, mut strays): (BTreeSet<EntryKey>, _) = (misnamed_entries.collect(), Vec::new());
    for (path, ParsedFile { parsed, .. }) in &files {
        if let Some(wrong) = as_translation(path, parsed, sources) {
            report.push(wrong);
            continue;
        }
        report.extend(parsed.diagnostics_on(path, options.today));
        strays.extend(parsed.stray.map(|(lang, place)| (path.clone(), lang, place)));
        match (&parsed.record, classify(path)) {
            (Some(record), _) => entries.push(record.clone()),
            (None, FileKind::Entry { kind, id, lang: None }) => drop(unread.insert(EntryKey::new(kind, id))),
            (None, _) => {}
        }
    }
    let records = Records {
        settings,
        settings_path: settings_path(),
        vocabularies: read.vocabularies,
        entries,
        unread: unread.clone(),
        unread_vocabularies: read.unread.into_iter().chain(misnamed.vocabularies).collect(),
        strays,
        pictures: measure_pictures(sources, report),
    };
    let (bank, found) = check(records, sources, options);
    leave_out_what_follows(&found.shared, report);
    shared.extend(found.shared.iter().cloned());
    report.extend(found.own.into_iter().chain(found.shared));
    (bank, Memo { context: Some(context), options: Some(options), files, unread, shared })
}

/// The report on an original that is a translation with the wrong name, in place of all that an original lacks.
fn as_translation(path: &SourcePath, parsed: &Parsed, sources: &Sources) -> Option<Diagnostic> {
    let missing = parsed.diagnostics.iter().filter(|found| found.code == Code::MissingField).count();
    misnamed_translation(path, missing, sources)
}

/// Takes out what a file says wrong only as the translation that it is not.
fn leave_out_what_follows(shared: &[Diagnostic], report: &mut Vec<Diagnostic>) {
    let is_misnamed = |found: &&Diagnostic| found.code == Code::OriginalMisnamed;
    let misnamed: BTreeSet<&SourcePath> =
        shared.iter().filter(is_misnamed).map(|found| &found.path).collect();
    report.retain(|found| found.code != Code::TranslationKey || !misnamed.contains(&found.path));
}

/// What [`run`] makes of `input`, found from `last`, which it made of files that were others in `changed` and the same
/// elsewhere. Costs what the changed files cost, however large the bank and whatever is wrong with it. `None` where more than
/// their words are others: then all has to be run.
pub fn amend(last: &Checked, changed: &[SourcePath], input: &Input<'_>) -> Option<Amended> {
    let mut memo = last.memo.clone();
    if memo.options != Some(input.options) {
        return None;
    }
    let mut bank = Arc::clone(last.bank.as_ref()?);
    let context = Arc::clone(memo.context.as_ref()?);
    let parser = Parser::new(&context, input.known);
    let (mut reach, mut files, mut fresh) = (Reach::Nothing, BTreeSet::new(), Vec::new());
    for path in changed {
        let now = parser.parse(path, input.sources.bytes(path)?)?;
        let before = memo.files.get(path)?.clone();
        memo.files.insert_mut(path.clone(), now.clone());
        let is_misnamed = |parsed| as_translation(path, parsed, input.sources).is_some();
        if before.parsed.stray != now.parsed.stray || is_misnamed(&before.parsed) || is_misnamed(&now.parsed)
        {
            return None;
        }
        let (old, new) = match (&before.parsed.record, &now.parsed.record) {
            (Some(old), Some(new)) => (old, new),
            // It says as little as it did.
            (None, None) => {
                files.insert(path.clone());
                continue;
            }
            (Some(_), None) | (None, Some(_)) => return None,
        };
        let amended = bank::amend(&bank, &Edit { old, new, sources: input.sources, unread: &memo.unread })?;
        bank = Arc::new(amended.bank);
        reach = reach.max(amended.reach);
        // An entry of which two files changed is checked twice: the second time with both.
        fresh.retain(|found: &Diagnostic| !amended.files.contains(&found.path));
        fresh.extend(amended.own);
        files.extend(amended.files);
    }
    let is_fresh = |path: &SourcePath| files.contains(path);
    // What several files are to each other is the same, but it may stand in other places of them.
    let names_fresh =
        |one: &Diagnostic| is_fresh(&one.path) || one.related.iter().any(|also| is_fresh(&also.path));
    if memo.shared.iter().any(names_fresh) {
        return None;
    }
    for file in &files {
        fresh.extend(memo.files.get(file)?.parsed.diagnostics_on(file, input.options.today));
    }
    fresh.extend(last.diagnostics.iter().filter(|known| !is_fresh(&known.path)).cloned());
    diagnostic::sort(&mut fresh);
    let drafts_left_out = last.drafts_left_out;
    Some(Amended { checked: Checked { bank: Some(bank), diagnostics: fresh, drafts_left_out, memo }, reach })
}

fn settings_path() -> SourcePath {
    SourcePath::parse(SETTINGS).expect("a plain path")
}

/// The settings and the vocabularies alone; `None` when the settings cannot be read.
pub(crate) fn read_terms(sources: &Sources) -> Option<(Settings, Vec<Vocabulary>)> {
    let settings = read_settings(sources, &mut Vec::new())?;
    let vocabularies = read_vocabularies(sources, &settings, &mut Vec::new()).vocabularies;
    Some((settings, vocabularies))
}

fn read_settings(sources: &Sources, report: &mut Vec<Diagnostic>) -> Option<Settings> {
    let path = settings_path();
    let Some(bytes) = sources.bytes(&path) else {
        report.push(Diagnostic::new(Code::BankMissing, &path, Place::File));
        return None;
    };
    settings::parse(&path, bytes, report)
}

/// The vocabularies of a bank, and those that have a file and cannot be read.
struct ReadVocabularies {
    vocabularies: Vec<Vocabulary>,
    unread: Vec<VocabularyId>,
}

fn read_vocabularies(
    sources: &Sources,
    settings: &Settings,
    report: &mut Vec<Diagnostic>,
) -> ReadVocabularies {
    let mut read = ReadVocabularies { vocabularies: Vec::new(), unread: Vec::new() };
    for (path, bytes) in sources.iter() {
        if let FileKind::Vocabulary(id) = classify(path) {
            match vocabulary::parse(id, path, bytes, &settings.languages, report) {
                Some(vocabulary) => read.vocabularies.push(vocabulary),
                None => read.unread.push(VocabularyId::new(id)),
            }
        }
    }
    read
}

/// What every entry's file says.
fn parse_entries(input: &Input<'_>, context: &Arc<ParseContext>) -> Files {
    let parser = Parser::new(context, input.known);
    let parse = |(path, bytes): (&SourcePath, &Arc<[u8]>)| {
        (input.tick)();
        Some((path.clone(), parser.parse(path, bytes)?))
    };
    let files: Vec<_> = input.sources.iter().collect::<Vec<_>>().into_par_iter().filter_map(parse).collect();
    files.into_iter().collect()
}

/// Says what files say, by remembering if it can.
struct Parser<'a> {
    context: &'a ParseContext,
    /// What is known in the same context.
    known: Vec<&'a Files>,
}

impl<'a> Parser<'a> {
    fn new(context: &'a ParseContext, known: &[&'a Memo]) -> Self {
        let known = known.iter().filter(|memo| memo.context.as_deref() == Some(context));
        Self { context, known: known.map(|memo| &memo.files).collect() }
    }

    /// What the file says; `None` when it is none of an entry.
    fn parse(&self, path: &SourcePath, bytes: &Arc<[u8]>) -> Option<ParsedFile> {
        let is_same = |file: &&ParsedFile| Arc::ptr_eq(&file.bytes, bytes) || file.bytes == *bytes;
        let known = self.known.iter().filter_map(|files| files.get(path)).find(is_same);
        let parsed = match known {
            Some(file) => Arc::clone(&file.parsed),
            None => Arc::new(content::parse_file(path, bytes, self.context)?),
        };
        Some(ParsedFile { bytes: Arc::clone(bytes), parsed })
    }
}

fn measure_pictures(sources: &Sources, report: &mut Vec<Diagnostic>) -> BTreeMap<SourcePath, PictureFile> {
    let mut pictures = BTreeMap::new();
    for (path, bytes) in sources.iter().filter(|(path, _)| classify(path) == FileKind::Picture) {
        if bytes.len() > MAX_PICTURE {
            report.push(
                Diagnostic::new(Code::FileTooLarge, path, Place::File)
                    .with("size", bytes.len().div_ceil(1024))
                    .with("limit", MAX_PICTURE / 1024),
            );
        }
        // One that cannot be measured is reported where it is shown.
        pictures.extend(picture::measure(bytes).ok().map(|picture| (path.clone(), picture)));
    }
    pictures
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{OPTIONS, check, path, sources};

    #[test]
    fn a_folder_without_settings_has_one_problem() {
        let checked = check(&[("content/cases/a.md", "x")]);
        assert!(checked.bank.is_none());
        let codes: Vec<Code> = checked.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::BankMissing]);
    }

    #[test]
    fn one_mistake_does_not_make_orphans_of_the_translations_nor_break_links() {
        let files = [
            ("content/bank.yaml", "name: A\nlanguages: [en, nl]\n"),
            ("content/pages/about.md", "---\ntitel: About\n---\nText.\n"),
            ("content/pages/about.nl.md", "---\ntitle: Over\ntranslated_from: 1\n---\nTekst.\n"),
            ("content/pages/other.md", "---\ntitle: Other\n---\n[About](about.md).\n"),
            ("content/pages/other.nl.md", "---\ntitle: Ander\ntranslated_from: 1\n---\nTekst.\n"),
        ];
        let checked = check(&files);
        let codes: Vec<Code> = checked.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::UnknownKey]);
    }

    #[test]
    fn an_unchanged_file_is_recalled_and_other_settings_forget_all() {
        let page = ("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
        let first = sources(&[("content/bank.yaml", "name: A\nlanguages: [en]\n"), page]);
        let before = run(&Input::new(&first, OPTIONS)).memo;
        let about = path(page.0);
        let parsed = |memo: &Memo| Arc::clone(&memo.files[&about].parsed);
        let run_again = |files: &[(&str, &str)]| {
            run(&Input { known: &[&before], ..Input::new(&sources(files), OPTIONS) }).memo
        };

        let same = run_again(&[("content/bank.yaml", "name: A\nlanguages: [en]\n"), page]);
        assert!(Arc::ptr_eq(&parsed(&before), &parsed(&same)));
        let other = run_again(&[("content/bank.yaml", "name: A\nlanguages: [nl]\n"), page]);
        assert!(!Arc::ptr_eq(&parsed(&before), &parsed(&other)));
        let gone = run_again(&[("content/bank.yaml", "name: A\nlanguages: [en]\n")]);
        assert!(gone.files.is_empty());
    }

    const CASE: &str = "---\ntitle: A\nsummary: S.\nrevision: 2\naliases: [b]\nsources:\n  - {title: R, kind: study}\n---\nText.\n";

    /// A bank with a case, its outdated translation and a second case, which this is the text of.
    fn two_cases<'a>(case: &'a str, second: &'a str) -> [(&'static str, &'a str); 5] {
        let kinds =
            "label: K\nterms:\n- {id: report, label: R}\n- {id: study, label: S, replaced_by: report}\n";
        [
            ("content/bank.yaml", "name: A\nlanguages: [en, nl]\n"),
            ("content/vocabularies/source-kinds.yaml", kinds),
            ("content/cases/a.md", case),
            ("content/cases/a.nl.md", "---\ntitle: A\nsummary: S.\ntranslated_from: 1\n---\nTekst.\n"),
            ("content/cases/c.md", second),
        ]
    }

    /// The run after an edit of the first case, found from the one before it and made anew.
    fn edited(before: &[(&str, &str)], after: &[(&str, &str)]) -> (Option<Amended>, Checked) {
        let (before, after) = (sources(before), sources(after));
        let path = SourcePath::parse("content/cases/a.md").expect("a plain path");
        let first = run(&Input::new(&before, OPTIONS));
        (amend(&first, &[path], &Input::new(&after, OPTIONS)), run(&Input::new(&after, OPTIONS)))
    }

    #[test]
    fn an_edit_that_moves_lines_moves_the_reports_with_them() {
        let moved = CASE.replace("summary: S.\n", "summary: S.\nneed: N.\nlessons:\n- L\n");
        let moved = moved.replace("kind: study}\n", "kind: study}\n  - {title: Q, kind: reprot}\n");
        let second = CASE.replace("aliases: [b]\n", "").replace("title: A\n", "title: C\n");
        let (amended, whole) = edited(&two_cases(CASE, &second), &two_cases(&moved, &second));
        let found = amended.expect("an edit of words").checked.diagnostics;
        assert_eq!(found, whole.diagnostics);

        let text_at = |place: &Place| match place {
            Place::Span(span) => &moved[span.start..span.end],
            Place::File => "",
        };
        let first = |code: Code| found.iter().find(|diagnostic| diagnostic.code == code).expect("reported");
        assert_eq!(text_at(&first(Code::ReplacedTerm).place), "study");
        assert_eq!(text_at(&first(Code::UnknownTerm).place), "reprot");
        assert_eq!(text_at(&first(Code::TranslationOutdated).related[0].place), "2");
    }

    #[test]
    fn where_a_mistake_that_files_share_has_moved_to_is_for_a_whole_run_to_say() {
        let taken = CASE.replace("[b]", "[c]");
        let moved = taken.replace("summary: S.\n", "summary: S.\nneed: N.\n");
        let (amended, whole) = edited(&two_cases(&taken, CASE), &two_cases(&moved, CASE));
        assert!(amended.is_none());
        assert!(whole.diagnostics.iter().any(|one| one.code == Code::AliasTaken));
    }
}
