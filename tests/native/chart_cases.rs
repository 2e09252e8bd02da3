//! Every chart kind with every set of invented data.

use jiezhen::chart::{
    Bar, Bars, Column, Datum, Dot, DotRow, Dots, Frame, Group, Matrix, MatrixRow, Month, Multiples, SIGNS, Scene, Sign,
    Slope, SlopeLine, Span, Stacked, StackedRow, StackedSeries, Timeline, TimelineRow, bars, dots, legend, matrix,
    multiples, slope, stacked, timeline,
};

#[path = "chart_data.rs"]
mod data;

pub use data::WORDS;
use data::{Entry, LONG_EN, LONG_ZH, NAMES, PLACES, THEMES, entries, tick};

/// A chart that can be drawn at any width.
pub struct Case {
    /// Kind and name: `bars-ordinary`.
    pub name: String,
    /// The width of its snapshot, if it has one.
    pub snapshot: Option<f64>,
    /// Draws it.
    pub draw: Box<dyn Fn(Frame) -> Scene>,
}

/// All cases of all kinds.
pub fn all() -> Vec<Case> {
    let mut found = Vec::new();
    for name in NAMES {
        let entries = entries(name);
        found.extend(bars_cases(name, &entries));
        found.extend(dots_cases(name, &entries));
        found.extend(matrix_cases(name, &entries));
        found.extend(stacked_cases(name, &entries));
        found.extend(slope_cases(name, &entries));
        found.extend(timeline_cases(name, &entries));
        found.extend(multiples_cases(name, &entries));
    }
    found.extend(legend_cases());
    found
}

fn case(name: String, snapshot: &[(&str, f64)], draw: impl Fn(Frame) -> Scene + 'static) -> Case {
    let snapshot = snapshot
        .iter()
        .find(|(found, _)| *found == name)
        .map(|(_, width)| *width);
    Case {
        name,
        snapshot,
        draw: Box::new(draw),
    }
}

fn bars_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [
        ("bars-ordinary", 640.0),
        ("bars-worst", 280.0),
        ("bars-signs", 640.0),
        ("bars-empty", 640.0),
        ("bars-grouped-ordinary", 640.0),
        ("bars-english", 360.0),
    ];
    let bar = |series: Option<usize>| {
        move |(name, datum): &Entry| Bar {
            name: name.clone(),
            series,
            datum: datum.clone(),
        }
    };
    let plain: Vec<Group> = match entries {
        [] => Vec::new(),
        _ => vec![Group {
            name: String::new(),
            bars: entries.iter().map(bar(None)).collect(),
        }],
    };
    let part = |(n, part): (usize, &[Entry])| Group {
        name: [THEMES[n % 11], LONG_ZH, LONG_EN][n % 3].to_owned(),
        bars: part.iter().enumerate().map(|(n, entry)| bar(Some(n))(entry)).collect(),
    };
    let grouped: Vec<Group> = entries.chunks(5).enumerate().map(part).collect();
    let draw = |groups: Vec<Group>| {
        move |frame| {
            bars(
                &Bars {
                    words: WORDS,
                    groups: &groups,
                    tick: Some(&tick),
                },
                frame,
            )
        }
    };
    vec![
        case(format!("bars-{name}"), &shots, draw(plain)),
        case(format!("bars-grouped-{name}"), &shots, draw(grouped)),
    ]
}

fn dots_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [
        ("dots-ordinary", 1200.0),
        ("dots-worst", 280.0),
        ("dots-signs", 640.0),
        ("dots-missing", 280.0),
    ];
    let dot = |n: usize, (_, datum): &Entry| Dot {
        series: n,
        datum: datum.clone(),
    };
    let row = |(n, part): (usize, &[Entry])| DotRow {
        name: part.first().map_or(String::new(), |(name, _)| name.clone()) + if n == 0 { "增长" } else { "" },
        dots: part.iter().enumerate().map(|(n, entry)| dot(n, entry)).collect(),
    };
    let rows: Vec<DotRow> = entries
        .chunks(if name == "forty" { 8 } else { 3 })
        .enumerate()
        .map(row)
        .collect();
    let draw = move |frame| {
        dots(
            &Dots {
                words: WORDS,
                rows: &rows,
                tick: Some(&tick),
            },
            frame,
        )
    };
    vec![case(format!("dots-{name}"), &shots, draw)]
}

fn matrix_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [
        ("matrix-ordinary", 640.0),
        ("matrix-narrow", 280.0),
        ("matrix-long-values", 640.0),
        ("matrix-missing", 360.0),
    ];
    let columns: Vec<Column> = match name {
        "ordinary" => PLACES
            .iter()
            .map(|name| Column {
                name: (*name).to_owned(),
                short: name.chars().take(2).collect(),
            })
            .collect(),
        _ => entries
            .iter()
            .map(|(name, _)| Column {
                name: name.clone(),
                short: String::new(),
            })
            .collect(),
    };
    let counts = |row: usize| {
        (0..columns.len()).map(move |n| {
            let count = (row * 7 + n * 5) % 13;
            Datum::new(row * 100 + n, count as f64, &count.to_string())
        })
    };
    let row = |(n, (name, _)): (usize, &Entry)| MatrixRow {
        lead: None,
        name: name.clone(),
        cells: counts(n).collect(),
    };
    let given = |(name, _): &Entry| MatrixRow {
        lead: None,
        name: name.clone(),
        cells: entries.iter().map(|(_, datum)| datum.clone()).collect(),
    };
    let rows: Vec<MatrixRow> = match name {
        "ordinary" | "forty" => entries.iter().enumerate().map(row).collect(),
        _ => entries.iter().map(given).collect(),
    };
    let draw = |rows: Vec<MatrixRow>, columns: Vec<Column>| {
        move |frame| {
            matrix(
                &Matrix {
                    words: WORDS,
                    columns: &columns,
                    rows: &rows,
                },
                frame,
            )
        }
    };
    let mut found = vec![case(
        format!("matrix-{name}"),
        &shots,
        draw(rows.clone(), columns.clone()),
    )];
    if name == "ordinary" {
        found.push(case("matrix-narrow".to_owned(), &shots, draw(rows, columns)));
    }
    found
}

fn stacked_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [("stacked-ordinary", 360.0), ("stacked-signs", 640.0)];
    let series = |(name, datum): &Entry| StackedSeries {
        name: name.clone(),
        exactness: datum.exactness,
        stage: datum.stage,
    };
    let series: Vec<StackedSeries> = entries.iter().map(series).collect();
    let turned = |n: usize| {
        let parts = entries
            .iter()
            .map(|(_, datum)| datum.clone())
            .cycle()
            .skip(n)
            .take(entries.len());
        parts
            .enumerate()
            .map(|(at, part)| Datum {
                index: n * 100 + at,
                ..part
            })
            .collect()
    };
    let names = [PLACES[0], LONG_ZH, LONG_EN, PLACES[3]];
    let count = if entries.is_empty() { 0 } else { 4 };
    let row = |(n, name): (usize, &&str)| StackedRow {
        name: (*name).to_owned(),
        parts: turned(n * 3),
    };
    let rows: Vec<StackedRow> = names.iter().enumerate().take(count).map(row).collect();
    let percent = |x: f64| format!("{x} %");
    let draw = move |frame| {
        stacked(
            &Stacked {
                words: WORDS,
                series: &series,
                rows: &rows,
                tick: Some(&percent),
            },
            frame,
        )
    };
    vec![case(format!("stacked-{name}"), &shots, draw)]
}

fn slope_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [
        ("slope-ordinary", 640.0),
        ("slope-english", 280.0),
        ("slope-signs", 640.0),
    ];
    let line = |(n, (name, datum)): (usize, &Entry)| {
        let other = &entries[(n * 5 + 3) % entries.len()].1;
        let to = Datum {
            index: 100 + n,
            ..other.clone()
        };
        SlopeLine {
            name: name.clone(),
            series: n,
            from: datum.clone(),
            to,
        }
    };
    let lines: Vec<SlopeLine> = entries.iter().enumerate().map(line).collect();
    let (from, to) = ("2023 年", "2024 年前三季度");
    let draw = move |frame| {
        slope(
            &Slope {
                words: WORDS,
                from,
                to,
                lines: &lines,
            },
            frame,
        )
    };
    vec![case(format!("slope-{name}"), &shots, draw)]
}

fn timeline_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [
        ("timeline-ordinary", 640.0),
        ("timeline-worst", 280.0),
        ("timeline-one", 360.0),
        ("timeline-signs", 1200.0),
    ];
    let span = |n: usize, datum: &Datum| {
        let from = Month::new(2016 + (n as i32 * 3) % 8, n as u32 % 12 + 1);
        let to = if name == "worst" {
            Month::new(9000, 1)
        } else {
            Month::new(2018 + (n as i32 * 3) % 8, 12)
        };
        let (from, to) = ((n % 5 != 2).then_some(from), (n % 7 != 3).then_some(to));
        Span {
            from,
            to,
            series: n.is_multiple_of(2).then_some(n),
            datum: datum.clone(),
        }
    };
    let row = |(n, part): (usize, &[Entry])| TimelineRow {
        name: part.first().map_or(String::new(), |(name, _)| name.clone()),
        spans: part
            .iter()
            .enumerate()
            .map(|(at, (_, datum))| span(n * 2 + at, datum))
            .collect(),
    };
    let rows: Vec<TimelineRow> = entries.chunks(2).enumerate().map(row).collect();
    let tick =
        |year: i32, month: Option<u32>| month.map_or(format!("{year} 年"), |month| format!("{year} 年 {month} 月"));
    let draw = move |frame| {
        timeline(
            &Timeline {
                words: WORDS,
                rows: &rows,
                tick: &tick,
            },
            frame,
        )
    };
    vec![case(format!("timeline-{name}"), &shots, draw)]
}

fn multiples_cases(name: &str, entries: &[Entry]) -> Vec<Case> {
    let shots = [("multiples-ordinary", 640.0), ("multiples-signs", 1200.0)];
    let panel = |(n, part): (usize, &[Entry])| Group {
        name: [PLACES[n % 5], LONG_ZH, LONG_EN][n % 3].to_owned(),
        bars: part
            .iter()
            .map(|(name, datum)| Bar {
                name: name.clone(),
                series: Some(n),
                datum: datum.clone(),
            })
            .collect(),
    };
    let panels: Vec<Group> = entries.chunks(4).enumerate().map(panel).collect();
    let draw = move |frame| {
        multiples(
            &Multiples {
                words: WORDS,
                panels: &panels,
                tick: Some(&tick),
            },
            frame,
        )
    };
    vec![case(format!("multiples-{name}"), &shots, draw)]
}

fn legend_cases() -> Vec<Case> {
    let series = (0..8).map(|n| {
        (
            Sign::Series(n),
            if n == 7 {
                LONG_EN.to_owned()
            } else {
                PLACES[n % 5].to_owned()
            },
        )
    });
    let words = [
        "确切",
        "超",
        "至少",
        "近",
        "不到",
        "约",
        "预计",
        "计划",
        "未提及",
        "未涵盖",
        "不可比：口径不同",
    ];
    let signs = SIGNS
        .into_iter()
        .zip(words)
        .map(|(sign, words)| (sign, words.to_owned()));
    let entries: Vec<(Sign, String)> = series.chain(signs).collect();
    let draw = move |frame| legend(&entries, "图例", frame);
    vec![case("legend-all".to_owned(), &[("legend-all", 640.0)], draw)]
}
