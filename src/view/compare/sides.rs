//! Two reports side by side: counts, shared indicators with verdicts, and groups of initiatives.

use super::pairs;
use crate::answer::comparison::{Count, GroupLine, SharedLine, Sides, ThemeSides};
use crate::model::Lang;
use crate::view::{Region, Seen, picture};
use maud::{Markup, html};

pub fn regions(seen: Seen, sides: &Sides) -> Vec<Region> {
    vec![
        Region::new("sides", picture::picture(seen, &sides.picture)),
        Region::new("by-theme", themes(seen, sides).into_string()),
        Region::new("by-group", groups(seen, sides).into_string()),
    ]
}

fn themes(seen: Seen, sides: &Sides) -> Markup {
    let [a, b] = &sides.reports;
    html! {
        h2 { (seen.say("逐个主题", "Theme by theme")) }
        p.reports {
            (seen.say("报告全貌：", "The reports in full: "))
            a.row href=(a.1) data-bench="report" { (a.0) } (seen.say("、", " and ")) a.row href=(b.1) { (b.0) }
        }
        @for theme in &sides.themes { (one_theme(seen, sides, theme)) }
    }
}

fn one_theme(seen: Seen, sides: &Sides, theme: &ThemeSides) -> Markup {
    html! {
        section.theme {
            h3 { (theme.name) }
            p.counts {
                @for (at, (place, _)) in sides.reports.iter().enumerate() {
                    span {
                        (place) (seen.say("：", ": "))
                        @if let Some(count) = theme.figures.get(at) { (counted(count, seen.say("个数字", if count.count == 1 { " figure" } else { " figures" }))) }
                        (seen.say("，", ", "))
                        @if let Some(count) = theme.initiatives.get(at) { (counted(count, seen.say("项做法", if count.count == 1 { " initiative" } else { " initiatives" }))) }
                    }
                }
            }
            @if theme.shared.is_empty() {
                p.none { (seen.say("没有共同的指标。", "No indicator in common.")) }
            } @else {
                (shared(seen, theme))
            }
        }
    }
}

/// A count; it leads to what it counts, where there is any.
fn counted(count: &Count, noun: &str) -> Markup {
    html! {
        @if count.count == 0 { (count.count) (noun) } @else { a.row href=(count.link) data-bench="count" { (count.count) (noun) } }
    }
}

fn shared(seen: Seen, theme: &ThemeSides) -> Markup {
    html! {
        table.pairs {
            caption.hidden { (seen.say("共同的指标", "Indicators in common")) (seen.say("：", ": ")) (theme.name) }
            thead {
                tr {
                    th scope="col" { (seen.say("指标", "Indicator")) }
                    th scope="col" colspan="2" { (seen.say("最接近的两个数字", "The two nearest figures")) }
                    th scope="col" { (seen.say("判断与理由", "Verdict and reasons")) }
                }
            }
            tbody { @for line in &theme.shared { (shared_row(seen, line)) } }
        }
    }
}

fn shared_row(seen: Seen, line: &SharedLine) -> Markup {
    let more = match seen.lang {
        Lang::Zh => format!("另有{}对", line.more),
        Lang::En => format!(
            "{} more {}",
            line.more,
            crate::words::plural(line.more, "pair", "pairs")
        ),
    };
    html! {
        tr class=(line.pair.level.id()) {
            th scope="row" {
                a.row href=(line.link) data-bench="indicator" { (line.name) }
                @if line.more > 0 { span.meant { (more) } }
            }
            td { (pairs::side(&line.pair.a)) }
            td { (pairs::side(&line.pair.b)) }
            td.reasons { (pairs::verdict(seen, line.pair.level)) (pairs::reasons(seen, &line.pair.reasons)) }
        }
    }
}

fn groups(seen: Seen, sides: &Sides) -> Markup {
    let [(a, _), (b, _)] = &sides.reports;
    let only = |place: &str| match seen.lang {
        Lang::Zh => format!("只有{place}有"),
        Lang::En => format!("Only {place}"),
    };
    let [only_a, only_b] = &sides.only;
    html! {
        h2 { (seen.say("做法的类别", "Groups of initiatives")) }
        div.columns {
            (group_list(sides, seen.say("两地都有", "Both places"), &sides.both, seen))
            (group_list(sides, &only(a), only_a, seen))
            (group_list(sides, &only(b), only_b, seen))
        }
    }
}

fn group_list(sides: &Sides, heading: &str, lines: &[GroupLine], seen: Seen) -> Markup {
    html! {
        section {
            h3 { (heading) }
            @if lines.is_empty() { p.none { (seen.say("没有。", "None.")) } }
            ul {
                @for line in lines {
                    li {
                        span.label { (line.name) }
                        @for (count, (place, _)) in line.counts.iter().zip(&sides.reports) {
                            @if count.count > 0 {
                                a.row href=(count.link) data-bench="group" { (place) " " (count.count) }
                            }
                        }
                    }
                }
            }
        }
    }
}
