//! The plain pages: what the page's own components print of each report, indicator, group and the method, each as a file
//! that needs no script, with a head of its own. All share one style sheet.

use std::fs;
use std::path::Path;

use jiezhen::model::Lang;
use serde_json::Value;
use sha2::{Digest, Sha256};

use super::site::Site;
use super::{PREVIEW, Preview, escaped, named, policy, read, write};
use crate::fault::{Fault, Result, While};
use crate::first_view;
use crate::process::say;
use crate::project::Project;

/// The folders of the pages: the languages of the collection.
pub fn folders() -> Vec<&'static str> {
    named::languages().into_iter().map(Lang::code).collect()
}

/// What all the pages with their style sheet may weigh together, in bytes, unpacked.
pub const MOST: usize = 3_000_000;

/// No script at all; styles as in the page.
const POLICY: &str =
    "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/// What leads from the page to these, for readers without scripts and for those who collect pages.
pub fn way() -> String {
    let link = |lang: Lang| {
        let words = lang.say("不用脚本的逐页版", "Plain pages, without scripts");
        let (folder, tag) = (lang.code(), lang.tag());
        format!("<a href=\"{folder}/index.html\" lang=\"{tag}\">{words}</a>")
    };
    let links: Vec<String> = named::languages().into_iter().map(link).collect();
    format!("<noscript><p class=\"foot\">{}</p></noscript>", links.join(" · "))
}

/// Writes all of them; the names of the files, from the folder of the build.
pub fn pages(project: &Project, dist: &Path, site: Option<&Site>, preview: Preview) -> Result<()> {
    say("writing the plain pages");
    let printed = first_view::printed(project, "plain")?;
    let pages: Vec<Value> = serde_json::from_str(&printed).during(|| "reading the plain pages".to_string())?;
    let sheet = sheet(project, dist)?;
    for folder in folders() {
        let folder = dist.join(folder);
        fs::create_dir_all(&folder).during(|| format!("making {}", folder.display()))?;
    }
    let mut weight = 0;
    for page in &pages {
        let (folder, name) = (text(page, "lang")?, text(page, "name")?);
        let html = html(page, &sheet, site, preview)?;
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

fn html(page: &Value, sheet: &str, site: Option<&Site>, preview: Preview) -> Result<String> {
    let (name, code) = (text(page, "name")?, text(page, "lang")?);
    let lang = Lang::parse(code).ok_or_else(|| Fault::new(format!("a plain page is in no language: {code}")))?;
    // An indicator and a group may have the same name.
    let kind = match name.split_once('-').map(|(kind, _)| kind) {
        Some("indicator") => lang.say("（指标）", " (indicator)"),
        Some("group") => lang.say("（做法）", " (initiatives)"),
        _ => "",
    };
    let (title, headline) = (escaped(text(page, "title")?), text(page, "headline")?);
    let hash = escaped(text(page, "hash")?);
    let collection = named::collection();
    let (site_name, brand) = (
        escaped(&collection.site(lang)),
        escaped(&collection.site(named::first())),
    );
    let other = lang.other();
    let other = collection.languages.has(other).then(|| {
        let (tag, folder, words) = (other.tag(), other.code(), other.say("中文", "English"));
        format!(" <a lang=\"{tag}\" hreflang=\"{tag}\" href=\"../{folder}/{name}.html\">{words}</a>")
    });
    let description = text(page, "description")?.replace('"', "&quot;");
    let picture = site.map_or(format!("../{PREVIEW}"), |site| site.at(PREVIEW));
    let picture = match preview {
        Preview::Drawn => format!("<meta property=\"og:image\" content=\"{picture}\">\n"),
        Preview::None => String::new(),
    };
    Ok(format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<meta charset=\"utf-8\">\n{policy}\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}{kind} · {site_name}</title>\n<meta name=\"description\" content=\"{description}\">\n\
         <meta property=\"og:type\" content=\"article\">\n<meta property=\"og:site_name\" content=\"{site_name}\">\n\
         <meta property=\"og:title\" content=\"{title}{kind}\">\n<meta property=\"og:description\" content=\"{description}\">\n\
         {picture}<meta name=\"twitter:card\" content=\"summary_large_image\">\n\
         {addresses}<link rel=\"icon\" href=\"../icon-192.png\">\n<link rel=\"stylesheet\" href=\"../{sheet}\">\n\
         <body class=\"plain-page\">\n<header class=\"head\">\n\
         <a class=\"brand\" href=\"../#/?lang={code}\"><b>{brand}</b></a>\n\
         <nav class=\"tools\"><a href=\"index.html\">{contents}</a> <a href=\"../{hash}\">{explore}</a>{other}</nav>\n</header>\n\
         <main>\n<h1>{title}</h1>\n<p class=\"headline\">{headline}</p>\n{body}\n</main>\n\
         <footer class=\"foot\">{foot}</footer>\n</body>\n</html>\n",
        tag = lang.tag(),
        other = other.unwrap_or_default(),
        policy = policy::meta(POLICY),
        addresses = site.map_or(String::new(), |site| addresses(site, code, name)),
        contents = lang.say("逐页目录", "All pages"),
        explore = lang.say("打开可筛选、可比较的同一页", "Open this in the explorer"),
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
    let each = named::languages().into_iter().map(|lang| {
        let (tag, at) = (lang.tag(), at(lang.code()));
        format!("<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{at}\">\n")
    });
    let each: String = each.collect();
    format!("<meta property=\"og:url\" content=\"{own}\">\n<link rel=\"canonical\" href=\"{own}\">\n{each}")
}
