//! A folder with files in it, where the command line is run.

#![allow(dead_code, reason = "each test takes what it needs")]

use std::path::PathBuf;
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// A folder with files in it, and the command line run there.
pub struct Desk {
    folder: TempDir,
}

impl Desk {
    pub fn new(files: &[(&str, &[u8])]) -> Self {
        let folder = TempDir::new().unwrap();
        for (name, bytes) in files {
            std::fs::write(folder.path().join(name), bytes).unwrap();
        }
        Self { folder }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jylnama"));
        command.args(arguments).current_dir(self.folder.path()).output().unwrap()
    }

    /// Standard output of a run that succeeds.
    pub fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    pub fn json(&self, arguments: &[&str]) -> Value {
        serde_json::from_str(&self.says(arguments)).unwrap()
    }

    /// Asserts that a run is refused with one clear line that holds `words`.
    pub fn refuses(&self, arguments: &[&str], words: &str) {
        let output = self.run(arguments);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert_eq!(said.lines().count(), 1, "one line: {said}");
        assert!(said.contains(words), "{arguments:?}: {said}");
        assert!(output.stdout.is_empty());
    }
}

/// A text with a character outside of the basic plane, a doubled space and a glued stop.
pub const LAKE: &str = "😀 Көл  тартылды..Балықшы 1994 жылғы 27 мамырда кетті.";

/// A folder with that text and with records.
pub fn desk() -> Desk {
    let records = "{\"id\":\"a\",\"title\":\"Арал\",\"text\":\"Теңіз тартылды.\"}\n\
                   {\"id\":\"b\",\"text\":\"Қала 1997 жылы өсті. Арал алыс.\"}\n";
    Desk::new(&[("lake.txt", LAKE.as_bytes()), ("records.jsonl", records.as_bytes())])
}
