//! Buttons that copy how to cite: in plain words, and in the forms that bibliographies want.

use super::copy::CopyButton;
use crate::address;
use crate::answer::citation::{Cited, Form};
use crate::app::browser::document;
use crate::app::signal::Signal;
use crate::app::state::{context, state};
use crate::query::Location;
use leptos::prelude::*;

/// A button for each form that names the link and the day itself.
#[component]
pub fn Forms(#[prop(into)] cited: Signal<Cited>, #[prop(into)] link: Signal<Location>) -> impl IntoView {
    let (state, context) = (state(), context());
    Form::ALL
        .map(|form| {
            let text = Signal::derive(move || {
                let link = state.base.get() + &link.with(address::write);
                Some(cited.with(|cited| cited.formed(context, form, &link, &document::today())))
            });
            view! { " " <CopyButton text label=Signal::stored(form.name()) class="cite"/> }.into_any()
        })
        .into_iter()
        .collect::<Vec<_>>()
}

/// All forms of what stands alone: a figure, an initiative.
#[component]
pub fn Cite(cited: Cited, link: Location) -> impl IntoView {
    let context = context();
    let link = Signal::stored(link);
    view! {
        <CopyButton
            text=Signal::stored(Some(cited.plain(context)))
            link
            label=Signal::stored(context.say("复制引用", "Copy citation"))
        />
        <Forms cited=Signal::stored(cited) link/>
    }
}
