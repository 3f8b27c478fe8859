//! The laws of decoding, said once; see `laws.rs` beside this file.

#![allow(dead_code, reason = "each program that includes this file asks for laws of its own")]

use jylnama::text::decode::{Encoding, decode};

/// Whatever the bytes are: what was found to be their encoding gives the same text when it is said,
/// and no place is called broken that is not marked so in the text.
pub fn bytes_are_decoded_soundly(bytes: &[u8]) -> Result<(), String> {
    for forced in Encoding::ALL.into_iter().map(Some).chain([None]) {
        let Some(decoded) = decode(bytes, forced) else { continue };
        let marked = decoded.text.chars().filter(|&character| character == '\u{FFFD}').count();
        if decoded.replaced > marked {
            return Err(format!("{} places are broken, {marked} marked", decoded.replaced));
        }
        if decode(bytes, Some(decoded.encoding)).as_ref() != Some(&decoded) {
            return Err(format!("{:?} when found, not when said", decoded.encoding));
        }
    }
    Ok(())
}

/// A text that can be read at all comes back from every way to write it as Unicode, with its mark
/// and, for UTF-8, without; one without control characters can always be read.
pub fn a_text_comes_back(text: &str) -> Result<(), String> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let little = text.encode_utf16().flat_map(u16::to_le_bytes);
    let big = text.encode_utf16().flat_map(u16::to_be_bytes);
    let ways = [
        (Encoding::Utf8, b"\xEF\xBB\xBF".iter().copied().chain(text.bytes()).collect()),
        (Encoding::Utf16Le, b"\xFF\xFE".iter().copied().chain(little).collect()),
        (Encoding::Utf16Be, b"\xFE\xFF".iter().copied().chain(big).collect()),
        (Encoding::Utf8, text.as_bytes().to_vec()),
    ];
    for (encoding, bytes) in ways as [(Encoding, Vec<u8>); 4] {
        let decoded = decode(&bytes, None);
        let clean = !text.chars().any(char::is_control);
        // The private characters of Unicode are strange in UTF-16.
        let private = text.chars().any(|c| ('\u{E000}'..='\u{F8FF}').contains(&c));
        if decoded.is_none() && clean && !private {
            return Err(format!("refused in {encoding:?}: {text:?}"));
        }
        // A second mark at the beginning is taken for the first where there is none.
        let whole = |found: &str| found == text || text.starts_with('\u{FEFF}');
        if let Some(decoded) = decoded.filter(|decoded| decoded.encoding == encoding) {
            if !whole(&decoded.text) || decoded.replaced > 0 {
                return Err(format!("in {encoding:?}: {text:?} became {:?}", decoded.text));
            }
        } else if clean && !private {
            return Err(format!("not taken for {encoding:?}: {text:?}"));
        }
    }
    Ok(())
}
