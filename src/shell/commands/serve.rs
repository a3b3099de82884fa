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
    /// The bank's folder [default: the nearest one with content/bank.yaml, from here upwards]
    #[arg(long, value_name = "DIR")]
    root: Option<PathBuf>,
    /// The port; when it is taken, the next free one. 0 is any free port
    #[arg(long, value_name = "N", default_value_t = 1111)]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Look for changes by the clock, for network disks and Windows disks under WSL
    #[arg(long)]
    poll: bool,
    /// Leave drafts out, as the published site does
    #[arg(long)]
    without_drafts: bool,
    /// The editor that links in the report open: vscode, zed, idea, … or a pattern with {path}, {line} and {column}
    /// [default: EDITOR_URL]
    #[arg(long, value_name = "EDITOR")]
    editor: Option<String>,
    /// Listen at this address of the network: everybody there can read the preview
    #[arg(long, value_name = "ADDRESS")]
    host: Option<IpAddr>,
    /// The day for which to show the bank [default: SOURCE_DATE_EPOCH, else today]
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
