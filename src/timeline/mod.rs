//! Events in order of time.
//!
//! Charter: orders and merges dated sentences, lays events out, and writes them in formats of others.
//! It may use time and spans; it knows nothing of the index, and nothing of pixels.
//!
//! Start reading at [`event::events`]. What draws a line of time asks [`lanes`] which events stand
//! above one another, [`clusters`] which are told as one, [`histogram`] how many there are of each year,
//! [`ticks`] where the line is marked, and [`compact`] how to leave out years without events. They
//! know no event, only days, counted from 1 January 1970, and reckon those in [`steps`] of the calendar.
//! [`export`] writes events down.

pub mod clusters;
pub mod compact;
pub mod event;
pub mod export;
pub mod histogram;
pub mod lanes;
pub mod steps;
pub mod ticks;

mod days;
