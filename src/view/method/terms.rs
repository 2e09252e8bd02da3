//! What marks, words and verdicts mean.

use super::super::drawing;
use super::Seen;
use crate::answer::method::{rules, vocabulary};
use crate::chart::{Frame, SIGNS, Sign, Stage, Sure, Why, legend as draw};
use crate::model::Lang;
use maud::{PreEscaped, html};

/// The one legend of all charts.
pub fn legend(seen: Seen) -> String {
    let mut entries: Vec<(Sign, String)> = Vec::new();
    for (at, report) in seen.catalog.reports.iter().enumerate() {
        entries.push((Sign::Series(at), report.place.label.get(seen.lang).into()));
    }
    entries.extend(SIGNS.map(|sign| (sign, words(sign, seen.lang).to_string())));
    let title = seen.say("图中的记号", "The marks in the charts");
    let scene = draw(&entries, title, Frame::new(seen.width));
    html! {
        h2 { (title) }
        div.drawing { (PreEscaped(drawing::drawing(&scene, &[]))) }
    }
    .into_string()
}

fn words(sign: Sign, lang: Lang) -> &'static str {
    match sign {
        Sign::Series(_) => "",
        Sign::Sure(Sure::Exact) => lang.say("确数", "exact"),
        Sign::Sure(Sure::Over) => lang.say("超", "over"),
        Sign::Sure(Sure::AtLeast) => lang.say("至少", "at least"),
        Sign::Sure(Sure::Nearly) => lang.say("近", "nearly"),
        Sign::Sure(Sure::Under) => lang.say("不到", "under"),
        Sign::Sure(Sure::About) => lang.say("约", "about"),
        Sign::Stage(Stage::Achieved) => lang.say("已完成", "achieved"),
        Sign::Stage(Stage::Expected) => lang.say("预计", "expected"),
        Sign::Stage(Stage::Planned) => lang.say("计划或申请", "planned or applied for"),
        Sign::Missing(Why::NotMentioned) => lang.say("未提及", "not mentioned"),
        Sign::Missing(Why::NotCovered) => lang.say("报告未涉及", "not covered by the report"),
        Sign::Missing(Why::NotComparable) => lang.say("不可比", "not comparable"),
        Sign::Missing(Why::Unreadable) => lang.say("无法画出", "cannot be drawn"),
    }
}

pub fn terms(seen: Seen) -> String {
    html! {
        h2 { (seen.say("词汇", "Vocabulary")) }
        div.lists {
            @for vocabulary in vocabulary::vocabularies(seen.lang) {
                section {
                    h3 { (vocabulary.name) }
                    table {
                        caption.hidden { (vocabulary.name) }
                        tbody {
                            @for term in &vocabulary.terms { tr { th scope="row" { (term.name) } td { (term.meaning) } td { code { (term.id) } } } }
                        }
                    }
                }
            }
        }
    }
    .into_string()
}

pub fn rules(seen: Seen) -> String {
    html! {
        h2 { (seen.say("哪些数可以相比", "What may be compared")) }
        p {
            (seen.say(
                "同一指标的每两个数字都有一个判断。只要有一条使其不可比，就不可比；只有需要留意的，画在同一条轴上并写明。",
                "Every two figures of an indicator have a verdict. One reason that forbids the comparison is enough; reasons for care leave both on one axis, and are written beside it.",
            ))
        }
        div.lists {
            @for (likeness, reasons) in rules::rules(seen.lang) {
                section {
                    h3 { (likeness.name(seen.lang)) }
                    ul { @for reason in reasons { li { (reason) } } }
                }
            }
        }
    }
    .into_string()
}
