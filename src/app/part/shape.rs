//! How the table is shaped: what its rows are grouped by, which further columns it has, and the file it can be saved as.

use super::panel::Panel;
use super::save::Save;
use super::take::table;
use crate::app::link::href;
use crate::app::signal::{Memo, Signal};
use crate::app::state::context;
use crate::export::{Extent, Kind};
use crate::query::{Change, Column, FigureQuery, GroupBy};
use leptos::prelude::*;

/// The words beside the table's heading.
#[component]
pub fn Shape(query: Memo<FigureQuery>) -> impl IntoView {
    let context = context();
    let lang = context.lang;
    let by = Memo::new(move |_| query.with(|query| query.group_by));
    let columns = Memo::new(move |_| query.with(|query| query.columns.clone()));
    let groups = move || {
        let choice = |one: &GroupBy| {
            let one = *one;
            let chosen = Signal::derive(move || by.get() == Some(one));
            view! { <Turn change=Change::GroupBy(one) name=one.name(lang) chosen/> }.into_any()
        };
        GroupBy::ALL.iter().map(choice).collect::<Vec<_>>()
    };
    let further = move || {
        let choice = |one: &Column| {
            let one = *one;
            let chosen = Signal::derive(move || columns.with(|columns| columns.contains(&one)));
            view! { <Turn change=Change::Column(one) name=one.name(lang) chosen/> }.into_any()
        };
        Column::ALL.iter().map(choice).collect::<Vec<_>>()
    };
    view! {
        <div class="shape">
            <Panel label=context.say("分组", "Group").to_string() some=Signal::derive(move || by.get().is_some())>
                <ul>{groups()}</ul>
            </Panel>
            <Panel
                label=context.say("更多列", "Columns").to_string()
                some=Signal::derive(move || columns.with(|columns| !columns.is_empty()))
            >
                <ul>{further()}</ul>
            </Panel>
            <Save offers=vec![table(("下载 CSV", "Download CSV"), Kind::Figures, Extent::View)]/>
        </div>
    }
}

/// A choice that is turned over.
#[component]
fn Turn(change: Change, name: &'static str, chosen: Signal<bool>) -> impl IntoView {
    view! {
        <li>
            <a class="choice" {..href(change)} aria-current=move || chosen.get().then_some("true")>
                <span class="tick" aria-hidden="true">{move || if chosen.get() { "■" } else { "□" }}</span>
                <span class="label">{name}</span>
            </a>
        </li>
    }
}
