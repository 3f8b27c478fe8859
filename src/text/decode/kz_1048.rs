//! KZ-1048 (STRK 1048-2002, the Kazakh standard of 2002): Windows-1251 with the Kazakh letters in the
//! places of Ukrainian, Belarusian, Serbian and Macedonian ones.
//!
//! The table is that registered with IANA as KZ-1048.

/// The bytes that are not those of Windows-1251, and their characters. 0x98 has none here, either.
#[rustfmt::skip]
pub(super) const CHANGES: [(u8, char); 16] = [
    (0x8D, 'Қ'), (0x8E, 'Һ'), (0x9D, 'қ'), (0x9E, 'һ'), (0xA1, 'Ұ'), (0xA2, 'ұ'),
    (0xA3, 'Ә'), (0xA5, 'Ө'), (0xAA, 'Ғ'), (0xAF, 'Ү'), (0xB4, 'ө'), (0xBA, 'ғ'),
    (0xBC, 'ә'), (0xBD, 'Ң'), (0xBE, 'ң'), (0xBF, 'ү'),
];
