//! Tells lines that no repair would change, by their characters alone: what can't repair a line can say so then.
//!
//! It says less than is true: of a line with one of the signs of a repair, it does not know.

use crate::text::cursor::is_terminal;

/// Whether [`repair_line`](super::repair_line) leaves a line as it is, in whatever language it is.
pub fn is_plain(line: &str) -> bool {
    let characters: Vec<char> = line.chars().collect();
    let two = |pair: &[char]| matches!(pair, [one, next] if may_meet(*one, *next));
    let three = |three: &[char]| !matches!(three, [' ', letter, ' '] if !letter.is_ascii());
    characters.iter().all(|character| is_usual(*character))
        && characters.windows(2).all(two)
        && characters.windows(3).all(three)
        && !parts_glued(&characters)
}

/// Whether a character is none that a repair takes for another or takes out.
fn is_usual(character: char) -> bool {
    match character {
        // An old font drew қ there.
        'ќ' => false,
        ' '..='~' | '\u{400}'..='\u{482}' | '\u{48A}'..='\u{52F}' => true,
        _ => matches!(character, '«' | '»' | '“' | '”' | '„' | '–' | '—'),
    }
}

/// Whether two characters may stand side by side: not two spaces, and no Latin letter with one of another script.
fn may_meet(one: char, next: char) -> bool {
    let mixed = |one: char, next: char| one.is_ascii_alphabetic() && !next.is_ascii();
    !((one == ' ' && next == ' ') || mixed(one, next) || mixed(next, one))
}

/// Whether marks that may end a sentence have something behind them that a space may be missing before: anything
/// but a digit behind a digit or behind nothing, as in a number or a range.
fn parts_glued(characters: &[char]) -> bool {
    let mut rest = characters;
    let mut before = ' ';
    while let [mark, behind @ ..] = rest {
        rest = behind;
        match behind.first() {
            Some(next) if is_terminal(*mark) && !is_terminal(*next) => {
                let number = next.is_ascii_digit() && (before == ' ' || before.is_ascii_digit());
                if !number && *next != ' ' {
                    return true;
                }
            }
            _ => {}
        }
        if !is_terminal(*mark) {
            before = *mark;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_mostly_typed_is_plain() {
        for line in [
            "",
            "Арал теңізі ",
            "«Абай жолы» +роман -өлең",
            "1992..1996",
            "date:1990.. title:сөз",
            "2.5 млн. тонна?",
        ] {
            assert!(is_plain(line), "{line}");
        }
    }

    #[test]
    fn what_may_be_repaired_is_not() {
        for line in [
            "Қaзақ",
            "тапты.Осы",
            "күшейтті..1992",
            "Арал  теңізі",
            "Қ а з а қ",
            "тои\u{306}",
            "сөз\u{ad}дер",
            "1992\u{a0} жылғы",
            "Ќазаќ",
            "Кел!Отыр",
            "сөз\tсөз",
        ] {
            assert!(!is_plain(line), "{line}");
        }
    }
}
