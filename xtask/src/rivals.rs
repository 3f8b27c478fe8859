//! Runs the browser module beside other search engines for browsers, on one corpus in one run.

use std::process::Command;

use anyhow::Result;

use crate::Project;
use crate::command::run;
use crate::install::node;
use crate::wasm;

/// Builds the module as the page gets it, gets the other engines from npm, and measures them all.
/// `options` are those of `benches/rivals/run.mjs`; after a first `growth`, those of
/// `benches/rivals/growth.mjs`, which measures the module alone on texts of growing size.
pub fn rivals(project: &Project, options: &[&str]) -> Result<()> {
    wasm::build(project)?;
    let folder = project.root.join("benches/rivals");
    node::locked(&folder, "other search engines from npm", "what the module is measured beside")?;
    let (script, options) = match options {
        ["growth", options @ ..] => ("growth.mjs", options),
        options => ("run.mjs", options),
    };
    run(Command::new("node").arg(folder.join(script)).args(options))
}
