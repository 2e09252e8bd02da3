//! The charts: what holds for every kind at every width, the snapshots, and the gallery made of them.

use std::path::{Path, PathBuf};

use jiezhen::chart::{
    Anchor, Bar, Bars, Datum, Frame, Geometry, Group, Mark, Role, Scene, Sheet, bars, sheet, typeset,
};

#[path = "chart_cases.rs"]
pub mod cases;

const WIDTHS: [f64; 7] = [0.0, 280.0, 360.0, 480.0, 640.0, 1200.0, 2400.0];

/// Left, top, right and bottom of a text by the upper-bound table, tall enough for any common face.
fn text_box(mark: &Mark) -> Option<[f64; 4]> {
    let Geometry::Text { x, y, size, anchor } = mark.geometry else {
        return None;
    };
    let width = typeset::width(&mark.text, size);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Some([left, y - 1.16 * size, left + width, y + 0.29 * size])
}

fn overlap(a: &[f64; 4], b: &[f64; 4]) -> bool {
    const TOUCH: f64 = 0.05;
    a[0] + TOUCH < b[2] && b[0] + TOUCH < a[2] && a[1] + TOUCH < b[3] && b[1] + TOUCH < a[3]
}

/// Draws every case at every width and collects what is said against it, so that all faults show at once.
#[track_caller]
fn of_every_scene(judge: impl Fn(&Scene) -> Vec<String>) {
    let mut faults = Vec::new();
    for case in cases::all() {
        for width in WIDTHS {
            let scene = (case.draw)(Frame::new(width));
            faults.extend(
                judge(&scene)
                    .into_iter()
                    .map(|fault| format!("{} at {width}: {fault}", case.name)),
            );
        }
    }
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.iter().take(40).cloned().collect::<Vec<_>>().join("\n")
    );
}

#[test]
fn no_text_leaves_its_frame() {
    of_every_scene(|scene| {
        let outside = |mark: &&Mark| {
            text_box(mark).is_some_and(|b| {
                b[0] < -0.05 || b[1] < -0.05 || b[2] > scene.width + 0.05 || b[3] > scene.height + 0.05
            })
        };
        scene
            .marks
            .iter()
            .filter(outside)
            .map(|mark| format!("{:?} “{}” {:?}", mark.role, mark.text, text_box(mark)))
            .collect()
    });
}

#[test]
fn no_two_texts_overlap() {
    of_every_scene(|scene| {
        let boxes: Vec<_> = scene
            .marks
            .iter()
            .filter_map(|mark| Some((mark, text_box(mark)?)))
            .collect();
        let mut found = Vec::new();
        for (n, (a, a_box)) in boxes.iter().enumerate() {
            for (b, b_box) in boxes.iter().take(n).filter(|(_, b_box)| overlap(a_box, b_box)) {
                found.push(format!("“{}” {a_box:?} over “{}” {b_box:?}", a.text, b.text));
            }
        }
        found
    });
}

/// The points that a path goes through; one that no number says is no number.
fn points(d: &str) -> Vec<(f64, f64)> {
    let of_command = |command: &str| {
        let numbers: Vec<f64> = command.split(' ').map(|x| x.parse().unwrap_or(f64::NAN)).collect();
        numbers.last_chunk::<2>().map(|[x, y]| (*x, *y))
    };
    d.split(['M', 'L', 'A', 'Z'])
        .filter(|command| !command.is_empty())
        .map(|command| of_command(command).unwrap_or((f64::NAN, 0.0)))
        .collect()
}

#[test]
fn every_geometry_is_finite_and_within_its_frame() {
    of_every_scene(|scene| {
        let bad = |mark: &&Mark| {
            let within = |x: f64, most: f64| x.is_finite() && x > -1.0 && x < most + 1.0;
            match &mark.geometry {
                Geometry::Line { x1, y1, x2, y2 } => {
                    ![x1, x2].iter().all(|x| within(**x, scene.width))
                        || ![y1, y2].iter().all(|y| within(**y, scene.height))
                }
                Geometry::Rect { x, y, width, height } => {
                    let from = within(*x, scene.width) && within(*y, scene.height) && *width >= 0.0 && *height >= 0.0;
                    !from || !within(x + width, scene.width) || !within(y + height, scene.height)
                }
                Geometry::Path(d) => !points(d)
                    .iter()
                    .all(|(x, y)| within(*x, scene.width) && within(*y, scene.height)),
                Geometry::Text { x, y, size, .. } => ![x, y, size].iter().all(|x| x.is_finite()),
            }
        };
        scene
            .marks
            .iter()
            .filter(bad)
            .map(|mark| format!("{:?} {:?}", mark.role, mark.geometry))
            .collect()
    });
}

#[test]
fn every_datum_can_be_reached_and_is_high_enough_for_a_finger() {
    of_every_scene(|scene| {
        let mut found = Vec::new();
        let hits = || scene.marks.iter().filter(|mark| mark.role == Role::Hit);
        for hit in hits() {
            let Geometry::Rect { height, .. } = hit.geometry else {
                continue;
            };
            if height < 24.0 || hit.datum.is_none() || hit.label.is_empty() {
                found.push(format!("{hit:?}"));
            }
        }
        let reached = |index| hits().any(|hit| hit.datum == index);
        found.extend(
            scene
                .marks
                .iter()
                .filter(|mark| mark.datum.is_some() && !reached(mark.datum))
                .map(|mark| format!("{mark:?}")),
        );
        found
    });
}

#[test]
fn keys_are_unique() {
    of_every_scene(|scene| {
        let mut seen = std::collections::HashSet::new();
        scene
            .marks
            .iter()
            .filter(|mark| !seen.insert(&mark.key))
            .map(|mark| format!("{mark:?}"))
            .collect()
    });
}

#[test]
fn an_empty_chart_says_so_and_nothing_else() {
    let all = cases::all();
    let empty: Vec<_> = all.iter().filter(|case| case.name.ends_with("-empty")).collect();
    assert_eq!(empty.len(), 8);
    for case in empty {
        let scene = (case.draw)(Frame::new(1200.0));
        let words: Vec<_> = scene.marks.iter().map(|mark| (mark.role, mark.text.as_str())).collect();
        assert_eq!(words, [(Role::Note, cases::WORDS.empty)], "{}", case.name);
    }
}

#[test]
fn a_single_number_says_so() {
    for name in ["bars-one", "dots-one"] {
        let case = cases::all().into_iter().find(|case| case.name == name).unwrap();
        assert!(
            (case.draw)(Frame::new(640.0))
                .marks
                .iter()
                .any(|mark| mark.text == cases::WORDS.single),
            "{name}"
        );
    }
}

fn snapshots() -> Vec<(String, String)> {
    let shot = |case: cases::Case| {
        let file = sheet(&Sheet {
            title: &case.name,
            sentence: "",
            scenes: &[&(case.draw)(Frame::new(case.snapshot?))],
            source: "",
            link: "",
        });
        Some((case.name, file))
    };
    cases::all().into_iter().filter_map(shot).collect()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/native/snapshots")
}

#[test]
fn charts_look_as_they_did() {
    let bless = std::env::var_os("JIEZHEN_BLESS").is_some_and(|value| value == "1");
    let mut changed = Vec::new();
    for (name, file) in snapshots() {
        let path = folder().join(name + ".svg");
        if bless {
            std::fs::write(&path, &file).unwrap();
        } else if std::fs::read_to_string(&path).unwrap_or_default() != file {
            changed.push(path.display().to_string());
        }
    }
    assert!(
        changed.is_empty(),
        "changed (JIEZHEN_BLESS=1 accepts them):\n{}",
        changed.join("\n")
    );
}

#[test]
fn the_gallery_shows_every_snapshot_and_none_is_left_over() {
    let mut page = String::from(
        "<!doctype html><meta charset=\"utf-8\"><title>Charts</title><style>body{margin:24px;font:16px system-ui}\
         .pair{display:flex;flex-wrap:wrap;gap:24px}.dark{--paper:#16171a;--ink:#e6e2d8;--muted:#a09b90;--grid:#34353a;\
         --plain:#a9a498;--tone1:#c4bfb3;--tone2:#8d887d;--s0:#5294e6;\
         --s1:#5fe3c4;--s2:#fbc959;--s3:#c2b1f8;--s4:#c673a3;--s5:#85a73b}</style>\n",
    );
    let mut drawn: Vec<String> = snapshots().into_iter().map(|(name, _)| name).collect();
    drawn.sort();
    for name in &drawn {
        let file = std::fs::read_to_string(folder().join(name.clone() + ".svg")).unwrap();
        page +=
            &format!("<h2>{name}</h2><div class=\"pair\"><div>{file}</div><div class=\"dark\">{file}</div></div>\n");
    }
    let stored = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut stored: Vec<String> = stored
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    stored.sort();
    assert_eq!(
        stored, drawn,
        "the files in tests/native/snapshots and the cases that have one"
    );
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    std::fs::create_dir_all(&target).unwrap();
    std::fs::write(target.join("gallery.html"), page).unwrap();
}

#[test]
fn bars_of_counts_never_show_a_half_and_bars_of_shares_may() {
    for (numbers, shown) in [
        (&[1.0][..], &["0", "1"][..]),
        (&[1.0, 2.0], &["0", "1", "2"]),
        (&[3.0, 1.0], &["0", "1", "2", "3"]),
        (&[1.0, 0.5], &["0", "0.2", "0.4", "0.6", "0.8", "1"]),
    ] {
        let bar = |(index, x): (usize, &f64)| Bar {
            name: "甲".into(),
            series: None,
            datum: Datum::new(index, *x, "值"),
        };
        let groups = [Group {
            name: String::new(),
            bars: numbers.iter().enumerate().map(bar).collect(),
        }];
        let chart = Bars {
            words: cases::WORDS,
            groups: &groups,
            tick: Some(&|x| ((x * 10.0).round() / 10.0).to_string()),
        };
        let scene = bars(&chart, Frame::new(640.0));
        let ticks = scene.marks.iter().filter(|mark| mark.role == Role::Tick);
        assert_eq!(
            ticks.map(|mark| mark.text.as_str()).collect::<Vec<_>>(),
            shown,
            "{numbers:?}"
        );
    }
}

#[test]
fn words_of_growth_never_stand_across_the_rule_at_zero() {
    for lang in [jiezhen::model::Lang::Zh, jiezhen::model::Lang::En] {
        for hash in ["#/", "#/figures"] {
            let all = jiezhen::answer::pictures(crate::page::context(lang), &crate::page::query(hash));
            for picture in all
                .iter()
                .filter(|picture| matches!(picture.data, jiezhen::answer::Data::Dots(..)))
            {
                for width in [328.0, 600.0, 720.0, 1200.0] {
                    let scene = picture.scene(width, lang);
                    let rule = scene.marks.iter().find(|mark| mark.role == Role::Rule).unwrap();
                    let words: Vec<_> = scene.marks.iter().filter(|mark| mark.role == Role::Value).collect();
                    assert!(words.len() >= 8);
                    for mark in words {
                        let [left, top, right, bottom] = text_box(mark).unwrap();
                        for (zero, from, to) in strokes(rule) {
                            let across = left < zero && zero < right && top < to && from < bottom;
                            assert!(!across, "{} at {width}: {left}..{right} across {zero}", mark.text);
                        }
                    }
                }
            }
        }
    }
}

/// The vertical strokes of a rule: where it stands, from where to where.
fn strokes(rule: &Mark) -> Vec<(f64, f64, f64)> {
    let Geometry::Path(path) = &rule.geometry else {
        panic!("the rule at zero is a path");
    };
    let numbers: Vec<f64> = path
        .split(|c: char| !c.is_ascii_digit() && c != '.')
        .filter_map(|number| number.parse().ok())
        .collect();
    assert_eq!(numbers.len() % 4, 0, "{path}");
    numbers.chunks(4).map(|one| (one[0], one[1], one[3])).collect()
}

#[test]
fn names_in_a_matrix_are_parted_between_words_only() {
    let lang = jiezhen::model::Lang::En;
    for hash in ["#/", "#/figures"] {
        let all = jiezhen::answer::pictures(crate::page::context(lang), &crate::page::query(hash));
        for picture in &all {
            let jiezhen::answer::Data::Matrix(_, rows) = &picture.data else {
                continue;
            };
            let known: Vec<&str> = rows.iter().flat_map(|row| row.name.split_whitespace()).collect();
            for width in [328.0, 720.0, 1200.0] {
                let scene = picture.scene(width, lang);
                let names = scene.marks.iter().filter(|mark| mark.role == Role::Name);
                // What is cut ends in dots, and has its full text as a label.
                let words = |mark: &Mark| match mark.text.strip_suffix('…') {
                    Some(cut) => cut.rsplit_once(' ').map_or("", |(whole, _)| whole).to_owned(),
                    None => mark.text.clone(),
                };
                let names: Vec<String> = names.map(words).collect();
                for word in names.iter().flat_map(|name| name.split_whitespace()) {
                    let whole = known
                        .iter()
                        .any(|name| name.split_inclusive('-').any(|part| part == word) || *name == word);
                    assert!(whole, "{word} in {hash} at {width}");
                }
            }
        }
    }
}
