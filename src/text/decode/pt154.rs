//! PT154 (`ParaType` Asian Cyrillic, also "cp154"): Windows-1251 with letters of Kazakh, Tajik,
//! Bashkir and Azerbaijani in the places of others and of signs.
//!
//! The table is that registered with IANA as PTCP154.

/// The bytes that are not those of Windows-1251, and their characters.
#[rustfmt::skip]
pub(super) const CHANGES: [(u8, char); 36] = [
    (0x80, 'Җ'), (0x81, 'Ғ'), (0x82, 'Ӯ'), (0x83, 'ғ'), (0x86, 'Ҷ'), (0x87, 'Ү'),
    (0x88, 'Ҳ'), (0x89, 'ү'), (0x8A, 'Ҡ'), (0x8B, 'Ӣ'), (0x8C, 'Ң'), (0x8D, 'Қ'),
    (0x8E, 'Һ'), (0x8F, 'Ҹ'), (0x90, 'җ'), (0x98, 'ҳ'), (0x99, 'ҷ'), (0x9A, 'ҡ'),
    (0x9B, 'ӣ'), (0x9C, 'ң'), (0x9D, 'қ'), (0x9E, 'һ'), (0x9F, 'ҹ'), (0xA4, 'Ө'),
    (0xA5, 'Ҙ'), (0xA6, 'Ұ'), (0xAA, 'Ә'), (0xAD, 'ӯ'), (0xAF, 'Ҝ'), (0xB1, 'ұ'),
    (0xB4, 'ҙ'), (0xB5, 'ө'), (0xBA, 'ә'), (0xBD, 'Ҫ'), (0xBE, 'ҫ'), (0xBF, 'ҝ'),
];
