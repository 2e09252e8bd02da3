//! The width of an element, followed as it changes.

use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Reports an element's width in CSS pixels, now and whenever it changes, until the owner is cleaned up.
pub fn follow(element: &Element, report: impl Fn(f64) + 'static) {
    report(f64::from(element.client_width()));
    let watched = element.clone();
    let report = Rc::new(report);
    // What is drawn at the new width may change it once more (a scroll bar): that waits for the next frame, or the
    // browser speaks of a loop.
    let callback = Closure::<dyn FnMut()>::new(move || {
        let (width, report) = (f64::from(watched.client_width()), report.clone());
        request_animation_frame(move || report(width));
    });
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }
}
