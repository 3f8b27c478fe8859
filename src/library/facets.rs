//! How all hits of a search spread over documents, years and names.
//!
//! A hit counts once in each year that it speaks of: a sentence by its own dates, a document by those of
//! all its sentences. A date that reaches over the turn of a year but is no longer than one («2001 жылғы
//! желтоқсан – 2002 жылғы қаңтар») counts in the year that it begins in. What is longer, as a decade or
//! the years of a war, would fill years that the text does not name: such a hit counts as wider. So the
//! documents sum up to the hits, and the years do not.

use super::document::Document;
use super::documents::Documents;
use super::intake::Intake;
use super::named::Named;
use crate::order::sorted;
use crate::time::value::Edtf;

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
    /// Hits that name each entity, by its number; the most first, among equals the one that is named first
    /// in the library. At most [`MOST_NAMES`].
    pub names: Vec<(usize, usize)>,
}

/// The most names that are counted out: more than anybody reads through.
pub const MOST_NAMES: usize = 100;

/// The most days of a time that counts in one year.
const LONGEST: i32 = 366;

/// Counts `hits`: each a document and, where a hit is one, the sentence.
pub(super) fn facets(
    documents: &Documents,
    intake: Option<&dyn Intake>,
    named: &Named,
    hits: &[(u32, Option<usize>)],
) -> Facets {
    let mut facets = Facets::default();
    let mut counts = vec![0; documents.len()];
    for &(place, sentence) in hits {
        let place = place as usize;
        if let (Some(document), Some(count)) = (documents.get(place), counts.get_mut(place)) {
            *count += 1;
            facets.count(document, sentence, intake);
        }
    }
    let counted = counts.into_iter().enumerate().filter(|(_, count)| *count > 0);
    let counted: Vec<(usize, usize)> = counted.collect();
    facets.documents = sorted(&counted, |a, b| b.1.cmp(&a.1));
    facets.names = names(named, hits);
    facets
}

/// How many of the hits name each entity.
fn names(named: &Named, hits: &[(u32, Option<usize>)]) -> Vec<(usize, usize)> {
    // For each entity its hits, and the hit that it was last seen in, counted from 1.
    let mut counts = vec![(0, 0); named.entities.len()];
    for (hit, &(document, sentence)) in (1..).zip(hits) {
        let document = document as usize;
        let places = match sentence {
            Some(sentence) => named.of_sentence(document, sentence),
            None => named.of_document(document),
        };
        for place in places {
            if let Some((count, last)) = counts.get_mut(place.entity as usize)
                && *last != hit
            {
                (*count, *last) = (*count + 1, hit);
            }
        }
    }
    let counted = counts.into_iter().enumerate().filter(|(_, (count, _))| *count > 0);
    let counted: Vec<(usize, usize)> =
        counted.map(|(entity, (count, _))| (entity, count)).collect();
    let mut most = sorted(&counted, |a, b| b.1.cmp(&a.1));
    most.truncate(MOST_NAMES);
    most
}

impl Facets {
    /// Counts the years of a hit.
    fn count(&mut self, document: &Document, sentence: Option<usize>, intake: Option<&dyn Intake>) {
        let mut seen = Vec::new();
        let told = document.told(intake);
        let dates = match sentence {
            Some(sentence) => told.dates_of(sentence),
            None => &told.dates,
        };
        for date in dates {
            let year = year(date.value.closed());
            if !seen.contains(&year) {
                seen.push(year);
            }
        }
        for year in &seen {
            self.add(*year);
        }
        self.undated += usize::from(seen.is_empty());
    }

    /// Adds a hit to a year, or to what is wider.
    fn add(&mut self, year: Option<i32>) {
        let Some(year) = year else {
            self.wider += 1;
            return;
        };
        let place = self.years.partition_point(|(other, _)| *other < year);
        match self.years.get_mut(place).filter(|(other, _)| *other == year) {
            Some((_, count)) => *count += 1,
            None => self.years.insert(place, (year, 1)),
        }
    }
}

/// The year that a time counts in.
fn year(value: Edtf) -> Option<i32> {
    let later = value.max_day().saturating_sub(value.min_day());
    if later < LONGEST { value.bounds().0?.in_year() } else { None }
}
