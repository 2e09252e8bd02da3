//! What a visitor sees, in real browsers: one file per story, each told in Chromium and in Firefox.
//!
//! They need the built page, so `cargo xtask test --only e2e` runs them, not a plain `cargo test`.

#[macro_use]
mod browser;
mod keyboard;
mod site;

mod by_keyboard;
mod charts;
mod checks_the_original;
mod compares;
mod embeds;
mod explores;
mod fails_in_words;
mod first_view;
mod fits;
mod hostile;
mod in_a_frame;
mod landmarks;
mod lasts;
mod odd_links;
mod offline;
mod one_file;
mod opens;
mod own_collection;
mod plain;
mod policies;
mod prints;
mod reads;
mod searches;
mod shares;
mod stays_quiet;
mod takes_away;
