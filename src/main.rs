//! The page's entry: shows the notice on a panic and mounts the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(jiezhen::app::panicked));
    jiezhen::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This is a page for the browser: `cargo xtask serve` builds and serves it.");
}
