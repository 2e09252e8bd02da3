//! What is shown only while something holds: Leptos' `<Show>`, compiled once for all that is shown.

use crate::app::signal::{Memo, live};
use leptos::prelude::*;

/// The content, made anew each time the condition begins to hold.
#[component]
pub fn Show(
    /// The condition; see [`crate::app::signal::when`].
    when: Box<dyn Fn() -> bool + Send + Sync>,
    /// What is shown while it does not hold.
    #[prop(into, optional)]
    fallback: ViewFn,
    children: ChildrenFn,
) -> impl IntoView {
    let when = Memo::new(move |_| when());
    live(move || match when.get() {
        true => children(),
        false => fallback.run(),
    })
}
