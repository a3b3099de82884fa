//! The tokens of a YAML text, found with libyaml's own rules but without decoding a single value.
//!
//! This runs before `serde_yaml` and is what keeps hostile files cheap: it counts values and nesting, refuses anchors,
//! aliases, tags, directives, explicit keys and further documents, and stops at the first thing that libyaml's scanner
//! would stop at. What is left is a small language, whose grammar is in [`parse`](super::parse). Each step is linear in
//! the text's length. Here are keys, blocks and brackets; [`scalars`] says how far a scalar reaches. A property test at
//! the foot of [`parse`](super::parse) holds these rules against libyaml's.

mod cursor;
mod scalars;

use self::cursor::Cursor;
use super::token::{Limits, Problem, ProblemKind, Scan, Style, Token, TokenKind};

/// Scans a text.
pub(super) fn scan(text: &str, limits: Limits) -> Scan {
    let mut scanner = Scanner {
        cursor: Cursor::new(text),
        limits,
        brackets: Vec::new(),
        indent: -1,
        indents: Vec::new(),
        key_allowed: true,
        keys: vec![None],
        tokens: Vec::new(),
        has_started: false,
        values: 0,
        separators: 0,
    };
    let problem = loop {
        match scanner.next() {
            Ok(true) => {}
            Ok(false) => break None,
            Err(Stop { kind, at }) => break Some(Problem { kind, at, indent: scanner.indent }),
        }
    };
    Scan { tokens: scanner.tokens, problem }
}

/// Whether a line, without its indentation, begins like `key: `, perhaps after dashes.
pub(super) fn looks_like_key(line: &[u8]) -> bool {
    let mut line = line;
    while let [b'-', b' ', rest @ ..] = line {
        line = rest.trim_ascii_start();
    }
    let length = line.iter().take_while(|b| b.is_ascii_lowercase() || matches!(b, b'_' | b'-')).count();
    length > 1 && matches!(line[length..], [b':'] | [b':', b' ' | b'\t' | b'\n' | b'\r', ..])
}

/// A scalar or a collection that is a key if a colon follows on its line.
#[derive(Clone, Copy)]
struct PossibleKey {
    token: usize,
    at: usize,
    line: usize,
    column: isize,
    is_required: bool,
}

struct Scanner<'a> {
    cursor: Cursor<'a>,
    limits: Limits,
    brackets: Vec<u8>,
    indent: isize,
    indents: Vec<isize>,
    key_allowed: bool,
    /// One for each level of brackets.
    keys: Vec<Option<PossibleKey>>,
    tokens: Vec<Token>,
    has_started: bool,
    values: usize,
    separators: usize,
}

/// Why the scanner stops, and where.
struct Stop {
    kind: ProblemKind,
    at: usize,
}

type Step<T = ()> = Result<T, Stop>;

impl Scanner<'_> {
    fn is_flow(&self) -> bool {
        !self.brackets.is_empty()
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) -> Step {
        match kind {
            TokenKind::Scalar(_) | TokenKind::Open => self.values += 1,
            TokenKind::Entry | TokenKind::Comma | TokenKind::Value => self.separators += 1,
            TokenKind::BlockList
            | TokenKind::BlockMap
            | TokenKind::BlockEnd
            | TokenKind::Key
            | TokenKind::Close
            | TokenKind::End => {}
        }
        if self.values.max(self.separators) > self.limits.values {
            return Err(Stop { kind: ProblemKind::TooMany(self.limits.values), at: start });
        }
        self.tokens.push(Token { kind, start, end });
        Ok(())
    }

    /// Takes one token; false at the end.
    fn next(&mut self) -> Step<bool> {
        self.skip_to_token();
        self.check_required_key()?;
        self.close_blocks(self.cursor.column());
        let (at, is_flow) = (self.cursor.at, self.is_flow());
        let Some(byte) = self.cursor.byte(0) else {
            self.close_blocks(-1);
            self.drop_key()?;
            self.push(TokenKind::End, at, at)?;
            return Ok(false);
        };
        if self.cursor.column() == 0 {
            if byte == b'%' {
                return Err(Stop { kind: ProblemKind::Directive, at });
            }
            if self.cursor.is_document_marker() {
                self.start_document()?;
                return Ok(true);
            }
        }
        match byte {
            b'[' | b'{' => self.open(byte)?,
            b']' | b'}' => self.close()?,
            b',' => {
                self.drop_key()?;
                self.key_allowed = true;
                self.sign(TokenKind::Comma)?;
            }
            b'-' if self.cursor.is_gap(1) => self.entry()?,
            b'?' if is_flow || self.cursor.is_gap(1) => return Err(Stop { kind: ProblemKind::Question, at }),
            b':' if is_flow || self.cursor.is_gap(1) => self.value()?,
            b'*' => return Err(Stop { kind: ProblemKind::Alias, at }),
            b'&' => return Err(Stop { kind: ProblemKind::Anchor, at }),
            b'!' => return Err(Stop { kind: ProblemKind::Tag, at }),
            b'|' | b'>' if !is_flow => self.block_scalar()?,
            b'\'' | b'"' => self.quoted(byte)?,
            b'\t' => return Err(Stop { kind: ProblemKind::Tab, at }),
            b'|' | b'>' | b'%' | b'@' | b'`' => return Err(Stop { kind: ProblemKind::Stray, at }),
            _ => self.plain()?,
        }
        Ok(true)
    }

    fn sign(&mut self, kind: TokenKind) -> Step {
        self.push(kind, self.cursor.at, self.cursor.at + 1)?;
        self.cursor.at += 1;
        Ok(())
    }

    fn skip_to_token(&mut self) {
        loop {
            self.cursor.skip_mark();
            while self.cursor.byte(0) == Some(b' ')
                || (self.is_flow() || !self.key_allowed) && self.cursor.byte(0) == Some(b'\t')
            {
                self.cursor.at += 1;
            }
            if self.cursor.byte(0) == Some(b'#') {
                self.cursor.skip_to_break();
            }
            if self.cursor.break_here() == 0 {
                return;
            }
            self.cursor.skip_break();
            if !self.is_flow() {
                self.key_allowed = true;
            }
        }
    }

    /// A plain YAML file may begin with `---`.
    fn start_document(&mut self) -> Step {
        if self.has_started || !self.tokens.is_empty() || self.cursor.byte(0) == Some(b'.') {
            return Err(Stop { kind: ProblemKind::Document, at: self.cursor.at });
        }
        self.has_started = true;
        self.key_allowed = false;
        self.cursor.at += 3;
        Ok(())
    }

    // Possible keys

    fn is_stale(&self, key: &PossibleKey) -> bool {
        key.line < self.cursor.line || key.at + 1024 < self.cursor.at
    }

    /// A key at the column of its map must have found its colon by now.
    fn check_required_key(&mut self) -> Step {
        match self.keys.first() {
            Some(Some(key)) if self.is_stale(key) => {
                if key.is_required {
                    return Err(Stop { kind: ProblemKind::NoColon, at: key.at });
                }
                self.keys[0] = None;
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn save_key(&mut self) -> Step {
        if !self.key_allowed {
            return Ok(());
        }
        self.drop_key()?;
        let key = PossibleKey {
            token: self.tokens.len(),
            at: self.cursor.at,
            line: self.cursor.line,
            column: self.cursor.column(),
            is_required: !self.is_flow() && self.indent == self.cursor.column(),
        };
        if let Some(last) = self.keys.last_mut() {
            *last = Some(key);
        }
        Ok(())
    }

    fn drop_key(&mut self) -> Step {
        match self.keys.last_mut().and_then(Option::take) {
            Some(key) if key.is_required => Err(Stop { kind: ProblemKind::NoColon, at: key.at }),
            _ => Ok(()),
        }
    }

    // Blocks and brackets

    fn open_block(&mut self, kind: TokenKind, column: isize, token: usize, at: usize) -> Step {
        if self.is_flow() || self.indent >= column {
            return Ok(());
        }
        if self.indents.len() >= self.limits.blocks {
            return Err(Stop { kind: ProblemKind::TooDeep(self.limits.blocks), at });
        }
        self.indents.push(self.indent);
        self.indent = column;
        self.tokens.insert(token, Token { kind, start: at, end: at });
        Ok(())
    }

    fn close_blocks(&mut self, column: isize) {
        if self.is_flow() {
            return;
        }
        while self.indent > column {
            self.tokens.push(Token { kind: TokenKind::BlockEnd, start: self.cursor.at, end: self.cursor.at });
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }

    fn open(&mut self, bracket: u8) -> Step {
        self.save_key()?;
        if self.brackets.len() >= self.limits.brackets {
            return Err(Stop { kind: ProblemKind::TooDeep(self.limits.brackets), at: self.cursor.at });
        }
        self.sign(TokenKind::Open)?;
        self.brackets.push(bracket);
        self.keys.push(None);
        self.key_allowed = true;
        Ok(())
    }

    fn close(&mut self) -> Step {
        self.drop_key()?;
        if self.brackets.pop().is_some() {
            self.keys.pop();
        }
        self.key_allowed = false;
        self.sign(TokenKind::Close)
    }

    fn entry(&mut self) -> Step {
        if !self.is_flow() {
            if !self.key_allowed {
                return Err(Stop { kind: ProblemKind::Entry, at: self.cursor.at });
            }
            self.open_block(TokenKind::BlockList, self.cursor.column(), self.tokens.len(), self.cursor.at)?;
        }
        self.drop_key()?;
        self.key_allowed = true;
        self.sign(TokenKind::Entry)
    }

    fn value(&mut self) -> Step {
        match self.keys.last().copied().flatten().filter(|key| !self.is_stale(key)) {
            Some(key) => {
                if self.tokens[key.token].kind == TokenKind::Open {
                    return Err(Stop { kind: ProblemKind::BracketKey, at: key.at });
                }
                self.tokens.insert(key.token, Token { kind: TokenKind::Key, start: key.at, end: key.at });
                self.open_block(TokenKind::BlockMap, key.column, key.token, key.at)?;
                if let Some(last) = self.keys.last_mut() {
                    *last = None;
                }
                self.key_allowed = false;
            }
            None if self.is_flow() => self.key_allowed = false,
            None => {
                if !self.key_allowed {
                    return Err(Stop { kind: ProblemKind::Colon, at: self.cursor.at });
                }
                self.open_block(
                    TokenKind::BlockMap,
                    self.cursor.column(),
                    self.tokens.len(),
                    self.cursor.at,
                )?;
                self.key_allowed = true;
            }
        }
        self.sign(TokenKind::Value)
    }

    // Scalars

    fn plain(&mut self) -> Step {
        self.save_key()?;
        let (start, is_flow) = (self.cursor.at, self.is_flow());
        let plain = scalars::plain(&mut self.cursor, self.indent, is_flow)?;
        self.key_allowed = plain.is_left_by_break;
        self.push(TokenKind::Scalar(Style::Plain), start, plain.end)
    }

    fn quoted(&mut self, quote: u8) -> Step {
        self.save_key()?;
        self.key_allowed = false;
        let start = self.cursor.at;
        scalars::quoted(&mut self.cursor, self.indent, quote)?;
        self.push(TokenKind::Scalar(Style::Quoted), start, self.cursor.at)
    }

    fn block_scalar(&mut self) -> Step {
        self.drop_key()?;
        self.key_allowed = true;
        let start = self.cursor.at;
        let end = scalars::block(&mut self.cursor, self.indent)?;
        self.push(TokenKind::Scalar(Style::Block { parent: self.indent }), start, end)
    }
}
