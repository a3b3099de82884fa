//! Takes a text apart into words and numerals: digits with the separators of the language, without those that belong to
//! a name. What the words say is in `number_words.rs`; `numbers.rs` puts numbers together.

use crate::amount::Amount;
use crate::lang::Lang;
use crate::number_words::{Part, parts};

/// A word or a numeral, with its place in the text in bytes.
#[derive(Debug)]
pub(crate) struct Token {
    /// Its first byte.
    pub(crate) start: usize,
    /// The byte after its last; an ordinal's ending is left out.
    pub(crate) end: usize,
    /// What it says.
    pub(crate) kind: Kind,
}

/// What a token says.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Digits, with the language's separators.
    Numeral(Amount),
    /// A word, with what it adds to a number; nothing when it is no number word.
    Word(Vec<Part>),
}

/// The words and numerals of `text`, in order. A hyphen parts two words.
pub(crate) fn tokenise(text: &str, lang: Lang) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text[at..].chars().next() {
        let rest = &text[at..];
        if first.is_ascii_digit() {
            let (amount, length) = read_numeral(rest, lang);
            let tail = rest[length..].chars().next();
            let in_name = is_name_before(&text[..at]) || tail.is_some_and(char::is_uppercase);
            if let (Some(amount), false) = (amount, in_name) {
                tokens.push(Token { start: at, end: at + length, kind: Kind::Numeral(amount) });
            }
            at += length;
            // An ordinal's ending, or the rest of the name.
            at += text[at..].find(|c: char| !c.is_alphabetic()).unwrap_or(text.len() - at);
        } else if first.is_alphabetic() {
            let length = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let word = &rest[..length];
            tokens.push(Token { start: at, end: at + length, kind: Kind::Word(parts(word, lang)) });
            at += length;
        } else {
            at += first.len_utf8();
        }
    }
    drop_other_senses(text, &mut tokens, lang);
    tokens
}

/// Whether digits after `before` are part of a name: a letter stands right before them (`G1000`), or capitals and a
/// hyphen (`COVID-19`). In a time (`2h45`, `20u30`) they are not.
fn is_name_before(before: &str) -> bool {
    let is_digit_at_end = |text: &str| text.ends_with(|c: char| c.is_ascii_digit());
    if before.strip_suffix(['h', 'u']).is_some_and(is_digit_at_end) {
        return false;
    }
    match before.strip_suffix('-') {
        Some(before) => {
            let mut letters = before.chars().rev().take_while(|c| c.is_alphabetic()).peekable();
            letters.peek().is_some() && letters.all(char::is_uppercase)
        }
        None => before.ends_with(char::is_alphabetic),
    }
}

/// The value and length in bytes of the numeral that `text` begins with.
fn read_numeral(text: &str, lang: Lang) -> (Option<Amount>, usize) {
    let digits = |text: &str| text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (groups, decimal): (&[char], char) = match lang {
        Lang::Nl => (&['.'], ','),
        Lang::Fr => (&[' ', '\u{a0}', '\u{202f}'], ','),
        Lang::En => (&[','], '.'),
    };
    let mut length = digits(text);
    let mut numeral = text[..length].to_owned();
    if length <= 3 && !numeral.starts_with('0') {
        while let Some(group) = text[length..].strip_prefix(groups)
            && digits(group) == 3
        {
            numeral.push_str(&group[..3]);
            length = text.len() - group.len() + 3;
        }
    }
    if let Some(decimals) = text[length..].strip_prefix(decimal)
        && digits(decimals) > 0
    {
        numeral.push('.');
        numeral.push_str(&decimals[..digits(decimals)]);
        length = text.len() - decimals.len() + digits(decimals);
    }
    (Amount::parse(&numeral), length)
}

/// Takes the number out of words that mean something else here: `pour cent` is a unit.
fn drop_other_senses(text: &str, tokens: &mut [Token], lang: Lang) {
    if lang != Lang::Fr {
        return;
    }
    for index in 1..tokens.len() {
        let before = &text[tokens[index - 1].start..tokens[index - 1].end];
        let word = &text[tokens[index].start..tokens[index].end];
        if before.eq_ignore_ascii_case("pour") && word == "cent" {
            tokens[index].kind = Kind::Word(Vec::new());
        }
    }
}
