//! Numbers in Roman numerals, as centuries and quarters have them.

/// The longest number that is read, in letters: no century needs more.
const LONGEST: usize = 6;

/// A Roman number up to 39, of Latin letters, Cyrillic ones or both: a numeral before a greater one
/// is taken away from it.
pub(super) fn roman(text: &str) -> Option<u32> {
    let mut sum: u32 = 0;
    let mut last = 0;
    for (place, letter) in text.chars().rev().enumerate() {
        let value = match letter {
            'X' | 'Х' => 10,
            'V' => 5,
            'I' | 'І' => 1,
            _ => return None,
        };
        if place == LONGEST {
            return None;
        }
        sum = if value < last { sum.checked_sub(value)? } else { sum + value };
        last = value;
    }
    (sum > 0).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::roman;

    #[test]
    fn letters_of_either_alphabet_count() {
        for (text, number) in [("XIX", 19), ("ХІХ", 19), ("XІV", 14), ("VIII", 8), ("ХХІ", 21)]
        {
            assert_eq!(roman(text), Some(number), "{text}");
        }
    }

    #[test]
    fn words_are_no_numbers() {
        for text in ["", "Хан", "xix", "XXXXXXX", "IС"] {
            assert_eq!(roman(text), None, "{text}");
        }
    }
}
