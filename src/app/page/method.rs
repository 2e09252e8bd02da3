//! TODO page.
use leptos::prelude::*;
#[component]
pub fn Method() -> impl IntoView { view! { <p>"method"</p> } }
