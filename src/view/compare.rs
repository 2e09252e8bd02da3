//! The page of comparison: the question, then what may be compared, one indicator, or two reports.

mod choose;
mod indicator;
pub(super) mod pairs;
mod question;
mod sides;

use super::{PageView, Region, Seen};
use crate::answer::comparison::{by_theme, listing, one, sides as two_sides};

pub fn compare(seen: Seen) -> PageView {
    let themes = by_theme(seen.context);
    let mut page = PageView::plain(seen, seen.say("比较", "Compare"), Vec::new());
    page.above = vec![Region::new("question", question::question(seen, &themes))];
    if let Some(answer) = one(seen.context) {
        page.title = format!("{} · {}", answer.name, page.title);
        page.headline.clone_from(&answer.headline);
        page.below = indicator::regions(seen, &answer);
    } else if let Some(answer) = two_sides(seen.context) {
        let [(a, _), (b, _)] = &answer.reports;
        page.title = format!("{a} | {b} · {}", page.title);
        page.headline.clone_from(&answer.headline);
        page.below = sides::regions(seen, &answer);
    } else {
        let listing = listing(seen.context);
        page.headline.clone_from(&listing.headline);
        page.below = choose::regions(seen, &listing, &themes);
    }
    page
}
