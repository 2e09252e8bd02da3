//! The overview: what is in here, what each report counts, how exactly, and what rose and fell most.

mod entries;
mod exactness;
mod findings;
mod mix;
mod notable;
mod silence;

pub use entries::{Counted, Entry};
pub use findings::{Finding, Said};
pub use silence::{CellFigure, CoverageCell, CoverageLine, Head, Silence};

use super::{Context, Picture};
use crate::model::{Lang, Report};
use crate::words::plural;

/// What the overview shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    pub headline: String,
    pub findings: Vec<Finding>,
    pub entries: Vec<Entry>,
    pub pictures: Vec<Picture>,
    pub silence: Silence,
}

pub fn overview(context: Context) -> Overview {
    let silence = silence::silence(context);
    Overview {
        headline: headline(context, silence.shared.len()),
        findings: findings::findings(context),
        entries: entries::entries(context),
        pictures: vec![
            mix::mix(context),
            exactness::exactness(context),
            notable::notable(context),
        ],
        silence,
    }
}

fn headline(context: Context, shared: usize) -> String {
    let catalog = context.catalog;
    let years: Vec<(u16, u16)> = catalog
        .reports
        .iter()
        .filter_map(|report| report.period.years())
        .collect();
    let first = years.iter().map(|years| years.0).min();
    let covered = first.zip(years.iter().map(|years| years.1).max());
    let mut provinces: Vec<&str> = Vec::new();
    for report in &catalog.reports {
        let province = report.place.line().last().map_or("", |place| &place.id);
        if !provinces.contains(&province) {
            provinces.push(province);
        }
    }
    let (reports, provinces) = (catalog.reports.len(), provinces.len());
    let (figures, initiatives) = (catalog.figures.len(), catalog.initiatives.len());
    // Where no report says which time it is of, nothing is said of it.
    let covered = match (covered, context.lang) {
        (None, _) => String::new(),
        (Some((first, last)), Lang::Zh) if first == last => format!("，讲的是{first}年"),
        (Some((first, last)), Lang::Zh) => format!("，讲的是{first}年至{last}年"),
        (Some((first, last)), Lang::En) if first == last => format!(", covering {first}"),
        (Some((first, last)), Lang::En) => format!(", covering {first} to {last}"),
    };
    match context.lang {
        Lang::Zh => {
            let shared = match shared {
                0 => "还没有指标见于两份以上报告。".to_string(),
                _ => format!("{shared}个指标见于两份以上报告，可以对照。"),
            };
            format!(
                "{reports}份镇街工作报告，来自{provinces}个省市{covered}：{figures}个数字，{initiatives}项做法。{shared}"
            )
        }
        Lang::En => {
            let shared = match shared {
                0 => "No indicator appears in two reports yet.".to_string(),
                1 => "One indicator appears in two or more reports.".to_string(),
                _ => format!("{shared} indicators appear in two or more reports and can be looked at together."),
            };
            format!(
                "{reports} township work {} from {provinces} {}{covered}: {figures} {} and {initiatives} {}. {shared}",
                plural(reports, "report", "reports"),
                plural(provinces, "province or municipality", "provinces and municipalities"),
                plural(figures, "figure", "figures"),
                plural(initiatives, "initiative", "initiatives"),
            )
        }
    }
}

/// A place by the nearest that is known beyond it: in English the last word of its label, where that tells it from the others.
pub(super) fn short(context: Context, report: &Report) -> String {
    let known = |report: &Report| {
        report
            .place
            .label
            .en
            .rsplit(", ")
            .next()
            .unwrap_or_default()
            .to_string()
    };
    let own = known(report);
    let alone = context
        .catalog
        .reports
        .iter()
        .filter(|other| known(other) == own)
        .count()
        == 1;
    match context.lang {
        Lang::En if alone => own,
        _ => String::new(),
    }
}

/// A place with how many figures its shares are of.
fn numbered(place: &str, figures: usize, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{place}（{figures}个）"),
        Lang::En => format!("{place} ({figures})"),
    }
}

#[cfg(test)]
mod tests {
    use crate::words::percent;

    #[test]
    fn shares_are_rounded_to_whole_per_cent_and_nothing_of_nothing_is_none() {
        for (part, whole, share) in [(1, 3, 33), (2, 3, 67), (1, 2, 50), (0, 9, 0), (9, 9, 100), (0, 0, 0)] {
            assert_eq!(percent(part, whole), share);
        }
    }
}
