//! The events of a library, written down for other programs.

use super::Library;
use super::document::Document;
use super::options::TimelineOptions;
use crate::error::Error;
use crate::span::Span;
use crate::time::expression::Base;
use crate::time::value::{Date, Edtf};
use crate::timeline::event::{Anchor, Event, Mention};
use crate::timeline::export::when::When;
use crate::timeline::export::{Anchored, Evidence, Exported, Place, Told, write};
pub use crate::timeline::export::{Export, Format};

/// The format with this name: `json`, `csv`, `ics`, `jsonld` or `timelinejs`.
///
/// # Errors
///
/// There is no such format.
pub fn format_named(name: &str) -> Result<Format, Error> {
    let expected = "\"json\", \"csv\", \"ics\", \"jsonld\" or \"timelinejs\"";
    Format::named(name).ok_or_else(|| Error::invalid_option("format", name, expected))
}

impl Library {
    /// The events that [`Library::timeline`] gives, in a format that other programs read.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there; the library was loaded from a file that is damaged.
    pub fn export(&self, options: &TimelineOptions, format: Format) -> Result<Export, Error> {
        let events = self.timeline(options)?;
        let exported: Vec<_> = events.into_iter().map(|event| self.exported(event)).collect();
        let export = write(&exported, format);
        self.check().map(|()| export)
    }

    fn exported<'e>(&'e self, event: &'e Event) -> Exported<'e> {
        let mentions: Vec<_> = event.mentions.iter().filter_map(|one| self.told(one)).collect();
        let (start, end) = ends(&event.value);
        Exported {
            id: self.event_id(event),
            label: &event.label,
            edtf: event.value.to_string(),
            precision: event.value.precision().name(),
            min_day: event.value.min_day(),
            max_day: event.value.max_day(),
            start,
            end,
            factuality: event.factuality.name(),
            anchor: self.anchored(&event.anchor),
            mentions,
        }
    }

    fn anchored<'e>(&'e self, anchor: &Anchor) -> Anchored<'e> {
        let evidence = anchor.evidence.and_then(|(document, sentence)| {
            let document = self.documents().get(document)?;
            let place = place(document, document.sentences().get(sentence)?.span);
            Some(Evidence { document: document.id(), sentence, place })
        });
        let from = anchor.from.map(|from| from.to_string());
        Anchored {
            base: anchor.base.map_or("absolute", Base::name),
            from,
            evidence,
            inferred: anchor.inferred,
        }
    }

    fn told<'e>(&'e self, mention: &'e Mention) -> Option<Told<'e>> {
        let document = self.documents().get(mention.document)?;
        let sentence = document.sentences().get(mention.sentence)?;
        Some(Told {
            document: document.id(),
            title: document.title(),
            sentence: mention.sentence,
            place: place(document, mention.span),
            around: place(document, sentence.span),
            clause: place(document, mention.clause),
            text: &mention.text,
            quote: document.sentence_text(mention.sentence),
        })
    }
}

/// Its beginning and its end.
fn ends(value: &Edtf) -> (Option<When>, Option<When>) {
    let (from, to) = value.bounds();
    let ends = |date: Date| When::ends(date.first_day(), date.last_day());
    (from.and_then(|date| ends(date).0), to.and_then(|date| ends(date).1))
}

pub(super) fn place(document: &Document, span: Span) -> Place {
    Place {
        scalars: (document.scalars(span.start), document.scalars(span.end)),
        utf16: (document.utf16(span.start), document.utf16(span.end)),
    }
}
