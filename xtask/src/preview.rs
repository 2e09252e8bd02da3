//! `cargo xtask preview`: draws the picture that stands for the page elsewhere (in chat programs), with our own charts, in
//! Chromium. It is kept beside the record; this is run again when what it shows has changed.

use std::fs;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use jiezhen::answer::Context;
use jiezhen::answer::overview::overview;
use jiezhen::chart::{self, Sheet};
use jiezhen::record::record;
use serde_json::json;

use crate::fault::{Fault, Result, While};
use crate::process::say;
use crate::project::Project;
use crate::publish::{PREVIEW, escaped, named};
use crate::setup::browsers::Browsers;
use crate::webdriver::{Kind, Session};

/// The picture of the overview that shows most at a glance: what rose and fell most.
const PICTURE: &str = "notable";

/// Draws it.
pub fn draw(project: &Project) -> Result<()> {
    let browsers = Browsers::ensure(project)?;
    let browser = Session::open(&browsers, Kind::Chromium, "")?;
    picture(
        &browser,
        &preview()?,
        [600, 315],
        2.0,
        &project.pictures().join(PREVIEW),
    )
}

/// The picture for those who link to the page, as HTML of 600 by 315.
fn preview() -> Result<String> {
    let collection = named::collection();
    let answers: Vec<_> = named::languages()
        .into_iter()
        .map(|lang| overview(Context::new(record(), lang)))
        .collect();
    let said: Vec<&str> = answers.iter().map(|answer| answer.headline.as_str()).collect();
    let zh = answers
        .first()
        .ok_or_else(|| Fault::new("the collection speaks no language"))?;
    let (name, accent) = (escaped(&collection.site(named::first())), &collection.accent[0]);
    // A collection without rates of growth shows the first that it has.
    let wanted = zh.pictures.iter().find(|picture| picture.id == PICTURE);
    let picture = wanted.or(zh.pictures.first());
    let picture = picture.ok_or_else(|| Fault::new("the overview of this collection has no picture yet"))?;
    let scene = picture.scene(680.0, named::first());
    let sheet = chart::sheet(&Sheet {
        title: "",
        sentence: "",
        scenes: &[&scene],
        source: "",
        link: "",
    });
    Ok(format!(
        "<!doctype html><meta charset=utf-8><style>
           body {{ margin: 0; overflow: hidden; background: #fbf9f4; color: #23211d; font-family: 'Noto Sans CJK SC', sans-serif; }}
           header {{ position: relative; padding: 8px 28px 0; border-top: 5px solid {accent}; }}
           h1, h2 {{ font: 700 24px 'Noto Serif CJK SC', serif; margin: 0 0 4px; }}
           h1 span {{ font-weight: 400; color: #66625a; }} h2 {{ font-size: 14px; margin: 9px 0 0; }}
           p {{ font-size: 11.5px; line-height: 1.45; margin: 0; }} p + p {{ color: #66625a; font-size: 10px; margin-top: 2px; }}
           svg {{ display: block; width: 568px; height: auto; margin: -18px 16px 0; }}
         </style><header><h1>{name}</h1><p>{}</p><p>{}</p><h2>{}</h2></header>{sheet}",
        said.first().unwrap_or(&""), said.get(1).unwrap_or(&""), picture.title
    ))
}

/// Photographs a page of that size, so many pixels for each of its own.
fn picture(browser: &Session, html: &str, [width, height]: [u32; 2], scale: f64, file: &Path) -> Result<()> {
    browser.goto("about:blank")?;
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": scale, "mobile": false });
    browser.devtools("Emulation.setDeviceMetricsOverride", &size)?;
    browser.run_with(
        "document.open(); document.write(arguments[0]); document.close();",
        &[html.into()],
    )?;
    let clip = json!({ "clip": { "x": 0, "y": 0, "width": width, "height": height, "scale": 1 } });
    let taken = browser.devtools("Page.captureScreenshot", &clip)?;
    let picture = STANDARD
        .decode(taken["data"].as_str().unwrap_or_default())
        .during(|| "reading the picture".to_string())?;
    fs::write(file, &picture).during(|| format!("writing {}", file.display()))?;
    say(&format!("{}: {} bytes", file.display(), picture.len()));
    Ok(())
}
