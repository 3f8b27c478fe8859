//! A hash of all sources that read texts and make pages of them: by it a site knows whether the program that
//! makes it again would make the same of the same texts.
//!
//! It is of what is compiled, and not of what comes out of that: so it is the same for every machine, and for the
//! module that makes sites in Node.

use std::fs;
use std::path::{Path, PathBuf};

/// What only hands over what others have made.
const BESIDE: [&str; 3] = ["src/bindings", "src/cli", "src/main.rs"];

/// The hash, in digits of 16; cargo is told to watch what it hangs on.
pub fn hash() -> Result<String, String> {
    let mut files: Vec<PathBuf> = Vec::new();
    // A package of the crate may be built without its lock.
    for place in ["build.rs", "build", "data", "Cargo.lock"].map(Path::new) {
        if place.exists() {
            watch(place);
            gather(place, &mut files)?;
        }
    }
    for place in entries(Path::new("src"))? {
        if !BESIDE.iter().any(|beside| place == Path::new(beside)) {
            watch(&place);
            gather(&place, &mut files)?;
        }
    }
    files.sort();
    let mut hash = Fnv::default();
    for file in files {
        let name = file.to_string_lossy().replace('\\', "/");
        hash.write(name.as_bytes());
        hash.write(&fs::read(&file).map_err(|error| format!("{name}: {error}"))?);
    }
    Ok(format!("{:016x}", hash.0))
}

fn watch(place: &Path) {
    println!("cargo::rerun-if-changed={}", place.display());
}

fn gather(place: &Path, files: &mut Vec<PathBuf>) -> Result<(), String> {
    if place.is_dir() {
        return entries(place)?.iter().try_for_each(|entry| gather(entry, files));
    }
    files.push(place.to_owned());
    Ok(())
}

fn entries(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failure = |error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(failure)?;
    entries.map(|entry| entry.map(|entry| entry.path()).map_err(failure)).collect()
}

/// FNV-1a with 64 bits: enough to tell versions apart, and no crate more to build first.
struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Fnv {
    /// Takes bytes in, and their number, so that what stands in one file is not taken for the next.
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes.iter().copied().chain((bytes.len() as u64).to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}
