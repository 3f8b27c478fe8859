//! cargo-deny, which checks licences and sources of dependencies.

use std::path::PathBuf;

use anyhow::Result;

use super::crates_io;
use crate::Project;

/// The program, built from crates.io if need be.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let version = &project.config.tools.cargo_deny;
    crates_io::ensure(project, "cargo-deny", version, "licences and sources are checked with it")
}
