//! A place among the pieces of a text, and the small readings that constructs share.

use crate::language::{Case, TimeLemma, TimeWord};
use crate::span::Span;
use crate::time::TimeExpression;
use crate::time::lexeme::{Lexeme, LexemeKind};
use crate::time::value::Edtf;

/// Years that are written with four digits and meant as years.
const YEARS: std::ops::RangeInclusive<u32> = 1000..=2099;

/// Years from the first to the last of two that are written as one number. More, and the number is
/// likelier one of another kind.
const LONGEST_SPAN: u32 = 120;

/// The century of a decade that is named without one.
const TWENTIETH: u32 = 20;

/// Reads pieces one after another. A reading that fails leaves the place as it was.
#[derive(Clone)]
pub(super) struct Reader<'l> {
    lexemes: &'l [Lexeme],
    start: usize,
    at: usize,
    /// The case of the last word read.
    case: Case,
}

impl<'l> Reader<'l> {
    pub(super) fn new(lexemes: &'l [Lexeme], start: usize) -> Self {
        Self { lexemes, start, at: start, case: Case::Nominative }
    }

    /// Whether a number stands here that is no part of a longer one («№5/1994», «2.1994»,
    /// «Қазақстан-2030»).
    pub(super) fn at_number(&self) -> bool {
        let Some(here) = self.peek(0) else { return false };
        let number = matches!(here.kind, LexemeKind::Number { .. });
        number && !(here.joins && self.before_is_part())
    }

    /// Whether the piece before this one makes the number a part of something else: a letter, or a
    /// hyphen on a letter or digit. A stop does only behind a number, for there it may be one
    /// glued to the year («келді.1913 жылы»); brackets and quotation marks do not.
    fn before_is_part(&self) -> bool {
        let before = |back: usize| self.at.checked_sub(back).and_then(|at| self.lexemes.get(at));
        let Some(last) = before(1) else { return false };
        match last.kind {
            LexemeKind::Number { .. }
            | LexemeKind::Roman(_)
            | LexemeKind::Time(_)
            | LexemeKind::Word => true,
            LexemeKind::Dash => last.joins,
            LexemeKind::Stop => {
                let number = |piece: &Lexeme| matches!(piece.kind, LexemeKind::Number { .. });
                last.joins && before(2).is_some_and(number)
            }
            LexemeKind::Other => false,
        }
    }

    fn peek(&self, ahead: usize) -> Option<&'l Lexeme> {
        self.lexemes.get(self.at + ahead)
    }

    fn word(&self, ahead: usize) -> Option<TimeWord> {
        match self.peek(ahead)?.kind {
            LexemeKind::Time(word) => Some(word),
            _ => None,
        }
    }

    /// What has been read, with its value.
    pub(super) fn expression(&self, value: Edtf) -> Option<TimeExpression> {
        let first = self.lexemes.get(self.start)?;
        let last = self.lexemes.get(self.at.checked_sub(1)?)?;
        let span = Span::new(first.span.start, last.span.end);
        Some(TimeExpression { span, value, case: self.case })
    }

    /// A time word that `wanted` takes.
    pub(super) fn take<T>(&mut self, wanted: impl Fn(TimeWord) -> Option<T>) -> Option<T> {
        let word = self.word(0)?;
        let taken = wanted(word)?;
        self.at += 1;
        self.case = word.inflection.case;
        Some(taken)
    }

    /// A time word of this lemma; says its form.
    pub(super) fn lemma(&mut self, lemma: TimeLemma) -> Option<TimeWord> {
        self.take(|word| (word.lemma == lemma).then_some(word))
    }

    /// A hyphen or dash, with or without spaces.
    pub(super) fn dash(&mut self) -> Option<()> {
        (self.peek(0)?.kind == LexemeKind::Dash).then(|| self.at += 1)
    }

    /// A four-digit year, with the ending of an ordinal if it has one («2018-інші»).
    pub(super) fn year_number(&mut self) -> Option<i32> {
        let LexemeKind::Number { value, digits: 4 } = self.peek(0)?.kind else { return None };
        let year = YEARS.contains(&value).then(|| i32::try_from(value).ok())??;
        self.at += 1;
        self.ordinal();
        Some(year)
    }

    /// Two years whose hyphen was lost: eight digits, the second year after the first, and no more
    /// than a long life later.
    pub(super) fn glued_years(&mut self) -> Option<(i32, i32)> {
        let LexemeKind::Number { value, digits: 8 } = self.peek(0)?.kind else { return None };
        let (first, last) = (value / 10_000, value % 10_000);
        let years = YEARS.contains(&first) && YEARS.contains(&last);
        let apart = last.checked_sub(first).is_some_and(|gap| (1..=LONGEST_SPAN).contains(&gap));
        (years && apart).then(|| self.at += 1)?;
        Some((i32::try_from(first).ok()?, i32::try_from(last).ok()?))
    }

    /// The last two digits of a year of the same century as `first`, and after it: «1996–98».
    pub(super) fn year_of_century(&mut self, first: i32) -> Option<i32> {
        let LexemeKind::Number { value, digits: 2 } = self.peek(0)?.kind else { return None };
        let year = first - first % 100 + i32::try_from(value).ok()?;
        (year > first).then(|| self.at += 1)?;
        Some(year)
    }

    /// The first year of a decade: 1990 for «90» and for «1990», with the ending of an ordinal if it has
    /// one. Of two digits without a century, it is one of the twentieth. Also whether the number alone
    /// shows that it is one of years.
    pub(super) fn decade_number(&mut self) -> Option<(i32, bool)> {
        let LexemeKind::Number { value, digits } = self.peek(0)?.kind else { return None };
        let first = match digits {
            2 if value > 0 => self.century()?.checked_sub(1)? * 100 + value,
            4 if YEARS.contains(&value) => value,
            _ => return None,
        };
        (first % 10 == 0).then(|| self.at += 1)?;
        let ordinal = self.ordinal();
        Some((i32::try_from(first).ok()?, ordinal || digits == 4))
    }

    /// The century that stands before: 19 for «ХІХ ғасырдың», 20 where none does; `None` where its
    /// number can't be read.
    fn century(&self) -> Option<u32> {
        let before = |back: usize| {
            let at = self.at.checked_sub(back)?;
            self.lexemes.get(at).map(|piece| piece.kind)
        };
        let stops = usize::from(before(1) == Some(LexemeKind::Stop));
        let Some(LexemeKind::Time(word)) = before(1 + stops) else { return Some(TWENTIETH) };
        if !matches!(word.lemma, TimeLemma::Century | TimeLemma::CenturyAbbreviation) {
            return Some(TWENTIETH);
        }
        match before(2 + stops)? {
            LexemeKind::Roman(number) => Some(number),
            // «20-ғасырдың»
            LexemeKind::Dash => match before(3 + stops)? {
                LexemeKind::Number { value, digits: 1..=2 } => Some(value),
                _ => None,
            },
            _ => None,
        }
    }

    /// The number of a day, with the ending of an ordinal if it has one.
    pub(super) fn day_number(&mut self) -> Option<u8> {
        let LexemeKind::Number { value, digits: 1..=2 } = self.peek(0)?.kind else { return None };
        let day = u8::try_from(value).ok().filter(|day| (1..=31).contains(day))?;
        self.at += 1;
        self.ordinal();
        Some(day)
    }

    /// A hyphen and the ending of an ordinal.
    fn ordinal(&mut self) -> bool {
        let dash = self.peek(0).is_some_and(|next| next.kind == LexemeKind::Dash);
        let ordinal = self.word(1).is_some_and(|word| word.lemma == TimeLemma::Ordinal);
        if dash && ordinal {
            self.at += 2;
        }
        dash && ordinal
    }

    /// A hyphen and another ending of a number: «27-сі», «16-да».
    pub(super) fn number_ending(&mut self) -> Option<()> {
        let dash = self.peek(0)?.kind == LexemeKind::Dash;
        let ending = self.word(1).filter(|word| word.lemma == TimeLemma::NumberEnding)?;
        dash.then(|| self.at += 2)?;
        self.case = ending.inflection.case;
        Some(())
    }

    /// «жыл» or «жылы», «жылғы», «жылдың» …, or «ж.»; in the singular.
    pub(super) fn year_noun(&mut self) -> Option<()> {
        if self.lemma(TimeLemma::YearAbbreviation).is_some() {
            self.stop();
            return Some(());
        }
        self.take(|word| {
            let year = word.lemma == TimeLemma::Year && !word.inflection.plural;
            year.then_some(())
        })
    }

    /// «жылдары», «жылдар» … or «жж.».
    pub(super) fn years_noun(&mut self) -> Option<()> {
        if self.lemma(TimeLemma::YearsAbbreviation).is_some() {
            self.stop();
            return Some(());
        }
        self.take(|word| {
            let years = word.lemma == TimeLemma::Year && word.inflection.plural;
            years.then_some(())
        })
    }

    /// The stop of an abbreviation.
    fn stop(&mut self) {
        if self.peek(0).is_some_and(|next| next.kind == LexemeKind::Stop && next.joins) {
            self.at += 1;
        }
    }

    /// A month by its name.
    pub(super) fn month(&mut self) -> Option<(u8, TimeWord)> {
        self.take(|word| match word.lemma {
            TimeLemma::Month(month) => Some((month, word)),
            _ => None,
        })
    }

    /// A word that closes a date: «күні», «кезеңінде», «аралығы».
    pub(super) fn closing_noun(&mut self) -> Option<()> {
        let closing = [TimeLemma::DayNoun, TimeLemma::SpanNoun];
        self.take(|word| closing.contains(&word.lemma).then_some(()))
    }

    /// Whether a comparison follows: «бұрын», «астам», «бойы» make a length or a count of the
    /// number.
    pub(super) fn compares(&self) -> bool {
        self.word(0).is_some_and(|word| word.lemma == TimeLemma::Comparison)
    }
}
