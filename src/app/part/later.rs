//! What stands below the first screen: the reader sees a page sooner when that is made after it.
//!
//! In the first view it stands in `<noscript>`: those who read without scripts have it at once; for all others the browser
//! leaves it unread, so that the first screen and the program come sooner (a script of the page, `start.js`, unfolds it
//! when it is wanted before the program is there, or when the program fails). In the program it is made once the first
//! screen is drawn (`location` says when), or at once where the reader is on the way to something further down.

use crate::app::signal::{Memo, live};
use crate::app::state::state;
use leptos::prelude::*;

/// So many rows of a list are on the first screen, or more than that.
pub const ROWS: usize = 20;

/// So much of a tall drawing is on the first screen, or more than that, in CSS pixels.
pub const HEIGHT: f64 = 650.0;

type Make = Box<dyn FnOnce() -> AnyView + Send>;

/// A part of the page that begins far below. Such parts must not stand in one another.
pub fn later(make: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    // The browser never makes a first view.
    match !cfg!(target_arch = "wasm32") && state().first.get_untracked() {
        true => view! { <noscript>{make()}</noscript> }.into_any(),
        false => soon(make),
    }
}

/// A part that begins near the end of the first screen: the first view shows it.
pub fn soon(make: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    when_due(Box::new(make), || view! { <div class="later"></div> }.into_any())
}

/// The rows of a list: the first, then the others when they are due.
pub fn rows<T: Send + 'static>(mut list: Vec<T>, view: fn(T) -> AnyView) -> AnyView {
    let others = list.split_off(list.len().min(ROWS));
    let all = move |list: Vec<T>| list.into_iter().map(view).collect::<Vec<_>>();
    [
        all(list).into_any(),
        when_due(Box::new(move || all(others).into_any()), || ().into_any()),
    ]
    .into_any()
}

/// How many rows of a list are made: all that are due, else those of a screen, counted from the one that is open.
pub fn count<T>(due: bool, list: &[T], is_open: impl FnMut(&T) -> bool) -> usize {
    match due {
        true => list.len(),
        false => list.len().min(list.iter().position(is_open).unwrap_or(0) + ROWS),
    }
}

/// Whether what is below the first screen is to be made. It is never unmade.
pub fn due() -> Memo<bool> {
    let state = state();
    Memo::new(move |old: Option<&bool>| old == Some(&true) || state.whole.get() || state.paper.get())
}

/// Not generic, so that it is compiled once.
fn when_due(make: Make, before: fn() -> AnyView) -> AnyView {
    let due = due();
    if due.get_untracked() {
        return make();
    }
    let mut make = Some(make);
    live(move || match due.get() {
        // It stays due, so this is made once.
        true => make.take().map_or_else(|| ().into_any(), |make| make()),
        false => before(),
    })
    .into_any()
}
