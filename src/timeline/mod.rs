//! Events in order of time.
//!
//! Charter: makes events of dated sentences, orders and merges them, lays them out, and writes them in
//! formats of others. It may use time, text and spans, and asks a language what words do in a clause; it
//! knows nothing of the index, and nothing of pixels.
//!
//! Start reading at [`event::events`]. [`clause`] finds the clause that a date belongs to among the
//! `pieces` of its sentence: `level` knows where clauses end, `phrase` where noun phrases do, and
//! `factuality` whether what they tell of happened. [`mod@label`] puts a clause on a line, which
//! `shorten` cuts; [`mod@merge`] brings the mentions of one event together.
//!
//! What draws a line of time asks [`lanes`] which events stand above one another, [`clusters`] which are
//! told as one, [`histogram`] how many there are of each year, [`ticks`] where the line is marked, and
//! [`compact`] how to leave out years without events. They know no event, only days, counted from 1
//! January 1970, and reckon those in [`steps`] of the calendar. [`export`] writes events down.

pub mod clause;
pub mod clusters;
pub mod compact;
pub mod event;
pub mod export;
pub mod histogram;
pub mod label;
pub mod lanes;
pub mod merge;
pub mod steps;
pub mod ticks;

mod days;
mod factuality;
mod level;
mod phrase;
mod pieces;
mod shorten;
