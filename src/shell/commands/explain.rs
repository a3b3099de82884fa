//! `vonk explain`: the rule behind a code, or all codes.

use clap::Args;

use crate::{
    base::{Lang, closest},
    diagnostic::{Code, message::Messages},
};

use super::{
    super::{
        error::{Error, Failure},
        terminal,
        texts::CommandTexts,
    },
    Exit, language_here,
};

#[derive(Args)]
pub(super) struct Arguments {
    code: Option<String>,
}

pub(super) fn run(arguments: &Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let language = language_here(asked);
    let (messages, texts) = (Messages::for_language(language), CommandTexts::for_language(language));
    let text = match &arguments.code {
        None => list(&messages, &texts),
        Some(name) => messages.explain(Code::parse(name.trim()).ok_or_else(|| unknown(name, &texts))?),
    };
    terminal::print(&text)?;
    Ok(Exit::Well)
}

fn list(messages: &Messages, texts: &CommandTexts) -> String {
    let mut text = format!("{}\n\n", texts.text("all-codes", &[]));
    let longest = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or(0);
    for &code in Code::ALL {
        text.push_str(&format!("{:longest$}  {}\n", code.as_str(), messages.title(code)));
    }
    text
}

fn unknown(name: &str, texts: &CommandTexts) -> Error {
    let near = closest(name, Code::ALL.iter().map(|code| code.as_str()));
    let cause = match near {
        Some(near) => texts.text("usage-code-near", &[("suggestion", near.text.into())]),
        None => texts.text("usage-code", &[]),
    };
    Error::new(Failure::Usage, name, cause)
}
