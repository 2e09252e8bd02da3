//! A button that saves a file; where the browser refuses, the file's text stands beside it, to be copied by hand.

use super::copy::ByHand;
use crate::app::browser::save;
use crate::app::signal::{Signal, live};
use crate::app::state::state;
use crate::export::File;
use leptos::prelude::*;

/// The button. What fails is told beside it.
#[component]
pub fn SaveButton<F>(
    /// Makes the file when it is asked for; a failure is what to tell the reader.
    make: F,
    label: &'static str,
    #[prop(optional)] class: &'static str,
) -> impl IntoView
where
    F: Fn() -> Result<File, String> + Send + Sync + 'static,
{
    let state = state();
    let text = RwSignal::new(None::<String>);
    let failed = RwSignal::new(None::<String>);
    // The text is of the view before.
    Effect::new(move |_| {
        state.query.with(|_| ());
        text.set(None);
        failed.set(None);
    });
    let save = move |_| match make() {
        Ok(file) => text.set((!save::save(&file)).then_some(file.text)),
        Err(reason) => failed.set(Some(reason)),
    };
    view! {
        <button class=class on:click=save>{label}</button>
        <ByHand text label=Signal::stored(label)/>
        {live(move || failed.get().map(|reason| view! { <p class="caveat" role="alert">{reason}</p> }.into_any()))}
    }
}
