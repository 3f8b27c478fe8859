//! Measures what a question fetches from libraries of growing size, beside Pagefind.

use std::process::Command;

use anyhow::Result;

use crate::Project;
use crate::command::{cargo, run};
use crate::install::node;
use crate::site;

/// Builds the page and the command line, gets Pagefind from npm, and measures both. `options` are those of
/// `benches/shards/run.mjs`.
pub fn shards(project: &Project, options: &[&str]) -> Result<()> {
    site::build(project)?;
    run(cargo(&project.root).args(["build", "--release", "--locked"]))?;
    let folder = project.root.join("benches/shards");
    node::locked(&folder, "Pagefind from npm", "what large libraries are measured beside")?;
    run(Command::new("node").arg(folder.join("run.mjs")).args(options))
}
