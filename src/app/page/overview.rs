//! The overview: questions that the record answers, who reports what, then the reports, what they count and how exactly.

mod entries;
mod findings;
mod silence;

use crate::answer::overview::overview;
use crate::app::part::figure::Figure;
use crate::app::part::frame::Frame;
use crate::app::part::later::{later, soon};
use crate::app::part::legend::Legend;
use crate::app::signal::Signal;
use crate::app::state::context;
use entries::Entries;
use findings::Findings;
use leptos::prelude::*;
use silence::Silence;

/// The page. It has no choices of its own, so nothing of it changes while it stands.
#[component]
pub fn Overview() -> impl IntoView {
    let context = context();
    let answer = overview(context);
    let below = move || {
        let figures = answer
            .pictures
            .iter()
            .map(|picture| view! { <Figure picture=Signal::stored(picture.clone())/> }.into_any());
        let figures: Vec<_> = figures.collect();
        view! {
            <Entries entries=answer.entries/>
            {figures}
            <Legend pictures=Signal::stored(answer.pictures.clone())/>
        }
        .into_any()
    };
    let silence = move || view! { <Silence silence=answer.silence/> }.into_any();
    view! {
        <Frame
            heading=Signal::stored(context.say("概览", "Overview").to_string())
            headline=Signal::stored(answer.headline)
        />
        <div class="regions">
            <Findings findings=answer.findings/>
            {soon(silence)}
            {later(below)}
        </div>
    }
}
