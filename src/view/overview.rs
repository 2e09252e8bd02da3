//! The overview: the reports as entries, what they count and how exactly, and the table of coverage.

mod entries;
mod silence;

use super::{PageView, Region, Seen, picture};
use crate::answer::overview::overview as answer;

pub fn overview(seen: Seen) -> PageView {
    let answer = answer(seen.context);
    let mut below = vec![Region::new("entries", entries::entries(seen, &answer.entries))];
    below.extend(picture::pictures(seen, &answer.pictures));
    below.push(Region::new("silence", silence::silence(seen, &answer.silence)));
    PageView {
        headline: answer.headline,
        ..PageView::plain(seen, seen.say("概览", "Overview"), below)
    }
}
