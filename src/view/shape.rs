//! How the table is shaped: what its rows are grouped by, which further columns it has, and the file it can be saved as.

use super::Seen;
use crate::address;
use crate::query::{Column, GroupBy, Query};
use maud::{Markup, html};

pub fn shape(seen: Seen) -> Markup {
    html! {
        div.shape {
            (panel("group", seen.say("分组", "Group"), GroupBy::ALL.iter().map(|by| by_link(seen, *by)).collect()))
            (panel("columns", seen.say("更多列", "Columns"), Column::ALL.iter().map(|column| column_link(seen, *column)).collect()))
            button data-download="view" { (seen.say("下载 CSV", "Download CSV")) }
        }
    }
}

/// A choice: its key, name, link, and whether it is chosen.
type Choice = (&'static str, &'static str, String, bool);

fn panel(id: &str, label: &str, choices: Vec<Choice>) -> Markup {
    html! {
        details.panel.some[choices.iter().any(|choice| choice.3)] name="question" data-keep={ "shape-" (id) } {
            summary data-key={ "shape-" (id) } { (label) }
            div.choices {
                ul {
                    @for (key, name, link, chosen) in &choices {
                        li {
                            a.choice href=(link) data-key={ (id) "-" (key) } data-bench=(id) aria-current=[chosen.then_some("true")] {
                                span.tick aria-hidden="true" { @if *chosen { "■" } @else { "□" } }
                                span.label { (name) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn by_link(seen: Seen, by: GroupBy) -> Choice {
    let chosen = seen.query.group_by == Some(by);
    let group_by = (!chosen).then_some(by);
    let link = address::write(&Query {
        group_by,
        ..seen.query.clone().from_the_top()
    });
    (by.id(), by.name(seen.lang), link, chosen)
}

fn column_link(seen: Seen, column: Column) -> Choice {
    let chosen = seen.query.columns.contains(&column);
    let wanted = |other: &&Column| (**other == column) != seen.query.columns.contains(other);
    let columns = Column::ALL.iter().filter(wanted).copied().collect();
    let link = address::write(&Query {
        columns,
        ..seen.query.clone()
    });
    (column.id(), column.name(seen.lang), link, chosen)
}
