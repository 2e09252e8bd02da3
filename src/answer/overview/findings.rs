//! Questions with their answers: an editor's words, the record's numbers, and how far those may be compared.

use super::super::Context;
use crate::address;
use crate::compare::{Counted, Judgement, verdict};
use crate::model::{Basis, Figure, Question, TextPart, parts};
use crate::query::{Change, Query};
use crate::words;

/// A question that the record answers.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub id: String,
    pub question: String,
    pub answer: Vec<Said>,
    /// The worst verdict on two of its figures that are of different reports; none where one report answers alone.
    pub judgement: Option<Judgement>,
    /// What leads to where the answer can be followed.
    pub link: Change,
}

/// A part of an answer.
#[derive(Clone, Debug, PartialEq)]
pub enum Said {
    Words(String),
    /// A value, and what leads to its figure.
    Value(String, Change),
}

pub fn findings(context: Context) -> Vec<Finding> {
    let all = context.catalog.questions.iter();
    all.map(|question| finding(context, question)).collect()
}

fn finding(context: Context, question: &Question) -> Finding {
    let asked = said(context, question.question.get(context.lang));
    let asked: Vec<&str> = asked
        .iter()
        .map(|part| match part {
            Said::Words(words) | Said::Value(words, _) => words.as_str(),
        })
        .collect();
    Finding {
        id: question.id.clone(),
        question: asked.concat(),
        answer: said(context, question.answer.get(context.lang)),
        judgement: judgement(context, question),
        link: Change::To(address::read(&question.link, context.record).location.query),
    }
}

/// A text with its references filled in. A rule of the record sees to it that each has its figure.
fn said(context: Context, text: &str) -> Vec<Said> {
    let figure = |id: &str| context.catalog.find(id).and_then(|at| context.figure(at));
    let fill = |part| match part {
        TextPart::Words(words) => Some(Said::Words(words.into())),
        TextPart::Value(id) => {
            let value = words::qualified(figure(id)?, context.lang);
            Some(Said::Value(value, Change::To(Query::figure(id))))
        }
        TextPart::Period(id) => Some(Said::Words(period(context, figure(id)?))),
    };
    let mut all = Vec::new();
    for part in parts(text).into_iter().filter_map(fill) {
        match (all.last_mut(), part) {
            // Words in one piece: what stands between two elements is spaced as one text, whoever draws it.
            (Some(Said::Words(before)), Said::Words(words)) => before.push_str(&words),
            (_, part) => all.push(part),
        }
    }
    all
}

/// A period, and whether it is our inference.
fn period(context: Context, figure: &Figure) -> String {
    let words = figure.period.words(context.lang);
    match figure.basis {
        Basis::Stated => words,
        Basis::Inferred => words + context.say("，时期为推断", ", period inferred"),
    }
}

fn judgement(context: Context, question: &Question) -> Option<Judgement> {
    let named = parts(question.answer.get(context.lang)).into_iter();
    let named: Vec<usize> = named
        .filter_map(|part| match part {
            TextPart::Value(id) => context.catalog.find(id),
            TextPart::Words(_) | TextPart::Period(_) => None,
        })
        .collect();
    let report = |at: usize| context.figure(at).map(|figure| &figure.report.id);
    let pairs = named
        .iter()
        .enumerate()
        .flat_map(|(at, a)| named.iter().skip(at + 1).map(move |b| (*a, *b)));
    pairs
        .filter(|(a, b)| report(*a) != report(*b))
        .map(|(a, b)| verdict(context.catalog, a, b, Counted::AsPrinted).judgement)
        .max()
}
