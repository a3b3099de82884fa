//! How far a scalar reaches: one without quotes, one in quotes, and a block after `|` or `>`.
//!
//! Each function takes the scalar that begins at the cursor. `indent` is the column of the innermost block, −1 outside any.

use super::{Step, Stop, cursor::Cursor, looks_like_key};
use crate::content::yaml::token::ProblemKind;

/// A scalar without quotes.
pub(super) struct Plain {
    /// The byte after its last.
    pub(super) end: usize,
    /// Whether the cursor is on a line below it.
    pub(super) is_left_by_break: bool,
}

/// Takes a scalar without quotes, and the space after it.
pub(super) fn plain(cursor: &mut Cursor<'_>, indent: isize, is_flow: bool) -> Step<Plain> {
    let mut plain = Plain { end: cursor.at, is_left_by_break: false };
    loop {
        if cursor.is_document_marker() || cursor.byte(0) == Some(b'#') {
            break;
        }
        while let Some(byte) = cursor.byte(0) {
            match byte {
                b' ' | b'\t' | b'\n' | b'\r' => break,
                0xc2 | 0xe2 if cursor.break_here() > 0 => break,
                b':' if cursor.is_gap(1) => break,
                b':' if is_flow
                    && matches!(cursor.byte(1), Some(b',' | b'?' | b'[' | b']' | b'{' | b'}')) =>
                {
                    return Err(Stop { kind: ProblemKind::TightColon, at: cursor.at });
                }
                b',' | b'[' | b']' | b'{' | b'}' if is_flow => break,
                _ => {}
            }
            cursor.at += 1;
            plain = Plain { end: cursor.at, is_left_by_break: false };
        }
        if !cursor.is_blank() && cursor.break_here() == 0 {
            break;
        }
        loop {
            if cursor.is_blank() {
                if plain.is_left_by_break && cursor.column() <= indent && cursor.byte(0) == Some(b'\t') {
                    return Err(Stop { kind: ProblemKind::Tab, at: cursor.at });
                }
                cursor.at += 1;
            } else if cursor.break_here() > 0 {
                cursor.skip_break();
                plain.is_left_by_break = true;
            } else {
                break;
            }
        }
        if !is_flow && cursor.column() <= indent {
            break;
        }
    }
    Ok(plain)
}

/// Takes a scalar between two quotes of this kind.
pub(super) fn quoted(cursor: &mut Cursor<'_>, indent: isize, quote: u8) -> Step {
    let start = cursor.at;
    cursor.at += 1;
    loop {
        let Some(byte) = cursor.byte(0) else { return Err(Stop { kind: ProblemKind::Quote, at: start }) };
        match byte {
            b'\\' if quote == b'"' => {
                cursor.at += 1;
                match cursor.break_here() {
                    0 => cursor.at += usize::from(!cursor.is_at_end()),
                    _ => next_line_in_quotes(cursor, indent, start)?,
                }
            }
            b'\'' if quote == b'\'' && cursor.byte(1) == Some(b'\'') => cursor.at += 2,
            _ if byte == quote => break,
            b'\n' | b'\r' | 0xc2 | 0xe2 if cursor.break_here() > 0 => {
                next_line_in_quotes(cursor, indent, start)?;
            }
            _ => cursor.at += 1,
        }
    }
    cursor.at += 1;
    Ok(())
}

/// A line of a quoted text has to be indented further than its key (YAML 1.2, 7.3); libyaml does not mind, and so
/// swallows the fields below a quote that was never closed.
fn next_line_in_quotes(cursor: &mut Cursor<'_>, indent: isize, start: usize) -> Step {
    let unclosed = Err(Stop { kind: ProblemKind::Quote, at: start });
    cursor.skip_break();
    if cursor.is_document_marker() {
        return unclosed;
    }
    let line = cursor.rest();
    let spaces = line.iter().take_while(|&&b| b == b' ').count();
    if spaces as isize <= indent.max(0) && looks_like_key(&line[spaces..]) {
        return unclosed;
    }
    Ok(())
}

/// Takes a block scalar and the blank lines below it; gives the byte after its last line.
pub(super) fn block(cursor: &mut Cursor<'_>, indent: isize) -> Step<usize> {
    let start = cursor.at;
    cursor.at += 1;
    let mut further = 0;
    let mut has_chomping = false;
    while let Some(byte) = cursor.byte(0) {
        match byte {
            b'+' | b'-' if !has_chomping => has_chomping = true,
            b'1'..=b'9' if further == 0 => further = isize::from(byte - b'0'),
            _ => break,
        }
        cursor.at += 1;
    }
    while cursor.is_blank() {
        cursor.at += 1;
    }
    let mut end = cursor.at;
    if cursor.byte(0) == Some(b'#') {
        cursor.skip_to_break();
    }
    if !cursor.is_at_end() && cursor.break_here() == 0 {
        return Err(Stop { kind: ProblemKind::BlockHeader, at: start });
    }
    cursor.skip_break();
    let mut own = if further > 0 { indent.max(0) + further } else { 0 };
    margin(cursor, indent, &mut own)?;
    while cursor.column() == own && !cursor.is_at_end() {
        cursor.skip_to_break();
        end = cursor.at;
        cursor.skip_break();
        margin(cursor, indent, &mut own)?;
    }
    Ok(end)
}

/// Skips blank lines and the indentation of a block scalar's next line; finds that of its `own` when it is still 0.
fn margin(cursor: &mut Cursor<'_>, indent: isize, own: &mut isize) -> Step {
    let mut widest = 0;
    loop {
        let is_margin = |cursor: &Cursor<'_>| *own == 0 || cursor.column() < *own;
        while is_margin(cursor) && cursor.byte(0) == Some(b' ') {
            cursor.at += 1;
        }
        widest = widest.max(cursor.column());
        if is_margin(cursor) && cursor.byte(0) == Some(b'\t') {
            return Err(Stop { kind: ProblemKind::Tab, at: cursor.at });
        }
        if cursor.break_here() == 0 {
            break;
        }
        cursor.skip_break();
    }
    if *own == 0 {
        *own = widest.max(indent + 1).max(1);
    }
    Ok(())
}
