//! Builds the module for the browser, and weighs it.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::Project;
use crate::command::run;
use crate::install::target::Toolchain;
use crate::install::{node, target, tools};

/// The programs that make the module, and the compiler they use.
pub struct Workshop {
    toolchain: Toolchain,
    /// Folders with the programs.
    path: Vec<PathBuf>,
}

impl Workshop {
    /// Everything that is needed, installed.
    pub fn open(project: &Project) -> Result<Self> {
        let toolchain = target::ensure(project)?;
        let path = vec![tools::ensure(project)?, node::ensure(project)?];
        Ok(Self { toolchain, path })
    }

    /// Runs wasm-pack.
    pub fn wasm_pack(&self, project: &Project, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(self.program("wasm-pack")?);
        command.args(arguments).current_dir(&project.root);
        self.toolchain.apply(&mut command, &self.path)?;
        // The places of sources in messages of the module: as the project, not this machine, names
        // them.
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remapped(&project.root));
        run(&mut command)?;
        self.toolchain.check()
    }

    fn program(&self, name: &str) -> Result<PathBuf> {
        let mut places = self.path.iter().map(|folder| folder.join(name));
        places.find(|place| place.is_file()).with_context(|| format!("{name} was not installed"))
    }
}

/// Compiler flags that keep the folders of this machine out of the module.
fn remapped(root: &Path) -> String {
    let cargo = std::env::var("CARGO_HOME").ok();
    let cargo = cargo.or_else(|| std::env::var("HOME").ok().map(|home| home + "/.cargo"));
    let mut flags = vec![format!("--remap-path-prefix={}=.", root.display())];
    flags.extend(cargo.map(|cargo| format!("--remap-path-prefix={cargo}/registry/src=crates")));
    flags.join(" ")
}

/// Builds the module and says what it weighs.
pub fn build(project: &Project) -> Result<Workshop> {
    let workshop = Workshop::open(project)?;
    let build = &project.config.build;
    make(project, &workshop, &build.target, &project.root.join(&build.out_dir), &[])?;
    for page in ["LICENSE-APACHE", "LICENSE-MIT", "README.md"] {
        fs::copy(project.root.join(page), project.root.join(&build.out_dir).join(page))?;
    }
    let (sum, budget) = (weigh(project)?, project.config.budget.gzip);
    if sum > budget {
        println!("xtask: that is {} bytes over its budget", sum - budget);
    }
    Ok(workshop)
}

/// Makes a package of the module in the folder `out`, for a `target` of wasm-pack. `rest` goes to
/// cargo.
pub fn make(
    project: &Project,
    workshop: &Workshop,
    target: &str,
    out: &Path,
    rest: &[&str],
) -> Result<()> {
    let build = &project.config.build;
    // wasm-pack would take a relative folder as one in that of the package.
    let out = out.to_string_lossy();
    let kind = ["build", "--mode", "no-install", "--target", target, "--profile", &build.profile];
    let place = ["--out-name", &build.out_name, "--out-dir", &out, "module", "--locked"];
    workshop.wasm_pack(project, &[&kind[..], &place, rest].concat())
}

/// An error where the module that was built is over its budget.
pub fn hold_to_budget(project: &Project) -> Result<()> {
    let (sum, budget) = (weigh(project)?, project.config.budget.gzip);
    if sum > budget {
        bail!("the module is {} bytes over its budget in wasm-pack.toml", sum - budget);
    }
    Ok(())
}

/// Says what the module and its glue weigh, and gives the sum in bytes.
fn weigh(project: &Project) -> Result<usize> {
    let folder = project.root.join(&project.config.build.out_dir);
    let name = &project.config.build.out_name;
    let wasm = gzipped(&folder.join(format!("{name}_bg.wasm")))?;
    let glue = gzipped(&folder.join(format!("{name}.js")))?;
    let (sum, budget) = (wasm + glue, project.config.budget.gzip);
    println!("xtask: gzip: wasm {wasm} + JS {glue} = {sum} bytes, of a budget of {budget}");
    Ok(sum)
}

fn gzipped(path: &Path) -> Result<usize> {
    let bytes = fs::read(path).with_context(|| format!("{} was not built", path.display()))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    Ok(encoder.finish()?.len())
}
