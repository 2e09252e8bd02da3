//! The reports as ruled entries.

use super::Seen;
use crate::answer::overview::Entry;
use crate::chart::series::{Shape, colour_class};
use maud::{Markup, html};

pub fn entries(seen: Seen, entries: &[Entry]) -> String {
    html! {
        h2 { (seen.say("报告", "The reports")) }
        ol { @for one in entries { (entry(seen, one)) } }
    }
    .into_string()
}

fn entry(seen: Seen, entry: &Entry) -> Markup {
    html! {
        li {
            div.who {
                h3 {
                    svg.chart.symbol viewBox="-6 -6 12 12" aria-hidden="true" {
                        path class={ "dot " (colour_class(entry.series)) } d=(Shape::of(entry.series).path(0.0, 0.0, 5.0)) {}
                    }
                    a href=(entry.link) title=(entry.path) data-key={ "entry-" (entry.id) } data-bench="report" { (entry.place) }
                }
                p.path { (entry.path) }
            }
            div.what {
                p { (entry.period) }
                p.kind { (entry.kind) }
            }
            div.much {
                a href=(entry.figures.link) data-key={ "entry-figures-" (entry.id) } { (entry.figures.text) }
                a href=(entry.initiatives.link) data-key={ "entry-initiatives-" (entry.id) } { (entry.initiatives.text) }
            }
            (themes(seen, entry))
        }
    }
}

/// The mix of themes as one strip, and the three largest in words.
fn themes(seen: Seen, entry: &Entry) -> Markup {
    let comma = seen.say("、", ", ");
    let parts: Vec<String> = entry
        .mix
        .iter()
        .map(|(name, count)| format!("{name} {count}"))
        .collect();
    html! {
        div.themes {
            div.strip role="img" aria-label={ (seen.say("各主题的数字：", "Figures by theme: ")) (parts.join(comma)) } {
                @for (name, count) in &entry.mix { span style={ "flex-grow:" (count) } title={ (name) " " (count) } {} }
            }
            p {
                (seen.say("最多：", "Most: "))
                @for (at, theme) in entry.most.iter().enumerate() {
                    @if at > 0 { (comma) }
                    a href=(theme.link) data-key={ "entry-theme-" (at) "-" (entry.id) } { (theme.text) " " (theme.count) }
                }
            }
        }
    }
}
