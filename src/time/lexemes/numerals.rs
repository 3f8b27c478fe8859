//! Numbers in words: «мың тоғыз жүз тоқсан екінші», «жиырма бес», «2 мың».
//!
//! A numeral goes on the number before it where the two make one: a smaller one behind a greater is
//! added (жиырма бес), «жүз» and «мың» behind a smaller one multiply (тоғыз жүз). Others are numbers
//! of their own: «екі-үш», «бес он».

use super::{Kind, Lexeme, Number};
use crate::span::Span;

/// Adds a numeral to the number before it, if the two make one.
pub(super) fn goes_on(lexemes: &mut [Lexeme], next: Lexeme, numeral: Number) -> bool {
    let Some(last) = lexemes.last_mut() else { return false };
    let Kind::Number(number) = last.kind else { return false };
    let ended = number.ordinal || number.ending.is_some() || number.half || next.joins;
    let sum = if ended { None } else { together(number, numeral.value) };
    let Some(value) = sum else { return false };
    let kind = Kind::Number(Number { value, digits: 0, ..numeral });
    *last = Lexeme { span: Span::new(last.span.start, next.span.end), kind, ..*last };
    true
}

/// The number that two make, if they make one.
fn together(number: Number, numeral: u32) -> Option<u32> {
    let value = number.value;
    if number.digits > 0 {
        return (numeral >= 1000 && value < 1000).then(|| value.checked_mul(numeral))?;
    }
    match numeral {
        1..=9 if value.is_multiple_of(10) => value.checked_add(numeral),
        10..=90 if value.is_multiple_of(100) => value.checked_add(numeral),
        100 if value < 10 => value.checked_mul(numeral),
        100 if value.is_multiple_of(1000) => value.checked_add(numeral),
        // The digit before «жүз»: «мың тоғыз» + «жүз».
        100 if value % 1000 < 10 => (value - value % 10).checked_add(value % 10 * 100),
        1000.. if value < 1000 => value.checked_mul(numeral),
        1000 if value.is_multiple_of(1_000_000) => value.checked_add(numeral),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::lexemes;
    use super::*;
    use crate::language::kazakh::Kazakh;

    fn numbers(text: &str) -> Vec<(u32, bool)> {
        let found = lexemes(text, &Kazakh);
        let numbers = found.iter().filter_map(|lexeme| match lexeme.kind {
            Kind::Number(number) => Some((number.value, number.ordinal)),
            _ => None,
        });
        numbers.collect()
    }

    #[test]
    fn numerals_make_one_number() {
        assert_eq!(numbers("мың тоғыз жүз тоқсан екінші"), [(1992, true)]);
        assert_eq!(numbers("бір мың тоғыз жүз алпыс бірінші"), [(1961, true)]);
        assert_eq!(numbers("екі мыңыншы"), [(2000, true)]);
        assert_eq!(numbers("екі мың он жетінші"), [(2017, true)]);
        assert_eq!(numbers("алты жүз жиырма"), [(620, false)]);
        assert_eq!(numbers("2 мың"), [(2000, false)]);
        assert_eq!(numbers("жиырма бес"), [(25, false)]);
    }

    #[test]
    fn numbers_side_by_side_stay_apart() {
        assert_eq!(numbers("екі-үш"), [(2, false), (3, false)]);
        assert_eq!(numbers("бес он"), [(5, false), (10, false)]);
        assert_eq!(numbers("екінші тоқсан"), [(2, true), (90, false)]);
        assert_eq!(numbers("он екі үш"), [(12, false), (3, false)]);
    }
}
