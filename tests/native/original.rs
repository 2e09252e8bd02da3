//! The reader's own copy: recognised and marked, on an invented report with every trap, and on the real five.

use crate::html::{self, Element};
use jiezhen::app::{Still, render_with_original};
use jiezhen::data;
use jiezhen::model::{Catalog, Lang, Report};
use jiezhen::original::{Item, Opened, Recognition, pieces, placed, recognise};
use jiezhen::record::record;
use jiezhen::text::run::{Kind, runs};
use std::path::{Path, PathBuf};

fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}

fn invented() -> (Catalog, String) {
    let (tables, problems) = data::load(&fixtures().join("record"));
    assert_eq!(problems, []);
    let (catalog, problems) = data::check(&tables);
    assert_eq!(problems, []);
    let text = std::fs::read_to_string(fixtures().join("liuting-2031.txt")).unwrap();
    (catalog, text)
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
    let (catalog, text) = invented();
    let (tables, _) = data::load(&fixtures().join("record"));
    let others = tables.iter().find(|table| table.name == "not_figures").unwrap();
    let mut spans: Vec<(usize, usize)> = catalog
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
    assert_eq!(catalog.reports[0].chars as usize, text.chars().count());
}

#[test]
fn a_copy_with_other_bytes_is_recognised_and_every_figure_found_at_its_own_place() {
    let (catalog, text) = invented();
    whole_copies_hold(&catalog, 0, &text, 1);
    for (at, text) in sources() {
        whole_copies_hold(&record().catalog, at, &text, 6);
    }
}

#[test]
fn the_checksum_decides_where_it_is_known() {
    let (catalog, text) = invented();
    let sha256 = catalog.reports[0].sha256.clone();
    assert!(matches!(
        recognise(&catalog, &text, Some(&sha256)),
        Recognition::Exact(_)
    ));
    assert!(matches!(recognise(&catalog, &text, None), Recognition::SameText(_)));
}

#[test]
fn a_part_of_a_text_is_called_similar_and_only_what_it_holds_is_marked() {
    let (invented, text) = invented();
    let real = sources();
    let cases = std::iter::once((&invented, 0, &text));
    for (catalog, at, text) in cases.chain(real.iter().map(|(at, text)| (&*record().catalog, *at, text))) {
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
        assert!(matches!(recognise(&invented, &text, None), Recognition::Unknown));
    }
}

/// A text in which everything that the record has of a report stands at its place, and nothing else but a filling: the
/// page knows the real reports only, and their texts are not everywhere at hand.
fn skeleton(report: &Report) -> String {
    let catalog = &record().catalog;
    let mut text = vec!['口'; report.chars as usize];
    for at in (40..text.len()).step_by(41) {
        text[at] = '\n';
    }
    let initiatives = catalog.initiatives.iter().filter(|one| one.report.id == report.id);
    let figures = catalog.figures.iter().filter(|one| one.report.id == report.id);
    let names = initiatives.map(|one| (one.start, one.end, one.name.zh.as_str()));
    for (start, end, words) in names.chain(figures.map(|one| (one.start, one.end, one.raw.as_str()))) {
        let padded = words.chars().chain(std::iter::repeat(' '));
        for (at, letter) in (start as usize..end as usize).zip(padded) {
            text[at] = letter;
        }
    }
    text.into_iter().collect()
}

/// The page with a text open, and the part of it that shows the text.
fn shown(hash: &str, lang: Lang, text: &str) -> Element {
    let opened = Opened::new(&record().catalog, "a<b>.txt".into(), text.into(), None);
    let still = Still {
        hash,
        lang,
        width: 1200.0,
    };
    html::read(&render_with_original(still, opened))
}

/// The first report, its text, and how many figures and initiatives it has.
fn first_report() -> (&'static Report, String, [usize; 2]) {
    let catalog = &record().catalog;
    let report = &catalog.reports[0];
    let figures = catalog.figures.iter().filter(|one| one.report.id == report.id).count();
    let initiatives = catalog
        .initiatives
        .iter()
        .filter(|one| one.report.id == report.id)
        .count();
    (report, skeleton(report), [figures, initiatives])
}

#[test]
fn the_text_is_shown_as_it_is_with_every_item_linked_and_the_open_one_marked() {
    let catalog = &record().catalog;
    let (report, text, [figures, _]) = first_report();
    let placed = placed(catalog, report, &text);
    assert!(
        placed.iter().all(|one| one.span.is_some()),
        "the skeleton has everything"
    );
    let open = "nc-industrial-output";
    for lang in Lang::ALL {
        let page = shown(&format!("#/figures?open={open}"), lang, &text.replace('\n', "\r\n"));
        let original = page.one("section.original");
        assert!(original.text().contains("a<b>.txt"));
        let body = original.one("div.text");
        assert_eq!(body.text_but(&|element| element.tag == "sup"), text);
        let (links, ids) = (body.attributes("href"), body.attributes("data-id"));
        for one in &placed {
            let id = match one.item {
                Item::Figure(at) => &catalog.figures[at].id,
                Item::Initiative(at) => &catalog.initiatives[at].id,
            };
            assert!(links.iter().any(|link| link.ends_with(&format!("open={id}"))), "{id}");
            assert!(ids.contains(&id.as_str()), "{id}");
        }
        let marked = body.all("[aria-current]");
        assert_eq!(marked.len(), 1);
        let figure = &catalog.figures[catalog.find(open).unwrap()];
        assert!(
            marked[0].attr("title").unwrap().starts_with(figure.subject.get(lang)),
            "{:?}",
            marked[0]
        );
        assert_eq!(marked[0].text(), figure.raw);
        let counted = match lang {
            Lang::Zh => format!("{figures}个数字中{figures}个已定位"),
            Lang::En => format!("{figures} of {figures} figures"),
        };
        assert!(original.text().contains(&counted), "{}", original.text());
    }
}

#[test]
fn the_pieces_of_a_text_are_the_text_whichever_item_is_open() {
    let (report, text, _) = first_report();
    let placed = placed(&record().catalog, report, &text);
    let chars = text.chars().count();
    for open in (0..placed.len()).map(Some).chain([None]) {
        let pieces = pieces(&placed, chars, open);
        assert_eq!((pieces[0].start, pieces.last().unwrap().end), (0, chars));
        assert!(pieces.windows(2).all(|pair| pair[0].end == pair[1].start));
        assert!(open.is_none() || pieces.iter().any(|piece| piece.owner == open));
    }
}

#[test]
fn what_has_no_place_is_said() {
    let (_, text, [figures, _]) = first_report();
    let figure = &record().catalog.figures[record().catalog.find("nc-industrial-output").unwrap()];
    let without = text.replacen(&figure.raw, &"口".repeat(figure.raw.chars().count()), 1);
    for lang in Lang::ALL {
        let page = shown("#/report/nanchuan-xicheng-2024", lang, &without);
        let original = page.one("section.original");
        let counted = match lang {
            Lang::Zh => format!("{figures}个数字中{}个已定位", figures - 1),
            Lang::En => format!("{} of {figures} figures", figures - 1),
        };
        assert!(original.text().contains(&counted), "{}", original.text());
        let lost = original.one("details ul");
        assert!(lost.text().contains(figure.subject.get(lang)), "{}", lost.text());
        assert!(lost.attributes("href").iter().any(|link| link.ends_with(&figure.id)));
        let other = shown("#/figures?open=zs-gdp", lang, &text);
        let words = lang.say("不在这份报告里", "is not in this report");
        assert!(other.one("section.original").text().contains(words));
        let unknown = shown("#/initiatives", lang, "一");
        let original = unknown.one("section.original");
        assert!(original.text().contains(lang.say("没有认出", "was not recognised")));
        assert!(original.first("div.text").is_none());
        // Where nothing of a report is shown, its text is not.
        let elsewhere = shown("#/", lang, &text);
        let original = elsewhere.one("section.original");
        assert!(original.is_empty() && original.attr("hidden").is_some());
    }
}
