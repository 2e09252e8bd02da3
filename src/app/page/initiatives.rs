//! TODO page.
use leptos::prelude::*;
#[component]
pub fn Initiatives() -> impl IntoView { view! { <p>"initiatives"</p> } }
