//! The program. In the browser it mounts the page; natively it prints what the build puts into it and beside it: the first
//! view, any other, and the plain pages.

#[cfg(target_arch = "wasm32")]
fn main() {
    std::panic::set_hook(Box::new(jiezhen::app::panicked));
    jiezhen::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use jiezhen::app::{Still, plain, render, render_first_view};
    use jiezhen::model::Lang;
    use std::process::ExitCode;
    const USAGE: &str = "usage: jiezhen zh|en ['#/hash'] — prints the first view in that language, or the view of a link\n\
                         usage: jiezhen plain — prints all plain pages, as JSON\n\
                         before either: --data FOLDER, for the record of that folder";
    let words: Vec<String> = std::env::args().skip(1).collect();
    let mut words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["--data", folder, ..] = words.as_slice() {
        if let Err(problems) = jiezhen::record::open_folder(folder.as_ref()) {
            problems.iter().for_each(|problem| eprintln!("{problem}"));
            return ExitCode::FAILURE;
        }
        words.drain(..2);
    }
    let lang = words.first().and_then(|word| Lang::parse(word));
    let width = 1200.0;
    let printed = match (words.as_slice(), lang) {
        ([_], Some(lang)) => Ok(render_first_view(lang)),
        ([_, hash], Some(lang)) => Ok(render(Still { hash, lang, width })),
        (["plain"], _) => serde_json::to_string(&plain::pages())
            .map_err(|error| format!("the plain pages cannot be written: {error}")),
        _ => Err(USAGE.into()),
    };
    match printed {
        Ok(text) => {
            println!("{text}");
            ExitCode::SUCCESS
        }
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
