//! What is folded away below a word: made when it is opened.

use crate::app::state::state;
use leptos::html;
use leptos::prelude::*;

/// The word and what it opens.
#[component]
pub fn Behind(#[prop(into)] summary: Signal<String>, children: ChildrenFn) -> impl IntoView {
    let open = RwSignal::new(state().still);
    let details = NodeRef::<html::Details>::new();
    let toggled = move |_| open.set(details.get_untracked().is_some_and(|details| details.open()));
    view! {
        <details class="behind" node_ref=details on:toggle=toggled>
            <summary>{summary}</summary>
            <Show when=move || open.get()>{children()}</Show>
        </details>
    }
}
