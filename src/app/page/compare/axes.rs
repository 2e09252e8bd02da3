//! The axes of an indicator: those with pictures, each under the reason why it stands apart; then the figures that stand
//! alone.

use super::piece::{lasting, some};
use crate::answer::Picture;
use crate::answer::comparison::AxisAnswer;
use crate::app::part::each::each;
use crate::app::part::figure::Chart;
use crate::app::part::show::Show;
use crate::app::part::verdict::SideOf;
use crate::app::signal::{Memo, live, when};
use crate::app::state::context;
use leptos::prelude::*;

/// All axes.
#[component]
pub fn Axes(axes: Memo<Vec<AxisAnswer>>) -> impl IntoView {
    let pictures = move || axes.with(|axes| axes.iter().filter_map(|axis| axis.picture.clone()).collect::<Vec<_>>());
    let alone = Memo::new(move |_| {
        axes.with(|axes| {
            axes.iter()
                .filter(|axis| axis.picture.is_none())
                .cloned()
                .collect::<Vec<_>>()
        })
    });
    view! {
        <Show when=when(some(axes))>
            <section class="axes">
                {each(pictures, |picture| picture.id.into(), move |first| view! { <Drawn axes first/> }.into_any())}
                <Alone alone/>
            </section>
        </Show>
    }
}

/// An axis with its picture, which changes in place from indicator to indicator.
#[component]
fn Drawn(
    axes: Memo<Vec<AxisAnswer>>,
    /// Its picture when it is first shown; it keeps the id.
    first: Picture,
) -> impl IntoView {
    let id = first.id;
    let own = move |axis: &&AxisAnswer| axis.picture.as_ref().is_some_and(|picture| picture.id == id);
    let lines = move |of: fn(&AxisAnswer) -> &Vec<String>| {
        Memo::new(move |_| axes.with(|axes| axes.iter().find(own).map_or(Vec::new(), |axis| of(axis).clone())))
    };
    let picture = lasting(first, move || {
        axes.with(|axes| axes.iter().find(own).and_then(|axis| axis.picture.clone()))
    });
    let (reasons, notes) = (lines(|axis| &axis.apart), lines(|axis| &axis.notes));
    let note = |note: String| view! { <li>{note}</li> };
    view! {
        <div class="axis">
            {live(move || apart(reasons.get()))}
            <Chart picture/>
            <Show when=when(some(notes))>
                <ul class="notes">{live(move || notes.get().into_iter().map(note).collect::<Vec<_>>())}</ul>
            </Show>
        </div>
    }
}

/// Why an axis is not the first one; nothing where it is.
fn apart(reasons: Vec<String>) -> Option<AnyView> {
    let context = context();
    let reasons = (!reasons.is_empty()).then(|| reasons.join(context.say("；", "; ")));
    reasons.map(|reasons| {
        let (because, stop) = (context.say("另列，因为", "Set apart because "), context.say("。", "."));
        view! {
            <p class="apart-because">
                <span class="sign" aria-hidden="true">"≠"</span>
                " "
                {[because, &reasons, stop].concat()}
            </p>
        }
        .into_any()
    })
}

#[component]
fn Alone(alone: Memo<Vec<AxisAnswer>>) -> impl IntoView {
    let context = context();
    view! {
        <Show when=when(some(alone))>
            <div class="alone">
                <h2>{context.say("不能与上面同轴的", "What cannot share the axis above")}</h2>
                <ul>{live(move || alone.get().into_iter().map(stands_alone).collect::<Vec<_>>())}</ul>
            </div>
        </Show>
    }
}

fn stands_alone(axis: AxisAnswer) -> AnyView {
    let side = |side| view! { <div class="side"><SideOf side/></div> };
    let note = |note: String| view! { <p class="notes">{note}</p> };
    view! {
        <li>
            {axis.alone.into_iter().map(side).collect::<Vec<_>>()}
            {apart(axis.apart)}
            {axis.notes.into_iter().map(note).collect::<Vec<_>>()}
        </li>
    }
    .into_any()
}
