//! A button that copies a text with its link; where copying is forbidden the text stands beside it, to be copied by hand.

use crate::address;
use crate::app::browser::{clipboard, document};
use crate::app::signal::{Memo, Signal, handler, live};
use crate::app::state::state;
use crate::query::Location;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How far a copy has come.
#[derive(Clone, PartialEq)]
enum Copied {
    NotYet,
    Done,
    /// The browser forbids it: the reader has to.
    ByHand(String),
}

/// The button. What it says begins anew when the text or the link changes.
#[component]
pub fn CopyButton(
    /// The text, with the link behind it; without a text the link alone is copied.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// What the text is of; without a link the text alone is copied.
    #[prop(into, optional)]
    link: Option<Signal<Location>>,
    /// What the button says.
    #[prop(into)]
    label: Signal<&'static str>,
    #[prop(optional)] class: &'static str,
) -> impl IntoView {
    let state = state();
    let copied = RwSignal::new(Copied::NotYet);
    // A text that was put there to be copied by hand is of the view before.
    let of = Memo::new(move |_| (text.get(), link.map(|link| link.get())));
    Effect::new(move |_| {
        of.get();
        copied.set(Copied::NotYet);
    });
    let done = move || state.say("已复制", "Copied");
    let copy = move |_| {
        let link = link.map(|link| state.base.get_untracked() + &link.with_untracked(address::write));
        let whole: Vec<String> = [text.get_untracked(), link].into_iter().flatten().collect();
        let whole = whole.join(" ");
        spawn_local(async move {
            copied.set(match clipboard::copy(&whole).await {
                true => {
                    state.told.set(done().into());
                    Copied::Done
                }
                false => Copied::ByHand(whole),
            });
        });
    };
    let words = move || match copied.get() {
        Copied::NotYet => label.get(),
        Copied::Done => done(),
        Copied::ByHand(_) => state.say("请手动复制：", "Copy it by hand:"),
    };
    let by_hand = Signal::derive(move || match copied.get() {
        Copied::ByHand(text) => Some(text),
        _ => None,
    });
    view! {
        <button class=class on:click=handler(copy)>{move || words()}</button>
        <ByHand text=by_hand label=Signal::derive(words)/>
    }
}

/// A text, selected, to be copied by hand.
#[component]
pub fn ByHand(#[prop(into)] text: Signal<Option<String>>, #[prop(into)] label: Signal<&'static str>) -> impl IntoView {
    live(move || {
        text.get().map(|text| {
            let field = NodeRef::<html::Textarea>::new();
            Effect::new(move |_| {
                if let Some(field) = field.get() {
                    document::select(&field);
                }
            });
            view! { <textarea class="by-hand" readonly aria-label=move || label.get() node_ref=field prop:value=text></textarea> }.into_any()
        })
    })
}
