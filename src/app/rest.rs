//! The second module: loaded when a page or tool that needs it is first used, then called like any function.

use super::browser::document;
use super::state::{State, state};
use crate::record::RECORD;
use gloo::utils::window;
use js_sys::{Array, Function, Reflect, Uint8Array};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// How far the second module has come.
#[derive(Clone, Debug, PartialEq)]
pub enum Rest {
    NotYet,
    Loading,
    Ready(JsValue),
    /// It could not be loaded: the browser's own words.
    Failed(String),
}

impl State {
    /// Calls a function of the second module; `None` while it is not there. Tracked, and starts loading it.
    pub fn rest(&self, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
        let Rest::Ready(module) = self.rest.get() else {
            self.load_rest();
            return None;
        };
        call(&module, name, arguments)
    }

    /// The hash and language with which functions of the second module begin; tracked.
    pub fn rest_arguments(&self) -> Vec<JsValue> {
        vec![self.link(Clone::clone).into(), self.lang().code().into()]
    }

    /// Starts loading, once. After a failure it is tried again when the reader goes elsewhere, not before: what is drawn
    /// follows this state, and would ask again at once, for ever.
    pub fn load_rest(&self) {
        let rest = self.rest;
        if rest.with_untracked(|rest| *rest != Rest::NotYet) {
            return;
        }
        // Whoever asks may be an effect that depends on this signal: it is told only after it has run.
        spawn_local(async move {
            rest.set(Rest::Loading);
            rest.set(match load().await {
                Ok(module) => Rest::Ready(module),
                Err(error) => Rest::Failed(js_sys::Object::from(error).to_string().into()),
            });
        });
    }
}

/// The page's own script knows how to import it (a module path is a matter of the document).
async fn load() -> Result<JsValue, JsValue> {
    let import: Function = Reflect::get(&window(), &"jiezhenRest".into())?.dyn_into()?;
    let module = JsFuture::from(import.call0(&JsValue::NULL)?.dyn_into::<js_sys::Promise>()?).await?;
    call(&module, "open", &[Uint8Array::from(RECORD).into()]);
    if let Some(style) = call(&module, "style", &[]).and_then(|style| style.as_string()) {
        document::add_style(&style);
    }
    Ok(module)
}

fn call(module: &JsValue, name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(module, &name.into()).ok()?.dyn_into().ok()?;
    function.apply(module, &arguments.iter().collect::<Array>()).ok()
}

/// The strings of an array that the second module returns.
pub fn strings(value: &JsValue) -> Vec<String> {
    Array::from(value).iter().filter_map(|item| item.as_string()).collect()
}

/// What is shown in place of a page, or a part of one, that is still being loaded, or could not be.
pub fn waiting() -> (String, Option<String>) {
    let state = state();
    match state.rest.get() {
        Rest::Failed(words) => (
            state
                .say(
                    "这部分内容没能载入：网络可能中断，或嵌入本页的网站禁止加载脚本。请重新载入，或直接打开本站。",
                    "This part could not be loaded: the network may have failed, or the page around this one forbids modules. Reload, or open the site directly.",
                )
                .into(),
            Some(words),
        ),
        _ => (state.say("正在载入…", "Loading…").into(), None),
    }
}
