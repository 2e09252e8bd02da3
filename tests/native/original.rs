//! The reader's own copy: recognised and marked, on an invented report with every trap, and on the real five.

use jiezhen::answer::Context;
use jiezhen::data;
use jiezhen::model::{Catalog, Lang};
use jiezhen::original::{Item, Opened, Recognition, placed, recognise};
use jiezhen::query::{Page, Query};
use jiezhen::record::{Record, record};
use jiezhen::text::run::{Kind, runs};
use jiezhen::view::{Seen, original};
use std::path::{Path, PathBuf};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn invented() -> (Record, String) {
    let (tables, problems) = data::load(&fixtures().join("record"));
    assert_eq!(problems, []);
    let (catalog, problems) = data::check(&tables);
    assert_eq!(problems, []);
    let text = std::fs::read_to_string(fixtures().join("liuting-2031.txt")).unwrap();
    (Record::new(catalog), text)
}

/// The real reports that are at hand, by the position of the report.
fn sources() -> Vec<(usize, String)> {
    let folder = std::env::var_os("JIEZHEN_SOURCES").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/reports"),
        PathBuf::from,
    );
    let read = |id: &str| std::fs::read_to_string(folder.join(format!("{id}.txt"))).ok();
    record()
        .catalog
        .reports
        .iter()
        .enumerate()
        .filter_map(|(at, report)| Some((at, read(&report.id)?)))
        .collect()
}

fn lines(text: &str, each: impl Fn(&str) -> String) -> String {
    text.split('\n').map(each).collect::<Vec<_>>().join("\n")
}

/// Copies of a text that have its words whole.
fn copies(text: &str) -> Vec<(&'static str, String)> {
    vec![
        ("as it is", text.into()),
        ("Windows line ends", text.replace('\n', "\r\n")),
        ("byte order mark", format!("\u{feff}{text}")),
        ("no spaces at line ends", lines(text, |line| line.trim_end().into())),
        (
            "no blank lines",
            text.split('\n')
                .map(str::trim)
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join("\n"),
        ),
        ("no white space", text.split_whitespace().collect()),
        (
            "a saved page",
            format!(
                "<html><body style=\"margin: 3px\">{}",
                lines(text, |line| format!("<p id=\"l1\">&nbsp;{line}</p>"))
            ),
        ),
        ("half width", text.replace('，', ",").replace('　', " ")),
    ]
}

/// How many figures and initiatives have a place.
fn found(catalog: &Catalog, report: usize, text: &str) -> (usize, usize) {
    let places = placed(catalog, &catalog.reports[report], text);
    let count = |figures: bool| {
        places
            .iter()
            .filter(|one| one.span.is_some() && matches!(one.item, Item::Figure(_)) == figures)
            .count()
    };
    (count(true), count(false))
}

/// For each offset of a text, how many letters stand before it: the same in every copy.
fn letters(text: &str) -> Vec<usize> {
    let chars: Vec<char> = text.replace("&nbsp;", "      ").chars().collect();
    let (mut counts, mut count, mut tag) = (Vec::new(), 0, false);
    for (at, c) in chars.iter().enumerate() {
        tag = (tag
            || *c == '<'
                && chars
                    .get(at + 1)
                    .is_some_and(|next| next.is_ascii_alphabetic() || *next == '/'))
            && *c != '>';
        counts.push(count);
        count += usize::from(!(tag || *c == '>' || c.is_whitespace() || *c == '\u{feff}'));
    }
    counts
}

/// Every copy is the same text, every figure stands at the same letter, and no initiative stands far from its own.
fn whole_copies_hold(catalog: &Catalog, at: usize, text: &str, most_lost: usize) {
    let report = &catalog.reports[at];
    let truth = placed(catalog, report, text);
    for (index, one) in truth.iter().enumerate() {
        let (start, end) = match one.item {
            Item::Figure(figure) => (catalog.figures[figure].start, catalog.figures[figure].end),
            Item::Initiative(it) => (catalog.initiatives[it].start, catalog.initiatives[it].end),
        };
        assert_eq!(one.span, Some((start as usize, end as usize)), "{} {index}", report.id);
    }
    for (name, copy) in copies(text) {
        let recognised = recognise(catalog, &copy, Some("another"));
        assert!(
            matches!(&recognised, Recognition::SameText(same) if same.id == report.id),
            "{} {name}: {recognised:?}",
            report.id
        );
        let (here, there) = (letters(&copy), letters(text));
        let mut lost = 0;
        for (one, true_one) in placed(catalog, report, &copy).iter().zip(&truth) {
            let (true_start, _) = true_one.span.unwrap();
            match (one.item, one.span) {
                (Item::Figure(figure), span) => {
                    let (start, _) = span.unwrap_or_else(|| panic!("{name}: {} is lost", catalog.figures[figure].id));
                    assert_eq!(here[start], there[true_start], "{name}: {}", catalog.figures[figure].id);
                }
                (Item::Initiative(_), None) => lost += 1,
                (Item::Initiative(it), Some((start, _))) => {
                    let away = here[start].abs_diff(there[true_start]);
                    assert!(
                        away < 12,
                        "{name}: {} is {away} letters away",
                        catalog.initiatives[it].id
                    );
                }
            }
        }
        assert!(lost <= most_lost, "{} {name}: {lost} initiatives are lost", report.id);
    }
}

#[test]
fn the_invented_report_accounts_for_every_run_of_digits() {
    let (record, text) = invented();
    let (tables, _) = data::load(&fixtures().join("record"));
    let others = tables.iter().find(|table| table.name == "not_figures").unwrap();
    let mut spans: Vec<(usize, usize)> = record
        .catalog
        .figures
        .iter()
        .map(|f| (f.start as usize, f.end as usize))
        .collect();
    spans.extend(others.rows().map(|row| {
        (
            row.get("start").parse().unwrap(),
            row.get("end").parse::<usize>().unwrap(),
        )
    }));
    let digits = runs(&text)
        .into_iter()
        .filter(|run| run.kind == Kind::Digits)
        .collect::<Vec<_>>();
    assert!(digits.len() > 50);
    for run in digits {
        assert!(
            spans.iter().any(|(start, end)| *start <= run.start && run.end <= *end),
            "{run:?}"
        );
    }
    assert_eq!(record.catalog.reports[0].chars as usize, text.chars().count());
}

#[test]
fn a_copy_with_other_bytes_is_recognised_and_every_figure_found_at_its_own_place() {
    let (record, text) = invented();
    whole_copies_hold(&record.catalog, 0, &text, 1);
    for (at, text) in sources() {
        whole_copies_hold(&jiezhen::record::record().catalog, at, &text, 6);
    }
}

#[test]
fn the_checksum_decides_where_it_is_known() {
    let (record, text) = invented();
    let sha256 = record.catalog.reports[0].sha256.clone();
    assert!(matches!(
        recognise(&record.catalog, &text, Some(&sha256)),
        Recognition::Exact(_)
    ));
    assert!(matches!(
        recognise(&record.catalog, &text, None),
        Recognition::SameText(_)
    ));
}

#[test]
fn a_part_of_a_text_is_called_similar_and_only_what_it_holds_is_marked() {
    let (invented, text) = invented();
    let real = sources();
    let cases = std::iter::once((&invented.catalog, 0, &text));
    for (catalog, at, text) in cases.chain(real.iter().map(|(at, text)| (&record().catalog, *at, text))) {
        let report = &catalog.reports[at];
        let middle = text.chars().count() / 2;
        let half: String = text.chars().take(middle).collect();
        let rest: String = text.chars().skip(middle).collect();
        let (before, after): (Vec<_>, Vec<_>) = catalog
            .figures
            .iter()
            .filter(|f| f.report.id == report.id)
            .partition(|f| f.end as usize <= middle);
        for (part, figures) in [(half, before), (rest, after)] {
            let figures = figures
                .iter()
                .filter(|f| f.start as usize >= middle || f.end as usize <= middle)
                .count();
            assert_eq!(found(catalog, at, &part).0, figures, "{}", report.id);
            let recognised = recognise(catalog, &part, None);
            assert!(
                matches!(&recognised, Recognition::Similar { report: same, .. } if same.id == report.id),
                "{recognised:?}"
            );
        }
    }
}

#[test]
fn other_texts_are_not_recognised() {
    let (invented, text) = invented();
    let numbers: String = (0..3000).map(|n| format!("{n}个")).collect();
    for other in ["", "二", "The quick brown fox: 3 times, 12%.", &numbers, &text] {
        let recognised = recognise(&record().catalog, other, None);
        assert!(matches!(recognised, Recognition::Unknown), "{recognised:?}");
    }
    for (_, text) in sources() {
        assert!(matches!(
            recognise(&invented.catalog, &text, None),
            Recognition::Unknown
        ));
    }
}

/// What a reader sees of HTML.
fn plain(html: &str) -> String {
    let mut out = String::new();
    let mut tag = false;
    for c in html.chars() {
        tag = (tag || c == '<') && c != '>';
        if !(tag || c == '>') {
            out.push(c);
        }
    }
    out.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

fn shown(record: &Record, query: &Query, lang: Lang, text: &str) -> String {
    let opened = Opened::new(&record.catalog, "a<b>.txt".into(), text.into(), None);
    original(
        Seen {
            context: Context::new(record, query, lang),
            width: 0.0,
        },
        &opened,
    )
}

#[test]
fn the_text_is_shown_as_it_is_with_every_item_linked_and_the_open_one_marked() {
    let (record, text) = invented();
    let open = "lt-urban-income-growth";
    let query = Query {
        open: Some(open.into()),
        ..Query::default().to(Page::Figures)
    };
    for lang in Lang::ALL {
        let html = shown(&record, &query, lang, &text.replace('\n', "\r\n"));
        assert!(html.contains("a&lt;b&gt;.txt") && !html.contains("a<b>"));
        let body = html
            .split_once("class=\"text\"")
            .unwrap()
            .1
            .split_once('>')
            .unwrap()
            .1
            .split_once("</div>")
            .unwrap()
            .0;
        let without_notes: String = body
            .split("<sup>")
            .map(|part| part.split_once("</sup>").map_or(part, |pair| pair.1))
            .collect();
        assert_eq!(plain(&without_notes), text);
        for id in record
            .catalog
            .figures
            .iter()
            .map(|f| &f.id)
            .chain(record.catalog.initiatives.iter().map(|i| &i.id))
        {
            assert!(body.contains(&format!("data-id=\"{id}\"")), "{id}");
            assert!(body.contains(&format!("open={id}")), "{id}");
        }
        assert_eq!(body.matches("aria-current").count(), 1);
        let mark = body.split("<a ").find(|link| link.contains("aria-current")).unwrap();
        assert!(mark.contains(open), "{mark}");
        let keys: Vec<&str> = body
            .split("data-key=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap())
            .collect();
        assert!(keys.iter().enumerate().all(|(at, key)| !keys[..at].contains(key)));
        assert!(
            html.contains(lang.say("43个数字中43个已定位", "43 of 43 figures")),
            "{html}"
        );
    }
}

#[test]
fn what_has_no_place_is_said() {
    let (record, text) = invented();
    let without = text.replace("1204件", "若干件");
    for lang in Lang::ALL {
        let html = shown(&record, &Query::default(), lang, &without);
        assert!(html.contains(lang.say("43个数字中42个已定位", "42 of 43 figures")));
        let lost = html
            .split_once("<details")
            .unwrap()
            .1
            .split_once("</details>")
            .unwrap()
            .0;
        assert!(
            lost.contains("lt-requests") && lost.contains(lang.say("帮办件数", "Requests handled")),
            "{lost}"
        );
        let other = Query {
            open: Some("nc-tax".into()),
            ..Query::default()
        };
        assert!(shown(&record, &other, lang, &text).contains(lang.say("不在这份报告里", "is not in this report")));
        let unknown = shown(&record, &Query::default(), lang, "一");
        assert!(unknown.contains(lang.say("没有认出", "was not recognised")) && !unknown.contains("class=\"text\""));
    }
}
