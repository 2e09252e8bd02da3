//! The page overview.

use super::{PageView, Seen};

pub fn overview(seen: Seen) -> PageView {
    PageView::plain(seen, seen.say("概览", "Overview"), Vec::new())
}
