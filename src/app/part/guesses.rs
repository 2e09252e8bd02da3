//! What may have been meant, where an address names no page or a search finds nothing.

use crate::answer::nearest::{Guess, offers};
use crate::app::link::href;
use crate::app::signal::{Memo, live};
use crate::app::state::context;
use crate::query::{Filter, Filtered};
use leptos::prelude::*;

/// The guesses as links; nothing where there are none.
pub fn perhaps(guesses: Vec<Guess>) -> Option<AnyView> {
    let guess = |guess: Guess| view! { <li><a {..href(guess.link)}>{guess.name}</a></li> }.into_any();
    let list = |guesses: Vec<Guess>| {
        view! {
            <h2 class="perhaps">{context().say("要找的也许是", "Perhaps you meant")}</h2>
            <ul class="guesses">{guesses.into_iter().map(guess).collect::<Vec<_>>()}</ul>
        }
        .into_any()
    };
    (!guesses.is_empty()).then(|| list(guesses))
}

/// What is nearest to the text of a filter, where the page has no row for it.
#[component]
pub fn Offers(asked: Memo<Filter>, filtered: Memo<Filtered>) -> impl IntoView {
    let context = context();
    let found = Memo::new(move |_| match filtered.with(|filtered| filtered.rows.is_empty()) {
        true => asked.with(|asked| offers(context, &asked.text)),
        false => Vec::new(),
    });
    live(move || perhaps(found.get()).map(|list| view! { <section class="offers">{list}</section> }.into_any()))
}
