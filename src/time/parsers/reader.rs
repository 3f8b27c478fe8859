//! A place among the pieces of a text, and the small readings that constructs share.

use super::Reading;
use crate::language::foreign::ForeignWord;
use crate::language::{Case, Inflection, Pointer, TimeLemma, TimeUnit, TimeWord};
use crate::time::expression::Meaning;
use crate::time::lexemes::{Kind, Lexeme, Number};

/// How many pieces back a bracket is looked for.
const BRACKET: usize = 40;

/// Reads pieces one after another. A reading that fails leaves the place as it was.
#[derive(Clone)]
pub(super) struct Reader<'l> {
    lexemes: &'l [Lexeme],
    start: usize,
    at: usize,
    /// The form of the last word read.
    form: Inflection,
}

impl<'l> Reader<'l> {
    pub(super) fn new(lexemes: &'l [Lexeme], start: usize) -> Self {
        Self { lexemes, start, at: start, form: Inflection::default() }
    }

    /// Reads with `read`; where it reads nothing, the place stays.
    pub(super) fn maybe<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut ahead = self.clone();
        let found = read(&mut ahead)?;
        *self = ahead;
        Some(found)
    }

    /// The piece so many places on.
    pub(super) fn peek(&self, ahead: usize) -> Option<&'l Lexeme> {
        self.lexemes.get(self.at + ahead)
    }

    /// The piece so many places back from where the reading began; 1 is the one before.
    pub(super) fn before(&self, back: usize) -> Option<&'l Lexeme> {
        self.start.checked_sub(back).and_then(|at| self.lexemes.get(at))
    }

    /// The form of the last word read.
    pub(super) fn form(&self) -> Inflection {
        self.form
    }

    /// The case of the last word read.
    pub(super) fn case(&self) -> Case {
        self.form.case
    }

    /// What has been read, with its meaning.
    pub(super) fn reading(&self, meaning: Meaning) -> Option<Reading> {
        let some = self.at > self.start;
        some.then_some(Reading {
            first: self.start,
            end: self.at,
            meaning,
            part: None,
            form: self.form,
            now: false,
            closed: false,
        })
    }

    fn step(&mut self, form: Inflection) {
        self.at += 1;
        self.form = form;
    }

    /// A time word that `wanted` takes.
    pub(super) fn take<T>(&mut self, wanted: impl FnOnce(TimeWord) -> Option<T>) -> Option<T> {
        let Kind::Time(word) = self.peek(0)?.kind else { return None };
        let taken = wanted(word)?;
        self.step(word.inflection);
        Some(taken)
    }

    /// A word of another language that `wanted` takes.
    pub(super) fn foreign<T>(
        &mut self,
        wanted: impl FnOnce(ForeignWord) -> Option<T>,
    ) -> Option<T> {
        let Kind::Foreign(word) = self.peek(0)?.kind else { return None };
        let taken = wanted(word)?;
        self.step(Inflection::default());
        Some(taken)
    }

    /// The time word that comes next.
    pub(super) fn word(&self, ahead: usize) -> Option<TimeWord> {
        match self.peek(ahead)?.kind {
            Kind::Time(word) => Some(word),
            _ => None,
        }
    }

    /// A time word of this lemma; says its form.
    pub(super) fn lemma(&mut self, lemma: TimeLemma) -> Option<Inflection> {
        self.take(|word| (word.lemma == lemma).then_some(word.inflection))
    }

    /// Whether a word of one of these lemmas comes next.
    pub(super) fn comes(&self, lemmas: &[TimeLemma]) -> bool {
        self.word(0).is_some_and(|word| lemmas.contains(&word.lemma))
    }

    /// Whether a unit comes next of which it is said how often: «Ол жылына екі рет келеді», where «ол» is
    /// somebody.
    pub(super) fn each_comes(&self) -> bool {
        let each = |form: Inflection| form.possessed && !form.plural && form.case == Case::Dative;
        self.word(0)
            .is_some_and(|word| matches!(word.lemma, TimeLemma::Unit(_)) && each(word.inflection))
    }

    /// Whether a number comes next.
    pub(super) fn number_comes(&self) -> bool {
        matches!(self.peek(0).map(|piece| piece.kind), Some(Kind::Number(_)))
    }

    /// Whether the sentence calls what it tells of before the reading the current one: «Ағымдағы жоспар
    /// 2006–2008 жылдарды қамтиды».
    pub(super) fn is_current(&self) -> bool {
        let before = self.lexemes.get(..self.start).unwrap_or_default();
        let current = TimeLemma::Pointer(Pointer::Current);
        before
            .iter()
            .rev()
            .take(BRACKET)
            .any(|piece| matches!(piece.kind, Kind::Time(word) if word.lemma == current))
    }

    /// Whether a dash comes next.
    pub(super) fn dash_comes(&self) -> bool {
        self.peek(0).is_some_and(|next| next.kind == Kind::Dash)
    }

    /// Whether a dash comes next, and a number behind it.
    pub(super) fn range_comes(&self) -> bool {
        self.dash_comes() && matches!(self.peek(1).map(|piece| piece.kind), Some(Kind::Number(_)))
    }

    /// Whether a number in words comes next that says how many.
    pub(super) fn counts_in_words(&self) -> bool {
        let Some(Kind::Number(number)) = self.peek(0).map(|piece| piece.kind) else { return false };
        number.digits == 0 && !number.ordinal
    }

    /// A number that `wanted` takes.
    pub(super) fn number<T>(&mut self, wanted: impl FnOnce(Number) -> Option<T>) -> Option<T> {
        let Kind::Number(number) = self.peek(0)?.kind else { return None };
        let taken = wanted(number)?;
        self.step(number.ending.unwrap_or_default());
        Some(taken)
    }

    /// A number in Roman numerals.
    pub(super) fn roman(&mut self) -> Option<u32> {
        let Kind::Roman(number) = self.peek(0)?.kind else { return None };
        self.step(Inflection::default());
        Some(number)
    }

    /// A hyphen or dash, with or without spaces.
    pub(super) fn dash(&mut self) -> Option<()> {
        (self.peek(0)?.kind == Kind::Dash).then(|| self.at += 1)
    }

    /// This mark.
    pub(super) fn mark(&mut self, mark: char) -> Option<()> {
        (self.peek(0)?.kind == Kind::Mark(mark)).then(|| self.at += 1)
    }

    /// A word that is no part of dates.
    pub(super) fn other(&mut self) -> Option<()> {
        (self.peek(0)?.kind == Kind::Other).then(|| self.at += 1)
    }

    /// A comma.
    pub(super) fn comma(&mut self) -> Option<()> {
        self.mark(',')
    }

    /// How many pieces have been read.
    pub(super) fn read(&self) -> usize {
        self.at - self.start
    }

    /// One past the last piece that was read.
    pub(super) fn end(&self) -> usize {
        self.at
    }

    /// Whether a bracket is open where the reading began.
    pub(super) fn is_in_brackets(&self) -> bool {
        let before = self.lexemes.get(..self.start).unwrap_or_default();
        let marks = before.iter().rev().take(BRACKET).map(|piece| piece.kind);
        let bracket = |kind: &Kind| matches!(kind, Kind::Mark('(' | '[' | ')' | ']'));
        matches!(marks.into_iter().find(bracket), Some(Kind::Mark('(' | '[')))
    }

    /// The time word that was read last.
    pub(super) fn last_word(&self) -> Option<TimeWord> {
        match self.lexemes.get(self.at.checked_sub(1)?)?.kind {
            Kind::Time(word) => Some(word),
            _ => None,
        }
    }

    /// Whether a capital letter inside a sentence makes a name of what comes: «Қазанда», the city.
    pub(super) fn is_name(&self) -> bool {
        let capital = self.peek(0).is_some_and(|here| here.capital);
        let inside = self.at.checked_sub(1).and_then(|at| self.lexemes.get(at));
        capital && inside.is_some_and(|before| !matches!(before.kind, Kind::Mark(_) | Kind::Dash))
    }

    /// This mark, on the piece before it.
    pub(super) fn joined_mark(&mut self, mark: char) -> Option<()> {
        self.peek(0)?.joins.then(|| self.mark(mark))?
    }

    /// A unit of time in the singular; «ж.» with its stop is one, too.
    pub(super) fn unit(&mut self, unit: TimeUnit) -> Option<Inflection> {
        self.unit_in(unit, false)
    }

    /// A unit of time in the plural; «жж.» is one, too.
    pub(super) fn units(&mut self, unit: TimeUnit) -> Option<Inflection> {
        self.unit_in(unit, true)
    }

    fn unit_in(&mut self, unit: TimeUnit, plural: bool) -> Option<Inflection> {
        let right = |word: TimeWord, lemma: TimeLemma| {
            word.lemma == lemma && word.inflection.plural == plural
        };
        if let Some(form) =
            self.take(|word| right(word, TimeLemma::Unit(unit)).then_some(word.inflection))
        {
            return Some(form);
        }
        let form =
            self.take(|word| right(word, TimeLemma::Short(unit)).then_some(word.inflection))?;
        // «ғ-дың»: the ending of the noun, on its short form.
        self.joined_mark('.');
        self.short_ending();
        Some(form)
    }

    /// The ending on a short form: «ж-дың», «ғ-да».
    fn short_ending(&mut self) -> Option<()> {
        let dash = self.peek(0)?;
        let ending = self.peek(1)?;
        let tied = dash.kind == Kind::Dash && dash.joins && ending.joins;
        let Kind::Ending(form) = ending.kind else { return None };
        tied.then(|| self.at += 2)?;
        self.form = form;
        Some(())
    }

    /// A word that closes a date: «күні», «күндері», «кезеңінде», «аралығы», «арасында».
    pub(super) fn closing_noun(&mut self) {
        self.take(|word| {
            let day = word.lemma == TimeLemma::Unit(TimeUnit::Day) && word.inflection.possessed;
            (day || word.lemma == TimeLemma::SpanNoun).then_some(())
        });
        self.lemma(TimeLemma::SpanNoun);
    }
}
