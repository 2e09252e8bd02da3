//! What is doubtful, with links to what it concerns.

use super::Seen;
use crate::answer::method::doubts::{self, Doubt};
use crate::model::Lang;
use maud::{Markup, html};

pub fn doubts(seen: Seen) -> String {
    let found = doubts::doubts(seen.context);
    let sentence = match seen.lang {
        Lang::Zh => format!(
            "有{}个数字附有读法说明，{}个的时期系推断；说明都在各数字的详情里。下面是读法本身存疑的。",
            found.notes, found.inferred
        ),
        Lang::En => format!(
            "{} figures carry a note on how they were read, and {} an inferred period; the notes are in their details. Below are those whose reading is itself in doubt.",
            found.notes, found.inferred
        ),
    };
    html! {
        h2 { (seen.say("已知的疑点", "Known doubts")) }
        p { (sentence) }
        dl.ruled {
            @for doubt in found.reports.iter().chain(&found.figures) { (one(doubt)) }
        }
        @if !found.definitions.is_empty() {
            details data-keep="definitions" {
                summary data-key="definitions" {
                    @match seen.lang {
                        Lang::Zh => { (found.definitions.len()) "个指标在各报告里口径不一" }
                        Lang::En => { (found.definitions.len()) " indicators that reports define differently" }
                    }
                }
                dl.ruled {
                    @for variants in &found.definitions {
                        div {
                            dt { a href=(variants.indicator.1) data-key={ "variants-" (variants.indicator.1) } { (variants.indicator.0) } }
                            dd { (variants.texts.join(seen.say("；", "; "))) }
                        }
                    }
                }
            }
        }
    }
    .into_string()
}

fn one(doubt: &Doubt) -> Markup {
    html! {
        div {
            dt { @for (name, link) in &doubt.about { a href=(link) data-key={ "doubt-" (link) } data-bench="doubt" { (name) } } }
            dd { (doubt.text) }
        }
    }
}
