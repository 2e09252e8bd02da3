//! Links of the page: where each leads hangs on the present place, so when that changes all are written, in one pass that
//! nobody waits for. With an effect for each link, each choice ran as many effects as the page has links.

use super::state::{State, state};
use crate::query::Change;
use leptos::attr::{self, Attr, AttributeValue};
use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// The link of a choice, against the present place, as the attribute `href`.
pub fn href(change: Change) -> Attr<attr::Href, Link> {
    attr::href(Link(change))
}

/// Where a choice leads, as the value of an attribute.
#[derive(Clone)]
pub struct Link(Change);

/// A link that stands on the page; who shows it keeps it.
pub struct Standing {
    element: types::Element,
    change: Change,
    written: String,
}

thread_local! {
    /// Those that hang on the place.
    static STANDING: RefCell<Vec<Weak<RefCell<Standing>>>> = const { RefCell::new(Vec::new()) };
    /// Whether the place has changed since they were written.
    static STALE: Cell<bool> = const { Cell::new(false) };
}

/// What a reader does with links, or on the way to one.
#[cfg(target_arch = "wasm32")]
const USES: [&str; 4] = ["pointerdown", "keydown", "click", "contextmenu"];

/// Keeps the links right, for the life of the page: they are written after the view that the reader waits for is drawn,
/// but before any of them is used.
#[cfg(target_arch = "wasm32")]
pub fn follow(state: State) {
    use gloo::events::{EventListener, EventListenerOptions};
    Effect::new(move |_| {
        state.read.with(|_| ());
        STALE.set(true);
        let soon = move || set_timeout(move || write_all(state), std::time::Duration::ZERO);
        request_animation_frame(soon);
    });
    for event in USES {
        let options = EventListenerOptions::run_in_capture_phase();
        let write = move |_: &web_sys::Event| write_all(state);
        EventListener::new_with_options(&gloo::utils::document(), event, options, write).forget();
    }
}

#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
fn write_all(state: State) {
    if STALE.replace(false) {
        STANDING.with_borrow_mut(|standing| {
            standing.retain(|link| link.upgrade().inspect(|link| link.borrow_mut().write(state)).is_some());
        });
    }
}

impl Standing {
    /// A link that stands from now on.
    pub fn new(element: types::Element, change: Change) -> Rc<RefCell<Standing>> {
        // Another page does not hang on this one.
        let follows = !matches!(change, Change::To(_));
        let mut link = Standing {
            element,
            change,
            written: String::new(),
        };
        link.write(state());
        let link = Rc::new(RefCell::new(link));
        if follows {
            STANDING.with_borrow_mut(|standing| standing.push(Rc::downgrade(&link)));
        }
        link
    }

    fn write(&mut self, state: State) {
        let hash = untrack(|| state.hash_after(&self.change));
        if hash != self.written {
            Rndr::set_attribute(&self.element, "href", &hash);
            self.written = hash;
        }
    }

    /// Whether it is the link of this choice.
    pub fn leads_to(&self, change: &Change) -> bool {
        self.change == *change
    }
}

impl AttributeValue for Link {
    type State = Rc<RefCell<Standing>>;
    type AsyncOutput = Link;
    type Cloneable = Link;
    type CloneableOwned = Link;

    fn html_len(&self) -> usize {
        0
    }

    fn to_html(self, key: &str, buf: &mut String) {
        AttributeValue::to_html(untrack(|| state().hash_after(&self.0)), key, buf);
    }

    fn to_template(_key: &str, _buf: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, key: &str, element: &types::Element) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &types::Element, _key: &str) -> Self::State {
        Standing::new(element.clone(), self.0)
    }

    fn rebuild(self, _key: &str, state: &mut Self::State) {
        if !state.borrow().leads_to(&self.0) {
            let element = state.borrow().element.clone();
            *state = Standing::new(element, self.0);
        }
    }

    fn into_cloneable(self) -> Link {
        self
    }

    fn into_cloneable_owned(self) -> Link {
        self
    }

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Link {
        self
    }
}
