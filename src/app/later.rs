//! Parts of a page below what its reader sees first. They are made after that is drawn, and a choice changes those that
//! are out of sight after it has changed those in sight, so that a click is answered before the work nobody waits for.

use super::signal::{Signal, live};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;

/// A part of a page.
#[derive(Clone, Copy)]
pub struct Later {
    /// Finds what it is shown in, below the regions of the page: the class of its section.
    class: &'static str,
    /// Whether it was ever shown.
    made: RwSignal<bool>,
    /// Whether it keeps what it shows, for the moment.
    held: RwSignal<bool>,
}

thread_local! {
    /// Whether what is built now may be held back.
    static HOLDS: Cell<bool> = const { Cell::new(false) };
    /// The parts of the page.
    static PARTS: RefCell<Vec<Later>> = const { RefCell::new(Vec::new()) };
    /// Those that are held back, in the order in which they are let go.
    static WAITING: RefCell<VecDeque<Later>> = const { RefCell::new(VecDeque::new()) };
}

impl Later {
    /// The part that is shown in the section of this class.
    pub fn new(class: &'static str) -> Later {
        let held = HOLDS.get();
        let part = Later {
            class,
            made: RwSignal::new(!held),
            held: RwSignal::new(held),
        };
        if !super::state::state().still {
            PARTS.with_borrow_mut(|parts| parts.push(part));
        }
        if held {
            WAITING.with_borrow_mut(|waiting| waiting.push_back(part));
        }
        part
    }

    /// The same value; while the part is held back, what it was.
    pub fn follow<T: PartialEq + Send + Sync + 'static>(&self, value: Signal<T>) -> Signal<T> {
        value.unless(self.held)
    }

    /// The same list; empty until the part is let go for the first time, and while it is held back, what it was.
    pub fn list<T: Clone + PartialEq + Send + Sync + 'static>(&self, list: Signal<Vec<T>>) -> Signal<Vec<T>> {
        let (made, list) = (self.made, self.follow(list));
        Signal::new(move |_| match made.get() {
            true => list.get(),
            false => Vec::new(),
        })
    }

    /// Whether it was let go. Tracked.
    pub fn is_made(&self) -> bool {
        self.made.get()
    }

    /// What the part shows, made when it is let go for the first time.
    pub fn view<V: IntoView + 'static>(&self, make: impl Fn() -> V + Send + 'static) -> AnyView {
        let made = self.made;
        live(move || match made.get() {
            true => make().into_any(),
            false => view! { <div class="later"></div> }.into_any(),
        })
        .into_any()
    }

    fn let_go(self) {
        // To set it again would make the view again.
        if self.made.try_get_untracked() == Some(false) {
            self.made.try_set(true);
        }
        self.held.try_set(false);
    }
}

/// Before a choice: holds back the parts that are out of sight, and those that are made for it, until [`settled`].
/// `moved` is whether it leads to another page, with which the parts of this one go.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn hold(moved: bool) {
    HOLDS.set(true);
    PARTS.with_borrow_mut(|parts| {
        parts.retain(|part| !part.held.is_disposed());
        // What waits already goes on waiting: a reader who types makes a choice with each letter.
        let stands = |part: &&Later| part.made.get_untracked() && !part.held.get_untracked();
        for part in parts.iter().filter(|part| !moved && stands(part)) {
            if !super::browser::document::in_sight(part.class) {
                part.held.set(true);
                WAITING.with_borrow_mut(|waiting| waiting.push_back(*part));
            }
        }
    });
}

/// What is in sight is drawn: lets the parts go, each in a task of its own.
#[cfg_attr(not(target_arch = "wasm32"), allow(dead_code))]
pub fn settled() {
    HOLDS.set(false);
    if WAITING.with_borrow(|waiting| !waiting.is_empty()) {
        set_timeout(
            || {
                if let Some(part) = WAITING.with_borrow_mut(VecDeque::pop_front) {
                    part.let_go();
                }
                settled();
            },
            std::time::Duration::ZERO,
        );
    }
}

/// Lets all parts go at once, where the whole page is wanted.
pub fn let_all_go() {
    HOLDS.set(false);
    WAITING.take().into_iter().for_each(Later::let_go);
}
