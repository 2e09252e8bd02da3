//! The page in the browser: the only folder that knows Leptos, web-sys and gloo.
//!
//! Leptos holds the state and decides when to redraw; what stands in a place comes from `view` as HTML.

mod browser;
mod clicks;
mod finder;
mod header;
mod original;
mod page;
mod print;
mod regions;
mod rest;
mod search;
mod state;

use leptos::prelude::*;
use state::State;

pub use browser::notice::panicked;

/// Mounts the app into the body and lets every part follow the state.
pub fn mount() {
    crate::record::start();
    mount_to_body(App);
}

/// The places that are drawn into.
#[component]
fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    browser::keys::listen();
    browser::place::listen();
    clicks::listen(state);
    #[cfg(feature = "panic-button")]
    Effect::new(move |_| {
        if state
            .read
            .with(|read| read.query.page == crate::query::Page::Unknown("panic".into()))
        {
            panic!("raised on purpose by the panic button");
        }
    });
    // Each part looks for its place, so it begins when the places stand; and it begins once.
    Effect::new(move |_| {
        untrack(|| {
            for follow in [
                header::follow,
                finder::follow,
                search::follow,
                original::follow,
                page::follow,
            ] {
                follow();
            }
        });
        // Effects run in their order: when this one does, all places are drawn.
        Effect::new(|_| browser::notice::mounted());
    });
    view! {
        <header class="head">
            <div class="way"></div>
            <div class="finder" role="search"><div class="box"></div><div id="found" hidden></div></div>
            <div class="tools"></div>
        </header>
        <main id="main" tabindex="-1">
            <h1 tabindex="-1"></h1>
            <div class="above"></div>
            <div class="search"></div>
            <p class="headline" role="status"></p>
            <button class="cite" hidden></button>
            <input type="file" accept=".txt,text/plain,.htm,.html" hidden />
            <section class="original" hidden></section>
            <div class="measure"></div>
            <div class="regions"></div>
        </main>
        <footer class="foot"></footer>
        <div class="imprint"></div>
    }
}
