//! Programs that are built from crates.io, each in a folder of its own.

use std::path::PathBuf;

use anyhow::Result;

use super::{installing, there};
use crate::Project;
use crate::command::{cargo, run};

/// The program `name`, built if need be, which is said with the reason `why`.
pub fn ensure(project: &Project, name: &str, version: &str, why: &str) -> Result<PathBuf> {
    let root = project.tools().join(format!("{name}-{version}"));
    let program = root.join("bin").join(name);
    if program.exists() {
        there(&format!("{name} {version}"));
        return Ok(program);
    }
    installing(&format!("{name} {version}"), why);
    let mut install = cargo(&project.root);
    // Unoptimised: it is built once and runs for a second.
    install.args(["install", "--quiet", "--debug", "--locked", name, "--version", version]);
    install.env("CARGO_TARGET_DIR", project.tools()).env("CARGO_PROFILE_DEV_DEBUG", "0");
    run(install.arg("--root").arg(&root))?;
    Ok(program)
}
