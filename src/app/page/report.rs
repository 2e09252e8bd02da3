//! The profile of one report.

mod about;
mod sections;
mod shared;

use crate::answer::{Neighbour, Profile, report};
use crate::app::part::figure::Figure;
use crate::app::part::frame::Frame;
use crate::app::part::legend::Legend;
use crate::app::state::{context, href};
use about::About;
use leptos::prelude::*;
use sections::Sections;
use shared::SharedIndicators;

/// The page. It has no choices of its own, so nothing of it changes while it stands. An address that names no report is
/// another page, so there always is one.
#[component]
pub fn Report(id: String) -> impl IntoView {
    report(context(), &id).map(|profile| page(id, profile))
}

fn page(id: String, mut profile: Profile) -> impl IntoView {
    // The other parts take the rest of the profile.
    let sections = std::mem::take(&mut profile.sections);
    let shared = std::mem::take(&mut profile.shared);
    let (before, after) = (profile.before.take(), profile.after.take());
    let pictures = [&profile.mix, &profile.times, &profile.multiples].map(Clone::clone);
    let [mix, times, multiples] = pictures.clone();
    view! {
        <Frame
            heading=Signal::stored(profile.title.clone())
            headline=Signal::stored(profile.headline.clone())
        />
        <div class="regions">
            <About id profile/>
            <Figure picture=Signal::stored(mix)/>
            <Figure picture=Signal::stored(times)/>
            <Legend pictures=Signal::stored(pictures.to_vec())/>
            <Sections sections/>
            <Figure picture=Signal::stored(multiples)/>
            <SharedIndicators shared/>
            <Neighbours before after/>
        </div>
    }
}

/// The ways to the reports before and after.
#[component]
fn Neighbours(before: Option<Neighbour>, after: Option<Neighbour>) -> impl IntoView {
    let context = context();
    let way = |one: Neighbour, words: &'static str, rel: &'static str| {
        view! {
            <a class=rel href=href(one.link) rel=rel>
                <span>{words}</span>
                <b>{one.place}</b>
                <span>{one.title}</span>
            </a>
        }
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
