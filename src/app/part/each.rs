//! A list whose items keep their elements while their keys stay: Leptos' `<For>`, compiled once for all lists.

use leptos::prelude::*;
use std::sync::Arc;

/// An item, before its view is made: that happens only where its key is new.
struct Item {
    key: String,
    make: Box<dyn FnOnce() -> AnyView + Send>,
}

type Items = Box<dyn Fn() -> Vec<Item> + Send>;

/// The views of the items, in their order.
pub fn each<T: Send + 'static, V: IntoView + 'static>(
    items: impl Fn() -> Vec<T> + Send + 'static,
    key: fn(&T) -> String,
    view: impl Fn(T) -> V + Send + Sync + 'static,
) -> AnyView {
    let view: Arc<dyn Fn(T) -> AnyView + Send + Sync> = Arc::new(move |item| view(item).into_any());
    let of_one = move |item: T| {
        let (key, view) = (key(&item), view.clone());
        Item {
            key,
            make: Box::new(move || view(item)),
        }
    };
    list(Box::new(move || items().into_iter().map(&of_one).collect()))
}

/// Not generic, so that it is compiled once.
fn list(items: Items) -> AnyView {
    view! { <For each=items key=|item: &Item| item.key.clone() children=|item: Item| (item.make)()/> }.into_any()
}
