//! The program. In the browser it mounts the page; natively it prints the first view, for the build to put into `index.html`.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(jiezhen::app::panicked));
    jiezhen::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use jiezhen::app::{Still, render};
    use jiezhen::model::Lang;
    let words: Vec<String> = std::env::args().skip(1).collect();
    let lang = words.first().and_then(|word| Lang::parse(word)).unwrap_or(Lang::Zh);
    let hash = words.get(1).map_or("#/", String::as_str);
    println!(
        "{}",
        render(Still {
            hash,
            lang,
            width: 1200.0
        })
    );
}
