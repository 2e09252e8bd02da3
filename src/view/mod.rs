//! Answers → HTML. Pure: every page can be rendered and tested without a browser.
//!
//! Choices are links: a filter, a mark of a chart, a column's head are each the address of the view they lead to. So
//! Back, new tabs, sandboxed frames and keyboards work as the browser makes them work, and no listener is needed.

mod chips;
mod compare;
mod details;
mod drawing;
mod figures;
mod finder;
mod frame;
mod imprint;
mod initiatives;
mod legend;
mod mentions;
mod method;
mod original;
mod overview;
mod picture;
mod question;
mod report;
mod saved;
mod shape;
mod sheets;
mod table;
mod unknown;

pub use details::details;
pub use finder::found;
pub use frame::{Appearance, doubts, finder, foot, head, search, tools, waiting};
pub use imprint::imprint;
pub use original::original;
pub use picture::is_wide;
pub use saved::saved;

use crate::address;
use crate::answer::Context;
use crate::query::{Page, Query};
use std::borrow::Cow;

/// Where a figure's details stand in the HTML of a page. They are no part of a first visit: `details` makes them, in the
/// second module, and the app puts them there.
pub const DETAILS: &str = "<!--details-->";

/// A stretch of the page that is redrawn when its HTML changes, and only then.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    /// The class of the element that holds it.
    pub name: Cow<'static, str>,
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

impl Region {
    /// A region of this class with this HTML.
    pub fn new(name: &'static str, html: String) -> Region {
        Region {
            name: Cow::Borrowed(name),
            html,
        }
    }
}

impl PageView {
    /// The page as a flat list of texts, to be handed from one module to another: title, heading, headline, the number
    /// of regions above, then name and HTML of each region.
    pub fn flat(self) -> Vec<String> {
        let mut out = vec![self.title, self.heading, self.headline, self.above.len().to_string()];
        for region in self.above.into_iter().chain(self.below) {
            out.push(region.name.into_owned());
            out.push(region.html);
        }
        out
    }

    /// Reads what `flat` wrote.
    pub fn from_flat(list: Vec<String>) -> Option<PageView> {
        let mut list = list.into_iter();
        let (title, heading, headline) = (list.next()?, list.next()?, list.next()?);
        let above: usize = list.next()?.parse().ok()?;
        let mut regions = Vec::new();
        while let (Some(name), Some(html)) = (list.next(), list.next()) {
            regions.push(Region {
                name: Cow::Owned(name),
                html,
            });
        }
        let below = regions.split_off(above.min(regions.len()));
        Some(PageView {
            title,
            heading,
            above: regions,
            headline,
            below,
        })
    }

    /// A page with a heading and regions, without a question.
    fn plain(seen: Seen, heading: &str, below: Vec<Region>) -> PageView {
        PageView {
            title: format!("{heading} · {}", seen.say("街镇报告 · Jiezhen", "Jiezhen · 街镇报告")),
            heading: heading.into(),
            above: Vec::new(),
            headline: String::new(),
            below,
        }
    }
}

/// The link that clears all choices.
fn cleared(query: &Query) -> String {
    address::write(&query.cleared())
}

/// What views are made from beside the answer.
#[derive(Clone, Copy)]
pub struct Seen<'a> {
    pub context: Context<'a>,
    /// The width that pictures may take, in CSS pixels.
    pub width: f64,
}

impl<'a> std::ops::Deref for Seen<'a> {
    type Target = Context<'a>;

    fn deref(&self) -> &Context<'a> {
        &self.context
    }
}

impl Seen<'_> {
    fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang.say(zh, en)
    }

    /// The link to another page, in the same language.
    fn to(&self, page: Page) -> String {
        address::write(&self.query.to(page))
    }
}

/// The page that a question names, if it is one that a first visit brings along.
pub fn near(seen: Seen) -> Option<PageView> {
    match &seen.query.page {
        Page::Overview => Some(overview::overview(seen)),
        Page::Figures => Some(figures::figures(seen)),
        _ => None,
    }
}

/// The page that a question names.
pub fn page(seen: Seen) -> PageView {
    match &seen.query.page {
        Page::Overview => overview::overview(seen),
        Page::Figures => figures::figures(seen),
        Page::Compare => compare::compare(seen),
        Page::Initiatives => initiatives::initiatives(seen),
        Page::Report(id) => report::report(seen, id),
        Page::Method => method::method(seen),
        Page::Unknown(path) => unknown::unknown(seen, path),
    }
}
