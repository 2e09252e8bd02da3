//! The hash in the address bar → the state, and the reader brought to the right place on the page.
#![cfg(target_arch = "wasm32")]

use super::browser::{address_bar, place};
use super::state::{State, read_address};
use leptos::prelude::*;

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
        state.read.set(next);
        // Effects run before the next frame is drawn, and this after them.
        request_animation_frame(move || {
            place::settle(before, moved);
            if moved {
                // Drawings are made once their places are laid out.
                request_animation_frame(|| request_animation_frame(place::keep_in_sight));
            }
        });
    });
    request_animation_frame(place::arrive);
}
