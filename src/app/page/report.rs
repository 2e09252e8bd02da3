//! TODO page.
use leptos::prelude::*;
#[component]
pub fn Report(id: String) -> impl IntoView { view! { <p>{id}</p> } }
