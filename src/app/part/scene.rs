//! The one painter of charts on the page: a scene as SVG, one element for each mark. A mark that stays is the same element,
//! so it moves to its new place (the style sheet says how) and keeps the focus.

use crate::app::browser::{keys, tip};
use crate::app::state::{context, href, state};
use crate::chart::{self, Geometry, Mark, Role};
use crate::query::Change;
use leptos::prelude::*;
use std::collections::HashMap;
use std::sync::Arc;

/// The marks of a scene by their keys.
#[derive(Clone, PartialEq)]
struct Marks {
    order: Vec<String>,
    by_key: HashMap<String, Mark>,
    /// The first mark that leads somewhere: Tab reaches it, arrow keys the others.
    first: Option<String>,
}

impl Marks {
    fn new(scene: &chart::Scene) -> Marks {
        let hit = |mark: &&Mark| mark.role == Role::Hit;
        Marks {
            order: scene.marks.iter().map(|mark| mark.key.clone()).collect(),
            by_key: scene.marks.iter().map(|mark| (mark.key.clone(), mark.clone())).collect(),
            first: scene.marks.iter().find(hit).map(|mark| mark.key.clone()),
        }
    }
}

/// A scene. The mark of datum `i` leads to `links[i]`.
#[component]
pub fn Scene(
    #[prop(into)] scene: Signal<chart::Scene>,
    /// What a choice of each datum changes; none where the marks lead nowhere.
    #[prop(into, default = Signal::stored(Vec::new()))]
    links: Signal<Vec<Change>>,
) -> impl IntoView {
    let marks = Memo::new(move |_| scene.with(|scene| Arc::new(Marks::new(scene))));
    // The mark that has the focus, or had it last.
    let current = RwSignal::new(None::<String>);
    let size = move |of: fn(&chart::Scene) -> f64| scene.with(|scene| format!("{}", of(scene).ceil()));
    let view_box = move || scene.with(|scene| format!("0 0 {} {}", scene.width.ceil(), scene.height.ceil()));
    view! {
        <svg
            class="chart"
            role="group"
            aria-label=move || scene.with(|scene| scene.title.clone())
            width=move || size(|scene| scene.width)
            height=move || size(|scene| scene.height)
            viewBox=view_box
            on:keydown=move |event| keys::walk(&event, "a")
            on:pointerover=tip::show
            on:focusin=tip::show
            on:pointerout=tip::hide
            on:focusout=tip::hide
        >
            <For each=move || marks.with(|marks| marks.order.clone()) key=String::clone let:key>
                {painted(marks, key, links, current)}
            </For>
        </svg>
    }
}

/// A mark, painted anew in its element whenever it changes.
fn painted(
    marks: Memo<Arc<Marks>>,
    key: String,
    links: Signal<Vec<Change>>,
    current: RwSignal<Option<String>>,
) -> impl IntoView {
    let mark = {
        let key = key.clone();
        Memo::new(move |_| marks.with(|marks| marks.by_key.get(&key).cloned()))
    };
    let leads = Memo::new(move |_| {
        let hit = |mark: &Mark| (mark.role == Role::Hit).then_some(mark.datum).flatten();
        let datum = mark.with(|mark| mark.as_ref().and_then(hit))?;
        links.with(|links| links.get(datum).cloned())
    });
    move || match leads.get() {
        // Within a closure of its own: an effect that reads `leads` before `mark`, which `leads` is made from, is not told
        // when only `mark` changes (reactive_graph 0.2.16).
        None => (move || mark.get().map(|mark| element(&mark))).into_any(),
        Some(change) => {
            let (own, name) = (key.clone(), key.clone());
            let stop = Memo::new(move |_| {
                let first = || marks.with(|marks| marks.first.as_ref() == Some(&own));
                match current.get() {
                    Some(current) if marks.with(|marks| marks.by_key.contains_key(&current)) => current == own,
                    _ => first(),
                }
            });
            let label = move || mark.with(|mark| mark.as_ref().map(|mark| mark.label.clone()));
            leptos::svg::a()
                .attr("href", href(change))
                .attr("tabindex", move || if stop.get() { "0" } else { "-1" })
                .attr("aria-label", label)
                .on(leptos::ev::focus, move |_| current.set(Some(name.clone())))
                .child(move || mark.get().map(|mark| element(&mark)))
                .into_any()
        }
    }
}

/// The element of a mark: text is set, all else is drawn by a path, whose form the style sheet can move.
fn element(mark: &Mark) -> AnyView {
    match &mark.geometry {
        Geometry::Text { x, y, size, anchor } => view! {
            <text
                class=mark.class.clone()
                transform=format!("translate({} {})", px(*x), px(*y))
                font-size=px(*size)
                text-anchor=anchor.name()
                // What a link's accessible name says already is not read out once more.
                aria-hidden="true"
            >
                {mark.text.clone()}
            </text>
        }
        .into_any(),
        geometry => view! { <path class=mark.class.clone() d=outline(geometry)></path> }.into_any(),
    }
}

fn outline(geometry: &Geometry) -> String {
    match geometry {
        Geometry::Line { x1, y1, x2, y2 } => format!("M{} {}L{} {}", px(*x1), px(*y1), px(*x2), px(*y2)),
        Geometry::Rect { x, y, width, height } => {
            format!("M{} {}h{}v{}h-{}z", px(*x), px(*y), px(*width), px(*height), px(*width))
        }
        Geometry::Path(d) => d.clone(),
        Geometry::Text { .. } => String::new(),
    }
}

fn px(length: f64) -> String {
    chart::px(length)
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
            {move || scene.get().map(|scene| view! { <Scene scene=Signal::stored(scene)/> })}
        </div>
    }
}
