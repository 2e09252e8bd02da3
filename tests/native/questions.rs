//! The questions of the first page: their numbers are the record's, and what they lead to answers them.

use crate::page::{context, hash, page, query};
use jiezhen::answer::Context;
use jiezhen::answer::overview::{Finding, Said, overview};
use jiezhen::compare::{Judgement, Likeness};
use jiezhen::model::{Both, Lang};
use jiezhen::query::{Change, Query};
use jiezhen::record::{Record, record};

/// What must be read on the page that a question leads to, in the language of each: an answer is one choice away.
const ANSWERED: [(&str, &[&str]); 8] = [
    ("hazards", &["596条", "4450宗", "1397个"]),
    ("disputes", &["3692件", "超2400起", "超300起"]),
    ("old-compounds", &["21个", "至少22个"]),
    ("elderly-meals", &["中山西区", "金坛西城", "永康西城"]),
    ("jintan-plans", &["1000万元", "至少98%", "至少95%", "3家"]),
    ("gdp", &["165亿元", "150亿元", "只能并列"]),
    ("grid", &["江津西湖", "金坛西城"]),
    ("falls", &["−54.09%", "−39.13%", "−26.2%", "−6.82%"]),
];

fn findings(lang: Lang) -> Vec<Finding> {
    overview(context(lang)).findings
}

fn words(finding: &Finding) -> String {
    let all = finding.answer.iter().map(|part| match part {
        Said::Words(words) | Said::Value(words, _) => words.as_str(),
    });
    all.collect()
}

#[test]
fn each_question_leads_to_a_page_that_answers_it() {
    let findings = findings(Lang::Zh);
    assert_eq!(findings.len(), ANSWERED.len());
    for (finding, (id, expected)) in findings.iter().zip(ANSWERED) {
        assert_eq!(finding.id, id);
        let Change::To(to) = &finding.link else {
            panic!("{id} leads to a page");
        };
        assert_ne!(*to, Query::Overview, "{id}");
        let text = page(&hash(to), Lang::Zh).one("main").text();
        for words in expected {
            assert!(text.contains(words), "{id}: {words}");
        }
    }
}

#[test]
fn the_link_of_a_question_is_read_and_written_in_just_that_form() {
    for question in &record().catalog.questions {
        assert_eq!(hash(&query(&question.link)), question.link, "{}", question.id);
    }
}

#[test]
fn an_answer_has_its_values_as_links_to_their_figures_and_no_brace_is_left() {
    for lang in Lang::ALL {
        let page = page("#/", lang);
        let shown = page.one("section.findings").text();
        for finding in findings(lang) {
            assert!(!words(&finding).contains(['{', '}']), "{}", finding.id);
            for part in &finding.answer {
                if let Said::Value(value, Change::To(to)) = part {
                    let figure = record().catalog.find(to.open().unwrap_or_default());
                    let figure = &record().catalog.figures[figure.expect("a figure")];
                    assert_eq!(*value, jiezhen::words::qualified(figure, lang), "{}", finding.id);
                    assert!(shown.contains(value.as_str()), "{value}");
                }
            }
        }
    }
}

#[test]
fn an_answer_of_several_reports_bears_the_worst_verdict_on_its_numbers() {
    let worst = |id: &str| {
        let all = findings(Lang::Zh);
        all.into_iter().find(|finding| finding.id == id).expect(id).judgement
    };
    assert_eq!(worst("gdp"), Some(Judgement::Between(Likeness::SideBySide)));
    assert_eq!(worst("hazards"), Some(Judgement::Between(Likeness::NotComparable)));
    assert_eq!(worst("jintan-plans"), None);
}

/// The answers of today have pairs of one verdict each: so one is given two.
#[test]
fn of_several_verdicts_the_worst_is_told() {
    let mut catalog = (*record().catalog).clone();
    let question = catalog
        .questions
        .iter_mut()
        .find(|question| question.id == "gdp")
        .unwrap();
    let answer = "{zs-gdp} {jt-gdp} {nc-disputes-handled}";
    question.answer = Both::new(answer, answer);
    let mixed = Record::new(catalog);
    let findings = overview(Context::new(&mixed, Lang::Zh)).findings;
    let finding = findings.iter().find(|finding| finding.id == "gdp").unwrap();
    assert_eq!(finding.judgement, Some(Judgement::Between(Likeness::NotComparable)));
}
