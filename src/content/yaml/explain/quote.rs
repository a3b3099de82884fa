//! How to write what an author meant so that YAML takes it as one value.

/// `words` as a value on one line, also between brackets: as they are where YAML takes them so, else in quotes.
pub(crate) fn written(words: &str) -> String {
    const OTHER: [&str; 8] = ["true", "false", "null", "yes", "no", "on", "off", "y"];
    let is_plain = words.starts_with(char::is_alphanumeric)
        && words.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '/' | ' '))
        && !words.ends_with(' ')
        && !OTHER.contains(&&*words.to_lowercase());
    if is_plain { words.to_owned() } else { quoted(words) }
}

/// `words` in quotes, so that YAML reads them as they are.
pub(crate) fn quoted(words: &str) -> String {
    if !words.contains(['"', '\\']) {
        format!("\"{words}\"")
    } else {
        format!("'{}'", words.replace('\'', "''"))
    }
}

/// The words that an author meant, in quotes: quotes of any kind around the whole are taken off first, those that
/// belong to the words are kept (`'s avonds`, `"Vonk" is leuk`).
pub(super) fn requoted(written: &str) -> String {
    quoted(unwrapped(written))
}

fn is_double(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟')
}

fn is_single(c: char) -> bool {
    matches!(c, '\'' | '‘' | '’' | '‚' | '‛')
}

/// `written` without the quotes around the whole of it.
pub(super) fn unwrapped(written: &str) -> &str {
    let Some(first) = written.chars().next() else { return written };
    let rest = &written[first.len_utf8()..];
    let inner = rest.strip_suffix(|c| is_double(c) || is_single(c)).unwrap_or(rest);
    let is_closed = inner.len() < rest.len() && (is_double(first) == rest.ends_with(is_double));
    if is_double(first) {
        match inner.find(is_double) {
            None => inner,
            // `"Vonk" is een "bank"`: the first pair closes before the words end.
            Some(next) if is_closed && inner[..next].ends_with(char::is_whitespace) => inner,
            Some(_) => written,
        }
    } else if is_single(first) {
        if is_closed && has_only_apostrophes(inner) {
            inner
        } else if !is_dutch_word(rest) && has_only_apostrophes(rest) {
            rest
        } else {
            written
        }
    } else {
        written
    }
}

/// Whether every single quote in `words` stands inside a word.
fn has_only_apostrophes(words: &str) -> bool {
    words.char_indices().filter(|&(_, c)| is_single(c)).all(|(at, c)| {
        words[..at].ends_with(char::is_alphanumeric)
            && words[at + c.len_utf8()..].starts_with(char::is_alphanumeric)
    })
}

/// What follows an apostrophe that begins a word: `'s avonds`, `'t Pand`, `'90`.
fn is_dutch_word(after: &str) -> bool {
    let mut chars = after.chars();
    match (chars.next(), chars.next()) {
        (Some(digit), _) if digit.is_ascii_digit() => true,
        (Some('s' | 't' | 'n' | 'k' | 'm' | 'r'), next) => {
            next.is_none_or(|c| !c.is_alphanumeric() && !is_single(c))
        }
        _ => false,
    }
}

/// The words between curly quotes that stand around the whole of a plain value, which YAML takes as part of the text.
pub(super) fn in_curly_quotes(written: &str) -> Option<&str> {
    let first = written.chars().next()?;
    let same: fn(char) -> bool = match first {
        '“' | '”' | '„' | '‟' => is_double,
        '‘' | '’' | '‚' | '‛' => is_single,
        _ => return None,
    };
    let inner = written[first.len_utf8()..].strip_suffix(same)?;
    (!inner.contains(same) && !inner.trim().is_empty()).then_some(inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_around_the_whole_are_replaced_and_others_kept() {
        for (written, expected) in [
            ("Vonk: een bank", "\"Vonk: een bank\""),
            ("'s avonds samen eten", "\"'s avonds samen eten\""),
            ("'s avonds in 't park", "\"'s avonds in 't park\""),
            ("'t Pand", "\"'t Pand\""),
            ("'Vonk", "\"Vonk\""),
            ("\"Vonk", "\"Vonk\""),
            ("\"Vonk'", "\"Vonk\""),
            ("'L'habitat partagé'", "\"L'habitat partagé\""),
            ("\"Vonk\" is leuk", "'\"Vonk\" is leuk'"),
            ("\"Vonk\" en \"bank\"", "'\"Vonk\" en \"bank\"'"),
            ("\"Over \"wonen\" en zo\"", "'Over \"wonen\" en zo'"),
            ("“Vonk: een bank”", "\"Vonk: een bank\""),
            ("„Vonk\"", "\"Vonk\""),
            ("L'été: \"chaud\"", "'L''été: \"chaud\"'"),
            ("'90: een terugblik", "\"'90: een terugblik\""),
            ("", "\"\""),
        ] {
            assert_eq!(requoted(written), expected, "{written}");
        }
    }

    #[test]
    fn curly_quotes_count_only_around_the_whole() {
        assert_eq!(in_curly_quotes("“Vonk”"), Some("Vonk"));
        assert_eq!(in_curly_quotes("„Vonk“"), Some("Vonk"));
        assert_eq!(in_curly_quotes("‘Vonk’"), Some("Vonk"));
        for fine in
            ["’s avonds", "“Vonk” en “bank”", "« Vonk »", "Vonk", "l’été", "“", "‘s avonds in ’t park"]
        {
            assert_eq!(in_curly_quotes(fine), None, "{fine}");
        }
    }
}
