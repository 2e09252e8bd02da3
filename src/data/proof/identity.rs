//! Checks that each source is the one that was read, and that each span holds what its row says.

use super::Evidence;
use crate::data::table::{Problem, Row};
use crate::text::prints::of_source;

pub fn sources(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for row in evidence.record.rows("reports") {
        let Some(page) = evidence.page(row.get("id")) else {
            problems.push(row.problem(
                rule,
                "id",
                format!("Put {}.txt into the folder of the sources.", row.get("id")),
            ));
            continue;
        };
        if row.get("sha256") != page.source.sha256 {
            problems.push(row.problem(rule, "sha256", format!("The file's is {}.", page.source.sha256)));
        }
        if row.get("chars") != page.chars.len().to_string() {
            problems.push(row.problem(rule, "chars", format!("The file has {}.", page.chars.len())));
        }
    }
    problems
}

pub fn prints(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let hint = "`cargo xtask audit` writes prints.csv; run it again.";
    let mut problems = Vec::new();
    for report in evidence.record.rows("reports") {
        let Some(page) = evidence.page(report.get("id")) else {
            continue;
        };
        let Some(row) = evidence
            .record
            .rows("prints")
            .find(|row| row.get("report") == report.get("id"))
        else {
            problems.push(report.problem(rule, "id", hint));
            continue;
        };
        let (letters, sentences) = of_source(&page.source.text);
        for (field, _) in [("letters", letters), ("sentences", sentences)]
            .iter()
            .filter(|(f, own)| row.get(f) != own)
        {
            problems.push(row.problem(rule, field, hint));
        }
    }
    problems
}

pub fn raw(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let mut problems = Vec::new();
    for file in ["figures", "not_figures"] {
        let wrong = evidence.held(file).filter(|(row, held)| row.get("raw") != held);
        problems.extend(wrong.map(|(row, held)| row.problem(rule, "raw", holds(&row, &held))));
    }
    problems
}

pub fn names(evidence: &Evidence, rule: &'static str) -> Vec<Problem> {
    let wrong = evidence.held("initiatives").filter(|(row, held)| {
        let name: String = row.get("name_zh").chars().filter(|c| !c.is_whitespace()).collect();
        held.is_empty() || !name.contains(held)
    });
    wrong
        .map(|(row, held)| row.problem(rule, "name_zh", holds(&row, &held)))
        .collect()
}

fn holds(row: &Row, held: &str) -> String {
    format!("{}..{} holds \"{held}\".", row.get("start"), row.get("end"))
}
