//! `vonk completions`: what a shell needs to complete the command line.

use clap::{Args, CommandFactory as _};
use clap_complete::{Shell, generate};

use super::{
    super::{error::Error, terminal},
    CommandLine, Exit,
};

#[derive(Args)]
pub(super) struct Arguments {
    /// The shell
    shell: Shell,
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, Error> {
    let mut script = Vec::new();
    generate(arguments.shell, &mut CommandLine::command(), "vonk", &mut script);
    terminal::print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Well)
}
