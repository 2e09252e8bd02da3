//! How to put the present view into another page: the language, the height, the lines to copy, and what they give.

use crate::address;
use crate::app::part::copy::CopyButton;
use crate::app::part::fold::Fold;
use crate::app::signal::{Signal, live};
use crate::app::state::{State, context, state};
use crate::model::Lang;
use crate::query::Location;
use leptos::prelude::*;

/// What a frame without the script is high, in CSS pixels.
const HEIGHT: u32 = 900;

/// The builder, folded away.
#[component]
pub fn Embed() -> impl IntoView {
    let state = state();
    live(move || {
        // What it says is made anew in another language; a page without a browser frames nothing.
        let words = state.lang.get().say("嵌入这一页", "Embed this view");
        let summary = words.into_any();
        (!state.still).then(|| view! { <Fold class="embed" summary>{builder(state)}</Fold> }.into_any())
    })
}

fn builder(state: State) -> AnyView {
    // None leaves the language to the reader of the other page.
    let (lang, script) = (RwSignal::new(Some(state.lang.get_untracked())), RwSignal::new(true));
    let view = Signal::derive(move || Location {
        lang: lang.get(),
        ..state.here()
    });
    let lines = Signal::derive(move || snippet(state, &view.get(), script.get()));
    let speak = move |event| lang.set(Lang::parse(&event_target_value(&event)));
    let option = move |code: &'static str, words: &'static str| {
        let chosen = lang.get_untracked().map_or("", Lang::code) == code;
        view! { <option value=code selected=chosen>{words}</option> }.into_any()
    };
    let src = move || state.base.get() + &address::write(&view.get());
    view! {
        <p>
            {state.say(
                "把下面几行放进您的网页。有脚本时框随内容变高；没有脚本时高度固定。筛选条件随链接一起带去。",
                "Put these lines into your page. With the script the frame takes the height of what it shows; without it the height is fixed. The filters go with the link.",
            )}
        </p>
        <p class="ways">
            <label>
                {state.say("语言", "Language")} " "
                <select on:change=speak>
                    {option("zh", "中文")} {option("en", "English")}
                    {option("", state.say("随读者", "the reader’s own"))}
                </select>
            </label>
            <label>
                <input type="checkbox" checked=true on:change=move |event| script.set(event_target_checked(&event))/>
                " "
                {state.say("高度随内容（用脚本）", "Height by content (with script)")}
            </label>
        </p>
        <textarea class="lines" rows="4" readonly aria-label=state.say("要放进网页的几行", "The lines for your page") prop:value=move || lines.get()>
            {lines.get_untracked()}
        </textarea>
        <p><CopyButton text=Signal::derive(move || Some(lines.get())) label=Signal::stored(state.say("复制这几行", "Copy these lines"))/></p>
        <iframe title=state.say("预览", "Preview") src=src></iframe>
    }
    .into_any()
}

/// The lines; an address stands in quotation marks, so that what could end them is written otherwise.
fn snippet(state: State, view: &Location, script: bool) -> String {
    let base = state.base.get();
    let link = [&base, address::write(view).as_str()].concat();
    let link = link.replace('&', "&amp;").replace('"', "&quot;");
    let title = context().site();
    let title = title.replace('&', "&amp;").replace('"', "&quot;");
    let frame = format!(
        "<iframe src=\"{link}\" title=\"{title}\" width=\"100%\" height=\"{HEIGHT}\" style=\"border:0\" loading=\"lazy\"></iframe>"
    );
    let folder = base.rsplit_once('/').map_or(base.as_str(), |(folder, _)| folder);
    match script {
        true => format!("{frame}\n<script src=\"{folder}/embed.js\" async></script>"),
        false => frame,
    }
}
