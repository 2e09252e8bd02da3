//! The legend below the charts of a page: only the signs that occur there, and how its kinds of charts are read.

use super::figure::Room;
use super::scene::Scene;
use crate::answer::{Picture, legend};
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, when};
use crate::app::state::{context, state};
use leptos::prelude::*;

/// The legend; without signs where every number is exact.
#[component]
pub fn Legend(#[prop(into)] pictures: Signal<Vec<Picture>>) -> impl IntoView {
    let (state, context) = (state(), context());
    let room = Room::new(state, "legend");
    let scene = Memo::new(move |_| {
        let width = room.width()?;
        pictures.with(|pictures| legend::of_pictures(context, &pictures.iter().collect::<Vec<_>>(), width))
    });
    let readings = Memo::new(move |_| {
        pictures.with(|pictures| legend::readings(context.lang, pictures).join(context.say("", " ")))
    });
    let drawn = Memo::new(move |_| scene.with(Option::is_some));
    let scene = Signal::derive(move || scene.get().unwrap_or_default());
    view! {
        <section class="legend">
            <div class="measure" node_ref=room.node></div>
            <Show when=when(move || drawn.get())>
                <div class="drawing"><Scene scene/></div>
            </Show>
            <Show when=when(move || readings.with(|words| !words.is_empty()))>
                <p class="reading">{move || readings.get()}</p>
            </Show>
        </section>
    }
}
