//! The catalogue of codes: one for each rule that content can break. Its words are in `messages/*.ftl`.

use std::fmt;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published all the same, but a reader loses something; an error under `--strict`.
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)*) => {
        /// A rule that content can break. The order is that of the catalogue.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)*
        }

        impl Code {
            /// Every code, in the catalogue's order.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The code as it is printed and as `vonk explain` takes it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }

            /// Error or warning.
            pub fn severity(self) -> Severity {
                match self {
                    $(Self::$name => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    // Files
    /// A byte that is not UTF-8; arguments: `offset` (bytes from the start), `byte` (hexadecimal).
    NotUtf8 = "not-utf8", Error;
    /// A file over its limit; arguments: `size`, `limit` (KiB).
    FileTooLarge = "file-too-large", Error;
    /// Marks of a merge that nobody finished.
    MergeConflict = "merge-conflict", Error;
    /// A file name that is not `<id>.md` or `<id>.<language>.md` with a slug as id; arguments: `name`; suggestion: the name.
    BadFileName = "bad-file-name", Error;
    /// A text with an ending that is not read; arguments: `name`; suggestion: the name.
    WrongEnding = "wrong-ending", Error;
    /// A text in a folder where it is not read; arguments: `name`; suggestion: the path from the bank's root.
    MisplacedFile = "misplaced-file", Error;
    /// A name that Windows takes for no file or folder; arguments: `name`; suggestion: another.
    UnusableName = "unusable-name", Error;
    /// A link of the file system to a folder, out of the bank or to nothing; arguments: `name`.
    LinkNotFollowed = "link-not-followed", Error;
    /// A pipe, a socket or a device in place of a file; arguments: `name`.
    SpecialFile = "special-file", Error;
    /// Two names that only their capitals tell apart; arguments: `value`, `other`; related: the other.
    DiffersInCase = "differs-in-case", Error;
    /// A file in a place where Vonk expects none; arguments: `name`.
    UnexpectedFile = "unexpected-file", Warning;
    /// Two files claim one id; arguments: `id`; related: the other.
    DuplicateId = "duplicate-id", Error;
    /// A second case or organisation of the same name in the same place; arguments: `value`; related: the first.
    SameTitle = "same-title", Warning;
    /// The bank has no `content/bank.yaml`.
    BankMissing = "bank-missing", Error;

    // Front matter and YAML
    /// The file does not begin with `---`.
    FrontMatterMissing = "front-matter-missing", Error;
    /// No `---` closes the front matter.
    FrontMatterUnclosed = "front-matter-unclosed", Error;
    /// Front matter over its limit; arguments: `size`, `limit` (KiB).
    FrontMatterTooLarge = "front-matter-too-large", Error;
    /// A second front matter in the text.
    FrontMatterTwice = "front-matter-twice", Error;
    /// The YAML is not a map of keys to values; arguments: `found` (a type, see `wrong-type`).
    NotAMap = "not-a-map", Error;
    /// YAML that does not parse and shows no known mistake; arguments: `detail` (libyaml's English words).
    YamlSyntax = "yaml-syntax", Error;
    /// A value without quotes holds `: `; arguments: `key`; suggestion: the quoted value.
    YamlColon = "yaml-colon", Error;
    /// A value without quotes that loses its end, since `#` behind a space begins a remark; arguments: `key`, `dropped`;
    /// suggestion: the quoted value.
    YamlHash = "yaml-hash", Error;
    /// A value without quotes between brackets that a comma parts; arguments: `key`; suggestion: the quoted value.
    YamlComma = "yaml-comma", Error;
    /// A value without quotes between brackets that has a bracket inside; arguments: `key`, `bracket`; suggestion: the quoted
    /// value.
    YamlInnerBracket = "yaml-inner-bracket", Error;
    /// Entries of a list between brackets that seem to be one text; arguments: `key`, `value`; suggestion: the quoted text.
    CommaInList = "comma-in-list", Warning;
    /// A tab where YAML wants spaces.
    YamlTab = "yaml-tab", Error;
    /// A non-breaking (or other odd) space where YAML wants a plain one; arguments: `name` (U+00A0 …).
    YamlSpace = "yaml-space", Error;
    /// A value in curly quotes, which YAML takes as part of the text; suggestion: the straight-quoted value.
    YamlCurlyQuotes = "yaml-curly-quotes", Warning;
    /// A quote that opens and is never closed; arguments: `quote`.
    YamlUnclosedQuote = "yaml-unclosed-quote", Error;
    /// A value that begins with a character that means something to YAML; arguments: `character`; suggestion: quoted.
    YamlSpecialStart = "yaml-special-start", Error;
    /// A bracket that opens and is never closed, or the reverse; arguments: `bracket`.
    YamlBracket = "yaml-bracket", Error;
    /// A key without its colon, or a colon without a space after it (`title:Text`); arguments: `key`; suggestion.
    YamlMissingSpace = "yaml-missing-space", Error;
    /// A line that is indented further or less than its neighbours.
    YamlIndentation = "yaml-indentation", Error;
    /// An anchor or an alias (`&name`, `*name`); arguments: `name`; suggestion: an alias as text.
    YamlAnchor = "yaml-anchor", Error;
    /// A tag (`!name`); arguments: `name`.
    YamlTag = "yaml-tag", Error;
    /// Brackets or lists nested too deep; arguments: `limit`.
    YamlTooDeep = "yaml-too-deep", Error;
    /// More values than a file may hold; arguments: `limit`.
    YamlTooManyValues = "yaml-too-many-values", Error;
    /// One value where several are meant; arguments: `value`; suggestion: the list.
    ListWanted = "list-wanted", Error;
    /// One key twice in a map, or a second time under another name; arguments: `key`; related: the first.
    DuplicateKey = "duplicate-key", Error;

    // Fields
    /// A required field is absent; arguments: `key`.
    MissingField = "missing-field", Error;
    /// A field that a good case has is absent; arguments: `key`.
    MissingAskedField = "missing-asked-field", Warning;
    /// A key that Vonk does not know; arguments: `key`; suggestion: a known key.
    UnknownKey = "unknown-key", Error;
    /// A field that has another name or place since a version of the files' form; arguments: `key`, `replacement` (both with their
    /// group: `transfer.needs`), `since`; suggestion: the new key, where that alone mends it.
    MovedField = "moved-field", Error;
    /// A value of another type than the field takes; arguments: `key`, `expected`, `found`: each one of `text`, `number`,
    /// `whole-number`, `yes-no`, `list`, `map`, `date`, `nothing`, `text-or-map`, `id`; suggestion: the value in the right type.
    WrongType = "wrong-type", Error;
    /// A value that is no number where one is wanted; arguments: `key`, `value`; suggestion: the number.
    InvalidNumber = "invalid-number", Error;
    /// A number with a point before three digits, which may be thousands; arguments: `value`, `decimal` (how to write it with
    /// decimals); suggestion: the number without points.
    NumberThousands = "number-thousands", Error;
    /// A field with nothing in it; arguments: `key`.
    EmptyValue = "empty-value", Error;
    /// A character without width in a value or a key; arguments: `name` (U+200B …); suggestion: the value without it.
    InvisibleCharacter = "invisible-character", Error;
    /// Text that `vonk new` wrote to be replaced.
    SampleText = "sample-text", Error;
    /// A text over its limit; arguments: `key`, `length`, `limit` (characters).
    TextTooLong = "text-too-long", Error;
    /// A list over its limit; arguments: `key`, `count`, `limit`.
    TooManyValues = "too-many-values", Error;
    /// The same value twice in a list; arguments: `value`.
    DuplicateValue = "duplicate-value", Warning;
    /// Not a date; arguments: `value`; suggestion: the date that is meant.
    InvalidDate = "invalid-date", Error;
    /// A date of which the day and the month may have changed places; arguments: `value`, `other` (the second reading);
    /// suggestion: the first.
    AmbiguousDate = "ambiguous-date", Error;
    /// A date that says what has been and is still to come; arguments: `value`.
    FutureDate = "future-date", Warning;
    /// Not an hour of a day; arguments: `value`; suggestion: the hour that is meant.
    InvalidHour = "invalid-hour", Error;
    /// Not the name of a time zone; arguments: `value`; suggestion: the nearest name.
    UnknownTimeZone = "unknown-time-zone", Error;
    /// An end before its start; arguments: `start`, `end`.
    DateOrder = "date-order", Error;
    /// Not an `https`, `http` or `mailto` address; arguments: `value`.
    InvalidUrl = "invalid-url", Error;
    /// A path on the author's own computer; arguments: `value`; suggestion: the name of a picture's file.
    LocalPath = "local-path", Error;
    /// A contact that looks like a person's own address; arguments: `value`.
    PersonalAddress = "personal-address", Warning;
    /// Not a language tag, or not a language of this bank; arguments: `value`, `languages`; suggestion.
    UnknownLanguage = "unknown-language", Error;
    /// A language in which several files are and which the bank does not have; arguments: `language`, `count`; suggestion: the
    /// languages with it; related: the first of the files.
    LanguageMissing = "language-missing", Error;
    /// A latitude or longitude that is none; arguments: `key`, `value`, `limit`.
    InvalidCoordinate = "invalid-coordinate", Error;
    /// An identifier that breaks its scheme's rule (KBO check digits, ROR form); arguments: `scheme`, `value`.
    InvalidIdentifier = "invalid-identifier", Error;
    /// A number out of its range; arguments: `key`, `value`, `least`, `most`.
    NumberOutOfRange = "number-out-of-range", Error;
    /// A term that the vocabulary does not have; arguments: `value`, `vocabulary`; suggestion.
    UnknownTerm = "unknown-term", Error;
    /// A municipality where a region is wanted; arguments: `value`, `region` (its name in several languages), `place` (the
    /// municipality's name), `asks` (`place` where the entry can say it and does not, else `region`); suggestion: the region.
    MunicipalityAsRegion = "municipality-as-region", Error;
    /// A term that has given way to another; arguments: `value`, `replacement`; suggestion.
    ReplacedTerm = "replaced-term", Warning;
    /// A word that would become the same term as another; arguments: `value`, `other`; suggestion: the id of a term of its own;
    /// related: the other.
    TermsCollide = "terms-collide", Error;
    /// An organisation without a file; arguments: `value`; suggestion.
    UnknownOrganisation = "unknown-organisation", Error;
    /// A case without a file; arguments: `value`; suggestion.
    UnknownCase = "unknown-case", Error;
    /// A source id that `sources` does not have; arguments: `value`; suggestion.
    UnknownSource = "unknown-source", Error;
    /// Two sources with one id; arguments: `value`; related.
    DuplicateSource = "duplicate-source", Error;
    /// A case that names itself as its example; arguments: `value`.
    SelfReference = "self-reference", Error;
    /// Cases that inspire each other in a circle; arguments: `cases`.
    InspirationCircle = "inspiration-circle", Error;
    /// A phase that is not the last step of the case's history; arguments: `key` (the field of the phase), `value`, `last`;
    /// suggestion: the phase of the last step; related: that step.
    PhaseHistory = "phase-history", Warning;
    /// Money that a case was given, among the figures of what it brought about; arguments: `indicator`, `replacement` (the group as
    /// it stands in `funding`).
    MoneyInImpact = "money-in-impact", Warning;
    /// A figure whose unit is unknown: neither given nor set by its indicator; arguments: `indicator`.
    UnitMissing = "unit-missing", Error;
    /// An old address that another file owns or claims; arguments: `value`; related.
    AliasTaken = "alias-taken", Error;

    // Translations
    /// A translation without its original; arguments: `id`, `language`; suggestion.
    TranslationOrphan = "translation-orphan", Error;
    /// An original that is named as a translation; arguments: `language`; suggestion: the name.
    OriginalMisnamed = "original-misnamed", Error;
    /// A translation in the original's own language; arguments: `language`; related.
    TranslationOfItself = "translation-of-itself", Error;
    /// A key that a translation inherits and may not set; arguments: `key`.
    TranslationKey = "translation-key", Error;
    /// A translation that does not say of which revision; suggestion: the revision.
    TranslatedFromMissing = "translated-from-missing", Warning;
    /// A translation of an earlier revision; arguments: `from`, `revision`.
    TranslationOutdated = "translation-outdated", Warning;
    /// A list with another number of entries than the original's; arguments: `key`, `count`, `expected`.
    TranslationListLength = "translation-list-length", Warning;

    // Markdown
    /// HTML in the text, which is shown as text; arguments: `tag`.
    RawHtml = "raw-html", Warning;
    /// A link, a picture or an address for a label that is shown as it is typed; arguments: `written`; suggestion: the link.
    LinkAsTyped = "link-as-typed", Warning;
    /// A heading without a space behind its `#`; arguments: `written`; suggestion: the heading.
    HeadingAsTyped = "heading-as-typed", Warning;
    /// A list whose points begin with a sign that makes none; arguments: `written`; suggestion: its lines.
    BulletAsTyped = "bullet-as-typed", Warning;
    /// Asterisks, underscores or tildes that are shown; arguments: `written`; suggestion: the words with the signs right around them.
    EmphasisAsTyped = "emphasis-as-typed", Warning;
    /// What another program would take for markup; arguments: `written`; suggestion: the text in its place, perhaps nothing.
    OtherMarkup = "other-markup", Warning;
    /// A link or a footnote whose label is not defined; arguments: `written`; suggestion: the same with a label that is.
    UnknownLabel = "unknown-label", Warning;
    /// A label that is defined a second time, in vain; arguments: `written`.
    DuplicateLabel = "duplicate-label", Warning;
    /// A label that nothing in the text names; arguments: `written`.
    UnusedLabel = "unused-label", Warning;
    /// A sentence that the line below it makes a heading; arguments: `written`; suggestion: the line with an empty one above it.
    SentenceAsHeading = "sentence-as-heading", Warning;
    /// A year that begins a numbered list, or a number that the page shows as another; arguments: `written`; suggestion.
    ListRenumbers = "list-renumbers", Warning;
    /// Code whose fence nothing closes; arguments: `written` (the fence).
    CodeUnclosed = "code-unclosed", Warning;
    /// A link or picture whose address has a scheme that is not allowed; arguments: `url`, `scheme`; suggestion: the address.
    UnsafeLink = "unsafe-link", Error;
    /// A relative link to a file that is not there; arguments: `target`; suggestion.
    BrokenLink = "broken-link", Error;
    /// A link to a file that is there and is no page; arguments: `target`.
    FileNotPublished = "file-not-published", Error;
    /// More is wrong with a text than is reported one by one; arguments: `count` (how much more), `limit`.
    ReportsLeftOut = "reports-left-out", Warning;
    /// A link to a heading that is not there; arguments: `anchor`; suggestion.
    BrokenAnchor = "broken-anchor", Warning;
    /// A picture that is not there; arguments: `target`; suggestion.
    PictureMissing = "picture-missing", Error;
    /// A picture without words for those who do not see it; arguments: `target`.
    PictureWithoutAlt = "picture-without-alt", Error;
    /// A picture file that no page can show; arguments: `name`, `flaw` (why).
    PictureUnreadable = "picture-unreadable", Error;
    /// A picture from another site, which a page may not load; arguments: `url`.
    PictureElsewhere = "picture-elsewhere", Error;
    /// Quotes, lists or emphasis nested too deep; arguments: `limit`.
    MarkdownTooDeep = "markdown-too-deep", Error;
    /// More headings than a text may have; arguments: `limit`.
    TooManyHeadings = "too-many-headings", Error;
    /// More footnotes than a text may have; arguments: `limit`.
    TooManyFootnotes = "too-many-footnotes", Error;
    /// A heading of level 1, which is the title's; arguments: `heading`.
    HeadingLevelOne = "heading-level-one", Warning;
    /// A heading that skips a level; arguments: `level`, `before`.
    HeadingSkipsLevel = "heading-skips-level", Warning;
    /// A file with front matter and no text below it.
    EmptyBody = "empty-body", Warning;

    // The bank itself
    /// A bank whose files have a newer form than this program knows; arguments: `value`, `known`.
    NewerVersion = "newer-version", Error;
    /// A facet or a setting names a vocabulary that has no file; arguments: `value`; suggestion.
    UnknownVocabulary = "unknown-vocabulary", Error;
    /// A setting names a facet that is not declared; arguments: `value`; suggestion.
    UnknownFacet = "unknown-facet", Error;
    /// A name that Vonk uses itself, as a facet's field or a route; arguments: `value`.
    ReservedName = "reserved-name", Error;
    /// Not a slug, or not a term id; arguments: `value`; suggestion.
    InvalidId = "invalid-id", Error;
    /// A term twice in a vocabulary; arguments: `value`; related.
    DuplicateTerm = "duplicate-term", Error;
    /// A parent that the vocabulary does not have; arguments: `value`; suggestion.
    UnknownParent = "unknown-parent", Error;
    /// Terms that are each other's parents; arguments: `value`.
    ParentCircle = "parent-circle", Error;
    /// A text that lacks one of the bank's languages; arguments: `key`, `language`.
    TextNotTranslated = "text-not-translated", Warning;
}

impl Code {
    /// The code that `text` names.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.as_str() == text)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
