//! Finds the pairs of a short form and the words that it stands for, where a text gives both:
//! «Біріккен Ұлттар Ұйымы (БҰҰ)», «БҰҰ (Біріккен Ұлттар Ұйымы)», «Біріккен Ұлттар Ұйымы – БҰҰ»,
//! «жоғары оқу орны «ЖОО»».
//!
//! Rule: the letters of the short form are the first letters of the words, all of them and in order. A
//! capital with small letters behind it is the beginning of its word (`ҚазҰУ`). A word that only links
//! others may give none, and so may a hyphenated word behind its first part. Four letters do not agree by
//! chance: then one word more may give none, or two («ЕАЭО»: «Еуразиялық» gives two).
//!
//! Between brackets the words are all that a writer has bracketed, or the last before the bracket; a
//! dash also stands for "is", so that what agrees behind it must have three letters, or capitals.

use super::token::{Token, TokenKind, tokens};
use super::{Links, is_space};

/// A short form and the words that it stands for, as they stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acronym<'t> {
    /// The short form, without endings.
    pub short: &'t str,
    /// The words, in order; those of a hyphenated word apart.
    pub words: Vec<&'t str>,
}

/// Capitals of a short form, and words of a long one, at least.
const FEWEST: usize = 2;
/// Capitals of a short form at most: more are a word.
const MOST_LETTERS: usize = 8;
/// The most words that a short form stands for. Half of them at most link the others.
const MOST_WORDS: usize = 14;
/// The most tokens between a bracket and a short form in it: «(бұдан әрі қысқаша – «ЖОО»)».
const MOST_BEFORE: usize = 8;
/// As many letters as do not agree by chance.
const SURE: usize = 4;
/// Letters of a word that may give two.
const LONG_WORD: usize = 6;

/// The pairs that `text`, a sentence or a title, gives, in order. Total, and linear in its length.
pub fn acronyms<'t>(text: &'t str, language: &dyn Links) -> Vec<Acronym<'t>> {
    let mut found = Vec::new();
    // Most sentences give none, and need not be cut.
    if !may_be_short(text) || !may_give(text) {
        return found;
    }
    let small = text.to_lowercase();
    let finder = Finder { pieces: &pieces(text, &small), language };
    for (place, piece) in finder.pieces.iter().enumerate() {
        let shares = shares(piece);
        if (FEWEST..=MOST_LETTERS).contains(&shares.len())
            && let Some(words) = finder.words_of(place, &shares)
        {
            found.push(Acronym { short: piece.text, words });
        }
    }
    found
}

/// Whether two capitals stand side by side in a text, and one of the marks that tell of a pair.
fn may_give(text: &str) -> bool {
    let (mut capitals, mut marks) = (false, false);
    let (mut last, mut was_capital) = (' ', false);
    for letter in text.chars() {
        let capital = is_capital(letter);
        capitals |= capital && was_capital;
        let hyphen = letter == '-' && !is_space(last);
        marks |= !hyphen && matches!(kind(letter), '(' | DASH | OPENS);
        (last, was_capital) = (letter, capital);
    }
    capitals && marks
}

/// Whether two capitals may stand side by side in a word or a text, without which it is, and gives, no short
/// form. Told by its bytes, it takes a part of the time: of the letters of Kazakh nothing is left to doubt.
pub fn may_be_short(text: &str) -> bool {
    let mut was_capital = false;
    let mut bytes = text.bytes();
    while let Some(first) = bytes.next() {
        let capital = match (first, first >= 0xC0) {
            (b'A'..=b'Z', _) => true,
            (_, false) => false,
            // Neither signs nor dashes are letters.
            (0xC2, _) => bytes.next().is_none(),
            (0xE2, _) => bytes.next() != Some(0x80),
            (0xD0, _) => bytes.next() < Some(0xB0),
            (0xD1, _) => bytes.next() >= Some(0xA0),
            // Behind each capital stands its small letter.
            (0xD2, _) => bytes.next().is_some_and(|second| second < 0x8A || second & 1 == 0),
            (0xD3, _) => bytes.next().is_some_and(|second| second < 0x90 || second & 1 == 0),
            _ => true,
        };
        // A byte inside a letter of which nothing is known says nothing.
        if capital && was_capital {
            return true;
        }
        was_capital = capital || was_capital && (0x80..0xC0).contains(&first);
    }
    false
}

/// Whether a letter is a capital; of most letters that is told at once.
fn is_capital(letter: char) -> bool {
    match letter {
        'A'..='Z' | 'А'..='Я' => true,
        '\0'..='\x7F' | 'а'..='я' => false,
        _ => letter.is_uppercase(),
    }
}

/// What the words give to a short form, each a capital and the small letters behind it; in small
/// letters. None where the word does not begin and end in a capital.
fn shares<'s>(short: &Piece<'_, 's>) -> Vec<&'s str> {
    let mut shares = Vec::new();
    let mut end = short.text.len();
    for (start, letter) in short.text.char_indices().rev() {
        if letter.is_uppercase() {
            shares.push(short.small.get(start..end).unwrap_or_default());
            end = start;
        } else if shares.is_empty() {
            break;
        }
    }
    if end > 0 {
        shares.clear();
    }
    shares.reverse();
    shares
}

/// A word, or a mark but for the hyphens inside words.
#[derive(Clone, Copy)]
struct Piece<'t, 's> {
    /// What it is: [`WORD`], [`DASH`], [`OPENS`], [`CLOSES`], or the mark itself.
    kind: char,
    text: &'t str,
    /// In small letters.
    small: &'s str,
    /// Whether a hyphen joins it to the word before it.
    tied: bool,
    /// Whether it may give no letter.
    free: bool,
}

/// The kind of a word; no mark is this.
const WORD: char = ' ';
/// The kind of a dash.
const DASH: char = '–';
/// The kind of quotes that open, or may.
const OPENS: char = '«';
/// The kind of quotes that close.
const CLOSES: char = '»';

/// The kind of a mark.
fn kind(mark: char) -> char {
    match mark {
        '—' | '-' => DASH,
        '"' | '“' | '„' => OPENS,
        '”' => CLOSES,
        other => other,
    }
}

impl Piece<'_, '_> {
    /// Whether it may stand inside a long form.
    fn runs(&self) -> bool {
        matches!(self.kind, WORD | OPENS | CLOSES)
    }
}

/// The pieces of a text; `small` is it in small letters. None where these take other room.
fn pieces<'t, 's>(text: &'t str, small: &'s str) -> Vec<Piece<'t, 's>> {
    let tokens: Vec<Token> = tokens(text).collect();
    let mut pieces = Vec::new();
    let mut tied = false;
    for (place, token) in tokens.iter().enumerate() {
        let (text, Some(small)) = (token.span.slice(text), small.get(token.span.range())) else {
            return Vec::new();
        };
        let hyphen = matches!(text, "-" | "‐" | "‑") && token.joins;
        if hyphen && tokens.get(place + 1).is_some_and(|next| next.joins) {
            tied = true;
            continue;
        }
        let mark = text.chars().next().unwrap_or('.');
        let kind = if token.kind == TokenKind::Word { WORD } else { kind(mark) };
        pieces.push(Piece { kind, text, small, tied, free: tied });
        tied = false;
    }
    pieces
}

struct Finder<'t, 'f> {
    pieces: &'f [Piece<'t, 'f>],
    language: &'f dyn Links,
}

impl<'t> Finder<'t, '_> {
    fn kind(&self, place: usize) -> char {
        self.pieces.get(place).map_or('.', |piece| piece.kind)
    }

    fn is_quote(&self, place: usize) -> bool {
        matches!(self.kind(place), OPENS | CLOSES)
    }

    /// The words that the short form at this place stands for.
    fn words_of(&self, place: usize, shares: &[&str]) -> Option<Vec<&'t str>> {
        let mut bracket = place;
        while bracket > 0 && place - bracket < MOST_BEFORE && self.kind(bracket) != ')' {
            bracket -= 1;
            if self.kind(bracket) == '('
                && let Some(words) = self.last_before(bracket, shares, true)
            {
                return Some(words);
            }
        }
        self.before(place, shares).or_else(|| self.behind(place, shares))
    }

    /// The words before the dash or the quote that is before the short form at this place.
    fn before(&self, place: usize, shares: &[&str]) -> Option<Vec<&'t str>> {
        let mut last = place.checked_sub(1)?;
        let quoted = self.is_quote(last);
        if quoted && last > 0 && self.kind(last - 1) == DASH {
            last -= 1;
        }
        let told = quoted || self.kind(last) == DASH;
        if told { self.last_before(last, shares, false) } else { None }
    }

    /// The last words before `end` that give a short form; or the last in quotes before it: «Қазақстан
    /// темір жолы» ұлттық компаниясы (ҚТЖ).
    fn last_before(&self, end: usize, shares: &[&str], bracket: bool) -> Option<Vec<&'t str>> {
        let (mut start, mut closing) = (end, None);
        while start > 0
            && end - start < 2 * MOST_WORDS
            && let Some(piece) = self.pieces.get(start - 1).filter(|piece| piece.runs())
        {
            start -= 1;
            if piece.kind == CLOSES {
                closing = closing.or(Some(start));
            }
        }
        let last = |end| {
            let words = self.words(start, end);
            let mut last = (0..words.len()).rev().filter_map(|first| words.get(first..));
            last.find(|last| agree(shares, last, bracket)).map(texts)
        };
        last(end).or_else(|| last(closing?))
    }

    /// The words behind the short form at this place, and behind an ending of it, that it stands for: all
    /// in a bracket, or the first behind a dash.
    fn behind(&self, place: usize, shares: &[&str]) -> Option<Vec<&'t str>> {
        let mut mark = place + 1;
        mark += usize::from(self.pieces.get(mark)?.tied);
        mark += usize::from(self.is_quote(mark));
        let bracket = self.kind(mark) == '(';
        if !bracket && self.kind(mark) != DASH {
            return None;
        }
        let mut end = mark + 1;
        while end - mark < 2 * MOST_WORDS && self.pieces.get(end).is_some_and(Piece::runs) {
            end += 1;
        }
        let words = self.words(mark + 1, end);
        let closed = matches!(self.kind(end), ')' | ',' | ';' | DASH);
        let fits = |&end: &usize| {
            let whole = words.get(end).map_or(!bracket || closed, |next| !bracket && !next.tied);
            whole && agree(shares, words.get(..end).unwrap_or_default(), bracket)
        };
        let end = (1..=words.len()).find(fits)?;
        words.get(..end).map(texts)
    }

    /// The words from one place to before another.
    fn words(&self, start: usize, end: usize) -> Vec<Piece<'t, '_>> {
        let mut words = Vec::new();
        for piece in self.pieces.get(start..end).unwrap_or_default() {
            if piece.kind == WORD {
                let free = piece.tied || self.language.links(piece.small);
                words.push(Piece { free, ..*piece });
            }
        }
        words
    }
}

fn texts<'t>(words: &[Piece<'t, '_>]) -> Vec<&'t str> {
    words.iter().map(|word| word.text).collect()
}

/// Whether these are the words of a short form with these shares. In a bracket, one may give a share less
/// or more than it should.
fn agree(shares: &[&str], words: &[Piece<'_, '_>], bracket: bool) -> bool {
    let [first, .., last] = words else { return false };
    let edges = !first.free && (last.tied || !last.free);
    let capitals = words.iter().all(|word| word.text.starts_with(char::is_uppercase));
    let sure = bracket || shares.len() > FEWEST || capitals;
    if !edges || !sure || words.len() > MOST_WORDS {
        return false;
    }
    let [strict, spared] = given(shares, words);
    let spared = if bracket && shares.len() >= SURE { spared } else { 0 };
    (strict | spared) >> shares.len() & 1 > 0
}

/// How many shares the words may give, in order, a bit for each number: if each word gives what it
/// should, and if one does not.
fn given(shares: &[&str], words: &[Piece<'_, '_>]) -> [u32; 2] {
    let [mut strict, mut spared] = [1, 0];
    for (place, word) in words.iter().enumerate() {
        let (all, one) = (strict, spared);
        let inner = place > 0 && place + 1 < words.len();
        (strict, spared) = match (inner, word.free) {
            (true, true) => (all, one),
            (true, false) => (0, all),
            (false, _) => (0, 0),
        };
        for (number, share) in shares.iter().enumerate() {
            let Some(tail) = word.small.strip_prefix(share) else { continue };
            let bit = 1 << number;
            strict |= (all & bit) << 1;
            spared |= (one & bit) << 1;
            let long = word.small.chars().count() >= LONG_WORD;
            let next = shares.get(number + 1).filter(|_| long);
            if next.is_some_and(|next| tail.chars().any(|letter| next.starts_with(letter))) {
                spared |= (all & bit) << 2;
            }
        }
    }
    [strict, spared]
}

#[cfg(test)]
mod tests {
    use super::super::repair::testing::Simple;
    use super::*;

    /// The pairs of a text, each as its short form and its words.
    fn pairs(text: &str) -> Vec<String> {
        let found = acronyms(text, &Simple).into_iter();
        found.map(|pair| format!("{}: {}", pair.short, pair.words.join(" "))).collect()
    }

    #[test]
    fn a_bracket_holds_the_short_form() {
        for (text, pair) in [
            ("Біріккен Ұлттар Ұйымы (БҰҰ) құрылды.", "БҰҰ: Біріккен Ұлттар Ұйымы"),
            ("Бұл – Ғылым академиясының (ҒА) үйі.", "ҒА: Ғылым академиясының"),
            ("Көп жоғары оқу орындары (ЖОО-лар) бар.", "ЖОО: жоғары оқу орындары"),
            ("«Жер мен су қоры» (ЖСҚ) бар.", "ЖСҚ: Жер мен су қоры"),
            ("«Жер мен су қоры» (ЖМСҚ) бар.", "ЖМСҚ: Жер мен су қоры"),
            ("Осы ауыл банкі (бұдан әрі – «АБ») бар.", "АБ: ауыл банкі"),
            ("«Дала темір жолы» ұлттық компаниясы (ДТЖ).", "ДТЖ: Дала темір жолы"),
            ("Осы Қазақ ұлттық университеті (ҚазҰУ).", "ҚазҰУ: Қазақ ұлттық университеті"),
            ("Ғылыми-зерттеу институты (ҒЗИ).", "ҒЗИ: Ғылыми зерттеу институты"),
            ("Ғылыми-зерттеу институты (ҒИ).", "ҒИ: Ғылыми зерттеу институты"),
        ] {
            assert_eq!(pairs(text), [pair], "{text}");
        }
    }

    #[test]
    fn a_bracket_holds_the_words() {
        for (text, pair) in [
            ("БҰҰ (Біріккен Ұлттар Ұйымы) құрылды.", "БҰҰ: Біріккен Ұлттар Ұйымы"),
            ("Бұл ҒА-ның (Ғылым академиясының) үйі.", "ҒА: Ғылым академиясының"),
            ("«ЖОО» (жоғары оқу орны, университет).", "ЖОО: жоғары оқу орны"),
        ] {
            assert_eq!(pairs(text), [pair], "{text}");
        }
        assert!(pairs("БҰҰ (осы Біріккен Ұлттар Ұйымы).").is_empty(), "all must agree");
        assert!(pairs("БҰҰ (Біріккен Ұлттар Ұйымы бас хатшысы).").is_empty());
    }

    #[test]
    fn a_dash_or_a_quote_stands_between() {
        for text in [
            "Ол Біріккен Ұлттар Ұйымы – БҰҰ болды.",
            "«Біріккен Ұлттар Ұйымы» - «БҰҰ».",
            "БҰҰ – Біріккен Ұлттар Ұйымы болды.",
            "Осы орын (Біріккен Ұлттар Ұйымы – БҰҰ) көшті.",
            "Ол Біріккен Ұлттар Ұйымы «БҰҰ» болды.",
        ] {
            assert_eq!(pairs(text), ["БҰҰ: Біріккен Ұлттар Ұйымы"], "{text}");
        }
        assert_eq!(pairs("ҚР – Қазақстан Республикасы."), ["ҚР: Қазақстан Республикасы"]);
        assert!(pairs("ҚР – құқықтық республика.").is_empty(), "that says what it is");
    }

    #[test]
    fn bytes_tell_what_letters_do() {
        for first in ('\0'..='\u{2200}').chain(['中', 'Ａ', '😀']) {
            for text in [format!("{first}Б("), format!("Ү{first}("), format!("{first}{first}(")] {
                assert!(!may_give(&text) || may_be_short(&text), "{text:?}");
            }
        }
        let texts = ["Әуе – «Құс» (өңі, үңгір).", "ҚР-ның", "Әң", "А, Б"];
        let may = texts.map(may_be_short);
        assert_eq!(may, [false, true, false, false]);
    }

    #[test]
    fn letters_that_do_not_agree_make_no_pair() {
        for text in [
            "Біріккен Ұлттар Ұйымы құрылды, БҰҰ өсті.",
            "Біріккен Ұлттар Ұйымы БҰҰ.",
            "Біріккен Ұлттар Ұйымы (БҰ).",
            "Біріккен Ұлттар Ұйымы (БҰҰҚ).",
            "Біріккен Ұлттар, Ұйымы (БҰҰ).",
            "Біріккен 5 Ұлттар Ұйымы (ҰҰБ).",
            "Ұйым Ұлттар Біріккен (БҰҰ).",
            "Біріккен Алыс Ұлттар Ұйымы (БҰҰ).",
            "Солтүстік Атлантика шарты ұйымы (НАТО).",
            "Арал (АРАЛ).",
            "жоғары оқу орны (жоо).",
            "Университет (У).",
            "",
            "(БҰҰ",
            "БҰҰ (",
            "БҰҰ –",
            "– «БҰҰ",
        ] {
            assert_eq!(pairs(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn four_letters_forgive_one_word() {
        let words = "Еуразиялық экономикалық одақ";
        assert_eq!(pairs(&format!("{words} (ЕАЭО).")), [format!("ЕАЭО: {words}")]);
        let words = "Ауыл өндірісі жаңа серіктестер шаруашылық кеңесі";
        assert_eq!(pairs(&format!("{words} (АӨСШК).")), [format!("АӨСШК: {words}")]);
        assert!(pairs("Ауыл жаңа кеңесі (АК).").is_empty(), "two letters forgive none");
        assert!(pairs("Ауыл жаңа үлкен өндірісі су кеңесі (АӨСК).").is_empty(), "nor two words");
    }

    #[test]
    fn a_sentence_may_give_several() {
        let text = "Біріккен Ұлттар Ұйымы (БҰҰ) мен Ғылым академиясы (ҒА).";
        assert_eq!(pairs(text), ["БҰҰ: Біріккен Ұлттар Ұйымы", "ҒА: Ғылым академиясы"]);
    }
}
