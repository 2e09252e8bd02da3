//! The table of coverage: indicators down, places and years across, each cell a value or a kind of silence.

use super::Seen;
use crate::answer::overview::{CellFigure, CoverageCell, CoverageLine, Head, Silence};
use crate::model::Lang;
use maud::{Markup, html};

pub fn silence(seen: Seen, answer: &Silence) -> String {
    html! {
        h2 { (seen.say("谁报了什么，谁没有提", "Who reports what, and who is silent")) }
        p { (answer.sentence) }
        p.signs {
            span.none { "–" } " " (seen.say("未提及：报告讲到这个主题，没有这个数", "not mentioned: the report covers the theme and gives no such figure"))
            span.sign.uncovered aria-hidden="true" {} (seen.say("未涉及：报告这些年不讲这个主题", "not covered: the report does not cover the theme in these years"))
        }
        (table(seen, answer, &answer.shared, seen.say("见于两份以上报告的指标", "Indicators in two or more reports")))
        @if !answer.single.is_empty() {
            // A thousand elements that few readers open: the page makes them when they are.
            @let body = table(seen, answer, &answer.single, seen.say("只见于一份报告的指标", "Indicators in one report alone"));
            details.rest data-keep="single" data-body=(body.into_string()) {
                summary data-key="single" {
                    @match seen.lang {
                        Lang::Zh => { "只见于一份报告的" (answer.single.len()) "个指标" }
                        Lang::En => { "The " (answer.single.len()) " indicators in one report alone" }
                    }
                }
            }
        }
    }
    .into_string()
}

fn table(seen: Seen, answer: &Silence, lines: &[CoverageLine], caption: &str) -> Markup {
    html! {
        div.sheet {
            table {
                caption.hidden { (caption) }
                thead {
                    tr {
                        th scope="col" rowspan="2" { (seen.say("指标", "Indicator")) }
                        @for head in answer.heads.iter().filter(|head| head.span > 0) {
                            th scope="colgroup" colspan=(head.span) { a href=(head.link) { (head.place) } }
                        }
                    }
                    tr { @for head in &answer.heads { th scope="col" { (head.years) } } }
                }
                tbody { @for one in lines { (line(seen, &answer.heads, one)) } }
            }
        }
    }
}

fn line(seen: Seen, heads: &[Head], line: &CoverageLine) -> Markup {
    html! {
        tr {
            th scope="row" { a href=(line.link) data-key={ "covers-" (line.id) } data-bench="indicator" { (line.name) } }
            @for (cell, head) in line.cells.iter().zip(heads) {
                @match cell {
                    CoverageCell::Reported(shown) => (reported(seen, line, head, shown)),
                    CoverageCell::NotMentioned => td.none { "–" },
                    CoverageCell::NotCovered => td.uncovered { span.hidden { (seen.say("未涉及", "not covered")) } },
                }
            }
            @if !line.silent.is_empty() { td.unsaid { (line.silent) } }
        }
    }
}

fn reported(seen: Seen, line: &CoverageLine, head: &Head, shown: &CellFigure) -> Markup {
    html! {
        td {
            // On a narrow screen the heads of the columns are gone, and each value names its own.
            span.where { (head.place) " " (head.years) }
            a href=(shown.link) { (shown.value) }
            @if shown.more > 0 {
                " " a.more href=(line.link) {
                    @match seen.lang {
                        Lang::Zh => { "另" (shown.more) "个" }
                        Lang::En => { (shown.more) " more" }
                    }
                }
            }
            @if !shown.note.is_empty() { span.aside { (shown.note) } }
        }
    }
}
