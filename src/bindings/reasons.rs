//! Why hits are hits, as it is given to JavaScript: twins of the types in `types.d.ts`.

use serde::Serialize;

use super::records::{Analysis, analysis};
use crate::library::{self, Guess, Kinship, Slip};

#[derive(Serialize)]
pub(super) struct Reason<'r> {
    text: &'r str,
    query: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kinship: Option<KinshipRecord<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guess: Option<GuessRecord<'r>>,
}

#[derive(Serialize)]
struct KinshipRecord<'r> {
    word: &'r str,
    text: Analysis<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<Analysis<'r>>,
}

#[derive(Serialize)]
struct GuessRecord<'r> {
    word: &'r str,
    slips: Vec<SlipRecord<'r>>,
}

#[derive(Serialize)]
struct SlipRecord<'r> {
    typed: &'r str,
    meant: &'r str,
}

pub(super) fn reason(reason: &library::Reason) -> Reason<'_> {
    Reason {
        text: &reason.text,
        query: &reason.query,
        kinship: reason.kinship.as_ref().map(kinship),
        guess: reason.guess.as_ref().map(guess),
    }
}

fn kinship(kinship: &Kinship) -> KinshipRecord<'_> {
    let Kinship { word, text, query } = kinship;
    KinshipRecord { word, text: analysis(text), query: query.as_ref().map(analysis) }
}

fn guess(guess: &Guess) -> GuessRecord<'_> {
    let slips = guess.slips.iter().map(|Slip { typed, meant }| SlipRecord { typed, meant });
    GuessRecord { word: &guess.word, slips: slips.collect() }
}
