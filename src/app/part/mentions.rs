//! Lists of figures or initiatives that are named elsewhere than on their own page.

use crate::answer::Mention;
use crate::app::link::href;

use leptos::prelude::*;

/// The list; figures have their number in front, initiatives their kind behind.
#[component]
pub fn Mentions(list: Vec<Mention>, number_first: bool) -> impl IntoView {
    let item = move |one: Mention| {
        let (front, behind) = match number_first {
            true => (Some(view! { <b>{one.value}</b>" " }.into_any()), None),
            false => (
                None,
                Some(view! { " "<span class="kind">{one.value}</span> }.into_any()),
            ),
        };
        let caveat = one
            .caveat
            .map(|caveat| view! { " "<span class="caveat">{caveat}</span> }.into_any());
        view! { <li>{front}<a {..href(one.link)}>{one.name}</a>{behind}{caveat}</li> }.into_any()
    };
    view! { <ul class="mentions" class:numbers=number_first>{list.into_iter().map(item).collect::<Vec<_>>()}</ul> }
}
