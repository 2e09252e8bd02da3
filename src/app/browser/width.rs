//! The width of an element, followed as it changes.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

/// Reports an element's width in CSS pixels, now and whenever it changes, until the owner is cleaned up.
pub fn follow(element: &Element, report: impl Fn(f64) + 'static) {
    report(f64::from(element.client_width()));
    let watched = element.clone();
    let callback = Closure::<dyn FnMut()>::new(move || report(f64::from(watched.client_width())));
    if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
        observer.observe(element);
        let kept = StoredValue::new_local((observer, callback));
        on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
    }
}
