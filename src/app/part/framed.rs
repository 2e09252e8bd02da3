//! The last line of a page that stands in a frame, or shows a part of itself: where the whole of it is, and whether the
//! record has gone on since the edition that the frame names.

use crate::address;
use crate::answer;
use crate::app::browser::frame;
use crate::app::signal::live;
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
            let whole = state.base.get() + &address::write(&state.here());
            view! {
                <p class="framed">
                    {context().site()} " · "
                    <a target="_blank" rel="noopener" href=whole>
                        {state.say("打开完整页面", "Open in full")}
                    </a>
                    " "
                    {frame::edition().and_then(since)}
                </p>
            }
            .into_any()
        })
        .into_any()
    })
}

/// What is said where the frame was made of another edition.
fn since(named: u32) -> Option<AnyView> {
    let (state, context) = (state(), context());
    let query = state.query.get();
    let alone = query.open().filter(|_| frame::is_one_figure());
    let words = answer::since::since(context, named, &query, alone)?;
    let changes = address::write(&Location {
        query: Query::Method,
        lang: Some(context.lang),
    });
    let view = view! {
        <span class="caveat" role="status">
            {words}
            <a target="_blank" rel="noopener" href=state.base.get() + &changes>
                {context.say("每版改了什么", "What changed in each version")}
            </a>
        </span>
    };
    Some(view.into_any())
}
