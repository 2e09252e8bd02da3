//! A collection in one language: its publisher leaves the cells of the other empty, and no reader meets them.

use jiezhen::data;
use jiezhen::model::{Lang, Languages};
use std::fs;
use std::path::{Path, PathBuf};

/// The example with these settings, and without any text of the language that is gone.
fn collection(languages: &str, gone: &str) -> PathBuf {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("only-{languages}"));
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(example).unwrap() {
        let path = entry.unwrap().path();
        let to = folder.join(path.file_name().unwrap());
        if path.extension().is_none_or(|end| end != "csv") {
            continue;
        }
        let mut file = csv::Reader::from_path(&path).unwrap();
        let header = file.headers().unwrap().clone();
        let mut out = csv::Writer::from_path(to).unwrap();
        out.write_record(&header).unwrap();
        for row in file.records() {
            let cells = row.unwrap();
            out.write_record(header.iter().zip(&cells).map(|(name, cell)| match name {
                "languages" => languages,
                name if name.ends_with(gone) => "",
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
        let (tables, problems) = data::load(&collection(languages, gone));
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
fn with_both_languages_an_empty_cell_is_named_in_the_publishers_own_file() {
    let folder = collection("zh;en", "_en");
    let (tables, _) = data::load(&folder);
    let problems = data::check(&tables).1;
    let named = "only-zh;en/places.csv:2 name_en = \"\": Ensure required fields are filled";
    assert!(
        problems.iter().any(|problem| problem.to_string().contains(named)),
        "{named}"
    );
}
