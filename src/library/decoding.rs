//! Reads the bytes of a file as text, or says why not.

use crate::error::Error;
use crate::text::decode::{self, Decoded, Encoding};

/// The names of the encodings, for an error.
const NAMES: &str = "one of utf-8, utf-16le, utf-16be, windows-1251, kz-1048, pt154";

/// The encoding of an option, by its [name](Encoding::name) in letters of any size.
///
/// # Errors
///
/// There is no such encoding.
pub fn encoding(name: &str) -> Result<Encoding, Error> {
    Encoding::named(name).ok_or_else(|| Error::invalid_option("encoding", name, NAMES))
}

/// The bytes of a file as text: in the encoding `forced`, or else in the one they seem to be
/// written in.
///
/// # Errors
///
/// They are no text, or none in that encoding.
pub fn decode(bytes: &[u8], forced: Option<Encoding>) -> Result<Decoded, Error> {
    decode::decode(bytes, forced).ok_or_else(|| Error::not_text(forced.map(Encoding::name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_is_named_in_the_error() {
        let message = encoding("koi8-r").unwrap_err().to_string();
        for encoding in Encoding::ALL {
            assert!(message.contains(encoding.name()), "{message}");
        }
    }

    #[test]
    fn an_error_names_the_encoding_that_was_asked_for() {
        let error = decode(b"a\0b", Some(Encoding::Pt154)).unwrap_err();
        assert_eq!(error.code(), "notText");
        assert!(error.to_string().contains("pt154"), "{error}");
    }
}
