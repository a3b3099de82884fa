//! A language's voice: how what the bank holds is said to the readers of one language.
//!
//! Texts, labels, dates and numbers go in, and come out worded, with the typography of their language. Links to pages are made
//! in [`links`](super::links), terms as readers see them in [`terms`](super::terms).

use crate::{
    bank::{Bank, Case, Facet, Localised},
    base::{Lang, PartialDate, texts::Value, typography::typographic},
    content::text::{InLanguage, Text},
};

use super::{address::Addresses, locale::Locale, strings::Strings};

/// The bank as it speaks to the readers of one language.
#[derive(Clone, Copy)]
pub(crate) struct Voice<'a> {
    /// The bank.
    pub(crate) bank: &'a Bank,
    /// The addresses of the site.
    pub(crate) addresses: &'a Addresses,
    /// The language.
    pub(crate) lang: Lang,
    /// The order and the numbers of the language.
    pub(crate) locale: &'a Locale,
    /// The interface texts.
    pub(crate) strings: &'a Strings,
}

/// A text of the bank as a reader gets it.
pub(crate) struct Told<T = String> {
    /// The text, with the typography of its language.
    pub(crate) text: T,
    /// The language that it had to be in, where it has no such text in the reader's.
    pub(crate) lang: Option<Lang>,
}

impl Voice<'_> {
    /// An interface text.
    pub(crate) fn t(&self, key: &str) -> String {
        self.strings.text(key).to_owned()
    }

    /// An interface text with values.
    pub(crate) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.strings.say(key, values)
    }

    /// `12 praktijken`.
    pub(crate) fn count_of_cases(&self, count: usize) -> String {
        self.say("count-cases", &[("count", count.into())])
    }

    /// A date as it is written.
    pub(crate) fn date(&self, date: PartialDate) -> String {
        self.locale.date(date)
    }

    /// A text about a date, as languages say it of a whole date (`depuis le 3 mai 2013`) or of a part (`depuis 2013`).
    pub(crate) fn dated(&self, key: &str, date: PartialDate) -> String {
        self.dated_with(key, date, &[])
    }

    /// The same with further values.
    pub(crate) fn dated_with(&self, key: &str, date: PartialDate, values: &[(&str, Value<'_>)]) -> String {
        let precision = if matches!(date, PartialDate::Day(_)) { "day" } else { "part" };
        let date = self.date(date);
        let own = [("date", date.as_str().into()), ("precision", precision.into())];
        self.say(key, &own.iter().chain(values).cloned().collect::<Vec<_>>())
    }

    /// A number with the sign of its unit where that has one: `€ 1.200`, `45 %`, `400.000 kg`.
    pub(crate) fn amount(&self, value: f64, unit: &str) -> String {
        self.with_sign(&self.locale.number(value), unit)
    }

    /// A written number or range with its unit, in words where that has no sign: `€ 1.200`, `2–3 vte`, `12 uur`.
    pub(crate) fn measure(&self, number: &str, unit: &str) -> String {
        let signed = self.with_sign(number, unit);
        if signed == number {
            format!("{number} {}", self.bank.label("units", unit, self.lang))
        } else {
            signed
        }
    }

    fn with_sign(&self, number: &str, unit: &str) -> String {
        let key = match unit {
            "EUR" => "amount-eur",
            "percent" => "amount-percent",
            "kg" | "km" | "ha" | "m2" | "t" | "kWh" | "kWh/year" | "t/year" => {
                return format!("{number}\u{a0}{}", self.bank.label("units", unit, self.lang));
            }
            _ => return number.to_owned(),
        };
        self.say(key, &[("number", number.into())])
    }

    /// A text for the readers of this language.
    pub(crate) fn text(&self, text: &Text) -> Told {
        let InLanguage { text, fallback: lang } = self.bank.text_told(text, self.lang);
        Told { text: typographic(text, lang.unwrap_or(self.lang)).into_owned(), lang }
    }

    /// A text where its language need not be marked.
    pub(crate) fn label(&self, text: &Text) -> String {
        self.text(text).text
    }

    /// A text that may be absent.
    pub(crate) fn text_told(&self, text: Option<&Text>) -> Told<Option<String>> {
        text.map_or(Told { text: None, lang: None }, |text| {
            let Told { text, lang } = self.text(text);
            Told { text: Some(text), lang }
        })
    }

    /// The label of a term of any vocabulary, with a small first letter when it stands inside a line.
    pub(crate) fn term_label(&self, vocabulary: &str, id: &str) -> String {
        self.bank.label(vocabulary, id, self.lang).to_owned()
    }

    /// `Domeinen`: the facet's name.
    pub(crate) fn facet_label(&self, facet: &Facet) -> String {
        self.label(&facet.label)
    }

    /// `Domein`: the facet's name for one term, with a capital.
    pub(crate) fn facet_single(&self, facet: &Facet) -> String {
        capitalised(&self.label(&facet.single))
    }

    /// A title or a sentence of an entry, with the typography of its language.
    pub(crate) fn words(&self, text: &str, localised: &Localised<'_>) -> String {
        typographic(text, localised.words.lang).into_owned()
    }

    /// The same of a text that may be absent: none for an empty one.
    pub(crate) fn words_told(&self, text: &str, localised: &Localised<'_>) -> Option<String> {
        (!text.is_empty()).then(|| self.words(text, localised))
    }

    /// `alleen in het Frans`; none when the entry speaks this language.
    pub(crate) fn fallback_note(&self, localised: &Localised<'_>) -> Option<String> {
        let lang = localised.fallback?;
        Some(match lang.primary() {
            "nl" => self.t("only-in-dutch"),
            "fr" => self.t("only-in-french"),
            "en" => self.t("only-in-english"),
            "de" => self.t("only-in-german"),
            _ => self.say("only-in-other", &[("language", lang.own_name().into())]),
        })
    }

    /// `Gent, Oost-Vlaanderen`: the place and the region, as far as they are known and differ.
    pub(crate) fn place_of(&self, case: &Case) -> Option<String> {
        let place = case.record.place.as_ref().map(|place| self.label(&place.name));
        let region = self
            .bank
            .place_facet()
            .and_then(|facet| facet.first(&case.terms).map(|term| self.label(&facet.term(term).term.label)));
        match (place, region) {
            (Some(place), Some(region)) if !region.contains(&place) => Some(format!("{place}, {region}")),
            (place, region) => region.or(place),
        }
    }

    /// The big question of the home page, or the bank's name.
    pub(crate) fn question(&self) -> String {
        let settings = &self.bank.settings;
        self.label(settings.question.as_ref().unwrap_or(&settings.name))
    }
}

/// The text with a capital at its start.
pub(crate) fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// The text with a small letter at its start, unless its first word is all capitals or has one inside.
pub(crate) fn uncapitalised(text: &str) -> String {
    let first_word = text.split(' ').next().unwrap_or_default();
    if first_word.chars().skip(1).any(char::is_uppercase) {
        return text.to_owned();
    }
    let mut chars = text.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_says_a_day_and_a_year_differently() {
        let texts = include_str!("../../themes/default/i18n/views/fr.ftl");
        let strings = Strings::parse(Lang::FR, &[("fr", texts)]).expect("valid Fluent");
        let said = |key: &str, date: &str, precision: &str| {
            strings.say(key, &[("date", date.into()), ("precision", precision.into())])
        };
        assert_eq!(said("since-date", "3 mai 2013", "day"), "depuis le 3 mai 2013");
        assert_eq!(said("since-date", "mai 2013", "part"), "depuis mai 2013");
        assert_eq!(said("until-date", "3 mai 2013", "day"), "jusqu’au 3 mai 2013");
        assert_eq!(said("until-date", "2013", "part"), "jusqu’en 2013");
        assert_eq!(
            said("notice-closed-on", "21 novembre 2026", "day"),
            "clôturée depuis le 21 novembre 2026"
        );
        assert_eq!(said("notice-closed-on", "2015", "part"), "clôturée en 2015");
    }
}
