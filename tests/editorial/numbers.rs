//! Reads the numbers of a text in Dutch, French or English: digits with the language's separators (`2.100`, `2 100`,
//! `2,100`), decimals, years, scales (`5 miljoen`) and numbers spelled out (`vijfentwintig`). Two texts in different
//! languages can then be held against each other. The digits are read in `number_tokens.rs`, the words in
//! `number_words.rs`.

use crate::amount::{Amount, ONE};
use crate::lang::Lang;
use crate::number_tokens::{Kind, Token, tokenise};
use crate::number_words::Part;

/// A number as it stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reading {
    /// Its value.
    pub(crate) amount: Amount,
    /// The text's own writing, such as `2.100` or `cinq millions`.
    pub(crate) written: String,
    /// Whether it is in words, without a digit.
    pub(crate) is_spelled: bool,
    /// The thousand or million it was multiplied by, if any.
    scale: Option<u64>,
    start: usize,
}

/// The numbers of `text`, in the order of the text.
///
/// Digits inside a name (`G1000`, `CO2`, `1Toit2Âges`) are no numbers; nor are vague plurals (`honderden`). A text in
/// English may write the tenth as `a dozen`, in French as `une dizaine`.
pub(crate) fn read_numbers(text: &str, lang: Lang) -> Vec<Reading> {
    let tokens = tokenise(text, lang);
    let mut readings = Vec::new();
    let mut next = 0;
    while next < tokens.len() {
        match read_one(&tokens[next..], text, lang) {
            Some((reading, used)) => {
                readings.push(reading);
                next += used;
            }
            None => next += 1,
        }
    }
    share_scales(&mut readings, text);
    readings
}

/// `1.9 to 2 million`: the scale after the second number is the first one's too.
fn share_scales(readings: &mut [Reading], text: &str) {
    for index in 1..readings.len() {
        let (before, after) = readings.split_at_mut(index);
        let (first, second) = (&mut before[index - 1], &after[0]);
        let between = text[first.start + first.written.len()..second.start].trim();
        let is_range =
            matches!(between, "to" | "or" | "and" | "tot" | "of" | "en" | "à" | "ou" | "et" | "-" | "–");
        if let Some(scale) = second.scale
            && is_range
            && first.scale.is_none()
            && !first.is_spelled
            && first.amount < Amount::whole(1_000)
        {
            first.amount = first.amount.times(u128::from(scale));
        }
    }
}

/// The number that begins at the first token, and how many tokens it takes.
fn read_one(tokens: &[Token], text: &str, lang: Lang) -> Option<(Reading, usize)> {
    let adjoins = |index: usize| {
        index == 0
            || text[tokens[index - 1].end..tokens[index].start].chars().all(|c| c.is_whitespace() || c == '-')
    };
    let mut sum = Sum::default();
    let mut used = 0;
    let mut is_spelled = true;
    let mut last_scale = None;
    for (index, token) in tokens.iter().enumerate() {
        if !adjoins(index) {
            break;
        }
        match &token.kind {
            Kind::Numeral(amount) if index == 0 => {
                sum.current = Some(*amount);
                is_spelled = false;
            }
            Kind::Numeral(_) => break,
            // After a numeral only a scale belongs to it: `5 million`, but not `2009 thousand` or `2011 twenty`.
            Kind::Word(parts) if !is_spelled => match parts[..] {
                [Part::Scale { factor, .. }]
                    if index == 1 && factor >= 1_000 && sum.current < Some(Amount::whole(1_000)) =>
                {
                    sum.scale(factor);
                    last_scale = Some(factor);
                }
                _ => break,
            },
            Kind::Word(parts) => {
                if matches!(parts[..], [Part::And]) {
                    if index == 0 || !joins(lang, &sum) {
                        break;
                    }
                    continue;
                }
                if parts.is_empty() || !parts.iter().all(|part| sum.add(*part)) {
                    break;
                }
            }
        }
        used = index + 1;
    }
    let last = tokens[..used].last()?;
    let start = tokens[0].start;
    let written = text[start..last.end].to_owned();
    Some((Reading { amount: sum.value()?, written, is_spelled, scale: last_scale, start }, used))
}

/// Whether "and" may stand after what was read: `two hundred and ten`, `vingt et un`, `half a million`; never in `two
/// and three`.
fn joins(lang: Lang, sum: &Sum) -> bool {
    let tens = sum.current.is_some_and(|Amount(value)| value >= 20 * ONE);
    let hundreds = sum.total > 0 || sum.current.is_some_and(|Amount(value)| value >= 100 * ONE);
    match lang {
        Lang::Nl => hundreds,
        Lang::En => hundreds || sum.current == Some(Amount(ONE / 2)),
        Lang::Fr => tens,
    }
}

/// A number under way: whole thousands and millions in `total`, the part below them in `current`.
#[derive(Default)]
struct Sum {
    total: u128,
    current: Option<Amount>,
}

impl Sum {
    /// Takes a part in; false, with nothing changed, when it cannot follow what came before.
    fn add(&mut self, part: Part) -> bool {
        match (part, self.current) {
            (Part::And, _) => false,
            (Part::Half, None) => {
                self.current = Some(Amount(ONE / 2));
                true
            }
            (Part::OneAndHalf, None) => {
                self.current = Some(Amount(ONE * 3 / 2));
                true
            }
            (Part::Half | Part::OneAndHalf, Some(_)) => false,
            // French builds on a score: quatre-vingts, quatre-vingt-dix.
            (Part::Small(20), Some(Amount(value))) if value % (100 * ONE) == 4 * ONE => {
                self.current = Some(Amount(value + 76 * ONE));
                true
            }
            (Part::Small(small), current) => {
                let Amount(before) = current.unwrap_or(Amount(0));
                let fits = current.is_none()
                    || (small < 20 && matches!(before / ONE % 100, 60 | 80))
                    || (small < 10 && before / ONE % 100 >= 20 && (before / ONE).is_multiple_of(10))
                    || (before >= 100 * ONE && (before / ONE).is_multiple_of(100));
                if fits {
                    self.current = Some(Amount(before + u128::from(small) * ONE));
                }
                fits
            }
            (Part::Scale { needs_count: true, .. }, None) => false,
            (Part::Scale { factor, .. }, _) => {
                self.scale(factor);
                true
            }
        }
    }

    fn scale(&mut self, factor: u64) {
        let scaled = self.current.unwrap_or(Amount(ONE)).times(u128::from(factor));
        if factor >= 1_000 {
            self.total += scaled.0;
            self.current = None;
        } else {
            self.current = Some(scaled);
        }
    }

    fn value(&self) -> Option<Amount> {
        match self.current {
            None if self.total == 0 => None,
            current => Some(Amount(self.total + current.unwrap_or(Amount(0)).0)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, lang: Lang) -> Vec<String> {
        read_numbers(text, lang).iter().map(|reading| reading.amount.to_string()).collect()
    }

    #[test]
    fn each_language_has_its_own_separators() {
        assert_eq!(read("2.100 groepen, 18,5 kg en 1.250.000 euro.", Lang::Nl), ["2100", "18.5", "1250000"]);
        assert_eq!(
            read("2 100 groupes, 18,5 kg et 1\u{202f}250\u{a0}000 euros.", Lang::Fr),
            ["2100", "18.5", "1250000"]
        );
        assert_eq!(read("2,100 groups, 18.5 kg and 1,250,000 euros.", Lang::En), ["2100", "18.5", "1250000"]);
    }

    #[test]
    fn a_separator_of_another_language_gives_another_value() {
        assert_eq!(read("2,100 groepen", Lang::Nl), ["2.1"]);
        assert_eq!(read("2.100 groups", Lang::En), ["2.1"]);
        assert_eq!(read("2.100 groupes", Lang::Fr), ["2", "100"]);
    }

    #[test]
    fn years_dates_and_percentages_are_numbers() {
        assert_eq!(
            read("Op 14 februari 2014, in 2021-2024 en 52%.", Lang::Nl),
            ["14", "2014", "2021", "2024", "52"]
        );
        assert_eq!(read("En 2018 130 personnes, soit 80 %", Lang::Fr), ["2018", "130", "80"]);
        assert_eq!(
            read("2015-07-20, the 1970s, the 13th and 1st", Lang::En),
            ["2015", "7", "20", "1970", "13", "1"]
        );
    }

    #[test]
    fn a_time_is_two_numbers() {
        assert_eq!(read("om 20u30", Lang::Nl), ["20", "30"]);
        assert_eq!(read("2h45 ou 2 h 45", Lang::Fr), ["2", "45", "2", "45"]);
    }

    #[test]
    fn a_scale_multiplies_digits_and_words() {
        assert_eq!(
            read("5 miljoen, 2,5 miljoen, in 2009 duizend", Lang::Nl),
            ["5000000", "2500000", "2009", "1000"]
        );
        assert_eq!(read("half miljoen, anderhalf miljoen", Lang::Nl), ["500000", "1500000"]);
        assert_eq!(
            read("1.9 to 2 million, 3 and 4 thousand", Lang::En),
            ["1900000", "2000000", "3000", "4000"]
        );
        assert_eq!(read("5 millions et 2,5 millions, un millier", Lang::Fr), ["5000000", "2500000", "1000"]);
        assert_eq!(
            read("five million, half a million, 1.5 million", Lang::En),
            ["5000000", "500000", "1500000"]
        );
        assert_eq!(read("more than a thousand, a hundred and ten", Lang::En), ["1000", "110"]);
    }

    #[test]
    fn numbers_in_words_are_read() {
        assert_eq!(
            read("vijfentwintig, tweeëntwintig, honderdtwintig, tweeduizend", Lang::Nl),
            ["25", "22", "120", "2000"]
        );
        assert_eq!(
            read("quatre-vingt-dix-sept, soixante-quinze, nonante-deux", Lang::Fr),
            ["97", "75", "92"]
        );
        assert_eq!(read("vingt et un, deux cents, trois mille cinq cents", Lang::Fr), ["21", "200", "3500"]);
        assert_eq!(
            read("twenty-one, two hundred and fifty thousand, a dozen", Lang::En),
            ["21", "250000", "12"]
        );
    }

    #[test]
    fn ordinals_in_words_are_read() {
        assert_eq!(read("de dertiende en de twintigste", Lang::Nl), ["13", "20"]);
        assert_eq!(read("le treizième et le XIXe siècle", Lang::Fr), ["13", "19"]);
        assert_eq!(read("the thirteenth century", Lang::En), ["13"]);
    }

    #[test]
    fn two_numbers_side_by_side_stay_two() {
        assert_eq!(read("twee of drie, vier en vijf", Lang::Nl), ["2", "3", "4", "5"]);
        assert_eq!(read("deux ou trois, quatre et cinq", Lang::Fr), ["2", "3", "4", "5"]);
        assert_eq!(read("two or three, four and five, six, seven", Lang::En), ["2", "3", "4", "5", "6", "7"]);
    }

    #[test]
    fn names_and_vague_plurals_are_no_numbers() {
        let none: [&str; 0] = [];
        assert_eq!(read("G1000, CO2, COVID-19, 1Toit2Âges, honderden", Lang::Nl), none);
        assert_eq!(read("des centaines, des milliers, des millions, pour cent", Lang::Fr), none);
        assert_eq!(read("hundreds, thousands and millions", Lang::En), none);
    }

    #[test]
    fn the_writing_is_the_text_s_own() {
        let readings = read_numbers("ongeveer 5 miljoen kilo en vijftien scholen", Lang::Nl);
        let found: Vec<_> =
            readings.iter().map(|reading| (reading.written.as_str(), reading.is_spelled)).collect();
        assert_eq!(found, [("5 miljoen", false), ("vijftien", true)]);
    }
}
