//! Makes the built page: that of `www` bundled with the module, as it is put on a host.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::Project;
use crate::command::run;
use crate::wasm::{self, Workshop};

/// Builds the module, then the site. How the site is made, is in `xtask/site/`.
pub fn build(project: &Project) -> Result<Workshop> {
    let workshop = wasm::build(project)?;
    let mut make = Command::new("node");
    make.arg("xtask/site/build.mjs").args([project.root.join("www"), folder(project)]);
    run(make.current_dir(&project.root))?;
    Ok(workshop)
}

/// Where the built site lies.
pub fn folder(project: &Project) -> PathBuf {
    project.root.join("page")
}
