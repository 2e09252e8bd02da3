//! The one painter of charts: a scene as SVG, one element for each mark. A mark that stays is the same element, so it moves
//! to its new place (the style sheet says how) and keeps the focus.
//!
//! Natively the marks are views. In the browser `browser/paint.rs` sets them, in one pass: hundreds of marks as views, each
//! with an effect of its own, made a choice on the page of figures two to three times as long.

use crate::app::browser::{keys, paint, tip};
use crate::app::part::later;
use crate::app::signal::{Memo, Signal, handler, live};
use crate::app::state::{context, state};
#[cfg(not(target_arch = "wasm32"))]
use crate::chart::Form;
use crate::chart::{self, Drawn};
use crate::query::Change;
use leptos::prelude::*;

/// A scene. The mark of datum `i` leads to `links[i]`; Tab reaches the first mark, arrow keys the others.
#[component]
pub fn Scene(
    #[prop(into)] scene: Signal<chart::Scene>,
    /// What a choice of each datum changes; none where the marks lead nowhere.
    #[prop(into, default = Signal::stored(Vec::new()))]
    links: Signal<Vec<Change>>,
) -> impl IntoView {
    let due = later::due();
    let elements = Memo::new(move |_| {
        let linked = links.with(Vec::len);
        let due = due.get();
        scene.with(|scene| {
            let marks = match due {
                true => scene.marks.iter().collect(),
                false => scene.above(later::HEIGHT),
            };
            marks
                .into_iter()
                .map(|mark| Drawn::new(mark, linked))
                .collect::<Vec<_>>()
        })
    });
    let state = state();
    let scale = move || if state.paper.get() { 1.0 } else { state.scale.get() };
    let sized =
        move |of: fn(&chart::Scene) -> f64, by: f64| scene.with(|scene| ((of(scene) * by).ceil() as i64).to_string());
    let size = move |of: fn(&chart::Scene) -> f64| sized(of, 1.0);
    let view_box = move || ["0 0 ", &size(|scene| scene.width), " ", &size(|scene| scene.height)].concat();
    let svg = NodeRef::new();
    paint::follow(svg, elements, links);
    #[cfg(not(target_arch = "wasm32"))]
    let marks = views(&elements.get_untracked(), &links.get_untracked());
    #[cfg(target_arch = "wasm32")]
    let marks = ();
    view! {
        <svg
            class="chart"
            role="group"
            aria-label=move || scene.with(|scene| scene.title.clone())
            width=move || sized(|scene| scene.width, scale())
            height=move || sized(|scene| scene.height, scale())
            viewBox=view_box
            node_ref=svg
            on:keydown=handler(move |event| keys::walk(&event, "a"))
            on:pointerover=handler(tip::show)
            on:focusin=handler(tip::show)
            on:pointerout=handler(tip::hide)
            on:focusout=handler(tip::hide)
        >
            {marks}
        </svg>
    }
}

/// The elements as views.
#[cfg(not(target_arch = "wasm32"))]
fn views(elements: &[Drawn], links: &[Change]) -> Vec<AnyView> {
    let first = elements.iter().find(|one| one.link.is_some()).map(|one| &one.key);
    let view = |one: &Drawn| match link(one, links) {
        None => form(one),
        Some((hash, label)) => leptos::svg::a()
            .attr("href", hash)
            .attr("tabindex", if first == Some(&one.key) { "0" } else { "-1" })
            .attr("aria-label", label.clone())
            .child(form(one))
            .into_any(),
    };
    elements.iter().map(view).collect()
}

/// Where an element leads, and what it is called.
#[cfg(not(target_arch = "wasm32"))]
fn link<'a>(one: &'a Drawn, links: &[Change]) -> Option<(String, &'a String)> {
    let (datum, label) = one.link.as_ref()?;
    Some((state().hash_after(links.get(*datum)?), label))
}

#[cfg(not(target_arch = "wasm32"))]
fn form(element: &Drawn) -> AnyView {
    let class = element.class.clone();
    match element.form.clone() {
        Form::Path(d) => view! { <path class=class d=d></path> }.into_any(),
        // What a link's accessible name says already is not read out once more.
        Form::Text { transform, size, anchor, text } => view! {
            <text class=class transform=transform font-size=size text-anchor=anchor.name() aria-hidden="true">{text}</text>
        }
        .into_any(),
    }
}

/// The scene of something that is drawn once.
#[component]
pub fn Drawing(make: fn(crate::answer::Context<'static>, f64) -> Option<chart::Scene>) -> impl IntoView {
    let (state, context) = (state(), context());
    let room = super::figure::Room::new(state, "drawing");
    let scene = Memo::new(move |_| room.width().and_then(|width| make(context, width)));
    view! {
        <div class="measure" node_ref=room.node></div>
        <div class="drawing">
            {live(move || scene.get().map(|scene| view! { <Scene scene=Signal::stored(scene)/> }.into_any()))}
        </div>
    }
}
