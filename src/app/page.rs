//! The page that the address names: heading, question, search box, headline, and the regions below.

use super::browser::{address_bar, document, keep, place, width};
use super::original::Original;
use super::rest;
use super::search::Search;
use super::state::{State, state};
use crate::answer::Asked;
use crate::query::{Page as Shown, Query};
use crate::view::{self, PageView, Region, Seen};
use leptos::{html, prelude::*};
use std::cell::RefCell;
use web_sys::Element;

/// One effect draws all regions; each is touched only if its HTML is another than before.
#[component]
pub fn Page() -> impl IntoView {
    let state = state();
    let (above, below) = (NodeRef::<html::Div>::new(), NodeRef::<html::Div>::new());
    let (heading, headline) = (NodeRef::<html::H1>::new(), NodeRef::<html::P>::new());
    let cite = NodeRef::<html::Button>::new();
    let room = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(element) = below.get() {
            width::follow(&element, move |width| room.set(width));
        }
    });
    let drawn = RefCell::new(Drawn::default());
    Effect::new(move |_| {
        let page = shown(state, room.get());
        let places = (above.get(), heading.get(), headline.get(), below.get());
        if let (Some(above), Some(heading), Some(headline), Some(below)) = places {
            let mut drawn = drawn.borrow_mut();
            let before = place::Place::now();
            let waiting = page.below.first().is_some_and(|region| region.name == "waiting");
            document::set_title(&page.title);
            set_text(&heading, &page.heading);
            draw(&above, &page.above, &mut drawn.above);
            draw(&below, &page.below, &mut drawn.below);
            set_text(&headline, &page.headline);
            let shown = state.read.with(|read| read.query.page.clone());
            place::settle(before, drawn.page.as_ref().is_some_and(|page| *page != shown), waiting);
            let hash = address_bar::hash();
            if drawn.page.is_none() || drawn.came.as_ref() == Some(&hash) {
                place::arrive();
                drawn.came = Some(hash);
            } else {
                drawn.came = None;
            }
            if !waiting {
                drawn.page = Some(shown);
            }
            if let Some(cite) = cite.get() {
                let lang = Some(state.lang());
                cite.set_hidden(page.headline.is_empty());
                set_text(&cite, state.say("复制这句话和链接", "Copy this sentence and its link"));
                let _ = cite.set_attribute("data-copy", &page.headline);
                let _ = cite.set_attribute("data-copy-link", &state.link(|query| Query { lang, ..query.clone() }));
            }
        }
    });
    view! {
        <h1 tabindex="-1" node_ref=heading></h1>
        <div node_ref=above></div>
        <Search />
        <p class="headline" role="status" node_ref=headline></p>
        <button class="cite" hidden node_ref=cite></button>
        <Original />
        <div class="regions" node_ref=below></div>
    }
}

/// What stands on the page now.
#[derive(Default)]
struct Drawn {
    /// The hash that the reader came with, until anything else is asked.
    came: Option<String>,
    /// The page, when it is there; the next one may still be waited for.
    page: Option<Shown>,
    above: Vec<Region>,
    below: Vec<Region>,
}

/// Brings the regions of a container from what was drawn to what is to be seen.
fn draw(container: &Element, regions: &[Region], drawn: &mut Vec<Region>) {
    let same = drawn.len() == regions.len() && drawn.iter().zip(regions).all(|(a, b)| a.name == b.name);
    if !same {
        container.set_inner_html("");
        drawn.clear();
        for region in regions {
            keep::append(container, &region.name);
            drawn.push(Region {
                name: region.name.clone(),
                html: String::new(),
            });
        }
    }
    for (at, (region, old)) in regions.iter().zip(drawn).enumerate() {
        if let Some(place) = container.children().item(at as u32).filter(|_| region.html != old.html) {
            keep::redraw(&place, &region.html);
            old.html.clone_from(&region.html);
        }
    }
}

/// Sets a text only if it is another: a status line is announced once.
fn set_text(element: &Element, text: &str) {
    if element.text_content().as_deref() != Some(text) {
        element.set_text_content(Some(text));
    }
}

/// The page for the present state, in a frame that many pixels wide. A page that a first visit does not bring along comes
/// from the second module; until that is there, a word stands in its place.
fn shown(state: State, width: f64) -> PageView {
    let record = crate::record::record();
    let lang = state.lang();
    let near = state.read.with(|read| {
        view::near(Seen {
            asked: Asked::new(record, &read.query, lang),
            width,
        })
    });
    let mut page = near.or_else(|| far(state, width)).unwrap_or_else(|| {
        let (words, detail) = rest::waiting();
        view::waiting(lang, &words, detail.as_deref())
    });
    let doubts = state.read.with(|read| view::doubts(&read.doubts, lang));
    page.above.insert(0, Region::new("doubts", doubts));
    page
}

fn far(state: State, width: f64) -> Option<PageView> {
    let mut arguments = state.rest_arguments();
    arguments.push(width.into());
    PageView::from_flat(rest::strings(&state.rest("page", &arguments)?))
}
