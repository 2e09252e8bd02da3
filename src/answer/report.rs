//! The profile of one report: what it is, what it counts beside the others, and what stands in each of its sections.

mod facts;
mod mix;
mod multiples;
mod plans;
mod sections;
mod times;

pub use facts::Fact;
pub use plans::Plan;
pub use sections::{SectionAnswer, Shared};

use super::{Context, Picture, figures_of};
use crate::model::{Initiative, Lang, Report, Theme};
use crate::query::{Change, Query};
use crate::words::{self, list, plural};

/// What the page of a report shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Profile {
    pub title: String,
    pub headline: String,
    pub facts: Vec<Fact>,
    pub summary: String,
    /// What it covers and how that is known.
    pub coverage: String,
    pub note: Option<String>,
    /// Its figures by theme.
    pub mix: Picture,
    /// The periods of its figures.
    pub times: Picture,
    /// The share of each theme, beside the other reports.
    pub multiples: Picture,
    /// Its sections in true order.
    pub sections: Vec<SectionAnswer>,
    /// What it promises, asks for or expects.
    pub plans: Vec<Plan>,
    /// The indicators that other reports have too.
    pub shared: Vec<Shared>,
    /// The reports before and after it.
    pub before: Option<Neighbour>,
    pub after: Option<Neighbour>,
}

/// The report before or after.
#[derive(Clone, Debug, PartialEq)]
pub struct Neighbour {
    pub link: Change,
    pub place: String,
    pub title: String,
}

/// The profile of the report with this id.
pub fn report(context: Context, id: &str) -> Option<Profile> {
    let reports = &context.catalog.reports;
    let at = reports.iter().position(|report| report.id == id)?;
    let report = reports.get(at)?;
    let lang = context.lang;
    let sections = sections::sections(context, report);
    Some(Profile {
        title: report.title.get(lang).into(),
        headline: headline(context, report, sections.len()),
        facts: facts::facts(context, report),
        summary: report.summary.get(lang).into(),
        coverage: report.coverage.get(lang).into(),
        note: report.note.as_ref().map(|note| note.get(lang).into()),
        mix: mix::mix(context, report),
        times: times::times(context, report),
        multiples: multiples::multiples(context, report),
        sections,
        plans: plans::plans(context, report),
        shared: sections::shared(context, report),
        before: at
            .checked_sub(1)
            .and_then(|at| Some(neighbour(context, reports.get(at)?))),
        after: reports.get(at + 1).map(|report| neighbour(context, report)),
    })
}

fn neighbour(context: Context, report: &Report) -> Neighbour {
    Neighbour {
        link: Change::To(Query::Report(report.id.clone())),
        place: report.label.get(context.lang).into(),
        title: report.title.get(context.lang).into(),
    }
}

fn headline(context: Context, report: &Report, sections: usize) -> String {
    let lang = context.lang;
    let (figures, initiatives) = (figures_of(context, report).len(), initiatives_of(context, report).len());
    let place = report.label.get(lang);
    let head = match lang {
        Lang::Zh => format!("{place}的这份报告分{sections}节，有{figures}个数字、{initiatives}项做法"),
        Lang::En => format!(
            "The report of {place} has {figures} {} and {initiatives} {} in {sections} {}",
            plural(figures, "figure", "figures"),
            plural(initiatives, "initiative", "initiatives"),
            plural(sections, "section", "sections")
        ),
    };
    head + &tail(context, report)
}

/// The themes with the most figures; several where they have as many.
fn tail(context: Context, report: &Report) -> String {
    let lang = context.lang;
    let counts = mix::by_theme(context, report);
    let Some((_, most)) = counts.first().copied() else {
        return lang.say("。", ".").into();
    };
    let name = |theme: &Theme| match lang {
        Lang::Zh => theme.name.zh.clone(),
        Lang::En => crate::words::running(&theme.name.en),
    };
    let names: Vec<String> = counts
        .iter()
        .take_while(|pair| pair.1 == most)
        .map(|pair| name(pair.0))
        .collect();
    let themes = list(lang, &names);
    match (lang, names.len()) {
        (Lang::Zh, 1) => format!("；数字最多的主题是{themes}，有{most}个。"),
        (Lang::Zh, _) => format!("；数字最多的主题是{themes}，各有{most}个。"),
        (Lang::En, 1) => format!("; the theme with the most figures is {themes} ({most})."),
        (Lang::En, _) => format!("; the themes with the most figures are {themes} ({most} each)."),
    }
}

fn initiatives_of<'a>(context: Context<'a>, report: &Report) -> Vec<&'a Initiative> {
    context
        .catalog
        .initiatives
        .iter()
        .filter(|initiative| initiative.report.id == report.id)
        .collect()
}

/// Part of a whole in percent, rounded to a whole number; less than one half is said to be under one.
fn percent(part: usize, whole: usize) -> String {
    match words::percent(part, whole) {
        0 if part > 0 => "<1%".into(),
        rounded => format!("{rounded}%"),
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn shares_are_rounded_and_small_ones_are_not_nothing() {
        for (part, whole, words) in [
            (0, 10, "0%"),
            (1, 179, "1%"),
            (1, 400, "<1%"),
            (5, 1000, "1%"),
            (1, 3, "33%"),
            (2, 3, "67%"),
            (7, 7, "100%"),
            (0, 0, "0%"),
        ] {
            assert_eq!(percent(part, whole), words, "{part} of {whole}");
        }
    }
}
