//! The page as one file, which lies beside it: fetched, and given the view that it shows first.

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The name of the file; the build writes it (`xtask/src/publish/single.rs`).
pub const NAME: &str = "jiezhen.html";

/// Where the file names the view that it shows first.
const VIEW: &str = "data-view=\"";

/// The file with a view as its first; nothing where none can be fetched, or what is there is another.
pub async fn fetch(view: &str) -> Option<String> {
    // Browsers let no page read the files beside it, so none is asked; where a setting allows it (that of WebDriver in
    // Firefox does), the page would only save itself.
    if window().location().protocol().ok()? == "file:" {
        return None;
    }
    let response: Response = JsFuture::from(window().fetch_with_str(NAME))
        .await
        .ok()?
        .dyn_into()
        .ok()?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?.as_string()?;
    response.ok().then_some(())?;
    with_view(&text, view)
}

fn with_view(text: &str, view: &str) -> Option<String> {
    let (before, after) = text.split_once(VIEW)?;
    // Links hold no quotes, and no sign that HTML reads in another way but this.
    Some([before, VIEW, &view.replace('&', "&amp;"), after].concat())
}

#[cfg(test)]
mod tests {
    use super::with_view;

    #[test]
    fn the_view_stands_in_the_tag_and_another_file_is_none() {
        let file = with_view(
            "<!doctype html><html data-view=\"\" lang=zh><p>",
            "#/figures?q=a&lang=en",
        );
        let html = "<!doctype html><html data-view=\"#/figures?q=a&amp;lang=en\" lang=zh><p>";
        assert_eq!(file.as_deref(), Some(html));
        assert_eq!(with_view("<!doctype html><title>404</title>", "#/"), None);
    }
}
