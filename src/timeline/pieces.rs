//! A sentence as the pieces that clauses are made of: words with what they do in a clause, dates
//! whole, and the marks between them.

use crate::language::clauses::{ClauseWord, Predicate, Sense};
use crate::language::forms::FullForms;
use crate::language::{Case, FullLanguage};
use crate::span::Span;
use crate::text::token::{Token, TokenKind, compounds, tokens};

/// A date in a sentence, as far as clauses need to know it.
#[derive(Clone, Copy, Debug)]
pub struct Time {
    /// Its place in the repaired words of the sentence, in bytes.
    pub span: Span,
    /// The case of its last word.
    pub case: Case,
    /// Whether it belongs to the noun behind it: «1992 жылғы», «2003 жылдың шілдесіндегі».
    pub attributive: bool,
}

impl Time {
    /// The date at `span` of a sentence, whose last word is in `case`.
    pub fn new(span: Span, case: Case, sentence: &str, language: &dyn FullLanguage) -> Self {
        let words = tokens(span.slice(sentence)).filter(|token| token.kind == TokenKind::Word);
        let last = words.last().map(|token| token.span.slice(span.slice(sentence)));
        let last = last.and_then(|word| language.time_word(word));
        Self { span, case, attributive: last.is_some_and(|word| word.inflection.attributive) }
    }
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word, hyphenated ones whole.
    Word,
    /// A number.
    Number,
    /// The date with this number.
    Date(usize),
    /// A comma.
    Comma,
    /// A dash between spaces, or a colon: a clause may end here.
    Dash,
    /// A semicolon, or what ends a sentence, within one: a clause ends here. No full stop, which is
    /// rather that of an abbreviation.
    Stop,
    /// An opening bracket or quotation mark, and whether it is a bracket.
    Open(bool),
    /// A closing bracket or quotation mark.
    Close,
    /// Any other mark.
    Mark,
}

/// A piece and its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Piece {
    pub(super) span: Span,
    pub(super) kind: Kind,
    pub(super) word: ClauseWord,
    /// Whether it begins with a large letter.
    pub(super) large: bool,
    /// The opening mark that it stands behind, as a place among the pieces; none outside of all.
    pub(super) inside: Option<usize>,
}

impl Piece {
    pub(super) fn is_word(&self) -> bool {
        self.kind == Kind::Word
    }

    pub(super) fn is(&self, sense: Sense) -> bool {
        self.is_word() && self.word.is(sense)
    }

    pub(super) fn predicate(&self) -> Option<Predicate> {
        self.word.predicate.filter(|_| self.is_word())
    }

    /// Whether it is a noun without an ending of case, for all that its form tells.
    pub(super) fn is_plain_noun(&self) -> bool {
        self.is_word()
            && self.word.is_noun()
            && self.word.case == Case::Nominative
            && !self.word.is_attribute()
            && !self.word.is(Sense::Link)
    }
}

/// The most pieces that a sentence is cut into: none that is written for people has so many.
pub(super) const MOST: usize = 300;

/// The pieces of a sentence; `times` are its dates, in order and apart. `None` where there are too many.
pub(super) fn pieces(
    sentence: &str,
    times: &[Time],
    language: &dyn FullLanguage,
    forms: &dyn FullForms,
) -> Option<Vec<Piece>> {
    let mut pieces: Vec<Piece> = Vec::new();
    for (span, token) in units(sentence) {
        let next = times.partition_point(|time| time.span.end <= span.start);
        let date = times.get(next).filter(|time| time.span.overlaps(span)).map(|_| next);
        let kind = match date {
            Some(date) => Kind::Date(date),
            None => kind(token, span.slice(sentence)),
        };
        match pieces.last_mut() {
            Some(last) if date.is_some() && last.kind == kind => last.span.end = span.end,
            _ => pieces.push(piece(span, kind, sentence, language, forms)),
        }
        if pieces.len() > MOST {
            return None;
        }
    }
    nest(&mut pieces, sentence);
    Some(pieces)
}

/// The tokens of a text, words with hyphens whole.
pub(super) fn units(text: &str) -> Vec<(Span, TokenKind)> {
    let tokens: Vec<Token> = tokens(text).collect();
    let mut units: Vec<(Span, TokenKind)> = Vec::with_capacity(tokens.len());
    let mut at = 0;
    for compound in compounds(text, &tokens) {
        let before = tokens.get(at..compound.first).unwrap_or_default();
        units.extend(before.iter().map(|token| (token.span, token.kind)));
        let kind = tokens.get(compound.first).map_or(TokenKind::Word, |token| token.kind);
        units.push((compound.span, kind));
        at = compound.end;
    }
    let rest = tokens.get(at..).unwrap_or_default();
    units.extend(rest.iter().map(|token| (token.span, token.kind)));
    units
}

fn piece(
    span: Span,
    kind: Kind,
    sentence: &str,
    language: &dyn FullLanguage,
    forms: &dyn FullForms,
) -> Piece {
    let text = span.slice(sentence);
    let word = match kind {
        Kind::Word => forms.clause_word(&language.exact(text)),
        _ => ClauseWord::default(),
    };
    let large = text.chars().next().is_some_and(char::is_uppercase);
    Piece { span, kind, word, large, inside: None }
}

fn kind(token: TokenKind, text: &str) -> Kind {
    match token {
        TokenKind::Word => Kind::Word,
        TokenKind::Number => Kind::Number,
        TokenKind::Mark => match text.chars().next().unwrap_or_default() {
            ',' => Kind::Comma,
            '–' | '—' | '-' | ':' => Kind::Dash,
            ';' | '!' | '?' => Kind::Stop,
            '(' | '[' => Kind::Open(true),
            '«' | '“' | '„' => Kind::Open(false),
            ')' | ']' | '»' | '”' => Kind::Close,
            _ => Kind::Mark,
        },
        _ => Kind::Mark,
    }
}

/// Says of each piece which opening mark it stands behind. A mark that nothing closes encloses
/// nothing.
fn nest(pieces: &mut [Piece], sentence: &str) {
    let mut open: Vec<usize> = Vec::new();
    for at in 0..pieces.len() {
        let Some(piece) = pieces.get(at) else { break };
        match piece.kind {
            Kind::Open(_) => open.push(at),
            Kind::Close => {
                let closed = closes(piece.span.slice(sentence));
                let opens = |place: &usize| {
                    pieces.get(*place).is_some_and(|one| closed.contains(one.span.slice(sentence)))
                };
                let Some(depth) = open.iter().rposition(opens) else { continue };
                let Some(&start) = open.get(depth) else { continue };
                open.truncate(depth);
                for inner in pieces.iter_mut().take(at).skip(start + 1) {
                    inner.inside.get_or_insert(start);
                }
            }
            _ => {}
        }
    }
}

/// The marks that a closing one may belong to.
fn closes(mark: &str) -> &'static str {
    match mark {
        ")" => "(",
        "]" => "[",
        "»" => "«",
        _ => "“„",
    }
}
