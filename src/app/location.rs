//! The hash in the address bar → the state, and the reader brought to the right place on the page.
#![cfg(target_arch = "wasm32")]

use super::browser::{address_bar, place};
use super::later;
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
        // Who goes back, or to an item, may be led far down the page; another language stands in the place of this one.
        let leads_down = next.location.query.open().is_some() || !place::follows_a_link();
        let speaks = state
            .read
            .with_untracked(|present| present.location.lang != next.location.lang);
        match leads_down || speaks {
            true => later::let_all_go(),
            false => later::hold(moved),
        }
        state.read.set(next);
        // Effects run before the next frame is drawn, and this after them.
        request_animation_frame(move || {
            place::settle(before, moved);
            later::settled();
            if moved {
                // Drawings are made once their places are laid out.
                request_animation_frame(|| request_animation_frame(place::keep_in_sight));
            }
        });
    });
    request_animation_frame(place::arrive);
}
