//! Layouts as they are given to JavaScript: twins of those in `types.d.ts`.

use serde::Serialize;

use crate::library::{self, Bar, Tick};

#[derive(Serialize)]
pub(super) struct TimelineLayout<'l> {
    first: i32,
    last: i32,
    lanes: usize,
    events: Vec<LaidOut<'l>>,
    clusters: Vec<Cluster<'l>>,
    ticks: Vec<TimelineTick>,
    histogram: Histogram,
    segments: Vec<Segment>,
}

#[derive(Serialize)]
struct LaidOut<'l> {
    id: &'l str,
    x0: f64,
    x1: f64,
    lane: usize,
}

#[derive(Serialize)]
struct Cluster<'l> {
    x: i32,
    ids: Vec<&'l str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TimelineTick {
    day: i32,
    x: f64,
    step: &'static str,
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day_of_month: Option<u8>,
}

#[derive(Serialize)]
struct Histogram {
    step: &'static str,
    buckets: Vec<Bucket>,
    wider: usize,
    outside: usize,
}

#[derive(Serialize)]
struct Bucket {
    first: i32,
    last: i32,
    x0: f64,
    x1: f64,
    count: usize,
}

#[derive(Serialize)]
struct Segment {
    first: i32,
    last: i32,
    x0: f64,
    x1: f64,
    cut: bool,
}

pub(super) fn layout(layout: &library::Layout) -> TimelineLayout<'_> {
    TimelineLayout {
        first: layout.first,
        last: layout.last,
        lanes: layout.lanes,
        events: layout.events.iter().map(laid_out).collect(),
        clusters: layout.clusters.iter().map(|one| cluster(layout, one)).collect(),
        ticks: layout.ticks.iter().map(tick).collect(),
        histogram: histogram(layout),
        segments: layout.segments.iter().map(segment).collect(),
    }
}

fn laid_out(placed: &library::Placed) -> LaidOut<'_> {
    LaidOut { id: &placed.id, x0: placed.x0, x1: placed.x1, lane: placed.lane }
}

fn cluster<'l>(layout: &'l library::Layout, cluster: &library::Cluster) -> Cluster<'l> {
    let events = cluster.events.iter().filter_map(|&place| layout.events.get(place));
    Cluster { x: cluster.x, ids: events.map(|event| event.id.as_str()).collect() }
}

fn tick(tick: &Tick) -> TimelineTick {
    let Tick { day, x, step, year, month, day_of_month } = *tick;
    TimelineTick { day, x, step: step.name(), year, month, day_of_month }
}

fn histogram(layout: &library::Layout) -> Histogram {
    let bucket = |bar: &Bar| {
        let Bar { first, last, x0, x1, count, .. } = *bar;
        Bucket { first, last, x0, x1, count }
    };
    Histogram {
        step: layout.step.name(),
        buckets: layout.buckets.iter().map(bucket).collect(),
        wider: layout.wider,
        outside: layout.outside,
    }
}

fn segment(bar: &Bar) -> Segment {
    let Bar { first, last, x0, x1, cut, .. } = *bar;
    Segment { first, last, x0, x1, cut }
}
