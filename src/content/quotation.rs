//! Quotations: what people say of a case, in the words of its source.

use serde::Serialize;

use crate::base::Lang;

use super::{
    fields::Fields,
    named::Named,
    sourcing::{self, SourceRecord},
    text::Text,
};

/// What somebody says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Quotation {
    /// The words as the source has them.
    pub text: Box<str>,
    /// The language of these words; that of the file unless said otherwise.
    pub language: Lang,
    /// The words in other languages.
    pub translated: Option<Text>,
    /// Who speaks, by the role.
    pub speaker: Option<Text>,
    /// Where it is said: the id of one of the case's sources.
    pub source: Named,
}

impl Quotation {
    /// The words for a reader of `lang`, and their language where it had to be another.
    pub fn words(&self, lang: Lang) -> (&str, Option<Lang>) {
        if self.language == lang {
            return (&self.text, None);
        }
        let translated = self.translated.as_ref().map(|translated| translated.in_language(lang, &[]));
        match translated {
            Some((text, None)) => (text, None),
            _ => (&self.text, Some(self.language)),
        }
    }
}

/// Reads a group of `quotations` of a file in `lang`.
pub(super) fn parse(said: &mut Fields<'_, '_>, lang: Lang, sources: &[SourceRecord]) -> Option<Quotation> {
    let text = said.text("text");
    let language = said.any_language("language").unwrap_or(lang);
    // The words themselves are there in their own language.
    let translated = said.localised_besides("translated", language);
    let speaker = said.localised("speaker");
    let source = sourcing::parse_name(said, sources);
    Some(Quotation { text: text?, language, translated, speaker, source: source? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Mark;

    #[test]
    fn a_reader_gets_the_translation_and_else_the_words_themselves() {
        let source = Named { id: "s1".into(), at: Mark::default() };
        let french = Some(Text::Many(vec![(Lang::FR, "Bonjour.".into())]));
        let said =
            Quotation { text: "Dag.".into(), language: Lang::NL, translated: french, speaker: None, source };
        assert_eq!(said.words(Lang::NL), ("Dag.", None));
        assert_eq!(said.words(Lang::FR), ("Bonjour.", None));
        assert_eq!(said.words(Lang::EN), ("Dag.", Some(Lang::NL)));
    }
}
