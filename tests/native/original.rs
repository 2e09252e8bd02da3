//! The reader's own copy: recognised and marked, on an invented report with every trap, and on the real five.

use crate::html::{self, Element};
use jiezhen::app::{Still, render_with_original};
use jiezhen::data;
use jiezhen::model::{Catalog, Lang, Prints, Report};
use jiezhen::original::{Item, Likeness, Opened, Placed, Recognition, Refusal, check, pieces};
use jiezhen::record::record;
use jiezhen::text::run::{Kind, runs};
use std::path::{Path, PathBuf};
use std::sync::Arc;

mod cases;

use cases::CASES;

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

/// A copy, checked.
fn opened(catalog: &Catalog, text: &str) -> Opened {
    Opened::now(catalog, "a<b>.txt", text.as_bytes()).unwrap()
}

fn recognise(catalog: &Catalog, text: &str) -> Recognition {
    opened(catalog, text).recognition
}

/// The items of a report in a copy that is called that report.
fn placed(catalog: &Catalog, report: &Report, text: &str) -> Vec<Placed> {
    let opened = opened(catalog, text);
    assert_eq!(opened.recognition.report().map(|found| &found.id), Some(&report.id));
    opened.placed
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
                lines(text, |line| {
                    let line = line.replace('&', "&amp;").replace('<', "&lt;");
                    format!("<p id=\"l1\">&nbsp;{line}</p>")
                })
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
    let mut count = 0;
    let before = text.chars().map(|c| {
        count += usize::from(!c.is_whitespace() && c != '\u{feff}');
        count
    });
    before.collect()
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
        let opened = opened(catalog, &copy);
        let recognised = &opened.recognition;
        assert!(
            match recognised {
                Recognition::SameText(same) => same.id == report.id,
                Recognition::Exact(_) => copy == text,
                _ => false,
            },
            "{} {name}: {recognised:?}",
            report.id
        );
        let (here, there) = (letters(&opened.text), letters(text));
        let mut lost = 0;
        for (one, true_one) in opened.placed.iter().zip(&truth) {
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
fn the_checksum_tells_the_very_bytes() {
    let (catalog, text) = invented();
    assert!(matches!(recognise(&catalog, &text), Recognition::Exact(_)));
    assert!(matches!(
        recognise(&catalog, &format!("{text}\n")),
        Recognition::SameText(_)
    ));
}

/// The ids of the items of a kind of place.
fn ids(catalog: &Catalog, placed: &[Placed], which: impl Fn(&Placed) -> bool) -> Vec<String> {
    let id = |one: &Placed| match one.item {
        Item::Figure(at) => catalog.figures[at].id.clone(),
        Item::Initiative(at) => catalog.initiatives[at].id.clone(),
    };
    placed.iter().filter(|one| which(one)).map(id).collect()
}

fn differs(opened: &Opened) -> &Likeness {
    match &opened.recognition {
        Recognition::Differs(_, likeness) => likeness,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_falsified_copy_is_vouched_for_only_as_far_as_it_is_the_source() {
    let (catalog, text) = invented();
    // A name that stands in other words, and is found where all around it is the source's.
    let told = |id: &String| id != "lt-i-tea-talks-caption";
    let lost = |opened: &Opened| -> Vec<String> {
        let lost = ids(&catalog, &opened.placed, |one| one.span.is_none());
        lost.into_iter().filter(told).collect()
    };
    for case in CASES.trim().lines() {
        let (what, rest) = case.split_once(": ").unwrap();
        let [change, sentences, gone] = *rest.split('|').map(str::trim).collect::<Vec<_>>() else {
            panic!("{case}")
        };
        let change = change.replace('⏎', "\n");
        let (from, to) = change.split_once(" => ").unwrap();
        assert!(text.contains(from), "{what}");
        let copy = text.replacen(from, to, 1);
        let opened = opened(&catalog, &copy);
        let likeness = differs(&opened);
        assert_eq!(likeness.of, 20);
        assert_eq!(
            format!("{}, {}", likeness.sentences, likeness.foreign),
            sentences,
            "{what}"
        );
        assert_eq!(lost(&opened).join(" "), gone, "{what}");
        let at = text.chars().zip(copy.chars()).position(|(a, b)| a != b).unwrap();
        let told = |span: &(usize, usize)| span.0 <= at && at < span.1;
        assert!(opened.unlike.iter().any(told), "{what}: {at} in {:?}", opened.unlike);
        for one in opened.placed.iter().filter(|one| one.alike) {
            let (start, end) = one.span.unwrap();
            assert!(
                opened.unlike.iter().all(|told| end <= told.0 || told.1 <= start),
                "{what}"
            );
        }
    }
}

#[test]
fn what_holds_the_numbers_only_is_not_vouched_for() {
    let (catalog, text) = invented();
    let mut copy: Vec<char> = text.chars().map(|c| if c == '\n' { c } else { '某' }).collect();
    let true_chars: Vec<char> = text.chars().collect();
    for figure in &catalog.figures {
        let span = figure.start as usize..figure.end as usize;
        copy[span.clone()].copy_from_slice(&true_chars[span]);
    }
    let opened = opened(&catalog, &copy.iter().collect::<String>());
    assert_eq!(differs(&opened).sentences, 0);
    let names = ids(&catalog, &opened.placed, |one| {
        one.span.is_some() && matches!(one.item, Item::Initiative(_))
    });
    assert_eq!(names, Vec::<String>::new());
    assert!(opened.placed.iter().all(|one| !one.alike));
}

#[test]
fn a_text_that_holds_a_report_many_times_or_two_of_them_is_told() {
    let (mut catalog, text) = invented();
    let many = opened(&catalog, &text.repeat(50));
    assert_eq!((differs(&many).sentences, differs(&many).foreign), (20, 49 * 20));
    let other: String = (0..30)
        .map(|at| format!("另一镇办了第{at}件事，也是虚构的。"))
        .collect();
    let mut report = (*catalog.reports[0]).clone();
    report.id = "other".into();
    let (letters, sentences) = jiezhen::text::prints::of_source(&other);
    let report = Arc::new(report);
    catalog.reports.push(report.clone());
    catalog.prints.push(Prints {
        report,
        letters,
        sentences: jiezhen::text::prints::read(&sentences).unwrap(),
    });
    for (copy, also) in [
        (format!("{text}{other}"), 1),
        (format!("{other}{text}"), 1),
        (text.repeat(2), 0),
    ] {
        assert_eq!(differs(&opened(&catalog, &copy)).also.len(), also);
    }
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
        let mut sentences = 0;
        for (part, figures) in [(half, before), (rest, after)] {
            let figures = figures
                .iter()
                .filter(|f| f.start as usize >= middle || f.end as usize <= middle)
                .count();
            assert_eq!(found(catalog, at, &part).0, figures, "{}", report.id);
            let opened = opened(catalog, &part);
            let likeness = differs(&opened);
            assert!(likeness.foreign <= 1, "{}: {likeness:?}", report.id);
            sentences += likeness.sentences;
        }
        let of = catalog.prints[at].sentences.len();
        assert!(
            sentences == of || sentences == of - 1,
            "{}: {sentences} of {of}",
            report.id
        );
    }
}

#[test]
fn the_reports_at_hand_are_vouched_for_and_with_one_digit_more_are_not() {
    for (at, text) in sources() {
        let catalog = &record().catalog;
        let report = &catalog.reports[at];
        assert!(matches!(recognise(catalog, &text), Recognition::Exact(_)));
        for figure in catalog
            .figures
            .iter()
            .filter(|one| one.report.id == report.id)
            .step_by(7)
        {
            let (before, after) = text.split_at(text.char_indices().nth(figure.start as usize).unwrap().0);
            let copy = format!("{before}9{after}");
            let opened = opened(catalog, &copy);
            assert_eq!(differs(&opened).sentences, differs(&opened).of - 1, "{}", figure.id);
            let marked = opened
                .placed
                .iter()
                .find(|one| matches!(one.item, Item::Figure(at) if catalog.figures[at].id == figure.id));
            assert!(!marked.unwrap().alike, "{}", figure.id);
        }
    }
}

#[test]
fn files_of_any_kind_are_dealt_with_in_linear_time() {
    let catalog = &record().catalog;
    let novel: String = (0..40_000)
        .map(|n| format!("第{n}个人走了{n}公里，社区里有2家店。"))
        .collect();
    let pieces = ["1", "<a", "某", "1个", "&", "<!--", "。", "21.6亿元"];
    let files = pieces.map(|piece| piece.repeat(1_000_000 / piece.len()));
    for file in files.into_iter().chain([novel]) {
        let opened = opened(catalog, &file);
        assert!(matches!(opened.recognition, Recognition::Unknown), "{:.20}", file);
    }
}

/// Checks bytes with a pause that gives up at its turn; says what it was told.
fn given_up(bytes: &[u8], turn: usize) -> (Result<Opened, Refusal>, Vec<usize>) {
    use std::task::{Context, Poll, Waker};
    let told = std::cell::RefCell::new(Vec::new());
    let pause = async |hundredths| {
        told.borrow_mut().push(hundredths);
        told.borrow().len() < turn
    };
    let checked = std::pin::pin!(check(&record().catalog, String::new(), bytes.into(), |_| None, pause));
    let Poll::Ready(checked) = checked.poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("nothing is waited for")
    };
    (checked, told.take())
}

#[test]
fn a_check_tells_how_far_it_is_and_is_given_up_at_any_pause() {
    let text = "某镇修路3公里。".repeat(60_000);
    let page = ["<html><p>", &text.replace("。", "<b>。</b>")].concat();
    for file in [text, page] {
        let (checked, told) = given_up(file.as_bytes(), usize::MAX);
        assert!(checked.is_ok());
        assert!(
            told.len() > 15 && told.is_sorted() && told.iter().all(|one| *one <= 100),
            "{told:?}"
        );
        for turn in (1..=told.len()).step_by(3) {
            assert_eq!(given_up(file.as_bytes(), turn).0.err(), Some(Refusal::GivenUp));
        }
    }
}

#[test]
fn other_texts_are_not_recognised() {
    let (invented, text) = invented();
    let numbers: String = (0..3000).map(|n| format!("{n}个")).collect();
    for other in ["二", "The quick brown fox: 3 times, 12%.", &numbers, &text] {
        let recognised = recognise(&record().catalog, other);
        assert!(matches!(recognised, Recognition::Unknown), "{recognised:?}");
    }
    for (_, text) in sources() {
        assert!(matches!(recognise(&invented, &text), Recognition::Unknown));
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
    let opened = opened(&record().catalog, text);
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
    let mut placed = placed(catalog, report, &text);
    placed.retain(|one| one.span.is_some());
    assert!(placed.len() > 60, "the skeleton has almost everything");
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
    let found = (0..placed.len()).filter(|at| placed[*at].span.is_some());
    for open in found.map(Some).chain([None]) {
        let pieces = pieces(&placed, &[(3, 60)], chars, open);
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

#[test]
fn where_a_copy_differs_it_is_marked_and_said_how_far_it_is_alike() {
    let (_, text, [figures, _]) = first_report();
    let sentences = record().catalog.prints[0].sentences.len();
    for lang in Lang::ALL {
        let page = shown("#/figures", lang, &text);
        let original = page.one("section.original");
        let said = match lang {
            Lang::Zh => format!("原文{sentences}句中，0句原样依次出现"),
            Lang::En => format!("of the {sentences} sentences of the source, 0 stand in it word for word"),
        };
        assert!(original.text().contains(&said), "{}", original.text());
        let alike = match lang {
            Lang::Zh => "其中所在的句子与原文一致的，数字0个，做法0项".to_string(),
            Lang::En => "Of these, 0 and 0 stand in sentences that are as in the source".to_string(),
        };
        assert!(original.text().contains(&alike), "{figures}: {}", original.text());
        assert!(original.one("p.legend").first("span.unlike").is_some());
        let marked = original.one("div.text").all("span.unlike");
        assert!(marked.iter().any(|mark| mark.first("a.figure").is_some()));
    }
    for (at, text) in sources() {
        let page = shown("#/figures", Lang::Zh, &text);
        assert!(page.one("section.original").first(".unlike").is_none(), "{at}");
        let copy = text.replacen('。', "，绝无此事。", 1);
        let page = shown("#/figures", Lang::Zh, &copy);
        let marked: String = page
            .one("div.text")
            .all("span.unlike")
            .iter()
            .map(|mark| mark.text())
            .collect();
        assert!(marked.contains("绝无此事"), "{marked}");
    }
}
