//! When two figures may stand on one axis: the rules of comparison in words.

use crate::compare::Likeness;
use crate::model::Lang;

/// What each level of likeness takes.
pub fn rules(lang: Lang) -> Vec<(Likeness, Vec<&'static str>)> {
    let say = |zh, en| lang.say(zh, en);
    let unlike = vec![
        say(
            "指标不同，或同一指标用了不同口径",
            "another indicator, or another definition of the same one",
        ),
        say(
            "一个是数量，一个是增速、位次或比率",
            "an amount beside a growth rate, a rank or a share",
        ),
        say("单位量的不是同一样东西", "units that measure different things"),
        say(
            "一个按人、按亩或按村平均，另一个不是",
            "one value per person, mu or village, the other not",
        ),
        say(
            "一个讲全镇街，一个讲局部，或讲不同的局部",
            "the whole place beside a part of it, or two different parts",
        ),
        say(
            "一个在期内发生，一个是期末存量",
            "what arose within the period beside what there was at its end",
        ),
        say(
            "一个只是计划或申请，另一个已经做到",
            "planned or applied for beside achieved",
        ),
        say(
            "比率的分母不同，或位次的比较范围不同",
            "shares of different wholes, or ranks among different places",
        ),
        say("同一事实说了两遍", "one fact stated twice"),
    ];
    let caveat = vec![
        say("年份不同", "different years"),
        say(
            "时期长短不同：全年、前三季度、五年合计",
            "periods of different length: a year, nine months, five years together",
        ),
        say(
            "一个是预计或未完成，另一个是最终数",
            "expected or unfinished beside final",
        ),
        say(
            "有一个不是确数：超、近、约、至少、不到",
            "one of them is not exact: over, nearly, about, at least, under",
        ),
        say(
            "有一个的时期没有写明，或系推断",
            "the period of one is not stated, or is inferred",
        ),
        say(
            "一个包含在另一个之中，或是另一个的原值",
            "one is part of the other, or its earlier value",
        ),
        say(
            "超额幅度换算成完成率之后再比：超额25%即完成125%",
            "a margin over target restated as completion: 25% over is 125% completed",
        ),
    ];
    let like = vec![say(
        "以上都没有。地区不同正是要比的，不算理由。",
        "None of these. That the places differ is the point, not a reason.",
    )];
    vec![
        (Likeness::NotComparable, unlike),
        (Likeness::WithCaveat, caveat),
        (Likeness::LikeForLike, like),
    ]
}
