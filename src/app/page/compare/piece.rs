//! Pieces of an answer: each stands until it changes itself, whatever else of the answer does.

use crate::answer::Picture;
use crate::app::part::figure::Figure;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, when};
use leptos::prelude::*;

/// What a memo may hold.
pub trait Held: Clone + PartialEq + Send + Sync + 'static {}
impl<T: Clone + PartialEq + Send + Sync + 'static> Held for T {}

/// A piece of an answer, tracked; empty where there is no answer.
pub fn of<A: Held, T: Default>(answer: Memo<Option<A>>, piece: impl FnOnce(&A) -> T) -> T {
    answer.with(|answer| answer.as_ref().map(piece).unwrap_or_default())
}

/// A memo of a piece of an answer.
pub fn memo<A: Held, T: Held + Default>(answer: Memo<Option<A>>, piece: fn(&A) -> T) -> Memo<T> {
    Memo::new(move |_| of(answer, piece))
}

/// Whether a list has anything in it.
pub fn some<T: Held>(list: Memo<Vec<T>>) -> impl Fn() -> bool + Copy + Send + Sync + 'static {
    move || list.with(|list| !list.is_empty())
}

/// A thing that may be gone a moment before what shows it: until then it is what it was last.
pub fn lasting<T: Held>(first: T, find: impl Fn() -> Option<T> + Send + Sync + 'static) -> Memo<T> {
    Memo::new(move |old: Option<&T>| find().or_else(|| old.cloned()).unwrap_or_else(|| first.clone()))
}

/// The figure of a picture that is not always there.
#[component]
pub fn Drawn(picture: Memo<Option<Picture>>) -> impl IntoView {
    let figure = move || {
        let first = picture.get_untracked();
        first.map(|first| view! { <Figure picture=lasting(first, move || picture.get())/> }.into_any())
    };
    view! { <Show when=when(move || picture.with(Option::is_some))>{figure()}</Show> }
}
