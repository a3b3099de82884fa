//! Quotations: what people say of a case, in the words of its source.

use serde::Serialize;

use crate::base::Lang;

use super::{
    fields::Fields,
    named::Named,
    sourcing::{self, SourceRecord},
    text::{InLanguage, Text},
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
    /// The words for a reader of `lang`.
    pub fn words(&self, lang: Lang) -> InLanguage<'_> {
        let fallback = (self.language != lang).then_some(self.language);
        let own = InLanguage { text: &self.text, fallback };
        let translated = self.translated.as_ref().filter(|_| fallback.is_some());
        let translated = translated.map(|translated| translated.in_language(lang, &[]));
        translated.filter(|translated| translated.fallback.is_none()).unwrap_or(own)
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
        let source = Named { id: "s1".into(), at: Mark::default(), stands_alone: false, is_line: false };
        let french = Some(Text::Many(vec![(Lang::FR, "Bonjour.".into())]));
        let said =
            Quotation { text: "Dag.".into(), language: Lang::NL, translated: french, speaker: None, source };
        let words = |lang: Lang| (said.words(lang).text, said.words(lang).fallback);
        assert_eq!(words(Lang::NL), ("Dag.", None));
        assert_eq!(words(Lang::FR), ("Bonjour.", None));
        assert_eq!(words(Lang::EN), ("Dag.", Some(Lang::NL)));
    }
}
