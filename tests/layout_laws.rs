//! The laws of laying events out, whatever the events are.

#![cfg(not(target_family = "wasm"))]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on fails"
)]

use jylnama::timeline::clusters::clusters;
use jylnama::timeline::compact::{Cuts, position, segments};
use jylnama::timeline::histogram::{BUCKETS, Beginning, finest, histogram};
use jylnama::timeline::lanes::{Stretch, lanes};
use jylnama::timeline::steps::STEPS;
use jylnama::timeline::ticks::ticks;
use proptest::prelude::*;

/// A day: mostly of the centuries that texts speak of, now and then any.
fn day() -> impl Strategy<Value = i32> {
    prop_oneof![8 => -800_000..20_000, 2 => 0..400, 1 => any::<i32>(), 1 => Just(i32::MAX), 1 => Just(i32::MIN)]
}

/// Events by their first and last days, in order.
fn events() -> impl Strategy<Value = Vec<(i32, i32)>> {
    let event = (day(), prop_oneof![Just(0), 0..40, 0..40_000, any::<i32>()]);
    let event =
        event.prop_map(|(first, more)| (first, first.saturating_add(more.saturating_abs())));
    prop::collection::vec(event, 0..60).prop_map(|mut events| {
        events.sort_unstable();
        events
    })
}

fn range() -> impl Strategy<Value = (i32, i32)> {
    (day(), day()).prop_map(|(a, b)| (a.min(b), a.max(b)))
}

fn stretches(events: &[(i32, i32)]) -> Vec<Stretch> {
    let stretch =
        |&(first, last): &(i32, i32)| Stretch { start: i64::from(first), end: i64::from(last) + 1 };
    events.iter().map(stretch).collect()
}

fn overlap(a: Stretch, b: Stretch) -> bool {
    a.start < b.end && b.start < a.end
}

proptest! {
    #[test]
    fn no_two_of_a_lane_overlap(events in events().prop_shuffle()) {
        let stretches = stretches(&events);
        let found = lanes(&stretches);
        prop_assert_eq!(&found, &lanes(&stretches), "the same events lie alike");
        prop_assert_eq!(found.of.len(), stretches.len());
        for (place, a) in stretches.iter().enumerate() {
            prop_assert!(found.of[place] < found.count);
            for (other, b) in stretches.iter().enumerate().take(place) {
                let same = found.of[other] == found.of[place];
                prop_assert!(!(same && overlap(*a, *b)), "{place} and {other}");
            }
        }
    }

    #[test]
    fn a_lane_is_opened_where_all_others_are_taken(events in events()) {
        let stretches = stretches(&events);
        // In order, the fullest place is the start of a stretch.
        let at = |place: i64| stretches.iter().filter(|one| one.start <= place && place < one.end).count();
        let fullest = stretches.iter().map(|one| at(one.start)).max().unwrap_or(0);
        prop_assert_eq!(lanes(&stretches).count, fullest);
    }

    #[test]
    fn every_event_is_counted_once(
        events in events(),
        range in range(),
        step in prop::sample::select(&BUCKETS[..]),
    ) {
        let beginnings: Vec<_> =
            events.iter().map(|&(first, last)| Beginning { first, last }).collect();
        let found = histogram(&beginnings, step, range.0, range.1);
        let sum: usize = found.buckets.iter().map(|bucket| bucket.count).sum();
        prop_assert_eq!(sum + found.wider + found.outside, events.len());
        let count = |bucket: &jylnama::timeline::histogram::Bucket| {
            let within = |event: &&(i32, i32)| {
                let length = i64::from(event.1) - i64::from(event.0) + 1;
                (bucket.first..=bucket.last).contains(&event.0) && length <= i64::from(step.longest())
            };
            events.iter().filter(within).count()
        };
        for bucket in &found.buckets {
            // Days beyond the calendar lie in its last step.
            if bucket.first > -1_700_000_000 && bucket.last < 1_700_000_000 {
                prop_assert_eq!(bucket.count, count(bucket));
            }
        }
        for pair in found.buckets.windows(2) {
            prop_assert!(pair[0].last < pair[1].first);
        }
    }

    #[test]
    fn the_finest_buckets_fit_and_finer_ones_do_not(range in range(), most in 1usize..2000) {
        let step = finest(range.0, range.1, most);
        let place = BUCKETS.iter().position(|one| *one == step).unwrap();
        let fits = |place: usize| BUCKETS[place].count(range.0, range.1) <= most;
        prop_assert!(fits(place) || place + 1 == BUCKETS.len());
        prop_assert!((0..place).all(|finer| !fits(finer)));
    }

    #[test]
    fn steps_of_a_kind_meet(number in -4000i32..4000) {
        for step in STEPS {
            let (first, last) = (step.first_day(number), step.last_day(number));
            prop_assert_eq!([step.of(first), step.of(last)], [number; 2]);
            prop_assert_eq!(step.first_day(number + 1), last + 1);
            prop_assert!(last - first < step.longest());
        }
    }

    #[test]
    fn groups_are_narrow_and_apart(events in events(), scale in 0.01f64..4000.0, distance in 0.0f64..80.0) {
        let found = clusters(&events, scale, distance);
        let members: Vec<usize> = found.iter().flat_map(|one| one.members.clone()).collect();
        prop_assert_eq!(members, (0..events.len()).collect::<Vec<_>>());
        let gap = |from: i32, to: i32| f64::from(to) - f64::from(from);
        for one in &found {
            let own = &events[one.members.clone()];
            prop_assert_eq!((one.first, one.count()), (own[0].0, own.len()));
            prop_assert_eq!(Some(one.last), own.iter().map(|event| event.1).max());
            prop_assert!(own.len() == 1 || gap(one.first, own[own.len() - 1].0) < scale * distance);
        }
        for pair in found.windows(2) {
            prop_assert!(gap(pair[0].first, pair[1].first) >= scale * distance);
        }
    }

    #[test]
    fn a_cut_line_is_whole_and_leads_on(
        events in events(),
        range in range(),
        share in 0.01f64..1.0,
        width in 0.0f64..0.3,
    ) {
        let found = segments(&events, range.0, range.1, Cuts { share, width });
        let (first, last) = (found[0], found[found.len() - 1]);
        prop_assert_eq!((first.from_day, last.to_day), (i64::from(range.0), i64::from(range.1) + 1));
        prop_assert_eq!((first.from, last.to), (0.0, 1.0));
        for pair in found.windows(2) {
            prop_assert_eq!((pair[0].to_day, pair[0].to), (pair[1].from_day, pair[1].from));
        }
        let whole = (last.to_day - first.from_day) as f64;
        for one in &found {
            prop_assert!(one.from_day < one.to_day && one.from <= one.to, "{one:?}");
            let days = one.from_day..one.to_day;
            let met = events.iter().any(|&(first, last)| i64::from(first) < days.end && i64::from(last) >= days.start);
            prop_assert!(!(one.cut && met), "a segment with events is not cut");
            let length = one.to - one.from;
            let linear = (days.end - days.start) as f64 / whole;
            let gained = if one.cut { linear - length } else { length - linear };
            prop_assert!(gained > -1e-9, "cutting makes gaps shorter, and the rest longer");
        }
        // Each day has a place, and a later one no earlier place.
        let mut reached = 0.0;
        for step in 0..=40 {
            let day = first.from_day as f64 + whole * f64::from(step) / 40.0;
            let place = position(&found, day);
            prop_assert!((reached..=1.0).contains(&place));
            reached = place;
        }
    }

    #[test]
    fn marks_are_in_order_on_the_line_and_not_too_many(range in range(), most in 0usize..60) {
        let found = ticks(range.0, range.1, most);
        prop_assert!(found.days.len() <= most);
        for pair in found.days.windows(2) {
            prop_assert!(pair[0] < pair[1]);
        }
        for day in found.days {
            prop_assert!((range.0..=range.1).contains(&day));
            prop_assert_eq!(found.step.first_day(found.step.of(day)), day);
        }
    }
}
