//! The way through the pages of a long list.

use crate::answer;
use crate::app::link::href;
use crate::app::signal::{Signal, live};
use crate::app::state::context;
use crate::model::Lang;
use crate::query::Change;
use leptos::prelude::*;

/// The links to the pages beside the one shown; nothing where there is only one.
#[component]
pub fn Pagination(#[prop(into)] pagination: Signal<answer::Pagination>) -> impl IntoView {
    let context = context();
    let step = move |to: Option<usize>, words: &'static str| {
        to.map(|page| view! { <a {..href(Change::Page(page))}>{words}</a> }.into_any())
    };
    live(move || {
        let here = pagination.get();
        let words = match context.lang {
            Lang::Zh => format!("第{}–{}项，共{}项", here.first + 1, here.end, here.count),
            Lang::En => format!("{}–{} of {}", here.first + 1, here.end, here.count),
        };
        let (before, after) = (here.before(), here.after());
        (before.is_some() || after.is_some()).then(|| {
            view! {
                <nav class="pagination" aria-label=context.say("翻页", "Pages of the table")>
                    {step(before, context.say("上一页", "Previous"))}
                    <span>{words}</span>
                    {step(after, context.say("下一页", "Next"))}
                </nav>
            }
            .into_any()
        })
    })
}
