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

use super::Conventions;
use super::token::{Token, TokenKind, tokens};

/// A short form and the words that it stands for, as they stand in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acronym<'t> {
    /// The short form, without endings.
    pub short: &'t str,
    /// The words, in order; those of a hyphenated word apart.
    pub words: Vec<&'t str>,
}

/// Letters of a short form, and words of a long one, at least.
const FEWEST: usize = 2;
/// Letters of a short form at most: more are a word.
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
pub fn acronyms<'t>(text: &'t str, conventions: &dyn Conventions) -> Vec<Acronym<'t>> {
    // Most sentences give none, and need not be cut.
    if !has_capitals(text) {
        return Vec::new();
    }
    let tokens: Vec<Token> = tokens(text).collect();
    let finder = Finder { text, tokens: &tokens, conventions };
    let mut found = Vec::new();
    for place in 0..tokens.len() {
        let short = finder.slice(place);
        if finder.is_word(place) && is_short(short) {
            found.extend(finder.words_of(place).map(|words| Acronym { short, words }));
        }
    }
    found
}

/// Whether two capitals stand side by side.
fn has_capitals(text: &str) -> bool {
    let mut before = false;
    text.chars().any(|letter| std::mem::replace(&mut before, letter.is_uppercase()) && before)
}

/// Whether a word looks like a short form: it begins and ends in capitals.
fn is_short(word: &str) -> bool {
    (FEWEST..=MOST_LETTERS).contains(&word.chars().count())
        && word.starts_with(char::is_uppercase)
        && word.ends_with(char::is_uppercase)
        && word.chars().all(char::is_alphabetic)
}

/// What the words give to a short form, each a capital and the small letters behind it; in small
/// letters.
fn shares(short: &str) -> Vec<String> {
    let mut shares: Vec<String> = Vec::new();
    for letter in short.chars() {
        match shares.last_mut().filter(|_| letter.is_lowercase()) {
            Some(last) => last.push(letter),
            None => shares.push(letter.to_lowercase().collect()),
        }
    }
    shares
}

/// A word that may belong to a long form.
struct Word<'t> {
    text: &'t str,
    /// In small letters.
    small: String,
    /// Whether a hyphen joins it to the word before it.
    tied: bool,
    /// Whether it may give no letter.
    free: bool,
}

impl Word<'_> {
    fn has_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

struct Finder<'t, 'f> {
    text: &'t str,
    tokens: &'f [Token],
    conventions: &'f dyn Conventions,
}

impl<'t> Finder<'t, '_> {
    /// The words that the short form at this place stands for.
    fn words_of(&self, place: usize) -> Option<Vec<&'t str>> {
        let shares = shares(self.slice(place));
        self.before(place, &shares).or_else(|| self.behind(place, &shares))
    }

    fn slice(&self, place: usize) -> &'t str {
        self.tokens.get(place).map_or("", |token| token.span.slice(self.text))
    }

    /// What the token at this place begins with.
    fn mark(&self, place: usize) -> char {
        self.slice(place).chars().next().unwrap_or(' ')
    }

    fn is_word(&self, place: usize) -> bool {
        self.tokens.get(place).is_some_and(|token| token.kind == TokenKind::Word)
    }

    fn joins(&self, place: usize) -> bool {
        self.tokens.get(place).is_some_and(|token| token.joins)
    }

    /// Whether a hyphen joins the words on its sides.
    fn is_hyphen(&self, place: usize) -> bool {
        matches!(self.mark(place), '-' | '‐' | '‑') && self.joins(place) && self.joins(place + 1)
    }

    fn is_dash(&self, place: usize) -> bool {
        matches!(self.mark(place), '–' | '—' | '-') && !self.is_hyphen(place)
    }

    fn is_quote(&self, place: usize) -> bool {
        matches!(self.mark(place), '«' | '»' | '"' | '“' | '”' | '„')
    }

    /// Whether a token may stand inside a long form.
    fn runs(&self, place: usize) -> bool {
        self.is_word(place) || self.is_hyphen(place) || self.is_quote(place)
    }

    /// The words before the short form at this place that it stands for: before the bracket that it is
    /// in, or before the dash or the quote that is before it.
    fn before(&self, place: usize, shares: &[String]) -> Option<Vec<&'t str>> {
        let last = place.checked_sub(1)?;
        for at in (place.saturating_sub(MOST_BEFORE)..place).rev() {
            match self.mark(at) {
                ')' => break,
                '(' => match self.last_before(at, shares, true) {
                    None => break,
                    found => return found,
                },
                _ => {}
            }
        }
        let quoted = self.is_quote(last);
        match last.checked_sub(usize::from(quoted)) {
            Some(dash) if self.is_dash(dash) => self.last_before(dash, shares, false),
            _ if quoted => self.last_before(last, shares, false),
            _ => None,
        }
    }

    /// The last words before `end` that give a short form; or the last in quotes before it: «Қазақстан
    /// темір жолы» ұлттық компаниясы (ҚТЖ).
    fn last_before(&self, end: usize, shares: &[String], bracket: bool) -> Option<Vec<&'t str>> {
        let mut from = end;
        let mut closing = None;
        while from > 0 && end - from < 2 * MOST_WORDS && self.runs(from - 1) {
            from -= 1;
            if matches!(self.mark(from), '»' | '”') {
                closing = closing.or(Some(from));
            }
        }
        let mut spared = None;
        for end in [Some(end), closing].into_iter().flatten() {
            let words = self.words(from, end);
            for start in (0..words.len()).rev() {
                let last = words.get(start..).unwrap_or_default();
                match lacking(shares, last, bracket) {
                    Some(0) => return Some(texts(last)),
                    Some(_) if spared.is_none() => spared = Some(texts(last)),
                    _ => {}
                }
            }
        }
        spared
    }

    /// The words behind the short form at this place, and behind an ending of it, that it stands for: all
    /// in a bracket, or the first behind a dash.
    fn behind(&self, place: usize, shares: &[String]) -> Option<Vec<&'t str>> {
        let ending = self.is_hyphen(place + 1) && self.is_word(place + 2);
        let mut mark = place + if ending { 3 } else { 1 };
        if self.is_quote(mark) {
            mark += 1;
        }
        let bracket = self.mark(mark) == '(';
        if !bracket && !self.is_dash(mark) {
            return None;
        }
        let mut end = mark + 1;
        while end - mark < 2 * MOST_WORDS && self.runs(end) {
            end += 1;
        }
        let words = self.words(mark + 1, end);
        if bracket {
            let closed = matches!(self.mark(end), ')' | ',' | ';') || self.is_dash(end);
            return (closed && lacking(shares, &words, true).is_some()).then(|| texts(&words));
        }
        for end in 1..=words.len() {
            let first = words.get(..end).unwrap_or_default();
            let whole = words.get(end).is_none_or(|next| !next.tied);
            if whole && lacking(shares, first, false).is_some() {
                return Some(texts(first));
            }
        }
        None
    }

    /// The words among these tokens.
    fn words(&self, first: usize, end: usize) -> Vec<Word<'t>> {
        let mut words = Vec::new();
        for place in first..end {
            if self.is_word(place) {
                let text = self.slice(place);
                let small = text.to_lowercase();
                let tied = place > first && self.is_hyphen(place - 1);
                let free = tied || self.conventions.links(&small);
                words.push(Word { text, small, tied, free });
            }
        }
        words
    }
}

fn texts<'t>(words: &[Word<'t>]) -> Vec<&'t str> {
    words.iter().map(|word| word.text).collect()
}

/// How many words give one share less or more than they should, where these are the words of a short
/// form with these shares: none, or one in a bracket.
fn lacking(shares: &[String], words: &[Word<'_>], bracket: bool) -> Option<u32> {
    let (first, last) = (words.first()?, words.last()?);
    let edges = !first.free && (last.tied || !last.free);
    let count = (FEWEST..=MOST_WORDS).contains(&words.len());
    let sure = bracket || shares.len() > FEWEST || words.iter().all(Word::has_capital);
    let (strict, spared) = if edges && count && sure { given(shares, words) } else { (0, 0) };
    let all = 1 << shares.len();
    if strict & all > 0 {
        Some(0)
    } else if spared & all > 0 && bracket && shares.len() >= SURE {
        Some(1)
    } else {
        None
    }
}

/// How many shares the words may give, in order, a bit for each number: if each word gives what it
/// should, and if one does not.
fn given(shares: &[String], words: &[Word<'_>]) -> (u32, u32) {
    let (mut strict, mut spared) = (1, 0);
    for (place, word) in words.iter().enumerate() {
        let inner = place > 0 && place + 1 < words.len();
        let (mut next_strict, mut next_spared) = match (inner, word.free) {
            (true, true) => (strict, spared),
            (true, false) => (0, strict),
            (false, _) => (0, 0),
        };
        for (number, share) in shares.iter().enumerate() {
            let Some(tail) = word.small.strip_prefix(share.as_str()) else { continue };
            let bit = 1 << number;
            next_strict |= (strict & bit) << 1;
            next_spared |= (spared & bit) << 1;
            let from = |at| shares.get(number + 1).is_some_and(|next| begins(tail, at, next));
            if word.small.chars().count() >= LONG_WORD && (0..tail.len()).any(from) {
                next_spared |= (strict & bit) << 2;
            }
        }
        (strict, spared) = (next_strict, next_spared);
    }
    (strict, spared)
}

/// Whether a part of a word, from this byte on, begins so.
fn begins(word: &str, at: usize, beginning: &str) -> bool {
    word.get(at..).is_some_and(|part| part.starts_with(beginning))
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
