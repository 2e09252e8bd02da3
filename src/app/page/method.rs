//! The page on data and method.

mod citing;
mod doubts;
mod downloads;
mod terms;

use crate::answer::legend;
use crate::answer::method::{self, Passage};
use crate::app::part::frame::Frame;
use crate::app::part::later::soon;
use crate::app::part::scene::Drawing;
use crate::app::state::context;
use citing::{Citing, Licence};
use doubts::KnownDoubts;
use downloads::Downloads;
use leptos::prelude::*;
use terms::{Terms, VerdictRules};

/// The page.
#[component]
pub fn Method() -> impl IntoView {
    let context = context();
    let passages = [Some(method::record(context)), method::reading(context)];
    view! {
        <Frame heading=context.say("数据与方法", "Data and method").to_string() headline=method::headline(context)/>
        <div class="regions">
            <section class="prose">{passages.into_iter().flatten().map(passage).collect::<Vec<_>>()}</section>
            {soon(below)}
        </div>
    }
}

fn below() -> AnyView {
    view! {
        <section class="marks">
            <h2>{legend::title(context().lang)}</h2>
            <Drawing make=|context, width| Some(legend::whole(context, width))/>
        </section>
        <Terms/>
        <VerdictRules/>
        <KnownDoubts/>
        <Downloads/>
        <Citing/>
        <Licence/>
    }
    .into_any()
}

fn passage(passage: Passage) -> AnyView {
    let paragraphs = passage
        .paragraphs
        .into_iter()
        .map(|text| view! { <p>{text}</p> }.into_any());
    view! {
        <section>
            <h2>{passage.heading}</h2>
            {paragraphs.collect::<Vec<_>>()}
        </section>
    }
    .into_any()
}
