//! How to put the present view into another page: what of it, in which language and appearance, with or without its
//! controls, of which edition; the lines to copy, and what they give.

use crate::address;
use crate::app::browser::{document, frame};
use crate::app::part::copy::CopyButton;
use crate::app::part::fold::Fold;
use crate::app::signal::{Signal, handler, live};
use crate::app::state::{State, context, state};
use crate::model::Lang;
use crate::query::Location;
use leptos::prelude::*;

/// What a frame without the script is high, in CSS pixels: a page, and a part of one.
const HEIGHTS: [u32; 2] = [900, 520];

/// What may be chosen for a frame, as its address names it; what is empty is not named.
#[derive(Clone, Copy)]
struct Wish {
    show: RwSignal<String>,
    lang: RwSignal<String>,
    look: RwSignal<String>,
    /// In CSS pixels; empty for all the room there is.
    width: RwSignal<String>,
    controls: RwSignal<bool>,
    follows: RwSignal<bool>,
    script: RwSignal<bool>,
}

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
    let wish = Wish {
        show: RwSignal::default(),
        lang: RwSignal::new(state.lang.get_untracked().code().into()),
        look: RwSignal::default(),
        width: RwSignal::default(),
        controls: RwSignal::new(true),
        follows: RwSignal::new(true),
        script: RwSignal::new(true),
    };
    let parts = RwSignal::new(Vec::new());
    Effect::new(move |_| {
        state.read.with(|_| ());
        // The view is drawn before the next frame.
        request_animation_frame(move || {
            wish.show.set(String::new());
            parts.set(frame::parts());
        });
    });
    let view = Signal::derive(move || link(state, wish));
    // The title is the view's own once that is drawn, as its parts are.
    let lines = Signal::derive(move || {
        parts.track();
        snippet(state, wish, &view.get())
    });
    let whole = ("", state.say("整页", "the whole page"));
    let name = move |(id, title): (String, Option<String>)| {
        let words = title.unwrap_or_else(|| match &*id {
            "table" => state.say("只要表格", "the table").into(),
            _ => state.say("只要打开的数字", "the open figure").into(),
        });
        (id, words)
    };
    let languages = [
        ("zh", "中文"),
        ("en", "English"),
        ("", state.say("随读者", "the reader’s own")),
    ];
    let looks = [
        ("", state.say("随系统", "system")),
        ("light", state.say("浅色", "light")),
        ("dark", state.say("深色", "dark")),
    ];
    let widths = [
        ("", state.say("占满", "all there is")),
        ("720", "720 px"),
        ("480", "480 px"),
        ("360", "360 px"),
    ];
    let edition = match state.lang.get_untracked() {
        Lang::Zh => format!("随最新数据更新（否则注明第{}版）", context().edition().version),
        Lang::En => format!(
            "Follows the latest data (else names version {})",
            context().edition().version
        ),
    };
    view! {
        <p>
            {state.say(
                "把下面几行放进您的网页。有脚本时框随内容变高；没有脚本时高度固定。筛选条件随链接一起带去。",
                "Put these lines into your page. With the script the frame takes the height of what it shows; without it the height is fixed. The filters go with the link.",
            )}
        </p>
        <p class="ways">
            {live(move || choice(state.say("内容", "What"), wish.show, std::iter::once(owned(whole)).chain(parts.get().into_iter().map(name)).collect()))}
            {context().has_other().then(|| choice(state.say("语言", "Language"), wish.lang, languages.map(owned).into()))}
            {choice(state.say("明暗", "Appearance"), wish.look, looks.map(owned).into())}
            {choice(state.say("宽度", "Width"), wish.width, widths.map(owned).into())}
            {tick(state.say("带筛选等按钮", "With controls").into(), wish.controls)}
            {tick(edition, wish.follows)}
            {tick(state.say("高度随内容（用脚本）", "Height by content (with script)").into(), wish.script)}
        </p>
        <textarea class="lines" rows="6" readonly aria-label=state.say("要放进网页的几行", "The lines for your page") prop:value=move || lines.get()>
            {lines.get_untracked()}
        </textarea>
        <p><CopyButton text=Signal::derive(move || Some(lines.get())) label=Signal::stored(state.say("复制这几行", "Copy these lines"))/></p>
        <iframe title=state.say("预览", "Preview") width=move || wide(wish) src=move || view.get()></iframe>
    }
    .into_any()
}

fn owned((value, words): (&str, &str)) -> (String, String) {
    (value.into(), words.into())
}

fn choice(label: &'static str, chosen: RwSignal<String>, options: Vec<(String, String)>) -> AnyView {
    let option = |(value, words): (String, String)| {
        let selected = chosen.with_untracked(|chosen| *chosen == value);
        view! { <option value=value selected=selected>{words}</option> }.into_any()
    };
    let options = options.into_iter().map(option).collect::<Vec<_>>();
    view! {
        <label>
            {label} <select on:change=handler(move |event| chosen.set(event_target_value(&event)))>{options}</select>
        </label>
    }
    .into_any()
}

fn tick(label: String, chosen: RwSignal<bool>) -> AnyView {
    let on = chosen.get_untracked();
    view! {
        <label>
            <input type="checkbox" checked=on on:change=handler(move |event| chosen.set(event_target_checked(&event)))/> {label}
        </label>
    }
    .into_any()
}

fn wide(wish: Wish) -> String {
    wish.width
        .with(|width| if width.is_empty() { "100%" } else { width }.to_owned())
}

/// The address of the frame: the wishes before the hash, since they are none of the reader's question.
fn link(state: State, wish: Wish) -> String {
    let view = Location {
        // Empty leaves the language to the reader of the other page.
        lang: wish.lang.with(|lang| Lang::parse(lang)),
        ..state.here()
    };
    let named = context().edition().version.to_string();
    let wishes = [
        ("show", wish.show.get()),
        ("look", wish.look.get()),
        (
            "controls",
            if wish.controls.get() {
                String::new()
            } else {
                "none".into()
            },
        ),
        ("edition", if wish.follows.get() { String::new() } else { named }),
    ];
    let mut out = state.base.get();
    let mut sign = "?";
    for (name, value) in wishes.iter().filter(|(_, value)| !value.is_empty()) {
        out.extend([sign, name, "=", value]);
        sign = "&";
    }
    out + &address::write(&view)
}

/// The lines, named by what they show; an address stands in quotation marks, so that what could end them is written otherwise.
fn snippet(state: State, wish: Wish, link: &str) -> String {
    let quoted = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
    let (link, title) = (quoted(link), quoted(&document::title()));
    let [page, part] = HEIGHTS;
    let height = if wish.show.with(String::is_empty) { page } else { part };
    let frame = format!(
        "<iframe src=\"{link}\" title=\"{title}\" width=\"{}\" height=\"{height}\" style=\"border:0\" loading=\"lazy\"></iframe>",
        wide(wish)
    );
    let base = state.base.get();
    let folder = base.rsplit_once('/').map_or(base.as_str(), |(folder, _)| folder);
    match wish.script.get() {
        true => format!("{frame}\n<script src=\"{folder}/embed.js\" async></script>"),
        false => frame,
    }
}
