//! What every page begins with: its heading, what of the address was not understood, the question, the search box, the
//! answer in a sentence, and the reader's own copy of a report.

use super::cite::Forms;
use super::copy::CopyButton;
use super::explained::unbroken;
use super::original::Original;
use crate::address;
use crate::answer::citation::Cited;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, handler, live, when};
use crate::app::state::{context, state};
use crate::query::{Change, Query};
use leptos::prelude::*;

/// The beginning of a page. The headline is announced when it changes.
#[component]
pub fn Frame(
    /// The page's heading.
    #[prop(into)]
    heading: Signal<String>,
    /// What stands in the title of the window before the site's name, where it is more than the heading.
    #[prop(into, optional)]
    title: Option<Signal<String>>,
    /// The answer in a sentence.
    #[prop(into)]
    headline: Signal<String>,
    /// The question, as far as the page has one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (state, context) = (state(), context());
    let site = context.site();
    let title = title.unwrap_or(heading);
    Effect::new(move |_| crate::app::browser::document::set_title(&format!("{} · {site}", title.get())));
    let link = Signal::derive(move || state.here());
    view! {
        <h1 tabindex="-1">{heading}</h1>
        <div class="above"><Warnings/> {children.map(|children| children())}</div>
        <Search/>
        <p class="headline" role="status">{live(move || Some(headline.with(|headline| unbroken(headline))))}</p>
        <Show when=when(move || headline.with(|headline| !headline.is_empty()))>
            <CopyButton
                text=Signal::derive(move || Some(headline.get()))
                link
                label=Signal::stored(context.say("复制这句话和链接", "Copy this sentence and its link"))
                class="cite"
            />
            <Forms cited=Signal::derive(move || headline.with(|headline| Cited::view(headline))) link/>
        </Show>
        <Original/>
    }
}

/// What of the address could not be understood.
#[component]
fn Warnings() -> impl IntoView {
    let (state, lang) = (state(), context().lang);
    let lines = Memo::new(move |_| state.read.with(|read| address::told(&read.warnings, lang)));
    live(move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            let lines: Vec<_> = lines
                .into_iter()
                .map(|line| view! { <p>{line}</p> }.into_any())
                .collect();
            view! { <section class="warnings">{lines}</section> }.into_any()
        })
    })
}

/// The box that narrows the rows of a page, on pages that have rows.
#[component]
fn Search() -> impl IntoView {
    let (state, context) = (state(), context());
    let text = Memo::new(move |_| {
        state
            .query
            .with(|query| query.filter().map_or(String::new(), |filter| filter.text.clone()))
    });
    let search = move |event: leptos::ev::Event| {
        if let Some(typed) = crate::app::browser::keys::typed(&event) {
            state.replace(&Change::Search(typed));
        }
    };
    let has_rows = matches!(state.query.get_untracked(), Query::Figures(_) | Query::Initiatives(_));
    has_rows.then(|| {
        view! {
            <div class="search">
                <label>
                    <span class="hidden">{context.say("搜索", "Search")}</span>
                    <input
                        type="search"
                        placeholder=context.say(
                            "搜事项、指标、地名或数值，如 1.2万",
                            "Search subjects, indicators, places or a number such as 12,000",
                        )
                        prop:value=move || text.get()
                        value=move || state.still.then(|| text.get())
                        on:input=handler(search)
                        on:compositionend=handler(move |event| state.replace(&Change::Search(event_target_value(&event))))
                    />
                </label>
            </div>
        }
        .into_any()
    })
}
