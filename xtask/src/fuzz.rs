//! Runs the fuzz targets of `fuzz/`, one after another, for a time.
//!
//! They start from the paragraphs of the sample texts and from the queries and dates of the golden tests,
//! and put in pieces that Kazakh texts, dates and queries are made of. What breaks a law is left in `fuzz/artifacts`, and
//! should become a case of a test.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::Project;
use crate::command::run;
use crate::install::fuzz as cargo_fuzz;
use pieces::{PIECES, SIGNS, TIMES};

#[path = "../../tests/common/pieces.rs"]
mod pieces;

/// Seconds that each target runs when nothing else is asked for.
pub const USUAL_SECONDS: u32 = 600;

/// Bytes of a text beyond which fuzzing makes it no longer: the longest paragraph of a sample has
/// fewer, and in long texts little is tried in the time.
const LONGEST: usize = 4096;

/// Megabytes that a target takes at most, whatever an input so short says of lengths and counts.
const MOST_MEMORY: u32 = 512;

/// Fuzzes `target`, or every target, for `seconds` each; an error where something was found.
pub fn fuzz(project: &Project, seconds: u32, target: Option<&str>) -> Result<()> {
    let folder = project.root.join("fuzz");
    let targets = targets(&folder)?;
    let chosen: Vec<&String> =
        targets.iter().filter(|name| target.is_none_or(|target| target == *name)).collect();
    if chosen.is_empty() {
        bail!("there is no such target; there are {}", targets.join(", "));
    }
    let program = cargo_fuzz::ensure(project)?;
    fs::write(folder.join("kazakh.dict"), dictionary())?;
    for target in chosen {
        println!("\nxtask: fuzzing {target} for {seconds} s");
        let corpus = folder.join("corpus").join(target);
        sow(project, &corpus)?;
        let mut command = Command::new(&program);
        // What a sanitizer would tell, no code without `unsafe` can do; each run takes twice as long with one.
        command.args(["fuzz", "run", "--sanitizer", "none", "--jobs", "2", target]);
        command.arg(&corpus).arg("--");
        command.arg(format!("-max_total_time={seconds}")).arg(format!("-max_len={LONGEST}"));
        command.args(["-dict=fuzz/kazakh.dict", "-timeout=10", "-print_final_stats=1"]);
        command.arg(format!("-rss_limit_mb={MOST_MEMORY}"));
        // The instruments are behind a switch in a stable compiler.
        run(command.env("RUSTC_BOOTSTRAP", "1").current_dir(&project.root))?;
    }
    Ok(())
}

/// The names of the targets, in order.
fn targets(folder: &Path) -> Result<Vec<String>> {
    let files = fs::read_dir(folder.join("fuzz_targets"))?;
    let paths = files.map(|file| Ok(file?.path())).collect::<Result<Vec<PathBuf>>>()?;
    let names = paths.iter().filter_map(|path| path.file_stem()?.to_str().map(str::to_owned));
    let mut names: Vec<String> = names.collect();
    names.sort();
    Ok(names)
}

/// The pieces as a dictionary of libFuzzer, which wants all but ASCII as numbers.
fn dictionary() -> String {
    let escaped = |piece: &str| {
        let bytes: Vec<String> = piece.bytes().map(|byte| format!("\\x{byte:02X}")).collect();
        format!("\"{}\"\n", bytes.concat())
    };
    let pieces = PIECES.iter().chain(SIGNS).chain(TIMES);
    pieces.map(|piece| escaped(piece)).collect::<Vec<String>>().concat()
}

/// The columns of golden tables that have texts to start from, with a name for them.
const GOLDEN: [(&str, &str, usize); 5] = [
    ("query", "queries/article.tsv", 1),
    ("wild", "dates/wild.tsv", 2),
    ("grammar", "dates/synthetic.tsv", 2),
    ("no-date", "dates/negative.tsv", 2),
    ("other-language", "dates/other-languages.tsv", 2),
];

/// Puts the texts of the golden tests and the paragraphs of the sample texts into `corpus`, where they
/// are not yet.
fn sow(project: &Project, corpus: &Path) -> Result<()> {
    fs::create_dir_all(corpus)?;
    for (name, table, column) in GOLDEN {
        let golden = fs::read_to_string(project.root.join("tests/golden").join(table))?;
        let rows = golden.lines().filter(|line| !line.starts_with('#'));
        for (number, text) in rows.filter_map(|line| line.split('\t').nth(column)).enumerate() {
            // Dates are marked in their texts.
            let text = text.replace(['⟦', '⟧'], "");
            fs::write(corpus.join(format!("{name}-{number}")), text)?;
        }
    }
    for entry in fs::read_dir(project.root.join("samples"))? {
        let path = entry?.path();
        let name = path.file_stem().context("a sample has a name")?.to_string_lossy().into_owned();
        if path.extension().is_none_or(|ending| ending != "txt") {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let paragraphs = text.lines().filter(|line| !line.trim().is_empty());
        for (number, paragraph) in paragraphs.enumerate() {
            fs::write(corpus.join(format!("{name}-{number}")), paragraph)?;
        }
    }
    Ok(())
}
