//! What a site remembers of how it was made, so that what has not changed need not be done again. It is a file
//! of the site, `.jylnama.json`; whoever serves the site may leave it away.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::frame::hash;
use super::{Options, Text};

/// What is remembered.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Record {
    /// By which program it was made: another may read texts in another way.
    pub(super) program: String,
    /// How its pages are framed.
    pub(super) frame: String,
    /// The name of the file with the library.
    pub(super) library: String,
    /// What the room in one file was made of.
    #[serde(default)]
    pub(super) single: String,
    /// The texts, in order.
    pub(super) texts: Vec<Print>,
    /// The SHA-256 of each file, by its name.
    pub(super) files: BTreeMap<String, String>,
}

impl Record {
    /// The name of the file.
    pub const NAME: &'static str = ".jylnama.json";

    /// The record of a site that is made anew each time, by this program.
    pub fn of_program(program: &str) -> Self {
        Self { program: program.to_owned(), ..Self::default() }
    }

    /// Reads it; `None` where it is none, or not of this form.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        serde_json::from_slice(bytes).ok()
    }

    /// What stands in the file.
    pub fn write(&self) -> Vec<u8> {
        // It is made of strings alone, of which JSON can say all.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// The name of the file with the library.
    pub fn library(&self) -> &str {
        &self.library
    }

    /// By which program the site was made.
    pub fn program(&self) -> &str {
        &self.program
    }

    /// The names of all files.
    pub fn files(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether this is what was written into a file.
    pub fn is_whole(&self, name: &str, bytes: &[u8]) -> bool {
        self.files.get(name).is_some_and(|known| *known == hash(bytes))
    }

    /// Forgets a file that is no longer what was written.
    pub fn forget(&mut self, name: &str) {
        self.files.remove(name);
    }
}

/// What a text is made of: a hash of all that its document and its page show of it, and the name of the page.
pub(super) type Print = (String, String);

/// What a text is made of.
pub(super) fn fingerprint(text: &Text) -> Print {
    let Text { id, page, source: _, about, body } = text;
    (hash(format!("{:?}", (id, about, body)).as_bytes()), page.clone())
}

/// What all pages have in common.
pub(super) fn frame(options: &Options) -> String {
    let Options { title, tongue, url, .. } = options;
    hash(format!("{title}\0{}\0{}", tongue.tag(), url.as_deref().unwrap_or_default()).as_bytes())
}
