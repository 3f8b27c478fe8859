//! Reads bytes as text: UTF-8, UTF-16, and the three code pages that Kazakh texts were written in.
//!
//! Old files do not say what they are written in, so it is found out ([`detect`]), unless the reader
//! says it. What is no text at all is refused: a picture read as letters helps nobody.
//!
//! The tables are our own: the crate `encoding_rs` knows neither of the two Kazakh pages, and would
//! have cost 127,468 bytes of the gzipped module (133,051 against 5,583 for a module that decodes by
//! these means and does nothing else), for its tables of East Asian pages come along. It checks the
//! tables in the tests.

mod code_page;
mod detect;
mod kz_1048;
mod pt154;
mod utf_16;
mod weigh;
mod windows_1251;

use code_page::CodePage;
use utf_16::ByteOrder;

/// How letters are written as bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, the low byte first.
    Utf16Le,
    /// UTF-16, the high byte first.
    Utf16Be,
    /// Windows-1251, the page of Russian Windows.
    Windows1251,
    /// KZ-1048 (STRK 1048-2002), the Kazakh standard.
    Kz1048,
    /// PT154, `ParaType` Asian Cyrillic.
    Pt154,
}

impl Encoding {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Utf8, Self::Utf16Le, Self::Utf16Be, Self::Windows1251, Self::Kz1048, Self::Pt154];

    /// Its name, the same in every version.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "utf-8",
            Self::Utf16Le => "utf-16le",
            Self::Utf16Be => "utf-16be",
            Self::Windows1251 => "windows-1251",
            Self::Kz1048 => "kz-1048",
            Self::Pt154 => "pt154",
        }
    }

    /// The encoding with this name, in letters of any size.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|encoding| encoding.name().eq_ignore_ascii_case(name))
    }

    /// The mark that a text may begin with to say that it is written so.
    fn mark(self) -> &'static [u8] {
        match self {
            Self::Utf8 => b"\xEF\xBB\xBF",
            Self::Utf16Le => b"\xFF\xFE",
            Self::Utf16Be => b"\xFE\xFF",
            Self::Windows1251 | Self::Kz1048 | Self::Pt154 => b"",
        }
    }
}

/// A text that was read out of bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without the byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
    /// How many places of the bytes stand for no letter; each is a U+FFFD in the text.
    pub replaced: usize,
}

/// The bytes as text: in the encoding `forced`, or else in the one they seem to be written in.
/// `None` where they are no text: where they hold NUL characters, or where more than one character
/// in sixteen is a control character or stands for no letter.
///
/// Any bytes go in; the time is linear in their number.
pub fn decode(bytes: &[u8], forced: Option<Encoding>) -> Option<Decoded> {
    let encoding = forced.or_else(|| detect::detect(bytes))?;
    let bytes = bytes.strip_prefix(encoding.mark()).unwrap_or(bytes);
    let (text, replaced) = match encoding {
        Encoding::Utf8 => utf_8(bytes),
        Encoding::Utf16Le => utf_16::decode(bytes, ByteOrder::Little),
        Encoding::Utf16Be => utf_16::decode(bytes, ByteOrder::Big),
        Encoding::Windows1251 => CodePage::windows_1251().decode(bytes),
        Encoding::Kz1048 => CodePage::kz_1048().decode(bytes),
        Encoding::Pt154 => CodePage::pt154().decode(bytes),
    };
    detect::is_text(&text, encoding, replaced).then_some(Decoded { text, encoding, replaced })
}

/// As the Unicode standard advises (section 3.9), and as browsers do it: the longest beginning of a
/// character that breaks off is one U+FFFD.
fn utf_8(bytes: &[u8]) -> (String, usize) {
    let replaced = bytes.utf8_chunks().filter(|chunk| !chunk.invalid().is_empty()).count();
    (String::from_utf8_lossy(bytes).into_owned(), replaced)
}

// The crates that they need are there for native builds alone.
#[cfg(test)]
#[cfg(not(target_family = "wasm"))]
mod tests;
