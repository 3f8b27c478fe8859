//! Makes a site: reads the texts, takes them into a library, and writes the pages.
//!
//! What one text costs is done text by text, by as many hands as there are; all else follows in the order of
//! the texts, so that the site does not hang on who was quicker.

use std::collections::BTreeSet;

use super::chronicle::chronicle;
use super::contents::contents;
use super::frame::{hash, hashed, style};
use super::linked::sitemap;
use super::names::name;
use super::read::{has_ending, read};
use super::record::{Print, Record, fingerprint, frame};
use super::report::{Report, report};
use super::room::room;
use super::single::{SINGLE, made_of, single, template};
use super::text_page::page;
use super::{Options, Source, Text, Warning};
use crate::error::Error;
use crate::library::{Document, Library, NewDocument, Preparer, TimelineOptions};

/// Who does the work that is done text by text.
pub trait Hands {
    /// Does each piece of work; what comes of it stands in the order of the work. Each hand makes its own
    /// tools once, or now and then.
    fn each_with<S, T: Send, R: Send>(
        &self,
        work: Vec<T>,
        tools: impl Fn() -> S + Send + Sync,
        one: impl Fn(&mut S, T) -> R + Send + Sync,
    ) -> Vec<R>;

    /// The same without tools.
    fn each<T: Send, R: Send>(&self, work: Vec<T>, one: impl Fn(T) -> R + Send + Sync) -> Vec<R> {
        self.each_with(work, || (), |(), work| one(work))
    }
}

/// Does one after another.
#[derive(Clone, Copy, Debug, Default)]
pub struct OneHand;

impl Hands for OneHand {
    fn each_with<S, T: Send, R: Send>(
        &self,
        work: Vec<T>,
        tools: impl Fn() -> S + Send + Sync,
        one: impl Fn(&mut S, T) -> R + Send + Sync,
    ) -> Vec<R> {
        let mut tools = tools();
        work.into_iter().map(|work| one(&mut tools, work)).collect()
    }
}

/// The site as it was made before.
#[derive(Debug, Default)]
pub struct Before {
    /// What it remembers, of those files that are still whole.
    pub record: Record,
    /// Its library.
    pub library: Option<Library>,
}

impl Before {
    /// What is believed of the site that is there, where this `program` has made it: of files that were changed
    /// since, nothing. `file` gives what is in the file of a name, if there is one.
    pub fn read(program: &str, mut file: impl FnMut(&str) -> Option<Vec<u8>>) -> Self {
        let record = file(Record::NAME).and_then(|bytes| Record::read(&bytes));
        let Some(mut record) = record.filter(|record| record.program == program) else {
            return Self::default();
        };
        let mut library = None;
        for name in record.files.keys().cloned().collect::<Vec<_>>() {
            let bytes = file(&name).filter(|bytes| record.is_whole(&name, bytes));
            match bytes {
                None => record.forget(&name),
                Some(bytes) if name == record.library => {
                    library = Library::load(bytes).ok().filter(|library| library.verify().is_ok());
                }
                Some(_) => {}
            }
        }
        Self { record, library }
    }
}

/// A file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name within the site, with `/` between folders.
    pub name: String,
    /// What is in it.
    pub content: Content,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// These bytes.
    Made(Vec<u8>),
    /// What is in it already, in the site that was made before.
    Kept,
}

/// A site.
#[derive(Debug)]
pub struct Made {
    /// Its files, in no order that means anything.
    pub files: Vec<File>,
    /// What is wrong or doubtful in the texts, in the order of these.
    pub warnings: Vec<Warning>,
    /// How much there is of what.
    pub report: Report,
}

/// What is to be done for a text.
struct Work {
    text: Text,
    /// Its document, where it is known from before.
    document: Option<Document>,
    /// Whether the library is to take it in; not where the library is that from before.
    take: bool,
    /// Whether its page is to be made.
    page: bool,
}

/// A text, and what was made of it.
struct Done {
    text: Text,
    document: Option<Document>,
    page: Option<String>,
}

/// Makes a site of `sources`, which are read in the order of their paths. `page` has the files of the built
/// page, `program` says by which program it is made: what another made is made again.
///
/// # Errors
///
/// The files are not those of the built page. A site without texts is none of the errors.
pub fn make(
    sources: Vec<Source>,
    page: Vec<Source>,
    options: &Options,
    program: &str,
    before: Before,
    hands: &impl Hands,
) -> Result<Made, Error> {
    let (texts, mut warnings) = all(sources, options, hands);
    let mut maker = Maker::new(&texts, options, program);
    let mut before = if before.record.program == program { before } else { Before::default() };
    maker.remember(&mut before);
    let known = before.record.clone();
    let kept = maker.kept(&before);
    let work = maker.work(texts, &before);
    let done = hands.each_with(work, Preparer::default, |with, work| done(work, options, with));
    let (library, texts) = maker.take(done, before, &mut warnings)?;
    maker.pages(&library, &texts)?;
    let saved = library.save();
    let report = Report { library: saved.len(), kept, ..report(&library)? };
    maker.room(page, saved, &known)?;
    let mut made = Made { files: maker.finish(&known), warnings: Vec::new(), report };
    made.warn(warnings);
    Ok(made)
}

/// Reads the texts, and names them.
fn all(
    mut sources: Vec<Source>,
    options: &Options,
    hands: &impl Hands,
) -> (Vec<Text>, Vec<Warning>) {
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    let (mut texts, mut warnings) = (Vec::new(), Vec::new());
    for mut read in hands.each(sources, |source| read(&source, options)) {
        texts.append(&mut read.texts);
        warnings.append(&mut read.warnings);
    }
    warnings.append(&mut name(&mut texts));
    (texts, warnings)
}

struct Maker<'o> {
    options: &'o Options,
    record: Record,
    files: Vec<File>,
}

impl<'o> Maker<'o> {
    fn new(texts: &[Text], options: &'o Options, program: &str) -> Self {
        let texts = texts.iter().map(fingerprint).collect();
        let (program, frame) = (program.to_owned(), frame(options));
        let record = Record { program, frame, texts, ..Record::default() };
        Self { options, record, files: Vec::new() }
    }

    fn add(&mut self, name: String, bytes: Vec<u8>) {
        self.record.files.insert(name.clone(), hash(&bytes));
        self.files.push(File { name, content: Content::Made(bytes) });
    }

    fn keep(&mut self, name: &str, before: &Record) {
        let known = before.files.get(name).cloned().unwrap_or_default();
        self.record.files.insert(name.to_owned(), known);
        self.files.push(File { name: name.to_owned(), content: Content::Kept });
    }

    /// How many texts are as they were.
    fn kept(&self, before: &Before) -> usize {
        let known: BTreeSet<&Print> = before.record.texts.iter().collect();
        let texts = self.record.texts.iter();
        texts.filter(|print| before.library.is_some() && known.contains(print)).count()
    }

    /// Whether the library is the one from before.
    fn is_same(&self, before: &Before) -> bool {
        before.library.is_some() && before.record.texts == self.record.texts
    }

    /// Has what was found in the texts from before at hand, where they are to be taken into another library. Of
    /// a library that is damaged nothing is taken.
    fn remember(&self, before: &mut Before) {
        if !self.is_same(before)
            && before.library.as_mut().is_some_and(|library| library.remember().is_err())
        {
            before.library = None;
        }
    }

    /// What is to be done for each text. What has not changed is not repaired, cut and dated again, and its
    /// page is not written again.
    fn work(&self, texts: Vec<Text>, before: &Before) -> Vec<Work> {
        let known: BTreeSet<&Print> = before.record.texts.iter().collect();
        let framed = before.record.frame == self.record.frame;
        let take = !self.is_same(before);
        let one = |(text, print): (Text, &Print)| {
            let same = known.contains(print);
            let page = !(same && framed && before.record.files.contains_key(&text.page));
            let library = before.library.as_ref().filter(|_| same && (take || page));
            let document = library.and_then(|library| library.document(&text.id).ok().cloned());
            Work { text, document, take, page }
        };
        texts.into_iter().zip(&self.record.texts).map(one).collect()
    }

    /// Takes what was done into a library; gives it with its texts.
    fn take(
        &mut self,
        all: Vec<Result<Done, Warning>>,
        mut before: Before,
        warnings: &mut Vec<Warning>,
    ) -> Result<(Library, Vec<Text>), Error> {
        let same = before.library.take_if(|_| before.record.texts == self.record.texts);
        let is_same = same.is_some();
        let (mut library, mut texts) = (same.unwrap_or_default(), Vec::new());
        let mut prints = Vec::new();
        for (done, print) in all.into_iter().zip(std::mem::take(&mut self.record.texts)) {
            let Done { text, document, page } = match done {
                Ok(done) => done,
                Err(warning) => {
                    warnings.push(warning);
                    continue;
                }
            };
            if let Some(document) = document.filter(|_| !is_same) {
                library.take(document)?;
            }
            match page {
                Some(page) => self.add(text.page.clone(), page.into_bytes()),
                None => self.keep(&text.page, &before.record),
            }
            texts.push(text);
            prints.push(print);
        }
        self.record.texts = prints;
        Ok((library, texts))
    }

    /// The pages of many texts.
    fn pages(&mut self, library: &Library, texts: &[Text]) -> Result<(), Error> {
        let events = library.timeline(&TimelineOptions::default())?;
        let pages = [contents(texts, self.options), chronicle(&events, texts, self.options)];
        for (name, page) in pages.into_iter().flatten() {
            self.add(name, page.into_bytes());
        }
        let (name, style) = style();
        self.add(name, style.as_bytes().to_vec());
        if let Some(url) = &self.options.url {
            let pages = self.files.iter().map(|file| file.name.as_str());
            let mut pages: Vec<&str> = pages.filter(|name| has_ending(name, "html")).collect();
            pages.sort_unstable();
            pages.insert(0, "");
            let list = sitemap(url, &pages);
            self.add("sitemap.xml".to_owned(), list.into_bytes());
        }
        Ok(())
    }

    /// The reading room, with the library.
    fn room(&mut self, page: Vec<Source>, saved: Vec<u8>, before: &Record) -> Result<(), Error> {
        let name = hashed("library.jyl", &saved);
        self.record.library.clone_from(&name);
        let single = self.single(&page, (&name, &saved), before);
        for Source { path, bytes } in room(page, (&name, &saved), single, self.options)? {
            self.add(path, bytes);
        }
        self.add(name, saved);
        Ok(())
    }

    /// Makes the room in one file, or keeps it as it was; tells whether there is one.
    fn single(&mut self, page: &[Source], library: (&str, &[u8]), before: &Record) -> bool {
        let Some(template) = template(page, library.1) else { return false };
        self.record.single = made_of(template, library.0, self.options);
        if before.single == self.record.single && before.files.contains_key(SINGLE) {
            self.keep(SINGLE, before);
        } else {
            let file = single(template, page, library.1, self.options);
            self.add(SINGLE.to_owned(), file.into_bytes());
        }
        true
    }

    /// All files. One that is made again, and is what it was, is kept.
    fn finish(mut self, before: &Record) -> Vec<File> {
        for File { name, content } in &mut self.files {
            if before.files.contains_key(name)
                && before.files.get(name) == self.record.files.get(name)
            {
                *content = Content::Kept;
            }
        }
        let record = self.record.write();
        self.files.push(File { name: Record::NAME.to_owned(), content: Content::Made(record) });
        self.files
    }
}

/// Does what is to be done for a text.
fn done(work: Work, options: &Options, with: &mut Preparer) -> Result<Done, Warning> {
    let Work { text, document, take, page: wants_page } = work;
    let mut document = match document {
        Some(document) => Some(document),
        None if take || wants_page => Some(prepared(&text, with)?),
        None => None,
    };
    if let Some(document) = document.as_mut().filter(|_| take) {
        with.ready(document);
    }
    let wanted = document.as_ref().filter(|_| wants_page);
    let page = wanted.map(|document| page(&text, document, options));
    Ok(Done { text, document, page })
}

fn prepared(text: &Text, with: &mut Preparer) -> Result<Document, Warning> {
    let new = NewDocument {
        id: text.id.clone(),
        title: text.about.title.clone(),
        text: text.body.text.clone(),
        written: text.about.date,
    };
    with.prepare(new).map_err(|error| Warning {
        source: text.source.clone(),
        line: None,
        what: error.to_string(),
        left_out: true,
    })
}
