//! Printing: while the browser prints, the page stands as on paper.

use crate::app::state::State;
use gloo::events::EventListener;
use gloo::utils::window;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// Follows the browser's printing, however it was asked for, for the life of the page.
pub fn follow(state: State) {
    for (event, paper) in [("beforeprint", true), ("afterprint", false)] {
        EventListener::new(&window(), event, move |_| state.paper.set(paper)).forget();
    }
}

/// Prints the page; calls back where no printing begins.
pub fn print(state: State, refused: impl Fn() + 'static) {
    state.paper.set(true);
    // Once the page is drawn for paper.
    request_animation_frame(move || {
        let begun = Rc::new(Cell::new(false));
        let hears = begun.clone();
        let listener = EventListener::once(&window(), "beforeprint", move |_| hears.set(true));
        // Where a frame may not print, the browser refuses without a word (a reader of chats does too), and nothing would end what has not begun.
        let _ = window().print();
        drop(listener);
        if !begun.get() {
            state.paper.set(false);
            refused();
        }
    });
}
