//! The program. In the browser it mounts the page; natively it prints what the build puts into it and beside it: the first
//! view, any other, and the plain pages.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(jiezhen::app::panicked));
    jiezhen::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    use jiezhen::app::{Still, plain, render, render_first_view};
    use jiezhen::model::Lang;
    const USAGE: &str = "usage: jiezhen zh|en ['#/hash'] — prints the first view in that language, or the view of a link\n\
                         usage: jiezhen plain — prints all plain pages, as JSON\n\
                         before either: --data FOLDER, for the record of that folder";
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["--data", folder, ..] = words.as_slice() {
        if let Err(problems) = jiezhen::record::open_folder(folder.as_ref()) {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            std::process::exit(1);
        }
        words.drain(..2);
    }
    let lang = words.first().and_then(|word| Lang::parse(word));
    let width = 1200.0;
    match (words.as_slice(), lang) {
        ([_], Some(lang)) => println!("{}", render_first_view(lang)),
        ([_, hash], Some(lang)) => println!("{}", render(Still { hash, lang, width })),
        (["plain"], _) => match serde_json::to_string(&plain::pages()) {
            Ok(pages) => println!("{pages}"),
            Err(error) => eprintln!("the plain pages cannot be written: {error}"),
        },
        _ => eprintln!("{USAGE}"),
    }
}
