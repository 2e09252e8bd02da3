//! Growth rates as a dot plot around zero, one row for each thing that grew or fell.

use super::picture::{Data, Picture};
use super::{Context, exactness};
use crate::chart::{Datum, Dot, DotRow};
use crate::model::{Figure, Lang, Measure, Unit, ordered};
use crate::query::{Change, Query};
use crate::words;

/// On the page of figures a mark opens its row.
pub fn in_the_table(id: &str) -> Change {
    Change::Open(id.into())
}

/// On other pages a mark leads to its figure.
pub fn elsewhere(id: &str) -> Change {
    Change::To(Query::figure(id))
}

/// The growth rates among these figures; `leads` says what the mark of the figure with an id leads to.
pub fn growth(context: Context, figures: &[usize], leads: &dyn Fn(&str) -> Change) -> Picture {
    let lang = context.lang;
    // The same rate stated twice is one dot.
    let rates: Vec<&Figure> = context
        .all(figures)
        .map(|(_, figure)| figure)
        .filter(|figure| figure.measure == Measure::Growth && figure.same_as.is_none())
        .collect();
    let rates = ordered(rates, |a, b| b.value.cmp(&a.value));
    let mut names: Vec<String> = Vec::new();
    for rate in &rates {
        let name = row_name(rate, lang);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    let dot = |(index, rate): (usize, &&Figure)| {
        let place = rate.report.label.get(lang);
        let number = words::qualified(rate, lang);
        let period = rate.period.words(lang);
        let label = match lang {
            Lang::Zh => format!("{}，{place}，{period}：{number}", rate.subject.zh),
            Lang::En => format!("{}, {place}, {period}: {number}", rate.subject.en),
        };
        let datum = Datum::new(index, super::float(rate.value), &format!("{place} {number}"));
        Dot {
            series: context.series(&rate.report),
            datum: datum
                .label(&label)
                .key(&rate.id)
                .exactness(exactness(rate))
                .stage(super::stage(rate)),
        }
    };
    let rows = names.iter().map(|name| DotRow {
        name: name.clone(),
        dots: rates
            .iter()
            .enumerate()
            .filter(|(_, rate)| row_name(rate, lang) == *name)
            .map(dot)
            .collect(),
    });
    let header = ["事项", "地区", "时期", "增速"];
    let header_en = ["Subject", "Place", "Period", "Growth rate"];
    Picture {
        id: "growth",
        title: lang
            .say("增速，右升左降", "Growth rates, rises to the right, falls to the left")
            .into(),
        sentence: sentence(&rates, lang),
        empty: lang.say("其中没有增速。", "There is no growth rate among them.").into(),
        single: lang.say("只有这一个增速。", "This is the only growth rate.").into(),
        source: context.source(),
        data: Data::Dots(rows.collect(), Unit::Percent),
        links: rates.iter().map(|rate| leads(&rate.id)).collect(),
        header: header
            .iter()
            .zip(header_en)
            .map(|(zh, en)| lang.say(zh, en).to_string())
            .collect(),
        rows: rates
            .iter()
            .map(|rate| {
                let place = rate.report.label.get(lang).to_string();
                vec![
                    rate.subject.get(lang).into(),
                    place,
                    rate.period.words(lang),
                    words::qualified(rate, lang),
                ]
            })
            .collect(),
    }
    .told(lang)
}

fn row_name(rate: &Figure, lang: Lang) -> String {
    rate.indicator
        .as_ref()
        .map_or_else(|| rate.subject.get(lang), |indicator| indicator.name.get(lang))
        .to_string()
}

fn sentence(rates: &[&Figure], lang: Lang) -> String {
    let describe = |rate: &Figure| {
        let (place, number) = (rate.report.label.get(lang), words::qualified(rate, lang));
        match lang {
            Lang::Zh => format!("{place}的{}（{number}）", rate.subject.zh),
            Lang::En => format!("{} in {place} ({number})", words::running(&rate.subject.en)),
        }
    };
    match (rates.first(), rates.last(), lang) {
        (Some(first), Some(last), Lang::Zh) if rates.len() > 1 => {
            format!("最高的是{}，最低的是{}。", describe(first), describe(last))
        }
        (Some(first), Some(last), Lang::En) if rates.len() > 1 => {
            format!("Highest is {}; lowest is {}.", describe(first), describe(last))
        }
        (Some(only), ..) => describe(only) + lang.say("。", "."),
        _ => String::new(),
    }
}
