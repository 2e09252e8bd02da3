//! A word that opens a list of choices below it. The list is made when it is opened, and closes when the reader leaves.

use crate::app::browser::keys;
use crate::app::part::show::Show;
use crate::app::signal::{Signal, handler, when};
use crate::app::state::state;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

/// The word and what it opens.
#[component]
pub fn Panel(
    /// What the word says.
    #[prop(into)]
    label: Signal<String>,
    /// Whether anything is chosen in it.
    #[prop(into)]
    some: Signal<bool>,
    /// The lists.
    children: ChildrenFn,
) -> impl IntoView {
    let state = state();
    let open = RwSignal::new(state.still);
    let details = NodeRef::<html::Details>::new();
    // What a panel covers is wanted by whoever goes elsewhere.
    for event in [ev::Custom::new("click"), ev::Custom::new("focusin")] {
        if !state.still {
            let listener = window_event_listener(event, move |event: web_sys::Event| {
                if let Some(details) = details.get_untracked()
                    && open.get_untracked()
                    && !keys::within(&details, &event)
                {
                    details.set_open(false);
                }
            });
            on_cleanup(move || listener.remove());
        }
    }
    let pressed = move |event: ev::KeyboardEvent| {
        if keys::pressed(&event).as_deref() == Some("Escape")
            && let Some(details) = details.get_untracked()
        {
            details.set_open(false);
            keys::focus_first(&details, "summary");
        } else {
            keys::walk(&event, "summary, input, li:not([hidden]) a");
        }
    };
    let toggled = move |_| {
        if let Some(details) = details.get_untracked() {
            open.set(details.open());
        }
    };
    view! {
        <details class="panel" class:some=move || some.get() name="question" node_ref=details on:toggle=handler(toggled) on:keydown=handler(pressed)>
            <summary>{label}</summary>
            <Show when=when(move || open.get())>
                <div class="choices">{children()}</div>
            </Show>
        </details>
    }
}
