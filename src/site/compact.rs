//! The default theme's scripts and styles without what is for those who read their source: comments, blanks around
//! lines and empty lines, a fifth of the compressed bytes of a script.
//!
//! What stands in strings, template literals and regular expressions stays as it is. A slash begins a regular expression
//! by what stands before it, which is enough for scripts of our own and not for any that a bank may bring: a
//! bank's files are sent as they are (see [`theme`](super::theme)).

/// What a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// JavaScript.
    Script,
    /// CSS.
    Style,
}

impl Language {
    /// The language of the file at `path`, by its extension.
    pub(super) fn of(path: &str) -> Option<Self> {
        match path.rsplit_once('.')?.1 {
            "js" => Some(Self::Script),
            "css" => Some(Self::Style),
            _ => None,
        }
    }
}

/// The text without comments, its lines without margins. A line break of a script stays one; in a style sheet it is a
/// space, except after a brace, a semicolon or a comma.
pub(super) fn compact(source: &str, language: Language) -> String {
    let mut sent = String::with_capacity(source.len());
    let mut scanner = Scanner { source, at: 0, language, last: "" };
    while let Some(token) = scanner.next_token() {
        match token {
            Token::Text(text) => sent.push_str(text),
            Token::Gap(_) if sent.is_empty() => {}
            Token::Gap(gap) if !gap.contains('\n') => sent.push(' '),
            Token::Gap(_) if language == Language::Script => sent.push('\n'),
            Token::Gap(_) if sent.ends_with(['{', '}', ';', ',']) => {}
            Token::Gap(_) => sent.push(' '),
        }
    }
    sent
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// Blanks and comments, as many as there are.
    Gap(&'a str),
    /// A literal, a word or a sign.
    Text(&'a str),
}

struct Scanner<'a> {
    source: &'a str,
    at: usize,
    language: Language,
    /// The last word or sign, which tells a regular expression from a division.
    last: &'a str,
}

impl<'a> Scanner<'a> {
    fn rest(&self) -> &'a str {
        &self.source[self.at..]
    }

    fn next_token(&mut self) -> Option<Token<'a>> {
        let start = self.at;
        let first = self.rest().chars().next()?;
        self.skip_gap();
        if self.at > start {
            return Some(Token::Gap(&self.source[start..self.at]));
        }
        let is_script = self.language == Language::Script;
        match first {
            '"' | '\'' => self.skip_string(first as u8),
            '`' if is_script => self.skip_template(),
            '/' if is_script && self.may_begin_value() => self.skip_pattern(),
            _ => {
                let is_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
                let word = self.rest().find(|c| !is_word(c)).unwrap_or(self.rest().len());
                self.at += word.max(first.len_utf8());
            }
        }
        self.last = &self.source[start..self.at];
        Some(Token::Text(self.last))
    }

    fn skip_gap(&mut self) {
        loop {
            let rest = self.rest();
            let blank = rest.len() - rest.trim_start().len();
            let comment = if rest[blank..].starts_with("/*") {
                rest[blank + 2..].find("*/").map_or(rest.len() - blank, |end| end + 4)
            } else if self.language == Language::Script && rest[blank..].starts_with("//") {
                rest[blank..].find('\n').unwrap_or(rest.len() - blank)
            } else {
                0
            };
            self.at += blank + comment;
            if comment == 0 {
                return;
            }
        }
    }

    /// Whether a value may begin here, and so a slash a regular expression.
    fn may_begin_value(&self) -> bool {
        const BEFORE: [&str; 10] =
            ["return", "typeof", "case", "in", "of", "else", "throw", "await", "yield", "void"];
        self.last.is_empty()
            || self.last.ends_with([
                '(', '[', '{', '}', ',', ';', ':', '=', '!', '&', '|', '?', '+', '-', '*', '%', '<', '>',
                '~', '^',
            ])
            || BEFORE.contains(&self.last)
    }

    /// The byte here, after which comes the next.
    fn take(&mut self) -> Option<u8> {
        let byte = self.source.as_bytes().get(self.at).copied();
        self.at += usize::from(byte.is_some());
        byte
    }

    fn skip_string(&mut self, quote: u8) {
        self.take();
        while let Some(byte) = self.take() {
            if byte == b'\\' {
                self.take();
            } else if byte == quote {
                return;
            }
        }
    }

    /// A regular expression; the rest of the line, as it stands, when that ends before the expression does.
    fn skip_pattern(&mut self) {
        self.take();
        let line = self.rest().find('\n').map_or(self.source.len(), |end| self.at + end);
        let mut is_in_class = false;
        while self.at < line
            && let Some(byte) = self.take()
        {
            match byte {
                b'\\' => drop(self.take()),
                b'[' => is_in_class = true,
                b']' => is_in_class = false,
                b'/' if !is_in_class => return,
                _ => {}
            }
        }
        self.at = line;
    }

    /// A template literal with the code in it.
    fn skip_template(&mut self) {
        self.take();
        while let Some(byte) = self.take() {
            match byte {
                b'\\' => drop(self.take()),
                b'`' => return,
                b'$' if self.rest().starts_with('{') => self.skip_braces(),
                _ => {}
            }
        }
    }

    fn skip_braces(&mut self) {
        let mut depth = 0_usize;
        while let Some(token) = self.next_token() {
            match token {
                Token::Text("{") => depth += 1,
                Token::Text("}") => depth -= 1,
                Token::Text(_) | Token::Gap(_) => {}
            }
            if depth == 0 {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn tokens(source: &str, language: Language) -> Vec<&str> {
        let mut scanner = Scanner { source, at: 0, language, last: "" };
        let all = std::iter::from_fn(|| scanner.next_token());
        all.filter_map(|token| if let Token::Text(text) = token { Some(text) } else { None }).collect()
    }

    #[test]
    fn comments_and_margins_stay_with_the_source() {
        let script = "// About.\n\n/** A value.\n * In two lines. */\nif (a) {\n  b = c; // why\n}\n";
        assert_eq!(compact(script, Language::Script), "if (a) {\nb = c;\n}\n");
        assert_eq!(compact("/*! lib 1.0 */ a(); /* b\n */ c()", Language::Script), "a();\nc()");
    }

    #[test]
    fn literals_stay_as_they_are() {
        for script in [
            "a = \"// b\" + '/* \\' */';",
            "a = `  // ${ b ? `/* ${c}\n  */` : {d: \"}\"} }  \n  `;",
            "a = b.replace(/[/*\"]+\\/\\//g, \"\") / c / d;",
            "return /\"/.test(a)",
            "a = /\\[ /* [ */ \"/",
        ] {
            assert_eq!(compact(script, Language::Script), script);
        }
    }

    #[test]
    fn a_style_sheet_keeps_its_words_apart() {
        let styles =
            "/* Paper. */\n@media print\n  and (color) {\n\n  .a,\n  .b > p {\n    margin: 0 auto;\n  }\n}\n";
        assert_eq!(
            compact(styles, Language::Style),
            "@media print and (color) {.a,.b > p {margin: 0 auto;}}"
        );
        assert_eq!(
            compact("a::after { content: \"/* \\\n  \"; }", Language::Style),
            "a::after { content: \"/* \\\n  \"; }"
        );
        assert_eq!(compact("a { b: url(https://c.be/) }", Language::Style), "a { b: url(https://c.be/) }");
    }

    proptest! {
        #[test]
        fn no_token_is_lost_or_changed(pieces in prop::collection::vec(prop::sample::select(vec![
            "a", "return", " ", "\n", "  ", "/", "*", "/*", "*/", "//", "\"", "'", "`", "${", "{", "}", "\\", "[", "]", "(", ")",
            "=", ";", ",", "é", "$", "1",
        ]), 0..40)) {
            let source = pieces.concat();
            for language in [Language::Script, Language::Style] {
                let sent = compact(&source, language);
                prop_assert_eq!(tokens(&sent, language), tokens(&source, language), "{}", sent);
            }
        }
    }
}
