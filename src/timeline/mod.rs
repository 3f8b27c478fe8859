//! Events in order of time.
//!
//! Charter: makes events of dated sentences, orders and merges them. It may use time, text and spans,
//! and asks a language what words do in a clause; it knows nothing of the index, and nothing of pixels.
//!
//! Start reading at [`event::events`]. [`clause`] finds the clause that a date belongs to among the
//! `pieces` of its sentence: `level` knows where clauses end, `phrase` where noun phrases do, and
//! `factuality` whether what they tell of happened. [`mod@label`] puts a clause on a line, which
//! `shorten` cuts; [`mod@merge`] brings the mentions of one event together.

pub mod clause;
pub mod event;
pub mod label;
pub mod merge;

mod factuality;
mod level;
mod phrase;
mod pieces;
mod shorten;
