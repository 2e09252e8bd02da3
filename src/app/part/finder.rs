//! The box on every page that finds figures, indicators, initiatives, places and reports.

use super::guesses::perhaps;
use crate::answer::finder::{Found, Group, Item, also_near, find, why};
use crate::answer::nearest::offers;
use crate::app::browser::{document, keys};
use crate::app::link::href;
use crate::app::signal::handler;
use crate::app::state::{context, state};
use crate::model::Lang;
use crate::search::{Rank, asks, marked};
use leptos::html;
use leptos::prelude::*;

/// The box, and what is found for what is typed.
#[component]
pub fn Finder() -> impl IntoView {
    let state = state();
    let text = state.finding;
    let finder = NodeRef::<html::Div>::new();
    // Who goes on elsewhere finds nothing covered by the list; who comes back finds it again.
    let away = RwSignal::new(false);
    // Wherever a find leads to, the list has done its work.
    Effect::new(move |before: Option<()>| {
        state.read.with(|_| ());
        if before.is_some() {
            text.set(String::new());
        }
    });
    if !state.still {
        let listener = window_event_listener(leptos::ev::Custom::new("focusin"), move |event: web_sys::Event| {
            if let Some(finder) = finder.get_untracked() {
                away.set(!keys::within(&finder, &event));
            }
        });
        on_cleanup(move || listener.remove());
        keys::on_slash(|| document::focus(".finder input"));
    }
    let pressed = move |event: leptos::ev::KeyboardEvent| match keys::pressed(&event).as_deref() {
        Some("Escape") => {
            text.set(String::new());
            document::focus(".finder input");
        }
        // On a find, the browser follows it.
        Some("Enter") if keys::matches(&event, "input") => document::click(".finder a"),
        _ => keys::walk(&event, "input, a"),
    };
    let asked = move || text.with(|text| asks(text));
    view! {
        <div class="finder" role="search" node_ref=finder on:keydown=handler(pressed)>
            <input
                type="search"
                autocomplete="off"
                aria-controls="found"
                aria-label=move || state.say("在全部内容中查找", "Find anything")
                title="/"
                placeholder=move || state.say("查找数字、地名", "Find anything")
                prop:value=text
                on:focus=handler(move |_| ready())
                on:input=handler(move |event| if let Some(typed) = keys::typed(&event) { text.set(typed) })
                on:compositionend=handler(move |event| text.set(event_target_value(&event)))
            />
            <div id="found" hidden=move || away.get() || !asked()>
                {move || asked().then(|| { state.lang.get(); found(&text.get()) })}
            </div>
        </div>
    }
}

/// Makes what is looked into before the first letter is typed.
fn ready() {
    context().search().ready();
}

fn found(text: &str) -> AnyView {
    let context = context();
    let found = find(context, text);
    state().told.set(sum(&found, context.lang));
    if found.groups.is_empty() {
        return nothing(text.trim()).into_any();
    }
    let groups = found
        .groups
        .iter()
        .map(|group| section(&found, group))
        .collect::<Vec<_>>();
    view! {
        <div class="found" role="region" aria-label=context.say("找到的内容", "What was found")>
            {also_near(&found.near, context.lang).map(|near| view! { <p class="hint">{near}</p> }.into_any())}
            {groups}
        </div>
    }
    .into_any()
}

/// What is said aloud: how much was found.
fn sum(found: &Found, lang: Lang) -> String {
    let count: usize = found.groups.iter().map(|group| group.total).sum();
    match (count, lang) {
        (0, _) => lang.say("没有找到", "Nothing was found").into(),
        (_, Lang::Zh) => format!("找到{count}项"),
        (_, Lang::En) => format!("{count} found"),
    }
}

fn section(found: &Found, group: &Group) -> AnyView {
    let context = context();
    let id = format!("found-{}", group.thing.id());
    let named = id.clone();
    let total = group.total;
    let all = group.all.clone().map(|all| {
        let words = match context.lang {
            Lang::Zh => format!("查看全部{total}项"),
            Lang::En => format!("See all {total}"),
        };
        view! { <a class="all" {..href(all)}>{words}</a> }.into_any()
    });
    view! {
        <div class="found-group" role="group" aria-labelledby=named>
            <div class="found-name" id=id>
                {group.thing.name(context.lang)}
                " "
                <span class="count">{total.to_string()}</span>
            </div>
            {group.items.iter().map(|item| option(found, item)).collect::<Vec<_>>()}
            {all}
        </div>
    }
    .into_any()
}

fn option(found: &Found, item: &Item) -> AnyView {
    let context = context();
    let why = why(item.rank, context.lang);
    // A number may be typed in another form than it is shown in.
    let value = item.value.as_deref().map(|value| match item.rank {
        Rank::Equal => vec![view! { <mark>{value.to_owned()}</mark> }.into_any()],
        _ => with_marks(found, value),
    });
    view! {
        <a {..href(item.link.clone())}>
            <span class="name">{with_marks(found, &item.name)}</span>
            {value.map(|value| view! { <span class="value">{value}</span> }.into_any())}
            <span class="about">{with_marks(found, &item.detail)}</span>
            {why.map(|why| view! { <span class="caveat">{why}</span> }.into_any())}
        </a>
    }
    .into_any()
}

/// A text with the words that were looked for marked.
fn with_marks(found: &Found, text: &str) -> Vec<AnyView> {
    let pieces = marked(text, &found.words, &context().catalog.traditional); // What is marked takes both scripts for one.
    let piece = |(piece, hit): (String, bool)| match hit {
        true => view! { <mark>{piece}</mark> }.into_any(),
        false => piece.into_any(),
    };
    pieces.into_iter().map(piece).collect::<Vec<_>>()
}

/// Nothing was found: what may be asked.
fn nothing(text: &str) -> AnyView {
    let context = context();
    let words = match context.lang {
        Lang::Zh => format!("没有找到“{text}”。"),
        Lang::En => format!("Nothing was found for “{text}”."),
    };
    view! {
        <div class="found">
            <p>{words}</p>
            <p class="hint">
                {context.say(
                    "可以输入一两个字、一个数（1.2万、54.09%）、地名，或地名的拼音首字母（nc）。",
                    "Try one or two words, a number (12,000 or 54.09%), a place, or the initials of its pinyin (nc).",
                )}
            </p>
            {perhaps(offers(context, text))}
        </div>
    }
    .into_any()
}
