//! Each rule of comparison by itself: what is changed in a like-for-like pair, and what must follow.

use std::sync::Arc;

use jiezhen::compare::Likeness;
use jiezhen::model::*;

/// Two figures that are like for like: one figure of the record, and the same from another report, with a few points
/// that the cases need. Nothing refers to another figure.
pub fn pair() -> Catalog {
    let mut catalog = super::catalog();
    let mut figure = catalog.figures[catalog.find("zs-new-market-entities").unwrap()].clone();
    (figure.of, figure.part_of, figure.same_as, figure.target) = (vec![], None, None, None);
    let mut other = figure.clone();
    other.report = catalog.figures[catalog.find("nc-new-market-entities").unwrap()]
        .report
        .clone();
    other.value = super::decimal("4058");
    catalog.figures = vec![figure, other];
    catalog
}

/// What a case does to the pair.
pub type Change = fn(&mut Catalog);

/// Its name, what it does, the verdict, and the reasons in Chinese and English.
pub type Case = (&'static str, Change, Likeness, &'static [(&'static str, &'static str)]);

fn a(catalog: &mut Catalog) -> &mut Figure {
    &mut catalog.figures[0]
}

fn b(catalog: &mut Catalog) -> &mut Figure {
    &mut catalog.figures[1]
}

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn share(figure: &mut Figure, of: &str) {
    (figure.measure, figure.nature, figure.unit) = (Measure::Share, Nature::Rate, Unit::Percent);
    figure.of_what = Some(Both::new(of, of));
}

fn rank(figure: &mut Figure) {
    (figure.measure, figure.nature, figure.unit) = (Measure::Rank, Nature::Rate, Unit::Rank);
    figure.among = Some(Both::new("全市", "the city"));
}

/// Each rule: what is changed in a like-for-like pair, and all reasons that must follow from it, in both languages.
pub const RULES: &[Case] = &[
    ("nothing", |_| {}, Likeness::LikeForLike, &[]),
    (
        "one fact twice",
        |c| b(c).same_as = Some(0),
        Likeness::NotComparable,
        &[("这是同一件事说了两遍", "this is one fact stated twice")],
    ),
    (
        "no indicator",
        |c| b(c).indicator = None,
        Likeness::NotComparable,
        &[("没有归入同一个指标", "they belong to no indicator in common")],
    ),
    (
        "another indicator",
        |c| b(c).indicator = Some(c.indicators[0].clone()),
        Likeness::NotComparable,
        &[(
            "指标不同：一个是新增市场主体，一个是地区生产总值",
            "the indicators differ: one is “New market entities”, the other “Gross regional product (regional GDP)”",
        )],
    ),
    (
        "a variant against none",
        |c| b(c).variant = Some(Both::new("工业", "industry")),
        Likeness::NotComparable,
        &[(
            "口径不同：一个是“工业”，一个按指标的一般口径",
            "the definitions differ: one is “industry”, the other the indicator’s usual one",
        )],
    ),
    (
        "measure words",
        |c| b(c).classifier = "家".into(),
        Likeness::LikeForLike,
        &[],
    ),
    (
        "measure words that must agree",
        |c| {
            let mut indicator = (**a(c).indicator.as_ref().unwrap()).clone();
            indicator.agree = "period;classifier".into();
            a(c).indicator = Some(Arc::new(indicator));
            b(c).indicator = a(c).indicator.clone();
            b(c).classifier = "批次".into();
        },
        Likeness::NotComparable,
        &[(
            "计数单位不同：一个按户计，一个按批次计",
            "they count by different measures: one by 户, the other by 批次",
        )],
    ),
    (
        "an amount and a growth rate",
        |c| (b(c).measure, b(c).nature, b(c).unit) = (Measure::Growth, Nature::Rate, Unit::Percent),
        Likeness::NotComparable,
        &[("一个是数量，一个是增速", "one is an amount, the other a growth rate")],
    ),
    (
        "one kind of number in two dimensions",
        |c| b(c).unit = Unit::Person,
        Likeness::NotComparable,
        &[(
            "单位不能换算：一个用个数，一个用人数",
            "their units cannot be converted: one is in numbers of things, the other in people",
        )],
    ),
    (
        "shares of different things",
        |c| {
            share(a(c), "firms");
            share(b(c), "shops");
        },
        Likeness::NotComparable,
        &[(
            "比率的基数不同：一个是“firms”，一个是“shops”",
            "they are shares of different things: one of “firms”, the other of “shops”",
        )],
    ),
    (
        "a share and an excess over a target",
        |c| {
            share(a(c), "the plan");
            share(b(c), "the target");
            (b(c).measure, b(c).value) = (Measure::OverTarget, super::decimal("25"));
        },
        Likeness::WithCaveat,
        &[(
            "超额25%按完成目标的125%计，而各自的目标未必一样",
            "25% over target counts as 125% of a target, and the targets need not be alike",
        )],
    ),
    (
        "an earlier value of another place",
        |c| b(c).measure = Measure::From,
        Likeness::LikeForLike,
        &[],
    ),
    (
        "an earlier and a later value",
        |c| (b(c).measure, b(c).of, b(c).period) = (Measure::From, vec![0], period("2022")),
        Likeness::WithCaveat,
        &[
            (
                "4058户是变化前的数，4876户是变化后的数",
                "4,058 is the value before the change, 4,876 the value after it",
            ),
            (
                "年份不同：一个是2024年，一个是2022年",
                "the years differ: one is for 2024, the other for 2022",
            ),
        ],
    ),
    (
        "ranks in two cities",
        |c| {
            rank(a(c));
            rank(b(c));
        },
        Likeness::NotComparable,
        &[(
            "排名的范围或依据不同：一个是中山市全市，按新登记市场主体，一个是南川区全市，按新登记市场主体",
            "they are ranked differently: one in Zhongshan, the city, by Newly registered market entities, the other in Nanchuan District, the city, by Newly registered market entities",
        )],
    ),
    (
        "ranks in one city",
        |c| {
            rank(a(c));
            rank(b(c));
            b(c).report = a(c).report.clone();
        },
        Likeness::LikeForLike,
        &[],
    ),
    (
        "one dimension",
        |c| (a(c).unit, b(c).unit) = (Unit::Metre, Unit::Kilometre),
        Likeness::LikeForLike,
        &[],
    ),
    (
        "per village",
        |c| b(c).per = "village".into(),
        Likeness::NotComparable,
        &[(
            "一个按每村（社区）计，一个是总数",
            "one is per village, the other a total",
        )],
    ),
    (
        "a part",
        |c| b(c).scope = Scope::Part(Both::new("园区", "the park")),
        Likeness::NotComparable,
        &[(
            "所指范围不同：一个是整个镇街，一个只是园区",
            "one covers the whole place, the other “the park” alone",
        )],
    ),
    (
        "parts of one name",
        |c| (a(c).scope, b(c).scope) = (Scope::Part(Both::new("镇区", "x")), Scope::Part(Both::new("镇区", "x"))),
        Likeness::LikeForLike,
        &[],
    ),
    (
        "stock and flow",
        |c| b(c).nature = Nature::Stock,
        Likeness::NotComparable,
        &[(
            "一个是一段时间里发生的数，一个是某一时点上的数",
            "one arose over a period, the other holds at one date",
        )],
    ),
    (
        "planned",
        |c| b(c).status = Status::Planned,
        Likeness::NotComparable,
        &[(
            "一个已经完成，一个只是计划，不能当作同样的成果来比",
            "one is achieved, the other planned: they are not results of the same kind",
        )],
    ),
    (
        "applied for, and planned",
        |c| (a(c).status, b(c).status) = (Status::Applied, Status::Planned),
        Likeness::NotComparable,
        &[(
            "一个只是申请，一个只是计划，不能当作同样的成果来比",
            "one is applied for, the other planned: they are not results of the same kind",
        )],
    ),
    (
        "both planned",
        |c| (a(c).status, b(c).status) = (Status::Planned, Status::Planned),
        Likeness::LikeForLike,
        &[],
    ),
    (
        "expected",
        |c| b(c).status = Status::Expected,
        Likeness::WithCaveat,
        &[(
            "一个已经完成，一个还是预计，不都是最终数",
            "one is achieved, the other expected: they are not both final",
        )],
    ),
    (
        "under way",
        |c| b(c).status = Status::Ongoing,
        Likeness::WithCaveat,
        &[(
            "一个已经完成，一个还在进行，不都是最终数",
            "one is achieved, the other under way: they are not both final",
        )],
    ),
    (
        "a part of the total",
        |c| b(c).part_of = Some(0),
        Likeness::WithCaveat,
        &[(
            "4058户已含在4876户之内，不能相加",
            "4,058 is part of 4,876, so they must not be added together",
        )],
    ),
    (
        "another year",
        |c| b(c).period = period("2020"),
        Likeness::WithCaveat,
        &[(
            "年份不同：一个是2024年，一个是2020年",
            "the years differ: one is for 2024, the other for 2020",
        )],
    ),
    (
        "nine months",
        |c| b(c).period = period("2024-01/2024-09"),
        Likeness::WithCaveat,
        &[(
            "一个是2024年全年，一个是2024年1–9月",
            "one covers the whole of 2024, the other Jan–Sep 2024",
        )],
    ),
    (
        "five years and the last of them",
        |c| b(c).period = period("2020/2024"),
        Likeness::WithCaveat,
        &[(
            "一个是2024年全年，一个是2020–2024年这5年",
            "one covers the whole of 2024, the other the five years 2020–2024",
        )],
    ),
    (
        "half a year before",
        |c| b(c).period = period("2023-01/2023-06"),
        Likeness::WithCaveat,
        &[
            (
                "年份不同：一个是2024年，一个是2023年1–6月",
                "the years differ: one is for 2024, the other for Jan–Jun 2023",
            ),
            (
                "时间长短不同：一个是1年，一个是半年",
                "they cover different lengths of time: one year and half a year",
            ),
        ],
    ),
    (
        "two halves of a year",
        |c| (a(c).period, b(c).period) = (period("2024-01/2024-06"), period("2024-07/2024-12")),
        Likeness::WithCaveat,
        &[(
            "月份不同：一个是2024年1–6月，一个是2024年7–12月",
            "the months differ: one is for Jan–Jun 2024, the other for Jul–Dec 2024",
        )],
    ),
    (
        "stocks of one date",
        |c| {
            (a(c).nature, b(c).nature) = (Nature::Stock, Nature::Stock);
            (a(c).period, b(c).period) = (period("../2024-12"), period("2016/2024"));
        },
        Likeness::LikeForLike,
        &[],
    ),
    (
        "stocks of two dates",
        |c| {
            (a(c).nature, b(c).nature) = (Nature::Stock, Nature::Stock);
            (a(c).period, b(c).period) = (period("../2024-12"), period("../2024-06"));
        },
        Likeness::WithCaveat,
        &[(
            "月份不同：一个是截至2024年底，一个是截至2024年6月",
            "the months differ: one is for the end of 2024, the other for the end of Jun 2024",
        )],
    ),
    (
        "an open beginning",
        |c| b(c).period = period("../2024-12"),
        Likeness::WithCaveat,
        &[(
            "4058户截至2024年底，从何时算起，原文未写",
            "4,058 runs to the end of 2024, and the report does not say since when",
        )],
    ),
    (
        "an unknown period",
        |c| (b(c).period, b(c).basis) = (Period::Unknown, Basis::Inferred),
        Likeness::WithCaveat,
        &[("4058户属于哪个时期，原文未写", "the period of “4,058” is not stated")],
    ),
    (
        "an inferred period",
        |c| b(c).basis = Basis::Inferred,
        Likeness::WithCaveat,
        &[(
            "4058户的时期（2024年）是推断的，原文未写明",
            "the period of “4,058” (2024) is inferred, not stated",
        )],
    ),
    (
        "no exact number",
        |c| b(c).qualifier = Qualifier::Over,
        Likeness::WithCaveat,
        &[("“超4058户”不是确数", "“over 4,058” is not an exact number")],
    ),
];
