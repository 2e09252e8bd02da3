//! Opening and closing the reader's own copy: what a file that was chosen comes to, and where the focus goes then.

use super::refused::Refused;
use crate::app::browser::file::{self, File};
use crate::app::browser::{address_bar, document};
use crate::app::state::State;
use crate::original::{Opened, Refusal, check};
use crate::query::{Change, Query};
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
    /// How far a file that is being checked has come, in hundredths.
    pub(super) progress: RwSignal<Option<usize>>,
    /// The box through which a file is chosen.
    pub(super) picker: NodeRef<html::Input>,
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
            progress: RwSignal::new(None),
            picker: NodeRef::new(),
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
        self.progress.set(None);
        self.choices.update_value(|choices| *choices += 1);
        self.choices.get_value()
    }
}

/// A smaller file is checked before its progress could be read.
const LARGE: usize = 500_000;

/// Opens a file that was chosen or dropped, once it is checked, and leads to it, or to the reason why it is not shown.
pub fn open(state: State, given: Result<File, (String, Refusal)>) {
    let choice = state.opening.choose();
    spawn_local(async move {
        let (name, checked) = match given {
            Ok(file) => (file.name(), checked(state, choice, file).await),
            Err((name, refusal)) => (name, Err(refusal)),
        };
        if receive(state, choice, name, checked) {
            lead_there(state);
            // Once it is drawn.
            request_animation_frame(move || focus(state));
        }
    });
}

async fn checked(state: State, choice: u32, file: File) -> Result<Opened, Refusal> {
    let bytes = file::read(&file).await?;
    let large = bytes.len() > LARGE;
    let last = move || state.opening.choices.get_value() == choice;
    let pause = async move |hundredths| {
        if large && last() {
            state.opening.progress.set(Some(hundredths));
        }
        file::pause().await;
        last()
    };
    let known = &record().catalog; // Which report it is, the whole record says.
    check(known, file.name(), bytes, file::gb18030, pause).await
}

/// Takes what a file of a choice came to; says whether there was no later choice.
fn receive(state: State, choice: u32, name: String, checked: Result<Opened, Refusal>) -> bool {
    let opening = state.opening;
    if opening.choices.get_value() != choice {
        return false;
    }
    opening.progress.set(None);
    let is_report = |opened: &Opened| opened.recognition.report().is_some();
    let good = state
        .original
        .with_untracked(|open| open.as_deref().is_some_and(is_report));
    match checked {
        // What is no report does not take the place of one that is open.
        Ok(opened) if good && !is_report(&opened) => opening.refused.set(Some(Refused::Unknown(Arc::new(opened)))),
        Ok(opened) => {
            opening.scrolled.set_value(0);
            opening.lost.set(false);
            state.original.set(Some(Arc::new(opened)));
        }
        Err(refusal) => opening.refused.set(Some(Refused::Unread { name, refusal })),
    }
    true
}

/// Where the page has no place for a copy, the report's own page is opened.
fn lead_there(state: State) {
    let report = state
        .original
        .with_untracked(|open| Some(open.as_ref()?.recognition.report()?.id.clone()));
    let placed = state.query.with_untracked(super::has_place) || state.opening.refused.with_untracked(Option::is_some);
    if let (false, Some(report)) = (placed, report) {
        address_bar::go(&state.hash_after(&Change::To(Query::Report(report))));
    }
}

/// Closes the copy, and gives up a file that is still being read.
pub fn close(state: State) {
    state.opening.choose();
    state.original.set(None);
    back_to_the_offer(state);
}

/// Gives up a file that is being checked.
pub fn cancel(state: State) {
    state.opening.choose();
    stay(state);
}

/// Takes away the reason why a file is not shown.
pub fn dismiss(state: State) {
    state.opening.refused.set(None);
    stay(state);
}

/// Moves the focus to what is left.
fn stay(state: State) {
    match state.original.with_untracked(Option::is_some) {
        true => focus(state),
        false => back_to_the_offer(state),
    }
}

/// Gives up what is being checked, or takes away the reason, if there is one, else the copy.
pub fn step_back(state: State) {
    if state.opening.progress.with_untracked(Option::is_some) {
        return cancel(state);
    }
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

    fn text(text: &str) -> Result<Opened, Refusal> {
        let mut opened = Opened::now(&record().catalog, "", text.as_bytes())?;
        opened.name = "text".into();
        Ok(opened)
    }

    /// The same, by another name.
    fn named(name: &str, text: Result<Opened, Refusal>) -> (String, Result<Opened, Refusal>) {
        let named = |mut opened: Opened| {
            opened.name = name.into();
            opened
        };
        (name.into(), text.map(named))
    }

    fn given(state: State, choice: u32, name: &str, text: Result<Opened, Refusal>) -> bool {
        let (name, checked) = named(name, text);
        receive(state, choice, name, checked)
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
            assert!(given(state, second, "second", text(&copy())));
            assert!(!given(state, first, "first", text(&copy())));
            assert!(!given(state, first, "first", Err(Refusal::Unreadable)));
            assert_eq!(shown(state), Some("second".into()));
            assert!(state.opening.refused.with_untracked(Option::is_none));
        });
    }

    #[test]
    fn a_bad_file_never_takes_the_place_of_a_good_one_and_says_why() {
        Owner::new_root(None).with(|| {
            let state = state();
            given(state, state.opening.choose(), "good", text(&copy()));
            state.opening.scrolled.set_value(70);
            let bad = [
                Err(Refusal::TooLarge),
                Err(Refusal::Document),
                text(""),
                text("no report"),
            ];
            for read in bad {
                assert!(given(state, state.opening.choose(), "bad", read));
                assert_eq!(shown(state), Some("good".into()));
                assert!(state.opening.refused.with_untracked(Option::is_some));
                assert_eq!(state.opening.scrolled.get_value(), 70);
            }
            given(state, state.opening.choose(), "better", text(&copy()));
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
                given(state, state.opening.choose(), name, text("no report"));
                assert_eq!(shown(state), Some(name.into()));
            }
            given(state, state.opening.choose(), "bad", Err(Refusal::Unreadable));
            assert_eq!(shown(state), Some("two".into()));
        });
    }
}
