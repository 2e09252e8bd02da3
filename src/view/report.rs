//! The profile of one report.

mod sections;

use super::mentions::mentions;
use super::{PageView, Region, Seen, legend, original, picture, unknown};
use crate::answer::{self, Neighbour, Profile, Shared};
use crate::query::Page;
use maud::{Markup, html};

pub fn report(seen: Seen, id: &str) -> PageView {
    let Some(profile) = answer::report(seen.context, id) else {
        return unknown::unknown(seen, id);
    };
    let picture = |one: &answer::Picture| Region::new(one.id, picture::picture(seen, one));
    let below = vec![
        Region::new("profile", about(seen, &profile)),
        picture(&profile.mix),
        picture(&profile.times),
        Region::new(
            "legend",
            legend::legend(seen, &[&profile.mix, &profile.times, &profile.multiples]),
        ),
        Region::new("report-sections", sections::sections(seen, &profile.sections)),
        picture(&profile.multiples),
        Region::new("shared", shared(seen, &profile.shared)),
        Region::new("neighbours", neighbours(seen, &profile)),
    ];
    PageView {
        headline: profile.headline.clone(),
        ..PageView::plain(seen, &profile.title, below)
    }
}

fn about(seen: Seen, profile: &Profile) -> String {
    html! {
        h2 { (seen.say("它说了什么", "What it says")) }
        p.summary { (profile.summary) }
        h3 { (seen.say("覆盖哪些时期，依据何在", "What it covers, and how that is known")) }
        p { (profile.coverage) }
        @if let Some(note) = &profile.note { p.remark { (note) } }
        dl {
            @for fact in &profile.facts {
                div.wide[fact.code] {
                    dt { (fact.name) }
                    dd {
                        @if let Some(link) = &fact.link { a href=(link) data-bench="fact" { (fact.text) } }
                        @else if fact.code { code { (fact.text) } }
                        @else { (fact.text) }
                    }
                }
            }
        }
        @if let Page::Report(id) = &seen.query.page { (original::offer(seen, id)) }
    }
    .into_string()
}

/// The report's place in the comparisons.
fn shared(seen: Seen, shared: &[Shared]) -> String {
    html! {
        h2 { (seen.say("在各项比较中", "Its place in the comparisons")) }
        @if shared.is_empty() {
            p { (seen.say("它的指标，其他报告都没有。", "No other report has any of its indicators.")) }
        } @else {
            table {
                caption.hidden { (seen.say("与其他报告共有的指标", "Indicators that other reports have too")) }
                thead {
                    tr {
                        th scope="col" { (seen.say("指标，点开比较", "Indicator; opens the comparison")) }
                        th scope="col" { (seen.say("本报告", "This report")) }
                        th scope="col" { (seen.say("另见于", "Also in")) }
                    }
                }
                tbody {
                    @for one in shared {
                        tr {
                            th scope="row" { a.row href=(one.link) data-bench="compare" { (one.name) } }
                            td { (mentions(&one.here, true)) }
                            td { (one.elsewhere.join(seen.say("、", "; "))) }
                        }
                    }
                }
            }
        }
    }
    .into_string()
}

fn neighbours(seen: Seen, profile: &Profile) -> String {
    let way = |words: &str, one: &Neighbour, key: &str| -> Markup {
        html! { a class=(key) href=(one.link) rel=(key) data-key=(key) data-bench=(key) { span { (words) } b { (one.place) } span { (one.title) } } }
    };
    html! {
        nav aria-label=(seen.say("前后报告", "Other reports")) {
            @if let Some(before) = &profile.before { (way(seen.say("上一份", "Previous report"), before, "prev")) }
            @if let Some(after) = &profile.after { (way(seen.say("下一份", "Next report"), after, "next")) }
        }
    }
    .into_string()
}
