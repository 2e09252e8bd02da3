//! A chart with its title, sentence, source, the table behind it, and the file to take away.

use super::fold::Fold;
use super::save::{Offer, Save};
use super::scene::Scene;
use crate::answer::Picture;
use crate::app::browser::measure;
use crate::app::part::show::Show;
use crate::app::signal::{Memo, Signal, live, when};
use crate::app::state::{State, context, state};
use crate::export;
use crate::query::Change;
use leptos::html;
use leptos::prelude::*;

/// What fits between the margins of A4 and of Letter alike, in CSS pixels.
const PAPER: f64 = 680.0;

/// How wide a drawing may be: as its place is measured, and on paper what fits there.
#[derive(Clone, Copy)]
pub struct Room {
    /// The element that is as wide as the drawing may be.
    pub node: NodeRef<html::Div>,
    measured: RwSignal<Option<f64>>,
    state: State,
}

impl Room {
    /// The room of a drawing; `name` is the same on every visit, so that the width is known before it is measured again.
    pub fn new(state: State, name: &'static str) -> Room {
        let node = NodeRef::new();
        let window = state.window.get_untracked();
        let measured = RwSignal::new(match state.still {
            true => Some(window),
            false => measure::known(name, window),
        });
        measure::follow(node, move |width| {
            measure::remember(name, state.window.get_untracked(), width);
            measured.set(Some(width));
        });
        Room { node, measured, state }
    }

    /// The width once it is known, in pixels as they are at the usual size of text. Tracked.
    pub fn width(&self) -> Option<f64> {
        match self.state.paper.get() {
            true => Some(PAPER),
            false => self.measured.get().map(|width| width / self.state.scale.get()),
        }
    }
}

/// The chart, in a section whose class is its name.
#[component]
pub fn Figure(#[prop(into)] picture: Signal<Picture>) -> impl IntoView {
    let id = picture.with_untracked(|picture| picture.id);
    view! { <section class=id><Chart picture/></section> }
}

/// The chart where it is one of several in a section.
#[component]
pub fn Chart(#[prop(into)] picture: Signal<Picture>) -> impl IntoView {
    let (state, context) = (state(), context());
    let id = picture.with_untracked(|picture| picture.id);
    let room = Room::new(state, id);
    let scene = Memo::new(move |_| {
        let width = room.width()?;
        Some(picture.with(|picture| picture.scene(width, context.lang)))
    });
    let drawn = Memo::new(move |_| scene.with(Option::is_some));
    let scene = Signal::derive(move || scene.get().unwrap_or_default());
    let links = Memo::new(move |_| picture.with(|picture| picture.links.clone()));
    let text = move |of: fn(&Picture) -> &String| picture.with(|picture| of(picture).clone());
    let sentence = move || {
        let words = text(|picture| &picture.sentence);
        // A chart of nothing has nothing to say.
        (!words.is_empty()).then(|| view! { <p>{words}</p> }.into_any())
    };
    let drawing = Offer::new(context.say("下载图（SVG）", "Download SVG"), move || {
        let (query, base) = (state.query.get_untracked(), state.base.get_untracked());
        let width = untrack(|| room.width()).unwrap_or(PAPER);
        picture.with_untracked(|picture| Ok(export::picture(context, &query, picture, width, &base)))
    });
    let pixels = Offer {
        label: "PNG",
        ..drawing.clone()
    }
    .pixels();
    let numbers = Offer::new("CSV", move || {
        let query = state.query.get_untracked();
        picture.with_untracked(|picture| Ok(export::picture_table(context, &query, picture)))
    });
    let offers = vec![
        drawing,
        pixels.spoken(context.say("PNG 下载图", "Download PNG")),
        numbers.spoken(context.say("CSV 下载图中的数", "Download its numbers as CSV")),
    ];
    view! {
        <figure data-id=id>
            <figcaption>
                <h2>{move || text(|picture| &picture.title)}</h2>
                {live(sentence)}
            </figcaption>
            <div class="measure" node_ref=room.node></div>
            <div class="drawing">
                <Show when=when(move || drawn.get())><Scene scene links/></Show>
            </div>
            {state.first.get_untracked().then(|| view! { <Narrow picture links/> }.into_any())}
            <p class="source">{move || text(|picture| &picture.source)}</p>
            <div class="under">
                <Fold class="behind" summary=context.say("数据表", "Table").into_any()><Numbers picture/></Fold>
                <Save offers class="save"/>
            </div>
        </figure>
    }
}

/// The same chart for a narrow window, in the first view; the style sheet shows the one that fits.
#[component]
fn Narrow(picture: Signal<Picture>, links: Memo<Vec<Change>>) -> impl IntoView {
    let lang = context().lang;
    let scene = Signal::derive(move || picture.with(|picture| picture.scene(crate::app::NARROW, lang)));
    view! { <div class="drawing phone" aria-hidden="true"><Scene scene links/></div> }
}

/// The table behind the chart.
#[component]
fn Numbers(picture: Signal<Picture>) -> impl IntoView {
    let cells = |row: Vec<String>| {
        row.into_iter()
            .map(|cell| view! { <td>{cell}</td> }.into_any())
            .collect::<Vec<_>>()
    };
    live(move || {
        let picture = picture.get();
        let head = picture
            .header
            .into_iter()
            .map(|name| view! { <th scope="col">{name}</th> }.into_any());
        let rows = picture
            .rows
            .into_iter()
            .map(|row| view! { <tr>{cells(row)}</tr> }.into_any());
        view! {
            <table>
                <caption class="hidden">{picture.title}</caption>
                <thead><tr>{head.collect::<Vec<_>>()}</tr></thead>
                <tbody>{rows.collect::<Vec<_>>()}</tbody>
            </table>
        }
        .into_any()
    })
}
