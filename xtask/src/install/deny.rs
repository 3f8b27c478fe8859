//! cargo-deny, which checks licences and sources of dependencies.

use std::path::PathBuf;

use anyhow::Result;

use super::{installing, there};
use crate::Project;
use crate::command::{cargo, run};

/// The program, built from crates.io if need be.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let version = &project.config.tools.cargo_deny;
    let root = project.tools().join(format!("cargo-deny-{version}"));
    let program = root.join("bin/cargo-deny");
    if program.exists() {
        there(&format!("cargo-deny {version}"));
        return Ok(program);
    }
    installing(&format!("cargo-deny {version}"), "licences and sources are checked with it");
    let mut install = cargo(&project.root);
    // Unoptimised: it is built once and runs for a second.
    install.args(["install", "--quiet", "--debug", "--locked", "cargo-deny", "--version", version]);
    install.env("CARGO_TARGET_DIR", project.tools()).env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(install.arg("--root").arg(&root))?;
    Ok(program)
}
