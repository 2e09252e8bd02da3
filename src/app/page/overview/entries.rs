//! The reports as ruled entries.

use crate::answer::overview::{Counted, Entry};
use crate::app::link::href;
use crate::app::state::context;
use crate::chart::series::{Shape, colour_class};
use leptos::prelude::*;

/// The list of the reports.
#[component]
pub fn Entries(entries: Vec<Entry>) -> impl IntoView {
    view! {
        <section class="entries">
            <h2>{context().say("报告", "The reports")}</h2>
            <ol>{entries.into_iter().map(entry).collect::<Vec<_>>()}</ol>
        </section>
    }
}

fn entry(entry: Entry) -> AnyView {
    let counted = |one: Counted| view! { <a {..href(one.link)}>{one.text}</a> };
    view! {
        <li>
            <div class="who">
                <h3>{symbol(entry.series)} <a {..href(entry.link)} title=entry.path.clone()>{entry.place}</a></h3>
                <p class="path">{entry.path}</p>
            </div>
            <div class="what">
                <p>{entry.period}</p>
                <p class="kind">{entry.kind}</p>
            </div>
            <div class="much">{counted(entry.figures)} {counted(entry.initiatives)}</div>
            <div class="themes">{most(entry.most)}</div>
        </li>
    }
    .into_any()
}

/// The mark that the report has in the charts.
fn symbol(series: usize) -> AnyView {
    let class = ["dot ", colour_class(series)].concat();
    view! {
        <svg class="chart symbol" viewBox="-6 -6 12 12" aria-hidden="true">
            <path class=class d=Shape::of(series).path(0.0, 0.0, 5.0)></path>
        </svg>
    }
    .into_any()
}

/// The largest themes in words.
fn most(themes: Vec<Counted>) -> AnyView {
    let context = context();
    let theme = |(at, theme): (usize, Counted)| {
        let comma = (at > 0).then(|| context.say("、", ", "));
        view! { {comma} <a {..href(theme.link)}>{theme.text} " " {theme.count}</a> }.into_any()
    };
    let themes: Vec<_> = themes.into_iter().enumerate().map(theme).collect();
    view! { <p>{context.say("最多：", "Most: ")} {themes}</p> }.into_any()
}
