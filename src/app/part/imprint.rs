//! The foot of a printed page: the link of the view, as text and as a code to scan, and the version of the record.
use leptos::prelude::*;

/// TODO
#[component]
pub fn Imprint() -> impl IntoView {}
