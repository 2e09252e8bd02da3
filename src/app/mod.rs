//! The page in the browser: the only folder that knows Leptos, web-sys and gloo.
//!
//! Leptos holds the state and decides when to redraw; what stands in a region comes from `view` as HTML.

mod browser;
mod clicks;
mod copy_link;
mod finder;
mod header;
mod original;
mod page;
mod print;
mod rest;
mod search;
mod state;

use leptos::prelude::*;
use state::State;

pub use browser::notice::panicked;

/// Mounts the app into the body and tells the page's own script that it stands.
pub fn mount() {
    crate::record::open(crate::record::RECORD);
    mount_to_body(App);
    browser::notice::mounted();
}

/// The header, and the page that the address names.
#[component]
fn App() -> impl IntoView {
    let state = State::new();
    provide_context(state);
    browser::keys::listen();
    clicks::listen(state);
    Effect::new(move |_| {
        browser::document::set_language(state.lang());
        browser::document::set_appearance(state.appearance.get());
        #[cfg(feature = "panic-button")]
        if state
            .read
            .with(|read| read.query.page == crate::query::Page::Unknown("panic".into()))
        {
            panic!("raised on purpose by the panic button");
        }
    });
    view! {
        <header::Header />
        <main id="main" tabindex="-1"><page::Page /></main>
    }
}
