//! Talking to the terminal: text to the two streams, whether colours suit, a progress bar for what takes long.

use std::{
    io::{self, ErrorKind, IsTerminal as _, Write as _},
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

use anstream::{AutoStream, ColorChoice, stream::RawStream};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::diagnostic::render::Colour;

use super::error::{Error, Failure};

/// What takes no longer than this shows no bar.
const PATIENCE: Duration = Duration::from_millis(500);

/// Writes to the standard output. A reader that has gone (`vonk check | head`) is no failure; a full disk is.
pub(crate) fn print(text: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Error::new(Failure::Write, "stdout", error))
        }
        _ => Ok(()),
    }
}

/// Writes to the standard error, if anybody listens.
pub(crate) fn note(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Writes a line to the standard error, if anybody listens.
pub(crate) fn say(line: &str) {
    note(&format!("{line}\n"));
}

/// Whether a stream takes colours, decided as the command line's own help decides it: a terminal does, unless `NO_COLOR`,
/// `CLICOLOR=0` or `TERM=dumb` asks for none; `CLICOLOR_FORCE` wants them anywhere.
pub(crate) fn colour(stream: &impl RawStream) -> Colour {
    match AutoStream::choice(stream) {
        ColorChoice::Never => Colour::Plain,
        ColorChoice::Auto | ColorChoice::Always | ColorChoice::AlwaysAnsi => Colour::Ansi,
    }
}

/// A bar that shows itself when the work takes longer than half a second, on a terminal only.
pub(crate) struct Progress {
    bar: ProgressBar,
    started: Instant,
    is_shown: AtomicBool,
}

impl Progress {
    /// A bar for steps that are still to be [expected](Self::expect); a quiet one never shows.
    pub(crate) fn new(is_quiet: bool) -> Self {
        let bar = ProgressBar::with_draw_target(Some(0), ProgressDrawTarget::hidden());
        let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len}");
        let bar = style.map_or(bar.clone(), |style| bar.with_style(style));
        let is_hopeless = is_quiet || !io::stderr().is_terminal();
        Self { bar, started: Instant::now(), is_shown: AtomicBool::new(is_hopeless) }
    }

    /// There are so many steps more.
    pub(crate) fn expect(&self, steps: usize) {
        self.bar.inc_length(steps as u64);
    }

    /// One step is done.
    pub(crate) fn tick(&self) {
        self.bar.inc(1);
        if !self.is_shown.load(Ordering::Relaxed)
            && self.started.elapsed() > PATIENCE
            && !self.is_shown.swap(true, Ordering::Relaxed)
        {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
}

#[cfg(test)]
impl Progress {
    /// How many steps are done, and how many there are.
    pub(crate) fn done(&self) -> (u64, Option<u64>) {
        (self.bar.position(), self.bar.length())
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

/// Lines of at most `width` characters, broken at spaces; a longer word has a line of its own.
pub(crate) fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
