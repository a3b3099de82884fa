//! `vonk serve`: the site in the browser, while its content is being written.

use std::{net::IpAddr, path::PathBuf};

use clap::Args;
use jiff::civil::Date;

use crate::base::Lang;

use super::{
    super::{
        error::Error,
        load::SETTINGS,
        serve::{Options, serve},
        surroundings,
    },
    Exit, open,
};

#[derive(Args)]
pub(super) struct Arguments {
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 1111)]
    port: u16,
    #[arg(long)]
    open: bool,
    #[arg(long)]
    poll: bool,
    #[arg(long)]
    without_drafts: bool,
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    host: Option<IpAddr>,
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = surroundings::parse_day)]
    date: Option<Date>,
}

pub(super) fn run(arguments: Arguments, asked: Option<Lang>) -> Result<Exit, Error> {
    let root = surroundings::root(arguments.root.as_deref());
    // Settings that cannot be read are shown and mended in the preview; without any there is no bank to show.
    if !root.join(SETTINGS).exists() {
        open(&root, asked, arguments.date, true)?.report(false);
        return Ok(Exit::Content);
    }
    let options = Options {
        root,
        port: arguments.port,
        host: arguments.host,
        opens: arguments.open,
        polls: arguments.poll,
        drafts: !arguments.without_drafts,
        date: arguments.date,
        editor: arguments.editor,
        asked,
    };
    match serve(options)? {}
}
