//! In which letters a word that was typed differs from the word that it was taken for.
//!
//! The slips are those that [`fuzzy`](super::fuzzy) counts, found here one by one: so few are allowed that
//! trying each costs less than keeping the table of distances.

use super::fuzzy::allowance;

/// A slip. Letters that are missing were not typed; of letters too many none were meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The letters that were typed.
    pub typed: String,
    /// Those that were meant.
    pub meant: String,
}

/// The slips that make `typed` of `meant`, in order, as few as will do; none where they differ by more
/// than its [`allowance`].
pub fn slips(typed: &str, meant: &str) -> Vec<Slip> {
    let [letters, others] = [typed, meant].map(|word| word.chars().collect::<Vec<_>>());
    let mut found = (0..=allowance(typed)).filter_map(|most| within(&letters, &others, most));
    found.next().unwrap_or_default()
}

/// How many letters a slip has of what was typed, and of what was meant: two that changed places, another
/// letter, one too many, one missing.
const KINDS: [(usize, usize); 4] = [(2, 2), (1, 1), (1, 0), (0, 1)];

fn within(typed: &[char], meant: &[char], most: usize) -> Option<Vec<Slip>> {
    let shared = typed.iter().zip(meant).take_while(|(one, other)| one == other).count();
    let (typed, meant) = (typed.get(shared..)?, meant.get(shared..)?);
    if typed.is_empty() && meant.is_empty() {
        return Some(Vec::new());
    }
    let left = most.checked_sub(1)?;
    KINDS.iter().find_map(|&(own, other)| {
        let (own, typed) = typed.split_at_checked(own)?;
        let (other, meant) = meant.split_at_checked(other)?;
        let changed = own.len() < 2 || own.iter().rev().eq(other);
        let mut slips = if changed { within(typed, meant, left)? } else { return None };
        slips.insert(0, Slip { typed: own.iter().collect(), meant: other.iter().collect() });
        Some(slips)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(typed: &str, meant: &str) -> Vec<(String, String)> {
        slips(typed, meant).into_iter().map(|slip| (slip.typed, slip.meant)).collect()
    }

    fn pair(typed: &str, meant: &str) -> (String, String) {
        (typed.to_owned(), meant.to_owned())
    }

    #[test]
    fn each_slip_is_told_by_its_letters() {
        assert_eq!(told("мектп", "мектеп"), [pair("", "е")]);
        assert_eq!(told("мекттеп", "мектеп"), [pair("т", "")]);
        assert_eq!(told("мектіп", "мектеп"), [pair("і", "е")]);
        assert_eq!(told("мекетп", "мектеп"), [pair("ет", "те")]);
        assert_eq!(told("мектпетір", "мектептер"), [pair("пе", "еп"), pair("і", "е")]);
    }

    #[test]
    fn of_words_that_are_the_same_or_too_different_there_is_none() {
        for typed in ["мектеп", "кітап", "тау"] {
            assert!(slips(typed, "мектеп").is_empty(), "{typed}");
        }
    }
}
