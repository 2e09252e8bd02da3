//! The active filters as chips, each a link that takes it back, and one that takes back all.

use super::{Seen, cleared};
use crate::address;
use crate::query::{Facet, Page};
use maud::html;

pub fn chips(seen: Seen) -> String {
    if !seen.query.narrows() {
        return String::new();
    }
    let index = if seen.query.page == Page::Initiatives {
        seen.initiatives()
    } else {
        seen.index()
    };
    let chosen = |facet: &Facet| {
        let label = |id: &String| {
            index
                .choice(*facet, id)
                .map(|choice| choice.label.get(seen.lang).to_string())
        };
        seen.query
            .chosen
            .of(*facet)
            .iter()
            .filter_map(|id| Some((*facet, id, label(id)?)))
            .collect::<Vec<_>>()
    };
    html! {
        ul.chips aria-label=(seen.say("已选条件", "Chosen filters")) {
            @for (facet, id, label) in Facet::ALL.iter().flat_map(chosen) {
                li {
                    a.chip href=(address::write(&seen.query.toggled(facet, id))) data-key={ "chip-" (facet.id()) "-" (id) } {
                        span.hidden { (seen.say("去掉：", "Remove: ")) }
                        span.facet { (facet.name(seen.lang)) } " " (label) span aria-hidden="true" { " ×" }
                    }
                }
            }
            li { a.clear href=(cleared(seen.query)) data-key="clear" data-bench="clear" { (seen.say("全部清除", "Clear all")) } }
        }
    }
    .into_string()
}
