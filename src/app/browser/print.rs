//! Printing: while the browser prints, the page stands as on paper.

use crate::app::state::State;
use gloo::events::EventListener;
use gloo::utils::{document_element, window};
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;

/// How the style sheet knows a brief, on the root.
const BRIEF: &str = "data-brief";

/// How much of a page is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    Whole,
    /// The headline, a chart, a table and the verdict: a page of A4 where they fit.
    Brief,
}

/// Follows the browser's printing, however it was asked for, for the life of the page.
pub fn follow(state: State) {
    for (event, paper) in [("beforeprint", true), ("afterprint", false)] {
        let turned = move |_: &web_sys::Event| {
            state.paper.set(paper);
            if !paper {
                let _ = document_element().remove_attribute(BRIEF);
            }
        };
        EventListener::new(&window(), event, turned).forget();
    }
}

/// Prints the page; calls back where no printing begins.
pub fn print(state: State, extent: Extent, refused: impl Fn() + 'static) {
    if extent == Extent::Brief {
        let _ = document_element().set_attribute(BRIEF, "");
    }
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
            let _ = document_element().remove_attribute(BRIEF);
            refused();
        }
    });
}
