//! The page as one file with everything inside, which opens by a double-click: from a folder browsers load no modules and
//! fetch nothing, so the scripts stand inline, with checksums for the policy, and the program as text.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::{policy, read};
use crate::fault::{Fault, Result, While};
use crate::first_view;

/// The name of the file, beside the page. The page knows it too, to save a copy.
pub const NAME: &str = "jiezhen.html";

/// Where a copy that is saved names its first view, in the tag of the root; nothing in the file as it is built.
const VIEW: &str = "<html data-view=\"\"";

/// The program in base64, in an element that no browser runs.
const PROGRAM: &str =
    "Uint8Array.from(atob(document.getElementById(\"program\").textContent), (letter) => letter.charCodeAt(0))";

/// The file, made from the page as it stands in the folder.
pub fn single(dist: &Path) -> Result<String> {
    let page = read(&dist.join("index.html"))?;
    let mut checksums = Vec::new();
    let mut inline = |script: &str, kind: &str| {
        let checksum = STANDARD.encode(Sha256::digest(script));
        checksums.push(format!("'sha256-{checksum}'"));
        format!("<script{kind}>{script}</script>")
    };
    let mut program = String::new();
    let page = with_scripts(&page, |tag| {
        let Some(name) = attribute(tag, "src") else {
            return Ok(None);
        };
        // The file needs no help to work offline.
        if name.contains(super::offline::CALLER) {
            return Ok(Some(String::new()));
        }
        let script = read(&dist.join(name.trim_start_matches("./")))?;
        if !tag.contains("module") {
            return Ok(Some(inline(script.trim(), "")));
        }
        let (glue, wasm) = (named(&script, ".js")?, named(&script, ".wasm")?);
        let bytes = fs::read(dist.join(wasm)).during(|| format!("reading {wasm}"))?;
        program = format!(
            "<script type=\"text/plain\" id=\"program\">{}</script>",
            STANDARD.encode(bytes)
        );
        let module = module(read(&dist.join(glue))?.trim())?;
        Ok(Some(inline(&module, " type=\"module\"")))
    })?;
    let own = format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src 'unsafe-inline'; img-src data:; \
         base-uri 'none'; form-action 'none'",
        checksums.join(" ")
    );
    // What leads to files beside the page has none here.
    let page = page
        .replacen(&policy::meta(policy::PAGE), &policy::meta(&own), 1)
        .replacen("<html", VIEW, 1)
        .replace(super::head::INSTALLED, "")
        .replace(&super::plain::way(), "")
        .replace("<a href=./>", "<a href=?>")
        .replace("<a href=\"./\">", "<a href=\"?\">");
    Ok([without_preloads(&page), program].concat())
}

/// The page with each script replaced as the function says; those for which it has nothing stay.
fn with_scripts(page: &str, mut replaced: impl FnMut(&str) -> Result<Option<String>>) -> Result<String> {
    const END: &str = "</script>";
    let mut parts = page.split("<script");
    let mut out = parts.next().unwrap_or_default().to_string();
    for part in parts {
        let broken = || Fault::new("a script in index.html does not end");
        let (tag, rest) = part.split_once('>').ok_or_else(broken)?;
        let (script, rest) = rest.split_once(END).ok_or_else(broken)?;
        match replaced(tag)? {
            Some(new) => out.push_str(&new),
            None => out.push_str(&["<script", tag, ">", script, END].concat()),
        }
        out.push_str(rest);
    }
    Ok(out)
}

/// The page without the links that tell browsers early what a page is going to load.
fn without_preloads(page: &str) -> String {
    let mut parts = page.split("<link ");
    let first = parts.next().unwrap_or_default().to_string();
    parts.fold(first, |out, part| match part.split_once('>') {
        Some((tag, rest)) if tag.contains("preload") => out + rest,
        _ => out + "<link " + part,
    })
}

/// The value of an attribute in a tag, with quotes or without.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let value = tag.split_once(&format!(" {name}="))?.1;
    match value.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => value.split_ascii_whitespace().next(),
    }
}

/// The file with this ending that a loader names.
fn named<'a>(loader: &'a str, ending: &str) -> Result<&'a str> {
    let mut words = loader.split(['"', '\'', '`']);
    let found = words.find(|word| word.ends_with(ending));
    let found = found.ok_or_else(|| Fault::new(format!("the page's loader names no file that ends in {ending}")))?;
    Ok(found.trim_start_matches("./"))
}

/// The glue of wasm-bindgen and what starts it, as one module.
fn module(glue: &str) -> Result<String> {
    let exported = glue.rsplit_once("export").and_then(|(_, list)| {
        let names = list.trim_start().strip_prefix('{')?.split_once('}')?.0;
        names
            .split(',')
            .find_map(|name| Some(name.trim().strip_suffix(" as default")?.to_string()))
    });
    let init = exported.ok_or_else(|| Fault::new("the script of wasm-bindgen exports no default"))?;
    let module = [glue, "\n", &first_view::starter(&init, PROGRAM)].concat();
    match module.contains("</script") || module.contains("<!--") {
        false => Ok(module),
        true => Err(Fault::new(
            "the script of wasm-bindgen cannot stand inline: it holds what would end it",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A build as small as can be.
    fn build(name: &str, page: &str) -> std::path::PathBuf {
        let dist = std::env::temp_dir().join(format!("jiezhen-single-{name}"));
        fs::create_dir_all(&dist).unwrap();
        fs::write(dist.join("index.html"), page).unwrap();
        fs::write(dist.join("start.js"), "first()\n").unwrap();
        fs::write(
            dist.join("load.js"),
            "import r from\"./glue.js\";r({module_or_path:\"./a.wasm\"})",
        )
        .unwrap();
        fs::write(
            dist.join("glue.js"),
            "function B(){}export{W as initSync,B as default};\n",
        )
        .unwrap();
        fs::write(dist.join("a.wasm"), b"\0asm").unwrap();
        dist
    }

    const PAGE: &str = "<!doctype html><html lang=zh><meta charset=utf-8><script src=./start.js></script>\
                        <link rel=icon href=data:,><link rel=modulepreload href=./glue.js><link href=./a.wasm rel=preload>\
                        <script type=\"module\" src=\"./load.js\"></script><a href=./><script defer src=\"./offline-1.js\"></script>";

    #[test]
    fn nothing_is_left_to_load_and_each_script_has_its_checksum() {
        let whole = super::super::head::with_head(PAGE, None, super::super::Preview::None).unwrap();
        let file = single(&build("whole", &whole)).unwrap();
        assert!(
            file.starts_with("<!doctype html><html data-view=\"\" lang=zh>"),
            "{file}"
        );
        assert!(
            !file.contains(" src=") && !file.contains("manifest") && !file.contains("=./"),
            "{file}"
        );
        assert!(file.contains("<link rel=icon href=data:,>"), "{file}");
        for script in ["first()", "function B(){}"] {
            let at = file.find(script).unwrap();
            let script = file[at..].split("</script>").next().unwrap();
            let checksum = STANDARD.encode(Sha256::digest(script));
            assert!(file.contains(&format!("'sha256-{checksum}'")), "{script}");
        }
        assert!(file.contains("await B({ module_or_path: Uint8Array"), "{file}");
        assert!(file.contains(&format!("id=\"program\">{}</script>", STANDARD.encode(b"\0asm"))));
        assert!(!file.contains("'self'"), "nothing may be fetched: {file}");
    }

    #[test]
    fn a_build_without_what_is_needed_is_told() {
        let dist = build("lacking", PAGE);
        fs::write(dist.join("glue.js"), "export { initSync };").unwrap();
        assert!(single(&dist).is_err());
        fs::write(dist.join("glue.js"), "x = '</script>'; export { x as default };").unwrap();
        assert!(single(&dist).is_err());
    }
}
