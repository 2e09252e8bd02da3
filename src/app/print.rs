//! Printing: while the browser prints, the page is drawn for paper, with a foot that only paper has.

use super::browser::address_bar;
use super::rest::Rest;
use super::state::State;
use gloo::events::EventListener;
use gloo::utils::window;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// What fits between the margins of A4 and of Letter alike, in CSS pixels.
pub const WIDTH: f64 = 680.0;

/// Follows the browser's printing, however it was asked for. The page is redrawn at once: what waits for later, as
/// effects do, Firefox holds back until it has printed.
pub fn listen(state: State, redraw: Rc<impl Fn() + 'static>) {
    for (event, paper) in [("beforeprint", true), ("afterprint", false)] {
        let redraw = redraw.clone();
        EventListener::new(&window(), event, move |_| {
            state.paper.set(paper);
            untrack(|| redraw());
        })
        .forget();
    }
}

/// Prints the page, as soon as the second module is there to make its foot; without the foot where it cannot be loaded.
pub fn print(state: State) {
    let done = RwSignal::new(false);
    Effect::new(move |_| {
        if done.get_untracked() {
            return;
        }
        state.load_rest();
        if matches!(state.rest.get(), Rest::Ready(_) | Rest::Failed(_)) {
            done.set(true);
            state.paper.set(true);
            // Once the page is drawn.
            request_animation_frame(move || now(state));
        }
    });
}

fn now(state: State) {
    let begun = Rc::new(Cell::new(false));
    let hears = begun.clone();
    let listener = EventListener::once(&window(), "beforeprint", move |_| hears.set(true));
    let _ = window().print();
    drop(listener);
    // A frame that may not print refuses without a word, and nothing would end what has not begun.
    if !begun.get() {
        state.paper.set(false);
    }
}

/// The foot of a printed page; empty on the screen, and where the second module is not there. Tracked.
pub fn imprint(state: State) -> String {
    if !state.paper.get() {
        return String::new();
    }
    let mut arguments = state.rest_arguments();
    arguments.push(address_bar::base().into());
    state
        .rest("imprint", &arguments)
        .and_then(|imprint| imprint.as_string())
        .unwrap_or_default()
}
