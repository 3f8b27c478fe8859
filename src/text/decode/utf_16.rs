//! UTF-16, in either order of its bytes.

/// Which byte of a unit comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ByteOrder {
    Little,
    Big,
}

fn units(bytes: &[u8], order: ByteOrder) -> impl Iterator<Item = u16> {
    let (pairs, _) = bytes.as_chunks::<2>();
    pairs.iter().map(move |pair| match order {
        ByteOrder::Little => u16::from_le_bytes(*pair),
        ByteOrder::Big => u16::from_be_bytes(*pair),
    })
}

/// The text, and how many of its units stand for nothing: halves of a surrogate pair without the
/// other half, and the odd byte at the end of a text that was cut.
pub(super) fn decode(bytes: &[u8], order: ByteOrder) -> (String, usize) {
    let odd = bytes.len() % 2;
    let mut replaced = odd;
    let mut text = String::with_capacity(bytes.len());
    for unit in char::decode_utf16(units(bytes, order)) {
        replaced += usize::from(unit.is_err());
        text.push(unit.unwrap_or(char::REPLACEMENT_CHARACTER));
    }
    if odd == 1 {
        text.push(char::REPLACEMENT_CHARACTER);
    }
    (text, replaced)
}

/// The order in which bytes without a mark make UTF-16, if they do: nine in ten units must be
/// letters and signs of the scripts that Kazakh is written in.
pub(super) fn guess(bytes: &[u8]) -> Option<ByteOrder> {
    if bytes.is_empty() || bytes.len() % 2 == 1 {
        return None;
    }
    let usual = |order| units(bytes, order).filter(|unit| is_usual(*unit)).count();
    let (little, big) = (usual(ByteOrder::Little), usual(ByteOrder::Big));
    let (order, most) =
        if little >= big { (ByteOrder::Little, little) } else { (ByteOrder::Big, big) };
    (most * 10 >= bytes.len() / 2 * 9 && little != big).then_some(order)
}

/// ASCII in print, Latin, Cyrillic, Arabic, and general punctuation.
fn is_usual(unit: u16) -> bool {
    matches!(unit,
        0x09 | 0x0A | 0x0D | 0x20..=0x7E | 0xA0..=0x24F
        | 0x400..=0x52F | 0x600..=0x6FF | 0x2010..=0x203A | 0x20AC | 0x2116)
}
