//! cargo-fuzz, which runs the fuzz targets.

use std::path::PathBuf;

use anyhow::Result;

use super::crates_io;
use crate::Project;

/// The program, built from crates.io if need be.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let version = &project.config.tools.cargo_fuzz;
    crates_io::ensure(project, "cargo-fuzz", version, "it runs the fuzz targets")
}
