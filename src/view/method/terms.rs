//! What words and verdicts mean.

use super::Seen;
use crate::answer::method::{rules, vocabulary};
use maud::html;

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
