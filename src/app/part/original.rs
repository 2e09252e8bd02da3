//! The reader's own copy of a report, with every figure and initiative marked in it.
use leptos::prelude::*;

/// TODO
#[component]
pub fn Offer(report: String) -> impl IntoView { let _ = report; }
/// TODO
#[component]
pub fn Original() -> impl IntoView {}
/// TODO
#[component]
pub fn Picker() -> impl IntoView {}
