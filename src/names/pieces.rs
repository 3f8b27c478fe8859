//! A sentence as rules of names see it: words with what the language says of them, and the marks between.

use crate::hash::Numbers;
use crate::language::FullLanguage;
use crate::language::names::{NameReader, NameWord, Sign, Signs};
use crate::span::Span;
use crate::text::token::{Token, TokenKind, tokens};
use crate::text::{BeforeStop, behind_first, ends_in_letter, has_capital};

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, or several that hyphens join, in small letters.
    Small,
    /// The same, with a capital first.
    Capital,
    /// The same, with more capitals: «НАТО», `ҚазҰУ`.
    Acronym,
    /// The first letter of a name, with its stop.
    Initial,
    /// Digits.
    Number,
    /// A mark that opens a quote.
    Open,
    /// A mark that closes one.
    Close,
    /// A mark, by its first letter.
    Mark(char),
}

/// A word or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece<'t> {
    pub(super) kind: Kind,
    pub(super) text: &'t str,
    pub(super) span: Span,
    /// What the language says of it, if it is a word.
    pub(super) word: NameWord,
}

impl<'t> Piece<'t> {
    /// Whether it is a word that begins with a capital.
    pub(super) fn is_capital(&self) -> bool {
        matches!(self.kind, Kind::Capital | Kind::Acronym)
    }

    /// Whether it is a word.
    pub(super) fn is_word(&self) -> bool {
        self.is_capital() || self.kind == Kind::Small
    }

    /// Whether it is a word that may be this.
    pub(super) fn is(&self, sign: Sign) -> bool {
        self.word.is(sign)
    }

    /// Whether it has no ending of case.
    pub(super) fn is_bare(&self) -> bool {
        self.word.base == self.text.len()
    }

    /// Its nominative.
    pub(super) fn base(&self) -> &'t str {
        self.text.get(..self.word.base).unwrap_or(self.text)
    }
}

/// Reads sentences.
pub(super) struct Pieces<'l> {
    pub(super) language: &'l dyn FullLanguage,
    pub(super) reader: Box<dyn NameReader>,
    /// The words that were read: texts say most words again and again.
    known: Numbers,
    /// What each of them is.
    words: Vec<NameWord>,
}

impl<'l> Pieces<'l> {
    pub(super) fn new(language: &'l dyn FullLanguage) -> Self {
        let (reader, known) = (language.name_reader(), Numbers::default());
        Self { language, reader, known, words: Vec::new() }
    }

    /// The pieces of a sentence.
    pub(super) fn of<'t>(&mut self, sentence: &'t str) -> Vec<Piece<'t>> {
        let tokens: Vec<Token> = tokens(sentence).collect();
        let mut pieces: Vec<Piece<'t>> = Vec::with_capacity(tokens.len());
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let end = self.end(sentence, &tokens, at);
            let last = tokens.get(end - 1).unwrap_or(token);
            let span = Span::new(token.span.start, last.span.end);
            let text = span.slice(sentence);
            let kind = kind(text, token, end - at, &pieces);
            let word = self.word(kind, text);
            pieces.push(Piece { kind, text, span, word });
            at = end;
        }
        pieces
    }

    fn word(&mut self, kind: Kind, text: &str) -> NameWord {
        let whole = NameWord { base: text.len(), ..NameWord::default() };
        if !matches!(kind, Kind::Small | Kind::Capital | Kind::Acronym) {
            return whole;
        }
        let number = self.known.of(text);
        if number == self.words.len() {
            self.words.push(self.reader.word(text));
        }
        self.words.get(number).copied().unwrap_or(whole)
    }

    /// One past the last token of the piece that begins with token `at`.
    fn end(&self, sentence: &str, tokens: &[Token], at: usize) -> usize {
        let is_part = |token: &Token| matches!(token.kind, TokenKind::Word | TokenKind::Number);
        let mut end = at + 1;
        let Some(first) = tokens.get(at).filter(|token| is_part(token)) else { return end };
        if self.is_initial(sentence, tokens, at, first) {
            return end + 1;
        }
        while let Some([mark, part]) = tokens.get(end..end + 2)
            && mark.joins
            && part.joins
            && mark.span.slice(sentence).ends_with(is_hyphen)
            && is_part(part)
        {
            end += 2;
        }
        if end == at + 3 && self.are_two(sentence, first, tokens.get(at + 2)) {
            at + 1
        } else {
            end
        }
    }

    /// Whether what a hyphen joins are two names: «Қазақстан-Америка қатынастары».
    fn are_two(&self, sentence: &str, first: &Token, second: Option<&Token>) -> bool {
        let Some(second) = second else { return false };
        let is_place = |start, end| {
            let text = Span::new(start, end).slice(sentence);
            is_large(text) && self.reader.word(text).signs.has_any(Signs::PLACE)
        };
        let [first, second] = [first, second].map(|token| token.span);
        is_place(first.start, first.end)
            && is_place(second.start, second.end)
            && !is_place(first.start, second.end)
    }

    /// Whether a token is the first letter of a name with its stop.
    fn is_initial(&self, sentence: &str, tokens: &[Token], at: usize, token: &Token) -> bool {
        let text = token.span.slice(sentence);
        let stop = tokens.get(at + 1).filter(|next| next.joins);
        stop.is_some_and(|stop| stop.span.slice(sentence) == ".")
            && is_large(text)
            && self.language.before_stop(text) == BeforeStop::Initial
    }
}

/// The first letter of a text, or mark; of none, a space.
#[inline(never)]
pub(super) fn first(text: &str) -> char {
    text.chars().next().unwrap_or(' ')
}

/// Whether a text begins with a capital.
#[inline(never)]
pub(super) fn is_large(text: &str) -> bool {
    first(text).is_uppercase()
}

fn kind(text: &str, token: &Token, tokens: usize, before: &[Piece<'_>]) -> Kind {
    let goes_on = before.last().is_some_and(|last| ends_in_letter(last.text));
    match (token.kind, first(text)) {
        // What an address runs into is no word of its own.
        (TokenKind::Word, first) if token.joins && goes_on => Kind::Mark(first),
        (TokenKind::Word, _) if tokens == 2 => Kind::Initial,
        (TokenKind::Word, _) => word_kind(text),
        (TokenKind::Number, _) => Kind::Number,
        (_, '«' | '“' | '„') => Kind::Open,
        (_, '»' | '”') => Kind::Close,
        (_, '"') => {
            let last = before.iter().rfind(|one| one.text == text);
            if last.is_some_and(|one| one.kind == Kind::Open) { Kind::Close } else { Kind::Open }
        }
        (_, mark) => Kind::Mark(mark),
    }
}

fn is_hyphen(mark: char) -> bool {
    matches!(mark, '-' | '‐' | '‑')
}

/// The kind of a word by its capitals.
fn word_kind(text: &str) -> Kind {
    let (start, rest) = text.split_once(is_hyphen).unwrap_or((text, ""));
    if is_large(start) {
        if has_capital(behind_first(start)) { Kind::Acronym } else { Kind::Capital }
    } else {
        // «әл-Фараби»
        if is_large(rest) { Kind::Capital } else { Kind::Small }
    }
}
