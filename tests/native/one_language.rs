//! A collection in one language: its publisher leaves the cells of the other empty, and no reader meets them.

use jiezhen::data;
use jiezhen::model::{Lang, Languages, Level, PlaceKind};
use jiezhen::words;
use std::fs;
use std::path::{Path, PathBuf};

/// The example with these settings, and without any text of the language that is gone.
fn collection(folder: &str, languages: &str, gone: &str) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(folder);
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(example).unwrap() {
        let path = entry.unwrap().path();
        let to = folder.join(path.file_name().unwrap());
        if path.extension().is_none_or(|end| end != "csv") {
            continue;
        }
        let mut file = csv::Reader::from_path(&path).unwrap();
        let header = file.headers().unwrap().clone();
        let named = |name: String| header.iter().any(|other| other == name);
        let mut out = csv::Writer::from_path(to).unwrap();
        out.write_record(&header).unwrap();
        for row in file.records() {
            let cells = row.unwrap();
            out.write_record(header.iter().zip(&cells).map(|(name, cell)| match name {
                "languages" => languages,
                name if name.ends_with(gone) => "",
                // The Chinese of some has no ending.
                name if gone == "_zh" && named(format!("{name}_en")) && !named(format!("{name}_zh")) => "",
                _ => cell,
            }))
            .unwrap();
        }
    }
    folder
}

#[test]
fn the_cells_of_the_other_language_may_stay_empty() {
    for (languages, gone, lang) in [("zh", "_en", Lang::Zh), ("en", "_zh", Lang::En)] {
        let (tables, problems) = data::load(&collection(&format!("only-{languages}"), languages, gone));
        assert!(problems.is_empty());
        let (catalog, problems) = data::check(&tables);
        let told: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert!(told.is_empty(), "{told:#?}");
        assert_eq!(catalog.collection.languages, Languages::Only(lang));
        assert_eq!(catalog.collection.languages.spoken(lang.other()), lang);
        assert_eq!(catalog.collection.site(lang), catalog.collection.title.get(lang));
        let report = catalog.reports.last().unwrap();
        assert_eq!(report.title.get(lang), report.title.get(lang.other()));
    }
}

#[test]
fn what_is_in_doubt_and_what_a_place_is_need_no_chinese() {
    let (mut tables, _) = data::load(&collection("doubt-en", "en", "_zh"));
    let figures = tables.iter_mut().find(|table| table.name == "figures").unwrap();
    for (field, text) in [("doubt", "true"), ("note", "A misprint?"), ("note_en", "A misprint?")] {
        let column = figures.column(field).unwrap();
        figures.rows[0][column] = text.into();
    }
    let (catalog, problems) = data::check(&tables);
    assert!(problems.is_empty());
    let number = words::qualified(&catalog.figures[0], Lang::En);
    assert!(number.ends_with("(in\u{a0}doubt)"), "{number}");
    let towns = catalog.places.iter().filter(|place| place.level == Level::Town);
    assert!(towns.into_iter().all(|town| town.kind == Some(PlaceKind::Town)));
}

#[test]
fn with_both_languages_an_empty_cell_is_named_in_the_publishers_own_file() {
    let folder = collection("only-both", "zh;en", "_en");
    let (tables, _) = data::load(&folder);
    let problems = data::check(&tables).1;
    let named = "only-both/places.csv:2 name_en = \"\": Ensure required fields are filled";
    assert!(
        problems.iter().any(|problem| problem.to_string().contains(named)),
        "{named}"
    );
}
