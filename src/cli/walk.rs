//! Finds the texts of a folder and the folders in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jylnama::site::{Warning, is_text};
use walkdir::{DirEntry, WalkDir};

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files of texts, by their place in the folder with `/` between folders.
    pub(super) files: BTreeMap<String, PathBuf>,
    /// What could not be looked at.
    pub(super) warnings: Vec<Warning>,
    /// How many files are of other kinds.
    pub(super) others: usize,
}

/// Finds the texts below `root`. What a dot hides is passed over, and so is the folder `without`, in which
/// the site itself may lie. Links are followed, but not back to where they came from.
pub(super) fn walk(root: &Path, without: &Path) -> Found {
    let without = fs::canonicalize(without).ok();
    let seen = |entry: &DirEntry| {
        let hidden = entry.depth() > 0 && entry.file_name().to_string_lossy().starts_with('.');
        let own = entry.file_type().is_dir()
            && without.is_some()
            && fs::canonicalize(entry.path()).ok() == without;
        !hidden && !own
    };
    let mut found = Found::default();
    for entry in WalkDir::new(root).follow_links(true).into_iter().filter_entry(seen) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => found.file(root, entry.into_path()),
            Ok(_) => {}
            // What is hidden is no concern, also where it is a link to nothing.
            Err(error) if error.path().is_some_and(|path| is_hidden(root, path)) => {}
            Err(error) => found.warnings.push(warning(root, &error)),
        }
    }
    found
}

impl Found {
    fn file(&mut self, root: &Path, path: PathBuf) {
        let mut name = within(root, &path);
        if path == root {
            // A file alone is no folder of itself.
            name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        }
        if is_text(&name) {
            self.files.insert(name, path);
        } else {
            self.others += 1;
        }
    }
}

fn is_hidden(root: &Path, path: &Path) -> bool {
    path != root && path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// The place of a file in a folder.
pub(super) fn within(root: &Path, path: &Path) -> String {
    let parts = path.strip_prefix(root).unwrap_or(path).components();
    let parts: Vec<_> = parts.map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    if parts.is_empty() { ".".to_owned() } else { parts.join("/") }
}

fn warning(root: &Path, error: &walkdir::Error) -> Warning {
    let source = error.path().map_or_else(|| ".".to_owned(), |path| within(root, path));
    if let Some(ancestor) = error.loop_ancestor() {
        return Warning::leads_back(source, &within(root, ancestor));
    }
    let reason = error.io_error().map(ToString::to_string).unwrap_or_default();
    Warning::unreadable(source, &reason)
}
