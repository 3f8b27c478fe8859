//! Makes a site of a library that is too large to be loaded: its texts come in batches, and none of them is kept
//! as a whole.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};

use jylnama::shards::make::{Maker, prepare};
use jylnama::site::{self, Content, Hands, Options, Record, SHARDS, Source, Warning};

use super::args::{Build, Sharding};
use super::build::AllHands;
use super::placing::Place;
use super::{Failure, page};

/// Texts above which a library is sharded, if nobody says otherwise: about as many as a reading room still opens
/// at once.
const MANY_TEXTS: usize = 20_000;

/// Bytes of texts above which it is.
const MANY_BYTES: u64 = 64 << 20;

/// Bytes of records that are read at once.
const BATCH: usize = 8 << 20;

/// The files of texts, by their place in the folder.
pub(super) type Files = std::collections::BTreeMap<String, PathBuf>;

/// Whether a library of these files is to be sharded.
pub(super) fn is_sharded(asked: Sharding, files: &Files) -> bool {
    let bytes = || files.values().filter_map(|file| fs::metadata(file).ok()).map(|file| file.len());
    match asked {
        Sharding::Always => true,
        Sharding::Never => false,
        Sharding::Auto => bytes().sum::<u64>() > MANY_BYTES || count(files) > MANY_TEXTS,
    }
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
    let mut reader = BufReader::with_capacity(BATCH, file);
    let mut count = 0;
    while reader.skip_until(b'\n').is_ok_and(|read| read > 0) {
        count += 1;
    }
    count
}

/// Makes the site of these files.
pub(super) fn build(
    asked: Build,
    files: &Files,
    mut warnings: Vec<Warning>,
    place: &Place,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let page = page::page(asked.page.as_deref())?;
    let (tongue, url) = (asked.language, asked.url);
    let options = Options { title: asked.title, tongue, url, encoding: asked.reading.encoding };
    let mut made = as_made(site::sharded(page, &options)?);
    let hands = AllHands::new();
    let mut maker = Maker::new(count(files));
    for (path, file) in files {
        if let Err(error) = each_batch(path, file, &mut |source, first| {
            take(&mut maker, &source, first, &options, &hands, &mut warnings);
        }) {
            warnings.push(Warning::unreadable(path.clone(), &error.to_string()));
        }
    }
    let left_out = warnings.iter().filter(|warning| warning.left_out).count();
    warnings.iter().for_each(super::remark);
    let texts = maker.documents();
    if texts == 0 {
        return Err(Failure::Said(site::no_text(&asked.folder.display().to_string())));
    }
    let shards = maker.finish(&hands);
    hands.finish();
    let bytes: usize = shards.iter().map(|(_, bytes)| bytes.len()).sum();
    let count = shards.len();
    let shards = shards.into_iter().map(|(name, bytes)| (format!("{SHARDS}{name}"), bytes));
    made.extend(shards.map(|(name, bytes)| site::File { name, content: Content::Made(bytes) }));
    let record = Record::of_program(&site::program()).write();
    made.push(site::File { name: Record::NAME.to_owned(), content: Content::Made(record) });
    place.put(&made)?;
    let (megabytes, folder) = (bytes.div_ceil(1 << 20), place.path().display().to_string());
    writeln!(out, "{texts} texts; {left_out} left out")?;
    writeln!(
        out,
        "{count} shards of {megabytes} MB; the site is in {folder}: look at it with jylnama serve {folder}"
    )?;
    out.flush()?;
    if left_out > 0 { Err(Failure::Partly) } else { Ok(()) }
}

fn as_made(files: Vec<Source>) -> Vec<site::File> {
    let file = |Source { path, bytes }| site::File { name: path, content: Content::Made(bytes) };
    files.into_iter().map(file).collect()
}

/// Reads a file in parts: records so many lines at a time, each part with the number of its first line; other
/// texts at once.
fn each_batch(path: &str, file: &Path, see: &mut dyn FnMut(Source, usize)) -> std::io::Result<()> {
    if !is_records(path) {
        see(Source { path: path.to_owned(), bytes: fs::read(file)? }, 1);
        return Ok(());
    }
    let mut reader = BufReader::new(File::open(file)?);
    let mut first = 1;
    loop {
        let (mut bytes, mut lines) = (Vec::new(), 0);
        while bytes.len() < BATCH && reader.read_until(b'\n', &mut bytes)? > 0 {
            lines += 1;
        }
        if bytes.is_empty() {
            return Ok(());
        }
        see(Source { path: path.to_owned(), bytes }, first);
        first += lines;
    }
}

/// Takes the texts of a part of a file.
fn take(
    maker: &mut Maker,
    source: &Source,
    first: usize,
    options: &Options,
    hands: &AllHands,
    warnings: &mut Vec<Warning>,
) {
    let (texts, mut said) = site::texts(source, first, options);
    warnings.append(&mut said);
    for prepared in hands.each(texts, prepare) {
        match prepared {
            Ok(prepared) => maker.add(prepared),
            Err(error) => warnings.push(Warning {
                source: source.path.clone(),
                line: None,
                what: error.to_string(),
                left_out: true,
            }),
        }
    }
}
