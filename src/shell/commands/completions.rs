//! `vonk completions`: what a shell needs to complete the command line.

use clap::Args;
use clap_complete::{Shell, generate};

use super::{
    super::{error::Error, terminal, texts::CommandTexts},
    Exit, help, language_here,
};
use crate::base::Lang;

#[derive(Args)]
pub(super) struct Arguments {
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let mut script = Vec::new();
    let texts = CommandTexts::for_language(language_here(asked));
    generate(arguments.shell, &mut help::spoken(&texts), "vonk", &mut script);
    terminal::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Well)
}
