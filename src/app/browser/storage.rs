//! What the browser remembers between visits: the appearance. Storage may be forbidden; then nothing is remembered.

use crate::app::state::Appearance;
use gloo::utils::{document_element, window};

const APPEARANCE: &str = "jiezhen-appearance";

/// The appearance that was remembered, or that the frame asks for: `src/start.js` has set it before anything was drawn.
pub fn appearance() -> Appearance {
    match document_element().get_attribute("data-appearance").as_deref() {
        Some("light") => Appearance::Light,
        Some("dark") => Appearance::Dark,
        _ => Appearance::System,
    }
}

/// Remembers the appearance.
pub fn remember(appearance: Appearance) {
    let text = match appearance {
        Appearance::System => "system",
        Appearance::Light => "light",
        Appearance::Dark => "dark",
    };
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(APPEARANCE, text);
    }
}
