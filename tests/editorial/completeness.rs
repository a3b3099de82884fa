//! Languages: each case, guide, page and notice stands there in all of them, built the same way.

use crate::finding::Finding;
use crate::lang::Lang;
use crate::texts::{Text, by_id};

/// Every record has one original and a translation in each other language, made from its present revision.
pub(crate) fn check_translations(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for folder in ["cases", "guides", "notices", "pages"] {
        for (id, files) in by_id(texts, folder) {
            for lang in Lang::ALL {
                let count = files.iter().filter(|text| text.lang == lang).count();
                if count != 1 {
                    let remedy = match count {
                        0 => format!("translate the text: `{id}.{lang}.md`"),
                        _ => format!("keep one: the original or `{id}.{lang}.md`"),
                    };
                    findings.push(files[0].finding(format!("{count} files in {lang}"), remedy));
                }
            }
            let Some(original) = files.iter().find(|text| !text.is_translation) else { continue };
            let revision = original.value("revision");
            for translation in files.iter().filter(|text| text.is_translation) {
                if translation.value("translated_from") != revision {
                    findings.push(translation.finding(
                        "the translation is not made from the original's present revision",
                        format!("translate revision {} and say so", revision.unwrap_or("1")),
                    ));
                }
            }
        }
    }
    findings
}

/// A translation has as many parts, lessons, conditions and first steps as its original.
pub(crate) fn check_structure(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for folder in ["cases", "guides", "notices", "pages"] {
        for files in by_id(texts, folder).values() {
            let Some(original) = files.iter().find(|text| !text.is_translation) else { continue };
            for translation in files.iter().filter(|text| text.is_translation) {
                for (part, count) in PARTS {
                    let (own, expected) = (count(translation), count(original));
                    if own != expected {
                        let what = format!("{own} {part}, the original has {expected}");
                        findings.push(translation.finding(what, "give all languages the same parts"));
                    }
                }
            }
        }
    }
    findings
}

/// What is counted in a file, and how.
type Part = (&'static str, fn(&Text) -> usize);

const PARTS: [Part; 6] = [
    ("headings of level 2", |text| text.blocks.iter().filter(|block| block.level == 2).count()),
    ("lessons", |text| text.values("lessons.title").count()),
    ("lesson texts", |text| text.values("lessons.text").count()),
    ("conditions", |text| text.values("transfer.needs").count()),
    ("first steps", |text| text.values("transfer.first_steps").count()),
    ("needs", |text| text.values("need").count()),
];

/// A text that is given in several languages at once is given in all of them.
pub(crate) fn check_text_maps(texts: &[Text]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for text in texts {
        let scalars = &text.scalars;
        for (index, scalar) in scalars.iter().enumerate() {
            let Some((field, tag)) = scalar.key.rsplit_once('.') else { continue };
            let is_first = Lang::parse(tag).is_some()
                && !scalars[..index].last().is_some_and(|before| {
                    before
                        .key
                        .rsplit_once('.')
                        .is_some_and(|(other, tag)| other == field && Lang::parse(tag).is_some())
                });
            // A quotation is there in its own language already.
            if !is_first || field.contains("synonyms") || field == "quotations.translated" {
                continue;
            }
            let run: Vec<_> = scalars[index..]
                .iter()
                .map_while(|next| next.key.strip_prefix(field)?.strip_prefix('.').and_then(Lang::parse))
                .collect();
            let missing: Vec<_> = Lang::ALL
                .into_iter()
                .filter(|lang| count(&run, *lang) != count(&run, run[0]))
                .map(Lang::tag)
                .collect();
            if !missing.is_empty() {
                let what = format!("`{field}` is not in {}", missing.join(", "));
                findings.push(text.finding_at(scalar.line, what, "give the text in all three languages"));
            }
        }
    }
    findings
}

fn count(run: &[Lang], lang: Lang) -> usize {
    run.iter().filter(|other| **other == lang).count()
}
