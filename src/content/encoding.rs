//! Files in an older encoding than UTF-8, as Windows saves them: what has to change so that they are UTF-8.

use crate::base::Edit;

/// The characters of the bytes 0x80 to 0x9F in Windows-1252; `�` for those that are none.
const HIGH: [char; 32] = [
    '€', '�', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '�', 'Ž', '�', '�', '‘', '’', '“', '”',
    '•', '–', '—', '˜', '™', 'š', '›', 'œ', '�', 'ž', 'Ÿ',
];

/// The most stretches that are changed in one file.
const MAX_EDITS: usize = 10_000;

/// The text of a file in UTF-16: with its byte order mark, or where every other byte is 0 as in plain letters. `None` for any
/// other file.
pub(super) fn utf16(bytes: &[u8]) -> Option<String> {
    let (read, start): (fn([u8; 2]) -> u16, usize) = match bytes {
        [0xff, 0xfe, ..] => (u16::from_le_bytes, 2),
        [0xfe, 0xff, ..] => (u16::from_be_bytes, 2),
        [1..0x80, 0, ..] => (u16::from_le_bytes, 0),
        [0, 1..0x80, ..] => (u16::from_be_bytes, 0),
        _ => return None,
    };
    let (pairs, rest) = bytes[start..].as_chunks::<2>();
    let text: String = char::decode_utf16(pairs.iter().copied().map(read)).collect::<Result<_, _>>().ok()?;
    (rest.is_empty() && !text.contains('\0')).then_some(text)
}

/// The changes that make UTF-8 of a file with bytes of Windows-1252, and whether the file can hardly be in another encoding:
/// each such byte is a letter of Western Europe or a sign in its usual place. `None` where a byte is no character.
pub(super) fn windows_1252(bytes: &[u8]) -> Option<(Vec<Edit>, bool)> {
    let mut edits = Vec::new();
    let mut is_clear = true;
    let mut at = 0;
    for chunk in bytes.utf8_chunks() {
        let (valid, invalid) = (chunk.valid(), chunk.invalid());
        at += valid.len();
        if invalid.is_empty() {
            break;
        }
        let mut before = valid.chars().next_back();
        let text: String = invalid.iter().map(|&byte| character(byte)).collect();
        for c in text.chars() {
            is_clear &= is_usual(before, c);
            before = Some(c);
        }
        edits.push(Edit::new(at, at + invalid.len(), text));
        at += invalid.len();
        if edits.len() > MAX_EDITS {
            return None;
        }
    }
    let is_text = edits.iter().all(|edit| !edit.text.contains('�'));
    is_text.then_some((edits, is_clear))
}

fn character(byte: u8) -> char {
    match byte {
        0x80..=0x9f => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// Whether Dutch, French, English or German texts have the character there. An opening quote behind a letter is the `ë` of
/// another encoding.
fn is_usual(before: Option<char>, c: char) -> bool {
    match c {
        '‘' | '“' => !before.is_some_and(char::is_alphabetic),
        '’' | '”' | '–' | '—' | '…' | '•' | '€' | '«' | '»' | '°' | '²' | '³' | '½' | '¼' | '·' | '§'
        | '\u{a0}' => true,
        _ => "àâäáåæçéèêëíîïñóôöøœùúûüßÿÀÂÄÁÆÇÉÈÊËÎÏÑÓÔÖŒÙÚÛÜ".contains(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(bytes: &[u8]) -> Option<(String, bool)> {
        let (edits, is_clear) = windows_1252(bytes)?;
        let text = String::from_utf8(crate::base::edit::edited(bytes, &edits)).expect("UTF-8");
        Some((text, is_clear))
    }

    #[test]
    fn letters_of_windows_become_those_of_utf_8() {
        assert_eq!(
            decoded(b"caf\xe9 \x96 l\x92\xe9t\xe9 \x80 5"),
            Some(("café – l’été € 5".to_owned(), true))
        );
        assert_eq!(decoded("é en ".as_bytes()).map(|(text, _)| text), Some("é en ".to_owned()));
        assert_eq!(decoded(b"caf\xe9 \xc3\xa9"), Some(("café é".to_owned(), true)), "what is UTF-8 stays");
    }

    #[test]
    fn another_encoding_is_not_taken_for_that_of_windows() {
        assert_eq!(decoded(b"caf\x8e").map(|(_, is_clear)| is_clear), Some(false), "of the Mac");
        assert_eq!(decoded(b"caf\x82").map(|(_, is_clear)| is_clear), Some(false), "of DOS");
        assert_eq!(decoded(b"financi\x91le").map(|(_, is_clear)| is_clear), Some(false), "of the Mac");
        assert_eq!(decoded(b"caf\x81"), None);
    }

    #[test]
    fn utf_16_is_known_with_and_without_its_mark() {
        let text = "---\r\ntitle: Café\r\n";
        let units = || text.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        for bytes in
            [little.clone(), big.clone(), [&[0xff, 0xfe], &*little].concat(), [&[0xfe, 0xff], &*big].concat()]
        {
            assert_eq!(utf16(&bytes).as_deref(), Some(text));
        }
        for other in [text.as_bytes(), b"", &little[..7], b"-\0\0\0"] {
            assert_eq!(utf16(other), None);
        }
    }
}
