//! Debian's packages: installed by root, or unpacked by anyone.

use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::command::{find, output, run};

/// Whether this is a system with Debian's packages.
pub fn is_here() -> bool {
    find("", &["apt-get"]).is_some() && find("", &["dpkg"]).is_some()
}

/// Whether packages can be installed.
pub fn is_root() -> bool {
    output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Fetches the lists of packages; only root can.
pub fn update() -> Result<()> {
    if is_root() { run(Command::new("apt-get").args(["-qq", "update"])) } else { Ok(()) }
}

/// Installs packages for all; needs root.
pub fn install(packages: &[&str]) -> Result<()> {
    update()?;
    let mut command = Command::new("apt-get");
    command.env("DEBIAN_FRONTEND", "noninteractive");
    run(command.args(["-qq", "-y", "--no-install-recommends", "install"]).args(packages))
}

/// The packages that `package` depends on and whose names begin with `prefix`.
pub fn depends(package: &str, prefix: &str) -> Result<Vec<String>> {
    let listed = output(Command::new("apt-cache").args(["depends", package]))?;
    let names = listed.lines().filter_map(|line| line.trim().strip_prefix("Depends: "));
    Ok(names.filter(|name| name.starts_with(prefix)).map(str::to_owned).collect())
}

/// Downloads packages and unpacks them under `folder`, installing nothing. What apt downloads it
/// has checked against Debian's signatures.
pub fn unpack(packages: &[String], folder: &Path) -> Result<()> {
    let downloads = folder.join("packages");
    std::fs::create_dir_all(&downloads)?;
    let mut download = Command::new("apt-get");
    // Without its own user for downloads apt need not be let into this folder.
    download.args(["-qq", "-o", "APT::Sandbox::User=root", "download"]);
    run(download.args(packages).current_dir(&downloads))?;
    for entry in std::fs::read_dir(&downloads)? {
        run(Command::new("dpkg").arg("-x").arg(entry?.path()).arg(folder))?;
    }
    std::fs::remove_dir_all(&downloads).context("removing the downloaded packages")
}
