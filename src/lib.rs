//! Jiezhen 街镇: the work reports of China's towns and subdistricts, figure by figure.
//!
//! # From above
//! The record (`data/*.csv`) is checked and packed by the build script (`build.rs`) and embedded in the page (`record`).
//! A link becomes a question (`address` → `query`), a question and the record become an answer (`answer`: sentences,
//! pictures, tables), which `view` writes as HTML, and the page (`app`) shows it. There is no server. What a first visit
//! does not need (`bin/rest.rs`: further pages, a figure's details, search of everything, files) is a second module, loaded
//! when first used.
//!
//! # Modules, in reading order
//! - [`model`]: the nouns. [`text`]: reading numbers in Chinese text. [`data`]: the files of the record and their rules.
//! - [`query`]: the reader's question and the columns that answer it. [`address`]: the question ⇄ the URL hash.
//! - [`compare`]: may two figures share an axis. [`original`]: finding figures again in the reader's own copy.
//! - [`chart`]: numbers and labels → marks. [`words`]: numbers and periods set for people. [`answer`]: what a page shows.
//! - [`export`]: files to take away. [`view`]: answers → HTML. [`record`]: the record in memory, read once. `app`: the
//!   page; it exists for the browser's target only.
//!
//! Dependencies point one way: `model`, `text` and `chart` need nothing else of ours; `data` and `query` use `model` and
//! `text`; `address` uses `query`; `words` uses `model`; `answer` uses all of these; only `app` uses the browser.
//!
//! # Invariants
//! 1. Only `app` and the exports in `bin/rest.rs` name `leptos`, `web_sys`, `js_sys`, `gloo` or `wasm_bindgen`.
//! 2. `chart` knows no place, theme or report: it draws numbers and labels.
//! 3. `text` is a function of its input: no input or output, no clock, no panic.
//! 4. `address` accepts any string, `read(write(q)) == q`, defaults are not written, and an older link still opens.
//! 5. A missing number is a reason, never zero, NaN or a sentinel, and the reason reaches the screen.
//! 6. Every visible string exists in Chinese and English (`Lang::say`, `Both`), and a missing one does not compile.
//! 7. The question lives in the URL hash; one function (`address::write`) makes links, and the browser follows them.
//! 8. The record holds decimals and ids; formatting happens in `words`, floating point in `chart` only.
//! 9. One set of rules (`data::rules`) is run by the build, the tests and the audit. The page parses no CSV.
//! 10. The core does not panic: outside tests and start-up there is no `unwrap`, `expect` or unchecked index.
//!
//! # Departures from the proposed plan, and why
//! - `view` makes the pages as HTML strings, and Leptos holds the state and redraws the regions that changed. A first
//!   version with every cell and mark as a Leptos view weighed 231 KB without the record; choices as links and regions
//!   as strings need a fraction of it, and every page is rendered and tested natively.
//! - Regions are compared as text, and where only links differ they alone are set: every choice changes every link
//!   (on the page of figures: 0.2 ms for 227 links, against 16 for drawing its regions anew).
//! - Two modules, not one: all pages in one weighed 298 KB, and the budget of a first visit is 180.
//! - Rows stay text until they are read (`data::table`): the CSV files and the embedded form share one reader.

// Views are nested types, and the native renderer makes futures of them.
#![recursion_limit = "1024"]
#![forbid(unsafe_code)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg_attr(
    test,
    allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)
)]

#[macro_use]
pub mod model;
pub mod text;

pub mod data;

pub mod query;

pub mod address;

pub mod chart;

pub mod words;

pub mod compare;

pub mod original;

pub mod answer;

pub mod export;


pub mod record;

#[cfg(feature = "page")]
pub mod app;
