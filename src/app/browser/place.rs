//! Where the reader is after a choice: what had the focus has it still and stays where it stood; what a followed link leads
//! to is gone to. A router for hashes, as far as a page needs one.

use super::address_bar;
use super::keys::all;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::utils::{document, document_element, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

/// A link that was followed and whose page is still to be built.
struct Followed {
    hash: String,
    from: From,
}

#[derive(Clone, Copy, PartialEq)]
enum From {
    /// The way through the pages of a list: the reader wants its first row.
    Pagination,
    /// The way between pages, or the finder: the reader wants what it leads to.
    Head,
    /// A mark in the reader's own copy, which stays open from page to page: the reader goes on in the text.
    Original,
    /// Anything else: the reader wants to stay, if the page is still the same. `true` if it had the focus.
    Page(bool),
}

thread_local! {
    static FOLLOWED: RefCell<Option<Followed>> = const { RefCell::new(None) };
}

/// Listens for links that are followed, for the life of the page. Back and Forward follow none: there the browser knows
/// the place.
pub fn listen() {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: true,
    };
    EventListener::new_with_options(&document(), "click", options, |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        FOLLOWED.set(link.and_then(|link| {
            let within = |selector| link.closest(selector).is_ok_and(|found| found.is_some());
            let from = if within(".pagination") {
                From::Pagination
            } else if within(".pages, .finder") {
                From::Head
            } else if within(".original") {
                From::Original
            } else {
                From::Page(focused().as_ref() == Some(&link))
            };
            Some(Followed {
                hash: link.get_attribute("href")?,
                from,
            })
        }));
    })
    .forget();
}

/// What had the focus before a choice, and where on the screen.
pub struct Place {
    element: Element,
    /// What it is called, by which the same thing is known when it was built anew.
    name: Option<String>,
    /// In the reader's own copy an item may have several marks: which of them it is.
    nth: usize,
    /// In CSS pixels from the upper edge of the window; `None` where it will not be there again.
    top: Option<f64>,
}

impl Place {
    /// What has the focus now; `None` where nothing has. `moved` is whether another page is about to be built: where on
    /// the screen it stands matters only if it will be there again, and to ask means to lay out the page.
    pub fn now(moved: bool) -> Option<Place> {
        let element = focused()?;
        let copy = element.closest(".original").ok().flatten();
        let stays = !moved || copy.is_some();
        let name = name(&element);
        let nth = copy.map_or(0, |copy| {
            let marks = named(&copy, "a", &name);
            marks.iter().position(|mark| *mark == element).unwrap_or_default()
        });
        Some(Place {
            name,
            nth,
            top: stays.then(|| element.get_bounding_client_rect().top()),
            element,
        })
    }

    /// Gives the focus back to the same thing, or to what bears its name, and scrolls the page so that it stands where it
    /// stood.
    fn restore(&self) {
        if focused().is_none() {
            let again = match self.element.is_connected() {
                true => Some(self.element.clone()),
                false => {
                    let others = named(&document_element(), "main a, main button, main summary", &self.name);
                    others.get(self.nth).or(others.first()).cloned()
                }
            };
            again.iter().for_each(focus);
        }
        if let (Some(active), Some(top)) = (focused(), self.top) {
            let by = active.get_bounding_client_rect().top() - top;
            if by != 0.0 {
                window().scroll_by_with_x_and_y(0.0, by);
            }
        }
    }
}

/// What an element is called: by its label without the number behind the colon, for a mark shows another after a choice;
/// or by what it is.
fn name(element: &Element) -> Option<String> {
    let label = element.get_attribute("aria-label");
    let label = label.and_then(|label| Some(label.split(['：', ':']).next()?.to_owned()));
    label.or_else(|| element.get_attribute("data-id"))
}

/// What of an element's content is called this.
fn named(within: &Element, selector: &str, wanted: &Option<String>) -> Vec<Element> {
    let all = match wanted {
        Some(_) => all(within, selector),
        None => Vec::new(),
    };
    all.into_iter().filter(|other| name(other) == *wanted).collect()
}

/// A window higher than this shows more than what is made for a first screen, in CSS pixels.
const HIGH: f64 = 1100.0;

fn is_usual() -> bool {
    let height = window().inner_height().ok().and_then(|height| height.as_f64());
    height.is_some_and(|height| height <= HIGH)
}

/// Whether the reader sees the beginning of the page, in a window of usual height.
pub fn at_the_top() -> bool {
    is_usual() && window().scroll_y() == Ok(0.0)
}

/// Whether the present address was followed from a link that will bring the reader to the beginning of another page. Back
/// and Forward bring to where the reader was.
pub fn leads_to_a_beginning() -> bool {
    let begins = |followed: &Followed| followed.hash == address_bar::hash() && followed.from != From::Original;
    is_usual() && FOLLOWED.with_borrow(|followed| followed.as_ref().is_some_and(begins))
}

/// Brings the reader to the right place after a choice. `before` is what had the focus, `moved` whether this is another
/// page than before.
pub fn settle(before: Option<Place>, moved: bool) {
    let followed = FOLLOWED.take().filter(|followed| followed.hash == address_bar::hash());
    let followed = followed.map(|followed| followed.from);
    let had = before.is_some();
    let stays = !moved || followed == Some(From::Original);
    if let Some(before) = before.filter(|_| stays) {
        before.restore();
    }
    match followed {
        Some(From::Pagination) if go(".regions a.row") => {}
        Some(From::Original) => {}
        Some(From::Page(focus)) if !moved && (!focus || focused().is_some()) => {}
        // Whoever looked for a thing is brought to its heading, with what it says below.
        Some(From::Head) if begin(".details h3, .entry.open a.row, .group h2") => {}
        Some(_) if go(".open a.row") || begin(".details h3") => {}
        Some(_) => {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            heading();
        }
        None if had && focused().is_none() => heading(),
        None => {}
    }
}

/// Brings what has the focus back onto the screen, where drawings made later have moved it out of sight.
pub fn keep_in_sight() {
    let Some(active) = focused().filter(|active| active.tag_name() != "H1") else {
        return;
    };
    let (place, height) = (
        active.get_bounding_client_rect(),
        f64::from(document_element().client_height()),
    );
    if place.bottom() < 0.0 || place.top() > height {
        to_the_top(&active);
    }
}

/// Scrolls to the item that a link from elsewhere is about. The focus stays at the top, where a visit begins.
pub fn arrive() {
    if let Ok(Some(row)) = document().query_selector(".open a.row, .details h3") {
        row.scroll_into_view();
    }
}

/// Focuses what a selector finds first and scrolls to it; says whether there is anything.
fn go(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    found.is_some_and(|found| found.unchecked_into::<HtmlElement>().focus().is_ok())
}

/// Focuses what a selector finds first, at the top of the window; says whether there is anything.
fn begin(selector: &str) -> bool {
    let found = document().query_selector(selector).ok().flatten();
    found.is_some_and(|found| {
        focus(&found);
        to_the_top(&found);
        focused().as_ref() == Some(&found)
    })
}

/// What keeps its place at the top of the window, such as the head of a table, is no higher than this, in CSS pixels.
const ROOM: f64 = 56.0;

/// Scrolls so that an element stands at the top of the window, below what keeps its place there.
fn to_the_top(element: &Element) {
    element.scroll_into_view();
    window().scroll_by_with_x_and_y(0.0, -ROOM);
}

fn heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        focus(&heading);
    }
}

/// Moves the focus to an HTML element or to a mark of a drawing, without scrolling to it.
pub fn focus(element: &Element) {
    let element: &HtmlElement = element.unchecked_ref();
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// What has the focus; the body has it where nothing has.
fn focused() -> Option<Element> {
    document().active_element().filter(|active| active.tag_name() != "BODY")
}
