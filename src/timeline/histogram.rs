//! How many events there are of each day, month, year or round number of years.
//!
//! An event counts once, where it begins: however long a war was, it is one event, of the year that it
//! broke out in. What is not known so exactly («1994 жылы», asked for by months) would fill buckets that
//! the text does not name: it counts as wider, as it does among the hits of a search. So the buckets,
//! what is wider, and what begins outside sum up to the events.

use super::steps::Step;

/// When an event begins: all that its counting needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Beginning {
    /// The first day that it may be, counted from 1 January 1970.
    pub first: i32,
    /// The last. Of «1994 жылы» it is 31 December 1994; of «2003 жылғы 17–19 қараша» the 17th, for the
    /// day on which that begins is known.
    pub last: i32,
}

/// A bucket that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// Its first day.
    pub first: i32,
    /// Its last day.
    pub last: i32,
    /// How many events begin in it.
    pub count: usize,
}

/// The counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Histogram {
    /// What a bucket is.
    pub step: Step,
    /// Those with events, in order.
    pub buckets: Vec<Bucket>,
    /// Events that may begin within the range, but not known as exactly as a bucket.
    pub wider: usize,
    /// Events that begin before or after the range.
    pub outside: usize,
}

/// What a bucket may be, the finest first.
pub const BUCKETS: [Step; 9] = [
    Step::Day,
    Step::Month,
    Step::Year,
    Step::FiveYears,
    Step::Decade,
    Step::HalfCentury,
    Step::Century,
    Step::HalfMillennium,
    Step::Millennium,
];

/// The finest buckets of which no more than `most` are needed from one day to another; the widest that
/// there are, if even those are more.
pub fn finest(from: i32, to: i32, most: usize) -> Step {
    let fitting = BUCKETS.into_iter().find(|step| step.count(from, to) <= most);
    fitting.unwrap_or(Step::Millennium)
}

/// Counts the events that begin in the buckets from that of one day to that of another.
pub fn histogram(events: &[Beginning], step: Step, from: i32, to: i32) -> Histogram {
    let mut counted = Histogram { step, buckets: Vec::new(), wider: 0, outside: 0 };
    let (from, to) = (step.of(from), step.of(to));
    for event in events {
        let (first, last) = (step.of(event.first), step.of(event.last));
        if last < from || first > to {
            counted.outside += 1;
        } else if is_wider(*event, step) {
            counted.wider += 1;
        } else if first < from {
            counted.outside += 1;
        } else {
            counted.add(first);
        }
    }
    counted
}

/// Whether less is known of its beginning than a bucket says.
fn is_wider(Beginning { first, last }: Beginning, step: Step) -> bool {
    i64::from(last) - i64::from(first) >= i64::from(step.longest())
}

impl Histogram {
    /// Counts an event in the bucket with this number.
    fn add(&mut self, number: i32) {
        let first = self.step.first_day(number);
        let place = self.buckets.partition_point(|bucket| bucket.first < first);
        if let Some(bucket) = self.buckets.get_mut(place).filter(|bucket| bucket.first == first) {
            bucket.count += 1;
            return;
        }
        let last = self.step.last_day(number);
        self.buckets.insert(place, Bucket { first, last, count: 1 });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::calendar::day_number;
    use crate::time::value::Edtf;

    fn beginning(text: &str) -> Beginning {
        let date = text.parse::<Edtf>().unwrap().bounds().0.unwrap();
        Beginning { first: date.first_day(), last: date.last_day() }
    }

    /// The first year of each bucket with its count, what is wider, and what is outside.
    fn count(dates: &[&str], step: Step, years: (i32, i32)) -> (Vec<(i32, usize)>, usize, usize) {
        let events: Vec<_> = dates.iter().map(|date| beginning(date)).collect();
        let (from, to) = (day_number(years.0, 1, 1), day_number(years.1, 12, 31));
        let found = histogram(&events, step, from, to);
        let year = |bucket: &Bucket| Step::Year.of(bucket.first);
        let buckets = found.buckets.iter().map(|bucket| (year(bucket), bucket.count));
        (buckets.collect(), found.wider, found.outside)
    }

    const DATES: [&str; 6] =
        ["1994", "1994-05", "1994-05-27", "1998-03/2003", "2003-11-17/2003-11-19", "0922"];

    #[test]
    fn an_event_counts_where_it_begins() {
        let years = count(&DATES, Step::Year, (1990, 2010));
        assert_eq!(years, (vec![(1994, 3), (1998, 1), (2003, 1)], 0, 1));
        let decades = count(&DATES, Step::Decade, (1990, 2010));
        assert_eq!(decades, (vec![(1990, 4), (2000, 1)], 0, 1));
        let millennia = count(&DATES, Step::Millennium, (900, 2010));
        assert_eq!(millennia, (vec![(0, 1), (1000, 4), (2000, 1)], 0, 0));
    }

    #[test]
    fn what_is_known_less_exactly_is_wider() {
        let months = count(&DATES, Step::Month, (1990, 2010));
        assert_eq!(months, (vec![(1994, 2), (1998, 1), (2003, 1)], 1, 1));
        let days = count(&DATES, Step::Day, (1990, 2010));
        assert_eq!(days, (vec![(1994, 1), (2003, 1)], 3, 1));
    }

    #[test]
    fn a_winter_counts_in_the_year_it_begins_in() {
        let [first, last] = ["2001-12-01", "2002-02-28"].map(|day| beginning(day).first);
        let found = |from| {
            let (from, to) = (day_number(from, 1, 1), day_number(2005, 1, 1));
            histogram(&[Beginning { first, last }], Step::Year, from, to)
        };
        assert_eq!(found(2000).buckets[0].first, day_number(2001, 1, 1));
        assert_eq!((found(2002).buckets.len(), found(2002).outside), (0, 1));
    }

    #[test]
    fn years_before_the_first_have_buckets_too() {
        let day =
            |year| Beginning { first: day_number(year, 3, 15), last: day_number(year, 3, 15) };
        let range = (day_number(-99, 1, 1), day_number(99, 1, 1));
        let found = histogram(&[day(-43), day(-43), day(0)], Step::Century, range.0, range.1);
        let bucket = |first, last, count| Bucket {
            first: day_number(first, 1, 1),
            last: day_number(last, 12, 31),
            count,
        };
        assert_eq!(found.buckets, [bucket(-100, -1, 2), bucket(0, 99, 1)]);
    }

    #[test]
    fn what_has_no_beginning_is_wider() {
        let open = Beginning { first: i32::MIN, last: 0 };
        let found = histogram(&[open], Step::Millennium, -1000, 1000);
        assert_eq!((found.wider, found.outside), (1, 0));
    }

    #[test]
    fn buckets_are_as_fine_as_there_is_room_for() {
        let years = |from, to| (day_number(from, 1, 1), day_number(to, 12, 31));
        for (range, most, step) in [
            (years(1994, 1994), 365, Step::Day),
            (years(1994, 1994), 364, Step::Month),
            (years(1994, 1994), 11, Step::Year),
            (years(1949, 2010), 62, Step::Year),
            (years(1949, 2010), 61, Step::FiveYears),
            (years(1949, 2010), 8, Step::Decade),
            (years(-500, 1999), 5, Step::HalfMillennium),
            (years(-500, 1999), 1, Step::Millennium),
        ] {
            assert_eq!(finest(range.0, range.1, most), step, "{range:?} in {most}");
        }
    }
}
