//! The widths of elements, followed as they change, and remembered so that a page is drawn at once when it is visited again.

use leptos::html;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};

thread_local! {
    /// By name and by the width of the window, in whole CSS pixels.
    static KNOWN: RefCell<BTreeMap<(&'static str, u32), f64>> = const { RefCell::new(BTreeMap::new()) };
}

/// The width that the element of this name had in a window of this width.
pub fn known(name: &'static str, window: f64) -> Option<f64> {
    KNOWN.with_borrow(|known| known.get(&(name, window as u32)).copied())
}

/// Remembers the width of an element in a window of this width.
pub fn remember(name: &'static str, window: f64, width: f64) {
    KNOWN.with_borrow_mut(|known| known.insert((name, window as u32), width));
}

/// Reports an element's width in CSS pixels when it is laid out and whenever it changes.
pub fn follow(node: NodeRef<html::Div>, report: impl Fn(f64) + Clone + 'static) {
    Effect::new(move |_| {
        let Some(element) = node.get() else { return };
        let (report, last) = (report.clone(), Cell::new(None));
        let watched: Element = (*element).clone().into();
        // The browser calls after it has laid out the page and before it paints: no layout is forced, nothing jumps.
        let callback = Closure::<dyn FnMut()>::new(move || {
            let width = f64::from(watched.client_width());
            if width > 0.0 && last.replace(Some(width)) != Some(width) {
                report(width);
            }
        });
        if let Ok(observer) = ResizeObserver::new(callback.as_ref().unchecked_ref()) {
            observer.observe(&element);
            let kept = StoredValue::new_local((observer, callback));
            on_cleanup(move || kept.with_value(|(observer, _)| observer.disconnect()));
        }
    });
}
