//! The program. In the browser it mounts the page; natively it prints the first view, for the build to put into `index.html`.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(jiezhen::app::panicked));
    jiezhen::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use jiezhen::app::render_first_view;
    use jiezhen::model::Lang;
    let word = std::env::args().nth(1);
    match word.as_deref().and_then(Lang::parse) {
        Some(lang) => println!("{}", render_first_view(lang)),
        None => eprintln!("usage: jiezhen zh|en — prints the first view in that language"),
    }
}
