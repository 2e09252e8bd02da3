//! The last line of a page that stands in a frame, or shows a part of itself: where the whole of it is, and whether the
//! record has gone on since the edition that the frame names.

use crate::address;
use crate::answer;
use crate::app::browser::{frame, sandbox};
use crate::app::signal::{handler, live};
use crate::app::state::{context, state};
use crate::query::{Location, Query};
use leptos::prelude::*;

/// The line; nothing where the page stands by itself.
#[component]
pub fn Framed() -> impl IntoView {
    let state = state();
    (!state.still && frame::is_part()).then(|| {
        live(move || {
            state.lang.get();
            let refused = RwSignal::new(None::<String>);
            let whole = state.base.get() + &address::write(&state.here());
            let words = state.say(
                "若没有打开新窗口，请复制这个地址：",
                "If no window opened, copy this address:",
            );
            view! {
                <p class="framed">
                    {context().site()} " · " {leads(state.say("打开完整页面", "Open in full"), whole, refused)} " "
                    {frame::edition().and_then(|named| since(named, refused))}
                    {live(move || refused.get().map(|address| view! { <span role="alert">" " {words} <b>{address}</b></span> }.into_any()))}
                </p>
            }
            .into_any()
        })
        .into_any()
    })
}

/// A link into a window of its own. A sandboxed frame may not open one, and no browser tells whether it did: there the
/// address stands beside it, to be copied.
fn leads(words: &'static str, href: String, refused: RwSignal<Option<String>>) -> AnyView {
    let address = href.clone();
    let clicked = move |_| {
        if sandbox::sandboxed() {
            refused.set(Some(address.clone()));
        }
    };
    view! { <a target="_blank" rel="noopener" href=href on:click=handler(clicked)>{words}</a> }.into_any()
}

/// What is said where the frame was made of another edition.
fn since(named: u32, refused: RwSignal<Option<String>>) -> Option<AnyView> {
    let (state, context) = (state(), context());
    let query = state.query.get();
    let alone = query.open().filter(|_| frame::is_one_figure());
    let words = answer::since::since(context, named, &query, alone)?;
    let changes = address::write(&Location {
        query: Query::Method,
        lang: Some(context.lang),
    });
    let more = context.say("每版改了什么", "What changed in each version");
    let link = leads(more, state.base.get() + &changes, refused);
    Some(view! { <span class="caveat" role="status">{words} {link}</span> }.into_any())
}
