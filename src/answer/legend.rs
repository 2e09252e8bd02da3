//! The legend, and how charts are read: the signs that say how exact a number is, the same form and words wherever there are pictures.

use super::{Context, Data, Picture};
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
        .map(|(at, report)| (Sign::Series(at), report.label.get(context.lang)))
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

/// How each kind of chart among these is read, a sentence each, in the order of the pictures; of an empty chart nothing.
pub fn readings(lang: Lang, pictures: &[Picture]) -> Vec<&'static str> {
    let mut found = Vec::new();
    for picture in pictures.iter().filter(|picture| !picture.rows.is_empty()) {
        let reading = reading(lang, &picture.data);
        if !found.contains(&reading) {
            found.push(reading);
        }
    }
    found
}

fn reading(lang: Lang, data: &Data) -> &'static str {
    match data {
        Data::Bars(..) => lang.say(
            "条形图：条越长数越大，同一轴上的条才可以比长短。",
            "Bars: the longer, the more; only bars on one axis may be compared by length.",
        ),
        Data::Dots(..) => lang.say(
            "点图：点在轴上的位置就是数值，零的左边是下降。",
            "Dots: where a dot stands on the axis is its value; left of zero is a fall.",
        ),
        Data::Matrix(..) => lang.say(
            "方格图：颜色越深数越大，数写在格里；短横是没有这样的数。",
            "Squares: the darker, the more, with the number inside; a dash is no such number.",
        ),
        Data::Stacked { .. } => lang.say(
            "分段条：整条是全部，各段是其中的份额。",
            "Divided bars: a whole bar is everything, each part its share.",
        ),
        Data::Slope(..) => lang.say(
            "斜线图：左端是先前的数，右端是后来的数。",
            "Slopes: the left end is the earlier number, the right end the later one.",
        ),
        Data::Multiples(..) => lang.say(
            "小图：每幅一个主题，各幅共用一个刻度。",
            "Small charts: one for each theme, all on one scale.",
        ),
        Data::Timeline(..) => lang.say(
            "时间轴：横条是一个数所说的时期。",
            "Timeline: a bar is the period that a number speaks of.",
        ),
    }
}
