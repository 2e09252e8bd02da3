//! What is shown for an address that names no page: the nearest things.

use crate::address::quoted;
use crate::answer::nearest::nearest;
use crate::app::link::href;
use crate::app::part::frame::Frame;
use crate::app::part::guesses::perhaps;
use crate::app::state::context;
use crate::model::Lang;
use crate::query::{Change, Query};
use leptos::prelude::*;

/// The page; `path` is what the address asks for.
#[component]
pub fn Unknown(path: String) -> impl IntoView {
    let context = context();
    let sentence = sentence(&path, context.lang);
    let guesses = nearest(context, &path);
    let headline = match guesses.is_empty() {
        false => context.say("下面是最接近的内容。", "The nearest matches are below."),
        true => context.say(
            "也没有相近的内容，请从概览找起。",
            "Nothing here resembles it. Start from the overview.",
        ),
    };
    view! {
        <Frame heading=context.say("没有这一页", "There is no such page").to_string() headline=headline.to_string()/>
        <div class="regions">
            <section class="unknown">
                <p>{sentence}</p>
                {perhaps(guesses)}
                <p>
                    <a {..href(Change::To(Query::Overview))}>{context.say("回到概览", "Back to the overview")}</a>
                </p>
            </section>
        </div>
    }
}

/// That there is no such page; the address is told only where it is a plain name, since others wrote it.
fn sentence(path: &str, lang: Lang) -> impl IntoView + use<> {
    let name = Some(quoted(path, lang)).filter(|words| words.contains(path));
    let words = match name {
        Some(_) => lang.say("这个链接不指向任何页面：", "No page has this address: "),
        None => lang.say("这个链接不指向任何页面。", "No page has this address."),
    };
    (words, name.map(|name| view! { <code>{name}</code> }.into_any()))
}
