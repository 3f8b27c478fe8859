//! Makes the package for npm, and tries it as its users have it.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::Project;
use crate::command::{cargo, run};
use crate::install::browser::Browser;
use crate::install::node;
use crate::{site, wasm};

/// Builds the page, which the package brings along for sites, and the module that makes these; then the package. How
/// that is made, is in `xtask/package/`.
pub fn build(project: &Project) -> Result<()> {
    let workshop = site::build(project)?;
    wasm::build_program(project, &workshop)?;
    pack(project)
}

/// Makes the package of the module that was built.
fn pack(project: &Project) -> Result<()> {
    let mut make = Command::new("node");
    make.arg("xtask/package/pack.mjs").arg(project.root.join("target/npm"));
    run(make.current_dir(&project.root))
}

/// Makes the package and runs its tests: in Node, by compilers, in apps of each bundler, and its program beside the
/// native one, whose tests it passes, too.
pub fn test(project: &Project, browser: &Browser, native: &Path) -> Result<()> {
    pack(project)?;
    let program = project.root.join("target/npm/package/bin/jylnama.mjs");
    let mut sites = cargo(&project.root);
    sites
        .args(["test", "--locked", "--test", "site", "--test", "site_placing"])
        .env("JYLNAMA_PROGRAM", program);
    if cfg!(unix) {
        run(&mut sites)?;
    }
    let folder = project.root.join("tests/package");
    node::locked(&folder, "bundlers from npm", "the package is tried in apps that they build")?;
    let mut node = Command::new("node");
    node.args(["--test", "--test-concurrency=2", "tests/package/"]);
    node.env("CHROMIUM", &browser.chromium).env("JYLNAMA", native);
    run(node.current_dir(&project.root))
}
