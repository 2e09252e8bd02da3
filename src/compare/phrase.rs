//! The phrases that the reasons are made of: what one figure is, in each language.

use crate::model::{Both, Lang, Measure, Nature, Period, Scope, Status, Unit};

/// The one of two texts that is there.
pub(super) fn either(a: &Option<Both>, b: &Option<Both>) -> Both {
    a.clone().or_else(|| b.clone()).unwrap_or_default()
}

/// A text in quotation marks: marks within it become single, and none are doubled around what is a quotation already.
pub(super) fn quoted(text: &str) -> String {
    match text.strip_prefix('“').and_then(|rest| rest.strip_suffix('”')) {
        Some(inner) if !inner.contains('“') => text.into(),
        _ => format!("“{}”", text.replace('“', "‘").replace('”', "’")),
    }
}

/// What kind of number a measure is, with its article.
pub(super) fn kind(measure: Measure, lang: Lang) -> &'static str {
    match (measure, lang) {
        (_, Lang::Zh) => measure.name(lang),
        (Measure::Level, _) => "an amount",
        (Measure::Growth, _) => "a growth rate",
        (Measure::Change, _) => "a change",
        (Measure::Share, _) => "a rate or share",
        (Measure::Rank, _) => "a rank",
        (Measure::Span, _) => "a number of years in a row",
        (Measure::OverTarget | Measure::From, _) => measure.name(lang),
    }
}

/// What kind of number a measure is, to stand before the number.
pub(super) fn bare_kind(measure: Measure, lang: Lang) -> &'static str {
    let kind = kind(measure, lang);
    kind.strip_prefix("a ").unwrap_or(kind)
}

/// What a unit counts in.
pub(super) fn unit(unit: Unit, lang: Lang) -> &'static str {
    match unit {
        Unit::Item => lang.say("个数", "numbers of things"),
        Unit::Person => lang.say("人数", "people"),
        Unit::PersonTime => lang.say("人次", "attendances"),
        Unit::Household => lang.say("户数", "households"),
        _ => unit.name(lang),
    }
}

/// What a figure speaks of.
pub(super) fn scope(scope: &Scope, lang: Lang) -> String {
    match (scope, lang) {
        (Scope::Place, _) => lang.say("是整个镇街", "the whole place").into(),
        (Scope::Part(name), Lang::Zh) => format!("只是{}", name.zh),
        (Scope::Part(name), Lang::En) => format!("{} alone", quoted(&name.en)),
        (Scope::Beyond(name), Lang::Zh) => format!("是不限于本镇街的{}", name.zh),
        (Scope::Beyond(name), Lang::En) => format!("{}, which reaches beyond it", quoted(&name.en)),
    }
}

/// What the nature of a number says of it.
pub(super) fn nature(nature: Nature, lang: Lang) -> &'static str {
    match nature {
        Nature::Flow => lang.say("一段时间里发生的数", "arose over a period"),
        Nature::Stock => lang.say("某一时点上的数", "holds at one date"),
        Nature::Rate => lang.say("比率", "is a rate"),
    }
}

/// How far what is counted has come.
pub(super) fn stage(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Achieved => lang.say("已经完成", "achieved"),
        Status::Expected => lang.say("还是预计", "expected"),
        Status::Ongoing => lang.say("还在进行", "under way"),
        Status::Planned => lang.say("只是计划", "planned"),
        Status::Applied => lang.say("只是申请", "applied for"),
    }
}

/// Whether one period's years lie within the other's, so that naming the periods tells their lengths.
pub(super) fn nested(a: Period, b: Period) -> bool {
    let (Some(a), Some(b)) = (a.years(), b.years()) else {
        return false;
    };
    let within = |inner: (u16, u16), outer: (u16, u16)| outer.0 <= inner.0 && inner.1 <= outer.1;
    within(a, b) || within(b, a)
}

/// A period behind a preposition: the end of Jun 2024; in Chinese as it is.
pub(super) fn when(period: Period, lang: Lang) -> String {
    let words = period.words(lang);
    match (period, lang) {
        (Period::AsOf(month), Lang::En) if month.month == 12 => format!("the {words}"),
        (Period::AsOf(_), Lang::En) => words.replacen("as of", "the end of", 1),
        _ => words,
    }
}

/// A period with its fullness: 2024年全年, 2016–2020年这5年, 2024年1–9月.
pub(super) fn fully(period: Period, lang: Lang) -> String {
    let words = period.words(lang);
    match (period.months(), period.years(), lang) {
        (Some(12), Some((first, last)), Lang::Zh) if first == last => words + "全年",
        (Some(12), Some((first, last)), Lang::En) if first == last => format!("the whole of {words}"),
        (Some(months), _, Lang::Zh) if months > 12 => format!("{words}这{}", length(period, lang)),
        (Some(months), _, Lang::En) if months > 12 => format!("the {} {words}", length(period, lang)),
        _ => words,
    }
}

/// How long a period is: 5年, 半年, 9个月.
pub(super) fn length(period: Period, lang: Lang) -> String {
    const NUMBERS: [&str; 11] = [
        "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    ];
    let months = period.months().unwrap_or(0);
    let (count, (zh, one, many)) = match months {
        6 => return lang.say("半年", "half a year").into(),
        _ if months.is_multiple_of(12) => (months / 12, ("年", "year", "years")),
        _ => (months, ("个月", "month", "months")),
    };
    let noun = if count == 1 { one } else { many };
    match (lang, NUMBERS.get(count as usize)) {
        (Lang::Zh, _) => format!("{count}{zh}"),
        (Lang::En, Some(number)) => format!("{number} {noun}"),
        (Lang::En, None) => format!("{count} {noun}"),
    }
}
