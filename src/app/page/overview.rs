//! TODO page.
use leptos::prelude::*;
#[component]
pub fn Overview() -> impl IntoView { view! { <p>"overview"</p> } }
