//! The first view: the overview in both languages, put into `index.html`, and the scripts made files of their own, so that a
//! strict policy lets them run.

use std::fs;
use std::path::Path;

use sha2::{Digest, Sha256};

use crate::fault::{Fault, Result, While};
use crate::process::{cargo, read, say};
use crate::project::Project;
use crate::publish::named;

/// Puts the first view into the page, and its loader into a file.
pub fn put(project: &Project, dist: &Path) -> Result<()> {
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).during(|| format!("reading {}", path.display()))?;
    let page = with_view(&page, &views(project)?)?;
    let page = with_loader(&page, dist)?;
    fs::write(&path, page).during(|| format!("writing {}", path.display()))
}

/// What stands on the page before the program does.
fn views(project: &Project) -> Result<String> {
    say("rendering the first view (a minute the first time: the page is compiled natively for it)");
    let mut views = String::new();
    for (at, lang) in named::languages().into_iter().enumerate() {
        let view = printed(project, lang.code())?;
        views.push_str(&format!(
            "<div class=\"first\" lang=\"{}\">{}</div>",
            lang.tag(),
            unique(&view, at)
        ));
    }
    Ok(views)
}

/// What the page prints natively when it is asked so.
pub fn printed(project: &Project, word: &str) -> Result<String> {
    let mut print = cargo();
    print
        .args(["run", "--quiet", "--package", "jiezhen", "--bin", "jiezhen", "--"])
        .env("CARGO_TARGET_DIR", &project.target)
        // The program has our own record within it, and opens another: that needs no build of its own.
        .env_remove("JIEZHEN_DATA")
        .current_dir(&project.root);
    if let Some(folder) = &project.collection {
        print.arg("--data").arg(folder);
    }
    read(print.arg(word))
}

/// Ids are unique in a page: those of the second view get a number.
fn unique(view: &str, at: usize) -> String {
    match at {
        0 => view.trim().into(),
        _ => ["main", "found"].iter().fold(view.trim().to_string(), |view, id| {
            view.replace(&format!("id=\"{id}\""), &format!("id=\"{id}-{at}\""))
                .replace(&format!("href=\"#{id}\""), &format!("href=\"#{id}-{at}\""))
                .replace(
                    &format!("aria-controls=\"{id}\""),
                    &format!("aria-controls=\"{id}-{at}\""),
                )
        }),
    }
}

/// The page with the views in the element that the program will replace.
fn with_view(page: &str, views: &str) -> Result<String> {
    let place = ["<div id=\"app\">", "<div id=app>"]
        .into_iter()
        .find_map(|opening| Some(page.find(opening)? + opening.len()));
    let place = place.ok_or_else(|| Fault::new("index.html has no element with the id `app` for the first view"))?;
    let (before, after) = page.split_at(place);
    Ok([before, views, after].concat())
}

/// Trunk writes the loader inline, which a policy without hashes forbids; it gets a file, named after its contents. It does
/// not wait until the page is read to its end: the program does, once it is there.
fn with_loader(page: &str, dist: &Path) -> Result<String> {
    const CLOSING: &str = "</script>";
    let inline = ["<script type=\"module\"", "<script type=module"]
        .into_iter()
        .find_map(|opening| page.find(opening));
    let lost =
        || Fault::new("trunk has written no loader into index.html").hint("its option inject_scripts must be on");
    let start = inline.ok_or_else(lost)?;
    let script = page.get(start..).unwrap_or_default();
    let body = script.find('>').ok_or_else(lost)? + 1;
    let end = script.find(CLOSING).ok_or_else(lost)?;
    let named = |suffix: &str| {
        let ends = script
            .get(body..end)?
            .split(['\'', '"', '`'])
            .find(|word| word.ends_with(suffix))?;
        Some(ends.to_string())
    };
    let (glue, wasm) = (named(".js").ok_or_else(lost)?, named(".wasm").ok_or_else(lost)?);
    let loader = [
        format!("import init from {glue:?};\n"),
        starter("init", &format!("{wasm:?}")),
    ]
    .concat();
    let hash = Sha256::digest(&loader);
    let name = format!(
        "load-{}.js",
        hash.iter()
            .take(8)
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    );
    let path = dist.join(&name);
    fs::write(&path, loader).during(|| format!("writing {}", path.display()))?;
    let rest = script.get(end + CLOSING.len()..).unwrap_or_default();
    let before = page.get(..start).unwrap_or_default();
    Ok(format!(
        "{before}<script type=\"module\" async src=\"./{name}\">{CLOSING}{rest}"
    ))
}

/// What starts the program: the function that does, and where the program is, both as scripts name them. Firefox takes half
/// a program for a lack of memory, and reports that to no page unless it is told to.
pub fn starter(init: &str, program: &str) -> String {
    format!(
        "performance.mark(\"jiezhen:script\");\nawait {init}({{ module_or_path: {program} }}).catch((reason) => {{\n\
         dispatchEvent(new ErrorEvent(\"error\", {{ error: reason }}));\nthrow reason;\n}});\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_view_stands_where_the_program_will() {
        for page in ["<body><div id=\"app\"></div>", "<body><div id=app></div>"] {
            let filled = with_view(page, "<p>5</p>").unwrap();
            assert!(filled.contains("<p>5</p></div>"), "{filled}");
        }
        assert!(with_view("<body></body>", "").is_err());
    }

    #[test]
    fn no_id_stands_twice() {
        let view = "<a href=\"#main\"></a><main id=\"main\"></main>";
        let both = [unique(view, 0), unique(view, 1)].concat();
        assert_eq!(both.matches("id=\"main\"").count(), 1);
        assert!(both.contains("href=\"#main-1\""));
    }
}
