//! When two figures may stand on one axis, and when one may be ranked above the other: the rules in words.

use crate::compare::Likeness;
use crate::model::Lang;

/// What each verdict takes.
pub fn rules(lang: Lang) -> Vec<(Likeness, Vec<&'static str>)> {
    let say = |zh, en| lang.say(zh, en);
    let unlike = vec![
        say(
            "指标、口径、度量、单位、所指范围或“每”字不同",
            "another indicator, definition, kind of number, unit, scope or “per”",
        ),
        say(
            "一个在期内发生，一个是期末存量",
            "what arose within a period beside what there was at its end",
        ),
        say(
            "一个只是计划、申请或动工，另一个已经完成",
            "planned, applied for or begun beside finished",
        ),
        say(
            "合计数所计的时长不同，或有一个没有写明",
            "totals over different lengths of time, or over one that is not printed",
        ),
        say(
            "比率的分母不同，或位次的比较范围不同",
            "shares of different wholes, or ranks among different places",
        ),
    ];
    let side = vec![
        say(
            "没有统一的统计口径，各地自行计数",
            "no common statistical definition: each place counts by its own",
        ),
        say(
            "口径有几种，原文没有写明是哪一种",
            "several definitions are in use, and the report does not say which is its own",
        ),
        say("一个是预计，一个是最终数", "expected beside final"),
        say(
            "写作“超、近、至少”，孰高孰低不能断定",
            "“over”, “nearly” or “at least” leaves open which is the larger",
        ),
        say("单个项目", "single projects"),
    ];
    let caveat = vec![
        say("年份或月份不同", "other years or months"),
        say(
            "两地大小不同，总数没有按人口折算；比率不受此限",
            "totals of places of unequal size; rates are exempt",
        ),
        say(
            "地方的类别不同：街道、镇、不设区县的市下辖的街道",
            "other kinds of place: subdistrict, town, a subdistrict of a city without counties",
        ),
        say("金额各按当年价格", "sums in the prices of their years"),
        say(
            "时期是推断的，或截止何时没有写明",
            "a period that is inferred or has no printed end",
        ),
        say(
            "增速的基数很小；有疫情的年份",
            "growth from a small base; years of the epidemic",
        ),
    ];
    let like = vec![say(
        "上面几类理由一条也没有。",
        "None of the reasons in the other lists.",
    )];
    vec![
        (Likeness::NotComparable, unlike),
        (Likeness::SideBySide, side),
        (Likeness::WithCaveat, caveat),
        (Likeness::LikeForLike, like),
    ]
}
