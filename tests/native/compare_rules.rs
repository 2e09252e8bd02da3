//! Each rule of comparison by itself: what is changed in a like-for-like pair, and what must follow.

use std::sync::Arc;

use jiezhen::compare::Judgement::{self, Between};
use jiezhen::compare::Likeness;
use jiezhen::compare::Relation;
use jiezhen::model::*;

/// Two figures that are like for like but for the size of their places, which no total is free of: one figure of the
/// record, and the same from another report of a place of the same kind. Nothing refers to another figure.
pub fn pair() -> Catalog {
    let mut catalog = super::catalog();
    let mut figure = catalog.figures[catalog.find("yk-new-market-entities").unwrap()].clone();
    (figure.of, figure.part_of, figure.same_as, figure.target) = (vec![], None, None, None);
    (figure.variant, figure.basis, figure.classifier) = (None, Basis::Stated, "户".into());
    (figure.value, figure.period) = (super::decimal("4876"), period("2024"));
    let mut other = figure.clone();
    other.report = catalog.figures[catalog.find("nc-new-market-entities").unwrap()]
        .report
        .clone();
    other.value = super::decimal("4058");
    catalog.figures = vec![figure, other];
    catalog.derived.clear();
    catalog
}

/// The reason that every total of two places has.
const SIZE: (&str, &str) = (
    "两地大小不同，没有按人口折算",
    "the places differ in size, and nothing is adjusted for it",
);

/// Both made rates, which are exempt from the size of places, of an indicator that asks for nothing.
fn rates(catalog: &mut Catalog) {
    for figure in &mut catalog.figures {
        (figure.measure, figure.nature, figure.unit) = (Measure::Growth, Nature::Rate, Unit::Percent);
    }
}

fn agree(catalog: &mut Catalog, agree: &[Agreement]) {
    indicator(catalog, |own| own.agree = agree.to_vec());
}

fn indicator(catalog: &mut Catalog, change: impl Fn(&mut Indicator)) {
    let mut own = (**a(catalog).indicator.as_ref().unwrap()).clone();
    change(&mut own);
    a(catalog).indicator = Some(Arc::new(own));
    b(catalog).indicator = a(catalog).indicator.clone();
}

/// What a case does to the pair.
pub type Change = fn(&mut Catalog);

/// Its name, what it does, the verdict, and the reasons in Chinese and English.
pub type Case = (&'static str, Change, Judgement, &'static [(&'static str, &'static str)]);

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

/// Each rule: what is changed in the pair, and all reasons that must follow from it, in both languages.
pub const RULES: &[Case] = &[
    ("nothing", |_| {}, Between(Likeness::WithCaveat), &[SIZE]),
    ("rates", rates, Between(Likeness::LikeForLike), &[]),
    (
        "one fact twice in one report",
        |c| {
            b(c).report = a(c).report.clone();
            b(c).same_as = Some(0);
        },
        Judgement::Within(Relation::SameFact),
        &[("这是同一件事说了两遍", "this is one fact stated twice")],
    ),
    (
        "two figures of one report",
        |c| b(c).report = a(c).report.clone(),
        Judgement::Within(Relation::Separate),
        &[],
    ),
    (
        "an amount and its growth in one report",
        |c| {
            b(c).report = a(c).report.clone();
            (b(c).measure, b(c).nature, b(c).unit, b(c).of) = (Measure::Growth, Nature::Rate, Unit::Percent, vec![0]);
            b(c).value = super::decimal("8.21");
        },
        Judgement::Within(Relation::About),
        &[("增速+8.21%是就4876户说的", "the growth rate +8.21% speaks of 4,876")],
    ),
    (
        "a part of the total in one report",
        |c| {
            b(c).report = a(c).report.clone();
            b(c).part_of = Some(0);
        },
        Judgement::Within(Relation::PartOf),
        &[(
            "4058户已含在4876户之内，不能相加",
            "4,058 is part of 4,876, so they must not be added together",
        )],
    ),
    (
        "what was applied for and what came of it",
        |c| {
            b(c).report = a(c).report.clone();
            (b(c).part_of, a(c).status) = (Some(0), Status::Applied);
        },
        Judgement::Within(Relation::Stages),
        &[(
            "4876户是前一步的数，4058户是后一步的数",
            "4,876 belongs to the earlier step, 4,058 to the later",
        )],
    ),
    (
        "an earlier and a later value of one report",
        |c| {
            b(c).report = a(c).report.clone();
            (b(c).measure, b(c).of, b(c).period) = (Measure::From, vec![0], period("2022"));
        },
        Judgement::Within(Relation::OverTime),
        &[(
            "4058户是变化前的数，4876户是变化后的数",
            "4,058 is the value before the change, 4,876 the value after it",
        )],
    ),
    (
        "no indicator",
        |c| b(c).indicator = None,
        Between(Likeness::NotComparable),
        &[("没有归入同一个指标", "they belong to no indicator in common")],
    ),
    (
        "another indicator",
        |c| b(c).indicator = Some(c.indicators[0].clone()),
        Between(Likeness::NotComparable),
        &[(
            "指标不同：一个是新增市场主体，一个是地区生产总值",
            "the indicators differ: one is “New market entities”, the other “Gross regional product (regional GDP)”",
        )],
    ),
    (
        "a variant against none",
        |c| b(c).variant = Some(Both::new("工业", "industry")),
        Between(Likeness::NotComparable),
        &[(
            "口径不同：一个是“工业”，另一份报告没有这样写",
            "the definitions differ: one is “industry”; the other report does not say so",
        )],
    ),
    (
        "measure words",
        |c| b(c).classifier = "家".into(),
        Between(Likeness::WithCaveat),
        &[SIZE],
    ),
    (
        "measure words that must agree",
        |c| {
            agree(c, &[Agreement::Classifier]);
            b(c).classifier = "批次".into();
        },
        Between(Likeness::NotComparable),
        &[(
            "计数单位不同：一个按户计，一个按批次计",
            "they count by different measures: one by 户, the other by 批次",
        )],
    ),
    (
        "an amount and a growth rate",
        |c| (b(c).measure, b(c).nature, b(c).unit) = (Measure::Growth, Nature::Rate, Unit::Percent),
        Between(Likeness::NotComparable),
        &[("一个是数量，一个是增速", "one is an amount, the other a growth rate")],
    ),
    (
        "one kind of number in two dimensions",
        |c| b(c).unit = Unit::Person,
        Between(Likeness::NotComparable),
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
        Between(Likeness::NotComparable),
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
        Between(Likeness::SideBySide),
        &[(
            "超额25%按完成目标的125%计，而各自的目标未必一样",
            "25% over target counts as 125% of a target, and the targets need not be alike",
        )],
    ),
    (
        "an earlier value of another place",
        |c| b(c).measure = Measure::From,
        Between(Likeness::WithCaveat),
        &[SIZE],
    ),
    (
        "ranks in two cities",
        |c| {
            rank(a(c));
            rank(b(c));
        },
        Between(Likeness::NotComparable),
        &[(
            "排名的范围或依据不同：一个是永康市全市，按新增市场主体，一个是南川区全市，按新增市场主体",
            "they are ranked differently: one in Yongkang, the city, by New market entities, the other in Nanchuan District, the city, by New market entities",
        )],
    ),
    (
        "one dimension",
        |c| (a(c).unit, b(c).unit) = (Unit::Metre, Unit::Kilometre),
        Between(Likeness::WithCaveat),
        &[SIZE],
    ),
    (
        "per village",
        |c| b(c).per = Some(Per::Village),
        Between(Likeness::NotComparable),
        &[(
            "一个按每村（社区）计，一个是总数",
            "one is per village, the other a total",
        )],
    ),
    (
        "a part",
        |c| {
            agree(c, &[Agreement::Scope]);
            b(c).scope = Scope::Part(Both::new("园区", "the park"));
        },
        Between(Likeness::NotComparable),
        &[(
            "所指范围不同：一个是整个镇街，一个只是园区",
            "one covers the whole place, the other “the park” alone",
        )],
    ),
    (
        "two single projects of an indicator of single projects",
        |c| {
            a(c).scope = Scope::Part(Both::new("校区", "the campus"));
            b(c).scope = Scope::Part(Both::new("园区", "the park"));
        },
        Between(Likeness::SideBySide),
        &[(
            "两个都只是单个项目（校区、园区），说明不了两地高低",
            "both are single projects (“the campus” and “the park”), which say nothing about their places",
        )],
    ),
    (
        "stock and flow",
        |c| b(c).nature = Nature::Stock,
        Between(Likeness::NotComparable),
        &[(
            "一个是一段时间里发生的数，一个是某一时点上的数",
            "one arose over a period, the other holds at one date",
        )],
    ),
    (
        "planned",
        |c| {
            agree(c, &[Agreement::Status]);
            b(c).status = Status::Planned;
        },
        Between(Likeness::NotComparable),
        &[(
            "一个已经完成，一个只是计划，不是同一步的数",
            "one is achieved, the other planned: they are not at the same stage",
        )],
    ),
    (
        "begun",
        |c| {
            agree(c, &[Agreement::Status]);
            b(c).status = Status::Ongoing;
        },
        Between(Likeness::NotComparable),
        &[(
            "一个已经完成，一个还在进行，不是同一步的数",
            "one is achieved, the other under way: they are not at the same stage",
        )],
    ),
    (
        "both planned",
        |c| {
            agree(c, &[Agreement::Status]);
            (a(c).status, b(c).status) = (Status::Planned, Status::Planned);
        },
        Between(Likeness::WithCaveat),
        &[SIZE],
    ),
    (
        "expected",
        |c| {
            agree(c, &[Agreement::Status]);
            b(c).status = Status::Expected;
        },
        Between(Likeness::SideBySide),
        &[
            (
                "一个已经完成，一个还是预计，不都是最终数",
                "one is achieved, the other expected: they are not both final",
            ),
            SIZE,
        ],
    ),
    (
        "each place’s own rule",
        |c| indicator(c, |own| own.standard = Standard::Own),
        Between(Likeness::SideBySide),
        &[
            (
                "没有统一的统计口径，各地自行计数",
                "there is no common statistical definition, and each place counts by its own",
            ),
            SIZE,
        ],
    ),
    (
        "a definition that is not printed",
        |c| indicator(c, |own| own.standard = Standard::Unsaid),
        Between(Likeness::SideBySide),
        &[
            (
                "口径有几种，原文没有写明用的是哪一种",
                "several definitions are in use, and the reports do not say which is theirs",
            ),
            SIZE,
        ],
    ),
    (
        "money of another year",
        |c| {
            (a(c).unit, b(c).unit) = (Unit::Cny, Unit::Cny);
            b(c).period = period("2020");
        },
        Between(Likeness::WithCaveat),
        &[
            (
                "年份不同：一个是2024年，一个是2020年",
                "the years differ: one is for 2024, the other for 2020",
            ),
            SIZE,
            (
                "金额各按当年价格，没有扣除物价变动",
                "each sum is in the prices of its year",
            ),
            ("2020年是疫情期间", "2020 lies in the years of the epidemic"),
        ],
    ),
    (
        "a town beside a subdistrict",
        |c| {
            let report = c
                .reports
                .iter()
                .find(|report| report.place.id == "jiangjin-xihu")
                .unwrap()
                .clone();
            b(c).report = report;
        },
        Between(Likeness::WithCaveat),
        &[
            SIZE,
            (
                "地方的类别不同：一个是街道，一个是镇",
                "the places differ in kind: one is a subdistrict, the other a town",
            ),
        ],
    ),
    (
        "a city without counties",
        |c| {
            let report = c
                .reports
                .iter()
                .find(|report| report.place.id == "zhongshan-xiqu")
                .unwrap()
                .clone();
            b(c).report = report;
        },
        Between(Likeness::WithCaveat),
        &[
            SIZE,
            (
                "地方的类别不同：一个是街道，一个是不设区县的地级市下辖的街道",
                "the places differ in kind: one is a subdistrict, the other a subdistrict of a prefecture without counties",
            ),
        ],
    ),
    (
        "nine months",
        |c| b(c).period = period("2024-01/2024-09"),
        Between(Likeness::NotComparable),
        &[(
            "一个是2024年全年，一个是2024年1–9月，合计数不能直接比",
            "one covers the whole of 2024, the other Jan–Sep 2024, so totals do not compare",
        )],
    ),
    (
        "rates over nine months and a year",
        |c| {
            rates(c);
            b(c).period = period("2024-01/2024-09");
        },
        Between(Likeness::WithCaveat),
        &[(
            "一个是2024年全年，一个是2024年1–9月",
            "one covers the whole of 2024, the other Jan–Sep 2024",
        )],
    ),
    (
        "half a year before",
        |c| b(c).period = period("2023-01/2023-06"),
        Between(Likeness::NotComparable),
        &[(
            "时间长短不同：一个是1年，一个是半年，合计数不能直接比",
            "they cover different lengths of time: one year and half a year, so totals do not compare",
        )],
    ),
    (
        "two halves of a year",
        |c| (a(c).period, b(c).period) = (period("2024-01/2024-06"), period("2024-07/2024-12")),
        Between(Likeness::WithCaveat),
        &[
            (
                "月份不同：一个是2024年1–6月，一个是2024年7–12月",
                "the months differ: one is for Jan–Jun 2024, the other for Jul–Dec 2024",
            ),
            SIZE,
        ],
    ),
    (
        "stocks of one date",
        |c| {
            (a(c).nature, b(c).nature) = (Nature::Stock, Nature::Stock);
            (a(c).period, b(c).period) = (period("../2024-12"), period("../2024-12"));
        },
        Between(Likeness::WithCaveat),
        &[SIZE],
    ),
    (
        "stocks of two dates",
        |c| {
            (a(c).nature, b(c).nature) = (Nature::Stock, Nature::Stock);
            (a(c).period, b(c).period) = (period("../2024-12"), period("../2024-06"));
        },
        Between(Likeness::WithCaveat),
        &[
            (
                "月份不同：一个是截至2024年底，一个是截至2024年6月",
                "the months differ: one is for the end of 2024, the other for the end of Jun 2024",
            ),
            SIZE,
        ],
    ),
    (
        "an open beginning",
        |c| b(c).period = period("../2024-12"),
        Between(Likeness::NotComparable),
        &[(
            "4058户截至2024年底，从何时算起，原文未写",
            "4,058 runs to the end of 2024, and the report does not say since when",
        )],
    ),
    (
        "a total over an unknown time",
        |c| (b(c).period, b(c).basis) = (Period::Unknown, Basis::Inferred),
        Between(Likeness::NotComparable),
        &[(
            "4058户是多长时间里的数，原文未写",
            "the report does not say over what time “4,058” arose",
        )],
    ),
    (
        "a rate of an unknown time",
        |c| {
            rates(c);
            (b(c).period, b(c).basis) = (Period::Unknown, Basis::Inferred);
        },
        Between(Likeness::WithCaveat),
        &[("+4058%属于哪个时期，原文未写", "the period of “+4,058%” is not stated")],
    ),
    (
        "an inferred period",
        |c| b(c).basis = Basis::Inferred,
        Between(Likeness::WithCaveat),
        &[
            (
                "4058户的时期（2024年）是推断的，截止何时原文未写",
                "the period of “4,058” (2024) is inferred: its end is not printed",
            ),
            SIZE,
        ],
    ),
    (
        "a number that leaves the order open",
        |c| {
            b(c).qualifier = Qualifier::AtLeast;
        },
        Between(Likeness::SideBySide),
        &[
            (
                "原文只写“至少4058户”，孰高孰低不能断定",
                "it is printed only as “at least 4,058”, which leaves open which is the larger",
            ),
            SIZE,
        ],
    ),
    (
        "a number that is not exact but far below",
        |c| (b(c).qualifier, b(c).value) = (Qualifier::Over, super::decimal("300")),
        Between(Likeness::WithCaveat),
        &[
            SIZE,
            (
                "原文只写“超300户”，没有确数",
                "it is printed only as “over 300”, not as an exact number",
            ),
        ],
    ),
];
