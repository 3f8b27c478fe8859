//! wasm-pack and wasm-bindgen, built from crates.io as `tools/Cargo.lock` pins them.

use std::path::PathBuf;

use anyhow::Result;

use super::{installing, there};
use crate::Project;
use crate::command::{cargo, run};

/// The folder with the tools. cargo itself knows whether there is anything to build.
pub fn ensure(project: &Project) -> Result<PathBuf> {
    let folder = project.tools().join("debug");
    let tools = &project.config.tools;
    let names = format!("wasm-pack {} and wasm-bindgen {}", tools.wasm_pack, tools.wasm_bindgen);
    if folder.join("wasm-pack").exists() {
        there(&names);
    } else {
        installing(&names, "they make the browser module");
    }
    let mut build = cargo(&project.root);
    build.args(["build", "--quiet", "--locked", "--manifest-path", "tools/Cargo.toml"]);
    run(build.env("CARGO_TARGET_DIR", project.tools()))?;
    Ok(folder)
}
