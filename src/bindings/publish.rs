//! Making sites in Node: what the program of the package for npm asks of the module that it has for that. It
//! finds and reads the files, and puts the site in its place; all else is done here, as on the command line.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

use super::convert;
use crate::error::Error;
use crate::library;
use crate::shards::publish::{PART, Publisher, Sharding};
use crate::site::{self, Before, Content, File, Made, OneHand, Options, Source, Tongue, Warning};

/// A site, while it is made.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Site {
    options: Options,
    sources: Vec<Source>,
    page: Vec<Source>,
    warnings: Vec<Warning>,
    before: Before,
    sharding: Sharding,
    publisher: Option<Publisher>,
    made: Option<Made>,
}

#[wasm_bindgen]
impl Site {
    /// A site of this title, without texts.
    #[wasm_bindgen(constructor)]
    pub fn new(title: String) -> Self {
        let options = Options { title, tongue: Tongue::Kazakh, url: None, encoding: None };
        Self {
            options,
            sources: Vec::new(),
            page: Vec::new(),
            warnings: Vec::new(),
            before: Before::default(),
            sharding: Sharding::default(),
            publisher: None,
            made: None,
        }
    }

    /// What the pages speak beside the texts. Throws when they can't.
    #[wasm_bindgen(js_name = setLanguage)]
    pub fn set_language(&mut self, tag: &str) -> Result<(), JsValue> {
        self.options.tongue = Tongue::named(tag).map_err(convert::error)?;
        Ok(())
    }

    /// Where the site will stand. Throws when that is no address.
    #[wasm_bindgen(js_name = setUrl)]
    pub fn set_url(&mut self, url: &str) -> Result<(), JsValue> {
        self.options.url = Some(Options::url(url).map_err(convert::error)?);
        Ok(())
    }

    /// What plain texts are written in. Throws when there is no such encoding.
    #[wasm_bindgen(js_name = setEncoding)]
    pub fn set_encoding(&mut self, name: &str) -> Result<(), JsValue> {
        self.options.encoding = Some(library::encoding(name).map_err(convert::error)?);
        Ok(())
    }

    /// When its library is cut into shards. Throws when there is no such way.
    #[wasm_bindgen(js_name = setShards)]
    pub fn set_shards(&mut self, name: &str) -> Result<(), JsValue> {
        self.sharding = Sharding::named(name).map_err(convert::error)?;
        Ok(())
    }

    /// Whether the library of so many texts, whose files have so many bytes, is to be cut into shards.
    #[wasm_bindgen(js_name = isSharded)]
    pub fn is_sharded(&self, texts: usize, bytes: f64) -> bool {
        // Numbers of JavaScript hold all sizes that files have.
        self.sharding.applies(texts, bytes as u64)
    }

    /// Begins a site with a sharded library of about so many texts: those added from now on are cut at once, and none is
    /// kept as a whole. The page must have been added. Throws when it is not the built one.
    pub fn shard(&mut self, texts: usize) -> Result<(), JsValue> {
        let page = std::mem::take(&mut self.page);
        let publisher = Publisher::new(page, self.options.clone(), texts);
        self.publisher = Some(publisher.map_err(convert::error)?);
        Ok(())
    }

    /// Adds the part of a file of texts that begins with the line `first`, counted from 1, to a sharded library.
    #[wasm_bindgen(js_name = addPart)]
    pub fn add_part(&mut self, path: String, bytes: Vec<u8>, first: usize) {
        if let Some(publisher) = &mut self.publisher {
            publisher.add(&Source { path, bytes }, first, &OneHand);
        }
    }

    /// Adds a file of texts, by its place in the folder with `/` between folders.
    #[wasm_bindgen(js_name = addTexts)]
    pub fn add_texts(&mut self, path: String, bytes: Vec<u8>) {
        self.sources.push(Source { path, bytes });
    }

    /// Adds a file of the built page.
    #[wasm_bindgen(js_name = addPage)]
    pub fn add_page(&mut self, path: String, bytes: Vec<u8>) {
        self.page.push(Source { path, bytes });
    }

    /// Says of a file or folder that it can't be read, and why.
    pub fn unreadable(&mut self, path: String, reason: &str) {
        self.warnings.push(Warning::unreadable(path, reason));
    }

    /// Says of a link that it leads to a folder that it lies in.
    #[wasm_bindgen(js_name = leadsBack)]
    pub fn leads_back(&mut self, path: String, ancestor: &str) {
        self.warnings.push(Warning::leads_back(path, ancestor));
    }

    /// Looks at the site that is there. `file` gives the bytes of a file of it by its name, or nothing.
    pub fn remember(&mut self, file: &Function) {
        let read = |name: &str| {
            let bytes = file.call1(&JsValue::UNDEFINED, &JsValue::from(name)).ok()?;
            bytes.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec())
        };
        self.before = Before::read(&site::program(), read);
    }

    /// Makes the site of what was added; gives what is wrong or doubtful, a line each. Throws when the page is
    /// not the built one.
    pub fn make(&mut self) -> Result<Vec<String>, JsValue> {
        let mut made = match self.publisher.take() {
            Some(publisher) => publisher.finish(&OneHand),
            None => self.make_whole().map_err(convert::error)?,
        };
        made.warn(std::mem::take(&mut self.warnings));
        let lines = made.warnings.iter().map(ToString::to_string).collect();
        self.made = Some(made);
        Ok(lines)
    }

    /// How many texts are in it.
    #[wasm_bindgen(getter)]
    pub fn texts(&self) -> usize {
        self.made.as_ref().map_or(0, |made| made.report.texts)
    }

    /// How many texts and files were left out.
    #[wasm_bindgen(getter, js_name = leftOut)]
    pub fn left_out(&self) -> usize {
        self.made.as_ref().map_or(0, |made| made.report.left_out)
    }

    /// What is told of the site in the folder `out`, a line each; `others` files of other kinds were passed over.
    pub fn told(&self, others: usize, out: &str) -> Vec<String> {
        self.made.as_ref().map(|made| made.report.told(others, out)).unwrap_or_default()
    }

    /// Gives a file of the site away, and nothing when all are given.
    #[wasm_bindgen(js_name = nextFile)]
    pub fn next_file(&mut self) -> Option<SiteFile> {
        let File { name, content } = self.made.as_mut()?.files.pop()?;
        let bytes = match content {
            Content::Made(bytes) => Some(bytes),
            Content::Kept => None,
        };
        Some(SiteFile { name, bytes })
    }
}

impl Site {
    fn make_whole(&mut self) -> Result<Made, Error> {
        let [sources, page] = [&mut self.sources, &mut self.page].map(std::mem::take);
        let before = std::mem::take(&mut self.before);
        site::make(sources, page, &self.options, &site::program(), before, &OneHand)
    }
}

/// A file of a site.
#[wasm_bindgen(getter_with_clone)]
#[derive(Debug)]
pub struct SiteFile {
    /// Its name within the site, with `/` between folders.
    #[wasm_bindgen(readonly)]
    pub name: String,
    /// What is in it; nothing where that stands in the site that is there.
    #[wasm_bindgen(readonly)]
    pub bytes: Option<Vec<u8>>,
}

/// Bytes of a file with a text a line that are to be read at once.
#[wasm_bindgen(js_name = partSize)]
pub fn part_size() -> usize {
    PART
}

/// Whether texts are read from a file of this name.
#[wasm_bindgen(js_name = isText)]
pub fn is_text(name: &str) -> bool {
    site::is_text(name)
}

/// What is said of a folder without texts.
#[wasm_bindgen(js_name = noText)]
pub fn no_text(folder: &str) -> String {
    site::no_text(folder)
}
