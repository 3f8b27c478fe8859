//! Makes a site of a folder of texts, and serves it.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use jylnama::library::Library;
use jylnama::site::{self, Before, Hands, Made, Options, Record, Report, Source, Warning};
use rayon::prelude::*;

use super::args::{Build, Serve};
use super::host::Site;
use super::placing::{self, Place};
use super::walk::{Found, walk};
use super::{Failure, page};

/// All hands that the processor has, and a line that shows how far they are.
struct AllHands(ProgressBar);

impl Hands for AllHands {
    fn each<T: Send, R: Send>(&self, work: Vec<T>, one: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
        self.0.reset();
        self.0.set_length(work.len() as u64);
        let counted = |work| {
            let done = one(work);
            self.0.inc(1);
            done
        };
        work.into_par_iter().map(counted).collect()
    }
}

/// Makes a site of the texts of a folder.
pub(super) fn build(asked: Build, out: &mut impl Write) -> Result<(), Failure> {
    let folder = &asked.folder;
    if !folder.is_dir() {
        return Err(Failure::new(format_args!("{} is no folder of texts", folder.display())));
    }
    let place = Place::take(&asked.out)?;
    let page = page::page(asked.page.as_deref())?;
    let Found { files, mut warnings, others } = walk(folder, place.path());
    let hands = AllHands(bar());
    let sources = sources(files, &mut warnings, &hands);
    let program = program();
    let before = if asked.fresh { Before::default() } else { before(place.path(), &program) };
    let record = before.record.clone();
    let tongue = asked.language;
    let options =
        Options { title: asked.title, tongue, url: asked.url, encoding: asked.reading.encoding };
    let made = site::make(sources, page, &options, &program, before, &hands)?;
    hands.0.finish_and_clear();
    let Made { files, warnings: more, mut report } = made;
    report.left_out += warnings.iter().filter(|warning| warning.left_out).count();
    warnings.extend(more);
    warnings.sort_by(|one, other| (&one.source, one.line).cmp(&(&other.source, other.line)));
    warnings.iter().for_each(super::remark);
    if report.texts == 0 {
        let kinds = site::ENDINGS.map(|ending| format!(".{ending}")).join(" ");
        let folder = folder.display();
        return Err(Failure::new(format_args!("{folder} holds no text to build of ({kinds})")));
    }
    place.put(&files, &record)?;
    tell(&report, others, place.path(), out)?;
    if report.left_out > 0 { Err(Failure::Partly) } else { Ok(()) }
}

fn bar() -> ProgressBar {
    let bar = ProgressBar::new(0);
    // It is shown on a terminal alone.
    if let Ok(style) = ProgressStyle::with_template("{bar:40} {pos}/{len}  {elapsed}") {
        bar.set_style(style);
    }
    bar
}

/// Reads the files. One that can't be read is named, and left out.
fn sources(
    files: std::collections::BTreeMap<String, PathBuf>,
    warnings: &mut Vec<Warning>,
    hands: &AllHands,
) -> Vec<Source> {
    let read = hands.each(files.into_iter().collect(), |(path, file)| match fs::read(&file) {
        Ok(bytes) => Ok(Source { path, bytes }),
        Err(error) => {
            let what = format!("it can't be read: {error}");
            Err(Warning { source: path, line: None, what, left_out: true })
        }
    });
    let mut sources = Vec::new();
    for file in read {
        match file {
            Ok(source) => sources.push(source),
            Err(warning) => warnings.push(warning),
        }
    }
    sources
}

/// By which program the site is made: its version, and a hash of it, since one that was compiled anew may read
/// texts in another way.
fn program() -> String {
    let bytes = env::current_exe().and_then(fs::read).unwrap_or_default();
    format!("jylnama {} {}", env!("CARGO_PKG_VERSION"), site::hash(&bytes))
}

/// What is known of the site that is there; of files that were changed since, nothing.
fn before(out: &Path, program: &str) -> Before {
    let record = fs::read(out.join(Record::NAME)).ok().and_then(|bytes| Record::read(&bytes));
    let Some(mut record) = record.filter(|record| record.program() == program) else {
        return Before::default();
    };
    let names: Vec<String> = record.files().map(str::to_owned).collect();
    let mut library = None;
    for name in names {
        match fs::read(out.join(&name)) {
            Ok(bytes) if record.is_whole(&name, &bytes) => {
                if name == record.library() {
                    library = Library::load(bytes).ok().filter(|library| library.verify().is_ok());
                }
            }
            _ => record.forget(&name),
        }
    }
    Before { record, library }
}

fn tell(
    report: &Report,
    others: usize,
    out: &Path,
    answer: &mut impl Write,
) -> Result<(), Failure> {
    let Report { texts, left_out, kept, sentences, repairs, repaired, events, library } = *report;
    writeln!(answer, "{texts} texts, of which {kept} are as they were; {left_out} left out")?;
    writeln!(
        answer,
        "{sentences} sentences, {repairs} repairs in {repaired} texts, {events} dated events"
    )?;
    if others > 0 {
        writeln!(answer, "files of other kinds, passed over: {others}")?;
    }
    let kilobytes = library.div_ceil(1024);
    let (library, out) = (format_args!("library of {kilobytes} KB"), out.display());
    writeln!(answer, "{library}; the site is in {out}: look at it with jylnama serve {out}")?;
    Ok(answer.flush()?)
}

/// Serves a site until it is stopped.
pub(super) fn serve(asked: &Serve, out: &mut impl Write) -> Result<(), Failure> {
    let folder = placing::real(&asked.site)?;
    placing::recover(&folder)?;
    if !folder.join("index.html").is_file() {
        let folder = folder.display();
        return Err(Failure::new(format_args!("{folder} is no site: make one with jylnama build")));
    }
    let failure = |error| Failure::new(format_args!("no port to serve on: {error}"));
    let site = Site::open(folder, asked.port, |_| &[]).map_err(failure)?;
    writeln!(out, "the site is at {}/ (Ctrl+C ends it)", site.origin)?;
    out.flush()?;
    site.join();
    Ok(())
}
