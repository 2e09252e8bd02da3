//! The legend of the signs that say how sure a number is: the same form and words wherever there are pictures.

use super::{Seen, drawing};
use crate::answer::Picture;
use crate::chart::{self, Exactness, Frame, MissingReason, SIGNS, Scene, Sign, Stage};
use crate::model::Lang;
use maud::{PreEscaped, html};

/// The signs that occur in the pictures of a page; nothing where every number is exact.
pub fn legend(seen: Seen, pictures: &[&Picture]) -> String {
    scene(seen, pictures).map_or(String::new(), |scene| shown(&scene))
}

/// The same, to be drawn elsewhere.
pub fn scene(seen: Seen, pictures: &[&Picture]) -> Option<Scene> {
    let mut data = Vec::new();
    for one in pictures {
        data.append(&mut one.signed());
    }
    let signs = chart::signs_in(&data);
    (!signs.is_empty()).then(|| draw(seen, &[], &signs))
}

/// Every sign there is, after the marks of the places.
pub fn whole(seen: Seen) -> String {
    let reports = seen.catalog.reports.iter().enumerate();
    let places: Vec<_> = reports
        .map(|(at, report)| (Sign::Series(at), report.place.label.get(seen.lang)))
        .collect();
    html! {
        h2 { (title(seen)) }
        (PreEscaped(shown(&draw(seen, &places, &SIGNS))))
    }
    .into_string()
}

fn title(seen: Seen) -> &'static str {
    seen.say("图中的记号", "The marks in the charts")
}

fn draw(seen: Seen, places: &[(Sign, &str)], signs: &[Sign]) -> Scene {
    let mut entries: Vec<(Sign, String)> = Vec::new();
    for (sign, name) in places {
        entries.push((*sign, name.to_string()));
    }
    for sign in signs {
        entries.push((*sign, words(*sign, seen.lang).to_string()));
    }
    chart::legend(&entries, title(seen), Frame::new(seen.width))
}

fn shown(scene: &Scene) -> String {
    html! { div.drawing { (PreEscaped(drawing::drawing("legend", scene, &[]))) } }.into_string()
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
