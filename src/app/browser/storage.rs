//! What the browser remembers between visits: the appearance. Storage may be forbidden; then nothing is remembered.

use crate::app::state::Appearance;
use gloo::utils::window;

const APPEARANCE: &str = "jiezhen-appearance";

/// The remembered appearance.
pub fn appearance() -> Appearance {
    match get(APPEARANCE).as_deref() {
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

fn get(key: &str) -> Option<String> {
    window().local_storage().ok()??.get_item(key).ok()?
}
