//! A site of texts: pages that are read without scripts, and the reading room that has all of them.
//!
//! Charter: makes the files of a site out of texts, and hands them over; it may use the library and what
//! dates and events are made of. It reads and writes no file, starts no thread, and knows no clock: whoever
//! calls it brings the texts, [`Hands`] and what is known of the site as it was [`Before`]. So the
//! command line and a program in JavaScript make the same site of the same texts, to the byte.
//!
//! Start reading at [`make()`]. [`read`] turns files into texts: [`front`] reads what stands before a text,
//! [`plain`], [`html`] and [`records`] one format each, into the blocks of [`body`]. [`names`] gives each
//! text an address. [`text_page`], [`contents`], [`chronicle`], [`room`], [`sharded()`] and [`single`] make the pages in the frame of
//! [`frame`], by the escaping writer of [`markup`], in the words of [`words`]; [`linked`] tells machines of
//! them. [`record`] is what a site remembers of how it was made, [`report`] what is told of that.

mod body;
mod chronicle;
mod contents;
mod frame;
mod front;
mod html;
mod linked;
mod make;
mod markup;
mod names;
mod plain;
mod read;
mod record;
mod records;
mod report;
mod room;
mod sentences;
mod sharded;
mod single;
mod text_page;
mod words;

use std::fmt;

pub use frame::hash;
pub use make::{Before, Content, File, Hands, Made, OneHand, make};
pub use read::texts;
pub use record::Record;
pub use report::{Report, no_text};
pub use sharded::{SHARDS, sharded};
pub(crate) use single::gzip;
pub use words::Tongue;

use crate::error::Error;
use crate::library::Encoding;
use crate::time::value::Date;
use body::Body;

/// A file of texts.
#[derive(Clone, Debug, Default)]
pub struct Source {
    /// Its place in the folder, with `/` between folders; the texts stand in the order of these.
    pub path: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// The endings of the files that texts are read from.
pub const ENDINGS: [&str; 7] = ["txt", "md", "markdown", "html", "htm", "xhtml", "jsonl"];

/// Whether texts are read from a file of this name.
pub fn is_text(name: &str) -> bool {
    ENDINGS.iter().any(|ending| read::has_ending(name, ending))
}

/// By which program a site is made: its version, and a hash of all in it that reads texts and makes pages, since
/// one that was changed may do so in another way. It is the same however and for whatever machine it is compiled.
pub fn program() -> String {
    format!("jylnama {} {}", env!("CARGO_PKG_VERSION"), env!("JYLNAMA_SOURCES"))
}

/// How a site is made.
#[derive(Clone, Debug)]
pub struct Options {
    /// What it is called.
    pub title: String,
    /// What its pages speak beside the texts.
    pub tongue: Tongue,
    /// Where it will stand, with a slash at the end; some things need whole addresses, and are left out
    /// where it is `None`: the sitemap, and the addresses in what is told to machines.
    pub url: Option<String>,
    /// What plain texts are written in; found out of each where it is `None`.
    pub encoding: Option<Encoding>,
}

impl Options {
    /// The address of a site, with one slash at its end.
    ///
    /// # Errors
    ///
    /// It begins with neither `https://` nor `http://`, or has more than a path.
    pub fn url(text: &str) -> Result<String, Error> {
        let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        let odd = |sign: char| sign.is_whitespace() || "?#\"<>\\".contains(sign);
        if host.is_none_or(|host| host.trim_matches('/').is_empty() || host.contains(odd)) {
            let expected = "where the site will stand, as https://example.kz/texts/";
            return Err(Error::invalid_option("url", text, expected));
        }
        Ok(format!("{}/", text.trim_end_matches('/')))
    }
}

/// What is wrong with a source, or doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// The place of its file.
    pub source: String,
    /// The line, counted from 1, where it is in one.
    pub line: Option<usize>,
    /// What is wrong, and what to do or what was done.
    pub what: String,
    /// Whether a text is missing in the site for it.
    pub left_out: bool,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.source)?;
        if let Some(line) = self.line {
            write!(f, ", line {line}")?;
        }
        write!(f, ": {}", self.what)?;
        if self.left_out { f.write_str("; it is left out") } else { Ok(()) }
    }
}

/// A text, and what is known of it.
#[derive(Clone, Debug, Default, PartialEq)]
struct Text {
    /// By which the library and the reading room know it.
    id: String,
    /// The name of its page, within the site.
    page: String,
    /// The place of the file that it comes from.
    source: String,
    about: About,
    body: Body,
}

/// What is told of a text beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct About {
    title: String,
    authors: Vec<String>,
    date: Option<Date>,
    language: Option<String>,
    tags: Vec<String>,
}
