//! An index of a search cluster, as far as what is asked of it here: whole documents are looked through, by what the
//! manuals of `OpenSearch` and Elasticsearch say of each kind of query.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value};

/// How far the values of one field are apart (`position_increment_gap`).
const GAP: usize = 100;
/// The fields whose words are looked for.
const ANALYSED: [&str; 3] = ["words", "title_words", "names"];

/// The terms of a field, each with its places.
type Terms = BTreeMap<String, Vec<usize>>;
/// From a place to before another.
type Span = (usize, usize);

struct Document {
    source: Value,
    fields: BTreeMap<&'static str, Terms>,
}

/// Documents.
pub struct Index(Vec<Document>);

impl Index {
    /// Reads what the bulk interface takes.
    pub fn of(lines: &str) -> Self {
        let lines: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let mut names = BTreeSet::new();
        let documents = lines.chunks(2).map(|pair| {
            let name = pair[0]["index"]["_id"].as_str().unwrap();
            assert!(name.len() <= 512 && names.insert(name.to_owned()), "{name}");
            let source = pair[1].clone();
            let fields = ANALYSED.map(|field| (field, terms(&source[field])));
            Document { source, fields: fields.into_iter().collect() }
        });
        Self(documents.collect())
    }

    /// What a query finds, in the order of the documents.
    pub fn found(&self, query: &Value) -> Vec<&Value> {
        let found = self.0.iter().filter(|document| document.meets(query));
        found.map(|document| &document.source).collect()
    }
}

/// Cut at spaces, and these at `|`; what stands between is at one place.
fn terms(value: &Value) -> Terms {
    let texts = match value {
        Value::Array(values) => values.iter().map(|value| value.as_str().unwrap()).collect(),
        value => vec![value.as_str().unwrap()],
    };
    let (mut terms, mut place) = (Terms::new(), 0);
    for text in texts {
        for word in text.split_whitespace() {
            assert!(word.chars().count() <= 8192, "it would be cut");
            for term in word.split('|') {
                terms.entry(term.to_owned()).or_default().push(place);
            }
            place += 1;
        }
        place += GAP;
    }
    terms
}

/// The only field of an object, and its value.
fn only(object: &Value) -> (&str, &Value) {
    let object = object.as_object().unwrap();
    assert_eq!(object.len(), 1, "{object:?}");
    let (name, value) = object.iter().next().unwrap();
    (name, value)
}

fn list(value: &Value) -> Vec<&Value> {
    match value {
        Value::Null => Vec::new(),
        Value::Array(values) => values.iter().collect(),
        value => vec![value],
    }
}

impl Document {
    fn meets(&self, query: &Value) -> bool {
        let (kind, query) = only(query);
        match kind {
            "match_none" => false,
            "bool" => self.meets_all(query.as_object().unwrap()),
            "dis_max" => list(&query["queries"]).into_iter().any(|one| self.meets(one)),
            "constant_score" => self.meets(&query["filter"]),
            "range" => self.meets_range(&query["days"]),
            "term" if query.get("sentence").is_some() => {
                query["sentence"] == self.source["sentence"]
            }
            "term" | "prefix" | "fuzzy" => !self.places(kind, query).is_empty(),
            _ => !self.spans(kind, query).is_empty(),
        }
    }

    fn meets_all(&self, query: &Map<String, Value>) -> bool {
        let known = ["must", "should", "must_not", "filter", "minimum_should_match"];
        assert!(query.keys().all(|name| known.contains(&name.as_str())), "{query:?}");
        let part = |name: &str| query.get(name).map(list).unwrap_or_default();
        let count = part("should").into_iter().filter(|one| self.meets(one)).count();
        let (must, filter, must_not) = (part("must"), part("filter"), part("must_not"));
        must.into_iter().chain(filter).all(|one| self.meets(one))
            && count as u64 >= query["minimum_should_match"].as_u64().unwrap()
            && !must_not.into_iter().any(|one| self.meets(one))
    }

    /// Whether a range of the document and that of the query have a day in common.
    fn meets_range(&self, query: &Value) -> bool {
        assert_eq!(query["relation"], "INTERSECTS");
        let side = |range: &Value, name: &str, open: i64| {
            range.get(name).map_or(open, |day| day.as_i64().unwrap())
        };
        let sides = |range: &Value| (side(range, "gte", i64::MIN), side(range, "lte", i64::MAX));
        let (from, to) = sides(query);
        list(&self.source["days"]).into_iter().any(|range| {
            let (first, last) = sides(range);
            first <= to && from <= last
        })
    }

    /// Where a term, a beginning, or what is near a term stands.
    fn places(&self, kind: &str, query: &Value) -> Vec<usize> {
        let (field, query) = only(query);
        let value = query["value"].as_str().unwrap();
        let meets = |term: &str| match kind {
            "term" => term == value,
            "prefix" => term.starts_with(value),
            _ => {
                let (fixed, rest) =
                    value.split_at(query["prefix_length"].as_u64().unwrap() as usize);
                let behind = term.strip_prefix(fixed);
                behind.is_some_and(|behind| {
                    distance(behind, rest) <= query["fuzziness"].as_u64().unwrap() as usize
                })
            }
        };
        let terms = self.fields[field].iter().filter(|(term, _)| meets(term));
        terms.flat_map(|(_, places)| places.iter().copied()).collect()
    }

    fn spans(&self, kind: &str, query: &Value) -> Vec<Span> {
        let alone =
            |places: Vec<usize>| places.into_iter().map(|place| (place, place + 1)).collect();
        match kind {
            "span_term" => {
                let (field, value) = only(query);
                alone(self.fields[field].get(value.as_str().unwrap()).cloned().unwrap_or_default())
            }
            "span_multi" => {
                let (kind, query) = only(&query["match"]);
                alone(self.places(kind, query))
            }
            "span_or" => self.all_spans(query).concat(),
            "span_near" => {
                let slop = query["slop"].as_u64().unwrap() as usize;
                near(&self.all_spans(query), slop, query["in_order"].as_bool().unwrap())
            }
            _ => panic!("{kind} is not known"),
        }
    }

    fn all_spans(&self, query: &Value) -> Vec<Vec<Span>> {
        let clauses = list(&query["clauses"]);
        assert!(!clauses.is_empty(), "a cluster refuses spans of nothing");
        clauses.into_iter().map(only).map(|(kind, query)| self.spans(kind, query)).collect()
    }
}

/// One span of each list, with no more than `slop` places between them that are of none.
fn near(lists: &[Vec<Span>], slop: usize, in_order: bool) -> Vec<Span> {
    let mut chosen: Vec<Vec<Span>> = vec![Vec::new()];
    for list in lists {
        let longer = chosen.iter().flat_map(|before| {
            let fits =
                move |span: &&Span| !in_order || before.last().is_none_or(|last| last.1 <= span.0);
            list.iter().filter(fits).map(|span| [before.as_slice(), &[*span]].concat())
        });
        chosen = longer.collect();
    }
    let spans = chosen.iter().map(|spans| {
        let (start, end) =
            (spans.iter().map(|span| span.0).min(), spans.iter().map(|span| span.1).max());
        let within: usize = spans.iter().map(|span| span.1 - span.0).sum();
        let span = (start.unwrap(), end.unwrap());
        (span, (span.1 - span.0).saturating_sub(within))
    });
    spans.filter(|(_, between)| *between <= slop).map(|(span, _)| span).collect()
}

/// How many letters differ: one more, one less, another, or two neighbours the other way round.
fn distance(one: &str, other: &str) -> usize {
    let [one, other]: [Vec<char>; 2] = [one, other].map(|word| word.chars().collect());
    let mut rows: Vec<Vec<usize>> = vec![(0..=other.len()).collect()];
    for (row, letter) in one.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, against) in other.iter().enumerate() {
            let mut least =
                (rows[row][column] + usize::from(letter != against)).min(rows[row][column + 1] + 1);
            least = least.min(next[column] + 1);
            if row > 0 && column > 0 && one[row - 1] == *against && *letter == other[column - 1] {
                least = least.min(rows[row - 1][column - 1] + 1);
            }
            next.push(least);
        }
        rows.push(next);
    }
    rows[one.len()][other.len()]
}
