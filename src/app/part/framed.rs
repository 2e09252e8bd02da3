//! The last line of a page that stands in a frame, or shows a part of itself: where the whole of it is, and whether the
//! record has gone on since the edition that the frame names.

use crate::address;
use crate::app::browser::frame;
use crate::app::signal::live;
use crate::app::state::{context, state};
use crate::model::Lang;
use crate::query::Query;
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
    let context = context();
    let present = context.edition().version;
    let words = match context.lang {
        Lang::Zh => format!("嵌入时是数据第{named}版，现在是第{present}版。"),
        Lang::En => format!("Embedded with version {named} of the data; this is version {present}. "),
    };
    let changes = state().base.get()
        + &address::write(&crate::query::Location {
            query: Query::Method,
            lang: Some(context.lang),
        });
    (named != present).then(|| {
        view! {
            <span class="caveat" role="status">
                {words}
                <a target="_blank" rel="noopener" href=changes>{context.say("改了什么", "What changed")}</a>
            </span>
        }
        .into_any()
    })
}
