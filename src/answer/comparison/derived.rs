//! Values that we work out from printed figures, each with the sum that leads to it.

use super::pairs::{Side, side};
use crate::answer::Context;
use crate::model::{Derived, Every, Figure, Formula, Lang, Qualifier};
use crate::words;

/// A value of ours.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivedLine {
    pub place: String,
    /// The value, worded as ours: 折合每年2428家.
    pub value: String,
    pub subject: String,
    /// How it comes about: （2378家＋9762家）÷5年＝2428家.
    pub sum: String,
    pub reason: String,
    /// The figures that it is worked out from.
    pub inputs: Vec<Side>,
}

/// The derived values that are shown with an indicator.
pub(super) fn derived(context: Context, indicator: &str) -> Vec<DerivedLine> {
    let own = context
        .catalog
        .derived
        .iter()
        .filter(|one| one.indicator.id == indicator);
    own.filter_map(|one| line(context, one)).collect()
}

fn line(context: Context, one: &Derived) -> Option<DerivedLine> {
    let lang = context.lang;
    let inputs: Vec<&Figure> = one.inputs.iter().filter_map(|at| context.figure(*at)).collect();
    let first = inputs.first()?;
    let worked = one.worked(&context.catalog.figures)?;
    // Things are counted with the measure word of what they are worked out from; a share has none.
    let classifier = if first.unit == one.unit {
        first.classifier.as_str()
    } else {
        ""
    };
    let plain = words::quantity(worked.value, one.unit, classifier, lang);
    let qualifier = match worked.exact {
        true => exactness(one.formula, inputs.iter().map(|input| input.qualifier)),
        false => Qualifier::About,
    };
    let (number, is) = match qualifier {
        Qualifier::Exact => (plain.clone(), lang.say("＝", " = ")),
        _ => (
            [qualifier.name(lang), lang.say("", " "), &plain].concat(),
            lang.say("≈", " ≈ "),
        ),
    };
    Some(DerivedLine {
        place: first.report.label.get(lang).into(),
        value: match inputs.iter().find(|input| input.doubt) {
            Some(input) => words::with_doubt(ours(one.formula, &number, lang), input, lang),
            None => ours(one.formula, &number, lang),
        },
        subject: one.subject.get(lang).into(),
        sum: [sum(one.formula, &inputs, lang).as_str(), is, &plain].concat(),
        reason: one.reason.get(lang).into(),
        inputs: one.inputs.iter().filter_map(|at| side(context, *at)).collect(),
    })
}

/// How exact a result is, by how exact its inputs are, in their order: what is divided by pulls the other way, and where two
/// do not agree, it is about so much.
fn exactness(formula: Formula, inputs: impl Iterator<Item = Qualifier>) -> Qualifier {
    let divides = matches!(formula, Formula::Share | Formula::Target);
    let turned = |(at, qualifier)| match divides && at > 0 {
        true => turned(qualifier),
        false => qualifier,
    };
    let inexact = inputs.enumerate().map(turned).filter(|one| *one != Qualifier::Exact);
    let agreed = |one, other| if one == other { one } else { Qualifier::About };
    inexact.reduce(agreed).unwrap_or(Qualifier::Exact)
}

/// A share of over 300 is under what it is of 300.
fn turned(qualifier: Qualifier) -> Qualifier {
    match qualifier {
        Qualifier::Over | Qualifier::AtLeast => Qualifier::Under,
        Qualifier::Nearly | Qualifier::Under => Qualifier::Over,
        Qualifier::About | Qualifier::Exact => qualifier,
    }
}

/// The number in words that say that it is worked out.
fn ours(formula: Formula, number: &str, lang: Lang) -> String {
    match (formula, lang) {
        (_, Lang::Zh) => format!("{}{number}", formula.name(lang)),
        (Formula::PerYear, Lang::En) => format!("{number} a year, averaged"),
        (Formula::PerMonth, Lang::En) => format!("{number} a month, averaged"),
        (Formula::Sum, Lang::En) => format!("{number} together"),
        (Formula::Share | Formula::Target, Lang::En) => format!("{number}, worked out"),
    }
}

/// What is divided or added up.
fn sum(formula: Formula, inputs: &[&Figure], lang: Lang) -> String {
    let numbers: Vec<String> = inputs.iter().map(|input| words::qualified(input, lang)).collect();
    let (plus, by) = (lang.say("＋", " + "), lang.say("÷", " ÷ "));
    let time = formula.every().and_then(|every| time(every, inputs.first()?, lang));
    match (formula, time, numbers.len()) {
        (Formula::Share | Formula::Target, ..) => numbers.join(by),
        (_, None, _) => numbers.join(plus),
        (_, Some(time), 1) => [numbers.join(plus).as_str(), by, &time].concat(),
        (_, Some(time), _) => [lang.say("（", "("), &numbers.join(plus), lang.say("）", ")"), by, &time].concat(),
    }
}

/// How many months or years are divided by: 9个月, 5 years.
fn time(every: Every, figure: &Figure, lang: Lang) -> Option<String> {
    let count = every.count(figure.period)?;
    let noun = match every {
        Every::Month => lang.say("个月", " months"),
        Every::Year => lang.say("年", " years"),
    };
    Some(format!("{count}{noun}"))
}

#[cfg(test)]
mod tests {
    use super::exactness;
    use crate::model::{Formula, Qualifier::*};

    #[test]
    fn a_result_is_as_inexact_as_its_inputs_and_what_it_is_divided_by_turns_it() {
        for (formula, inputs, result) in [
            (Formula::Sum, &[Exact, Exact][..], Exact),
            (Formula::Sum, &[Exact, Over], Over),
            (Formula::Sum, &[Over, Over], Over),
            (Formula::Sum, &[Over, Nearly], About),
            (Formula::PerYear, &[Nearly], Nearly),
            (Formula::Share, &[Over, Exact], Over),
            (Formula::Share, &[Exact, Over], Under),
            (Formula::Share, &[Over, Over], About),
            (Formula::Share, &[Over, Nearly], Over),
            (Formula::Target, &[Exact, Under], Over),
            (Formula::Target, &[Exact, About], About),
        ] {
            assert_eq!(
                exactness(formula, inputs.iter().copied()),
                result,
                "{formula:?} {inputs:?}"
            );
        }
    }
}
