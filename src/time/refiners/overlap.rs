//! Of readings that overlap the longest stands: «1994 жылғы 27 мамырда» is one day, not also a
//! year.

use crate::time::TimeExpression;

/// The readings that stand, in order and apart. Of two equally long ones the first found stands.
pub(in crate::time) fn longest_first(mut readings: Vec<TimeExpression>) -> Vec<TimeExpression> {
    readings.sort_by_key(|reading| (reading.span.start, std::cmp::Reverse(reading.span.end)));
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
