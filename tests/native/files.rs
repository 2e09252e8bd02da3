//! Files to take away: what is on the page is in the file, number for number, and each opens again.

use crate::html::escaped;
use crate::page::{context, query};
use crate::saved::HASHES;
use calamine::{Data as Found, Reader, Xlsx};
use jiezhen::answer::{Data, Picture, pictures};
use jiezhen::chart::Datum;
use jiezhen::export::{self, Content, Extent, File, Kind};
use jiezhen::model::{Lang, Measure, Unit};
use jiezhen::query::{Change, Location, Query};
use jiezhen::record::record;
use std::collections::{BTreeMap, HashMap};
use std::io::{Cursor, Read};

const BASE: &str = "https://example.org/jiezhen/";

/// The rows of a CSV file under their headers.
fn rows(file: &File) -> Vec<HashMap<String, String>> {
    let text = file
        .text()
        .unwrap()
        .strip_prefix('\u{feff}')
        .expect("a byte-order mark");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(|row| row.unwrap()).collect()
}

fn bytes(file: &File) -> &[u8] {
    match &file.content {
        Content::Bytes(bytes) => bytes,
        Content::Text(text) => panic!("a text: {}", &text[..40]),
    }
}

/// All that a picture draws, matrices too.
fn data(picture: &Picture) -> Vec<&Datum> {
    match &picture.data {
        Data::Matrix(_, rows) => rows.iter().flat_map(|row| &row.cells).collect(),
        _ => picture.signed(),
    }
}

/// The pages with pictures: all indicators and all pairs of reports among them.
fn pages() -> Vec<String> {
    let catalog = &record().catalog;
    let mut all: Vec<String> = HASHES.map(String::from).to_vec();
    for indicator in &catalog.indicators {
        all.push(format!("#/compare?indicator={}", indicator.id));
        all.push(format!("#/compare?indicator={}&per=year", indicator.id));
    }
    all.extend(catalog.reports.iter().map(|report| format!("#/report/{}", report.id)));
    all
}

#[test]
fn what_is_in_the_chart_is_in_the_files_number_for_number() {
    let mut numbers = 0;
    for lang in Lang::ALL {
        let all = export::table(context(lang), &Query::Overview, Kind::Figures, Extent::All);
        let id = lang.say("编号", "id");
        let figures: HashMap<String, _> = rows(&all).into_iter().map(|row| (row[id].clone(), row)).collect();
        for hash in pages() {
            let query = query(&hash);
            for picture in pictures(context(lang), &query) {
                let drawing = export::picture(context(lang), &query, &picture, 800.0, BASE);
                let table = export::picture_table(context(lang), &query, &picture);
                let lines = lines(&table);
                for datum in data(&picture) {
                    let at = format!("{hash} {} {}", picture.id, datum.label);
                    let words = escaped(&datum.label);
                    // A part of nothing has no width.
                    let nothing = matches!(picture.data, Data::Stacked { .. }) && datum.value.get() == Some(0.0);
                    let drawn = drawing.text().unwrap().contains(&words);
                    assert!(nothing || drawn, "not in the drawing: {at}");
                    let Some(number) = datum.value.get() else { continue };
                    numbers += 1;
                    let words: Vec<&str> = datum
                        .text
                        .split(|c: char| !c.is_ascii_digit() && !",.%".contains(c))
                        .map(|word| word.trim_matches([',', '.']))
                        .collect();
                    let whole = |line: &Vec<String>| words.iter().all(|word| line.iter().any(|cell| holds(cell, word)));
                    assert!(
                        lines.iter().any(whole),
                        "not in its table: {at}: {words:?} in {lines:?}"
                    );
                    if let Some(Change::To(Query::Figures(open))) = picture.links.get(datum.index)
                        && let Some(row) = open.open.as_ref().and_then(|id| figures.get(id))
                        && !hash.ends_with("per=year")
                    {
                        same(number, row, lang, &at);
                    }
                }
            }
        }
    }
    assert!(numbers > 1000, "{numbers}");
}

/// What is drawn is what is saved, but where the page says that it restates a number: what exceeded a target by 25 %
/// completed 125 %.
fn same(number: f64, row: &HashMap<String, String>, lang: Lang, at: &str) {
    let value: f64 = row[lang.say("数值", "value")].parse().unwrap();
    let over = row[lang.say("度量", "kind of number")] == Measure::OverTarget.name(lang);
    let drawn = if over { number - 100.0 } else { number };
    assert!(
        (drawn - value).abs() <= 1e-9 * value.abs(),
        "{at}: {number} is drawn, {value} saved"
    );
}

/// Whether a cell holds these words, not as a part of a longer number.
fn holds(cell: &str, words: &str) -> bool {
    let digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    cell.match_indices(words)
        .any(|(at, found)| !digit(cell[..at].chars().next_back()) && !digit(cell[at + found.len()..].chars().next()))
}

/// The lines of a CSV file under its header.
fn lines(file: &File) -> Vec<Vec<String>> {
    let text = file.text().unwrap().trim_start_matches('\u{feff}');
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let line = |line: csv::StringRecord| line.iter().map(String::from).collect();
    reader.records().map(|row| line(row.unwrap())).collect()
}

#[test]
fn every_page_gives_its_rows_and_all_there_are() {
    let catalog = &record().catalog;
    let count = |hash: &str, kind, extent| rows(&export::table(context(Lang::Zh), &query(hash), kind, extent)).len();
    let (figures, initiatives) = (catalog.figures.len(), catalog.initiatives.len());
    for (hash, kind, view, all) in [
        ("#/figures", Kind::Figures, figures, figures),
        (
            "#/figures?q=GDP",
            Kind::Figures,
            count("#/figures?q=GDP", Kind::Figures, Extent::View),
            figures,
        ),
        (
            "#/initiatives?kind=award",
            Kind::Initiatives,
            catalog
                .initiatives
                .iter()
                .filter(|one| one.kind.id() == "award")
                .count(),
            initiatives,
        ),
        (
            "#/report/jintan-xicheng-2020",
            Kind::Figures,
            catalog
                .figures
                .iter()
                .filter(|one| one.report.id == "jintan-xicheng-2020")
                .count(),
            figures,
        ),
    ] {
        assert_eq!(
            (count(hash, kind, Extent::View), count(hash, kind, Extent::All)),
            (view, all),
            "{hash}"
        );
    }
    // Of the table of coverage and of comparisons the page shows no less than all of one thing.
    let all = count("#/compare", Kind::Comparison, Extent::All);
    let gdp = count("#/compare?indicator=gdp", Kind::Comparison, Extent::View);
    let two = count(
        "#/compare?with=nanchuan-xicheng-2024.zhongshan-xiqu-2024",
        Kind::Comparison,
        Extent::View,
    );
    assert!(gdp > 0 && two > gdp && all > two, "{gdp} {two} {all}");
    assert!(count("#/", Kind::Coverage, Extent::View) > catalog.indicators.len());
}

#[test]
fn units_stand_in_code_and_in_words() {
    for lang in Lang::ALL {
        let file = export::table(context(lang), &Query::Overview, Kind::Figures, Extent::All);
        for row in rows(&file) {
            let unit = Unit::ALL
                .iter()
                .find(|unit| unit.id() == row[lang.say("单位代码", "unit code")])
                .unwrap();
            assert_eq!(row[lang.say("单位", "unit")], unit.name(lang));
        }
        let doubtful = rows(&file)
            .iter()
            .filter(|row| !row[lang.say("存疑", "in doubt")].is_empty())
            .count();
        assert!(doubtful > 0, "a doubt travels with its number");
    }
}

#[test]
fn different_views_have_different_names_that_every_system_keeps() {
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    for location in crate::links::locations() {
        let Location { query, .. } = &location;
        let Some(kind) = Kind::of(query) else { continue };
        let name = export::table_name(context(Lang::Zh), query, kind, Extent::View);
        assert!(
            name.len() <= 100 && name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)),
            "{name}"
        );
        let narrowed = format!("{kind:?} {}", view_of(query));
        let other = seen.insert(name.clone(), narrowed.clone());
        assert!(other.is_none_or(|other| other == narrowed), "{name} is of two views");
    }
    for (hash, name) in [
        ("#/figures", "jiezhen-figures-all-v3-zh.csv"),
        (
            "#/figures?theme=economy&year=2024&page=2",
            "jiezhen-figures-theme-economy_year-2024-v3-zh.csv",
        ),
        ("#/initiatives?kind=award", "jiezhen-initiatives-kind-award-v3-zh.csv"),
        ("#/compare?indicator=gdp", "jiezhen-comparison-gdp-v3-zh.csv"),
        (
            "#/report/jintan-xicheng-2020",
            "jiezhen-figures-jintan-xicheng-2020-v3-zh.csv",
        ),
    ] {
        let query = query(hash);
        assert_eq!(
            export::table_name(context(Lang::Zh), &query, Kind::of(&query).unwrap(), Extent::View),
            name
        );
    }
}

/// What of a question decides which rows a table has, and in which order.
fn view_of(query: &Query) -> String {
    match query {
        Query::Figures(query) => format!("{:?} {:?}", query.filter, query.sort),
        Query::Initiatives(query) => format!("{:?}", query.filter),
        Query::Compare(jiezhen::query::CompareQuery::Choose(_)) => String::new(),
        other => format!("{other:?}"),
    }
}

#[test]
fn a_workbook_opens_again_with_its_cover_units_and_doubts() {
    for lang in Lang::ALL {
        let whole = export::workbook(context(lang), &query("#/method"), Extent::All, BASE);
        let mut book = Xlsx::new(Cursor::new(bytes(&whole).to_vec())).unwrap();
        let names = lang.say(
            "封面 数字 做法 覆盖 比较 单位 存疑",
            "Cover Figures Initiatives Coverage Comparison Units Doubts",
        );
        assert_eq!(book.sheet_names().join(" "), names);
        let cover = book.worksheet_range(lang.say("封面", "Cover")).unwrap();
        let words: Vec<String> = cover.used_cells().map(|(_, _, cell)| cell.to_string()).collect();
        assert!(words.contains(&format!("{BASE}#/?lang={}", lang.code())), "{words:?}");
        for report in &record().catalog.reports {
            assert!(words.iter().any(|words| words.contains(report.title.get(lang))));
        }
        let file = export::table(context(lang), &Query::Overview, Kind::Figures, Extent::All);
        let sheet = book.worksheet_range(lang.say("数字", "Figures")).unwrap();
        let header: Vec<String> = sheet
            .rows()
            .next()
            .unwrap()
            .iter()
            .map(|cell| cell.to_string())
            .collect();
        let expected = rows(&file);
        assert_eq!(sheet.rows().count(), expected.len() + 1);
        for (found, expected) in sheet.rows().skip(1).zip(&expected) {
            for (name, cell) in header.iter().zip(found) {
                match cell {
                    Found::Float(number) => assert_eq!(*number, expected[name].parse::<f64>().unwrap(), "{name}"),
                    Found::Empty => assert_eq!(expected[name], "", "{name}"),
                    cell => assert_eq!(cell.to_string(), expected[name].trim_start_matches('\''), "{name}"),
                }
            }
            let value = header
                .iter()
                .position(|name| name == lang.say("数值", "value"))
                .unwrap();
            assert!(matches!(found[value], Found::Float(_)), "a number is a number");
        }
        let doubts = book.worksheet_range(lang.say("存疑", "Doubts")).unwrap();
        assert!(doubts.rows().count() > 1);
        assert_eq!(
            book.worksheet_range(lang.say("单位", "Units")).unwrap().rows().count(),
            Unit::ALL.len() + 1
        );
    }
    let view = export::workbook(
        context(Lang::Zh),
        &query("#/initiatives?kind=award"),
        Extent::View,
        BASE,
    );
    assert_eq!(view.name, "jiezhen-initiatives-kind-award-v3-zh.xlsx");
    let book = Xlsx::new(Cursor::new(bytes(&view).to_vec())).unwrap();
    assert_eq!(book.sheet_names(), ["封面", "做法", "单位", "存疑"]);
}

#[test]
fn the_data_package_holds_the_files_of_the_record_and_describes_them() {
    let tables = jiezhen::data::unpack(jiezhen::record::RECORD).unwrap();
    let file = export::package(context(Lang::Zh).catalog, &tables);
    assert_eq!(
        (file.name.as_str(), file.kind),
        ("jiezhen-data-v3.zip", "application/zip")
    );
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes(&file).to_vec())).unwrap();
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    for at in 0..archive.len() {
        let mut one = archive.by_index(at).unwrap();
        let mut text = String::new();
        // Reading checks the sum.
        one.read_to_string(&mut text).unwrap();
        found.insert(one.name().into(), text);
    }
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    for table in &tables {
        let name = format!("{}.csv", table.name);
        let own = std::fs::read_to_string(folder.join(&name)).unwrap();
        assert!(found[&name] == own, "{name} is not as it lies in the project");
    }
    let package: serde_json::Value = serde_json::from_str(&found["datapackage.json"]).unwrap();
    let described: Vec<&str> = package["resources"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["path"].as_str().unwrap())
        .collect();
    assert_eq!(described.len(), tables.len());
    assert!(described.iter().all(|path| found.contains_key(*path)), "{described:?}");
    for key in package["resources"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|one| one["schema"]["foreignKeys"].as_array())
        .flatten()
    {
        let to = key["reference"]["resource"].as_str().unwrap();
        assert!(to.is_empty() || found.contains_key(&format!("{to}.csv")), "{to}");
    }
    assert!(found["LICENSE"].contains("Creative Commons"));
}

#[test]
fn what_is_worked_out_has_its_value_formula_and_inputs_in_the_json() {
    let catalog = &record().catalog;
    let tables = jiezhen::data::unpack(jiezhen::record::RECORD).unwrap();
    let file = export::json(catalog, &tables).unwrap();
    assert_eq!(file.name, "jiezhen-all-v3.json");
    let whole: serde_json::Value = serde_json::from_str(file.text().unwrap()).unwrap();
    let derived = whole["derived"].as_array().unwrap();
    assert_eq!(derived.len(), catalog.derived.len());
    for (row, one) in derived.iter().zip(&catalog.derived) {
        let worked = one.worked(&catalog.figures).unwrap();
        assert_eq!(row["value"], worked.value.to_string());
        assert_eq!(row["exact"], worked.exact.to_string());
        assert_eq!(row["formula"], one.formula.id());
        let inputs: Vec<&str> = one.inputs.iter().map(|at| catalog.figures[*at].id.as_str()).collect();
        assert_eq!(row["inputs"], inputs.join(";"));
    }
}
