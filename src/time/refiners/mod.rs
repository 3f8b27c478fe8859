//! Settle which readings stand. One rule a file.

pub(super) mod approximate;
pub(super) mod overlap;
