//! The state of the page: the question in the address, the reader's language and appearance.

use super::browser::{address_bar, document, storage};
use super::rest::Rest;
use crate::address::{self, Read};
use crate::model::Lang;
use crate::query::Query;
use crate::record::record;
use crate::view::Appearance;
use leptos::prelude::*;

/// What all parts of the page share.
#[derive(Clone, Copy)]
pub struct State {
    /// The question in the address, with what of it was not understood.
    pub read: RwSignal<Read>,
    pub appearance: RwSignal<Appearance>,
    /// Whether the page stands as on paper, since it is being printed.
    pub paper: RwSignal<bool>,
    /// The second module.
    pub rest: RwSignal<Rest, LocalStorage>,
    /// The language of the reader's browser.
    own: Lang,
}

impl State {
    /// Reads the address and follows its changes.
    pub fn new() -> State {
        let read = RwSignal::new(read_address());
        let rest = RwSignal::new_local(Rest::NotYet);
        address_bar::on_change(move || {
            let next = read_address();
            if read.with_untracked(|present| *present != next) {
                if rest.with_untracked(|rest| matches!(rest, Rest::Failed(_))) {
                    rest.set(Rest::NotYet);
                }
                read.set(next);
            }
        });
        State {
            read,
            appearance: RwSignal::new(storage::appearance()),
            paper: RwSignal::new(false),
            rest,
            own: document::reader_language(),
        }
    }

    /// The language to speak: that of the link, or the reader's own; tracked.
    pub fn lang(&self) -> Lang {
        self.read.with(|read| read.query.lang).unwrap_or(self.own)
    }

    /// One of the two texts, in the language to speak; tracked.
    pub fn say(&self, zh: &'static str, en: &'static str) -> &'static str {
        self.lang().say(zh, en)
    }

    /// The link of a question that follows from the present one; tracked.
    pub fn link(&self, change: impl FnOnce(&Query) -> Query) -> String {
        self.read.with(|read| address::write(&change(&read.query)))
    }

    /// Asks a question that follows from the present one, in its place: for typing and the like. Choices are links,
    /// which the browser follows, so that Back undoes them.
    pub fn replace(&self, change: impl FnOnce(&Query) -> Query) {
        let query = self.read.with_untracked(|read| change(&read.query));
        if self.read.with_untracked(|read| read.query != query) {
            address_bar::replace(&address::write(&query));
            self.read.set(Read {
                query,
                warnings: Vec::new(),
            });
        }
    }
}

/// The state that `App` provides.
pub fn state() -> State {
    expect_context::<State>()
}

fn read_address() -> Read {
    address::read(&address_bar::hash(), record())
}
