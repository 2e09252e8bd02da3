//! The profile of one report.

mod about;
mod plans;
mod sections;
mod shared;

use crate::answer::{Neighbour, Profile, report};
use crate::app::link::href;
use crate::app::part::figure::Figure;
use crate::app::part::frame::Frame;
use crate::app::part::later::soon;
use crate::app::part::legend::Legend;
use crate::app::signal::Signal;
use crate::app::state::context;
use about::About;
use leptos::prelude::*;
use plans::Plans;
use sections::Sections;
use shared::SharedIndicators;

/// The page. It has no choices of its own, so nothing of it changes while it stands. An address that names no report is
/// another page, so there always is one.
#[component]
pub fn Report(id: String) -> impl IntoView {
    report(context(), &id).map(|profile| page(id, profile))
}

fn page(id: String, profile: Profile) -> AnyView {
    let signed = Signal::stored(vec![
        profile.mix.clone(),
        profile.times.clone(),
        profile.multiples.clone(),
    ]);
    let below = move || {
        view! {
            <Figure picture=Signal::stored(profile.times)/>
            <Legend pictures=signed/>
            <Sections sections=profile.sections/>
            <Plans plans=profile.plans/>
            <Figure picture=Signal::stored(profile.multiples)/>
            <SharedIndicators shared=profile.shared/>
            <Neighbours before=profile.before after=profile.after/>
        }
        .into_any()
    };
    view! {
        <Frame heading=Signal::stored(profile.title) headline=Signal::stored(profile.headline)/>
        <div class="regions">
            <About
                id
                summary=profile.summary
                coverage=profile.coverage
                note=profile.note
                facts=profile.facts
            />
            // On a wide screen it stands beside what the report says.
            <Figure picture=Signal::stored(profile.mix)/>
            {soon(below)}
        </div>
    }
    .into_any()
}

/// The ways to the reports before and after.
#[component]
fn Neighbours(before: Option<Neighbour>, after: Option<Neighbour>) -> impl IntoView {
    let context = context();
    let way = |one: Neighbour, words: &'static str, rel: &'static str| {
        view! {
            <a {..href(one.link)} class=rel rel=rel>
                <span>{words}</span>
                <b>{one.place}</b>
                <span>{one.title}</span>
            </a>
        }
        .into_any()
    };
    view! {
        <section class="neighbours">
            <nav aria-label=context.say("前后报告", "Other reports")>
                {before.map(|one| way(one, context.say("上一份", "Previous report"), "prev"))}
                {after.map(|one| way(one, context.say("下一份", "Next report"), "next"))}
            </nav>
        </section>
    }
}
