//! Opening and closing the reader's own copy: what a file that was chosen comes to, and where the focus goes then.

use super::refused::Refused;
use crate::app::browser::document;
use crate::app::browser::file::{self, Contents, Failure, File};
use crate::app::state::State;
use crate::original::Opened;
use crate::record::record; // What a copy is recognised by.
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// What the parts around the copy share, and what lasts from page to page while they are built anew.
#[derive(Clone, Copy)]
pub struct Opening {
    /// How many choices were made: a file that is read late gives way to a later one.
    choices: StoredValue<u32>,
    /// Why the file that was chosen last is not shown.
    pub(super) refused: RwSignal<Option<Refused>>,
    /// The box through which a file is chosen.
    pub(super) picker: NodeRef<html::Input>,
    /// How many buttons stand on the page that open a copy.
    pub(super) offers: StoredValue<u32>,
    /// The one that was built last.
    pub(super) offer: NodeRef<html::Button>,
    /// The title of the copy.
    pub(super) title: NodeRef<html::H2>,
    /// The reason why a file is not shown.
    pub(super) reason: NodeRef<html::P>,
    /// How far the text is scrolled, in CSS pixels.
    pub(super) scrolled: StoredValue<i32>,
    /// Whether the list of what was not found is open.
    pub(super) lost: RwSignal<bool>,
}

impl Opening {
    /// Nothing chosen yet.
    pub fn new() -> Opening {
        Opening {
            choices: StoredValue::new(0),
            refused: RwSignal::new(None),
            picker: NodeRef::new(),
            offers: StoredValue::new(0),
            offer: NodeRef::new(),
            title: NodeRef::new(),
            reason: NodeRef::new(),
            scrolled: StoredValue::new(0),
            lost: RwSignal::new(false),
        }
    }

    /// Another choice, by its number. What was said of the file before is of the past.
    fn choose(&self) -> u32 {
        self.refused.set(None);
        self.choices.update_value(|choices| *choices += 1);
        self.choices.get_value()
    }
}

/// Opens a file that was chosen or dropped, once it is read, and leads to it, or to the reason why it is not shown.
pub fn open(state: State, file: File) {
    let choice = state.opening.choose();
    spawn_local(async move {
        let name = file.name();
        let read = file::read(file).await;
        if receive(state, choice, name, read) {
            // Once it is drawn.
            request_animation_frame(move || focus(state));
        }
    });
}

/// Takes what was read of the file of a choice; says whether there was no later choice.
fn receive(state: State, choice: u32, name: String, read: Result<Contents, Failure>) -> bool {
    if state.opening.choices.get_value() != choice {
        return false;
    }
    match recognise(state, name, read) {
        Ok(opened) => {
            state.opening.scrolled.set_value(0);
            state.opening.lost.set(false);
            state.original.set(Some(Arc::new(opened)));
        }
        Err(refused) => state.opening.refused.set(Some(refused)),
    }
    true
}

/// The copy, unless it may not be shown: what is no report does not take the place of one that is open.
fn recognise(state: State, name: String, read: Result<Contents, Failure>) -> Result<Opened, Refused> {
    let contents = match read {
        Ok(contents) => contents,
        Err(failure) => return Err(Refused::Unread { name, failure }),
    };
    let known = &record().catalog; // Which report it is, the whole record says.
    let opened = Opened::new(known, name, contents.text, contents.sha256.as_deref());
    let is_report = |opened: &Opened| opened.recognition.report().is_some();
    let good = state
        .original
        .with_untracked(|open| open.as_deref().is_some_and(is_report));
    match good && !is_report(&opened) {
        true => Err(Refused::Unknown(Arc::new(opened))),
        false => Ok(opened),
    }
}

/// Closes the copy, and gives up a file that is still being read.
pub fn close(state: State) {
    state.opening.choose();
    state.original.set(None);
    back_to_the_offer(state);
}

/// Takes away the reason why a file is not shown.
pub fn dismiss(state: State) {
    state.opening.refused.set(None);
    match state.original.with_untracked(Option::is_some) {
        true => focus(state),
        false => back_to_the_offer(state),
    }
}

/// Takes away the reason, if there is one, else the copy.
pub fn step_back(state: State) {
    match state.opening.refused.with_untracked(Option::is_some) {
        true => dismiss(state),
        false => close(state),
    }
}

/// Moves the focus to what stands in the place of the copy, and so into sight.
pub fn focus(state: State) {
    let opening = state.opening;
    match opening.refused.with_untracked(Option::is_some) {
        true => opening.reason.get_untracked().map(|reason| reason.focus()),
        false => opening.title.get_untracked().map(|title| title.focus()),
    };
}

/// The offer may have gone with its page.
fn back_to_the_offer(state: State) {
    document::focus("#main");
    if let Some(offer) = state.opening.offer.get_untracked() {
        let _ = offer.focus();
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::{copy, state};
    use super::*;

    fn text(text: &str) -> Result<Contents, Failure> {
        Ok(Contents {
            text: text.into(),
            sha256: None,
        })
    }

    fn shown(state: State) -> Option<String> {
        state
            .original
            .with_untracked(|open| open.as_ref().map(|open| open.name.clone()))
    }

    #[test]
    fn a_file_that_is_read_late_gives_way_to_a_later_choice_and_to_closing() {
        Owner::new_root(None).with(|| {
            let state = state();
            let (first, second) = (state.opening.choose(), state.opening.choose());
            assert!(receive(state, second, "second".into(), text(&copy())));
            assert!(!receive(state, first, "first".into(), text(&copy())));
            assert!(!receive(state, first, "first".into(), Err(Failure::Unreadable)));
            assert_eq!(shown(state), Some("second".into()));
            assert!(state.opening.refused.with_untracked(Option::is_none));
        });
    }

    #[test]
    fn a_bad_file_never_takes_the_place_of_a_good_one_and_says_why() {
        Owner::new_root(None).with(|| {
            let state = state();
            receive(state, state.opening.choose(), "good".into(), text(&copy()));
            state.opening.scrolled.set_value(70);
            let bad = [
                Err(Failure::TooLarge),
                Err(Failure::Unreadable),
                text(""),
                text("no report"),
            ];
            for read in bad {
                assert!(receive(state, state.opening.choose(), "bad".into(), read));
                assert_eq!(shown(state), Some("good".into()));
                assert!(state.opening.refused.with_untracked(Option::is_some));
                assert_eq!(state.opening.scrolled.get_value(), 70);
            }
            receive(state, state.opening.choose(), "better".into(), text(&copy()));
            assert_eq!(shown(state), Some("better".into()));
            assert!(state.opening.refused.with_untracked(Option::is_none));
            assert_eq!(state.opening.scrolled.get_value(), 0);
        });
    }

    #[test]
    fn what_is_no_report_is_shown_as_such_where_nothing_better_is_open() {
        Owner::new_root(None).with(|| {
            let state = state();
            for name in ["one", "two"] {
                receive(state, state.opening.choose(), name.into(), text("no report"));
                assert_eq!(shown(state), Some(name.into()));
            }
            receive(state, state.opening.choose(), "bad".into(), Err(Failure::Unreadable));
            assert_eq!(shown(state), Some("two".into()));
        });
    }
}
