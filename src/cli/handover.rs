//! Writes a library down for a search cluster, and what such a cluster is asked.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use jylnama::library::{EVENTS, SENTENCES, handover_query};

use super::args::{Asked, Handover};
use super::{Failure, input};

/// How large a file of documents becomes, in bytes: a cluster takes one at a time, and a few megabytes best.
const LARGEST: usize = 8 << 20;

/// Writes the files.
pub(super) fn export(asked: &Handover, out: &mut impl Write) -> Result<(), Failure> {
    let library = input::library(&asked.sources, asked.reading.encoding)?;
    let mut handover = library.hand_over()?;
    let mut folder = Folder::open(&asked.out)?;
    folder.write("sentences.json", SENTENCES.as_bytes())?;
    folder.write("events.json", EVENTS.as_bytes())?;
    let mut sentences = Parts { name: "sentences", ..Parts::default() };
    for document in 0..handover.documents() {
        sentences.add(&handover.sentences(document)?, &mut folder)?;
    }
    let mut events = Parts { name: "events", ..Parts::default() };
    for event in handover.events()? {
        events.add(&event, &mut folder)?;
    }
    for parts in [sentences, events] {
        let (name, lines) = parts.finish(&mut folder)?;
        writeln!(out, "{} {name}", lines / 2)?;
    }
    writeln!(out, "{} files are in {}", folder.files, asked.out.display())?;
    Ok(())
}

/// Prints what a cluster is asked.
pub(super) fn query(asked: &Asked, out: &mut impl Write) -> Result<(), Failure> {
    Ok(out.write_all(handover_query(&asked.query, &asked.near).as_bytes())?)
}

/// Where the files go.
struct Folder {
    path: PathBuf,
    files: usize,
}

impl Folder {
    /// A folder without files: what is left of an older library would be loaded with the new one.
    fn open(path: &Path) -> Result<Self, Failure> {
        fs::create_dir_all(path).map_err(|error| unwritten(path, &error))?;
        let mut entries = fs::read_dir(path).map_err(|error| unwritten(path, &error))?;
        if entries.next().is_some() {
            let path = path.display();
            let message = "has files in it: name an empty folder or a new one";
            return Err(Failure::new(format_args!("{path} {message}")));
        }
        Ok(Self { path: path.to_owned(), files: 0 })
    }

    fn write(&mut self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let path = self.path.join(name);
        self.files += 1;
        fs::write(&path, bytes).map_err(|error| unwritten(&path, &error))
    }
}

/// Lines of one index, in files of about one size.
#[derive(Default)]
struct Parts {
    name: &'static str,
    lines: usize,
    files: usize,
    text: String,
}

impl Parts {
    fn add(&mut self, lines: &str, folder: &mut Folder) -> Result<(), Failure> {
        self.lines += lines.lines().count();
        self.text.push_str(lines);
        if self.text.len() < LARGEST { Ok(()) } else { self.write(folder) }
    }

    fn write(&mut self, folder: &mut Folder) -> Result<(), Failure> {
        self.files += 1;
        let name = format!("{}-{:04}.ndjson", self.name, self.files);
        folder.write(&name, std::mem::take(&mut self.text).as_bytes())
    }

    /// The name of the index, and how many lines it has.
    fn finish(mut self, folder: &mut Folder) -> Result<(&'static str, usize), Failure> {
        if !self.text.is_empty() {
            self.write(folder)?;
        }
        Ok((self.name, self.lines))
    }
}

fn unwritten(path: &Path, error: &std::io::Error) -> Failure {
    Failure::new(format_args!("{} can't be written: {error}", path.display()))
}
