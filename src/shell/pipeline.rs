//! The pure middle of every command: from [`Sources`] to the checked [`Bank`] and everything that is wrong.
//!
//! What one file says is a pure function of its bytes and of the settings, so it is kept in a [`Memo`] for as long as
//! both stay the same. The memo is a value: it goes into a run and comes out of it anew, without the files that are
//! gone. What follows from several files is computed whole each time.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use rayon::prelude::*;

use crate::{
    bank::{self, Amended, Bank, CheckOptions, Records, check},
    base::{SourcePath, Sources, id::EntryId},
    content::{
        self, ParseContext, Parsed,
        layout::{FileKind, classify},
        picture::{self, PictureFile},
        settings::{self, Settings},
        vocabulary::{self, Vocabulary},
        yaml,
    },
    diagnostic::{self, Code, Diagnostic, Place},
};

use super::load::{MAX_PICTURE, SETTINGS};

/// What the files said the last time, by path and bytes.
#[derive(Clone, Debug, Default)]
pub struct Memo {
    context: Option<Arc<ParseContext>>,
    files: BTreeMap<SourcePath, (Arc<[u8]>, Arc<Parsed>)>,
    /// What was wrong between several of them, with its places as fields.
    shared: Vec<Diagnostic>,
}

impl Memo {
    /// What the file at `path` said.
    pub fn parsed(&self, path: &SourcePath) -> Option<&Arc<Parsed>> {
        self.files.get(path).map(|(_, parsed)| parsed)
    }

    /// What the file said, if its bytes are the same.
    fn recall(&self, path: &SourcePath, bytes: &Arc<[u8]>) -> Option<Arc<Parsed>> {
        let (known, parsed) = self.files.get(path)?;
        (Arc::ptr_eq(known, bytes) || known == bytes).then(|| Arc::clone(parsed))
    }
}

/// A bank, and what is wrong with it.
#[derive(Debug)]
pub struct Checked {
    /// The bank; `None` when its settings cannot be read. It is there when there are errors as well, without the
    /// references that lead nowhere.
    pub bank: Option<Bank>,
    /// Everything that is wrong, sorted, every place a span.
    pub diagnostics: Vec<Diagnostic>,
    /// For the next run.
    pub memo: Memo,
}

/// What hears of progress, from any thread.
pub type Tick<'a> = &'a (dyn Fn() + Sync);

/// Parses and checks a whole bank. Never fails; takes what it can from `memo`.
pub fn run(sources: &Sources, options: CheckOptions, memo: &Memo) -> Checked {
    run_with_progress(sources, options, memo, &|| {})
}

/// As [`run`]; `tick` is called once for each file.
pub fn run_with_progress(sources: &Sources, options: CheckOptions, memo: &Memo, tick: Tick<'_>) -> Checked {
    let mut report = Vec::new();
    content::check_names(sources.iter().map(|(path, _)| path), &mut report);
    let (bank, memo) = match read_settings(sources, &mut report) {
        Some((path, settings)) => {
            let (bank, memo) = run_with(sources, (path, settings), options, (memo, tick), &mut report);
            (Some(bank), memo)
        }
        None => (None, Memo::default()),
    };
    yaml::locate(&mut report, sources);
    diagnostic::sort(&mut report);
    Checked { bank, diagnostics: report, memo }
}

fn run_with(
    sources: &Sources,
    (settings_path, settings): (SourcePath, Settings),
    options: CheckOptions,
    (memo, tick): (&Memo, Tick<'_>),
    report: &mut Vec<Diagnostic>,
) -> (Bank, Memo) {
    let vocabularies = read_vocabularies(sources, &settings, report);
    let context = ParseContext::new(&settings, &vocabularies);
    let mut memo = parse_entries(sources, context, memo, tick);
    let mut entries = Vec::with_capacity(memo.files.len());
    let mut unread = BTreeSet::new();
    for (path, (_, parsed)) in &memo.files {
        report.extend(parsed.diagnostics.iter().cloned());
        match (&parsed.record, classify(path)) {
            (Some(record), _) => entries.push(record.clone()),
            (None, FileKind::Entry { kind, id, lang: None }) => drop(unread.insert((kind, EntryId::new(id)))),
            (None, _) => {}
        }
    }
    let records = Records {
        settings,
        settings_path,
        vocabularies,
        entries,
        unread,
        pictures: measure_pictures(sources, report),
    };
    let (bank, found) = check(records, sources, options);
    memo.shared.clone_from(&found.shared);
    report.extend(found.own.into_iter().chain(found.shared));
    (bank, memo)
}

/// What a run after a change in a single file would give, at the price of that file.
#[derive(Debug)]
pub struct Amendment {
    /// The bank; `None` when there are errors in the file, so that the last good bank stays.
    pub bank: Option<Bank>,
    /// Everything that is wrong, sorted, every place a span.
    pub diagnostics: Vec<Diagnostic>,
}

/// The run after the one that gave `bank`, `diagnostics` and `memo`, when only the file at `path` has changed since; `good` is
/// what that file says in `bank`. `None` when the change reaches further than its own entry: then the whole bank has to
/// be run. Keeps what the file says now in `memo`.
pub fn amend(
    sources: &Sources,
    path: &SourcePath,
    (bank, diagnostics): (&Bank, &[Diagnostic]),
    good: &Parsed,
    memo: &mut Memo,
) -> Option<Amendment> {
    let bytes = sources.bytes(path)?;
    let context = memo.context.clone()?;
    let parsed = Arc::new(content::parse_file(path, bytes, &context)?);
    let (bank, files, mut fresh) = if diagnostic::has_errors(&parsed.diagnostics) {
        (None, vec![path.clone()], Vec::new())
    } else {
        let (old, new) = (good.record.as_ref()?, parsed.record.as_ref()?);
        let Amended { bank, files, own } = bank::amend(bank, sources, old, new)?;
        (Some(bank), files, own)
    };
    memo.files.insert(path.clone(), (Arc::clone(bytes), parsed));
    for file in &files {
        let (_, parsed) = memo.files.get(file)?;
        fresh.extend(parsed.diagnostics.iter().cloned());
    }
    fresh.extend(memo.shared.iter().filter(|shared| files.contains(&shared.path)).cloned());
    yaml::locate(&mut fresh, sources);
    fresh.extend(diagnostics.iter().filter(|known| !files.contains(&known.path)).cloned());
    diagnostic::sort(&mut fresh);
    let bank = bank.filter(|_| !diagnostic::has_errors(&fresh));
    Some(Amendment { bank, diagnostics: fresh })
}

fn read_settings(sources: &Sources, report: &mut Vec<Diagnostic>) -> Option<(SourcePath, Settings)> {
    let path = SourcePath::parse(SETTINGS).expect("a plain path");
    let Some(bytes) = sources.bytes(&path) else {
        report.push(Diagnostic::new(Code::BankMissing, &path, Place::File));
        return None;
    };
    settings::parse(&path, bytes, report).map(|settings| (path, settings))
}

fn read_vocabularies(
    sources: &Sources,
    settings: &Settings,
    report: &mut Vec<Diagnostic>,
) -> Vec<Vocabulary> {
    let mut vocabularies = Vec::new();
    for (path, bytes) in sources.iter() {
        if let FileKind::Vocabulary(id) = classify(path) {
            vocabularies.extend(vocabulary::parse(id, path, bytes, &settings.languages, report));
        }
    }
    vocabularies
}

/// What every entry says: recalled where its bytes and the context are the same, else parsed.
fn parse_entries(sources: &Sources, context: ParseContext, memo: &Memo, tick: Tick<'_>) -> Memo {
    let known = memo.context.as_deref() == Some(&context);
    let context = Arc::new(context);
    let parse = |(path, bytes): (&SourcePath, &Arc<[u8]>)| {
        tick();
        let recalled = if known { memo.recall(path, bytes) } else { None };
        let parsed = match recalled {
            Some(parsed) => parsed,
            None => Arc::new(content::parse_file(path, bytes, &context)?),
        };
        Some((path.clone(), (Arc::clone(bytes), parsed)))
    };
    let files: Vec<_> = sources.iter().collect::<Vec<_>>().into_par_iter().filter_map(parse).collect();
    Memo { context: Some(context), files: files.into_iter().collect(), shared: Vec::new() }
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
        pictures.extend(picture::measure(bytes).map(|picture| (path.clone(), picture)));
    }
    pictures
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const OPTIONS: CheckOptions = CheckOptions { today: date(2026, 11, 21), drafts: false };

    fn sources(files: &[(&str, &str)]) -> Sources {
        let path = |path: &str| SourcePath::parse(path).expect("a plain path");
        files.iter().map(|(name, text)| (path(name), Arc::from(text.as_bytes()))).collect()
    }

    #[test]
    fn a_folder_without_settings_has_one_problem() {
        let checked = run(&sources(&[("content/cases/a.md", "x")]), OPTIONS, &Memo::default());
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
        let checked = run(&sources(&files), OPTIONS, &Memo::default());
        let codes: Vec<Code> = checked.diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
        assert_eq!(codes, [Code::UnknownKey]);
    }

    #[test]
    fn an_unchanged_file_is_recalled_and_other_settings_forget_all() {
        let page = ("content/pages/about.md", "---\ntitle: About\n---\nText.\n");
        let first = sources(&[("content/bank.yaml", "name: A\nlanguages: [en]\n"), page]);
        let before = run(&first, OPTIONS, &Memo::default()).memo;
        let about = SourcePath::parse(page.0).expect("a plain path");
        let parsed = |memo: &Memo| Arc::clone(&memo.files[&about].1);

        let same =
            run(&sources(&[("content/bank.yaml", "name: A\nlanguages: [en]\n"), page]), OPTIONS, &before);
        assert!(Arc::ptr_eq(&parsed(&before), &parsed(&same.memo)));
        let other =
            run(&sources(&[("content/bank.yaml", "name: A\nlanguages: [nl]\n"), page]), OPTIONS, &before);
        assert!(!Arc::ptr_eq(&parsed(&before), &parsed(&other.memo)));
        let gone = run(&sources(&[("content/bank.yaml", "name: A\nlanguages: [en]\n")]), OPTIONS, &before);
        assert!(gone.memo.files.is_empty());
    }
}
