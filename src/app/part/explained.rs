//! A text whose terms of the field explain themselves: pointed at, focused or touched, and in brackets on paper.

use crate::answer::glossary::{Passage, passages};
use crate::app::browser::tip;
use crate::app::signal::handler;
use crate::app::state::context;
use crate::words::{Piece, pieces};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The text with its terms.
pub fn explained(text: &str) -> AnyView {
    let all = passages(context(), text);
    all.into_iter().map(passage).collect::<Vec<_>>().into_any()
}

/// A text in which no line ends between a number and its unit.
pub fn unbroken(text: &str) -> AnyView {
    let piece = |piece| match piece {
        Piece::Free(text) => text.to_string().into_any(),
        Piece::Whole(text) => view! { <span class="kept">{text.to_string()}</span> }.into_any(),
    };
    pieces(text).into_iter().map(piece).collect::<Vec<_>>().into_any()
}

fn passage(passage: Passage) -> AnyView {
    match passage {
        Passage::Words(words) => unbroken(&words),
        Passage::Term(name, meaning) => term(name, meaning),
    }
}

fn term(name: String, meaning: String) -> AnyView {
    let escaped = |event: KeyboardEvent| {
        if event.key() == "Escape" {
            tip::hide(event);
        }
    };
    view! {
        <button
            type="button"
            class="term"
            aria-description=meaning
            on:pointerover=handler(tip::show)
            on:focus=handler(tip::show)
            on:click=handler(tip::show)
            on:pointerout=handler(tip::hide)
            on:blur=handler(tip::hide)
            on:keydown=handler(escaped)
        >
            {name}
        </button>
    }
    .into_any()
}
