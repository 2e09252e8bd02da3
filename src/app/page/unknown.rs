//! TODO page.
use leptos::prelude::*;
#[component]
pub fn Unknown(path: String) -> impl IntoView { view! { <p>{path}</p> } }
