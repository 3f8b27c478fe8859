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
use crate::config::Config;
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
        self.wasm_pack_with("", project, arguments)
    }

    /// The same with flags for the compiler.
    fn wasm_pack_with(&self, flags: &str, project: &Project, arguments: &[&str]) -> Result<()> {
        let mut command = Command::new(self.program("wasm-pack")?);
        command.args(arguments).current_dir(&project.root);
        self.toolchain.apply(&mut command, &self.path)?;
        // The places of sources in messages of the module: as the project, not this machine, names
        // them.
        let flags = format!("{} {flags}", remapped(&project.root));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.trim_end());
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

/// A form of the module.
struct Form {
    name: &'static str,
    /// Its folder in that of the package.
    folder: &'static str,
    /// What cargo is told.
    options: &'static [&'static str],
    /// The bytes that it and its glue may have.
    budget: fn(&Config) -> usize,
}

/// The full module, the one that only reads, and the one that searches sharded libraries: those of the page.
const FORMS: [Form; 3] = [
    Form { name: "full", folder: "", options: &[], budget: |config| config.budget.full },
    Form {
        name: "reading",
        folder: "reading",
        options: &["--no-default-features"],
        budget: |config| config.budget.reading,
    },
    Form {
        name: "catalogue",
        folder: "catalogue",
        options: &["--no-default-features", "--features", "catalogue"],
        budget: |config| config.budget.catalogue,
    },
];

/// The one that makes sites, in the package for npm. No browser loads it.
const PROGRAM: Form = Form {
    name: "site",
    folder: "site",
    options: &["--features", "site"],
    budget: |config| config.budget.site,
};

/// Builds the module in all its forms and says what each weighs.
pub fn build(project: &Project) -> Result<Workshop> {
    let workshop = Workshop::open(project)?;
    let build = &project.config.build;
    let out = project.root.join(&build.out_dir);
    for form in &FORMS {
        make_form(project, &workshop, form)?;
    }
    for page in ["LICENSE-APACHE", "LICENSE-MIT", "README.md"] {
        fs::copy(project.root.join(page), out.join(page))?;
    }
    FORMS.iter().try_for_each(|form| tell_weight(project, form))?;
    Ok(workshop)
}

/// Builds the module that makes sites.
pub fn build_program(project: &Project, workshop: &Workshop) -> Result<()> {
    make_form(project, workshop, &PROGRAM)?;
    tell_weight(project, &PROGRAM)
}

fn make_form(project: &Project, workshop: &Workshop, form: &Form) -> Result<()> {
    let build = &project.config.build;
    let out = project.root.join(&build.out_dir).join(form.folder);
    make(project, workshop, &build.target, &out, form.options)
}

fn tell_weight(project: &Project, form: &Form) -> Result<()> {
    let (sum, budget) = (weigh(project, form)?, (form.budget)(&project.config));
    if sum > budget {
        println!("xtask: that is {} bytes over its budget", sum - budget);
    }
    Ok(())
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
    let arguments = [&kind[..], &place, rest].concat();
    workshop.wasm_pack_with(workshop.toolchain.terse, project, &arguments)
}

/// An error where a form of the module that was built is over its budget.
pub fn hold_to_budget(project: &Project) -> Result<()> {
    for form in FORMS.iter().chain([&PROGRAM]) {
        let (sum, budget) = (weigh(project, form)?, (form.budget)(&project.config));
        if sum > budget {
            let (name, over) = (form.name, sum - budget);
            bail!("the {name} module is {over} bytes over its budget in wasm-pack.toml");
        }
    }
    Ok(())
}

/// Says what a form of the module and its glue weigh, and gives the sum in bytes.
fn weigh(project: &Project, form: &Form) -> Result<usize> {
    let folder = project.root.join(&project.config.build.out_dir).join(form.folder);
    let name = &project.config.build.out_name;
    let wasm = gzipped(&folder.join(format!("{name}_bg.wasm")))?;
    let glue = gzipped(&folder.join(format!("{name}.js")))?;
    let (sum, budget) = (wasm + glue, (form.budget)(&project.config));
    let name = form.name;
    println!(
        "xtask: {name} module, gzip: wasm {wasm} + JS {glue} = {sum} bytes, of a budget of {budget}"
    );
    Ok(sum)
}

fn gzipped(path: &Path) -> Result<usize> {
    let bytes = fs::read(path).with_context(|| format!("{} was not built", path.display()))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    Ok(encoder.finish()?.len())
}
