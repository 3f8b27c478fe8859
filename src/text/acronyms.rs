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
    (0..tokens.len()).filter_map(|place| finder.acronym(place)).collect()
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

struct Finder<'t, 'f> {
    text: &'t str,
    tokens: &'f [Token],
    conventions: &'f dyn Conventions,
}

impl<'t> Finder<'t, '_> {
    /// The pair of the short form at this place, if there is one.
    fn acronym(&self, place: usize) -> Option<Acronym<'t>> {
        let short = self.slice(place);
        if !self.is_word(place) || !is_short(short) {
            return None;
        }
        let shares = shares(short);
        let words = self.before(place, &shares).or_else(|| self.behind(place, &shares))?;
        Some(Acronym { short, words })
    }

    fn slice(&self, place: usize) -> &'t str {
        self.tokens.get(place).map_or("", |token| token.span.slice(self.text))
    }

    fn is_word(&self, place: usize) -> bool {
        self.tokens.get(place).is_some_and(|token| token.kind == TokenKind::Word)
    }

    fn joins(&self, place: usize) -> bool {
        self.tokens.get(place).is_some_and(|token| token.joins)
    }

    /// Whether a hyphen joins the words on its sides.
    fn is_hyphen(&self, place: usize) -> bool {
        matches!(self.slice(place), "-" | "‐" | "‑") && self.joins(place) && self.joins(place + 1)
    }

    fn is_dash(&self, place: usize) -> bool {
        matches!(self.slice(place), "–" | "—" | "-") && !self.is_hyphen(place)
    }

    fn is_quote(&self, place: usize) -> bool {
        matches!(self.slice(place), "«" | "»" | "\"" | "“" | "”" | "„")
    }

    /// The words before the short form at this place that it stands for: before the bracket that it is
    /// in, or before the dash or the quote that is before it.
    fn before(&self, place: usize, shares: &[String]) -> Option<Vec<&'t str>> {
        let inside = (place.saturating_sub(MOST_BEFORE)..place).rev();
        let mut inside = inside.take_while(|&at| self.slice(at) != ")");
        let bracket = inside.find(|&at| self.slice(at) == "(");
        let bracketed = bracket.and_then(|at| self.last_before(at, shares, true));
        bracketed.or_else(|| {
            let last = place.checked_sub(1)?;
            let quoted = self.is_quote(last);
            let dash = last.checked_sub(usize::from(quoted)).filter(|&at| self.is_dash(at));
            self.last_before(dash.or(quoted.then_some(last))?, shares, false)
        })
    }

    /// The last words before `end` that give a short form; or all in the last quotes before it:
    /// «Қазақстан темір жолы» ұлттық компаниясы (ҚТЖ).
    fn last_before(&self, end: usize, shares: &[String], bracket: bool) -> Option<Vec<&'t str>> {
        let run = (end.saturating_sub(2 * MOST_WORDS)..end).rev();
        let from = run.take_while(|&place| self.runs(place)).last()?;
        let words = self.words(from, end);
        let last = |spare| {
            let mut parts = (0..words.len()).rev().filter_map(|start| words.get(start..));
            parts.find_map(|words| given(shares, words, spare, bracket))
        };
        let quoted = || {
            let closing = (from..end).rev().find(|&at| matches!(self.slice(at), "»" | "”"))?;
            let opening = (from..closing).rev().find(|&at| self.is_quote(at))?;
            given(shares, &self.words(opening, closing), 0, bracket)
        };
        last(0).or_else(quoted).or_else(|| last(1).filter(|_| bracket))
    }

    /// The words behind the short form at this place, and behind an ending of it, that it stands for: all
    /// in a bracket, or the first behind a dash.
    fn behind(&self, place: usize, shares: &[String]) -> Option<Vec<&'t str>> {
        let ending = self.is_hyphen(place + 1) && self.is_word(place + 2);
        let next = place + if ending { 3 } else { 1 };
        let mark = next + usize::from(self.is_quote(next));
        let bracket = self.slice(mark) == "(";
        if !bracket && !self.is_dash(mark) {
            return None;
        }
        let run = (mark + 1..).take(2 * MOST_WORDS).take_while(|&place| self.runs(place));
        let end = run.last()? + 1;
        let words = self.words(mark + 1, end);
        if bracket {
            let closed = matches!(self.slice(end), ")" | "," | ";") || self.is_dash(end);
            let all = |spare| given(shares, &words, spare, true).filter(|_| closed);
            return all(0).or_else(|| all(1));
        }
        let whole = |end: &usize| words.get(*end).is_none_or(|next| !next.tied);
        let mut parts = (1..=words.len()).filter(whole).filter_map(|end| words.get(..end));
        parts.find_map(|words| given(shares, words, 0, false))
    }

    /// Whether a token may stand inside a long form.
    fn runs(&self, place: usize) -> bool {
        self.is_word(place) || self.is_hyphen(place) || self.is_quote(place)
    }

    /// The words among these tokens.
    fn words(&self, first: usize, end: usize) -> Vec<Word<'t>> {
        let places = (first..end).filter(|&place| self.is_word(place));
        let word = |place: usize| {
            let text = self.slice(place);
            let small = text.to_lowercase();
            let tied = place.checked_sub(1).is_some_and(|before| self.is_hyphen(before));
            let free = tied || self.conventions.links(&small);
            Word { text, small, tied, free }
        };
        places.map(word).collect()
    }
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
    /// Whether it gives this share of a short form.
    fn gives(&self, share: &str) -> bool {
        self.small.starts_with(share)
    }

    /// Whether it gives one share by its beginning, and another from within.
    fn gives_both(&self, share: &str, next: Option<&String>) -> bool {
        let tail = self.small.strip_prefix(share);
        let tail = tail.filter(|_| self.small.chars().count() >= LONG_WORD);
        tail.zip(next).is_some_and(|(tail, next)| tail.contains(next.as_str()))
    }
}

/// These words, if they are what a short form with these shares stands for; `spare` of them, one at
/// most, may give one share less or more.
fn given<'t>(
    shares: &[String],
    words: &[Word<'t>],
    spare: usize,
    bracket: bool,
) -> Option<Vec<&'t str>> {
    let (first, last) = (words.first()?, words.last()?);
    let edges = !first.free && (last.tied || !last.free);
    let count = (FEWEST..=MOST_WORDS).contains(&words.len());
    let capital = |word: &Word<'_>| word.text.starts_with(char::is_uppercase);
    let sure = bracket || shares.len() > FEWEST || words.iter().all(capital);
    let sure = sure && (spare == 0 || shares.len() >= SURE);
    let agree = edges && count && sure && agree(shares, words, spare);
    agree.then(|| words.iter().map(|word| word.text).collect())
}

/// Whether the words give all shares in order. Walks over the words with the set of those numbers of
/// shares that may be given so far, a bit each: one set while nothing was spared, one behind that.
fn agree(shares: &[String], words: &[Word<'_>], spare: usize) -> bool {
    let mut strict = 1u32;
    let mut spared = 0u32;
    for (place, word) in words.iter().enumerate() {
        let inner = place > 0 && place + 1 < words.len();
        let (mut next_strict, mut next_spared) = (0, 0);
        if inner && word.free {
            (next_strict, next_spared) = (strict, spared);
        } else if inner {
            next_spared = strict;
        }
        for (given, share) in shares.iter().enumerate() {
            let bit = 1 << given;
            if word.gives(share) {
                next_strict |= (strict & bit) << 1;
                next_spared |= (spared & bit) << 1;
            }
            if word.gives_both(share, shares.get(given + 1)) {
                next_spared |= (strict & bit) << 2;
            }
        }
        (strict, spared) = (next_strict, next_spared);
    }
    let all = 1 << shares.len();
    (strict & all) > 0 || (spare > 0 && (spared & all) > 0)
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
