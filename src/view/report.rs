//! The profile of one report.

use super::{PageView, Seen};

pub fn report(seen: Seen, _id: &str) -> PageView {
    PageView::plain(seen, seen.say("报告", "Report"), Vec::new())
}
