//! What a page calls itself and looks like: the settings of its collection, put where the page's own files have places for
//! them.

use jiezhen::model::{Collection, Lang, Languages};
use jiezhen::record::record;

use super::escaped;
use crate::fault::{Fault, Result};

/// The accent as the styles have it, on light paper and on dark.
const ACCENT: [&str; 2] = ["#b0321d", "#ff8a6e"];

/// The settings of the record that was opened.
pub fn collection() -> &'static Collection {
    &record().catalog.collection
}

/// The languages that it speaks, the first of which it begins in.
pub fn languages() -> Vec<Lang> {
    let has = |lang: &Lang| collection().languages.has(*lang);
    Lang::ALL.into_iter().filter(has).collect()
}

/// The language that it begins in.
pub fn first() -> Lang {
    collection().languages.spoken(Lang::Zh)
}

/// The places of an HTML file filled.
pub fn html(text: &str) -> String {
    filled(text, escaped)
}

/// The places within the strings of a script or of JSON filled.
pub fn script(text: &str) -> String {
    filled(text, |text| {
        let quoted = serde_json::Value::from(text).to_string();
        quoted.trim_matches('"').replace('<', "\\u003c")
    })
}

fn filled(text: &str, write: fn(&str) -> String) -> String {
    let one = collection();
    let about: Vec<&str> = languages().into_iter().map(|lang| one.about.get(lang)).collect();
    let places = [
        ("{{ site }}", one.site(first())),
        ("{{ title_zh }}", one.title.zh.clone()),
        ("{{ title_en }}", one.title.en.clone()),
        ("{{ title }}", one.title.get(first()).to_owned()),
        ("{{ about }}", about.join(" ")),
        ("{{ tag }}", first().tag().to_owned()),
    ];
    places.into_iter().fold(text.to_owned(), |text, (place, value)| {
        text.replace(place, &write(&value))
    })
}

/// The page with the names, the colours and the languages of its collection.
pub fn page(text: &str) -> Result<String> {
    let mut text = html(text);
    for (ours, theirs) in ACCENT.into_iter().zip(&collection().accent) {
        if !text.contains(ours) {
            return Err(Fault::new(format!(
                "the page has no {ours}, which is the accent that settings replace"
            )));
        }
        text = text.replace(ours, theirs);
    }
    let sign = |colour: &str| colour.replace('#', "%23");
    text = text.replace(&sign(ACCENT[0]), &sign(&collection().accent[0]));
    if let Languages::Only(lang) = collection().languages {
        // What chooses a language for the reader leaves this alone.
        text = text.replacen("<html", &format!("<html data-only=\"{}\"", lang.code()), 1);
    }
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_place_is_left_in_any_file_that_has_one() {
        let files = [
            include_str!("../../../index.html"),
            include_str!("../../../site/404.html"),
            include_str!("../../../site/manifest.webmanifest"),
            include_str!("../../../site/offline.js"),
        ];
        for file in files {
            assert!(file.contains("{{ "), "{file}");
            assert!(!html(file).contains("{{ ") && !script(file).contains("{{ "), "{file}");
        }
        assert!(html("{{ site }}").contains("街镇报告 · Jiezhen"));
    }

    #[test]
    fn the_accent_stands_where_it_is_looked_for() {
        let styles = include_str!("../../../style/main.css");
        let accent = ACCENT.join(") var(--dark, ");
        assert!(styles.contains(&format!("--accent: var(--light, {accent})")));
        assert!(page("<html>#b0321d #ff8a6e").is_ok() && page("<html>").is_err());
    }
}
