//! The page around this one, where it stands in a frame: it is told the height and the view, and may ask for a view.
#![cfg_attr(not(target_arch = "wasm32"), allow(unused_imports))]

use crate::address::{self, LONGEST};
use crate::app::browser::address_bar;
use crate::app::state::State;
use gloo::events::EventListener;
use gloo::utils::{body, document_element, window};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, ResizeObserver, Window};

/// What the host is told whenever it changes.
#[derive(Clone, PartialEq, Serialize)]
#[serde(tag = "type")]
enum Told {
    #[serde(rename = "jiezhen:state")]
    State {
        /// How high the page is, in CSS pixels.
        height: i32,
        /// The view, as the hash of its address.
        hash: String,
    },
}

/// What the host may ask for.
#[derive(Deserialize)]
#[serde(tag = "type")]
enum Asked {
    #[serde(rename = "jiezhen:show")]
    Show {
        /// The hash of a view: `#/figures?theme=economy`.
        hash: String,
    },
}

/// The window around this one; none where the page stands by itself.
fn host() -> Option<Window> {
    let own = window();
    let parent = own.parent().ok().flatten()?;
    (parent != own).then_some(parent)
}

/// Tells and listens for the life of the page; does nothing outside a frame.
pub fn follow(state: State) {
    if let Some(host) = host() {
        tell(state, host.clone());
        listen(host);
    }
}

fn tell(state: State, host: Window) {
    let last = Rc::new(RefCell::new(None));
    let tell = move || {
        let told = Told::State {
            // With the margins, which the body alone does not count.
            height: document_element().get_bounding_client_rect().height().ceil() as i32,
            hash: address::write(&untrack(|| state.here())),
        };
        if last.borrow().as_ref() != Some(&told)
            && let Ok(message) = serde_wasm_bindgen::to_value(&told)
        {
            // Whoever frames the page may know what it shows: nothing of it is secret.
            let _ = host.post_message(&message, "*");
            *last.borrow_mut() = Some(told);
        }
    };
    let again = tell.clone();
    Effect::new(move |_| {
        state.read.with(|_| ());
        request_animation_frame(again.clone());
    });
    let resized = Closure::<dyn FnMut()>::new(tell);
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&body());
        resized.forget();
    }
}

/// Follows what the host asks for, the last of a frame only; what else arrives is none of ours.
fn listen(host: Window) {
    let host = JsValue::from(host);
    let waiting = Rc::new(RefCell::new(None::<String>));
    let arrived = move |event: &web_sys::Event| {
        let Some(event) = event.dyn_ref::<MessageEvent>() else {
            return;
        };
        let from_host = event.source().is_some_and(|source| JsValue::from(source) == host);
        // A long text is not worth reading: no address is so long.
        let asked = if from_host { read(&event.data()) } else { None };
        let Some(Asked::Show { hash }) = asked else {
            return;
        };
        if waiting.borrow_mut().replace(hash).is_none() {
            let waiting = waiting.clone();
            request_animation_frame(move || {
                if let Some(hash) = waiting.borrow_mut().take() {
                    address_bar::go(&hash);
                }
            });
        }
    };
    EventListener::new(&window(), "message", arrived).forget();
}

/// A message that is one of ours, of a length that an address has.
fn read(data: &JsValue) -> Option<Asked> {
    let hash = js_sys::Reflect::get(data, &"hash".into()).ok()?;
    if hash.dyn_ref::<js_sys::JsString>()?.length() as usize > LONGEST {
        return None;
    }
    let asked: Asked = serde_wasm_bindgen::from_value(data.clone()).ok()?;
    let Asked::Show { hash } = &asked;
    hash.starts_with("#/").then_some(asked)
}
