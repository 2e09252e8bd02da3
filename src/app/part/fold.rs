//! What is folded away until the reader opens it. It is made only then, and stays.

use crate::app::part::show::Show;
use crate::app::signal::{handler, when};
use crate::app::state::state;
use leptos::html;
use leptos::prelude::*;

/// The fold, with what stands there while it is closed.
#[component]
pub fn Fold(
    class: &'static str,
    summary: AnyView,
    /// Whether it is open from the start.
    #[prop(optional)]
    open: bool,
    /// Whether paper shows what is folded away, too.
    #[prop(optional)]
    printed: bool,
    /// What is folded away.
    children: ChildrenFn,
) -> impl IntoView {
    let state = state();
    let opened = RwSignal::new(open || state.still);
    let details = NodeRef::<html::Details>::new();
    let toggled = move |_| {
        if details.get_untracked().is_some_and(|details| details.open()) {
            opened.set(true);
        }
    };
    view! {
        <details class=class open=open node_ref=details on:toggle=handler(toggled)>
            <summary>{summary}</summary>
            <Show when=when(move || opened.get() || (printed && state.paper.get()))>{children()}</Show>
        </details>
    }
}
