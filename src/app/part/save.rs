//! Buttons that save files. Where the browser refuses, or may have, that is said beside them, with another way.

use super::copy::ByHand;
use crate::address;
use crate::app::browser::{raster, save};
use crate::app::signal::{Signal, handler, live};
use crate::app::state::{State, state};
use crate::export::{Content, File};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Makes a file when it is asked for; a failure is what to tell the reader.
pub type Make = Arc<dyn Fn() -> Result<File, String> + Send + Sync>;

/// A file that may be saved.
#[derive(Clone)]
pub struct Offer {
    /// What the button says.
    pub label: &'static str,
    /// What it is called where that says too little away from its neighbours.
    pub spoken: Option<&'static str>,
    pub make: Make,
    pub form: Form,
}

/// How a file is saved.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    AsItIs,
    /// A drawing, as pixels.
    Pixels,
}

impl Offer {
    /// An offer of a file as it is.
    pub fn new(label: &'static str, make: impl Fn() -> Result<File, String> + Send + Sync + 'static) -> Offer {
        Offer {
            label,
            spoken: None,
            make: Arc::new(make),
            form: Form::AsItIs,
        }
    }

    pub fn spoken(self, spoken: &'static str) -> Offer {
        Offer {
            spoken: Some(spoken),
            ..self
        }
    }

    /// The same drawing as pixels.
    pub fn pixels(self) -> Offer {
        Offer {
            form: Form::Pixels,
            ..self
        }
    }
}

/// What is told when a file was not saved, or perhaps not.
#[derive(Clone, PartialEq)]
struct Told {
    words: String,
    /// What the reader can copy instead.
    instead: Option<String>,
}

/// The buttons, and what is told below them.
#[component]
pub fn Save(offers: Vec<Offer>, #[prop(optional)] class: &'static str) -> impl IntoView {
    let state = state();
    let told = RwSignal::new(None::<Told>);
    // What is told is of the view before.
    Effect::new(move |_| {
        state.query.with(|_| ());
        told.set(None);
    });
    let button = |offer: Offer| {
        let (label, spoken) = (offer.label, offer.spoken);
        view! { <button aria-label=spoken on:click=handler(move |_| spawn_local(take(state, offer.clone(), told)))>{label}</button> }
            .into_any()
    };
    let instead = Signal::derive(move || told.get().and_then(|told| told.instead));
    view! {
        <div class=class>{offers.into_iter().map(button).collect::<Vec<_>>()}</div>
        {live(move || told.get().map(|told| view! { <p class="caveat" role="alert">{told.words}</p> }.into_any()))}
        <ByHand text=instead label=Signal::derive(move || state.say("请手动复制：", "Copy it by hand:"))/>
    }
}

async fn take(state: State, offer: Offer, told: RwSignal<Option<Told>>) {
    told.set(None);
    let made = match ((offer.make)(), offer.form) {
        (Ok(file), Form::Pixels) => raster::pixels(&file).await.ok_or_else(|| no_pixels(state)),
        (made, _) => made,
    };
    told.set(match made {
        Ok(file) if save::save(&file) => None,
        Ok(file) => Some(perhaps_refused(state, file)),
        Err(words) => Some(Told { words, instead: None }),
    });
}

fn no_pixels(state: State) -> String {
    let words = untrack(|| {
        state.say(
            "没有存成图片：这个浏览器画不出来。请改存 SVG。",
            "No picture was saved: this browser cannot draw it. Save it as SVG instead.",
        )
    });
    words.to_owned()
}

/// A text can be copied; for other files the page must be opened where it may save them.
fn perhaps_refused(state: State, file: File) -> Told {
    let (words, instead) = untrack(|| {
        match file.content {
        Content::Text(text) => (
            state.say(
                "如果没有得到文件：本页嵌在别的网页里，那里可能不许保存。文件的内容在下面，可以复制。",
                "If no file came: this page stands within another, which may forbid saving. What the file holds stands here, to be copied.",
            ),
            text,
        ),
        Content::Bytes(_) => (
            state.say(
                "如果没有得到文件：本页嵌在别的网页里，那里可能不许保存。请复制链接，在单独的窗口里打开再存。",
                "If no file came: this page stands within another, which may forbid saving. Copy the link and open it in a window of its own.",
            ),
            state.base.get() + &address::write(&state.here()),
        ),
    }
    });
    Told {
        words: words.to_owned(),
        instead: Some(instead),
    }
}
