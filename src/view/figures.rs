//! The page of figures: the question, its answer in a sentence, pictures, and the table.

use super::{PageView, Region, Seen, chips, picture, question, table};
use crate::answer;

pub fn figures(seen: Seen) -> PageView {
    let answer = &answer::figures(seen.context);
    let mut below = picture::pictures(seen, &answer.pictures);
    below.push(Region::new("table", table::table(seen, answer)));
    PageView {
        title: seen
            .say("数字 · 街镇报告 · Jiezhen", "Figures · Jiezhen · 街镇报告")
            .into(),
        heading: seen.say("数字", "Figures").into(),
        above: vec![
            Region::new("question", question::question(seen, answer)),
            Region::new("chosen", chips::chips(seen)),
        ],
        headline: answer.headline.clone(),
        below,
    }
}
