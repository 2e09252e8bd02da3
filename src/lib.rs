//! Jiezhen 街镇: the work reports of China's towns and subdistricts, figure by figure.
//!
//! # From above
//! The record (`data/*.csv`) is checked and packed by the build script (`build.rs`) and embedded in the page (`record`).
//! A link becomes a location (`address` → `query`), a question and the record become answers (`answer`: sentences,
//! pictures, tables), and the page (`app`), one Leptos program, shows them: a memo for each part of the answer, so that a
//! choice touches what it changes and nothing else. Answers say what a further choice would change (`query::Change`);
//! one function of the page makes links of that. There is no server, and nothing is loaded later but what the reader asks for:
//! the page as one file, and a new edition.
//!
//! The same components are rendered to text natively: for the tests, and for the first view that the build puts into
//! `index.html`, so that reading does not wait for the program and works without it. `app/plain` makes of them the pages
//! that need no program at all, which the build puts beside it.
//!
//! # Modules, in reading order
//! - [`model`]: the nouns. [`text`]: reading numbers in Chinese text, and its prints. [`data`]: the files of the record and their rules.
//! - [`search`]: the one index of what can be found, and what a text finds in it.
//! - [`query`]: the reader's question, what a choice changes in it, and the columns that answer it. [`address`]: the
//!   location ⇄ the URL hash.
//! - [`compare`]: how far two figures may be compared, and why no further. [`original`]: how far the reader's own copy
//!   is a report, and where its figures stand.
//! - [`chart`]: numbers and labels → marks. [`words`]: numbers and periods set for people. [`answer`]: what a page shows.
//! - [`export`]: files to take away. [`record`]: the record in memory, read once.
//! - `app`: the page. `app/page` has a file or folder for each page, `app/part` what pages share, `app/browser` the edges.
//!
//! Dependencies point one way: `model`, `text` and `chart` need nothing else of ours; `data` and `original` use `model` and `text`;
//! `words` uses `model`, `compare` these two, `search` these three and `text`; `query` uses `search`, `record` keeps what `data`
//! reads and `query` orders, `address` checks a link against `record`; `answer` and `export` use all of these; only `app` uses
//! the browser. Pages import parts, never pages.
//!
//! # Invariants
//! 1. Only `app` names `leptos`, `web_sys`, `js_sys`, `gloo` or `wasm_bindgen`.
//! 2. `chart` knows no place, theme or report: it draws numbers and labels.
//! 3. `text` is a function of its input: no input or output, no clock, no panic.
//! 4. `address` accepts any string, `read(write(l)) == l`, defaults are not written, and an older link still opens.
//! 5. A missing number is a reason, never zero, NaN or a sentinel, and the reason reaches the screen.
//! 6. Every visible string exists in Chinese and English (`Lang::say`, `Both`), and a missing one does not compile.
//! 7. The question lives in the URL hash; one function (`address::write`) makes links, and the browser follows them.
//! 8. The record holds decimals and ids; formatting happens in `words`. Floating point stands only where something is
//!    drawn: in `chart`, in what answers hand to it, at its ticks, in the widths of the page, and in
//!    the contrast of colours.
//! 9. One set of rules (`data::rules`) is run by the build, the tests and the audit. The page parses no CSV.
//! 10. The core does not panic: outside tests and start-up there is no `unwrap`, `expect` or unchecked index.
//!
//! # Departures from the proposed plan, and why
//! - View types are erased (`--cfg erase_components`), natively and for the browser: with these many views the page is
//!   smaller so, and compiles in seconds instead of minutes.
//! - The first view is replaced, not hydrated: what an extension or a newer record has changed in it then cannot stop the
//!   page. Two widths of each chart stand in it, since the window is known only in the browser.
//! - Memos, signals, `<For>` and `<Show>` are wrapped (`app/signal.rs`, `app/part/each.rs`, `app/part/show.rs`): Leptos
//!   compiles each once for every type and closure; so the code is smaller by 18 % (1,306 → 1,071 KB before it is shrunk).
//! - What stands below the first screen is made after that is drawn, where a reader begins a page (`app/part/later.rs`):
//!   from page to page the reader waits a third less for the first screen.
//! - Links are written in one pass after the view is drawn, or before one is used (`app/link.rs`), not by an effect each.
//! - The page listens to clicks once, for the document (`app/browser/place.rs`), as a router does: to know which link was
//!   followed, so that the reader is brought to what it leads to.
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

pub mod search;

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
