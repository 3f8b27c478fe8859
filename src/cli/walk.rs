//! Finds the texts of a folder and the folders in it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jylnama::site::{ENDINGS, Warning};
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
            Err(error) => found.warnings.push(warning(root, &error)),
        }
    }
    found
}

impl Found {
    fn file(&mut self, root: &Path, path: PathBuf) {
        if is_text(&path) {
            self.files.insert(within(root, &path), path);
        } else {
            self.others += 1;
        }
    }
}

fn is_text(path: &Path) -> bool {
    let ending = path.extension().unwrap_or_default();
    ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known))
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
        let ancestor = within(root, ancestor);
        let what = format!("this link leads back to {ancestor}, and is not followed");
        return Warning { source, line: None, what, left_out: false };
    }
    let reason = error.io_error().map(ToString::to_string).unwrap_or_default();
    Warning { source, line: None, what: format!("it can't be read: {reason}"), left_out: true }
}
