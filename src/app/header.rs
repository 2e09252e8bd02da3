//! The head and foot of every page: the name, the way between pages, copying the link, language, light and dark.

use super::browser::slot::{self, Slot};
use super::browser::{clipboard, document};
use super::state::state;
use crate::view;
use leptos::prelude::*;

/// Draws head and foot, and sets language and appearance of the document.
pub fn follow() {
    let state = state();
    let places = [".head .way", ".head .box", ".head .tools", ".foot"].map(slot::find);
    let [Some(way), Some(finder), Some(tools), Some(foot)] = places else {
        return;
    };
    let drawn = StoredValue::new_local([way, finder, tools, foot].map(Slot::new));
    let can_share = clipboard::can_share();
    Effect::new(move |_| {
        let (lang, appearance) = (state.lang(), state.appearance.get());
        document::set_language(lang);
        document::set_appearance(appearance);
        let (head, tools) = state.read.with(|read| {
            (
                view::head(&read.query, lang),
                view::tools(&read.query, lang, appearance, can_share),
            )
        });
        drawn.update_value(|slots| {
            for (slot, html) in slots
                .iter_mut()
                .zip([head, view::finder(lang), tools, view::foot(lang)])
            {
                slot.show(&html);
            }
        });
    });
}
