use crate::{
    bank::CheckOptions,
    content::declaration::Subject,
    diagnostic::{Code, Diagnostic, Severity},
    testing,
};

use super::{
    super::super::pipeline::{self, Input},
    super::init,
    *,
};

const OPTIONS: CheckOptions = CheckOptions { drafts: true, ..testing::OPTIONS };
const LANGUAGES: [Lang; 3] = [Lang::NL, Lang::FR, Lang::EN];

/// A file of each kind; what others name comes first.
const NEW: [(Kind, &str); 5] = [
    (Kind::Organisation, "an-organisation"),
    (Kind::Case, "a-case"),
    (Kind::Notice, "a-notice"),
    (Kind::Guide, "a-guide"),
    (Kind::Page, "a-page"),
];

/// A bank in memory, as `vonk init` makes it.
struct Desk {
    files: Vec<(String, String)>,
    texts: CommandTexts,
    /// Whether new files explain all of their fields.
    all: bool,
}

impl Desk {
    fn new(lang: Lang) -> Self {
        let texts = CommandTexts::for_language(lang);
        let mut files = init::files("Vonk", &texts, OPTIONS);
        files.retain(|(path, _)| path.starts_with("content/") && !path.ends_with("example.md"));
        Self { files, texts, all: false }
    }

    /// One whose new files explain all of their fields.
    fn explaining_all(lang: Lang) -> Self {
        Self { all: true, ..Self::new(lang) }
    }

    fn open(&self) -> Opened {
        let sources = testing::sources(&self.files);
        let checked = pipeline::run(&Input::new(&sources, OPTIONS));
        Opened { sources, checked, options: OPTIONS, language: self.texts.language() }
    }

    fn problems(&self) -> Vec<Diagnostic> {
        self.open().checked.diagnostics
    }

    fn make(&mut self, kind: Kind, id: &str, title: &str) -> &mut String {
        let original = Original { id: id.to_owned(), title: Some(title.to_owned()), all: self.all };
        let (path, text) = make(kind, &original, &self.open(), &self.texts).expect("a new file");
        self.files.push((path.to_string(), text));
        &mut self.files.last_mut().expect("just pushed").1
    }

    fn translate(&self, id: &str, to: &str) -> Result<(SourcePath, String), Error> {
        translation::make(&self.open(), &self.texts, &translation::Wanted { id, kind: None, to })
    }
}

/// A bank of each sort, in a language.
fn desks(lang: Lang) -> [(Lang, Desk); 2] {
    [(lang, Desk::new(lang)), (lang, Desk::explaining_all(lang))]
}

/// Takes the `#` away in front of every spare field.
fn use_spares(text: &mut String) {
    let (front, body) = text.trim_start_matches("---\n").split_once("---\n").expect("two fences");
    let used = front.lines().map(|line| match line.strip_prefix('#') {
        Some(rest) if !rest.starts_with(' ') || rest.starts_with("  ") => rest,
        _ => line,
    });
    *text = format!("---\n{}\n---\n{body}", used.collect::<Vec<_>>().join("\n"));
}

#[test]
fn every_new_file_passes_the_check() {
    for (lang, mut desk) in LANGUAGES.into_iter().flat_map(desks) {
        for (kind, id) in NEW {
            desk.make(kind, id, "A title: with \"everything\" #1 \\ & *more* {%}");
        }
        let problems = desk.problems();
        let unexpected: Vec<&Diagnostic> =
            problems.iter().filter(|problem| problem.code != Code::MissingAskedField).collect();
        assert!(unexpected.is_empty(), "{lang}: {unexpected:?}");
    }
}

#[test]
fn a_new_file_has_every_field_of_its_kind() {
    for (_, mut desk) in desks(Lang::EN) {
        for (kind, id) in NEW {
            let text = desk.make(kind, id, "A title").clone();
            let opened = desk.open();
            let declarations = opened.bank().expect("readable settings").settings.declarations();
            for field in declarations.of(Subject::Entry(kind)).fields {
                let is_line = |line: &str| {
                    let line = line.trim_start_matches(['#', ' ']);
                    line.strip_prefix(&*field.key).is_some_and(|rest| rest.starts_with(':'))
                };
                assert!(text.lines().any(is_line), "{kind:?} `{}`:\n{text}", field.key);
            }
        }
    }
}

#[test]
fn what_may_be_left_out_is_explained_only_when_it_is_asked_for() {
    let [short, full] =
        desks(Lang::EN).map(|(_, mut desk)| desk.make(Kind::Case, "a-case", "A title").clone());
    let (line, help) = ("\n#ended: 2026-11-21  # Ended\n", "\n# Ended. When did it end?");
    assert!(short.contains(line) && !short.contains(help), "{short}");
    assert!(full.contains(help) && !full.contains(line), "{full}");
}

#[test]
fn every_spare_field_can_be_used_as_it_stands() {
    for (lang, mut desk) in LANGUAGES.into_iter().flat_map(desks) {
        // Fields that name a case have one to name.
        desk.make(Kind::Case, "another-case", "Another title");
        for (kind, id) in NEW {
            use_spares(desk.make(kind, id, "A title"));
        }
        let problems = desk.problems();
        let errors: Vec<&Diagnostic> =
            problems.iter().filter(|problem| problem.severity() == Severity::Error).collect();
        assert!(errors.is_empty(), "{lang}: {errors:?}");
        let is_asked = |problem: &Diagnostic| problem.code == Code::MissingAskedField;
        let asked =
            problems.iter().any(|problem| is_asked(problem) && !problem.path.as_str().contains("another"));
        assert!(!asked, "{lang}: everything that is asked for is offered: {problems:?}");
    }
}

#[test]
fn a_translation_begins_with_the_words_of_its_original() {
    let mut desk = Desk::new(Lang::NL);
    use_spares(desk.make(Kind::Case, "a-case", "Een praktijk"));
    let draftless = desk.files.last_mut().expect("the case");
    draftless.1 = draftless.1.replace("draft: true\n", "");
    desk.make(Kind::Organisation, "my-organisation", "Een organisatie");
    let (path, text) = desk.translate("a-case", "fr").expect("a new translation");
    assert_eq!(path.as_str(), "content/cases/a-case.fr.md");
    assert!(text.contains("title: \"Een praktijk\""), "{text}");
    assert!(text.contains("translated_from: 1"), "{text}");
    assert!(text.contains("## Le besoin") && !text.contains("## De nood"), "{text}");
    desk.files.push((path.to_string(), text));
    let problems = desk.problems();
    let of_translation: Vec<&Diagnostic> = problems.iter().filter(|problem| problem.path == path).collect();
    assert!(of_translation.is_empty(), "{of_translation:?}");

    let again = desk.translate("a-case", "fr");
    assert_eq!(again.expect_err("it is there").failure(), Failure::AlreadyThere);
    let own = desk.translate("a-case", "nl");
    assert_eq!(own.expect_err("its own language").failure(), Failure::Usage);
    let none = desk.translate("b-case", "fr");
    assert_eq!(none.expect_err("no original").failure(), Failure::NoOriginal);
}

#[test]
fn an_id_that_is_none_is_made_into_one() {
    let texts = CommandTexts::for_language(Lang::EN);
    assert_eq!(valid_id("Repair Café", &texts).expect("an id"), "repair-cafe");
    assert_eq!(valid_id("…", &texts).expect_err("nothing left").failure(), Failure::Usage);
    assert_eq!(title_of("repair-cafe"), "Repair cafe");
}

#[test]
fn nothing_is_written_over() {
    let root = tempfile::tempdir().expect("a temporary folder");
    let path = Path::new("content/cases/a.md");
    write_new(root.path(), path, b"one").expect("written");
    assert_eq!(
        write_new(root.path(), path, b"two").expect_err("it is there").failure(),
        Failure::AlreadyThere
    );
    assert_eq!(fs::read(root.path().join(path)).expect("there"), b"one");
}
