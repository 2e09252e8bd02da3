//! A picture as a file: named, titled, sourced, linked, well formed, and the drawing of the screen.

use crate::page_html::{attributes, html, page};
use jiezhen::address;
use jiezhen::answer::{Context, pictures};
use jiezhen::chart::{Sheet, sheet};
use jiezhen::model::Lang;
use jiezhen::query::Query;
use jiezhen::record::record;
use jiezhen::view::{Seen, saved};

const BASE: &str = "https://example.org/jiezhen/";
pub const HASHES: [&str; 8] = [
    "#/",
    "#/figures",
    "#/figures?theme=economy",
    "#/compare?indicator=gdp",
    "#/compare?indicator=tax-revenue",
    "#/compare?with=nanchuan-xicheng-2024.zhongshan-xiqu-2024",
    "#/initiatives",
    "#/report/jintan-xicheng-2020",
];

fn query(hash: &str) -> Query {
    address::read(hash, record()).query
}

fn file(hash: &str, lang: Lang, what: &str) -> Option<[String; 2]> {
    let query = query(hash);
    let seen = Seen {
        context: Context::new(record(), &query, lang),
        width: 0.0,
    };
    saved(seen, what, BASE)
}

/// What the buttons of a page ask for.
fn buttons(hash: &str, lang: Lang) -> Vec<String> {
    let all = attributes(&html(&page(&query(hash), lang)), "data-download");
    all.into_iter().filter(|what| what.starts_with("picture:")).collect()
}

/// Why a text is no well-formed XML, as far as tags, quotes and escapes go.
fn fault(text: &str) -> Option<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut roots = 0;
    for (at, part) in text.split('<').enumerate() {
        let Some((tag, words)) = part.split_once('>') else {
            if at == 0 && part.is_empty() {
                continue;
            }
            return Some(format!("no tag: {part}"));
        };
        let style = open.last() == Some(&"style") || tag.starts_with("style");
        let entity = |rest: &str| {
            ["amp;", "lt;", "gt;", "quot;"]
                .iter()
                .any(|name| rest.starts_with(name))
        };
        if !style && part.split('&').skip(1).any(|rest| !entity(rest)) {
            return Some(format!("a bare ampersand: {part}"));
        }
        if tag.matches('"').count() % 2 == 1 {
            return Some(format!("an open quote: {tag}"));
        }
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if tag.starts_with('/') {
            if open.pop() != Some(name) {
                return Some(format!("</{name}> closes nothing"));
            }
        } else {
            roots += usize::from(open.is_empty());
            if !tag.ends_with('/') {
                open.push(name);
            }
        }
        if open.is_empty() && !words.trim().is_empty() {
            return Some(format!("text outside: {words}"));
        }
    }
    (!open.is_empty() || roots != 1).then(|| format!("{roots} roots, open: {open:?}"))
}

#[test]
fn every_picture_has_a_button_and_every_button_a_file() {
    for hash in HASHES {
        for lang in Lang::ALL {
            let query = query(hash);
            let drawn = pictures(Context::new(record(), &query, lang));
            let context = buttons(hash, lang);
            assert!(!drawn.is_empty(), "{hash}");
            assert_eq!(context.len(), drawn.len(), "{hash}: {context:?}");
            for picture in drawn {
                let what: Vec<_> = context
                    .iter()
                    .filter(|what| what.starts_with(&format!("picture:{}:", picture.id)))
                    .collect();
                assert_eq!(what.len(), 1, "{hash}: {context:?}");
                let [name, text] = file(hash, lang, what[0]).unwrap();
                assert!(name.starts_with("jiezhen-") && name.ends_with(".svg"), "{name}");
                assert_eq!(fault(&text), None, "{hash} {name}");
            }
        }
    }
}

#[test]
fn a_file_is_the_drawing_of_the_screen_with_its_title_source_and_link() {
    let hash = "#/compare?indicator=gdp";
    let query = query(hash);
    let picture = pictures(Context::new(record(), &query, Lang::En)).remove(0);
    let [name, text] = file(hash, Lang::En, "picture:axis-1:700").unwrap();
    assert_eq!(name, "jiezhen-axis-1-gdp.svg");
    let alone = sheet(&Sheet {
        title: "",
        sentence: "",
        scenes: &[&picture.scene(700.0, Lang::En)],
        source: "",
        link: "",
    });
    let (_, marks) = alone.split_once("<g ").unwrap();
    let (_, marks) = marks.split_once('\n').unwrap();
    let (marks, _) = marks.split_once("</g>").unwrap();
    assert!(marks.len() > 1000 && text.contains(marks), "the same marks");
    let words: String = text
        .split("</text>")
        .filter_map(|text| Some(text.rsplit_once('>')?.1))
        .collect();
    let without_spaces = |text: &str| text.replace([' ', '\n'], "");
    for part in [
        picture.title.as_str(),
        &picture.sentence,
        &picture.source,
        "https://example.org/jiezhen/#/compare?indicator=gdp&amp;lang=en",
        "Grossregionalproduct(regionalGDP):Amount",
        "exactexpectednotmentioned",
    ] {
        let part = without_spaces(part);
        assert!(without_spaces(&words).contains(&part), "{part} in {words}");
    }
}

#[test]
fn a_long_link_is_whole_in_a_narrow_file() {
    let hash = "#/figures?place=jintan-xicheng.nanchuan-xicheng&theme=economy.environment&year=2020&sort=value-desc";
    let [_, text] = file(hash, Lang::En, "picture:growth:280").unwrap();
    let link = [
        BASE,
        &address::write(&Query {
            lang: Some(Lang::En),
            ..query(hash)
        }),
    ]
    .concat();
    assert!(link.len() > 100, "{link}");
    let words: String = text
        .split("</text>")
        .filter_map(|text| Some(text.rsplit_once('>')?.1))
        .collect();
    assert!(words.contains(&link.replace('&', "&amp;")), "{link} in {words}");
}

#[test]
fn the_name_of_a_file_says_what_it_is_of() {
    for (hash, what, name) in [
        ("#/", "picture:notable:800", "jiezhen-notable.svg"),
        ("#/figures", "picture:growth:800", "jiezhen-growth-all.svg"),
        (
            "#/figures?theme=economy",
            "picture:growth:800",
            "jiezhen-growth-filtered.svg",
        ),
        (
            "#/report/jintan-xicheng-2020",
            "picture:report-times:800",
            "jiezhen-report-times-jintan-xicheng-2020.svg",
        ),
    ] {
        assert_eq!(file(hash, Lang::Zh, what).unwrap()[0], name);
    }
}

#[test]
fn what_is_no_picture_of_the_page_has_no_file() {
    for what in [
        "view",
        "figures",
        "picture:growth",
        "picture:growth:wide",
        "picture:axis-1:700",
        "picture::",
    ] {
        assert_eq!(file("#/figures", Lang::Zh, what), None, "{what}");
    }
}

#[test]
fn the_whole_data_set_as_json_has_every_row_of_every_table() {
    let tables = jiezhen::data::unpack(jiezhen::record::RECORD).unwrap();
    let [name, text] = jiezhen::export::json(&tables);
    assert!(name.ends_with(".json"));
    let whole: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert!(whole["version"].as_u64().is_some_and(|version| version > 0));
    for table in &tables {
        let rows = whole[&table.name].as_array().unwrap();
        assert_eq!(rows.len(), table.rows.len(), "{}", table.name);
        for (row, cells) in rows.iter().zip(&table.rows) {
            let found: Vec<&str> = table.header.iter().map(|field| row[field].as_str().unwrap()).collect();
            assert_eq!(found, *cells, "{}", table.name);
        }
    }
}
