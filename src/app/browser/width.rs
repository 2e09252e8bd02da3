//! The width of an element, followed as it changes.

use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Reports an element's width in CSS pixels, now and whenever it changes, until the owner is cleaned up.
pub fn follow(element: &Element, report: impl Fn(f64) + 'static) {
    let watched = element.clone();
    let last = Cell::new(-1.0);
    let look = Rc::new(move || {
        let width = f64::from(watched.client_width());
        if last.replace(width) != width {
            report(width);
        }
    });
    look();
    // What is drawn at the new width may change it once more (a scroll bar): that waits for the next frame, or the
    // browser speaks of a loop.
    let callback = Closure::<dyn FnMut()>::new(move || {
        let look = look.clone();
        request_animation_frame(move || look());
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }
}
