//! The table of all verdicts as a file that a person can read: `verdicts.md`.

use jiezhen::compare::{
    Axis, Counted, Judgement, Likeness, Reason, axes, comparisons, on_axis, verdict, within_reports,
};
use jiezhen::model::*;
use jiezhen::words;
use std::fmt::Write;

/// The positions of an indicator's figures.
pub fn figures_of(catalog: &Catalog, indicator: &Indicator) -> Vec<usize> {
    let of_it = |figure: &Figure| figure.indicator.as_ref().is_some_and(|other| other.id == indicator.id);
    (0..catalog.figures.len())
        .filter(|at| of_it(&catalog.figures[*at]))
        .collect()
}

/// The whole file.
pub fn of(catalog: &Catalog) -> String {
    let mut body = String::new();
    let (mut pairs, mut best) = ([0; 4], [0; 4]);
    for indicator in &catalog.indicators {
        let figures = figures_of(catalog, indicator);
        let levels = levels(catalog, &figures);
        levels.iter().for_each(|level| pairs[*level as usize] += 1);
        levels
            .iter()
            .min()
            .into_iter()
            .for_each(|level| best[*level as usize] += 1);
        if figures.len() > 1 {
            section(catalog, indicator, &figures, &mut body);
        }
    }
    format!(
        "# Verdicts\n\nHow far two figures of one indicator may be compared, for every pair that the record has: first the \
         comparisons between reports (each fact once, figures of one kind), then the pairs of one report, which are no \
         comparisons. “Averaged” is the verdict once totals are averaged over a month or a year. Written by \
         `JIEZHEN_BLESS=1 cargo test`; read it after each change of the record or the rules.\n\n\
         {}\n{}\n{body}",
        counted("comparisons between reports", pairs),
        counted("indicators in two or more reports, by their best comparison", best)
    )
}

fn levels(catalog: &Catalog, figures: &[usize]) -> Vec<Likeness> {
    let pairs = comparisons(catalog, figures).into_iter();
    pairs
        .map(|(a, b)| match verdict(catalog, a, b, Counted::AsPrinted).judgement {
            Judgement::Between(likeness) => likeness,
            Judgement::Within(_) => panic!("a comparison of one report"),
        })
        .collect()
}

fn counted(what: &str, counts: [usize; 4]) -> String {
    let total: usize = counts.iter().sum();
    let each: Vec<String> = Likeness::ALL
        .iter()
        .zip(counts)
        .map(|(level, count)| format!("{count} {}", level.name(Lang::En)))
        .collect();
    format!("- {total} {what}: {}.", each.join("; "))
}

fn section(catalog: &Catalog, indicator: &Indicator, figures: &[usize], out: &mut String) {
    writeln!(
        out,
        "\n## {} · {} (`{}`)\n",
        indicator.name.zh, indicator.name.en, indicator.id
    )
    .unwrap();
    for at in figures {
        writeln!(out, "- {}", described(&catalog.figures[*at])).unwrap();
    }
    for pairs in [comparisons(catalog, figures), within_reports(catalog, figures)] {
        if !pairs.is_empty() {
            writeln!(out, "\n| | | verdict | why | 理由 |\n| --- | --- | --- | --- | --- |").unwrap();
        }
        for (a, b) in pairs {
            rows(catalog, a, b, out);
        }
    }
    writeln!(out, "\nAxes:").unwrap();
    for (number, axis) in axes(catalog, figures, Counted::AsPrinted).iter().enumerate() {
        writeln!(out, "{}. {}", number + 1, axis_line(catalog, axis)).unwrap();
    }
    let derived = catalog.derived.iter().filter(|one| one.indicator.id == indicator.id);
    let derived: Vec<String> = derived.map(|one| derived_line(catalog, one)).collect();
    if !derived.is_empty() {
        writeln!(out, "\nWorked out by us:\n{}", derived.join("\n")).unwrap();
    }
}

fn derived_line(catalog: &Catalog, one: &Derived) -> String {
    let worked = one.worked(&catalog.figures).unwrap();
    let inputs: Vec<&str> = one.inputs.iter().map(|at| catalog.figures[*at].id.as_str()).collect();
    let about = if worked.exact { "" } else { "about " };
    let value = words::quantity(worked.value, one.unit, "", Lang::En);
    format!(
        "- `{}`, {} of `{}`: {about}{value}",
        one.id,
        one.formula.name(Lang::En),
        inputs.join("`, `")
    )
}

fn described(figure: &Figure) -> String {
    let place = &figure.report.place.label;
    let mut line = format!("`{}` {}", figure.id, place.zh);
    for lang in [Lang::Zh, Lang::En] {
        let (number, when) = (words::qualified(figure, lang), figure.period.words(lang));
        let known = if figure.basis == Basis::Inferred {
            lang.say("（推断）", " (inferred)")
        } else {
            ""
        };
        write!(line, " · {}: {number}, {when}{known}", figure.subject.get(lang)).unwrap();
    }
    line
}

fn rows(catalog: &Catalog, at_a: usize, at_b: usize, out: &mut String) {
    let (a, b) = (&catalog.figures[at_a], &catalog.figures[at_b]);
    let [printed, averaged] =
        [Counted::AsPrinted, Counted::Averaged].map(|counted| verdict(catalog, at_a, at_b, counted));
    for (head, found) in [("", &printed), ("averaged: ", &averaged)] {
        if head.is_empty() || *found != printed {
            let level = match found.judgement {
                Judgement::Between(Likeness::NotComparable) => "**not comparable**",
                judgement => judgement.name(Lang::En),
            };
            let [en, zh] = [Lang::En, Lang::Zh].map(|lang| reasons(&found.reasons, lang));
            writeln!(
                out,
                "| `{}` {} | `{}` {} | {head}{level} | {en} | {zh} |",
                a.id, a.raw, b.id, b.raw
            )
            .unwrap();
        }
    }
}

fn reasons(reasons: &[Reason], lang: Lang) -> String {
    reasons
        .iter()
        .map(|reason| reason.words(lang))
        .collect::<Vec<_>>()
        .join(lang.say("；", "; "))
}

fn axis_line(catalog: &Catalog, axis: &Axis) -> String {
    let value = |at: &usize| {
        let figure = &catalog.figures[*at];
        let note = on_axis(figure, axis.unit).unwrap().note;
        let note = note.map(|note| format!(" ({})", note.en)).unwrap_or_default();
        format!("`{}` {}{note}", figure.id, words::qualified(figure, Lang::En))
    };
    let figures = axis.figures.iter().map(value).collect::<Vec<_>>().join(", ");
    let apart = reasons(&axis.apart, Lang::En);
    if apart.is_empty() {
        figures
    } else {
        format!("{figures}; apart: {apart}")
    }
}
