//! A line of time on which long stretches without events are cut short.
//!
//! The line is made of segments: within each a day is as long as any other of the same kind. Gaps that
//! are longer than a share of the whole are cut: each to the same width, and whoever draws them marks
//! the break. The days that are left share the rest.

/// A part of the line. `from` is where it begins, `to` where it ends, and the next one begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Segment {
    /// Its first day, counted from 1 January 1970.
    pub from_day: i64,
    /// The day after its last.
    pub to_day: i64,
    /// Where it begins on the line, which runs from 0 to 1.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether it is a gap that was cut.
    pub cut: bool,
}

/// How gaps are cut.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cuts {
    /// The share of all days that a gap must exceed to be cut: 0.2 is a fifth.
    pub share: f64,
    /// How much of the line a gap takes then; never more than `share`, or cutting would lengthen it.
    pub width: f64,
}

/// The segments of the line from one day to another, both on it. Events are given by their first and
/// last days, in order of the first; what of them is not on the line does not count. Without events the
/// line is one segment. None where it would end before it begins.
pub fn segments(events: &[(i32, i32)], from: i32, to: i32, cuts: Cuts) -> Vec<Segment> {
    let whole = (i64::from(from), i64::from(to) + 1);
    if whole.0 >= whole.1 {
        return Vec::new();
    }
    let least = cuts.share.max(0.0) * (whole.1 - whole.0) as f64;
    let gaps = gaps(events, whole);
    let long = gaps.into_iter().filter(|(from, to)| (to - from) as f64 > least);
    place(&stretches(long, whole), cuts.width.max(0.0).min(cuts.share.max(0.0)))
}

/// The stretches of days without events; none where there are no events at all.
fn gaps(events: &[(i32, i32)], (from, to): (i64, i64)) -> Vec<(i64, i64)> {
    let mut gaps = Vec::new();
    let mut reached = from;
    let days = events.iter().map(|&(first, last)| (i64::from(first), i64::from(last) + 1));
    for (first, end) in days.filter(|&(first, end)| first < to && end > from && first < end) {
        if first > reached {
            gaps.push((reached, first));
        }
        reached = reached.max(end);
    }
    // Something was met only where it leads on from the beginning.
    if reached > from && reached < to {
        gaps.push((reached, to));
    }
    gaps
}

/// The whole as stretches that are cut, and those before, between and behind them.
fn stretches(
    cut: impl Iterator<Item = (i64, i64)>,
    (from, to): (i64, i64),
) -> Vec<(i64, i64, bool)> {
    let mut stretches = Vec::new();
    let mut reached = from;
    for (first, end) in cut {
        stretches.push((reached, first, false));
        stretches.push((first, end, true));
        reached = end;
    }
    stretches.push((reached, to, false));
    stretches.retain(|(from, to, _)| from < to);
    stretches
}

/// Gives each stretch its place on the line.
fn place(stretches: &[(i64, i64, bool)], width: f64) -> Vec<Segment> {
    let days = |cut: bool| -> i64 {
        stretches.iter().filter(|one| one.2 == cut).map(|(from, to, _)| to - from).sum()
    };
    let cuts = stretches.iter().filter(|one| one.2).count();
    let day = (1.0 - width * cuts as f64) / days(false) as f64;
    let mut reached = 0.0;
    let mut segments: Vec<Segment> = Vec::with_capacity(stretches.len());
    for &(from_day, to_day, cut) in stretches {
        let length = if cut { width } else { (to_day - from_day) as f64 * day };
        let (from, to) = (reached, (reached + length).min(1.0));
        segments.push(Segment { from_day, to_day, from, to, cut });
        reached = to;
    }
    // Sums of lengths are off by a hair.
    if let Some(last) = segments.last_mut() {
        last.to = 1.0;
    }
    segments
}

/// Where a day is on the line, at its beginning; a part of a day is a fraction. 0 before the line and 1
/// behind it.
pub fn position(segments: &[Segment], day: f64) -> f64 {
    let segment = segments.iter().find(|segment| day < segment.to_day as f64);
    let Some(segment) = segment else { return 1.0 };
    let (from_day, to_day) = (segment.from_day as f64, segment.to_day as f64);
    let part = ((day - from_day) / (to_day - from_day)).max(0.0);
    segment.from + part * (segment.to - segment.from)
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUTS: Cuts = Cuts { share: 0.2, width: 0.05 };

    fn shape(segments: &[Segment]) -> Vec<(i64, i64, bool)> {
        segments.iter().map(|one| (one.from_day, one.to_day, one.cut)).collect()
    }

    #[test]
    fn a_long_gap_is_cut_and_a_short_one_is_not() {
        // Of 100 days 0 to 9, 30 to 39 and 90 to 99 have events: gaps of 20 and of 50 days.
        let found = segments(&[(0, 9), (30, 39), (90, 99)], 0, 99, CUTS);
        assert_eq!(shape(&found), [(0, 40, false), (40, 90, true), (90, 100, false)]);
        // The 50 days that are left share 0.95 of the line: 0.019 each.
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
        near(found[0].to, 0.76);
        near(found[1].to, 0.81);
        near(position(&found, 20.0), 0.38);
        near(position(&found, 65.0), 0.785);
        near(position(&found, -5.0), 0.0);
        near(position(&found, 500.0), 1.0);
    }

    #[test]
    fn gaps_at_both_ends_are_cut_too() {
        let found = segments(&[(50, 50)], 0, 99, CUTS);
        assert_eq!(shape(&found), [(0, 50, true), (50, 51, false), (51, 100, true)]);
    }

    #[test]
    fn long_events_fill_the_gaps_of_others() {
        let found = segments(&[(0, 80), (10, 12), (99, 99)], 0, 99, CUTS);
        assert_eq!(shape(&found), [(0, 100, false)]);
    }

    #[test]
    fn events_without_end_reach_to_the_end_of_the_line() {
        let found = segments(&[(i32::MIN, 9), (60, i32::MAX)], 0, 99, CUTS);
        assert_eq!(shape(&found), [(0, 10, false), (10, 60, true), (60, 100, false)]);
    }

    #[test]
    fn a_line_without_events_is_whole() {
        assert_eq!(shape(&segments(&[], 0, 99, CUTS)), [(0, 100, false)]);
        assert_eq!(shape(&segments(&[(200, 200)], 0, 99, CUTS)), [(0, 100, false)]);
        assert!(segments(&[], 1, 0, CUTS).is_empty());
    }

    #[test]
    fn cutting_never_makes_a_gap_longer() {
        let found = segments(&[(0, 39), (70, 99)], 0, 99, Cuts { share: 0.25, width: 0.9 });
        assert!((found[1].to - found[1].from - 0.25).abs() < 1e-9);
    }
}
