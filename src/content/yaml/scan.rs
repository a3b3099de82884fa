//! The tokens of a YAML text, found with libyaml's own rules but without decoding a single value.
//!
//! This runs before `serde_yaml` and is what keeps hostile files cheap: it counts values and nesting, refuses anchors,
//! aliases, tags, directives, explicit keys and further documents, and stops at the first thing that libyaml's scanner
//! would stop at. What is left is a small language, whose grammar is in [`parse`](super::parse). Each step is linear in
//! the text's length. A property test at the foot of [`parse`](super::parse) holds these
//! rules against libyaml's.

use super::token::{Limits, Problem, ProblemKind, Scan, Style, Token, TokenKind};

/// Scans a text.
pub(super) fn scan(text: &str, limits: Limits) -> Scan {
    let mut scanner = Scanner {
        text: text.as_bytes(),
        limits,
        at: 0,
        line_start: 0,
        line: 0,
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
            Err((kind, at)) => break Some(Problem { kind, at, indent: scanner.indent }),
        }
    };
    Scan { tokens: scanner.tokens, problem }
}

/// How many bytes the line break at the start of `bytes` has; 0 when there is none.
pub(super) fn break_length(bytes: &[u8]) -> usize {
    match bytes {
        [b'\r', b'\n', ..] => 2,
        [b'\n' | b'\r', ..] => 1,
        [0xc2, 0x85, ..] => 2,
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => 3,
        _ => 0,
    }
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
    text: &'a [u8],
    limits: Limits,
    at: usize,
    line_start: usize,
    line: usize,
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

type Step<T = ()> = Result<T, (ProblemKind, usize)>;

impl Scanner<'_> {
    fn byte(&self, ahead: usize) -> Option<u8> {
        self.text.get(self.at + ahead).copied()
    }

    fn column(&self) -> isize {
        (self.at - self.line_start) as isize
    }

    fn is_flow(&self) -> bool {
        !self.brackets.is_empty()
    }

    fn break_here(&self) -> usize {
        break_length(&self.text[self.at..])
    }

    fn is_blank(&self, ahead: usize) -> bool {
        matches!(self.byte(ahead), Some(b' ' | b'\t'))
    }

    /// Whether a blank, a line break or the end stands `ahead` bytes on.
    fn is_gap(&self, ahead: usize) -> bool {
        match self.byte(ahead) {
            None | Some(b' ' | b'\t' | b'\n' | b'\r') => true,
            Some(0xc2 | 0xe2) => break_length(&self.text[self.at + ahead..]) > 0,
            Some(_) => false,
        }
    }

    fn skip_break(&mut self) {
        self.at += self.break_here();
        self.line_start = self.at;
        self.line += 1;
    }

    fn skip_to_break(&mut self) {
        while self.at < self.text.len() && self.break_here() == 0 {
            self.at += 1;
        }
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
            return Err((ProblemKind::TooMany(self.limits.values), start));
        }
        self.tokens.push(Token { kind, start, end });
        Ok(())
    }

    /// Takes one token; false at the end.
    fn next(&mut self) -> Step<bool> {
        self.skip_to_token();
        self.check_required_key()?;
        self.close_blocks(self.column());
        let (at, is_flow) = (self.at, self.is_flow());
        let Some(byte) = self.byte(0) else {
            self.close_blocks(-1);
            self.drop_key()?;
            self.push(TokenKind::End, at, at)?;
            return Ok(false);
        };
        if self.column() == 0 {
            if byte == b'%' {
                return Err((ProblemKind::Directive, at));
            }
            if self.is_document_marker() {
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
            b'-' if self.is_gap(1) => self.entry()?,
            b'?' if is_flow || self.is_gap(1) => return Err((ProblemKind::Question, at)),
            b':' if is_flow || self.is_gap(1) => self.value()?,
            b'*' => return Err((ProblemKind::Alias, at)),
            b'&' => return Err((ProblemKind::Anchor, at)),
            b'!' => return Err((ProblemKind::Tag, at)),
            b'|' | b'>' if !is_flow => self.block_scalar()?,
            b'\'' | b'"' => self.quoted(byte)?,
            b'\t' => return Err((ProblemKind::Tab, at)),
            b'|' | b'>' | b'%' | b'@' | b'`' => return Err((ProblemKind::Stray, at)),
            _ => self.plain()?,
        }
        Ok(true)
    }

    fn sign(&mut self, kind: TokenKind) -> Step {
        self.push(kind, self.at, self.at + 1)?;
        self.at += 1;
        Ok(())
    }

    fn skip_to_token(&mut self) {
        loop {
            if self.column() == 0 && self.text[self.at..].starts_with("\u{feff}".as_bytes()) {
                self.at += 3;
                self.line_start += 2;
            }
            while self.byte(0) == Some(b' ')
                || (self.is_flow() || !self.key_allowed) && self.byte(0) == Some(b'\t')
            {
                self.at += 1;
            }
            if self.byte(0) == Some(b'#') {
                self.skip_to_break();
            }
            if self.break_here() == 0 {
                return;
            }
            self.skip_break();
            if !self.is_flow() {
                self.key_allowed = true;
            }
        }
    }

    fn is_document_marker(&self) -> bool {
        self.column() == 0
            && matches!(self.text[self.at..], [b'-', b'-', b'-', ..] | [b'.', b'.', b'.', ..])
            && self.is_gap(3)
    }

    /// A plain YAML file may begin with `---`.
    fn start_document(&mut self) -> Step {
        if self.has_started || !self.tokens.is_empty() || self.byte(0) == Some(b'.') {
            return Err((ProblemKind::Document, self.at));
        }
        self.has_started = true;
        self.key_allowed = false;
        self.at += 3;
        Ok(())
    }

    // Possible keys

    fn is_stale(&self, key: &PossibleKey) -> bool {
        key.line < self.line || key.at + 1024 < self.at
    }

    /// A key at the column of its map must have found its colon by now.
    fn check_required_key(&mut self) -> Step {
        match self.keys.first() {
            Some(Some(key)) if self.is_stale(key) => {
                if key.is_required {
                    return Err((ProblemKind::NoColon, key.at));
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
            at: self.at,
            line: self.line,
            column: self.column(),
            is_required: !self.is_flow() && self.indent == self.column(),
        };
        if let Some(last) = self.keys.last_mut() {
            *last = Some(key);
        }
        Ok(())
    }

    fn drop_key(&mut self) -> Step {
        match self.keys.last_mut().and_then(Option::take) {
            Some(key) if key.is_required => Err((ProblemKind::NoColon, key.at)),
            _ => Ok(()),
        }
    }

    // Blocks and brackets

    fn open_block(&mut self, kind: TokenKind, column: isize, token: usize, at: usize) -> Step {
        if self.is_flow() || self.indent >= column {
            return Ok(());
        }
        if self.indents.len() >= self.limits.blocks {
            return Err((ProblemKind::TooDeep(self.limits.blocks), at));
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
            self.tokens.push(Token { kind: TokenKind::BlockEnd, start: self.at, end: self.at });
            self.indent = self.indents.pop().unwrap_or(-1);
        }
    }

    fn open(&mut self, bracket: u8) -> Step {
        self.save_key()?;
        if self.brackets.len() >= self.limits.brackets {
            return Err((ProblemKind::TooDeep(self.limits.brackets), self.at));
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
                return Err((ProblemKind::Entry, self.at));
            }
            self.open_block(TokenKind::BlockList, self.column(), self.tokens.len(), self.at)?;
        }
        self.drop_key()?;
        self.key_allowed = true;
        self.sign(TokenKind::Entry)
    }

    fn value(&mut self) -> Step {
        match self.keys.last().copied().flatten().filter(|key| !self.is_stale(key)) {
            Some(key) => {
                if self.tokens[key.token].kind == TokenKind::Open {
                    return Err((ProblemKind::BracketKey, key.at));
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
                    return Err((ProblemKind::Colon, self.at));
                }
                self.open_block(TokenKind::BlockMap, self.column(), self.tokens.len(), self.at)?;
                self.key_allowed = true;
            }
        }
        self.sign(TokenKind::Value)
    }

    // Scalars

    fn plain(&mut self) -> Step {
        self.save_key()?;
        self.key_allowed = false;
        let (start, is_flow, least) = (self.at, self.is_flow(), self.indent + 1);
        let mut end = start;
        let mut is_new_line = false;
        loop {
            if self.is_document_marker() || self.byte(0) == Some(b'#') {
                break;
            }
            while let Some(byte) = self.byte(0) {
                match byte {
                    b' ' | b'\t' | b'\n' | b'\r' => break,
                    0xc2 | 0xe2 if self.break_here() > 0 => break,
                    b':' if self.is_gap(1) => break,
                    b':' if is_flow
                        && matches!(self.byte(1), Some(b',' | b'?' | b'[' | b']' | b'{' | b'}')) =>
                    {
                        return Err((ProblemKind::TightColon, self.at));
                    }
                    b',' | b'[' | b']' | b'{' | b'}' if is_flow => break,
                    _ => {}
                }
                self.at += 1;
                end = self.at;
                is_new_line = false;
            }
            if !self.is_blank(0) && self.break_here() == 0 {
                break;
            }
            loop {
                if self.is_blank(0) {
                    if is_new_line && self.column() < least && self.byte(0) == Some(b'\t') {
                        return Err((ProblemKind::Tab, self.at));
                    }
                    self.at += 1;
                } else if self.break_here() > 0 {
                    self.skip_break();
                    is_new_line = true;
                } else {
                    break;
                }
            }
            if !is_flow && self.column() < least {
                break;
            }
        }
        self.key_allowed |= is_new_line;
        self.push(TokenKind::Scalar(Style::Plain), start, end)
    }

    fn quoted(&mut self, quote: u8) -> Step {
        self.save_key()?;
        self.key_allowed = false;
        let start = self.at;
        self.at += 1;
        loop {
            let Some(byte) = self.byte(0) else { return Err((ProblemKind::Quote, start)) };
            match byte {
                b'\\' if quote == b'"' => {
                    self.at += 1;
                    match self.break_here() {
                        0 => self.at += usize::from(self.at < self.text.len()),
                        _ => self.next_line_in_quotes(start)?,
                    }
                }
                b'\'' if quote == b'\'' && self.byte(1) == Some(b'\'') => self.at += 2,
                _ if byte == quote => break,
                b'\n' | b'\r' | 0xc2 | 0xe2 if self.break_here() > 0 => self.next_line_in_quotes(start)?,
                _ => self.at += 1,
            }
        }
        self.at += 1;
        self.push(TokenKind::Scalar(Style::Quoted), start, self.at)
    }

    /// A line of a quoted text has to be indented further than its key (YAML 1.2, 7.3); libyaml does not mind, and so
    /// swallows the fields below a quote that was never closed.
    fn next_line_in_quotes(&mut self, start: usize) -> Step {
        self.skip_break();
        if self.is_document_marker() {
            return Err((ProblemKind::Quote, start));
        }
        let spaces = self.text[self.at..].iter().take_while(|&&b| b == b' ').count();
        if spaces as isize <= self.indent.max(0) && looks_like_key(&self.text[self.at + spaces..]) {
            return Err((ProblemKind::Quote, start));
        }
        Ok(())
    }

    fn block_scalar(&mut self) -> Step {
        self.drop_key()?;
        self.key_allowed = true;
        let start = self.at;
        self.at += 1;
        let mut further = 0;
        let mut has_chomping = false;
        while let Some(byte) = self.byte(0) {
            match byte {
                b'+' | b'-' if !has_chomping => has_chomping = true,
                b'1'..=b'9' if further == 0 => further = isize::from(byte - b'0'),
                _ => break,
            }
            self.at += 1;
        }
        while self.is_blank(0) {
            self.at += 1;
        }
        let mut end = self.at;
        if self.byte(0) == Some(b'#') {
            self.skip_to_break();
        }
        if self.at < self.text.len() && self.break_here() == 0 {
            return Err((ProblemKind::BlockHeader, start));
        }
        self.skip_break();
        let mut indent = if further > 0 { self.indent.max(0) + further } else { 0 };
        self.block_margin(&mut indent)?;
        while self.column() == indent && self.at < self.text.len() {
            self.skip_to_break();
            end = self.at;
            self.skip_break();
            self.block_margin(&mut indent)?;
        }
        self.push(TokenKind::Scalar(Style::Block { parent: self.indent }), start, end)
    }

    /// Skips blank lines and the indentation of a block scalar's next line; finds the indentation when it is still 0.
    fn block_margin(&mut self, indent: &mut isize) -> Step {
        let mut widest = 0;
        loop {
            let is_margin = |scanner: &Self| *indent == 0 || scanner.column() < *indent;
            while is_margin(self) && self.byte(0) == Some(b' ') {
                self.at += 1;
            }
            widest = widest.max(self.column());
            if is_margin(self) && self.byte(0) == Some(b'\t') {
                return Err((ProblemKind::Tab, self.at));
            }
            if self.break_here() == 0 {
                break;
            }
            self.skip_break();
        }
        if *indent == 0 {
            *indent = widest.max(self.indent + 1).max(1);
        }
        Ok(())
    }
}
