//! The record's rules and the proof against the sources: each catches what it names, in a small invented record.

use jiezhen::data::proof::{self, CHECKS};
use jiezhen::data::{self, Problem, RULES};
use jiezhen::model::{Basis, Measure, Nature, Period};

mod cases;
mod record;

use cases::CASES;
use record::Sample;

/// What reading itself demands, before any rule is context.
const READING: [&str; 6] = [
    "Ensure every value stands in its vocabulary",
    "Ensure every reference resolves",
    "Ensure every number is a plain decimal",
    "Ensure every period is ISO 8601 as the vocabulary has it",
    "Ensure required fields are filled",
    "Ensure every text stands in both languages",
];

fn problems(sample: &Sample) -> Vec<Problem> {
    let (catalog, mut problems) = data::check(&sample.tables);
    problems.extend(proof::prove(&sample.tables, &catalog, &sample.texts()));
    problems
}

fn shown(problems: &[Problem]) -> String {
    problems.iter().map(|problem| format!("  {problem}\n")).collect()
}

/// The rule, the changes, the beginning of the message, and what it says besides.
fn cases() -> Vec<(&'static str, &'static str, String, &'static str)> {
    let mut rule = "";
    let mut cases = Vec::new();
    for line in CASES.trim().lines() {
        if let Some(name) = line.strip_prefix("# ") {
            rule = name;
            continue;
        }
        let (rest, hint) = line.split_once(" -- ").unwrap_or((line, ""));
        let (changes, place) = rest
            .split_once(" -> ")
            .unwrap_or((rest, rest.rsplit(" & ").next().unwrap()));
        cases.push((rule, changes, beginning(place), hint));
    }
    cases
}

/// `figures:2 unit=foot` is how a message about that cell begins: `figures.csv:2 unit = "foot"`.
fn beginning(place: &str) -> String {
    let (place, field) = place.split_once(' ').unwrap();
    let (file, line) = place.split_once(':').unwrap();
    let file = if file.ends_with(".txt") {
        file.to_string()
    } else {
        format!("{file}.csv")
    };
    match field.split_once('=') {
        Some((field, value)) => format!("{file}:{line} {field} = \"{value}\""),
        None => format!("{file}:{line} {field} = \""),
    }
}

#[test]
fn the_sound_record_has_no_problem() {
    let problems = problems(&Sample::sound());
    assert!(problems.is_empty(), "{}", shown(&problems));
}

#[test]
fn each_rule_and_check_catches_what_it_names_and_says_where() {
    let mut missed = String::new();
    for (rule, changes, beginning, hint) in cases() {
        let found = problems(&Sample::broken(changes));
        let caught = found.iter().any(|problem| {
            let text = problem.to_string();
            problem.rule == rule && text.starts_with(&beginning) && text.contains(hint)
        });
        if !caught {
            missed += &format!(
                "# {rule}\n{changes} -> {beginning} -- {hint}\nfound only:\n{}",
                shown(&found)
            );
        }
    }
    assert!(missed.is_empty(), "\n{missed}");
}

#[test]
fn every_rule_and_check_has_a_case() {
    let names = RULES
        .iter()
        .map(|rule| rule.name)
        .chain(CHECKS.iter().map(|check| check.name))
        .chain(READING);
    let cases = cases();
    for name in names {
        assert!(
            cases.iter().any(|(rule, ..)| *rule == name),
            "no broken record for: {name}"
        );
    }
}

#[test]
fn all_problems_are_reported_at_once() {
    let sample = Sample::broken(
        "figures:2 unit=foot & figures:4 value=4 & sections:4 label_en= & sections:3 ordinal=7 & not_figures:3 gone",
    );
    let found = problems(&sample);
    for beginning in [
        "figures.csv:2 unit = \"foot\"",
        "figures.csv:4 value = \"4\"",
        "sections.csv:4 label_en = \"\"",
        "sections.csv:3 ordinal = \"7\"",
        "river-2023.txt:6 74..75 = \"四\"",
    ] {
        let named = found.iter().any(|problem| problem.to_string().starts_with(beginning));
        assert!(named, "{beginning} is not among\n{}", shown(&found));
    }
}

#[test]
fn an_exception_with_its_reason_lets_a_sign_stand() {
    let sample = Sample::broken("figures:4 value=3 & sign_exceptions add figure=r-water | reason=已是绝对值");
    assert!(problems(&sample).is_empty(), "{}", shown(&problems(&sample)));
}

#[test]
fn an_exception_with_its_reason_lets_a_link_and_a_period_stand() {
    for changes in [
        "figures:5 status=planned & indicators:3 agree=period;status & exceptions add initiative=r-i-links | figure=r-bridges | field=status | reason=计划数",
        "initiatives:2 period=2022 & exceptions add initiative=r-i-waterworks | field=period | reason=口号",
        "initiatives:3 status=ongoing",
        "initiatives:2 period=../2022-12",
        "initiatives:2 period=2019/2022",
    ] {
        let found = problems(&Sample::broken(changes));
        assert!(found.is_empty(), "{changes}: {}", shown(&found));
    }
}

#[test]
fn a_term_may_stand_in_any_listed_form_and_the_subject_of_a_clause_may_stay_unsaid() {
    for changes in [
        "initiatives:3 name_en=The Fourfold drive",
        "terms add term_zh=街道 | term_en=subdistrict | text_zh=乡级 | text_en=Town level & groups:2 text_zh=街道办事，街道修路 & groups:2 text_en=It builds roads",
    ] {
        let found = problems(&Sample::broken(changes));
        assert!(found.is_empty(), "{changes}: {}", shown(&found));
    }
    let inside = "terms add term_zh=街道 | term_en=subdistrict | text_zh=乡级 | text_en=Town level & groups:2 text_zh=全街道修路";
    assert_eq!(problems(&Sample::broken(inside)).len(), 1);
}

#[test]
fn a_listed_word_is_found_across_a_line_break_and_gives_way_to_a_row() {
    for changes in [
        "river-2023.txt 工程=>工程和一\n批项 & reports:2 chars=104 & sections:3 end=103 & figures:8 start=98 & figures:8 end=102",
        "numeral_words add word=这一 | note=stands in 这一年, which has a row",
    ] {
        let found = problems(&Sample::broken(changes));
        assert!(found.is_empty(), "{}", shown(&found));
    }
}

#[test]
fn the_numbers_of_each_source_are_counted() {
    let count = |changes: &str| {
        let sample = Sample::broken(changes);
        let catalog = data::check(&sample.tables).0;
        let counted = proof::count(&sample.tables, &catalog, &sample.texts());
        let each = counted
            .iter()
            .map(|c| (c.digits_accounted, c.digits, c.chinese_accounted, c.chinese));
        each.collect::<Vec<_>>()
    };
    assert_eq!(count("themes:2 cofog=04"), [(8, 8, 2, 2), (1, 1, 2, 2)]);
    assert_eq!(
        count("figures:8 gone & not_figures:3 gone"),
        [(7, 8, 1, 2), (1, 1, 2, 2)]
    );
}

#[test]
fn a_file_that_is_no_csv_is_named_with_its_line() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("no-csv");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::write(folder.join("themes.csv"), "id,name_zh\nworks,建设\nhealth\n").unwrap();
    let found = data::load(&folder).1;
    let said = |beginning: &str| {
        // Below the folder of the project, paths are written from there.
        let beginning = format!("no-csv/{beginning}");
        found.iter().any(|problem| problem.to_string().contains(&beginning))
    };
    assert!(
        said("themes.csv:3: Ensure every file of the record can be read as CSV"),
        "{}",
        shown(&found)
    );
    assert!(
        said("places.csv: Ensure every file"),
        "a missing file is a problem too: {}",
        shown(&found)
    );
}

#[test]
fn the_real_record_keeps_every_rule() {
    let (tables, mut found) = data::load(&record::folder());
    found.extend(data::check(&tables).1);
    assert!(found.is_empty(), "{}", shown(&found));
}

#[test]
fn the_real_record_marks_each_figure_whose_note_speaks_of_a_doubt() {
    let catalog = data::read(&data::load(&record::folder()).0).0;
    for figure in &catalog.figures {
        let note = figure.note.as_ref().map_or("", |note| &note.zh);
        let doubtful = note.contains("可能") || note.contains("存疑");
        assert_eq!(figure.doubt, doubtful, "{}: {note}", figure.id);
    }
}

/// The reading of periods that data/README.md sets down, as far as the record alone can show it.
#[test]
fn the_real_record_reads_what_has_no_date_in_one_way() {
    let (tables, problems) = data::load(&record::folder());
    assert!(problems.is_empty(), "{}", shown(&problems));
    let catalog = data::read(&tables).0;
    for figure in &catalog.figures {
        let id = &figure.id;
        // The one state whose date is printed: 2023年11月6日.
        let dated = id == "jj-irrigated-area";
        let open = matches!(figure.period, Period::AsOf(_));
        assert!(
            !open || dated || figure.basis == Basis::Inferred,
            "{id}: its date is not printed"
        );
        let moment = open || figure.period == Period::Unknown || figure.measure == Measure::Span;
        assert!(
            figure.nature != Nature::Stock || moment,
            "{id}: a stock stands at a date"
        );
        let undated = figure.report.id == "nanchuan-xicheng-2024" && figure.period.iso() != "2024-01/2024-09";
        assert!(
            !undated || figure.note.is_some(),
            "{id}: Nanchuan's 2024 has no printed end"
        );
        let topic = figure
            .indicator
            .as_ref()
            .is_some_and(|indicator| indicator.definition.zh.starts_with("话题"));
        assert!(
            !topic || figure.variant.is_some(),
            "{id}: a figure of a topic says what it counts"
        );
    }
}
