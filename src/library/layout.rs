//! A timeline laid out on a line of so many pixels: where each event is drawn, which are told as one,
//! where the line is marked, how many events there are of each stretch.
//!
//! Start reading at [`Library::layout`]. Days count from 1 January 1970, places in pixels from the
//! beginning of the line. What has no beginning or no end is drawn to the edge of the line.

use super::Library;
use super::options::TimelineOptions;
use crate::error::Error;
use crate::order::sorted;
use crate::time::calendar::date_of;
use crate::time::value::Edtf;
use crate::timeline::clusters::clusters;
use crate::timeline::compact::{Cuts, Segment, position, segments};
use crate::timeline::event::Event;
use crate::timeline::histogram::{Beginning, finest, histogram};
use crate::timeline::lanes::{Lanes, Stretch, lanes};
use crate::timeline::steps::Step;
use crate::timeline::ticks::ticks;

/// Pixels that a mark of the line needs with its date.
const MARK: f64 = 72.0;
/// Pixels that a bucket has at least on the average, where nobody says how many there may be.
const BUCKET: f64 = 8.0;
/// Pixels that a gap which is cut takes.
const CUT: f64 = 36.0;
/// The share of the days that a gap has to exceed to be cut.
const LONG: f64 = 0.1;
/// The longest line, in pixels.
const LONGEST: f64 = 1e6;

/// How to lay a timeline out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LayoutOptions {
    /// Which events.
    pub timeline: TimelineOptions,
    /// How many of them to pass over first.
    pub offset: usize,
    /// How many of them to lay out; all where it is `None`.
    pub limit: Option<usize>,
    /// The first day of the line; that of the first event where it is `None`.
    pub first: Option<i32>,
    /// The last day of the line; that of the last event where it is `None`.
    pub last: Option<i32>,
    /// How long the line is, in pixels.
    pub width: f64,
    /// Pixels that an event needs with its label; 0 where it has none.
    pub label_width: f64,
    /// Whether long gaps without events are cut short.
    pub compact: bool,
    /// The most buckets; as many as there is room for where it is `None`.
    pub buckets: Option<usize>,
}

/// A timeline on a line.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The first day of the line.
    pub first: i32,
    /// The last; the day before the first where there is nothing to be shown.
    pub last: i32,
    /// How many lanes the events take.
    pub lanes: usize,
    /// The events that are on the line, in order of time.
    pub events: Vec<Placed>,
    /// The same events, those together that lie too close for a label each.
    pub clusters: Vec<Cluster>,
    /// Where the line is marked.
    pub ticks: Vec<Tick>,
    /// What a bucket is.
    pub step: Step,
    /// The buckets that are not empty, in order.
    pub buckets: Vec<Bar>,
    /// How many events are not known as exactly as a bucket.
    pub wider: usize,
    /// How many begin before or after the line.
    pub outside: usize,
    /// What the line is made of.
    pub segments: Vec<Bar>,
}

/// An event on the line.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Its name; see [`Library::event_id`].
    pub id: String,
    /// Where it begins.
    pub x0: f64,
    /// Where it ends.
    pub x1: f64,
    /// The number of its lane, counted from 0. No other event there overlaps it or its label.
    pub lane: usize,
    /// The pixel that its label begins at: where it begins or, where it has no beginning, where it ends.
    mark: i32,
}

/// Events that lie too close to be told apart, or one that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// Where the first of them is.
    pub x: i32,
    /// Their places among the events of the layout.
    pub events: Vec<usize>,
}

/// A mark of the line.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    /// The day that it stands at the beginning of.
    pub day: i32,
    /// Where it is.
    pub x: f64,
    /// What begins there.
    pub step: Step,
    /// The year of that day, by the calendar that has a year 0.
    pub year: i32,
    /// Its month, counted from 1, where that is to be told.
    pub month: Option<u8>,
    /// Its day of the month, counted from 1, where that is to be told.
    pub day_of_month: Option<u8>,
}

/// A stretch of the line: a bucket, or a segment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    /// Its first day.
    pub first: i32,
    /// Its last day.
    pub last: i32,
    /// Where it begins.
    pub x0: f64,
    /// Where it ends.
    pub x1: f64,
    /// How many events begin in a bucket.
    pub count: usize,
    /// Whether a segment is a gap that was cut.
    pub cut: bool,
}

impl LayoutOptions {
    fn check(&self) -> Result<(), Error> {
        // Whole numbers: to print others costs seven kilobytes of the browser module.
        let wrong = |option, value: i64, expected| {
            Err(Error::invalid_option(option, value.to_string(), expected))
        };
        if !(self.width >= 1.0 && self.width <= LONGEST) {
            return wrong("width", self.width as i64, "a number of pixels from 1 to 1000000");
        }
        if !(self.label_width >= 0.0 && self.label_width <= LONGEST) {
            let expected = "a number of pixels from 0 to 1000000";
            return wrong("labelWidth", self.label_width as i64, expected);
        }
        match (self.first, self.last) {
            (Some(first), Some(last)) if first > last => {
                wrong("last", last.into(), "a day that is not before the first")
            }
            _ => Ok(()),
        }
    }

    /// The first and the last day of the line.
    fn range(&self, events: &[&Event]) -> (i32, i32) {
        let days = || events.iter().map(|event| days(&event.value));
        let first = self.first.or_else(|| days().map(|(first, _)| first).min());
        let last = self.last.or_else(|| days().map(|(_, last)| last).max());
        match (first.or(last), last.or(first)) {
            (Some(first), Some(last)) if self.first.is_some() => (first, last.max(first)),
            (Some(first), Some(last)) => (first.min(last), last),
            _ => (0, -1),
        }
    }
}

impl Library {
    /// The events that [`Library::timeline`] gives, laid out on a line.
    ///
    /// # Errors
    ///
    /// An option names a document that is not there or can't be used; the library was loaded from a file
    /// that is damaged.
    pub fn layout(&self, options: &LayoutOptions) -> Result<Layout, Error> {
        options.check()?;
        let events = self.timeline(&options.timeline)?;
        let behind = events.get(options.offset..).unwrap_or_default();
        let events = options.limit.and_then(|limit| behind.get(..limit)).unwrap_or(behind);
        let line = Line::of(events, options);
        let mut placed: Vec<Placed> =
            events.iter().filter_map(|event| line.placed(event, || self.event_id(event))).collect();
        let lanes = give_lanes(&mut placed, options.label_width);
        let clusters = line_up(&placed, options.label_width);
        let most = options.buckets.unwrap_or(room(line.width, BUCKET));
        let beginnings: Vec<_> = events.iter().map(|event| beginning(&event.value)).collect();
        let (first, last) = (line.first, line.last);
        let counted = histogram(&beginnings, finest(first, last, most), first, last);
        let buckets = counted.buckets.iter();
        let buckets = buckets.map(|one| Bar { count: one.count, ..line.bar(one.first, one.last) });
        Ok(Layout {
            first,
            last,
            lanes,
            clusters,
            ticks: line.ticks(),
            step: counted.step,
            buckets: buckets.collect(),
            wider: counted.wider,
            outside: counted.outside,
            segments: line.bars(),
            events: placed,
        })
    }
}

/// How many of so many pixels have room in others.
fn room(pixels: f64, each: f64) -> usize {
    ((pixels / each) as i64).unsigned_abs() as usize
}

/// The days of a value whose open ends do not count.
fn days(value: &Edtf) -> (i32, i32) {
    let value = value.closed();
    (value.min_day(), value.max_day())
}

/// When a value begins, as far as that is known.
fn beginning(value: &Edtf) -> Beginning {
    let (first, last) = (value.min_day(), value.max_day());
    match value {
        Edtf::Interval(Some(from), _) => Beginning { first, last: from.last_day() },
        _ => Beginning { first, last },
    }
}

/// Days, and where they are in pixels.
struct Line {
    first: i32,
    last: i32,
    width: f64,
    segments: Vec<Segment>,
}

impl Line {
    fn of(events: &[&Event], options: &LayoutOptions) -> Self {
        let (first, last) = options.range(events);
        let days: Vec<_> = events.iter().map(|event| days(&event.value)).collect();
        let days = sorted(&days, Ord::cmp);
        // No gap is longer than the whole.
        let share = if options.compact { LONG } else { 1.0 };
        let cuts = Cuts { share, width: CUT / options.width };
        let segments = segments(&days, first, last, cuts);
        Self { first, last, width: options.width, segments }
    }

    /// Where a day begins.
    fn x(&self, day: i64) -> f64 {
        position(&self.segments, day as f64) * self.width
    }

    fn bar(&self, first: i32, last: i32) -> Bar {
        let (x0, x1) = (self.x(first.into()), self.x(i64::from(last) + 1));
        Bar { first, last, x0, x1, count: 0, cut: false }
    }

    /// An event with its place; `None` where that is not on the line.
    fn placed(&self, event: &Event, id: impl Fn() -> String) -> Option<Placed> {
        let (min, max) = (event.value.min_day(), event.value.max_day());
        (min <= self.last && max >= self.first).then_some(())?;
        let Bar { x0, x1, .. } = self.bar(min, max);
        let mark = if event.value.bounds().0.is_some() { x0 } else { x1 };
        Some(Placed { id: id(), x0, x1, lane: 0, mark: mark.round() as i32 })
    }

    fn bars(&self) -> Vec<Bar> {
        let bar = |one: &Segment| {
            let (first, last) = (one.from_day as i32, (one.to_day - 1) as i32);
            let (x0, x1) = (one.from * self.width, one.to * self.width);
            Bar { first, last, x0, x1, count: 0, cut: one.cut }
        };
        self.segments.iter().map(bar).collect()
    }

    /// The marks of each segment that is not cut. Those that would stand on the last of the one before are
    /// left out.
    fn ticks(&self) -> Vec<Tick> {
        let mut all: Vec<Tick> = Vec::new();
        for bar in self.bars().iter().filter(|bar| !bar.cut) {
            let most = room(bar.x1 - bar.x0, MARK).max(1);
            let found = ticks(bar.first, bar.last, most);
            let free = all.last().map_or(0.0, |last| last.x + MARK);
            let marks = found.days.into_iter().map(|day| tick(day, self.x(day.into()), found.step));
            all.extend(marks.skip_while(|tick| tick.x < free));
        }
        all
    }
}

fn tick(day: i32, x: f64, step: Step) -> Tick {
    let (year, month, day_of_month) = date_of(day);
    let month = (step < Step::Year).then_some(month);
    let day_of_month = (step == Step::Day).then_some(day_of_month);
    Tick { day, x, step, year, month, day_of_month }
}

/// Gives each event its lane, and says how many there are.
fn give_lanes(placed: &mut [Placed], label_width: f64) -> usize {
    let stretch = |(place, one): (usize, &Placed)| {
        let label = i64::from(one.mark) + label_width.ceil() as i64;
        let (start, end) = (one.x0.round() as i64, one.x1.round() as i64);
        (place, Stretch { start, end: end.max(label) })
    };
    let stretches: Vec<_> = placed.iter().enumerate().map(stretch).collect();
    let stretches = sorted(&stretches, |(_, a), (_, b)| a.start.cmp(&b.start));
    let Lanes { of, count } = lanes(&stretches.iter().map(|(_, one)| *one).collect::<Vec<_>>());
    for ((place, _), lane) in stretches.into_iter().zip(of) {
        if let Some(one) = placed.get_mut(place) {
            one.lane = lane;
        }
    }
    count
}

/// Brings events together whose labels would begin within the width of one.
fn line_up(placed: &[Placed], label_width: f64) -> Vec<Cluster> {
    let marks: Vec<_> = placed.iter().enumerate().map(|(place, one)| (one.mark, place)).collect();
    let marks = sorted(&marks, Ord::cmp);
    // They are given in pixels in place of days.
    let pixels: Vec<_> = marks.iter().map(|(mark, _)| (*mark, *mark)).collect();
    let found = clusters(&pixels, 1.0, label_width).into_iter().map(|cluster| {
        let members = marks.get(cluster.members).unwrap_or_default();
        Cluster { x: cluster.first, events: members.iter().map(|(_, place)| *place).collect() }
    });
    found.collect()
}
