//! Rules about what verdicts rest on: the agreements of an indicator, what a value is for, and derived values.

use super::{Found, Record};
use crate::model::{Agreement, Catalog, Dimension, Figure, Indicator, Measure, Nature, Scope, Status};

pub fn agreements<'a>(record: &Record<'a>) -> Found<'a> {
    let mut found = Vec::new();
    for (row, indicator) in record.read("indicators", &record.catalog.indicators, |one| &one.id) {
        let mut twice = indicator.agree.clone();
        twice.sort_unstable();
        if twice.windows(2).any(|pair| pair.first() == pair.last()) {
            found.push((row, "agree", "One of them stands twice.".into()));
        }
        for agreement in Agreement::ALL {
            let listed = indicator.agree.contains(agreement);
            let hint = match needed(record.catalog, indicator, *agreement) {
                Some(true) if !listed => "Its figures may differ in",
                Some(false) if listed => "None of its figures can differ in",
                _ => continue,
            };
            found.push((row, "agree", format!("{hint} {}.", agreement.id())));
        }
    }
    found
}

/// Whether figures of an indicator may differ in something; none where that is for the editor to say.
fn needed(catalog: &Catalog, indicator: &Indicator, agreement: Agreement) -> Option<bool> {
    let of_it = |figure: &&Figure| figure.indicator.as_ref().is_some_and(|own| own.id == indicator.id);
    let any = |is: fn(&Figure) -> bool| catalog.figures.iter().filter(of_it).any(is);
    match agreement {
        // A rate or a rank covers its period whatever its length.
        Agreement::Period if matches!(indicator.unit.dimension(), Dimension::Percent | Dimension::Rank) => Some(false),
        Agreement::Period => any(|figure| figure.nature == Nature::Flow).then_some(true),
        Agreement::Definition => any(|figure| figure.variant.is_some()).then_some(true),
        Agreement::Status => any(|figure| figure.status != Status::Achieved).then_some(true),
        // Where every figure is of one project, that is what the indicator is.
        Agreement::Scope => {
            let mixed = any(|figure| figure.scope != Scope::Place) && any(|figure| figure.scope == Scope::Place);
            mixed.then_some(true)
        }
        Agreement::Classifier => None,
    }
}

pub fn per<'a>(record: &Record<'a>) -> Found<'a> {
    let amount = |figure: &Figure| matches!(figure.measure, Measure::Level | Measure::Change | Measure::From);
    record
        .read("figures", &record.catalog.figures, |one| &one.id)
        .filter(|(_, figure)| figure.per.is_some() && (!amount(figure) || figure.nature == Nature::Rate))
        .map(|(row, _)| (row, "per", "Only an amount is for one of something.".to_string()))
        .collect()
}

pub fn derived<'a>(record: &Record<'a>) -> Found<'a> {
    let figures = &record.catalog.figures;
    let mut found = Vec::new();
    for (row, one) in record.read("derived", &record.catalog.derived, |one| &one.id) {
        let inputs: Vec<&Figure> = one.inputs.iter().filter_map(|at| figures.get(*at)).collect();
        let alike = |of: fn(&Figure) -> String| {
            let mut all = inputs.iter().map(|input| of(input));
            let first = all.next();
            all.all(|other| Some(&other) == first.as_ref())
        };
        let averaged = one.formula.every().is_some();
        let added = averaged || one.is_sum();
        let flows = inputs.iter().all(|input| input.nature == Nature::Flow);
        let problem = if one.worked(figures).is_none() {
            "It cannot be worked out from its inputs."
        } else if !alike(|input| input.report.id.clone()) {
            "Its inputs are of different reports."
        } else if added && !(alike(|input| input.unit.id().into()) && alike(|input| input.period.iso())) {
            "What is added up has one unit and one period."
        } else if averaged && !flows {
            "Only what arises within a period is averaged."
        } else if added && inputs.iter().any(|input| input.unit != one.unit) {
            "A sum or an average has the unit of its inputs."
        } else {
            continue;
        };
        found.push((row, "inputs", problem.into()));
    }
    found
}
