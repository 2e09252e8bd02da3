//! What a frame says of the figures that it shows, where the record has gone on since the edition that it names.

use jiezhen::address;
use jiezhen::answer::{Context, since::since};
use jiezhen::data;
use jiezhen::model::{Edition, Lang};
use jiezhen::record::Record;
use std::path::Path;

/// The example in its third edition: the second changed one figure, the third another.
fn record() -> Record {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/record");
    let mut catalog = data::check(&data::load(&folder).0).0;
    for (version, figure) in [(2, "wd-readers"), (3, "wd-gdp")] {
        let edition = Edition {
            version,
            figures: vec![figure.into()],
            ..Edition::default()
        };
        catalog.collection.editions.insert(0, edition);
    }
    Record::new(catalog)
}

#[test]
fn a_frame_of_an_earlier_edition_says_how_many_of_its_figures_changed() {
    let record = record();
    let figures = record.catalog.figures.len();
    let report = record
        .catalog
        .figures
        .iter()
        .filter(|one| one.report.id == "weidu-2031")
        .count();
    for (named, hash, alone, expected) in [
        (3, "#/", None, None),
        (
            1,
            "#/",
            None,
            Some(format!("：这一视图的{figures}个数字，有2个改过（数值、时期或类别）。")),
        ),
        (
            2,
            "#/",
            None,
            Some(format!("：这一视图的{figures}个数字，有1个改过（数值、时期或类别）。")),
        ),
        (
            1,
            "#/report/weidu-2031",
            None,
            Some(format!("：这一视图的{report}个数字，有2个改过（数值、时期或类别）。")),
        ),
        (
            1,
            "#/report/liuting-2031",
            None,
            Some("：这一视图的数字都没有改。".into()),
        ),
        (
            1,
            "#/compare?indicator=readers",
            None,
            Some("：这一视图的2个数字，有1个改过（数值、时期或类别）。".into()),
        ),
        (
            1,
            "#/figures?open=wd-readers",
            Some("wd-readers"),
            Some("：这一视图的1个数字，有1个改过（数值、时期或类别）。".into()),
        ),
        (
            2,
            "#/figures?open=wd-readers",
            Some("wd-readers"),
            Some("：这一视图的数字都没有改。".into()),
        ),
        (1, "#/initiatives", None, Some("。".into())),
        (9, "#/", None, Some("。".into())),
    ] {
        let query = address::read(hash, &record).location.query;
        let said = since(Context::new(&record, Lang::Zh), named, &query, alone);
        let expected = expected.map(|end| format!("嵌入时是数据第{named}版，现在是第3版{end}"));
        assert_eq!(said, expected, "{named} {hash}");
    }
    let query = address::read("#/compare?indicator=readers", &record).location.query;
    assert_eq!(
        since(Context::new(&record, Lang::En), 1, &query, None).unwrap(),
        "Embedded with version 1 of the data; this is version 3: 1 of 2 figures of this view changed in value, period or category. "
    );
}
