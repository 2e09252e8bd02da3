//! Links of the page: where each leads hangs on the present place, so when that changes all are written in one pass. An
//! effect for each of a page's hundreds of links was half of what a choice cost.

use super::state::{State, state};
use crate::address;
use crate::query::Change;
use leptos::attr::{self, Attr, AttributeValue};
use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use std::cell::RefCell;
use std::rc::{Rc, Weak};

/// The link of a choice, against the present place, as the attribute `href`.
pub fn href(change: Change) -> Attr<attr::Href, Link> {
    attr::href(Link(change))
}

/// Where a choice leads, as the value of an attribute.
#[derive(Clone)]
pub struct Link(Change);

/// A link that stands on the page.
pub struct Standing {
    element: types::Element,
    change: Change,
    written: String,
}

thread_local! {
    /// Those that hang on the place; who shows them keeps them.
    static STANDING: RefCell<Vec<Weak<RefCell<Standing>>>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the links right, for the life of the page.
#[cfg(target_arch = "wasm32")]
pub fn follow(state: State) {
    Effect::new(move |_| {
        state.read.with(|_| ());
        // After the effects that are woken already, so that what goes with its page is not written once more.
        leptos::task::spawn_local(async move { write_all(state) });
    });
}

#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
fn write_all(state: State) {
    STANDING.with_borrow_mut(|standing| {
        standing.retain(|link| {
            let Some(link) = link.upgrade() else { return false };
            let mut link = link.borrow_mut();
            let hash = state
                .read
                .with_untracked(|read| address::write(&read.location.after(&link.change)));
            if hash != link.written {
                Rndr::set_attribute(&link.element, "href", &hash);
                link.written = hash;
            }
            true
        });
    });
}

impl Link {
    fn hash(&self) -> String {
        untrack(|| state().hash_after(&self.0))
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
        AttributeValue::to_html(self.hash(), key, buf);
    }

    fn to_template(_key: &str, _buf: &mut String) {}

    fn hydrate<const FROM_SERVER: bool>(self, key: &str, element: &types::Element) -> Self::State {
        self.build(element, key)
    }

    fn build(self, element: &types::Element, key: &str) -> Self::State {
        let written = self.hash();
        Rndr::set_attribute(element, key, &written);
        // Another page does not hang on this one.
        let follows = !matches!(self.0, Change::To(_));
        let link = Rc::new(RefCell::new(Standing {
            element: element.clone(),
            change: self.0,
            written,
        }));
        if follows {
            STANDING.with_borrow_mut(|standing| standing.push(Rc::downgrade(&link)));
        }
        link
    }

    fn rebuild(self, key: &str, state: &mut Self::State) {
        let element = state.borrow().element.clone();
        if state.borrow().change != self.0 {
            *state = self.build(&element, key);
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
