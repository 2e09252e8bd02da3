//! The page compare.

use super::{PageView, Seen};

pub fn compare(seen: Seen) -> PageView {
    PageView::plain(seen, seen.say("比较", "Compare"), Vec::new())
}
