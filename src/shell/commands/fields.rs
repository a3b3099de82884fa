//! `vonk fields`: the fields of each kind of file in the reader's language, with the bank's facets and terms where there
//! is a bank. `docs/fields.md` is what it prints as Markdown, in English and outside a bank.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::{
    base::Lang,
    content::{
        declaration::{Field, Subject},
        field_words::FieldWords,
    },
};

use super::{
    super::{
        error::Error,
        terminal::{self, wrapped},
        texts::CommandTexts,
    },
    Exit,
    declared::{Declared, subject},
};

/// How wide the text is, in characters.
const WIDTH: usize = 100;

#[derive(Args)]
pub(super) struct Arguments {
    kind: Option<String>,
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// Text for the terminal
    Text,
    /// Markdown
    Markdown,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let declared = Declared::open(arguments.root.as_deref(), asked)?;
    let texts = CommandTexts::for_language(declared.language);
    let subjects = match &arguments.kind {
        Some(name) => vec![subject(name, &texts)?],
        None => Subject::ALL.to_vec(),
    };
    let field_words = declared.words();
    let sheet = Sheet { words: &field_words, format: arguments.format };
    let mut text = match arguments.format {
        Format::Markdown if arguments.kind.is_none() => texts.text("fields-head", &[]) + "\n\n",
        Format::Markdown | Format::Text => String::new(),
    };
    let of_subject = |subject: Subject| sheet.subject(subject, declared.declarations.of(subject).fields);
    text.push_str(&subjects.into_iter().map(of_subject).collect::<Vec<_>>().join("\n"));
    terminal::print(&text)?;
    Ok(Exit::Well)
}

/// What the fields are written on.
struct Sheet<'a> {
    words: &'a FieldWords<'a>,
    format: Format,
}

impl Sheet<'_> {
    fn subject(&self, subject: Subject, fields: &[Field]) -> String {
        let (title, help) = (self.words.subject(subject), self.words.subject_help(subject));
        let mut text = match self.format {
            Format::Text => {
                let help = wrapped(&help, WIDTH).join("\n");
                format!("{} ({})\n{help}\n\n", title.to_uppercase(), subject.name())
            }
            Format::Markdown => format!("## {title}\n\n`{}` · {}\n\n", subject.name(), escaped(&help)),
        };
        for field in fields {
            self.field(field, 0, &mut text);
        }
        text
    }

    fn field(&self, field: &Field, depth: usize, text: &mut String) {
        match self.format {
            Format::Text => self.field_as_text(field, depth, text),
            Format::Markdown => self.field_as_markdown(field, depth, text),
        }
        for inner in field.fields() {
            self.field(inner, depth + 1, text);
        }
    }

    fn field_as_text(&self, field: &Field, depth: usize, text: &mut String) {
        let indent = "  ".repeat(depth);
        text.push_str(&format!("{indent}{}: {}\n", field.key, self.words.label(field)));
        let mut lines = vec![self.rule(field).join(" · "), self.words.help(field)];
        lines.extend(
            self.example(field).map(|example| format!("{} {example}", self.words.say("example", &[]))),
        );
        lines.extend(
            self.ids(field).map(|ids| format!("{} {}", self.words.say("choices", &[]), ids.join(", "))),
        );
        for line in lines.iter().flat_map(|line| wrapped(line, WIDTH - 4 - indent.len())) {
            text.push_str(&format!("{indent}    {line}\n"));
        }
    }

    fn field_as_markdown(&self, field: &Field, depth: usize, text: &mut String) {
        let mut line = format!(
            "{}- **`{}`** {} ({}). {}",
            "  ".repeat(depth),
            field.key,
            self.words.label(field),
            self.rule(field).join("; "),
            escaped(&self.words.help(field)),
        );
        if let Some(example) = self.example(field) {
            line.push_str(&format!(" {} `{example}`", self.words.say("example", &[])));
        }
        if let Some(ids) = self.ids(field) {
            line.push_str(&format!(" {} `{}`", self.words.say("choices", &[]), ids.join("`, `")));
        }
        text.push_str(&line);
        text.push('\n');
    }

    /// What a value looks like, how much it is needed, and whether a translation may have one.
    fn rule(&self, field: &Field) -> Vec<String> {
        let mut rule = vec![self.words.shape(field), self.words.need(field)];
        if field.in_translation {
            rule.push(self.words.say("also-in-translation", &[]));
        }
        rule
    }

    fn example(&self, field: &Field) -> Option<String> {
        Some(self.words.example(field)).filter(|example| !example.is_empty())
    }

    fn ids(&self, field: &Field) -> Option<Vec<&str>> {
        let ids: Vec<&str> = self.words.choices(field).into_iter().map(|term| term.id.as_str()).collect();
        (!ids.is_empty()).then_some(ids)
    }
}

/// A text in Markdown, which would take `<id>` as HTML where it does not stand between backticks.
fn escaped(text: &str) -> String {
    let pieces = text.split('`').enumerate();
    let pieces = pieces.map(|(number, piece)| match number % 2 {
        0 => piece.replace('<', "\\<"),
        _ => piece.to_owned(),
    });
    pieces.collect::<Vec<_>>().join("`")
}
