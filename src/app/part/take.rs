//! What can be taken away from a page: what it shows and all there is of the kind, as CSV, and as a workbook.

use super::save::{Offer, Save};
use crate::app::signal::{Memo, live};
use crate::app::state::{context, state};
use crate::export::{self, Extent, Kind};
use leptos::prelude::*;

/// The files of the page; nothing on pages that show no rows.
#[component]
pub fn Take() -> impl IntoView {
    let state = state();
    let kind = Memo::new(move |_| state.query.with(Kind::of));
    live(move || kind.get().map(of))
}

fn of(kind: Kind) -> AnyView {
    let context = context();
    view! {
        <section class="downloads">
            <h2>{context.say("下载", "Downloads")}</h2>
            <Save offers=offers(kind) class="files"/>
        </section>
    }
    .into_any()
}

fn offers(kind: Kind) -> Vec<Offer> {
    let (view, all) = match kind {
        Kind::Figures => (
            ("当前数字（CSV）", "These figures (CSV)"),
            ("全部数字（CSV）", "All figures (CSV)"),
        ),
        Kind::Initiatives => (
            ("当前做法（CSV）", "These initiatives (CSV)"),
            ("全部做法（CSV）", "All initiatives (CSV)"),
        ),
        Kind::Coverage => (
            ("覆盖表（CSV）", "Coverage table (CSV)"),
            ("全部数字（CSV）", "All figures (CSV)"),
        ),
        Kind::Comparison => (
            ("当前比较（CSV）", "These comparisons (CSV)"),
            ("全部比较（CSV）", "All comparisons (CSV)"),
        ),
    };
    // The table of coverage is always whole.
    let whole = if kind == Kind::Coverage { Kind::Figures } else { kind };
    vec![
        table(view, kind, Extent::View),
        workbook(("当前内容（XLSX）", "This view (XLSX)"), Extent::View),
        table(all, whole, Extent::All),
        workbook(("全部（XLSX）", "Everything (XLSX)"), Extent::All),
    ]
}

/// The table of a kind as CSV.
pub fn table((zh, en): (&'static str, &'static str), kind: Kind, extent: Extent) -> Offer {
    let (state, context) = (state(), context());
    Offer::new(context.say(zh, en), move || {
        Ok(state
            .query
            .with_untracked(|query| export::table(context, query, kind, extent)))
    })
}

/// The workbook of the view, or of everything.
pub fn workbook((zh, en): (&'static str, &'static str), extent: Extent) -> Offer {
    let (state, context) = (state(), context());
    Offer::new(context.say(zh, en), move || {
        let base = state.base.get_untracked();
        Ok(state
            .query
            .with_untracked(|query| export::workbook(context, query, extent, &base)))
    })
}
