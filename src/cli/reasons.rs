//! Why hits are hits, as it is printed.

use jylnama::library::{self, Guess, Kinship, Slip};
use serde::Serialize;

use super::records::{Reading, reading};

#[derive(Debug, Serialize)]
pub(super) struct ReasonRecord<'r> {
    text: &'r str,
    query: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    kinship: Option<KinshipRecord<'r>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    guess: Option<GuessRecord<'r>>,
}

#[derive(Debug, Serialize)]
struct KinshipRecord<'r> {
    word: &'r str,
    text: Reading<'r>,
    #[serde(skip_serializing_if = "Option::is_none")]
    query: Option<Reading<'r>>,
}

#[derive(Debug, Serialize)]
struct GuessRecord<'r> {
    word: &'r str,
    slips: Vec<SlipRecord<'r>>,
}

#[derive(Debug, Serialize)]
struct SlipRecord<'r> {
    typed: &'r str,
    meant: &'r str,
}

/// Why a word of a hit is one.
pub(super) fn reason(reason: &library::Reason) -> ReasonRecord<'_> {
    ReasonRecord {
        text: &reason.text,
        query: &reason.query,
        kinship: reason.kinship.as_ref().map(kinship),
        guess: reason.guess.as_ref().map(guess),
    }
}

fn kinship(kinship: &Kinship) -> KinshipRecord<'_> {
    let Kinship { word, text, query } = kinship;
    KinshipRecord { word, text: reading(text), query: query.as_ref().map(reading) }
}

fn guess(guess: &Guess) -> GuessRecord<'_> {
    let slips = guess.slips.iter().map(|Slip { typed, meant }| SlipRecord { typed, meant });
    GuessRecord { word: &guess.word, slips: slips.collect() }
}
