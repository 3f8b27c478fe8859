//! What can go wrong, said so that the reader knows what to do next.
//!
//! Charter: one opaque error for the whole crate. Text never fails: only what is no text, loading,
//! options and sizes do.

use std::fmt;

/// Why a library could not be loaded, a file not be read as text, an option not be used or a document
/// not be added.
///
/// Its `Display` says what happened and what to do; [`Error::code`] stays the same between
/// versions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    NotAnIndex,
    Damaged {
        what: &'static str,
    },
    Version {
        found: u32,
        supported: u32,
    },
    UnknownDocument {
        id: String,
    },
    DuplicateDocument {
        id: String,
    },
    InvalidOption {
        option: &'static str,
        value: String,
        expected: &'static str,
    },
    TextTooLarge {
        bytes: usize,
        limit: usize,
    },
    NotText {
        encoding: Option<&'static str>,
    },
    ReadOnly,
    #[cfg(feature = "site")]
    NotThePage {
        what: &'static str,
    },
}

impl Error {
    /// The bytes are not a saved library at all.
    pub(crate) fn not_an_index() -> Self {
        Self { kind: Kind::NotAnIndex }
    }

    /// The bytes are a saved library that was cut or changed; `what` names the part.
    pub(crate) fn damaged(what: &'static str) -> Self {
        Self { kind: Kind::Damaged { what } }
    }

    /// The library was saved in a format this version does not read.
    pub(crate) fn version(found: u32, supported: u32) -> Self {
        Self { kind: Kind::Version { found, supported } }
    }

    /// No document has this id.
    pub(crate) fn unknown_document(id: &str) -> Self {
        Self { kind: Kind::UnknownDocument { id: id.to_owned() } }
    }

    /// Another document has this id already.
    pub(crate) fn duplicate_document(id: &str) -> Self {
        Self { kind: Kind::DuplicateDocument { id: id.to_owned() } }
    }

    /// An option has a value that it can't take.
    pub(crate) fn invalid_option(
        option: &'static str,
        value: impl Into<String>,
        expected: &'static str,
    ) -> Self {
        Self { kind: Kind::InvalidOption { option, value: value.into(), expected } }
    }

    /// One text is larger than a library takes.
    pub(crate) fn text_too_large(bytes: usize, limit: usize) -> Self {
        Self { kind: Kind::TextTooLarge { bytes, limit } }
    }

    /// Bytes are no text, or none in this encoding.
    pub(crate) fn not_text(encoding: Option<&'static str>) -> Self {
        Self { kind: Kind::NotText { encoding } }
    }

    /// The files of the built page are not those; `what` says by what that shows.
    #[cfg(feature = "site")]
    pub(crate) fn not_the_page(what: &'static str) -> Self {
        Self { kind: Kind::NotThePage { what } }
    }

    /// The library was opened to be read alone.
    pub(crate) fn read_only() -> Self {
        Self { kind: Kind::ReadOnly }
    }

    /// A short name of the kind of error, the same in every version and language: `notAnIndex`,
    /// `indexDamaged`, `indexVersion`, `unknownDocument`, `duplicateDocument`, `invalidOptions`,
    /// `textTooLarge`, `notText`, `readOnly` or, where a site is made, `notThePage`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            Kind::NotAnIndex => "notAnIndex",
            Kind::Damaged { .. } => "indexDamaged",
            Kind::Version { .. } => "indexVersion",
            Kind::UnknownDocument { .. } => "unknownDocument",
            Kind::DuplicateDocument { .. } => "duplicateDocument",
            Kind::InvalidOption { .. } => "invalidOptions",
            Kind::TextTooLarge { .. } => "textTooLarge",
            Kind::NotText { .. } => "notText",
            Kind::ReadOnly => "readOnly",
            #[cfg(feature = "site")]
            Kind::NotThePage { .. } => "notThePage",
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::NotAnIndex => {
                write!(
                    f,
                    "this is not a saved Jylnama library: open a .jyl file, or the text itself"
                )
            }
            Kind::Damaged { what } => write!(
                f,
                "this saved library is damaged ({what}): save it again from the texts it was made of"
            ),
            Kind::Version { found, supported } => write!(
                f,
                "this library is saved in format {found} and this version reads format {supported}: \
                 save it again from its texts, or use the version that saved it"
            ),
            Kind::UnknownDocument { id } => {
                write!(f, "the library has no document \"{id}\": see the list of its documents")
            }
            Kind::DuplicateDocument { id } => {
                write!(f, "the library already has a document \"{id}\": give this one another id")
            }
            Kind::InvalidOption { option, value, expected } => {
                write!(f, "{option} can't be \"{value}\": give {expected}")
            }
            Kind::TextTooLarge { bytes, limit } => write!(
                f,
                "a text of {bytes} bytes is larger than a library takes ({limit}): split it in parts"
            ),
            Kind::ReadOnly => {
                f.write_str("this library was opened to be read alone: load it to change its texts")
            }
            #[cfg(feature = "site")]
            Kind::NotThePage { what } => write!(
                f,
                "the page that the site shall have is not one that this version knows ({what}): build it \
                 anew, or name the folder of another"
            ),
            Kind::NotText { encoding: None } => {
                f.write_str("these bytes are no text: choose a text file, or name its encoding")
            }
            Kind::NotText { encoding: Some(name) } => write!(
                f,
                "these bytes are no text in {name}: leave the encoding out to have it found, or name another"
            ),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_mismatch_names_both_versions() {
        let message = Error::version(7, 1).to_string();
        assert!(message.contains('7') && message.contains('1'), "{message}");
    }
}
