//! Style sheets that are written in several files and sent as one.
//!
//! A sheet says `@import "./site/cards.css";` as CSS has it, and the build puts that file in its place: a page asks for one
//! sheet, and a bank's theme overrides one file. Here a sheet is taken apart;
//! [`super::assets`] joins the files and puts the final addresses into each.

/// How an import begins, when it is of a file and of nothing but that.
const IMPORT: &str = "@import \"";

/// A piece of a style sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// What is not an import.
    Rules(&'a str),
    /// The address of another sheet.
    Import(&'a str),
}

/// A sheet as its imports and what stands between them, in order. An import with conditions (`@import "a.css" print;`), or
/// one that does not begin a statement, is among the rules.
pub(super) fn pieces(styles: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let (mut start, mut at) = (0, 0);
    while let Some(import) = styles[at..].find(IMPORT).map(|found| at + found) {
        at = import + IMPORT.len();
        let before = styles[start..import].trim_end();
        let begins_statement = before.is_empty() || before.ends_with([';', '}']) || before.ends_with("*/");
        match styles[at..].split_once('"') {
            Some((target, after)) if begins_statement && after.starts_with(';') => {
                pieces.push(Piece::Rules(&styles[start..import]));
                pieces.push(Piece::Import(target));
                at += target.len() + "\";".len();
                start = at;
            }
            _ => {}
        }
    }
    pieces.push(Piece::Rules(&styles[start..]));
    pieces
}

#[cfg(test)]
mod tests {
    use super::{Piece::*, *};

    #[test]
    fn a_sheet_comes_apart_at_its_imports() {
        assert_eq!(
            pieces("@layer a, b;@import \"./x.css\";\n@import \"./y.css\"; p {}"),
            [Rules("@layer a, b;"), Import("./x.css"), Rules("\n"), Import("./y.css"), Rules(" p {}")]
        );
    }

    #[test]
    fn other_imports_are_left_alone() {
        for styles in [
            "@import \"./x.css\" print;",
            "/* @import \"./x.css\"; */",
            "a::after { content: '@import \"x\";' }",
        ] {
            assert_eq!(pieces(styles), [Rules(styles)]);
        }
    }
}
