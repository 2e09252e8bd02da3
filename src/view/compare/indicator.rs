//! One indicator: its definition, axes, slopes, targets, ranks, the verdict on every pair, and its neighbours.

use super::pairs;
use crate::answer::Picture;
use crate::answer::comparison::{AxisAnswer, One, PairLine, Toggle};
use crate::view::{Region, Seen, legend, picture};
use maud::{Markup, PreEscaped, html};

/// More pairs within one place than these are folded away.
const MANY: usize = 3;

pub fn regions(seen: Seen, one: &One) -> Vec<Region> {
    let region = |name, html: Markup| Region::new(name, html.into_string());
    let mut all = vec![region("definition", definition(seen, one))];
    if !one.axes.is_empty() {
        all.push(region("axes", axes(seen, &one.axes)));
    }
    all.extend(
        one.slope
            .iter()
            .map(|slope| Region::new("slope", picture::picture(seen, slope))),
    );
    let pictures: Vec<&Picture> = one.pictures().collect();
    all.push(Region::new("legend", legend::legend(seen, &pictures)));
    if !one.targets.is_empty() {
        all.push(region("targets", targets(seen, one)));
    }
    if !one.ranks.is_empty() {
        all.push(region("ranks", ranks(seen, one)));
    }
    if !one.between.is_empty() || !one.within.is_empty() {
        all.push(region("verdicts", verdicts(seen, one)));
    }
    if !one.related.is_empty() {
        all.push(region("related", related(seen, one)));
    }
    all
}

fn definition(seen: Seen, one: &One) -> Markup {
    html! {
        p { (one.definition) }
        p.agree { (seen.say("主题：", "Theme: ")) (one.theme) (seen.say("。", ". ")) (one.better) (seen.say("", " ")) (one.agree) }
        @if let Some(toggle) = &one.per_year { (per_year(seen, toggle)) }
    }
}

fn per_year(seen: Seen, toggle: &Toggle) -> Markup {
    html! {
        p.per-year {
            a.toggle href=(toggle.link) aria-current=[toggle.on.then_some("true")] data-key="per-year" data-bench="per-year" {
                span.tick aria-hidden="true" { @if toggle.on { "■" } @else { "□" } } " "
                (seen.say("多年合计按每年平均显示", "Show totals of several years as yearly averages"))
            }
            span.explained {
                (seen.say(
                    "只平均期内发生的数；存量、比率和增速不能平均，不足一年的也不折成全年。",
                    "Only what arises within a period is averaged: not stocks, rates or growth. Part of a year is never scaled up to a whole one.",
                ))
            }
        }
    }
}

/// The axes with pictures, each under the reason why it stands apart; then the figures that stand alone.
fn axes(seen: Seen, axes: &[AxisAnswer]) -> Markup {
    let alone: Vec<&AxisAnswer> = axes.iter().filter(|axis| axis.picture.is_none()).collect();
    html! {
        @for axis in axes {
            @if let Some(drawn) = &axis.picture {
                div.axis {
                    @if !axis.apart.is_empty() { (apart(seen, axis)) }
                    (PreEscaped(picture::picture(seen, drawn)))
                    @if !axis.notes.is_empty() { ul.notes { @for note in &axis.notes { li { (note) } } } }
                }
            }
        }
        @if !alone.is_empty() {
            div.alone {
                h2 { (seen.say("不能与上面同轴的", "What cannot share the axis above")) }
                ul { @for axis in alone { li { (stands_alone(seen, axis)) } } }
            }
        }
    }
}

fn stands_alone(seen: Seen, axis: &AxisAnswer) -> Markup {
    html! {
        @for side in &axis.alone { div.side { (pairs::side(side)) } }
        (apart(seen, axis))
        @for note in &axis.notes { p.notes { (note) } }
    }
}

fn apart(seen: Seen, axis: &AxisAnswer) -> Markup {
    html! {
        p.apart-because {
            span.sign aria-hidden="true" { "≠" } " "
            (seen.say("另列，因为", "Set apart because ")) (axis.apart.join(seen.say("；", "; "))) (seen.say("。", "."))
        }
    }
}

fn targets(seen: Seen, one: &One) -> Markup {
    html! {
        h2 { (seen.say("目标与结果", "Target and result")) }
        table {
            thead {
                tr {
                    th scope="col" { (seen.say("地区", "Place")) }
                    th scope="col" { (seen.say("目标", "Target")) }
                    th scope="col" { (seen.say("结果", "Result")) }
                }
            }
            tbody {
                @for line in &one.targets {
                    tr {
                        th scope="row" { (line.place) }
                        td { (line.target) }
                        td { a.value href=(line.link) { (line.result) } @if !line.note.is_empty() { span.meant { (line.note) } } }
                    }
                }
            }
        }
    }
}

fn ranks(seen: Seen, one: &One) -> Markup {
    html! {
        h2 { (seen.say("位次", "Ranks")) }
        p { (seen.say("位次只在各自的范围内有意义，不同范围的位次不能相比。", "A rank has meaning only within its own group; ranks within different groups cannot be compared.")) }
        ul {
            @for rank in &one.ranks {
                li {
                    a.value href=(rank.link) data-bench="figure" { (rank.rank) }
                    span.place { (rank.place) }
                    span.meant {
                        (rank.of)
                        @if !rank.among.is_empty() { span.among { (seen.say("范围：", "among: ")) (rank.among) } }
                        span.period { (rank.period) }
                    }
                }
            }
        }
    }
}

fn verdicts(seen: Seen, one: &One) -> Markup {
    let within = seen.say("同一地区的数字之间", "Between figures of one place");
    html! {
        h2 { (seen.say("两两能否相比", "Which may be compared, pair by pair")) }
        @if !one.between.is_empty() { (pairs::table(seen, &one.between, seen.say("不同地区的数字之间", "Between places"))) }
        @if !one.within.is_empty() {
            @if one.between.is_empty() && one.within.len() <= MANY {
                (pairs::table(seen, &one.within, within))
            } @else {
                details.behind data-keep="within" {
                    summary data-key="within" { (within) (counted(seen, &one.within)) }
                    (pairs::table(seen, &one.within, within))
                }
            }
        }
    }
}

fn counted(seen: Seen, pairs: &[PairLine]) -> String {
    format!("{}{}{}", seen.say("（", " ("), pairs.len(), seen.say("对）", ")"))
}

fn related(seen: Seen, one: &One) -> Markup {
    html! {
        h2 { (seen.say("容易混淆、定义不同的指标", "Easily confused, but defined differently")) }
        dl {
            @for other in &one.related {
                div {
                    dt { a.row href=(other.link) data-key={ "related-" (other.link) } data-bench="indicator" { (other.name) } }
                    dd { (other.definition) }
                }
            }
        }
    }
}
