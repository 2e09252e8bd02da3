//! A picture as a file: named, titled, sourced, linked, well formed, and the drawing of the screen.

use crate::html::escaped;
use crate::page::{context, hash_in, page, query};
use jiezhen::answer::{Picture, picture, pictures};
use jiezhen::chart::{Role, Sheet, sheet};
use jiezhen::export::{self, Extent, File, Kind};
use jiezhen::model::Lang;
use jiezhen::query::{Query, filter, sorted};
use jiezhen::record::record;

const BASE: &str = "https://example.org/jiezhen/";
pub const HASHES: [&str; 7] = [
    "#/",
    "#/figures",
    "#/figures?theme=economy",
    "#/compare?indicator=gdp",
    "#/compare?indicator=tax-revenue",
    "#/initiatives",
    "#/report/jintan-xicheng-2020",
];

/// The file of a picture of a page, drawn that wide.
fn file(hash: &str, lang: Lang, id: &str, width: f64) -> File {
    let drawn = picture(context(lang), &query(hash), id).unwrap();
    export::picture(context(lang), &query(hash), &drawn, width, BASE)
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
            let drawn = pictures(context(lang), &query(hash));
            assert!(!drawn.is_empty(), "{hash}");
            let page = page(hash, lang);
            let titles: Vec<String> = drawn.iter().map(|picture| picture.title.clone()).collect();
            assert_eq!(page.texts("figure figcaption h2"), titles, "{hash}");
            let words = [lang.say("下载图（SVG）", "Download SVG"), "PNG", "CSV"];
            for (shown, picture) in page.all("figure").into_iter().zip(drawn) {
                assert_eq!(shown.texts("button"), words);
                assert_eq!(shown.texts("figcaption p").concat(), picture.sentence);
                assert_eq!(shown.one("p.source").text(), picture.source);
                behind(shown, &picture);
                let file = file(hash, lang, picture.id, 800.0);
                let (name, kind, text) = (&file.name, file.kind, file.text().unwrap());
                assert!(name.starts_with("jiezhen-") && name.ends_with(".svg"), "{name}");
                assert_eq!(kind, "image/svg+xml");
                assert_eq!(fault(text), None, "{hash} {name}");
            }
        }
    }
}

#[test]
fn the_title_of_a_chart_says_what_it_shows() {
    let indicators = record()
        .catalog
        .indicators
        .iter()
        .map(|one| format!("#/compare?indicator={}", one.id));
    for hash in HASHES.map(String::from).into_iter().chain(indicators) {
        for lang in Lang::ALL {
            for picture in pictures(context(lang), &query(&hash)) {
                let told = picture.rows.is_empty() || picture.title.contains(|c: char| c.is_ascii_digit());
                assert!(told, "{hash}: {}", picture.title);
            }
        }
    }
}

/// The table behind a picture has its header and all its rows.
fn behind(shown: &crate::html::Element, picture: &Picture) {
    let table = shown.one("details.behind table");
    assert_eq!(table.one("caption").text(), picture.title);
    assert_eq!(table.texts("thead th"), picture.header);
    let rows: Vec<Vec<String>> = table.all("tbody tr").iter().map(|row| row.texts("td")).collect();
    assert_eq!(rows, picture.rows, "{}", picture.id);
}

#[test]
fn a_file_is_the_drawing_of_the_screen_with_its_title_source_and_link() {
    let hash = "#/compare?indicator=gdp";
    let picture = pictures(context(Lang::En), &query(hash)).remove(0);
    let file = file(hash, Lang::En, "axis-1", 700.0);
    assert_eq!(file.name, "jiezhen-axis-1-gdp-v3-en.svg");
    let text = file.text().unwrap();
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
    let without_spaces = |text: &str| text.replace([' ', '\n', '\u{a0}'], "");
    for part in [
        picture.title.as_str(),
        &picture.sentence,
        &picture.source,
        "https://example.org/jiezhen/#/compare?indicator=gdp&amp;lang=en",
        "Grossregionalproduct(regionalGDP):Xiqu,Zhongshan",
        "exactexpectednotmentioned",
    ] {
        let part = without_spaces(part);
        assert!(without_spaces(&words).contains(&part), "{part} in {words}");
    }
}

/// What every mark of a file must say itself, by its tag.
const STYLED: [(&str, &[&str]); 4] = [
    ("rect", &["fill", "stroke"]),
    ("line", &["fill", "stroke"]),
    ("path", &["fill", "stroke"]),
    ("text", &["fill", "stroke", "font-size", "font-family", "text-anchor"]),
];

#[test]
fn each_mark_bears_its_own_style_and_nothing_is_invisible() {
    for hash in HASHES {
        for lang in Lang::ALL {
            for picture in pictures(context(lang), &query(hash)) {
                let file = file(hash, lang, picture.id, 800.0);
                let text = file.text().unwrap();
                for gone in [
                    "<style",
                    "class=",
                    "style=",
                    "var(",
                    "currentColor",
                    "transparent",
                    "paint-order",
                ] {
                    assert!(!text.contains(gone), "{hash} {} has {gone}", picture.id);
                }
                for tag in text.split('<') {
                    let name = tag.split([' ', '>']).next().unwrap();
                    let Some((_, attributes)) = STYLED.iter().find(|(known, _)| *known == name) else {
                        assert!(
                            ["", "svg", "g", "title"].contains(&name.trim_start_matches('/')) || tag.starts_with('/'),
                            "{tag}"
                        );
                        continue;
                    };
                    let has = |attribute: &&str| tag.contains(&format!(" {attribute}=\""));
                    assert!(attributes.iter().all(has), "{tag}");
                    let drawn = !(tag.contains(" fill=\"none\"") && tag.contains(" stroke=\"none\""));
                    assert!(drawn, "nobody sees it: {tag}");
                }
                assert!(
                    text.contains("font-family=\"PingFang SC, Noto Sans CJK SC"),
                    "a Chinese face first"
                );
                for points in ["见下", "于下", "下表", "下图", "below"] {
                    assert!(!text.contains(points), "{hash} {}: nothing stands {points}", picture.id);
                }
                for datum in picture
                    .scene(800.0, lang)
                    .marks
                    .iter()
                    .filter(|mark| mark.role == Role::Hit)
                {
                    assert!(text.contains(&escaped(&datum.label)), "{hash}: {}", datum.label);
                }
            }
        }
    }
}

#[test]
fn a_long_link_is_whole_in_a_narrow_file() {
    let hash = "#/figures?place=jintan-xicheng.nanchuan-xicheng&theme=economy.environment&year=2020&sort=value-desc";
    let file = file(hash, Lang::En, "themes", 280.0);
    let text = file.text().unwrap();
    let link = [BASE, &hash_in(&query(hash), Lang::En)].concat();
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
        ("#/", "notable", "jiezhen-notable-all-v3-zh.svg"),
        ("#/figures", "growth", "jiezhen-growth-all-v3-zh.svg"),
        (
            "#/figures?theme=economy",
            "growth",
            "jiezhen-growth-theme-economy-v3-zh.svg",
        ),
        (
            "#/report/jintan-xicheng-2020",
            "report-times",
            "jiezhen-report-times-jintan-xicheng-2020-v3-zh.svg",
        ),
    ] {
        assert_eq!(file(hash, Lang::Zh, what, 800.0).name, name);
    }
}

#[test]
fn what_is_no_picture_of_the_page_has_no_file() {
    for id in ["view", "figures", "axis-1", "mix", "", "growth:280"] {
        assert_eq!(picture(context(Lang::Zh), &query("#/figures"), id), None, "{id}");
    }
    assert_eq!(pictures(context(Lang::Zh), &query("#/method")), []);
    assert_eq!(pictures(context(Lang::Zh), &Query::Unknown("x".into())), []);
}

/// The cells of the first column of a CSV file, under its header.
fn first_column(file: &File) -> Vec<String> {
    let text = file
        .text()
        .unwrap()
        .strip_prefix('\u{feff}')
        .expect("a byte-order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.records().map(|row| row.unwrap()[0].to_string()).collect()
}

#[test]
fn a_table_has_the_rows_of_the_page_in_its_order_or_all_there_are() {
    let catalog = &record().catalog;
    let figures: Vec<String> = catalog.figures.iter().map(|one| one.id.clone()).collect();
    let initiatives: Vec<String> = catalog.initiatives.iter().map(|one| one.id.clone()).collect();
    for lang in Lang::ALL {
        let table = |hash: &str, kind, extent| export::table(context(lang), &query(hash), kind, extent);
        for (hash, kind, extent, ids) in [
            ("#/figures", Kind::Figures, Extent::View, &figures),
            ("#/figures?theme=safety", Kind::Figures, Extent::All, &figures),
            ("#/initiatives", Kind::Initiatives, Extent::View, &initiatives),
            ("#/figures", Kind::Initiatives, Extent::All, &initiatives),
            ("#/method", Kind::Initiatives, Extent::All, &initiatives),
        ] {
            let file = table(hash, kind, extent);
            assert_eq!(file.kind, "text/csv;charset=utf-8");
            assert_eq!(&first_column(&file), ids, "{hash}");
        }
        let hash = "#/figures?theme=safety.economy&sort=value-desc&page=2";
        let Query::Figures(asked) = query(hash) else {
            panic!("{hash}")
        };
        let left = filter(context(lang).index(), &asked.filter).rows;
        let order = sorted(catalog, &left, asked.sort, lang);
        let ids: Vec<String> = order.into_iter().map(|at| figures[at].clone()).collect();
        assert_eq!(first_column(&table(hash, Kind::Figures, Extent::View)), ids);
    }
}

#[test]
fn the_whole_data_set_as_json_has_every_row_of_every_table() {
    let tables = jiezhen::data::unpack(jiezhen::record::RECORD).unwrap();
    let file = export::json(&record().catalog, &tables).unwrap();
    assert!(file.name.ends_with(".json") && file.kind == "application/json");
    let whole: serde_json::Value = serde_json::from_str(file.text().unwrap()).unwrap();
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
