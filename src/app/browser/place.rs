//! Where the reader is, after a redraw: what had the focus has it again and stays where it stood; what a followed link
//! leads to is gone to.

use super::address_bar;
use super::keep::{find, focus};
use super::listen::{around, on};
use super::slot;
use gloo::utils::{document, window};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// A link that was followed and whose page is still to be drawn.
#[derive(Clone)]
struct Followed {
    hash: String,
    from: From,
}

#[derive(Clone, Copy, PartialEq)]
enum From {
    /// The way through the sheets of a list: the reader wants its first row.
    Sheets,
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
    on("click", |_, target| {
        let link = around(&target, "a[href]");
        FOLLOWED.set(link.and_then(|link| {
            let within = |selector| around(&link, selector).is_some();
            let from = if within(".sheets") {
                From::Sheets
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
    });
}

/// What had the focus before a redraw, and where on the screen.
pub struct Place {
    key: Option<String>,
    label: Option<String>,
    top: f64,
}

impl Place {
    /// What has the focus now; `None` where nothing has. `moved` is whether another page is about to be drawn: where on
    /// the screen it stands matters only if it will be there again, and to ask means to lay out the page.
    pub fn now(moved: bool) -> Option<Place> {
        let active = focused()?;
        let again = !moved || around(&active, ".original").is_some();
        Some(Place {
            key: active.get_attribute("data-key"),
            label: active.get_attribute("aria-label"),
            top: if again {
                active.get_bounding_client_rect().top()
            } else {
                0.0
            },
        })
    }

    /// Gives the focus back to the same thing, or to the mark that says the same, and scrolls the page so that it stands
    /// where it stood.
    fn restore(&self) {
        if focused().is_none() {
            let again = slot::find("main").and_then(|main| {
                let by = |attribute, value: &Option<String>| find(&main, attribute, value.as_deref()?);
                by("data-key", &self.key).or_else(|| by("aria-label", &self.label))
            });
            again.iter().for_each(focus);
        }
        if let Some(active) = focused() {
            window().scroll_by_with_x_and_y(0.0, active.get_bounding_client_rect().top() - self.top);
        }
    }
}

/// Brings the reader to the right place after a redraw. `before` is what had the focus, `moved` whether this is another
/// page than before, and `waiting` whether it has still to come.
pub fn settle(before: Option<Place>, moved: bool, waiting: bool) {
    let followed = FOLLOWED.with_borrow_mut(|followed| if waiting { followed.clone() } else { followed.take() });
    let followed = followed
        .filter(|followed| followed.hash == address_bar::hash())
        .map(|followed| followed.from);
    let had = before.is_some();
    let stays = !moved || followed == Some(From::Original);
    if let Some(before) = before.filter(|_| stays) {
        before.restore();
    }
    match followed {
        Some(From::Sheets) if go(".regions a.row") => {}
        Some(From::Original) => {}
        Some(From::Page(focus)) if !moved && (!focus || focused().is_some()) => {}
        Some(_) if go(".open a.row") || go(".details button") => {}
        Some(_) => {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            heading();
        }
        None if had && focused().is_none() => heading(),
        None => {}
    }
}

/// Scrolls to the item that a link from elsewhere is about. The focus stays at the top, where a visit begins.
pub fn arrive() {
    if let Some(row) = slot::find(".open a.row") {
        row.scroll_into_view();
    }
}

/// Focuses what a selector finds first and scrolls to it; says whether there is anything.
fn go(selector: &str) -> bool {
    slot::find(selector).is_some_and(|found| found.unchecked_ref::<HtmlElement>().focus().is_ok())
}

fn heading() {
    slot::find("main h1").iter().for_each(focus);
}

/// What has the focus; the body has it where nothing has.
fn focused() -> Option<Element> {
    document().active_element().filter(|active| active.tag_name() != "BODY")
}
