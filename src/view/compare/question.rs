//! The question of the page as a sentence: which indicator, or which two reports.

use crate::answer::comparison::{Entry, choices};
use crate::query::Page;
use crate::view::Seen;
use maud::{Markup, html};

pub fn question(seen: Seen, themes: &[(String, Vec<Entry>)]) -> String {
    let reports = seen.query.indicator.is_none() && !seen.query.sides.is_empty();
    html! {
        @if reports {
            span { (seen.say("并排看", "Side by side:")) } (side(seen, 0))
            span { (seen.say("与", "and")) } (side(seen, 1))
        } @else {
            span { (seen.say("比较各地的", "Compare the places by")) } (indicators(seen, themes))
        }
        @if reports || seen.query.indicator.is_some() {
            span.quiet { a href=(seen.to(Page::Compare)) data-key="compare-all" { (seen.say("看全部指标", "all indicators")) } }
        }
    }
    .into_string()
}

/// The indicators, those of several places first.
fn indicators(seen: Seen, themes: &[(String, Vec<Entry>)]) -> Markup {
    let all = || themes.iter().flat_map(|(_, entries)| entries);
    let chosen = all().find(|entry| entry.chosen);
    let label = chosen.map_or(seen.say("选择指标", "an indicator"), |entry| &entry.name);
    let list = html! {
        div.choices {
            section aria-label=(seen.say("指标", "Indicators")) {
                (find(seen, "find-indicator"))
                ul {
                    @for entry in all().filter(|entry| entry.places > 1) { (choice(seen, entry, "")) }
                    @for entry in all().filter(|entry| entry.places < 2) { (choice(seen, entry, "")) }
                }
            }
        }
    };
    html! {
        details.panel.some[chosen.is_some()] name="question" data-keep="panel-indicator" data-body=(list.into_string()) {
            summary data-key="panel-indicator" { (label) }
        }
    }
}

/// The field that narrows the list in its section.
pub fn find(seen: Seen, key: &str) -> Markup {
    html! {
        input.narrow type="text" data-key=(key) data-find=""
            aria-label=(seen.say("在列表中查找指标", "Find an indicator in the list")) placeholder=(seen.say("查找指标", "Find an indicator"));
    }
}

/// An indicator in a list, with how many places report it. Its other name is there for the search alone.
pub fn choice(seen: Seen, entry: &Entry, list: &str) -> Markup {
    html! {
        li {
            a.choice href=(entry.link) data-key={ "indicator" (list) "-" (entry.id) } data-bench="indicator" aria-current=[entry.chosen.then_some("true")] {
                span.label { (entry.name) }
                span hidden lang=(seen.lang.other().tag()) { " " (entry.other) }
                span.count { (entry.places) (seen.say("地", if entry.places == 1 { " place" } else { " places" })) }
            }
        }
    }
}

/// The reports that may stand on a side.
fn side(seen: Seen, at: usize) -> Markup {
    let (place, choices) = choices(seen.context, at);
    let (key, name) = match at {
        0 => ("panel-first", seen.say("第一份报告", "First report")),
        _ => ("panel-second", seen.say("第二份报告", "Second report")),
    };
    html! {
        details.panel.some[place.is_some()] name="question" data-keep=(key) {
            summary data-key=(key) { (place.as_deref().unwrap_or(seen.say("选另一份报告", "another report"))) }
            div.choices {
                section aria-label=(name) {
                    ul {
                        @for choice in &choices {
                            li {
                                a.choice href=(choice.link) data-key={ (key) "-" (choice.id) } data-bench="side" aria-current=[choice.chosen.then_some("true")] {
                                    span.label { (choice.place) }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
