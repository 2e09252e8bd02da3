//! The page method.

use super::{PageView, Seen};

pub fn method(seen: Seen) -> PageView {
    PageView::plain(seen, seen.say("数据与方法", "Data and method"), Vec::new())
}
