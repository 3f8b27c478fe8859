//! A sharded library: the answers of its catalogue, and what shall be fetched for them.

use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::convert::{self, to_js};
use super::given::{self, Given};
use crate::shards::catalogue::{self, Answer, Documents, Place};
use crate::shards::excerpt::{Excerpt, Match};
use crate::span::{Offsets, Span};

/// A library that is too large to be loaded. It is searched by the shards that it is given, and says which it
/// wants.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Catalogue {
    inner: catalogue::Catalogue,
}

#[wasm_bindgen]
impl Catalogue {
    /// Opens a root (`catalogue.jyc`). Throws when the bytes are none, are damaged, or are of another version.
    #[wasm_bindgen(constructor)]
    pub fn new(root: Vec<u8>) -> Result<Self, JsValue> {
        Ok(Self { inner: catalogue::Catalogue::open(root).map_err(convert::error)? })
    }

    /// How many documents there are.
    #[wasm_bindgen(getter)]
    pub fn documents(&self) -> u32 {
        self.inner.documents()
    }

    /// Which member of a pack has the text at a place, the place of the first text in that member, and about
    /// how many bytes a member has; empty where the pack is not known, or has but one.
    pub fn member(&self, pack: &str, place: u32) -> Vec<u32> {
        let member = self.inner.member(pack, place);
        member.map_or(Vec::new(), |member| vec![member.number, member.first, member.size])
    }

    /// The documents that answer a query, the best first; or which shards are to be given first. Any string is
    /// a query. Throws when an option can't be used, or a shard makes no sense.
    #[wasm_bindgen(unchecked_return_type = "CatalogueAnswer")]
    pub fn search(
        &mut self,
        query: &str,
        #[wasm_bindgen(unchecked_optional_param_type = "CatalogueOptions")] options: JsValue,
    ) -> Result<JsValue, JsValue> {
        let given = Given::new(options, "options").and_then(|given| given::catalogue_page(&given));
        let (offset, limit) = given.map_err(convert::error)?;
        let answer = self.inner.search(query, offset, limit).map_err(convert::error)?;
        match answer {
            Answer::Wants(needs) => to_js(&record(&needs, &Documents::default())),
            Answer::Found(found) => to_js(&record(&[], &found)),
        }
    }

    /// Takes a shard that was wanted, unpacked, by the name of its file. Throws when it is damaged.
    pub fn give(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), JsValue> {
        self.inner.give(name, bytes).map_err(convert::error)
    }

    /// The sentence of a text that answers the query that was asked last, and whether all that the query wants
    /// holds of the text with its title. `cuts` are the places at which its sentences begin and end, in turn, as
    /// its pack has them.
    #[wasm_bindgen(unchecked_return_type = "CatalogueHit")]
    pub fn hit(
        &self,
        query: &str,
        text: &str,
        cuts: &[u32],
        title: &str,
    ) -> Result<JsValue, JsValue> {
        let spans = spans(text, cuts);
        let holds = self.inner.holds(query, title, text, &spans);
        to_js(&hit(&self.inner.excerpt(query, text, &spans), text, holds))
    }
}

/// Places in UTF-16 units, in order, as places in bytes, two and two.
fn spans(text: &str, cuts: &[u32]) -> Vec<Span> {
    let mut places = text.char_indices();
    let (mut unit, mut byte) = (0, 0);
    let mut bytes = Vec::with_capacity(cuts.len());
    for &cut in cuts {
        while unit < cut
            && let Some((at, letter)) = places.next()
        {
            unit += letter.len_utf16() as u32;
            byte = at + letter.len_utf8();
        }
        bytes.push(byte);
    }
    let (pairs, _) = bytes.as_chunks();
    pairs.iter().map(|&[start, end]| Span::new(start, end.max(start))).collect()
}

#[derive(Serialize)]
struct Near<'a> {
    word: &'a str,
    taken: &'a [String],
}

#[derive(Serialize)]
struct Found<'a> {
    document: u32,
    score: f32,
    pack: &'a str,
    place: u32,
}

#[derive(Serialize)]
struct Record<'a> {
    needs: &'a [String],
    total: usize,
    more: bool,
    unsure: bool,
    near: Vec<Near<'a>>,
    documents: Vec<Found<'a>>,
}

fn record<'a>(needs: &'a [String], found: &'a Documents) -> Record<'a> {
    let near = found.near.iter().map(|(word, taken)| Near { word, taken });
    let documents = found.best.iter().map(|Place { document, score, pack, place }| Found {
        document: *document,
        score: *score,
        pack,
        place: *place,
    });
    let Documents { total, more, unsure, .. } = *found;
    Record { needs, total, more, unsure, near: near.collect(), documents: documents.collect() }
}

#[derive(Serialize)]
struct Hit<'t> {
    sentence: usize,
    start: usize,
    end: usize,
    excerpt: &'t str,
    matches: Vec<Marked>,
    holds: bool,
}

#[derive(Serialize)]
struct Marked {
    start: usize,
    end: usize,
    word: usize,
    kind: &'static str,
}

fn hit<'t>(found: &Excerpt, text: &'t str, holds: bool) -> Hit<'t> {
    let Excerpt { sentence, span, matches } = found;
    let excerpt = span.slice(text);
    let (whole, own) = (Offsets::new(text), Offsets::new(excerpt));
    let marked = |one: &Match| {
        let [start, end] = [one.span.start, one.span.end].map(|at| own.utf16(excerpt, at));
        Marked { start, end, word: one.word, kind: one.kind.name() }
    };
    let [start, end] = [span.start, span.end].map(|at| whole.utf16(text, at));
    let matches = matches.iter().map(marked).collect();
    Hit { sentence: *sentence, start, end, excerpt, matches, holds }
}
