//! What only a browser can tell of our own code: the record and the app, run as wasm in Chromium and in Firefox.
//!
//! `cargo xtask test --only browser` runs it; for a native build it is empty.
#![cfg(target_arch = "wasm32")]

use js_sys::{Date, Function, Promise};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn the_embedded_record_reads_as_wasm() {
    jiezhen::record::open(jiezhen::record::RECORD).unwrap();
    assert!(!jiezhen::record::record().catalog.figures.is_empty());
}

#[wasm_bindgen_test]
async fn the_app_mounts_with_a_heading_and_says_so() {
    jiezhen::app::mount();
    let document = web_sys::window().unwrap().document().unwrap();
    let deadline = Date::now() + 10_000.0;
    while document.query_selector("main h1:not(:empty)").unwrap().is_none() {
        assert!(Date::now() < deadline, "no heading after 10 s");
        next_turn().await;
    }
    let root = document.document_element().unwrap();
    assert_eq!(root.get_attribute("data-ready").as_deref(), Some("1"));
}

/// Lets the browser do what it has put off.
async fn next_turn() {
    let turn = Promise::new(&mut |resolve: Function, _| {
        web_sys::window().unwrap().set_timeout_with_callback(&resolve).unwrap();
    });
    JsFuture::from(turn).await.unwrap();
}
