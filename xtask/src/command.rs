//! Runs other programs, and looks for them.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// How a command reads in a message.
fn spelled(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

/// Runs a command to its end; an error where it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let words = spelled(command);
    let status = command.status().with_context(|| format!("{words} can't be started"))?;
    if !status.success() {
        bail!("{words} failed ({status})");
    }
    Ok(())
}

/// What a command prints; an error where it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let words = spelled(command);
    let run = command.stderr(Stdio::inherit()).output();
    let output = run.with_context(|| format!("{words} can't be started"))?;
    if !output.status.success() {
        bail!("{words} failed ({})", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The cargo that runs this.
pub fn cargo(root: &Path) -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root);
    command
}

/// A program, by the variable that names it or on the PATH.
pub fn find(variable: &str, names: &[&str]) -> Option<PathBuf> {
    let given = std::env::var_os(variable).map(PathBuf::from).filter(|path| path.is_file());
    given.or_else(|| names.iter().find_map(|name| on_path(name)))
}

fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(name)).find(|file| file.is_file())
}
