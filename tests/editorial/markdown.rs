//! The prose of a Markdown body: its blocks with their lines and without markup, and the sentences in them.

/// A paragraph, heading, list entry or table row of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    /// The line where it begins, from 1, in the file.
    pub(crate) line: usize,
    /// The heading's level, from 1; 0 for anything else.
    pub(crate) level: usize,
    /// The words, without markup; a line break is a space.
    pub(crate) prose: String,
}

/// The blocks of `body`, whose first line is line `first_line` of its file. Code, which nobody reads as prose, is
/// left out.
pub(crate) fn blocks(body: &str, first_line: usize) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_code = false;
    let mut is_open = false;
    for (index, line) in body.lines().enumerate() {
        let line = line.trim();
        let fence = line.starts_with("```");
        is_code ^= fence;
        if fence || is_code || line.is_empty() || is_rule(line) {
            is_open = false;
            continue;
        }
        let (level, own_block, words) = strip_marker(line);
        let prose = strip_inline(words);
        match blocks.last_mut() {
            Some(block) if is_open && !own_block => {
                block.prose.push(' ');
                block.prose.push_str(&prose);
            }
            _ => blocks.push(Block { line: first_line + index, level, prose }),
        }
        is_open = level == 0 && !line.starts_with('|');
    }
    blocks
}

/// `---`, or the line between a table's head and its rows.
fn is_rule(line: &str) -> bool {
    line.len() >= 3 && line.chars().all(|c| matches!(c, '-' | '|' | ':' | ' ' | '*'))
}

/// The heading's level, whether the line begins a block of its own, and the line without its marker.
fn strip_marker(line: &str) -> (usize, bool, &str) {
    let level = line.len() - line.trim_start_matches('#').len();
    if level > 0 && line[level..].starts_with(' ') {
        return (level, true, line[level..].trim());
    }
    if let Some(entry) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return (0, true, entry);
    }
    if let Some((number, entry)) = line.split_once(". ")
        && !number.is_empty()
        && number.bytes().all(|b| b.is_ascii_digit())
    {
        return (0, true, entry);
    }
    (0, line.starts_with('|'), line.trim_start_matches('>').trim())
}

/// The line without emphasis, code, addresses and the targets of links.
fn strip_inline(line: &str) -> String {
    let mut words = String::with_capacity(line.len());
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        match first {
            '`' => rest = rest[1..].split_once('`').map_or("", |(_, after)| after),
            '<' if rest.starts_with("<http") => rest = rest.split_once('>').map_or("", |(_, after)| after),
            ']' if rest.starts_with("](") => rest = rest.split_once(')').map_or("", |(_, after)| after),
            '[' | ']' | '*' => rest = &rest[1..],
            '|' => {
                words.push_str(". ");
                rest = &rest[1..];
            }
            _ => {
                words.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    words.trim_matches([' ', '.']).to_owned() + if line.ends_with('.') { "." } else { "" }
}

/// The sentences of `prose`: each ends at a stop before a space and a capital, a digit or a quotation mark.
pub(crate) fn sentences(prose: &str) -> Vec<&str> {
    const ABBREVIATIONS: [&str; 16] =
        ["bv", "o.a", "e.g", "i.e", "vs", "St", "M", "Mme", "dr", "Dr", "nr", "n", "ca", "p", "art", "etc"];
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, stop) in prose.match_indices(['.', '?', '!', '…']) {
        let end = at + stop.len();
        let after = prose[end..].trim_start_matches(['»', '”', '’', ')', '"', '\'']);
        let begins = after.trim_start().starts_with(|c: char| {
            c.is_uppercase() || c.is_ascii_digit() || matches!(c, '«' | '“' | '‘' | '"' | '(')
        });
        let word = prose[start..at].rsplit([' ', '(']).next().unwrap_or_default();
        if after.starts_with(' ') && begins && !ABBREVIATIONS.contains(&word) {
            let end = prose.len() - after.len();
            sentences.push(prose[start..end].trim());
            start = end;
        }
    }
    sentences.push(prose[start..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// How many words `prose` has: stretches between spaces that hold a letter or a digit.
pub(crate) fn count_words(prose: &str) -> usize {
    prose.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_left_out() {
        let body = "\n## The *need*\n\nA [Repair Café](repair-cafe.md) in\n**Ghent**, see `vonk check`.\n\n- one\n- two\n\n\
                    ```yaml\nvalue: 12\n```\n";
        let blocks = blocks(body, 10);
        let found: Vec<_> =
            blocks.iter().map(|block| (block.line, block.level, block.prose.as_str())).collect();
        let expected =
            [(11, 2, "The need"), (13, 0, "A Repair Café in Ghent, see."), (16, 0, "one"), (17, 0, "two")];
        assert_eq!(found, expected);
    }

    #[test]
    fn an_abbreviation_or_a_decimal_ends_no_sentence() {
        let prose = "It grew to 2.5 km. Dr. Smith said “enough.” In 2019 it ended.";
        assert_eq!(sentences(prose), ["It grew to 2.5 km.", "Dr. Smith said “enough.”", "In 2019 it ended."]);
    }

    #[test]
    fn punctuation_on_its_own_is_no_word() {
        assert_eq!(count_words("Qui ? « Nous » : 12 personnes."), 4);
    }
}
