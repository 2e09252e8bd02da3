//! The page that the address names: heading, question, search box, headline, and the regions below.

use super::browser::slot::Slot;
use super::browser::{address_bar, document, place, slot, width};
use super::regions::Regions;
use super::state::{State, state};
use super::{print, rest};
use crate::answer::Context;
use crate::query::{Page, Query};
use crate::view::{self, PageView, Region, Seen};
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::Element;

/// One function draws all regions of the page.
pub fn follow() {
    let state = state();
    let places = [
        "#main h1",
        ".above",
        ".headline",
        ".cite",
        ".regions",
        ".imprint",
        ".measure",
    ]
    .map(slot::find);
    let [
        Some(heading),
        Some(above),
        Some(headline),
        Some(cite),
        Some(below),
        Some(imprint),
        Some(measure),
    ] = places
    else {
        return;
    };
    let room = RwSignal::new(0.0);
    // Not that of the regions themselves, which changes whenever they are drawn, at least in height.
    width::follow(&measure, move |width| room.set(width));
    let regions = below.clone();
    let drawn = StoredValue::new_local((Regions::new(above), Regions::new(below), Way::default()));
    let imprint = StoredValue::new_local(Slot::new(imprint));
    let redraw = Rc::new(move || {
        let width = if state.paper.get() { print::WIDTH } else { room.get() };
        let page = shown(state, width);
        let _ = regions.toggle_attribute_with_force("data-wide", view::is_wide(width));
        imprint.update_value(|slot| slot.show(&print::imprint(state)));
        document::set_title(&page.title);
        set_text(&heading, &page.heading);
        drawn.update_value(|(above, below, way)| {
            let next = state.read.with(|read| read.query.page.clone());
            let before = place::Place::now(way.leads_to(&next));
            let waiting = page.below.first().is_some_and(|region| region.name == "waiting");
            above.draw(&page.above);
            below.draw(&page.below);
            set_text(&headline, &page.headline);
            way.go_on(before, next, waiting);
        });
        let lang = Some(state.lang());
        let _ = cite.toggle_attribute_with_force("hidden", page.headline.is_empty());
        set_text(&cite, state.say("复制这句话和链接", "Copy this sentence and its link"));
        let _ = cite.set_attribute("data-copy", &page.headline);
        let link = state.link(|query| Query { lang, ..query.clone() });
        // A text that was put there to be copied by hand is of the view before.
        if cite.get_attribute("data-copy-link").as_ref() != Some(&link) {
            slot::find("#main > .by-hand").iter().for_each(Element::remove);
        }
        let _ = cite.set_attribute("data-copy-link", &link);
    });
    print::listen(state, redraw.clone());
    Effect::new(move |_| redraw());
}

/// Where the reader came from.
#[derive(Default)]
struct Way {
    /// The address the reader came with, until anything else is context.
    came: Option<String>,
    /// The page, when it is there; the next one may still be waited for.
    page: Option<Page>,
}

impl Way {
    /// Whether this is another page than the one that stands.
    fn leads_to(&self, next: &Page) -> bool {
        self.page.as_ref().is_some_and(|page| page != next)
    }

    /// After a redraw: brings the reader to the right place.
    fn go_on(&mut self, before: Option<place::Place>, shown: Page, waiting: bool) {
        place::settle(before, self.leads_to(&shown), waiting);
        let hash = address_bar::hash();
        if self.page.is_none() || self.came.as_ref() == Some(&hash) {
            place::arrive();
            self.came = Some(hash);
        } else {
            self.came = None;
        }
        if !waiting {
            self.page = Some(shown);
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
    let mut near = state.read.with(|read| {
        view::near(Seen {
            context: Context::new(record, &read.query, lang),
            width,
        })
    });
    let regions = near.iter_mut().flat_map(|page| &mut page.below);
    regions.for_each(|region| fill(state, region));
    let mut page = near.or_else(|| far(state, width)).unwrap_or_else(|| {
        let (words, detail) = rest::waiting();
        view::waiting(lang, &words, detail.as_deref())
    });
    let doubts = state.read.with(|read| view::doubts(&read.warnings, lang));
    page.above.insert(0, Region::new("doubts", doubts));
    page
}

/// Puts a figure's details, which the second module makes, where a region leaves a place for them.
fn fill(state: State, region: &mut Region) {
    if let Some((before, after)) = region.html.split_once(view::DETAILS) {
        let details = state
            .rest("details", &state.rest_arguments())
            .and_then(|details| details.as_string());
        let details = details.unwrap_or_else(|| format!("<p class=\"source waiting\">{}</p>", rest::waiting().0));
        region.html = [before, &details, after].concat();
    }
}

fn far(state: State, width: f64) -> Option<PageView> {
    let mut arguments = state.rest_arguments();
    arguments.push(width.into());
    PageView::from_flat(rest::strings(&state.rest("page", &arguments)?))
}
