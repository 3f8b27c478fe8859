//! Windows-1251, the code page of Russian Windows, on which the two Kazakh pages are built.
//!
//! The table is that of Microsoft's code page 1251 as it is registered with IANA. A test holds it
//! against `encoding_rs`.

/// The first byte of the table; those below are ASCII.
pub(super) const FIRST: u8 = 0x80;

/// The first byte of the plain Cyrillic alphabet, А to я in the order of Unicode, which is the same
/// in all pages here and goes on to the last byte.
pub(super) const ALPHABET: u8 = 0xC0;

/// The characters of the bytes 0x80 to 0xBF; 0x98 has none.
#[rustfmt::skip]
pub(super) const CHARACTERS: [char; 64] = [
    'Ђ', 'Ѓ', '‚', 'ѓ', '„', '…', '†', '‡',
    '€', '‰', 'Љ', '‹', 'Њ', 'Ќ', 'Ћ', 'Џ',
    'ђ', '‘', '’', '“', '”', '•', '–', '—',
    '\u{fffd}', '™', 'љ', '›', 'њ', 'ќ', 'ћ', 'џ',
    '\u{a0}', 'Ў', 'ў', 'Ј', '¤', 'Ґ', '¦', '§',
    'Ё', '©', 'Є', '«', '¬', '\u{ad}', '®', 'Ї',
    '°', '±', 'І', 'і', 'ґ', 'µ', '¶', '·',
    'ё', '№', 'є', '»', 'ј', 'Ѕ', 'ѕ', 'ї',
];
