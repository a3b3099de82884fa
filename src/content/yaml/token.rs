//! The words of YAML as the [scanner](super::scan) finds them, and why it stops where it does.

/// What a token is. `Block*` and `Key` have no width: they stand where libyaml puts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// A block list begins.
    BlockList,
    /// A block map begins.
    BlockMap,
    /// A block list or map ends.
    BlockEnd,
    /// The next token is a key.
    Key,
    /// `:` before a value.
    Value,
    /// `-` before an entry.
    Entry,
    /// `[` or `{`.
    Open,
    /// `]` or `}`.
    Close,
    /// `,` between brackets.
    Comma,
    /// A text, a number …: everything that is not a collection.
    Scalar(Style),
    /// The end of the text.
    End,
}

/// How a scalar is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Without quotes.
    Plain,
    /// In `'` or `"`.
    Quoted,
    /// After `|` or `>`.
    Block {
        /// The column of the list or map that it stands in, −1 outside any.
        parent: isize,
    },
}

/// A token with its bytes; offsets from the start of the YAML.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// The first byte.
    pub(super) start: usize,
    /// The byte after the last.
    pub(super) end: usize,
}

impl Token {
    /// Whether it stands for characters of the text.
    pub(super) fn is_visible(&self) -> bool {
        !matches!(
            self.kind,
            TokenKind::BlockList
                | TokenKind::BlockMap
                | TokenKind::BlockEnd
                | TokenKind::Key
                | TokenKind::End
        )
    }
}

/// How much a file may hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Values.
    pub(super) values: usize,
    /// Brackets inside each other.
    pub(super) brackets: usize,
    /// Block lists and maps inside each other.
    pub(super) blocks: usize,
}

/// Why the scanner stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ProblemKind {
    /// A tab where YAML wants spaces.
    Tab,
    /// A character that cannot begin a value (`@`, a backtick, `%`).
    Stray,
    /// `- ` after something else on its line.
    Entry,
    /// `? `, which YAML takes for a key of its own.
    Question,
    /// `: ` where no key can stand.
    Colon,
    /// `:` right before a bracket or a comma between brackets.
    TightColon,
    /// More than an indicator after `|` or `>`.
    BlockHeader,
    /// A quote that never closes.
    Quote,
    /// A line in a map that is no `key: value`; or in a list without its dash.
    NoColon,
    /// A list or map in brackets as a key.
    BracketKey,
    /// `&`.
    Anchor,
    /// `*`.
    Alias,
    /// `!`.
    Tag,
    /// A line that begins with `%`.
    Directive,
    /// A second document.
    Document,
    /// Nested too deep.
    TooDeep(usize),
    /// Too many values.
    TooMany(usize),
    /// Tokens in an order that is no YAML (found by the grammar); the index of the token that surprises.
    Grammar(Expected, usize),
}

/// What the grammar wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Expected {
    /// A key of the map here.
    Key,
    /// A dash of the list here.
    Entry,
    /// A comma or the closing bracket.
    Comma,
    /// Any value.
    Value,
    /// The end of the text.
    End,
}

/// The first thing in a text that is no YAML, or is YAML that Vonk refuses.
#[derive(Clone, Copy, Debug)]
pub(super) struct Problem {
    /// What it is.
    pub(super) kind: ProblemKind,
    /// Where it is, from the start of the YAML.
    pub(super) at: usize,
    /// The column of the innermost block, −1 outside any.
    pub(super) indent: isize,
}

/// The tokens up to the end or the first problem.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// In the order of the text; the last is [`TokenKind::End`] when there is no problem.
    pub(super) tokens: Vec<Token>,
    /// What stopped it.
    pub(super) problem: Option<Problem>,
}
