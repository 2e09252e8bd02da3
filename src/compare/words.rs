//! The reasons in words: one clause in each language that names what the two figures say.

use super::phrase::{bare_kind, either, fully, kind, length, nature, nested, quoted, scope, stage, unit, when};
use super::reason::{Lengths, Reason};
use crate::model::{Every, Lang, Period};

impl Reason {
    /// The reason as a clause without a full stop: 一个是2024年1–9月，一个是2024年全年 / one covers Jan–Sep 2024,
    /// the other the whole of 2024.
    pub fn words(&self, lang: Lang) -> String {
        match lang {
            Lang::Zh => chinese(self),
            Lang::En => english(self),
        }
    }
}

fn chinese(reason: &Reason) -> String {
    let zh = Lang::Zh;
    match reason {
        Reason::SameFact => "这是同一件事说了两遍".into(),
        Reason::PartOfTotal { part, total } => format!("{}已含在{}之内，不能相加", part.zh, total.zh),
        Reason::PartsOfOne => "两个都是同一总数的一部分".into(),
        Reason::Earlier { from, to } => format!("{}是变化前的数，{}是变化后的数", from.zh, to.zh),
        Reason::Stage { first, then } => format!("{}是前一步的数，{}是后一步的数", first.zh, then.zh),
        Reason::About(measure, a, b) => format!("{}{}是就{}说的", bare_kind(*measure, zh), a.zh, b.zh),
        Reason::Indicator(Some(a), Some(b)) => format!("指标不同：一个是{}，一个是{}", a.zh, b.zh),
        Reason::Indicator(..) => "没有归入同一个指标".into(),
        Reason::Variant(Some(a), Some(b)) => format!("口径不同：一个是{}，一个是{}", quoted(&a.zh), quoted(&b.zh)),
        Reason::Variant(a, b) => format!("口径不同：一个是{}，另一份报告没有这样写", quoted(&either(a, b).zh)),
        Reason::Classifier(a, b) => format!("计数单位不同：一个按{a}计，一个按{b}计"),
        Reason::Measure(a, b) => format!("一个是{}，一个是{}", kind(*a, zh), kind(*b, zh)),
        Reason::Whole(a, b) => format!("比率的基数不同：一个是{}，一个是{}", quoted(&a.zh), quoted(&b.zh)),
        Reason::Ranking(a, b) => format!("排名的范围或依据不同：一个是{}，一个是{}", a.zh, b.zh),
        Reason::Dimension(a, b) => format!("单位不能换算：一个用{}，一个用{}", unit(*a, zh), unit(*b, zh)),
        Reason::Per(Some(a), Some(b)) => format!("一个按{}计，一个按{}计", a.zh, b.zh),
        Reason::Per(a, b) => format!("一个按{}计，一个是总数", either(a, b).zh),
        Reason::Scope(a, b) => format!("所指范围不同：一个{}，一个{}", scope(a, zh), scope(b, zh)),
        Reason::StockAndFlow(a, b) => format!("一个是{}，一个是{}", nature(*a, zh), nature(*b, zh)),
        Reason::OtherStage(a, b) => format!("一个{}，一个{}，不是同一步的数", stage(*a, zh), stage(*b, zh)),
        Reason::Length(lengths, a, b) => lengths_zh(*lengths, *a, *b),
        Reason::NoBeginning(number, until) => format!("{}{}，从何时算起，原文未写", number.zh, when(*until, zh)),
        Reason::UnknownLength(number) => format!("{}是多长时间里的数，原文未写", number.zh),
        Reason::OwnRule => "没有统一的统计口径，各地自行计数".into(),
        Reason::UnsaidRule => "口径有几种，原文没有写明用的是哪一种".into(),
        Reason::SingleProjects(a, b) => {
            format!("两个都只是单个项目（{}、{}），说明不了两地高低", a.zh, b.zh)
        }
        Reason::NotFinal(a, b) => format!("一个{}，一个{}，不都是最终数", stage(*a, zh), stage(*b, zh)),
        Reason::Completion { over, completed } => {
            format!("{}按完成目标的{}计，而各自的目标未必一样", over.zh, completed.zh)
        }
        Reason::OpenOrder(number) => format!("原文只写“{}”，孰高孰低不能断定", number.zh),
        Reason::Year(a, b) => format!("年份不同：一个是{}，一个是{}", when(*a, zh), when(*b, zh)),
        Reason::Months(a, b) => format!("月份不同：一个是{}，一个是{}", when(*a, zh), when(*b, zh)),
        Reason::Size => "两地大小不同，没有按人口折算".into(),
        Reason::PlaceKind(a, b) => format!("地方的类别不同：一个是{}，一个是{}", a.zh, b.zh),
        Reason::CurrentPrices => "金额各按当年价格，没有扣除物价变动".into(),
        Reason::UnknownPeriod(number) => format!("{}属于哪个时期，原文未写", number.zh),
        Reason::InferredPeriod(number, period) => {
            format!("{}的时期（{}）是推断的，截止何时原文未写", number.zh, period.words(zh))
        }
        Reason::SmallBase { growth, level } => format!("{}的基数很小，总共才{}", growth.zh, level.zh),
        Reason::Epidemic(period) => format!("{}是疫情期间", period.words(zh)),
        Reason::Inexact(number) => format!("原文只写“{}”，没有确数", number.zh),
    }
}

fn lengths_zh(lengths: Lengths, a: Period, b: Period) -> String {
    let zh = Lang::Zh;
    let said = match nested(a, b) {
        true => format!("一个是{}，一个是{}", fully(a, zh), fully(b, zh)),
        false => format!("时间长短不同：一个是{}，一个是{}", length(a, zh), length(b, zh)),
    };
    match lengths {
        Lengths::Totals => said + "，合计数不能直接比",
        Lengths::Rates => said,
        Lengths::Averages(Every::Month) => said + "，这里比的是我们折合的每月平均数",
        Lengths::Averages(Every::Year) => said + "，这里比的是我们折合的每年平均数",
    }
}

fn english(reason: &Reason) -> String {
    let en = Lang::En;
    match reason {
        Reason::SameFact => "this is one fact stated twice".into(),
        Reason::PartOfTotal { part, total } => {
            format!(
                "{} is part of {}, so they must not be added together",
                part.en, total.en
            )
        }
        Reason::PartsOfOne => "both are parts of one total".into(),
        Reason::Earlier { from, to } => format!(
            "{} is the value before the change, {} the value after it",
            from.en, to.en
        ),
        Reason::Stage { first, then } => {
            format!("{} belongs to the earlier step, {} to the later", first.en, then.en)
        }
        Reason::About(measure, a, b) => format!("the {} {} speaks of {}", bare_kind(*measure, en), a.en, b.en),
        Reason::Indicator(Some(a), Some(b)) => format!(
            "the indicators differ: one is {}, the other {}",
            quoted(&a.en),
            quoted(&b.en)
        ),
        Reason::Indicator(..) => "they belong to no indicator in common".into(),
        Reason::Variant(Some(a), Some(b)) => {
            format!(
                "the definitions differ: one is {}, the other {}",
                quoted(&a.en),
                quoted(&b.en)
            )
        }
        Reason::Variant(a, b) => {
            format!(
                "the definitions differ: one is {}; the other report does not say so",
                quoted(&either(a, b).en)
            )
        }
        Reason::Classifier(a, b) => format!("they count by different measures: one by {a}, the other by {b}"),
        Reason::Measure(a, b) => format!("one is {}, the other {}", kind(*a, en), kind(*b, en)),
        Reason::Whole(a, b) => format!(
            "they are shares of different things: one of {}, the other of {}",
            quoted(&a.en),
            quoted(&b.en)
        ),
        Reason::Ranking(a, b) => format!("they are ranked differently: one in {}, the other in {}", a.en, b.en),
        Reason::Dimension(a, b) => {
            format!(
                "their units cannot be converted: one is in {}, the other in {}",
                unit(*a, en),
                unit(*b, en)
            )
        }
        Reason::Per(Some(a), Some(b)) => format!("one is {}, the other {}", a.en, b.en),
        Reason::Per(a, b) => format!("one is {}, the other a total", either(a, b).en),
        Reason::Scope(a, b) => format!("one covers {}, the other {}", scope(a, en), scope(b, en)),
        Reason::StockAndFlow(a, b) => format!("one {}, the other {}", nature(*a, en), nature(*b, en)),
        Reason::OtherStage(a, b) => {
            format!(
                "one is {}, the other {}: they are not at the same stage",
                stage(*a, en),
                stage(*b, en)
            )
        }
        Reason::Length(lengths, a, b) => lengths_en(*lengths, *a, *b),
        Reason::NoBeginning(number, until) => {
            format!(
                "{} runs to {}, and the report does not say since when",
                number.en,
                when(*until, en)
            )
        }
        Reason::UnknownLength(number) => format!("the report does not say over what time “{}” arose", number.en),
        Reason::OwnRule => "there is no common statistical definition, and each place counts by its own".into(),
        Reason::UnsaidRule => "several definitions are in use, and the reports do not say which is theirs".into(),
        Reason::SingleProjects(a, b) => {
            format!(
                "both are single projects ({} and {}), which say nothing about their places",
                quoted(&a.en),
                quoted(&b.en)
            )
        }
        Reason::NotFinal(a, b) => format!(
            "one is {}, the other {}: they are not both final",
            stage(*a, en),
            stage(*b, en)
        ),
        Reason::Completion { over, completed } => {
            format!(
                "{} counts as {} of a target, and the targets need not be alike",
                over.en, completed.en
            )
        }
        Reason::OpenOrder(number) => format!(
            "it is printed only as “{}”, which leaves open which is the larger",
            number.en
        ),
        Reason::Year(a, b) => format!(
            "the years differ: one is for {}, the other for {}",
            when(*a, en),
            when(*b, en)
        ),
        Reason::Months(a, b) => format!(
            "the months differ: one is for {}, the other for {}",
            when(*a, en),
            when(*b, en)
        ),
        Reason::Size => "the places differ in size, and nothing is adjusted for it".into(),
        Reason::PlaceKind(a, b) => format!("the places differ in kind: one is {}, the other {}", a.en, b.en),
        Reason::CurrentPrices => "each sum is in the prices of its year".into(),
        Reason::UnknownPeriod(number) => format!("the period of “{}” is not stated", number.en),
        Reason::InferredPeriod(number, period) => {
            format!(
                "the period of “{}” ({}) is inferred: its end is not printed",
                number.en,
                period.words(en)
            )
        }
        Reason::SmallBase { growth, level } => {
            format!("{} is growth from a small base: in all, {}", growth.en, level.en)
        }
        Reason::Epidemic(period) => format!("{} lies in the years of the epidemic", period.words(en)),
        Reason::Inexact(number) => format!("it is printed only as “{}”, not as an exact number", number.en),
    }
}

fn lengths_en(lengths: Lengths, a: Period, b: Period) -> String {
    let en = Lang::En;
    let said = match nested(a, b) {
        true => format!("one covers {}, the other {}", fully(a, en), fully(b, en)),
        false => format!(
            "they cover different lengths of time: {} and {}",
            length(a, en),
            length(b, en)
        ),
    };
    match lengths {
        Lengths::Totals => said + ", so totals do not compare",
        Lengths::Rates => said,
        Lengths::Averages(Every::Month) => said + ", so monthly averages of our reckoning are compared",
        Lengths::Averages(Every::Year) => said + ", so yearly averages of our reckoning are compared",
    }
}
