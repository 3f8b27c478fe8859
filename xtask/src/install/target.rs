//! The compiler for the browser: a Rust toolchain with the target `wasm32-unknown-unknown`.
//!
//! In this order: the active toolchain, where it has the target; `rustup target add`, where rustup
//! may install; on Debian, the compiler and library sources of its package `rustc-web`, unpacked
//! under `.tools` and used for the module alone, with the standard library built from source.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::{debian, installing, there};
use crate::Project;
use crate::command::{output, run};

const TARGET: &str = "wasm32-unknown-unknown";

/// How to run a command so that it compiles for the browser.
#[derive(Debug, Default)]
pub struct Toolchain {
    /// Folders to put before all others on the PATH.
    pub path: Vec<PathBuf>,
    /// Variables to set.
    variables: Vec<(&'static str, OsString)>,
    /// Compiler flags of the module that is shipped, and not of its tests: where it stops on a fault of its
    /// own, it says nothing that nobody in a browser would hear. Only a standard library that is built
    /// along can be made so; 8 KB gzip of the module. And a call is only replaced by what it calls where that
    /// makes the module hardly longer, and of what is marked to be put in place, where it is short: 12 and 10 KB gzip of
    /// it, for a fourth of the time that finding names and events takes; the rest is as fast.
    pub terse: &'static str,
    /// The file that exists once the stand-in for rustup was called.
    alarm: Option<PathBuf>,
}

impl Toolchain {
    /// Sets `command` up to use this toolchain, and `tools` before it on the PATH.
    pub fn apply(&self, command: &mut Command, tools: &[PathBuf]) -> Result<()> {
        let inherited = std::env::var_os("PATH").unwrap_or_default();
        let own = self.path.iter().chain(tools).cloned();
        let path = std::env::join_paths(own.chain(std::env::split_paths(&inherited)))?;
        command.env("PATH", path).envs(self.variables.iter().map(|(name, value)| (name, value)));
        Ok(())
    }

    /// An error where rustup was asked for anything.
    ///
    /// With Debian's compiler it has nothing to do here. wasm-pack asks it by itself, silently,
    /// when it takes the wrong compiler for the active one; so a stand-in that fails and leaves a
    /// trace stands first on the PATH of every build.
    pub fn check(&self) -> Result<()> {
        match &self.alarm {
            Some(alarm) if alarm.exists() => bail!(
                "rustup was called during the build for the browser: {}",
                fs::read_to_string(alarm).unwrap_or_default().trim()
            ),
            _ => Ok(()),
        }
    }
}

/// The toolchain, installed if need be.
pub fn ensure(project: &Project) -> Result<Toolchain> {
    if active_has_target()? {
        there("the wasm target of the active toolchain");
        return Ok(Toolchain::default());
    }
    if rustup_may_install() {
        installing(TARGET, "the active toolchain can't compile for the browser");
        if run(Command::new("rustup").args(["target", "add", TARGET])).is_ok() {
            return Ok(Toolchain::default());
        }
    }
    if debian::is_here() {
        return from_debian(&project.tools().join("debian-rust"));
    }
    bail!(
        "no compiler for the browser: run `rustup target add {TARGET}`, or build on Debian, \
         whose package rustc-web is then used"
    )
}

fn active_has_target() -> Result<bool> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    Ok(Path::new(&sysroot).join("lib/rustlib").join(TARGET).join("lib").is_dir())
}

/// Whether rustup is here and not forbidden to fetch anything.
fn rustup_may_install() -> bool {
    let allowed = std::env::var_os("RUSTUP_AUTO_INSTALL").is_none_or(|value| value != "0");
    allowed && output(Command::new("rustup").arg("--version")).is_ok()
}

fn from_debian(root: &Path) -> Result<Toolchain> {
    let stamp = root.join("complete");
    if stamp.exists() {
        there("Debian's rustc-web and its sources, for the wasm target");
    } else {
        installing("Debian's rustc-web and its sources", "no toolchain here has the wasm target");
        let _ = fs::remove_dir_all(root);
        debian::update()?;
        debian::unpack(&packages()?, root)?;
    }
    let toolchain = unpacked(root)?;
    fs::write(stamp, "")?;
    Ok(toolchain)
}

/// The compiler, its libraries, the linker, and the sources of the standard library. Their names
/// carry versions that move with Debian's updates, so they are looked up.
fn packages() -> Result<Vec<String>> {
    let first = |package: &str, prefix: &str| -> Result<String> {
        let mut names = debian::depends(package, prefix)?;
        names.pop().with_context(|| format!("{package} depends on no {prefix}"))
    };
    let library = first("libstd-rust-web-dev", "libstd-rust-web-")?;
    let llvm = first(&library, "libllvm")?;
    let linker = llvm.replace("libllvm", "lld-");
    let fixed = ["rustc-web", "libstd-rust-web-dev", "rust-web-src"].map(str::to_owned);
    Ok(fixed.into_iter().chain([library, llvm, linker]).collect())
}

/// The toolchain of the packages unpacked under `root`.
fn unpacked(root: &Path) -> Result<Toolchain> {
    let (bin, lib) = (root.join("usr/bin"), root.join("usr/lib"));
    let linker = only(&lib, "llvm-", "")?.join("bin/wasm-ld");
    let libraries = std::env::join_paths([only(&lib, "", "-linux-gnu")?, lib])?;
    let rustc = bin.join("rustc");
    let guard = guard(root)?;
    let toolchain = Toolchain {
        path: vec![guard.clone(), bin],
        variables: vec![
            ("LD_LIBRARY_PATH", libraries),
            ("RUSTC", rustc.clone().into()),
            // Building the standard library from source is still behind a switch.
            ("RUSTC_BOOTSTRAP", "1".into()),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
            ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker.into()),
        ],
        terse: "-Zunstable-options -Cpanic=immediate-abort -Cllvm-args=-inline-threshold=20 \
                -Cllvm-args=-inlinehint-threshold=150",
        alarm: Some(guard.join("called")),
    };
    // wasm-pack takes this folder, even empty, for proof that the target is installed.
    let mut ask = Command::new(rustc);
    toolchain.apply(&mut ask, &[])?;
    let folder = output(ask.args(["--target", TARGET, "--print", "target-libdir"]))?;
    fs::create_dir_all(folder)?;
    Ok(toolchain)
}

/// The one folder in `folder` whose name begins and ends so.
fn only(folder: &Path, prefix: &str, suffix: &str) -> Result<PathBuf> {
    let names =
        fs::read_dir(folder)?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
    let mut fitting = names.filter(|name| name.starts_with(prefix) && name.ends_with(suffix));
    let name = fitting.next();
    name.map(|name| folder.join(name))
        .with_context(|| format!("{} holds no {prefix}…{suffix}", folder.display()))
}

/// A folder with a stand-in for rustup that leaves a trace and fails.
fn guard(root: &Path) -> Result<PathBuf> {
    use std::os::unix::fs::PermissionsExt as _;

    let folder = root.join("no-rustup");
    fs::create_dir_all(&folder)?;
    let (stand_in, alarm) = (folder.join("rustup"), folder.join("called"));
    let script = format!("#!/bin/sh\necho \"rustup $*\" >> '{}'\nexit 1\n", alarm.display());
    fs::write(&stand_in, script)?;
    fs::set_permissions(&stand_in, fs::Permissions::from_mode(0o755))?;
    let _ = fs::remove_file(&alarm);
    Ok(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The guard works: a call of rustup under the toolchain's PATH fails and is told.
    #[test]
    fn a_call_of_rustup_is_noticed() {
        let root = std::env::temp_dir().join(format!("jylnama-guard-{}", std::process::id()));
        let guard = guard(&root).unwrap();
        let alarm = Some(guard.join("called"));
        let toolchain = Toolchain { path: vec![guard], alarm, ..Toolchain::default() };
        assert!(toolchain.check().is_ok());
        let mut shell = Command::new("sh");
        shell.args(["-c", "rustup target add x"]);
        toolchain.apply(&mut shell, &[]).unwrap();
        assert!(!shell.status().unwrap().success());
        let told = toolchain.check().unwrap_err().to_string();
        assert!(told.ends_with("rustup target add x"), "{told}");
        fs::remove_dir_all(root).unwrap();
    }
}
