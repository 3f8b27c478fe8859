//! The objects that JavaScript gives. They are read field by field, and not through serde: its
//! reading of values that may be anything costs a tenth of the module.

use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::prelude::*;

use crate::error::Error;
use crate::library::{
    self, Encoding, LayoutOptions, NameOptions, NewDocument, SearchOptions, TimelineOptions, Unit,
};
use crate::time::value::{Date, Precision};

/// An object to read fields of. A field that is `undefined` or `null` is not there.
pub(super) struct Given {
    object: JsValue,
}

impl Given {
    /// The object itself; `undefined` and `null` are one without fields. `name` is that of the
    /// parameter.
    pub(super) fn new(object: JsValue, name: &'static str) -> Result<Self, Error> {
        if object.is_undefined() || object.is_null() || object.is_object() {
            return Ok(Self { object });
        }
        Err(wrong(name, &object, "an object"))
    }

    fn field(&self, name: &str) -> Option<JsValue> {
        there(Reflect::get(&self.object, &JsValue::from(name)))
    }

    fn read<T>(
        &self,
        name: &'static str,
        expected: &'static str,
        read: impl Fn(&JsValue) -> Option<T>,
    ) -> Result<Option<T>, Error> {
        let Some(value) = self.field(name) else { return Ok(None) };
        read(&value).map(Some).ok_or_else(|| wrong(name, &value, expected))
    }

    fn string(&self, name: &'static str) -> Result<Option<String>, Error> {
        string(name, self.field(name))
    }

    /// Whether something is wanted; it is not where that is left out.
    fn flag(&self, name: &'static str) -> Result<bool, Error> {
        Ok(self.read(name, "true or false", JsValue::as_bool)?.unwrap_or_default())
    }

    /// A whole number of things.
    fn count(&self, name: &'static str) -> Result<Option<usize>, Error> {
        self.read(name, "a whole number", whole)
    }

    fn number(&self, name: &'static str) -> Result<Option<f64>, Error> {
        self.read(name, "a number", JsValue::as_f64)
    }

    /// A day, counted from 1 January 1970.
    fn day(&self, name: &'static str) -> Result<Option<i32>, Error> {
        self.read(name, "a whole number of days", |value| {
            let number = value.as_f64()?;
            (f64::from(number as i32) == number).then_some(number as i32)
        })
    }

    fn strings(&self, name: &'static str) -> Result<Option<Vec<String>>, Error> {
        self.read(name, "a list of strings", |value| {
            let mut strings = Vec::new();
            each(value, &mut |one| {
                strings.push(one.as_string()?);
                Some(())
            })?;
            Some(strings)
        })
    }

    /// Whole numbers of things.
    fn counts(&self, name: &'static str) -> Result<Option<Vec<usize>>, Error> {
        self.read(name, "a list of whole numbers", |value| {
            let mut counts = Vec::new();
            each(value, &mut |one| {
                counts.push(whole(one)?);
                Some(())
            })?;
            Some(counts)
        })
    }
}

#[wasm_bindgen]
extern "C" {
    /// A document that is given. Each of its fields is a function of JavaScript: to make a string of its name there
    /// takes longer than to read the field, and texts may be short and many.
    type DocumentInput;
    #[wasm_bindgen(method, getter, catch)]
    fn id(this: &DocumentInput) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn title(this: &DocumentInput) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn text(this: &DocumentInput) -> Result<JsValue, JsValue>;
    #[wasm_bindgen(method, getter, catch)]
    fn written(this: &DocumentInput) -> Result<JsValue, JsValue>;
}

/// What was found in a field; nothing where it could not be read, or is `undefined` or `null`.
fn there(found: Result<JsValue, JsValue>) -> Option<JsValue> {
    found.ok().filter(|value| !value.is_undefined() && !value.is_null())
}

fn string(name: &'static str, value: Option<JsValue>) -> Result<Option<String>, Error> {
    let Some(value) = value else { return Ok(None) };
    value.as_string().map(Some).ok_or_else(|| wrong(name, &value, "a string"))
}

fn whole(value: &JsValue) -> Option<usize> {
    let number = value.as_f64()?;
    (number >= 0.0 && number.fract() == 0.0).then_some(number as usize)
}

/// Shows `see` the items of a list; nothing, where it is none, or `see` gives nothing.
fn each(list: &JsValue, see: &mut dyn FnMut(&JsValue) -> Option<()>) -> Option<()> {
    let list = Array::is_array(list).then(|| Array::from(list))?;
    for place in 0..list.length() {
        see(&list.get(place))?;
    }
    Some(())
}

fn wrong(name: &'static str, value: &JsValue, expected: &'static str) -> Error {
    let shown = JSON::stringify(value).ok().and_then(|json| json.as_string());
    Error::invalid_option(name, shown.unwrap_or_default(), expected)
}

/// The name of an encoding, if there is one.
pub(super) fn encoding(name: &JsValue) -> Result<Option<Encoding>, Error> {
    if name.is_undefined() || name.is_null() {
        return Ok(None);
    }
    let text = name.as_string().ok_or_else(|| wrong("encoding", name, "a string"))?;
    library::encoding(&text).map(Some)
}

/// A document to add.
pub(super) fn document(given: &Given) -> Result<NewDocument, Error> {
    let document = given.object.unchecked_ref::<DocumentInput>();
    let text = string("text", there(document.text()))?;
    Ok(NewDocument {
        id: string("id", there(document.id()))?.unwrap_or_default(),
        title: string("title", there(document.title()))?.unwrap_or_default(),
        text: text.ok_or_else(|| wrong("text", &JsValue::UNDEFINED, "a string"))?,
        written: date_of("written", string("written", there(document.written()))?)?,
    })
}

/// How to search.
pub(super) fn search_options(given: &Given) -> Result<SearchOptions, Error> {
    let usual = SearchOptions::default();
    Ok(SearchOptions {
        unit: given.string("unit")?.map_or(Ok(usual.unit), |unit| Unit::named(&unit))?,
        limit: given.count("limit")?.unwrap_or(usual.limit),
        offset: given.count("offset")?.unwrap_or(usual.offset),
        documents: given.strings("documents")?,
        facets: given.flag("facets")?,
        explain: given.flag("explain")?,
    })
}

/// How many suggestions to give.
pub(super) fn suggestions(given: &Given) -> Result<usize, Error> {
    Ok(given.count("limit")?.unwrap_or(library::USUAL_SUGGESTIONS))
}

/// The words of a query that a search cluster has not, by number.
pub(super) fn near(given: &Given) -> Result<Vec<usize>, Error> {
    Ok(given.counts("near")?.unwrap_or_default())
}

/// How many events or repairs to pass over, and how many to give.
pub(super) fn page(given: &Given) -> Result<(usize, usize), Error> {
    Ok((given.count("offset")?.unwrap_or(0), given.count("limit")?.unwrap_or(usize::MAX)))
}

/// How many documents of a sharded library to pass over, and how many to give.
#[cfg(feature = "catalogue")]
pub(super) fn catalogue_page(given: &Given) -> Result<(usize, usize), Error> {
    Ok((given.count("offset")?.unwrap_or(0), given.count("limit")?.unwrap_or(20)))
}

/// A date, if one is given.
fn date(given: &Given, name: &'static str) -> Result<Option<Date>, Error> {
    date_of(name, given.string(name)?)
}

/// The date that a text is, if there is one.
pub(super) fn date_of(name: &'static str, text: Option<String>) -> Result<Option<Date>, Error> {
    text.map(|text| TimelineOptions::date(name, &text)).transpose()
}

/// Which events to give.
pub(super) fn timeline_options(given: &Given) -> Result<TimelineOptions, Error> {
    Ok(TimelineOptions {
        documents: given.strings("documents")?,
        from: date(given, "from")?,
        to: date(given, "to")?,
        query: given.string("query")?.unwrap_or_default(),
        precisions: precisions(given)?,
        names: given.counts("names")?,
    })
}

/// Which names to give.
pub(super) fn name_options(given: &Given) -> Result<NameOptions, Error> {
    let mut classes = None;
    if let Some(names) = given.strings("classes")? {
        let classes = classes.insert(Vec::new());
        for name in names {
            classes.push(library::class_named(&name)?);
        }
    }
    Ok(NameOptions {
        documents: given.strings("documents")?,
        query: given.string("query")?.unwrap_or_default(),
        classes,
    })
}

fn precisions(given: &Given) -> Result<Option<Vec<Precision>>, Error> {
    let Some(names) = given.strings("precisions")? else { return Ok(None) };
    names.iter().map(|name| library::precision_named(name)).collect::<Result<_, _>>().map(Some)
}

/// How to lay events out.
pub(super) fn layout_options(given: &Given) -> Result<LayoutOptions, Error> {
    let (offset, limit) = page(given)?;
    Ok(LayoutOptions {
        timeline: timeline_options(given)?,
        offset,
        limit: Some(limit),
        first: given.day("first")?,
        last: given.day("last")?,
        width: given.number("width")?.unwrap_or_default(),
        label_width: given.number("labelWidth")?.unwrap_or_default(),
        compact: given.flag("compact")?,
        buckets: given.count("buckets")?,
    })
}
