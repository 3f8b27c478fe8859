//! Judges the built site as a phone on a slow line would load it.

use std::process::Command;

use anyhow::Result;

use crate::Project;
use crate::command::run;
use crate::install::{browser, node};
use crate::site;

/// Builds the site, gets Lighthouse from npm and lets it judge; then measures the first search.
pub fn lighthouse(project: &Project) -> Result<()> {
    site::build(project)?;
    let browser = browser::ensure()?;
    let folder = project.root.join("benches/page");
    node::locked(&folder, "Lighthouse from npm", "it judges the page")?;
    for script in ["first.mjs", "lighthouse.mjs"] {
        let mut node = Command::new("node");
        run(node.arg(folder.join(script)).env("CHROMIUM", &browser.chromium))?;
    }
    Ok(())
}
