//! Makes a site of a folder of texts, and serves it.

use std::fs;
use std::io::Write;

use indicatif::{ProgressBar, ProgressStyle};
use jylnama::site::{self, Before, Hands, Made, Options, Source, Warning};
use rayon::prelude::*;

use super::args::{Build, Serve};
use super::host::Site;
use super::placing::{self, Place};
use super::walk::{Found, walk};
use super::{Failure, page, shards};

/// All hands that the processor has, and a line that shows how far they are.
pub(super) struct AllHands(ProgressBar);

impl AllHands {
    pub(super) fn new() -> Self {
        Self(bar())
    }

    /// Takes the line away.
    pub(super) fn finish(&self) {
        self.0.finish_and_clear();
    }
}

impl Hands for AllHands {
    fn each_with<S, T: Send, R: Send>(
        &self,
        work: Vec<T>,
        tools: impl Fn() -> S + Send + Sync,
        one: impl Fn(&mut S, T) -> R + Send + Sync,
    ) -> Vec<R> {
        self.0.reset();
        self.0.set_length(work.len() as u64);
        let counted = |tools: &mut S, work| {
            let done = one(tools, work);
            self.0.inc(1);
            done
        };
        work.into_par_iter().map_init(tools, counted).collect()
    }
}

/// Makes a site of the texts of a folder.
pub(super) fn build(asked: &Build, out: &mut impl Write) -> Result<(), Failure> {
    let folder = &asked.folder;
    let is_text = folder.is_file() && site::is_text(&folder.to_string_lossy());
    if !folder.is_dir() && !is_text {
        return Err(Failure::new(format_args!("{} is no folder of texts", folder.display())));
    }
    let place = Place::take(&asked.out)?;
    let Found { files, mut warnings, others } = walk(folder, place.path());
    let tongue = asked.language;
    let (title, url, encoding) = (asked.title.clone(), asked.url.clone(), asked.reading.encoding);
    let options = Options { title, tongue, url, encoding };
    let mut made = if shards::is_sharded(asked, &files) {
        shards::make(asked, options, &files)?
    } else {
        whole(asked, &options, files, &mut warnings, &place)?
    };
    made.warn(warnings);
    made.warnings.iter().for_each(super::remark);
    if made.report.texts == 0 {
        return Err(Failure::Said(site::no_text(&folder.display().to_string())));
    }
    place.put(&made.files)?;
    for line in made.report.told(others, &place.path().display().to_string()) {
        writeln!(out, "{line}")?;
    }
    out.flush()?;
    if made.report.left_out > 0 { Err(Failure::Partly) } else { Ok(()) }
}

/// Makes a site with the library as a whole.
fn whole(
    asked: &Build,
    options: &Options,
    files: shards::Files,
    warnings: &mut Vec<Warning>,
    place: &Place,
) -> Result<Made, Failure> {
    let page = page::page(asked.page.as_deref())?;
    let hands = AllHands::new();
    let sources = sources(files, warnings, &hands);
    let program = site::program();
    let old = |name: &str| fs::read(place.path().join(name)).ok();
    let before = if asked.fresh { Before::default() } else { Before::read(&program, old) };
    let made = site::make(sources, page, options, &program, before, &hands)?;
    hands.finish();
    Ok(made)
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
fn sources(files: shards::Files, warnings: &mut Vec<Warning>, hands: &AllHands) -> Vec<Source> {
    let read = hands.each(files.into_iter().collect(), |(path, file)| match fs::read(&file) {
        Ok(bytes) => Ok(Source { path, bytes }),
        Err(error) => Err(Warning::unreadable(path, &error.to_string())),
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
