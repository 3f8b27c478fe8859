//! Events that lie too close to be drawn apart, as groups.
//!
//! A group begins with an event and takes in those that follow it within a distance. So no group is
//! wider than that, and the beginnings of two are further apart: a badge at the beginning of each
//! never hides another. (Were each event compared with the one before it, a century of events could
//! become one group.)

use std::ops::Range;

/// A group of events, or one that stands alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cluster {
    /// The first day of its first event.
    pub first: i32,
    /// The last day of the event that lasts longest.
    pub last: i32,
    /// Which events it holds: their places in the list.
    pub members: Range<usize>,
}

impl Cluster {
    /// How many events it holds.
    pub fn count(&self) -> usize {
        self.members.len()
    }

    fn of(place: usize, (first, last): (i32, i32)) -> Self {
        Self { first, last, members: place..place + 1 }
    }
}

/// The groups of events, each given by its first and its last day, in order. `scale` is how many days
/// a unit of the drawing has, and `distance` how many units two drawn events are apart at least; one
/// that is not above 0 leaves each event alone.
pub fn clusters(events: &[(i32, i32)], scale: f64, distance: f64) -> Vec<Cluster> {
    let reach = scale * distance;
    let mut clusters: Vec<Cluster> = Vec::new();
    for (place, &event) in events.iter().enumerate() {
        let near = |cluster: &&mut Cluster| f64::from(event.0) - f64::from(cluster.first) < reach;
        match clusters.last_mut().filter(near) {
            Some(cluster) => {
                cluster.last = cluster.last.max(event.1);
                cluster.members.end = place + 1;
            }
            None => clusters.push(Cluster::of(place, event)),
        }
    }
    clusters
}

#[cfg(test)]
mod tests {
    use super::*;

    const EVENTS: [(i32, i32); 5] = [(0, 364), (5, 5), (9, 9), (12, 12), (40, 40)];

    fn counts(scale: f64, distance: f64) -> Vec<usize> {
        clusters(&EVENTS, scale, distance).iter().map(Cluster::count).collect()
    }

    #[test]
    fn a_group_takes_in_what_is_near_its_beginning() {
        let found = clusters(&EVENTS, 2.0, 5.0);
        assert_eq!(
            found.iter().map(|one| one.members.clone()).collect::<Vec<_>>(),
            [0..3, 3..4, 4..5]
        );
        assert_eq!((found[0].first, found[0].last), (0, 364));
    }

    #[test]
    fn what_is_drawn_larger_falls_apart() {
        assert_eq!(counts(10.0, 5.0), [5]);
        assert_eq!(counts(1.0, 4.0), [1, 1, 2, 1]);
        assert_eq!(counts(0.1, 5.0), [1; 5]);
    }

    #[test]
    fn a_distance_of_nothing_leaves_each_alone() {
        for distance in [0.0, -1.0, f64::NAN] {
            assert_eq!(counts(1.0, distance), [1; 5]);
        }
    }

    #[test]
    fn what_has_no_beginning_is_far_from_all() {
        let events = [(i32::MIN, 0), (0, 0), (1, i32::MAX)];
        assert_eq!(clusters(&events, 1.0, 10.0).len(), 2);
    }
}
