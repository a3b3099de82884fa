//! Files in a language that the bank does not have.

use std::collections::BTreeMap;

use crate::{
    base::{Lang, SourcePath},
    content::settings::Settings,
    diagnostic::{Code, Diagnostic, Place},
};

/// A file in a language that the bank does not have: the file, the language, and where the file says so.
pub type Stray = (SourcePath, Lang, Place);

/// Reports one such file at its place, and several in the same language once, in the settings: there the language is missing.
/// Returns whether one is.
pub(super) fn report_strays(
    strays: Vec<Stray>,
    settings: &Settings,
    settings_path: &SourcePath,
    report: &mut Vec<Diagnostic>,
) -> bool {
    let known: Vec<&str> = settings.languages.iter().map(Lang::as_str).collect();
    let mut languages: BTreeMap<Lang, Vec<(SourcePath, Place)>> = BTreeMap::new();
    for (path, lang, place) in strays {
        languages.entry(lang).or_default().push((path, place));
    }
    let is_missing = languages.values().any(|files| files.len() > 1);
    for (lang, files) in languages {
        report.push(match files.as_slice() {
            [(path, place)] => {
                let unknown =
                    Diagnostic::new(Code::UnknownLanguage, path, *place).with("value", lang.as_str());
                unknown
                    .with("languages", known.join(", "))
                    .suggest(language_meant(path, lang, *place, &known))
            }
            files => {
                let list = known.iter().copied().chain([lang.as_str()]).collect::<Vec<_>>().join(", ");
                let missing = Diagnostic::new(Code::LanguageMissing, settings_path, settings.languages_at);
                let missing = missing.with("language", lang.as_str()).with("count", files.len());
                let first = files.iter().take(1);
                first.fold(
                    missing.suggest(Some(format!("[{list}]"))).clear_if(false),
                    |missing, (path, place)| missing.related(path, *place, "note-other-file"),
                )
            }
        });
    }
    is_missing
}

/// The language of the bank that is nearest, `nl` for `nl-BE`; of a language in a file's name the name with it.
fn language_meant(path: &SourcePath, lang: Lang, place: Place, known: &[&str]) -> Option<String> {
    let near = known.iter().find(|known| **known == lang.primary())?;
    match place {
        Place::File => Some(path.file_name().replace(&format!(".{lang}."), &format!(".{near}."))),
        Place::Span(_) => Some((*near).to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use crate::{diagnostic::Code, testing::check};

    #[test]
    fn a_language_that_is_taken_off_the_settings_is_one_mistake() {
        let case = |title: &str| {
            format!("---\ntitle: {title}\nsummary: S.\nsources: [{{title: T}}]\n---\n\nTekst.\n")
        };
        let dutch = case("A");
        let files = [
            ("content/bank.yaml", "name: Proef\nlanguages: [fr, en]\n".to_owned()),
            ("content/cases/a.md", dutch.clone()),
            ("content/cases/a.fr.md", dutch.clone()),
            ("content/cases/a.nl.md", dutch.clone()),
            ("content/cases/b.md", case("B")),
            ("content/cases/b.nl.md", case("B")),
        ];
        let codes: Vec<Code> = check(&files).diagnostics.iter().map(|told| told.code).collect();
        assert!(codes.contains(&Code::LanguageMissing), "{codes:?}");
        assert!(!codes.contains(&Code::TranslationOfItself), "{codes:?}");
    }
}
