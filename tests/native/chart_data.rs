//! Invented data for the charts: the ordinary and the worst.

use jiezhen::chart::{Datum, Exactness, MissingReason, Stage, Words};

/// A name with its datum.
pub type Entry = (String, Datum);

pub const LONG_ZH: &str = "南川区西城街道重庆工业职业技术学院南川校区一期工程";
pub const LONG_EN: &str = "Chongqing Industry Polytechnic College Nanchuan campus phase one of Xicheng town";
pub const WORDS: Words = Words {
    title: "示例",
    unit: "亿元",
    empty: "没有符合条件的数字，试试少选几项。",
    single: "只有一个数字，无从比较。",
};

pub const THEMES: [&str; 11] = [
    "党的建设",
    "经济发展",
    "营商招商",
    "项目建设",
    "城市建设",
    "乡村振兴",
    "生态环境",
    "民生保障",
    "文化旅游",
    "社会治理",
    "平安建设",
];
const ENGLISH: [&str; 6] = [
    "Party building",
    "Environment",
    "Culture and tourism",
    "Rural revitalisation",
    "Government services to firms",
    "Safety",
];
pub const PLACES: [&str; 5] = ["南川西城", "中山西区", "永康西城", "江津西湖", "金坛西城"];
const ODD: [f64; 8] = [-100.0, 137.3, 1.0, 1e10, 0.0, -0.01, 54.09, -1e10];

pub fn tick(x: f64) -> String {
    if x.abs() >= 1e8 {
        format!("{} 亿", x / 1e8)
    } else {
        format!("{}", (x * 100.0).round() / 100.0)
    }
}

fn entry(index: usize, name: &str, x: f64, text: &str) -> Entry {
    (
        name.to_owned(),
        Datum::new(index, x, text).label(&format!("{name}：{text}")),
    )
}

/// Every qualifier, the stages, every reason.
fn signs() -> Vec<Entry> {
    let stated = Exactness::ALL
        .into_iter()
        .map(|exactness| (format!("{exactness:?}"), Stage::Achieved, exactness));
    let staged = [Stage::Expected, Stage::Planned]
        .into_iter()
        .map(|stage| (format!("{stage:?}"), stage, Exactness::Exact));
    let both = [
        ("Expected, over".to_owned(), Stage::Expected, Exactness::Over),
        ("Planned, about".to_owned(), Stage::Planned, Exactness::About),
    ];
    let drawn = stated
        .chain(staged)
        .chain(both)
        .enumerate()
        .map(|(n, (name, stage, exactness))| {
            let x = if n % 3 == 2 {
                -12.0 - n as f64
            } else {
                30.1 + 4.0 * n as f64
            };
            (
                name,
                Datum::new(n, x, &format!("{x:.1} 亿元"))
                    .exactness(exactness)
                    .stage(stage),
            )
        });
    drawn.chain(absent(20)).collect()
}

fn absent(from: usize) -> Vec<Entry> {
    let reasons = [
        (MissingReason::NotMentioned, "未提及"),
        (MissingReason::NotCovered, "报告未涵盖全年"),
        (
            MissingReason::NotComparable,
            "口径不同：一个是全社会固定资产投资，一个只是工业投资，两者不能放在同一条轴上比较",
        ),
    ];
    let entry = |(n, (why, words)): (usize, (MissingReason, &str))| {
        (PLACES[n].to_owned(), Datum::missing(from + n, why, words))
    };
    reasons.into_iter().enumerate().map(entry).collect()
}

pub fn entries(case: &str) -> Vec<Entry> {
    let named = |n: usize| [LONG_ZH, LONG_EN, "短", "B"][n % 4];
    match case {
        "ordinary" => (0..11)
            .map(|n| entry(n, THEMES[n], 24.0 - 2.0 * n as f64, &format!("{} 个", 24 - 2 * n)))
            .collect(),
        "one" => vec![entry(0, THEMES[1], 30.1, "30.1 亿元")],
        "forty" => (0..40)
            .map(|n| {
                entry(
                    n,
                    &format!("{}{}", THEMES[n % 11], n),
                    ((n * 37) % 41) as f64 - 12.0,
                    &format!("{} %", (n * 37) % 41),
                )
            })
            .collect(),
        "worst" => (0..16)
            .map(|n| entry(n, named(n), ODD[n % 8], &format!("{} 万人次", ODD[n % 8])))
            .collect(),
        "long-values" => (0..4)
            .map(|n| entry(n, named(n), ODD[n], [LONG_EN, LONG_ZH][n % 2]))
            .collect(),
        "english" => (0..6)
            .map(|n| {
                entry(
                    n,
                    ENGLISH[n],
                    3.01 - 0.43 * n as f64,
                    &format!("¥{:.2} bn", 3.01 - 0.43 * n as f64),
                )
            })
            .collect(),
        "signs" => signs(),
        "missing" => absent(0),
        _ => Vec::new(),
    }
}

pub const NAMES: [&str; 9] = [
    "english",
    "ordinary",
    "one",
    "forty",
    "worst",
    "long-values",
    "signs",
    "missing",
    "empty",
];
