//! What was found in a document while it was in another library, so that it need not be found again: the
//! clauses that its dates date, and its names.
//!
//! Both hang on the document alone. What hangs on all documents, they are brought together for anew: which
//! clauses tell of one event, and which names are of one.

use super::document::Document;
use super::documents::Documents;
use crate::language::forms::FullForms;
use crate::language::{Case, FullLanguage};
use crate::names::{Entity, Found, Mention};
use crate::order::sorted;
use crate::span::Span;
use crate::time::value::Edtf;
use crate::timeline::clause::{Clause, Time};
use crate::timeline::event::{self, Anchor, Dated, Event, Lead};

/// What was found in a document; `None` where that is not known.
#[derive(Clone, Debug, Default)]
pub(super) struct Kept {
    /// The clauses that its dates date, in the order of their places.
    pub(super) clauses: Option<Vec<KeptClause>>,
    /// Its names, in the order of theirs.
    pub(super) names: Option<Vec<Found>>,
}

/// A clause that a date dates.
#[derive(Clone, Debug)]
pub(super) struct KeptClause {
    value: Edtf,
    mention: event::Mention,
    /// What its event took from it, where its date and label stood.
    lead: Option<Lead>,
}

/// What was found in each of these documents, as their events and entities tell.
pub(super) fn kept(documents: &Documents, events: Vec<Event>, entities: &[Entity]) -> Vec<Kept> {
    let mut all =
        vec![Kept { clauses: Some(Vec::new()), names: Some(Vec::new()) }; documents.len()];
    for event in events {
        keep_clauses(&mut all, event, documents);
    }
    for one in entities.iter().flat_map(|entity| &entity.mentions) {
        let Mention { document, sentence, span, class, certainty } = *one;
        if let Some(names) = all.get_mut(document).and_then(|kept| kept.names.as_mut()) {
            names.push(Found { sentence, span, class, certainty });
        }
    }
    for Kept { clauses, names } in &mut all {
        *clauses = clauses
            .take()
            .map(|all| sorted(&all, |a, b| place(&a.mention).cmp(&place(&b.mention))));
        let start = |one: &Found| (one.sentence, one.span.start);
        *names = names.take().map(|all| sorted(&all, |a, b| start(a).cmp(&start(b))));
    }
    all
}

/// Keeps the clauses of an event with their documents. Where the date of one is not known, nothing of that
/// document is kept.
fn keep_clauses(all: &mut [Kept], event: Event, documents: &Documents) {
    let Event { mentions, anchor, label, lead, .. } = event;
    let mut label = Some(label);
    for (at, mention) in mentions.into_iter().enumerate() {
        let Some(kept) = all.get_mut(mention.document) else { continue };
        let told = documents.get(mention.document).and_then(Document::known_times);
        let dates = told.map(|told| told.dates_of(mention.sentence)).unwrap_or_default();
        let date = dates.binary_search_by_key(&mention.within.date.start, |date| date.span.start);
        let Some(date) = date.ok().and_then(|date| dates.get(date)) else {
            kept.clauses = None;
            continue;
        };
        let lead = label.take_if(|_| at == lead).map(|label| (anchor, label));
        if let Some(clauses) = &mut kept.clauses {
            clauses.push(KeptClause { value: date.value, mention, lead });
        }
    }
}

fn place(mention: &event::Mention) -> (usize, usize) {
    (mention.sentence, mention.within.date.start)
}

impl KeptClause {
    /// The clause of a document, which has this number now. What only a [lead](Document::lead) needs is left
    /// out.
    pub(super) fn dated<'d>(&self, number: usize, document: &'d Document) -> Dated<'d> {
        let mention = event::Mention { document: number, ..self.mention.clone() };
        let within = mention.within;
        Dated {
            value: self.value,
            anchor: Anchor::default(),
            sentence: document.sentence_text(mention.sentence),
            time: Time { span: within.date, case: Case::Nominative, attributive: false },
            clause: Clause {
                span: within.clause,
                factuality: mention.factuality,
                by_form: false,
                subject: Span::default(),
            },
            mention,
        }
    }
}

impl Document {
    /// What an event takes from a clause of this document, whose date and label stand. Where the clause was
    /// kept, but was not the lead of its event, the document is read again.
    pub(super) fn lead(
        &self,
        one: &Dated<'_>,
        language: &dyn FullLanguage,
        forms: &dyn FullForms,
    ) -> Lead {
        let Some(clauses) = &self.kept.clauses else { return one.lead(language, forms) };
        let (number, at) = (one.mention.document, place(&one.mention));
        let known = clauses.binary_search_by_key(&at, |kept| place(&kept.mention));
        let known = known.ok().and_then(|known| clauses.get(known)?.lead.clone());
        if let Some((anchor, label)) = known {
            let evidence = anchor.evidence.map(|(_, sentence)| (number, sentence));
            return (Anchor { evidence, ..anchor }, label);
        }
        let anew = self.dated_at(number, at, language, forms);
        anew.as_ref().unwrap_or(one).lead(language, forms)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Library, NewDocument};
    use crate::names::Class;

    /// A library of a text that tells of one event twice, and names who took part.
    fn part() -> Library {
        let mut library = Library::new();
        let text = "Абай Құнанбаев 1845 жылғы 10 тамызда ауылда дүниеге келді. 1845 жылы Құнанбаев ауылда \
                    дүниеге келді.";
        let new = NewDocument { text: text.to_owned(), ..NewDocument::default() };
        library.add(new).unwrap();
        library
    }

    #[test]
    fn what_was_found_in_a_text_goes_with_it() {
        let mut library = Library::new();
        library.append(Library::load(part().save()).unwrap()).unwrap();
        let kept = &library.documents.get(0).unwrap().kept;
        let clauses = kept.clauses.as_ref().unwrap().iter();
        let clauses = clauses.map(|one| (one.value.to_string(), one.lead.is_some()));
        // One event: the day is its date, and the year has that and no label of its own.
        let expected = [("1845-08-10".to_owned(), true), ("1845".to_owned(), false)];
        assert_eq!(clauses.collect::<Vec<_>>(), expected);
        let names = kept.names.as_ref().unwrap().iter();
        let names = names.map(|found| (found.sentence, found.class)).collect::<Vec<_>>();
        assert_eq!(names, [(0, Class::Person), (1, Class::Person)]);
    }

    #[test]
    fn clauses_are_read_again_where_the_text_is_of_another_time() {
        let mut library = Library::new();
        library.append(part()).unwrap();
        library.set_written("document-1", "1990".parse().ok()).unwrap();
        let kept = &library.documents.get(0).unwrap().kept;
        assert!(kept.clauses.is_none());
        assert!(kept.names.is_some(), "names do not hang on it");
    }
}
