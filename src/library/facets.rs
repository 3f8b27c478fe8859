//! How all hits of a search spread over documents and years.
//!
//! A hit counts once in each year that it speaks of: a sentence by its own dates, a document by those of
//! all its sentences. A date that reaches over the turn of a year but is no longer than one («2001 жылғы
//! желтоқсан – 2002 жылғы қаңтар») counts in the year that it begins in. What is longer, as a decade or
//! the years of a war, would fill years that the text does not name: such a hit counts as wider. So the
//! documents sum up to the hits, and the years do not.

use super::document::{Document, Times};
use crate::language::Language;
use crate::order::sorted;
use crate::time::TimeExpression;

/// The counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    /// Hits of each document that has any, by its number in the library; the most first, among equals
    /// the earlier document first.
    pub documents: Vec<(usize, usize)>,
    /// Hits that speak of each year, in order of the years.
    pub years: Vec<(i32, usize)>,
    /// Hits with a time that is longer than a year.
    pub wider: usize,
    /// Hits with no time at all.
    pub undated: usize,
}

/// The most days of a time that counts in one year.
const LONGEST: i32 = 366;

/// Counts `hits`: each a document and, where a hit is one, the sentence.
pub(super) fn facets(
    documents: &[Document],
    language: &dyn Language,
    hits: &[(usize, Option<usize>)],
) -> Facets {
    let mut facets = Facets::default();
    let mut years = Vec::new();
    for &(document, sentence) in hits {
        if let Some(document) = documents.get(document) {
            facets.count(document.times(language), sentence, &mut years);
        }
    }
    let counted = tally(hits.iter().map(|(document, _)| *document as i32).collect());
    let counted: Vec<_> = counted.into_iter().map(|(at, count)| (at as usize, count)).collect();
    facets.documents = sorted(&counted, |a, b| b.1.cmp(&a.1));
    facets.years = tally(years);
    facets
}

impl Facets {
    /// Counts a hit; its years go to `years`.
    fn count(&mut self, times: &Times, sentence: Option<usize>, years: &mut Vec<i32>) {
        let own = years.len();
        let (mut any, mut wider) = (false, false);
        let mut take = |time: &TimeExpression| {
            any = true;
            match year(time) {
                Some(year) if years.iter().skip(own).all(|other| *other != year) => {
                    years.push(year)
                }
                Some(_) => {}
                None => wider = true,
            }
        };
        match sentence {
            Some(sentence) => times.of(sentence).for_each(&mut take),
            None => times.all().for_each(|(_, time)| take(time)),
        }
        self.wider += usize::from(wider);
        self.undated += usize::from(!any);
    }
}

/// The year that a time counts in.
fn year(time: &TimeExpression) -> Option<i32> {
    let days = time.value.max_day() - time.value.min_day() + 1;
    (days <= LONGEST).then(|| time.value.first_year())
}

/// How often each number is there, in order.
fn tally(mut numbers: Vec<i32>) -> Vec<(i32, usize)> {
    numbers.sort_unstable();
    let mut counts: Vec<(i32, usize)> = Vec::new();
    for number in numbers {
        match counts.last_mut().filter(|(last, _)| *last == number) {
            Some((_, count)) => *count += 1,
            None => counts.push((number, 1)),
        }
    }
    counts
}
