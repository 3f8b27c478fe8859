//! Events in order of time.
//!
//! Charter: orders and merges dated sentences. It may use time and spans; it knows nothing of the
//! index, and nothing of pixels.
//!
//! Start reading at [`event::events`].

pub mod event;
