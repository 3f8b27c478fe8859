//! The charters of the house, enforced: what each module may use, and what every file owes its
//! reader. The table is that of ARCHITECTURE.md.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each module and what of the crate it may use besides itself.
const CHARTERS: [(&str, &[&str]); 16] = [
    ("span", &[]),
    ("error", &[]),
    ("order", &[]),
    ("hash", &[]),
    ("text", &["hash", "span"]),
    ("language", &["hash", "order", "span", "text"]),
    ("time", &["language", "span", "text"]),
    ("names", &["hash", "language", "order", "span", "text"]),
    ("index", &["error", "hash", "order", "span"]),
    ("query", &["index", "language", "order", "span", "text"]),
    ("timeline", &["hash", "language", "order", "span", "text", "time"]),
    (
        "library",
        &[
            "error", "hash", "index", "language", "names", "order", "query", "span", "text",
            "time", "timeline",
        ],
    ),
    ("site", &["error", "hash", "library", "time", "timeline"]),
    (
        "shards",
        &[
            "error", "hash", "index", "language", "library", "order", "query", "site", "span",
            "text",
        ],
    ),
    ("bindings", &["error", "library", "names", "shards", "site", "span", "time", "timeline"]),
    (
        "cli",
        &["error", "language", "library", "names", "shards", "site", "span", "time", "timeline"],
    ),
];

/// Words that only one room may say, with the rooms that may.
const SECRETS: [(&[&str], &[&str]); 4] = [
    (&["wasm_bindgen", "js_sys", "web_sys"], &["bindings"]),
    (&["kazakh"], &["language", "library", "shards", "cli"]),
    (&["std::fs", "std::io", "std::env", "std::process"], &["cli"]),
    (&["std::time", "SystemTime", "Instant", "thread_rng", "static mut"], &[]),
];

/// Lines of a file, without its tests, beyond which it is two files.
const LONGEST_FILE: usize = 400;

struct Source {
    /// The room: the first part of its path under `src`.
    module: String,
    path: PathBuf,
    /// Its text, without its tests.
    code: String,
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                sources.push(source(&root, path));
            }
        }
    }
    assert!(sources.len() > 30, "the sources were found");
    sources
}

fn source(root: &Path, path: PathBuf) -> Source {
    let within = path.strip_prefix(root).unwrap().with_extension("");
    let module = within.iter().next().unwrap().to_string_lossy().into_owned();
    let text = fs::read_to_string(&path).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap().to_owned();
    Source { module, path, code }
}

/// The code without comments: those may name other rooms to the reader.
fn spoken(code: &str) -> String {
    let lines = code.lines().map(|line| line.split("//").next().unwrap_or(""));
    lines.collect::<Vec<_>>().join("\n")
}

/// The modules of the crate that `code` names: `crate::text` or, on the command line,
/// `jylnama::text`.
fn used(code: &str) -> Vec<String> {
    let roots = ["crate::", "jylnama::"];
    let paths = roots.iter().flat_map(|root| code.split(root).skip(1));
    let name = |path: &str| path.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    paths.map(name).collect()
}

#[test]
fn each_module_uses_what_its_charter_allows() {
    let charters: BTreeMap<_, _> = CHARTERS.into_iter().collect();
    for source in sources() {
        if ["lib", "main"].contains(&source.module.as_str()) {
            continue;
        }
        let allowed = charters.get(source.module.as_str());
        let allowed = allowed.unwrap_or_else(|| panic!("{} has no charter", source.module));
        for name in used(&spoken(&source.code)) {
            let own = name == source.module || name.is_empty();
            let path = source.path.display();
            assert!(own || allowed.contains(&name.as_str()), "{path} may not use {name}");
        }
    }
}

#[test]
fn secrets_stay_in_their_rooms() {
    for source in sources() {
        for (words, rooms) in SECRETS {
            let code = spoken(&source.code);
            let open = rooms.contains(&source.module.as_str()) || source.module == "main";
            let said = words.iter().find(|word| code.contains(**word) && !open);
            assert_eq!(said, None, "in {}", source.path.display());
        }
    }
}

#[test]
fn every_file_says_what_it_is_for_and_stays_short() {
    for source in sources() {
        let path = source.path.display();
        assert!(source.code.starts_with("//!"), "{path} begins with no //!");
        let lines = source.code.lines().count();
        assert!(lines <= LONGEST_FILE, "{path} has {lines} lines");
    }
}

#[test]
fn the_map_holds_every_charter() {
    let map = Path::new(env!("CARGO_MANIFEST_DIR")).join("ARCHITECTURE.md");
    let map = fs::read_to_string(map).unwrap();
    for (module, allowed) in CHARTERS {
        let row = map.lines().find(|line| line.starts_with(&format!("| `{module}` |")));
        let row = row.unwrap_or_else(|| panic!("ARCHITECTURE.md has no row for {module}"));
        let uses = row.split('|').nth(3).unwrap_or("");
        let uses: Vec<_> = uses.split([',', ' ']).filter(|name| !name.is_empty()).collect();
        let allowed = if allowed.is_empty() { &["–"] } else { allowed };
        assert_eq!(uses, allowed, "the row for {module}");
    }
}
