//! What comes from npm, as `package-lock.json` pins it: wasm-opt, and what drives browsers in
//! tests.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::{installing, there};
use crate::Project;
use crate::command::{output, run};

/// The folder with the programs that npm installed.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    check_version(project.config.tools.node)?;
    let packages = format!("packages from npm (binaryen {})", project.config.tools.binaryen);
    let modules =
        locked(&project.root, &packages, "wasm-opt, and what drives the browser in tests")?;
    Ok(modules.join(".bin"))
}

/// What the lock file in `folder` pins, installed beside it. `packages` and `purpose` say to the user
/// what is got, and what for.
pub fn locked(folder: &Path, packages: &str, purpose: &str) -> Result<PathBuf> {
    let modules = folder.join("node_modules");
    let lock = fs::read_to_string(folder.join("package-lock.json"))?;
    let stamp = modules.join("installed-lock.json");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        there(&format!("the {packages}"));
    } else {
        installing(packages, purpose);
        let mut npm = Command::new("npm");
        npm.args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
        run(npm.current_dir(folder))?;
        fs::write(stamp, lock)?;
    }
    Ok(modules)
}

fn check_version(oldest: u32) -> Result<()> {
    let advice = format!("install Node.js {oldest} or newer, with npm");
    let version = output(Command::new("node").arg("--version")).context(advice.clone())?;
    let major = version.trim_start_matches('v').split('.').next().unwrap_or_default();
    if major.parse::<u32>().is_ok_and(|major| major >= oldest) {
        return Ok(());
    }
    bail!("Node.js here is {version}: {advice}")
}
