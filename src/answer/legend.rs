//! The legend of the signs that say how exact a number is: the same form and words wherever there are pictures.

use super::{Context, Picture};
use crate::chart::{self, Exactness, Frame, MissingReason, SIGNS, Scene, Sign, Stage};
use crate::model::Lang;

/// The signs that occur in these pictures; nothing where every number is exact.
pub fn of_pictures(context: Context, pictures: &[&Picture], width: f64) -> Option<Scene> {
    let mut data = Vec::new();
    for one in pictures {
        data.append(&mut one.signed());
    }
    let signs = chart::signs_in(&data);
    (!signs.is_empty()).then(|| draw(context, &[], &signs, width))
}

/// Every sign there is, after the marks of the places.
pub fn whole(context: Context, width: f64) -> Scene {
    let reports = context.catalog.reports.iter().enumerate();
    let places: Vec<_> = reports
        .map(|(at, report)| (Sign::Series(at), report.place.label.get(context.lang)))
        .collect();
    draw(context, &places, &SIGNS, width)
}

/// What the legend is called.
pub fn title(lang: Lang) -> &'static str {
    lang.say("图中的记号", "The marks in the charts")
}

fn draw(context: Context, places: &[(Sign, &str)], signs: &[Sign], width: f64) -> Scene {
    let mut entries: Vec<(Sign, String)> = Vec::new();
    for (sign, name) in places {
        entries.push((*sign, name.to_string()));
    }
    for sign in signs {
        entries.push((*sign, words(*sign, context.lang).to_string()));
    }
    chart::legend(&entries, title(context.lang), Frame::new(width))
}

fn words(sign: Sign, lang: Lang) -> &'static str {
    match sign {
        Sign::Series(_) => "",
        Sign::Exactness(Exactness::Exact) => lang.say("确数", "exact"),
        Sign::Exactness(Exactness::Over) => lang.say("超", "over"),
        Sign::Exactness(Exactness::AtLeast) => lang.say("至少", "at least"),
        Sign::Exactness(Exactness::Nearly) => lang.say("近", "nearly"),
        Sign::Exactness(Exactness::Under) => lang.say("不到", "under"),
        Sign::Exactness(Exactness::About) => lang.say("约", "about"),
        Sign::Stage(Stage::Achieved) => lang.say("已完成", "achieved"),
        Sign::Stage(Stage::Expected) => lang.say("预计", "expected"),
        Sign::Stage(Stage::Planned) => lang.say("计划或申请", "planned or applied for"),
        Sign::Missing(MissingReason::NotMentioned) => lang.say("未提及", "not mentioned"),
        Sign::Missing(MissingReason::NotCovered) => lang.say("报告未涉及", "not covered by the report"),
        Sign::Missing(MissingReason::NotComparable) => lang.say("不可比", "not comparable"),
        Sign::Missing(MissingReason::Unreadable) => lang.say("无法画出", "cannot be drawn"),
    }
}
