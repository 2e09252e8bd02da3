//! A page, and a copy of a report, to test with: no report is part of the project.

use crate::address;
use crate::app::state::State;
use crate::model::Lang;
use crate::record::record;

/// A page that shows copies.
pub const HASH: &str = "#/figures";

/// The state of that page.
pub fn state() -> State {
    State::still(address::read(HASH, record()), Lang::Zh, 1200.0)
}

/// What a report of the record has, in its order: enough to be taken for the report.
pub fn copy() -> String {
    let catalog = &record().catalog;
    let report = &catalog.reports[0].id;
    let figures = catalog.figures.iter().filter(|one| one.report.id == *report);
    let initiatives = catalog.initiatives.iter().filter(|one| one.report.id == *report);
    let mut items: Vec<(u32, &str)> = figures.map(|one| (one.start, one.raw.as_str())).collect();
    items.extend(initiatives.map(|one| (one.start, one.name.zh.as_str())));
    items.sort();
    items.iter().map(|(_, words)| format!("{words}，\r\n")).collect()
}

/// The section of the copy on a page: its tag, without the brackets, and what it holds.
pub fn section(html: &str) -> (&str, &str) {
    let (before, after) = html.split_once("class=\"original\"").unwrap();
    let (_, tag) = html.split_at(before.rfind("<section").unwrap() + 1);
    let (tag, _) = tag.split_once('>').unwrap();
    let (_, held) = after.split_once('>').unwrap();
    (tag, held.split_once("</section>").unwrap().0)
}
