//! The hash in the address bar → the state, and the reader brought to the right place on the page.
#![cfg(target_arch = "wasm32")]

use super::browser::{address_bar, frame, place};
use super::state::{State, read_address};
use leptos::prelude::*;
use std::time::Duration;

/// Follows the address for the life of the page.
pub fn follow(state: State) {
    place::listen();
    address_bar::on_change(move || {
        let next = read_address();
        if state.read.with_untracked(|present| *present == next) {
            return;
        }
        let moved = state
            .read
            .with_untracked(|present| !present.location.query.same_page(&next.location.query));
        let before = place::Place::now(moved);
        // In another language the page is made anew, and the reader stays where they are.
        let spoken = state
            .read
            .with_untracked(|present| present.location.lang != next.location.lang);
        // The first screen is made first where the reader will see it, unless the page around this one waits for the height.
        let begins = (moved && place::leads_to_a_beginning()) || (spoken && place::at_the_top());
        state.whole.set(!begins || frame::is_part());
        state.read.set(next);
        // Effects run before the next frame is drawn, and this after them.
        request_animation_frame(move || {
            place::settle(before, moved);
            once_drawn(move || {
                state.whole.set(true);
                if moved {
                    // Drawings are made once their places are laid out.
                    request_animation_frame(|| request_animation_frame(place::keep_in_sight));
                }
            });
        });
    });
    state.whole.set(!place::at_the_top() || frame::is_part());
    request_animation_frame(move || {
        place::arrive();
        once_drawn(move || state.whole.set(true));
    });
}

/// Does it when the frame that is about to be drawn is on the screen, and the charts in it.
fn once_drawn(then: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(then, Duration::ZERO));
}
