//! Makes a site of a library that is too large to be loaded: its files are read part by part.

use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};

use jylnama::shards::publish::{PART, Publisher};
use jylnama::site::{Made, Options, Source, Warning};

use super::args::Build;
use super::build::AllHands;
use super::{Failure, page};

/// The files of texts, by their place in the folder.
pub(super) type Files = std::collections::BTreeMap<String, PathBuf>;

/// Whether a library of these files is to be sharded.
pub(super) fn is_sharded(asked: &Build, files: &Files) -> bool {
    let sizes = files.values().filter_map(|file| fs::metadata(file).ok()).map(|file| file.len());
    asked.shards.applies(count(files), sizes.sum())
}

/// About how many texts there are: a file is one, and a line with a record.
fn count(files: &Files) -> usize {
    files.iter().map(|(path, file)| if is_records(path) { lines(file) } else { 1 }).sum()
}

fn is_records(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|ending| ending.eq_ignore_ascii_case("jsonl"))
}

fn lines(file: &Path) -> usize {
    let Ok(file) = File::open(file) else { return 0 };
    let mut reader = BufReader::with_capacity(PART, file);
    let mut count = 0;
    while reader.skip_until(b'\n').is_ok_and(|read| read > 0) {
        count += 1;
    }
    count
}

/// Makes the site of these files.
pub(super) fn make(asked: &Build, options: Options, files: &Files) -> Result<Made, Failure> {
    let page = page::page(asked.page.as_deref())?;
    let mut publisher = Publisher::new(page, options, count(files))?;
    let hands = AllHands::new();
    let mut warnings = Vec::new();
    for (path, file) in files {
        let mut add = |source: Source, first| publisher.add(&source, first, &hands);
        if let Err(error) = each_part(path, file, &mut add) {
            warnings.push(Warning::unreadable(path.clone(), &error.to_string()));
        }
    }
    let mut made = publisher.finish(&hands);
    made.warn(warnings);
    hands.finish();
    Ok(made)
}

/// Reads a file in parts: records so many lines at a time, each part with the number of its first line; other
/// texts at once.
fn each_part(path: &str, file: &Path, see: &mut dyn FnMut(Source, usize)) -> std::io::Result<()> {
    if !is_records(path) {
        see(Source { path: path.to_owned(), bytes: fs::read(file)? }, 1);
        return Ok(());
    }
    let mut reader = BufReader::new(File::open(file)?);
    let mut first = 1;
    loop {
        let (mut bytes, mut lines) = (Vec::new(), 0);
        while bytes.len() < PART && reader.read_until(b'\n', &mut bytes)? > 0 {
            lines += 1;
        }
        if bytes.is_empty() {
            return Ok(());
        }
        see(Source { path: path.to_owned(), bytes }, first);
        first += lines;
    }
}
