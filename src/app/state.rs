//! What all parts of the page share: the place in the address, the reader's language and appearance, the reader's file.

use super::part::original::Opening;
use crate::address::{self, Read};
use crate::answer::Context;
use crate::app::signal::Memo;
use crate::model::Lang;
use crate::original::Opened;
use crate::query::{Change, Location, Query};
use crate::record::record;
use leptos::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// Light, dark, or as the system has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Appearance {
    System,
    Light,
    Dark,
}

/// What all parts share; provided by the root.
#[derive(Clone, Copy)]
pub struct State {
    /// The place in the address, with what of it was not understood.
    pub read: RwSignal<Read>,
    /// The question of that place.
    pub query: Memo<Query>,
    /// The language to speak: that of the link, or the reader's own.
    pub lang: Memo<Lang>,
    pub appearance: RwSignal<Appearance>,
    /// Whether the page stands as on paper, since it is being printed.
    pub paper: RwSignal<bool>,
    /// The width of the window in CSS pixels.
    pub window: RwSignal<f64>,
    /// How much larger than usual (16 px) the reader's text is: charts are drawn larger by as much.
    pub scale: RwSignal<f64>,
    /// The reader's own copy of a report, in memory only.
    pub original: RwSignal<Option<Arc<Opened>>>,
    /// How such a copy is opened, and what of it lasts from page to page.
    pub opening: Opening,
    /// What is typed into the finder.
    pub finding: RwSignal<String>,
    /// What is said aloud to those who do not see that it happened.
    pub told: RwSignal<String>,
    /// The address of the page without its hash.
    pub base: RwSignal<String>,
    /// Whether this is the first view, which is drawn before the window is known.
    pub first: RwSignal<bool>,
    /// Whether all of a page is made, or for the moment only what its first screen shows.
    pub whole: RwSignal<bool>,
    /// Whether there is no browser: then all that is folded is made at once, and drawings are as wide as the window.
    pub still: bool,
}

impl State {
    fn new(read: Read, own: Lang, appearance: Appearance, window: f64, base: String, still: bool) -> State {
        let read = RwSignal::new(read);
        State {
            read,
            query: Memo::new(move |_| read.with(|read| read.location.query.clone())),
            lang: Memo::new(move |_| {
                let wanted = read.with(|read| read.location.lang).unwrap_or(own);
                record().catalog.collection.languages.spoken(wanted)
            }),
            appearance: RwSignal::new(appearance),
            paper: RwSignal::new(false),
            window: RwSignal::new(window),
            scale: RwSignal::new(1.0),
            original: RwSignal::new(None),
            opening: Opening::new(),
            finding: RwSignal::new(String::new()),
            told: RwSignal::new(String::new()),
            base: RwSignal::new(base),
            first: RwSignal::new(false),
            whole: RwSignal::new(true),
            still,
        }
    }

    /// The state where there is no browser.
    pub fn still(read: Read, own: Lang, width: f64) -> State {
        State::new(read, own, Appearance::System, width, String::new(), true)
    }

    /// The state that the browser's address, settings and window give.
    #[cfg(target_arch = "wasm32")]
    pub fn of_browser() -> State {
        use super::browser::{address_bar, document, storage};
        State::new(
            read_address(),
            document::reader_language(),
            storage::appearance(),
            document::window_width(),
            address_bar::base(),
            false,
        )
    }

    /// One of two texts, in the language to speak; tracked.
    pub fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang.get().say(zh, en)
    }

    /// The hash of the place that a choice leads to; tracked.
    pub fn hash_after(&self, change: &Change) -> String {
        self.read.with(|read| address::write(&read.location.after(change)))
    }

    /// The place in the address, with the language named: what is handed on to others. Tracked.
    pub fn here(&self) -> Location {
        Location {
            query: self.query.get(),
            lang: Some(self.lang.get()),
        }
    }

    /// Makes a choice in the place of the present address: for typing. Choices are links, which the browser follows, so
    /// that Back undoes them.
    pub fn replace(&self, change: &Change) {
        let next = self.read.with_untracked(|read| read.location.after(change));
        if self.read.with_untracked(|read| read.location != next) {
            super::browser::address_bar::replace(&address::write(&next));
            self.read.set(Read {
                location: next,
                warnings: Vec::new(),
            });
        }
    }

    /// The choices of one page; while another page is there, those that were there last.
    pub fn choices<T: Clone + Default + PartialEq + Send + Sync + 'static>(
        &self,
        of: fn(&Query) -> Option<&T>,
    ) -> Memo<T> {
        let query = self.query;
        Memo::new(move |old: Option<&T>| {
            let found = query.with(|query| of(query).cloned());
            found.or_else(|| old.cloned()).unwrap_or_default()
        })
    }
}

thread_local! {
    /// Not Leptos' context: parts ask for it thousands of times, and each time would walk up through all their owners.
    static STATE: Cell<Option<State>> = const { Cell::new(None) };
}

/// Provides the state to all parts that this thread builds.
pub fn provide(state: State) {
    STATE.set(Some(state));
}

/// The state that the root provides.
pub fn state() -> State {
    match STATE.get() {
        Some(state) => state,
        None => unreachable!("the root provides the state before it builds the page"),
    }
}

/// What answers are made from: the record, in the language that this part of the page is built in.
pub fn context() -> Context<'static> {
    Context::new(record(), state().lang.get_untracked())
}

/// What the address bar holds.
#[cfg(target_arch = "wasm32")]
pub fn read_address() -> Read {
    address::read(&super::browser::address_bar::hash(), record())
}
