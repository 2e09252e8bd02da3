//! Whether the page stands in a sandboxed frame, where a browser may refuse without a word what it does elsewhere.

use gloo::utils::{document, window};
use js_sys::{Object, Reflect};

/// Whether it does. A frame without an origin is sandboxed. Of one that keeps its origin the browser tells it in one way
/// only: there a page may not set its own domain, not even to what it is.
pub fn sandboxed() -> bool {
    let framed = window()
        .top()
        .ok()
        .flatten()
        .is_none_or(|top| !Object::is(&top, &window()));
    let origin = Reflect::get(&window(), &"origin".into());
    let no_origin = !origin.is_ok_and(|origin| origin != "null");
    framed
        && (no_origin || {
            let domain = Reflect::get(&document(), &"domain".into());
            domain
                .and_then(|domain| Reflect::set(&document(), &"domain".into(), &domain))
                .is_err()
        })
}
