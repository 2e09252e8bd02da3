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
