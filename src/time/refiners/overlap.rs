//! Of readings that overlap the longest stands: «1994 жылғы 27 мамырда» is one day, not also a
//! year.

use crate::time::parsers::Reading;

/// The readings that stand, in order and apart. `readings` come in the order of their starts; of
/// two equally long ones the first found stands.
pub(in crate::time) fn longest_first(readings: Vec<Reading>) -> Vec<Reading> {
    let mut standing: Vec<Reading> = Vec::new();
    for reading in readings {
        match standing.last_mut() {
            Some(last) if reading.first < last.end => {
                if reading.end - reading.first > last.end - last.first {
                    *last = reading;
                }
            }
            _ => standing.push(reading),
        }
    }
    standing
}
