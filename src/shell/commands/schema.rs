//! `vonk schema`: a JSON Schema of the front matter of one kind of file, for editors and other programs. The site has the
//! same under `/data/schema/input/`.

use std::path::PathBuf;

use clap::Args;

use crate::{base::Lang, content::input_schema::SchemaWriter};

use super::{
    super::{error::Error, terminal, texts::CommandTexts},
    Exit,
    declared::{Declared, subject},
};

#[derive(Args)]
pub(super) struct Arguments {
    kind: String,
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let declared = Declared::open(arguments.root.as_deref(), asked)?;
    let subject = subject(&arguments.kind, &CommandTexts::for_language(declared.language))?;
    let words = declared.words();
    let writer = SchemaWriter::new(&declared.declarations, &words, declared.languages());
    terminal::print(&format!("{:#}\n", writer.schema(subject)))?;
    Ok(Exit::Well)
}
