//! Finds the built page, which becomes the reading room of a site.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use jylnama::site::Source;
use walkdir::WalkDir;

use super::Failure;
use super::walk::within;

/// Where the source of this program lies, if it is still there.
const CHECKOUT: &str = env!("CARGO_MANIFEST_DIR");

/// The files of the built page: those in `named` or, where that is `None`, in a folder `page` beside this
/// program or in its checkout, where the page is built if it is not yet.
pub(super) fn page(named: Option<&Path>) -> Result<Vec<Source>, Failure> {
    let folder = match named {
        Some(folder) => folder.to_owned(),
        None => found().map_or_else(built, Ok)?,
    };
    let mut files = Vec::new();
    for entry in WalkDir::new(&folder).sort_by_file_name() {
        let entry = entry.map_err(|error| unreadable(&folder, &error))?;
        if entry.file_type().is_file() {
            let bytes = fs::read(entry.path()).map_err(|error| unreadable(entry.path(), &error))?;
            files.push(Source { path: within(&folder, entry.path()), bytes });
        }
    }
    Ok(files)
}

fn unreadable(path: &Path, error: &dyn std::error::Error) -> Failure {
    Failure::new(format_args!("the page in {} can't be read: {error}", path.display()))
}

fn found() -> Option<PathBuf> {
    let program = env::current_exe().ok().and_then(|program| fs::canonicalize(program).ok());
    let beside = program.and_then(|program| Some(program.parent()?.join("page")));
    [beside, Some(Path::new(CHECKOUT).join("page"))]
        .into_iter()
        .flatten()
        .find(|folder| is_page(folder))
}

fn is_page(folder: &Path) -> bool {
    folder.join("index.html").is_file() && folder.join("service-worker.js").is_file()
}

/// Builds the page in the checkout.
fn built() -> Result<PathBuf, Failure> {
    let checkout = Path::new(CHECKOUT);
    if !checkout.join("xtask").is_dir() {
        let message = "the page for the reading room is missing: name its folder with --page, or put it \
                       into a folder \"page\" beside this program";
        return Err(Failure::new(message));
    }
    super::remark("the page is not built yet: cargo xtask build, which takes some minutes");
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    // What it prints goes where remarks go, for this program's own answer is printed, too.
    let status = Command::new(cargo)
        .args(["xtask", "build"])
        .current_dir(checkout)
        .stdout(std::io::stderr())
        .status();
    let done = status.is_ok_and(|status| status.success());
    let page = checkout.join("page");
    if done && is_page(&page) {
        return Ok(page);
    }
    let checkout = checkout.display();
    Err(Failure::new(format_args!(
        "the page could not be built: see cargo xtask build in {checkout}"
    )))
}
