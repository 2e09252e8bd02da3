//! The reader's own copy of a report, with every figure and initiative marked in it. It stays open from page to page, in
//! memory only.

#[cfg(test)]
mod fixture;
mod offer;
mod opening;
mod refused;
mod shown;
mod text;

pub use offer::{Offer, Picker};
pub use opening::Opening;

use crate::app::browser::keys;
use crate::app::signal::{Memo, handler, live};
use crate::app::state::{State, context, state};
use crate::query::Query;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use refused::{Progress, Refusal};
use shown::Shown;

/// Whether a page shows the copy.
fn has_place(query: &Query) -> bool {
    matches!(query, Query::Figures(_) | Query::Initiatives(_) | Query::Report(_))
}

/// The section with the copy, or with the reason why a file is not shown; hidden where there is neither.
#[component]
pub fn Original() -> impl IntoView {
    let (state, context) = (state(), context());
    let here = here(state);
    let shows = here.with_untracked(has_place);
    let empty = move || {
        let opening = state.opening;
        let copy = shows && state.original.with(Option::is_some);
        !copy && opening.refused.with(Option::is_none) && opening.progress.with(Option::is_none)
    };
    let pressed = move |event: KeyboardEvent| {
        if keys::pressed(&event).as_deref() == Some("Escape") {
            opening::step_back(state);
        }
    };
    let copy = move || {
        state
            .original
            .get()
            .map(|opened| view! { <Shown opened here/> }.into_any())
    };
    view! {
        <section class="original" hidden=empty aria-label=context.say("原文", "The original") on:keydown=handler(pressed)>
            <Progress/>
            <Refusal/>
            {shows.then(|| live(copy))}
        </section>
    }
}

/// The question of this page. Where another page is asked for, this one is about to go, and no link of it is made anew.
fn here(state: State) -> Memo<Query> {
    let page = state.query.get_untracked();
    Memo::new(move |before: Option<&Query>| {
        state.query.with(|query| match before {
            Some(before) if !query.same_page(&page) => before.clone(),
            _ => query.clone(),
        })
    })
}
