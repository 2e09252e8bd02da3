//! The table of all verdicts as a file that a person can read: `verdicts.md`.

use jiezhen::compare::{Axis, Likeness, Reason, Verdict, axes, on_axis, verdict};
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
    let mut counts = [0; 3];
    for indicator in &catalog.indicators {
        let figures = figures_of(catalog, indicator);
        if figures.len() > 1 {
            section(catalog, indicator, &figures, &mut counts, &mut body);
        }
    }
    let [like, caveat, not] = counts;
    let total = like + caveat + not;
    format!(
        "# Verdicts\n\nWhether two figures of one indicator may stand on one axis, for every pair that the record has. \
         Written by `JIEZHEN_BLESS=1 cargo test`; read it after each change of the record or the rules.\n\n\
         {total} pairs: {like} like for like, {caveat} comparable with a caveat, {not} not comparable.\n{body}"
    )
}

fn section(catalog: &Catalog, indicator: &Indicator, figures: &[usize], counts: &mut [usize; 3], out: &mut String) {
    writeln!(
        out,
        "\n## {} · {} (`{}`)\n",
        indicator.name.zh, indicator.name.en, indicator.id
    )
    .unwrap();
    for at in figures {
        writeln!(out, "- {}", described(&catalog.figures[*at])).unwrap();
    }
    writeln!(out, "\n| | | verdict | why | 理由 |\n| --- | --- | --- | --- | --- |").unwrap();
    for (count, a) in figures.iter().enumerate() {
        for b in &figures[count + 1..] {
            let found = verdict(catalog, *a, *b);
            counts[found.level as usize] += 1;
            writeln!(out, "{}", row(&catalog.figures[*a], &catalog.figures[*b], &found)).unwrap();
        }
    }
    let axes = axes(catalog, figures);
    writeln!(out, "\nAxes:").unwrap();
    for (number, axis) in axes.iter().enumerate() {
        writeln!(out, "{}. {}", number + 1, axis_line(catalog, axis)).unwrap();
    }
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

fn row(a: &Figure, b: &Figure, found: &Verdict) -> String {
    let level = match found.level {
        Likeness::NotComparable => "**not comparable**",
        level => level.name(Lang::En),
    };
    let [en, zh] = [Lang::En, Lang::Zh].map(|lang| reasons(&found.reasons, lang));
    format!(
        "| `{}` {} | `{}` {} | {level} | {en} | {zh} |",
        a.id, a.raw, b.id, b.raw
    )
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
