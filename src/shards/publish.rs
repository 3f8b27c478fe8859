//! Makes a site with a sharded library: its texts come part by part, and none of them is kept as a whole.

use std::fmt;

use super::make::{Maker, prepare};
use crate::error::Error;
use crate::site::{
    Content, File, Hands, Made, Options, Record, Report, SHARDS, Source, Warning, program, sharded,
    texts,
};

/// When a library is cut into shards.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sharding {
    /// When it is large.
    #[default]
    Auto,
    /// However small it is.
    Always,
    /// However large it is.
    Never,
}

impl Sharding {
    /// Texts above which a library is cut, if nobody says otherwise: about as many as a reading room still opens
    /// at once.
    const MANY_TEXTS: usize = 20_000;

    /// Bytes of texts above which it is.
    const MANY_BYTES: u64 = 64 << 20;

    /// The way of this name.
    ///
    /// # Errors
    ///
    /// There is none.
    pub fn named(name: &str) -> Result<Self, Error> {
        match name {
            "auto" => Ok(Self::Auto),
            "always" => Ok(Self::Always),
            "never" => Ok(Self::Never),
            _ => Err(Error::invalid_option("shards", name, "\"auto\", \"always\" or \"never\"")),
        }
    }

    /// Whether a library of so many texts, whose files have so many bytes, is cut. What one knows of the texts
    /// before they are read will do: a file is one, and so is a line of a file with one a line.
    pub fn applies(self, texts: usize, bytes: u64) -> bool {
        match self {
            Self::Auto => texts > Self::MANY_TEXTS || bytes > Self::MANY_BYTES,
            Self::Always => true,
            Self::Never => false,
        }
    }
}

impl fmt::Display for Sharding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Auto => "auto",
            Self::Always => "always",
            Self::Never => "never",
        })
    }
}

/// Bytes of a file with a text a line that are to be read at once.
pub const PART: usize = 8 << 20;

/// A site with a sharded library, while it is made.
#[derive(Debug)]
pub struct Publisher {
    options: Options,
    maker: Maker,
    made: Made,
}

impl Publisher {
    /// A site of the built page `page` for about so many texts, without any.
    ///
    /// # Errors
    ///
    /// The page is not the built one.
    pub fn new(page: Vec<Source>, options: Options, texts: usize) -> Result<Self, Error> {
        let page = sharded(page, &options)?.into_iter().map(|file| made(file.path, file.bytes));
        let made = Made { files: page.collect(), warnings: Vec::new(), report: Report::default() };
        Ok(Self { options, maker: Maker::new(texts), made })
    }

    /// Takes the texts of a file, or of the part of it that begins with the line `first`, counted from 1.
    pub fn add(&mut self, source: &Source, first: usize, hands: &impl Hands) {
        let (texts, mut warnings) = texts(source, first, &self.options);
        for prepared in hands.each(texts, prepare) {
            match prepared {
                Ok(prepared) => self.maker.add(prepared),
                Err(error) => warnings.push(left_out(source, &error)),
            }
        }
        self.made.warnings.append(&mut warnings);
    }

    /// The site: the page, and the library in its folder.
    pub fn finish(self, hands: &impl Hands) -> Made {
        let Self { maker, mut made, .. } = self;
        made.report.texts = maker.documents() as usize;
        let shards = maker.finish(hands);
        made.report.shards = shards.len();
        made.report.library = shards.iter().map(|(_, bytes)| bytes.len()).sum();
        made.files.extend(
            shards.into_iter().map(|(name, bytes)| self::made(format!("{SHARDS}{name}"), bytes)),
        );
        let record = Record::of_program(&program()).write();
        made.files.push(self::made(Record::NAME.to_owned(), record));
        let warnings = std::mem::take(&mut made.warnings);
        made.warn(warnings);
        made
    }
}

fn made(name: String, bytes: Vec<u8>) -> File {
    File { name, content: Content::Made(bytes) }
}

fn left_out(source: &Source, error: &Error) -> Warning {
    Warning { source: source.path.clone(), line: None, what: error.to_string(), left_out: true }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_library_is_cut_when_it_has_many_texts_or_bytes() {
        assert!(!Sharding::Auto.applies(20_000, 64 << 20));
        assert!(Sharding::Auto.applies(20_001, 0) && Sharding::Auto.applies(1, (64 << 20) + 1));
        assert!(Sharding::Always.applies(1, 1) && !Sharding::Never.applies(usize::MAX, u64::MAX));
    }

    #[test]
    fn a_way_of_cutting_is_called_as_it_is_shown() {
        for way in [Sharding::Auto, Sharding::Always, Sharding::Never] {
            assert_eq!(Sharding::named(&way.to_string()).unwrap(), way);
        }
        assert!(Sharding::named("often").unwrap_err().to_string().contains("\"never\""));
    }
}
