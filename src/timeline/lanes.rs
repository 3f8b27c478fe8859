//! Which events stand above one another: each gets a lane in which nothing else stands at its place.
//!
//! Stretches are taken in order, and each gets the first lane that is free where it starts. Given in
//! order of their starts, they take as few lanes as can be: as many as there are stretches at the
//! fullest place. There is no search for a better look, so that the same events always lie alike.

/// Where something is drawn, in units of the caller's own; `end` exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Its first unit.
    pub start: i64,
    /// One past its last unit.
    pub end: i64,
}

impl Stretch {
    /// A stretch that is drawn from `start` to `end`, with a label as wide as this that begins where
    /// it does.
    pub fn labelled(start: i64, end: i64, width: i64) -> Self {
        Self { start, end: end.max(start.saturating_add(width)) }
    }

    /// One past its last unit: what has no length takes one.
    fn taken(self) -> i64 {
        self.end.max(self.start.saturating_add(1))
    }
}

/// The lanes of some stretches.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lanes {
    /// For each stretch, the number of its lane, counted from 0.
    pub of: Vec<usize>,
    /// How many lanes there are.
    pub count: usize,
}

/// Gives each stretch its lane. They should come in order of their starts; in another order none
/// overlap either, but there may be more lanes than need be.
pub fn lanes(stretches: &[Stretch]) -> Lanes {
    let mut ends: Vec<i64> = Vec::new();
    let mut of = Vec::with_capacity(stretches.len());
    for stretch in stretches {
        let free = ends.iter().position(|end| *end <= stretch.start).unwrap_or(ends.len());
        match ends.get_mut(free) {
            Some(end) => *end = stretch.taken(),
            None => ends.push(stretch.taken()),
        }
        of.push(free);
    }
    Lanes { of, count: ends.len() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(stretches: &[(i64, i64)]) -> Vec<usize> {
        let stretches: Vec<_> =
            stretches.iter().map(|&(start, end)| Stretch { start, end }).collect();
        lanes(&stretches).of
    }

    #[test]
    fn the_first_free_lane_is_taken() {
        assert_eq!(of(&[(0, 10), (2, 4), (3, 9), (4, 6), (10, 12)]), [0, 1, 2, 1, 0]);
    }

    #[test]
    fn points_at_one_place_stand_above_one_another() {
        assert_eq!(of(&[(5, 5), (5, 5), (6, 6)]), [0, 1, 0]);
    }

    #[test]
    fn a_label_keeps_its_lane_taken() {
        let short = [Stretch::labelled(0, 1, 40), Stretch::labelled(39, 90, 40)];
        assert_eq!(lanes(&short).of, [0, 1]);
        assert_eq!(Stretch::labelled(0, 80, 40).end, 80);
    }

    #[test]
    fn nothing_takes_no_lane() {
        assert_eq!(lanes(&[]), Lanes::default());
    }
}
