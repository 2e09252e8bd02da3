//! The pages: one file or folder each. They make answers of the question and hand them to parts.

mod compare;
mod figures;
mod initiatives;
mod method;
mod overview;
mod report;
mod unknown;

use super::part::take::Take;
use super::state::state;
use crate::app::signal::{Memo, live};
use crate::query::Query;
use leptos::prelude::*;

/// Which page it is, whatever is chosen there.
#[derive(Clone, PartialEq)]
enum Which {
    Overview,
    Figures,
    Compare,
    Initiatives,
    Report(String),
    Method,
    Unknown(String),
}

impl Which {
    fn of(query: &Query) -> Which {
        match query {
            Query::Overview => Which::Overview,
            Query::Figures(_) => Which::Figures,
            Query::Compare(_) => Which::Compare,
            Query::Initiatives(_) => Which::Initiatives,
            Query::Report(id) => Which::Report(id.clone()),
            Query::Method => Which::Method,
            Query::Unknown(path) => Which::Unknown(path.clone()),
        }
    }
}

/// The page that the address names; choices on it leave it standing.
#[component]
pub fn Page() -> impl IntoView {
    let state = state();
    let which = Memo::new(move |_| state.query.with(Which::of));
    let page = live(move || match which.get() {
        Which::Overview => view! { <overview::Overview/> }.into_any(),
        Which::Figures => view! { <figures::Figures/> }.into_any(),
        Which::Compare => view! { <compare::Compare/> }.into_any(),
        Which::Initiatives => view! { <initiatives::Initiatives/> }.into_any(),
        Which::Report(id) => view! { <report::Report id/> }.into_any(),
        Which::Method => view! { <method::Method/> }.into_any(),
        Which::Unknown(path) => view! { <unknown::Unknown path/> }.into_any(),
    });
    view! { {page} <Take/> }
}
