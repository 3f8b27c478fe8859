//! Letters of other alphabets that an old font showed as Kazakh ones become those.
//!
//! Why: before Unicode, fonts for Windows-1251 drew ә ғ қ ң ө ұ ү һ in the places of letters that
//! Kazakh does not need: «Ќазаќстан», «їшін», «жјне». Moved to Unicode, such a text keeps Macedonian,
//! Serbian and Ukrainian letters where Kazakh ones were meant.
//!
//! Changed: all letters of `data/old-fonts.tsv`, in a document that is surely Kazakh under such a
//! font. Told by its letters: it has ы (which Serbian, Macedonian and Ukrainian never write), many ќ
//! in the place of қ, and next to none of the real Kazakh letters. Not changed: any document in
//! Serbian, Macedonian, Ukrainian or Belarusian, and Kazakh text that quotes them.

use std::sync::LazyLock;

use super::facts::Letters;
use super::{Edit, Fix};
use crate::span::Span;
use crate::text::{cursor, table};

/// What stood in the font's place, and the letter that was meant.
static LETTERS: LazyLock<Vec<(char, &'static str)>> = LazyLock::new(|| {
    let rows = table::rows(table::text!("old-fonts"));
    rows.filter_map(|[shown, meant, _]| Some((shown.chars().next()?, meant))).collect()
});

/// Whether a document has the letter without which no such font is seen.
fn may_be_used(text: &str) -> bool {
    // By its two bytes: every text is looked through for them.
    let mut before = 0;
    text.bytes().any(|byte| std::mem::replace(&mut before, byte) == 0xD1 && byte == 0x9C)
}

/// The fewest Cyrillic letters from which anything is told: a line or two.
const FEWEST: u32 = 60;

/// Whether a document was written in such a font. The shares are well below
/// those of Kazakh prose (ы 7 %, қ 4 %, all eight letters 15 % of the letters) and well above those
/// of a text with a few foreign names.
pub(super) fn are_used(text: &str) -> bool {
    if !may_be_used(text) {
        return false;
    }
    let letters = Letters::of(text);
    let all = letters.all_cyrillic();
    let sum = |chosen: &str| chosen.chars().map(|letter| letters.count(letter)).sum::<u32>();
    let stand_ins = LETTERS.iter().map(|(shown, _)| letters.count(*shown)).sum::<u32>();
    let real = sum("әғқңөұүһӘҒҚҢӨҰҮҺ");
    all >= FEWEST
        && sum("ыЫ") * 50 >= all
        && sum("ќЌ") * 100 >= all
        && stand_ins * 20 >= all
        && real * 10 <= stand_ins
}

/// Finds the letters in a text of such a document.
pub(super) fn find(text: &str) -> Vec<Edit> {
    let places = cursor::bytes(text, |byte| matches!(byte, 0xD0..=0xD2));
    places.filter_map(|at| edit(text, at)).collect()
}

fn edit(text: &str, at: usize) -> Option<Edit> {
    let shown = cursor::next(text, at)?;
    let (_, meant) = LETTERS.iter().find(|(letter, _)| *letter == shown)?;
    Some(Edit::new(Span::new(at, at + shown.len_utf8()), *meant, Fix::OldFont))
}

#[cfg(test)]
mod tests {
    use crate::text::repair::testing::repaired;

    const KAZAKH: &str = "Қазақстан Республикасының тұрғындары үшін ғылым мен білім өте маңызды, және әр бала мектепке барады. Қыста да, жазда да жолдар ашық болады.";

    /// The same text as a font of the kind made it.
    fn in_old_font(text: &str) -> String {
        let pairs = ["ҚЌ", "қќ", "ғѓ", "ңѕ", "өґ", "ұў", "үї", "әј"];
        pairs.iter().fold(text.to_owned(), |text, pair| {
            let mut letters = pair.chars();
            match (letters.next(), letters.next()) {
                (Some(meant), Some(shown)) => text.replace(meant, &shown.to_string()),
                _ => text,
            }
        })
    }

    #[test]
    fn a_text_in_an_old_font_becomes_kazakh() {
        let old = in_old_font(KAZAKH);
        assert!(old.starts_with("Ќазаќстан Республикасыныѕ тўрѓындары їшін"));
        assert_eq!(repaired(&old), KAZAKH);
    }

    #[test]
    fn other_languages_stay() {
        for text in [
            // Macedonian: «All people are born free and equal in dignity; the night and the house.»
            "Сите луѓе се раѓаат слободни и еднакви по достоинство; ноќта и куќата се мирни, а ќе дојде и среќа за секој човек во светот.",
            // Serbian: «The lad came home and took his book; love and life go on.»
            "Дечак је дошао кући и узео књигу; његова љубав и живот иду даље, а људи и џакови стоје поред пута, јер ће сутра бити сајам.",
            // Ukrainian: «A Ukrainian text about a hedgehog and her garden.»
            "Її їжак живе у ґанку, а є ще й інші їжаки; вони їдять яблука і сплять у саду, де їм дуже добре та затишно жити вліті.",
            // Belarusian has ы and ў, and no ќ.
            "Ён быў дома і чытаў кнігу, а ўвечары пайшоў у лес, каб убачыць зоркі над вёскай, дзе жылі яго сябры і ўсе сваякі.",
        ] {
            assert_eq!(repaired(text), text);
        }
    }

    #[test]
    fn a_kazakh_text_that_quotes_one_stays() {
        let text = format!("{KAZAKH} Македонша «ноќ» және «куќа» деген сөздер бар.");
        assert_eq!(repaired(&text), text);
    }
}
