//! The page: a Leptos app, and the only folder that knows Leptos, web-sys and gloo. In the browser it is mounted; natively
//! the same components are rendered to text, for tests, for the first view and for the plain pages.

// Natively nothing calls what only the browser has.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
mod browser;
mod link;
mod location;
mod page;
mod part;
#[cfg(not(target_arch = "wasm32"))]
pub mod plain;
mod shell;
mod signal;
mod state;

use crate::address;
use crate::model::Lang;
use crate::record::record;
use leptos::prelude::*;
use shell::Shell;
use state::State;

pub use state::Appearance;

/// What a page is rendered for where there is no browser.
#[derive(Clone, Copy, Debug)]
pub struct Still<'a> {
    /// The hash of the address.
    pub hash: &'a str,
    /// The reader's own language, which holds where the hash names none.
    pub lang: Lang,
    /// How wide the window is, in CSS pixels.
    pub width: f64,
}

/// A page as HTML: what the browser would show, with everything that is folded there made as well.
pub fn render(still: Still) -> String {
    rendered(still, |_| {})
}

/// The same as it is printed; `base` is the address of the page without its hash.
pub fn render_for_paper(still: Still, base: &str) -> String {
    let base = base.to_owned();
    rendered(still, move |state| {
        state.base.set(base);
        state.paper.set(true);
    })
}

/// The same with a text in the finder.
pub fn render_found(still: Still, text: &str) -> String {
    let text = text.to_owned();
    rendered(still, move |state| state.finding.set(text))
}

/// The same with the reader's own copy of a report open.
pub fn render_with_original(still: Still, opened: crate::original::Opened) -> String {
    rendered(still, move |state| {
        state.original.set(Some(std::sync::Arc::new(opened)))
    })
}

/// The first view of the page: the same as `render`, but with each chart drawn for a narrow and for a wide window, since
/// what the reader's window is like will show only there.
pub fn render_first_view(lang: Lang) -> String {
    let still = Still {
        hash: "#/",
        lang,
        width: WIDE,
    };
    rendered(still, |state| state.first.set(true))
}

/// The widths of drawings in the first view, in CSS pixels: on a phone, and on a screen.
const NARROW: f64 = 328.0;
const WIDE: f64 = 1200.0;

fn rendered(still: Still, prepare: impl FnOnce(State)) -> String {
    drawn(still, prepare, || view! { <Shell/> }.into_any())
}

fn drawn(still: Still, prepare: impl FnOnce(State), view: impl FnOnce() -> AnyView) -> String {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        let state = State::still(address::read(still.hash, record()), still.lang, still.width);
        prepare(state);
        state::provide(state);
        view().to_html()
    });
    owner.cleanup();
    // Leptos marks the bounds of texts and lists, for a hydration that there is not.
    html.replace("<!>", "").replace("<!--<() />-->", "")
}

/// Mounts the app in place of the first view.
#[cfg(target_arch = "wasm32")]
pub fn mount() {
    browser::start::mark("jiezhen:module");
    crate::record::start();
    browser::start::mark("jiezhen:record");
    browser::start::once_read(|| browser::start::mount(app));
}

/// The app as the browser's: it follows the address, links and the page around.
#[cfg(target_arch = "wasm32")]
fn app() -> AnyView {
    let state = State::of_browser();
    state.finding.set(browser::start::typed());
    state::provide(state);
    link::follow(state);
    location::follow(state);
    browser::host::follow(state);
    #[cfg(feature = "panic-button")]
    browser::notice::stop_when_asked(state);
    view! { <Shell/> }.into_any()
}

#[cfg(target_arch = "wasm32")]
pub use browser::notice::panicked;
