//! Events in order of time.
//!
//! Charter: makes events of dated sentences, orders and merges them. It may use time, text and spans,
//! and asks a language what words do in a clause; it knows nothing of the index, and nothing of pixels.
//!
//! Start reading at [`event::events`]. [`clause`] finds the clause that a date belongs to among the
//! `pieces` of its sentence, with the help of `phrase`, which knows where a noun phrase ends;
//! `factuality` says whether it happened; [`label`] puts it on a line; [`merge`] brings the
//! mentions of one event together.

pub mod clause;
pub mod event;
pub mod label;
pub mod merge;

mod factuality;
mod phrase;
mod pieces;
mod shorten;
