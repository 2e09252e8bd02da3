//! What of the first view stands far below or is folded away: those who read without scripts have it at once; for all others
//! the browser leaves it unread, so that the first screen and the program come sooner (a script of the page, `start.js`,
//! unfolds it when it is wanted before the program is there, or when the program fails).

use crate::app::state::state;
use leptos::prelude::*;

/// The view, in the first view inside `<noscript>`. Such elements must not stand in one another.
pub fn later(view: AnyView) -> AnyView {
    // The browser never makes a first view.
    match !cfg!(target_arch = "wasm32") && state().first.get_untracked() {
        true => view! { <noscript>{view}</noscript> }.into_any(),
        false => view,
    }
}
