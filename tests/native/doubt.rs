//! A doubt is part of the figure: wherever a doubtful number is shown, cited or taken away, the doubt stands with it.

use crate::page::{context, page, query};
use jiezhen::answer::citation::Form;
use jiezhen::answer::comparison::{PlaceValue, listing};
use jiezhen::answer::overview::{CoverageCell, Said, overview};
use jiezhen::answer::{Context, detail};
use jiezhen::app::{Still, render_found};
use jiezhen::export::{self, Content, Extent, Kind};
use jiezhen::model::{Figure, Lang};
use jiezhen::query::Query;
use jiezhen::record::{Record, record};
use jiezhen::words;

/// Pages, with a doubtful figure that each shows: the table and its open row, compare by one
/// indicator, the coverage on the first page, the list of doubts, a growth rate in its chart.
const PAGES: [(&str, &str); 7] = [
    ("#/figures?q=37500", "nc-rural-disposable-income"),
    (
        "#/figures?open=nc-urban-disposable-income",
        "nc-urban-disposable-income",
    ),
    (
        "#/compare?indicator=urban-disposable-income",
        "nc-urban-disposable-income",
    ),
    ("#/compare?indicator=sewage-pipes-built", "jj-sewage-pipes"),
    ("#/", "nc-rural-disposable-income"),
    ("#/method", "nc-rural-disposable-income"),
    (
        "#/figures?theme=economy&place=nanchuan-xicheng",
        "nc-industrial-investment-growth",
    ),
];

fn figure(id: &str) -> &'static Figure {
    let all = &record().catalog.figures;
    all.iter().find(|figure| figure.id == id).unwrap()
}

/// The words of a figure without the doubt, and the doubt; white space removed.
fn parted(figure: &Figure, lang: Lang) -> (String, String) {
    let doubt = close(lang.say("（存疑）", " (in doubt)"));
    let whole = close(&words::qualified(figure, lang));
    let number = whole.strip_suffix(&doubt).expect("the doubt stands at the number");
    (number.into(), doubt)
}

fn close(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The number is there, and never without its doubt.
#[track_caller]
fn assert_doubted(text: &str, id: &str, lang: Lang, at: &str) {
    let ((number, doubt), text) = (parted(figure(id), lang), close(text));
    let mut found = text.match_indices(&number).peekable();
    assert!(found.peek().is_some(), "{at} shows {number}");
    for (from, _) in found {
        let behind = &text[from + number.len()..];
        let near: String = behind.chars().take(20).collect();
        assert!(behind.starts_with(&doubt), "{at}: {number} without its doubt: {near}");
    }
}

#[test]
fn a_doubt_stands_at_its_number_on_every_page_and_in_every_chart() {
    for lang in Lang::ALL {
        for (hash, id) in PAGES {
            let page = page(hash, lang);
            assert_doubted(&page.one("main").text(), id, lang, hash);
            let names: Vec<&str> = page.attributes("aria-label");
            let number = parted(figure(id), lang).0;
            for name in names.iter().filter(|name| close(name).contains(&number)) {
                assert_doubted(name, id, lang, &format!("a mark of {hash}"));
            }
        }
    }
}

#[test]
fn a_doubt_stands_at_its_number_in_the_finder_the_citation_and_every_file() {
    let id = "nc-rural-disposable-income";
    for lang in Lang::ALL {
        let context = context(lang);
        let still = Still {
            hash: "#/method",
            lang,
            width: 1200.0,
        };
        let found = crate::html::read(&render_found(still, "37500"));
        assert_doubted(&found.one("#found").text(), id, lang, "the finder");
        let cited = detail(context, id).unwrap().citation;
        assert_doubted(&cited.plain(context), id, lang, "the citation");
        for form in Form::ALL {
            assert_doubted(&cited.formed(context, form, "", ""), id, lang, form.name());
        }
        let doubt = close(lang.say("存疑", "in doubt"));
        for (kind, hash) in [
            (Kind::Figures, "#/figures"),
            (Kind::Coverage, "#/"),
            (Kind::Comparison, "#/compare?indicator=sewage-pipes-built"),
        ] {
            let table = export::table(context, &query(hash), kind, Extent::View);
            let Content::Text(text) = &table.content else {
                panic!("a table is a text")
            };
            assert!(close(text).contains(&doubt), "{kind:?} names the doubt");
        }
        let picture = jiezhen::answer::pictures(context, &query("#/compare?indicator=rural-disposable-income"));
        let file = export::picture_table(context, &Query::Overview, &picture[0]);
        assert_doubted(file.text().unwrap(), id, lang, "the numbers of a chart");
    }
}

/// The record as it would be if the reading of one more figure were in doubt.
fn doubting(id: &str) -> Record {
    let mut catalog = (*record().catalog).clone();
    let mut figures = catalog.figures.iter_mut();
    figures.find(|figure| figure.id == id).unwrap().doubt = true;
    Record::new(catalog)
}

/// No doubtful figure stands there today: so one is made doubtful that does.
#[test]
fn a_doubt_would_stand_at_its_number_in_the_questions_their_coverage_and_the_index_of_compare_too() {
    let id = "zs-gdp";
    let doubting = doubting(id);
    let doubted = doubting.catalog.figures.iter().find(|figure| figure.id == id).unwrap();
    for lang in Lang::ALL {
        let (context, (number, doubt)) = (Context::new(&doubting, lang), parted(doubted, lang));
        let first = overview(context);
        let said = first.findings.iter().find(|finding| finding.id == "gdp").unwrap();
        let said = said.answer.iter().filter_map(|part| match part {
            Said::Value(value, _) => Some(value.clone()),
            Said::Words(_) => None,
        });
        let shared = listing(context, None).shared;
        let entry = shared.into_iter().find(|shared| shared.entry.id == "gdp").unwrap();
        let listed = entry.values.into_iter().map(|PlaceValue { value, .. }| value);
        let line = first.silence.shared.iter().find(|line| line.id == "gdp").unwrap();
        let covered = line.cells.iter().filter_map(|cell| match cell {
            CoverageCell::Reported(figure) => Some(figure.value.clone()),
            _ => None,
        });
        for (at, values) in [
            ("a question", said.collect::<Vec<_>>()),
            ("the index of compare", listed.collect()),
            ("the coverage", covered.collect()),
        ] {
            let own = values
                .iter()
                .map(|value| close(value))
                .filter(|value| value.contains(&number));
            assert_eq!(own.collect::<Vec<_>>(), [[number.as_str(), &doubt].concat()], "{at}");
        }
    }
}
