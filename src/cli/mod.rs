//! The command line: reads files, asks the library, prints.
//!
//! Charter: may use the library and its results; it has no algorithm of its own. [`args`] says what
//! can be asked, [`input`] reads files, [`commands`] answers, [`records`] and [`names`] are the shape of what is
//! printed. Whatever can't be done is one line on standard error and exit code 2;
//! what is doubtful is a line there, too. [`build`] makes and serves a site: [`walk`] finds its texts, [`page`]
//! its reading room, [`placing`] puts it in its place, and [`host`] serves it. [`handover`] writes a library down for a
//! search cluster.

mod args;
mod build;
mod commands;
mod handover;
mod host;
mod input;
mod names;
mod page;
mod placing;
mod reasons;
mod records;
mod shards;
mod walk;

use std::fmt;
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// Why a command could not be carried out, in one line.
#[derive(Debug)]
enum Failure {
    /// What is wrong, and what to do.
    Said(String),
    /// It was carried out in part; what is missing was said.
    Partly,
    /// Nobody reads what is printed any more; nothing is wrong.
    Unread,
}

impl From<jylnama::error::Error> for Failure {
    fn from(error: jylnama::error::Error) -> Self {
        Self::Said(error.to_string())
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Unread,
            _ => Self::Said(error.to_string()),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        io::Error::from(error).into()
    }
}

impl Failure {
    fn new(message: impl fmt::Display) -> Self {
        Self::Said(message.to_string())
    }
}

/// Does what the command line asks.
pub(crate) fn main() -> ExitCode {
    let arguments = match args::read() {
        Ok(arguments) => arguments,
        Err(code) => return code,
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let done = commands::run(arguments, &mut out).and_then(|()| Ok(out.flush()?));
    match done {
        Ok(()) | Err(Failure::Unread) => ExitCode::SUCCESS,
        Err(Failure::Partly) => ExitCode::from(3),
        Err(Failure::Said(message)) => refuse(&message),
    }
}

/// Says what is wrong, in one line.
fn refuse(message: &str) -> ExitCode {
    remark(message);
    ExitCode::from(2)
}

/// Says something beside the answer, in one line on standard error.
fn remark(message: impl fmt::Display) {
    let line = message.to_string().split_whitespace().collect::<Vec<_>>().join(" ");
    // Where even this can't be written, the exit code alone must do.
    let _ = writeln!(io::stderr(), "jylnama: {line}");
}
