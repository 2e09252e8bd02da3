//! The page initiatives.

use super::{PageView, Seen};

pub fn initiatives(seen: Seen) -> PageView {
    PageView::plain(seen, seen.say("做法", "Initiatives"), Vec::new())
}
