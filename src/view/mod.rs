//! Answers → HTML. Pure: every page can be rendered and tested without a browser.
//!
//! Choices are links: a filter, a mark of a chart, a column's head are each the address of the view they lead to. So
//! Back, new tabs, sandboxed frames and keyboards work as the browser makes them work, and no listener is needed.

mod chips;
mod details;
mod drawing;
mod figures;
mod frame;
mod picture;
mod question;
mod table;

pub use figures::figures;
pub use frame::{doubts, foot, unknown};

use crate::address;
use crate::answer::Asked;
use crate::model::{Catalog, Lang};
use crate::query::{Index, Query};

/// A stretch of the page that is redrawn when its HTML changes, and only then.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// The class of the element that holds it.
    pub name: &'static str,
    pub html: String,
}

/// What a page consists of, from top to bottom.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// The title of the window.
    pub title: String,
    /// The page's heading.
    pub heading: String,
    /// Above the answer: the question.
    pub above: Vec<Region>,
    /// The answer in a sentence; it is announced when it changes.
    pub headline: String,
    pub below: Vec<Region>,
}

/// The link that clears all choices.
fn cleared(query: &Query) -> String {
    address::write(&query.cleared())
}

/// What views are made from beside the answer.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub catalog: &'a Catalog,
    pub index: &'a Index,
    pub query: &'a Query,
    pub lang: Lang,
    /// The width that pictures may take, in CSS pixels.
    pub width: f64,
}

impl<'a> Seen<'a> {
    /// What the answer is made from.
    pub fn asked(&self) -> Asked<'a> {
        Asked { catalog: self.catalog, index: self.index, query: self.query, lang: self.lang }
    }

    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang.say(zh, en)
    }
}
