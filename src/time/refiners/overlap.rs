//! Of readings that overlap the longest stands: «1994 жылғы 27 мамырда» is one day, not also a
//! year.

use crate::time::TimeExpression;

/// The readings that stand, in order and apart. `readings` come in the order of their starts; of
/// two equally long ones the first found stands.
pub(in crate::time) fn longest_first(readings: Vec<TimeExpression>) -> Vec<TimeExpression> {
    let mut standing: Vec<TimeExpression> = Vec::new();
    for reading in readings {
        match standing.last_mut() {
            Some(last) if last.span.overlaps(reading.span) => {
                if reading.span.len() > last.span.len() {
                    *last = reading;
                }
            }
            _ => standing.push(reading),
        }
    }
    standing
}
