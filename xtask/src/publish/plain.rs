//! The plain pages: what the page's own components print of each report, indicator, group and the method, each as a file
//! that needs no script, with a head of its own. All share one style sheet.

use std::fs;
use std::path::Path;

use serde_json::Value;
use sha2::{Digest, Sha256};

use super::site::Site;
use super::{escaped, policy, read, write};
use crate::fault::{Fault, Result, While};
use crate::first_view;
use crate::process::say;
use crate::project::Project;

/// The folders of the pages: the languages.
pub const FOLDERS: [&str; 2] = ["zh", "en"];

/// What all the pages with their style sheet may weigh together, in bytes, unpacked.
pub const MOST: usize = 3_000_000;

/// No script at all; styles as in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// What leads from the page to these, for readers without scripts and for those who collect pages.
pub const WAY: &str = "<noscript><p class=\"foot\"><a href=\"zh/index.html\">不用脚本的逐页版</a> · \
                       <a href=\"en/index.html\" lang=\"en\">Plain pages, without scripts</a></p></noscript>";

/// Writes all of them; the names of the files, from the folder of the build.
pub fn pages(project: &Project, dist: &Path, site: Option<&Site>) -> Result<()> {
    say("writing the plain pages");
    let printed = first_view::printed(project, "plain")?;
    let pages: Vec<Value> = serde_json::from_str(&printed).during(|| "reading the plain pages".to_string())?;
    let sheet = sheet(project, dist)?;
    for folder in FOLDERS {
        let folder = dist.join(folder);
        fs::create_dir_all(&folder).during(|| format!("making {}", folder.display()))?;
    }
    let mut weight = 0;
    for page in &pages {
        let (folder, name) = (text(page, "lang")?, text(page, "name")?);
        let html = html(page, &sheet, site)?;
        weight += html.len();
        write(&dist.join(folder).join(format!("{name}.html")), &html)?;
    }
    match weight {
        0 => Err(Fault::new("there are no plain pages")),
        weight if weight > MOST => Err(Fault::new(format!("the plain pages weigh {weight} bytes, of {MOST}"))),
        weight => {
            say(&format!("{} plain pages, {weight} bytes", pages.len()));
            Ok(())
        }
    }
}

/// The style sheet of all of them: that of the page, with what is other here. Its name changes with its contents.
fn sheet(project: &Project, dist: &Path) -> Result<String> {
    let page = read(&dist.join("index.html"))?;
    let inline = page.split("<style>").skip(1);
    let mut sheet: String = inline.filter_map(|part| part.split("</style>").next()).collect();
    if sheet.is_empty() {
        return Err(Fault::new("index.html has no styles to share"));
    }
    sheet.push_str(&read(&project.beside().join("plain.css"))?);
    let hash = Sha256::digest(&sheet);
    let hash: String = hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let name = format!("plain-{hash}.css");
    write(&dist.join(&name), &sheet)?;
    Ok(name)
}

fn text<'a>(page: &'a Value, key: &str) -> Result<&'a str> {
    page[key]
        .as_str()
        .ok_or_else(|| Fault::new(format!("a plain page has no {key}")))
}

/// One of two texts.
fn said(lang: &str, zh: &'static str, en: &'static str) -> &'static str {
    if lang == "zh" { zh } else { en }
}

/// The other language: its code, its tag, its name, and this page in it.
fn other(lang: &str) -> (&'static str, &'static str, &'static str) {
    if lang == "zh" {
        ("en", "en", "English")
    } else {
        ("zh", "zh-Hans-CN", "中文")
    }
}

fn html(page: &Value, sheet: &str, site: Option<&Site>) -> Result<String> {
    let (lang, tag, name) = (text(page, "lang")?, text(page, "tag")?, text(page, "name")?);
    // An indicator and a group may have the same name.
    let kind = match name.split_once('-').map(|(kind, _)| kind) {
        Some("indicator") => said(lang, "（指标）", " (indicator)"),
        Some("group") => said(lang, "（做法）", " (initiatives)"),
        _ => "",
    };
    let (title, headline) = (escaped(text(page, "title")?), text(page, "description")?);
    let hash = escaped(text(page, "hash")?);
    let (other, other_tag, other_name) = other(lang);
    let site_name = said(lang, "街镇报告 · Jiezhen", "Jiezhen · 街镇报告");
    let description = headline.replace('"', "&quot;");
    let preview = site.map_or("../preview.png".into(), |site| site.at("preview.png"));
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n{policy}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}{kind} · {site_name}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n<meta property=\"og:site_name\" content=\"{site_name}\">\n\
         <meta property=\"og:title\" content=\"{title}{kind}\">\n<meta property=\"og:description\" content=\"{description}\">\n\
         <meta property=\"og:image\" content=\"{preview}\">\n<meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         {addresses}<link rel=\"icon\" href=\"../icon-192.png\">\n<link rel=\"stylesheet\" href=\"../{sheet}\">\n\
         <body class=\"plain-page\">\n<header class=\"head\">\n\
         <a class=\"brand\" href=\"../#/?lang={lang}\"><b>街镇报告</b> <span lang=\"en\">Jiezhen</span></a>\n\
         <nav class=\"tools\"><a href=\"index.html\">{contents}</a> <a href=\"../{hash}\">{explore}</a> \
         <a lang=\"{other_tag}\" hreflang=\"{other_tag}\" href=\"../{other}/{name}.html\">{other_name}</a></nav>\n</header>\n\
         <main>\n<h1>{title}</h1>\n<p class=\"headline\">{headline}</p>\n{body}\n</main>\n\
         <footer class=\"foot\">{foot}</footer>\n</body>\n</html>\n",
        policy = policy::meta(POLICY),
        addresses = site.map_or(String::new(), |site| addresses(site, lang, name)),
        contents = said(lang, "逐页目录", "All pages"),
        explore = said(lang, "打开可筛选、可比较的同一页", "Open this in the explorer"),
        body = text(page, "body")?,
        foot = text(page, "foot")?,
    ))
}

/// The path of a page below the site.
pub fn path(lang: &str, name: &str) -> String {
    match name {
        "index" => format!("{lang}/"),
        name => format!("{lang}/{name}.html"),
    }
}

/// Where the page lies, and where it lies in each language.
fn addresses(site: &Site, lang: &str, name: &str) -> String {
    let at = |lang: &str| site.at(&path(lang, name));
    let own = at(lang);
    format!(
        "<meta property=\"og:url\" content=\"{own}\">\n<link rel=\"canonical\" href=\"{own}\">\n\
         <link rel=\"alternate\" hreflang=\"zh-Hans-CN\" href=\"{}\">\n<link rel=\"alternate\" hreflang=\"en\" href=\"{}\">\n",
        at("zh"),
        at("en")
    )
}
