//! The closed vocabularies of the record, with what each word means.

use crate::model::{Lang, Measure, Nature, Qualifier, Status};

/// A word and its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// As in the data files.
    pub id: &'static str,
    pub name: &'static str,
    pub meaning: &'static str,
}

/// One vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    pub name: &'static str,
    pub terms: Vec<Term>,
}

/// The vocabularies that a reader meets beside a figure.
pub fn vocabularies(lang: Lang) -> Vec<Vocabulary> {
    let measures = Measure::ALL.iter().map(|one| Term {
        id: one.id(),
        name: one.name(lang),
        meaning: measure(*one, lang),
    });
    let natures = Nature::ALL.iter().map(|one| Term {
        id: one.id(),
        name: one.name(lang),
        meaning: nature(*one, lang),
    });
    let qualifiers = Qualifier::ALL.iter().map(|one| Term {
        id: one.id(),
        name: one.name(lang),
        meaning: qualifier(*one, lang),
    });
    let statuses = Status::ALL.iter().map(|one| Term {
        id: one.id(),
        name: one.name(lang),
        meaning: status(*one, lang),
    });
    vec![
        Vocabulary {
            name: lang.say("度量：是哪种数", "Measure: what kind of number"),
            terms: measures.collect(),
        },
        Vocabulary {
            name: lang.say("性质：期内还是期末", "Nature: within a period or at its end"),
            terms: natures.collect(),
        },
        Vocabulary {
            name: lang.say("确切程度：报告怎么说", "Exactness: as the report words it"),
            terms: qualifiers.collect(),
        },
        Vocabulary {
            name: lang.say("状态：做到哪一步", "Status: how far it has come"),
            terms: statuses.collect(),
        },
    ]
}

fn measure(one: Measure, lang: Lang) -> &'static str {
    match one {
        Measure::Level => lang.say("个数或金额，新增数也在内", "a count or a sum, additions among them"),
        Measure::Growth => lang.say("变动的百分比，下降为负", "a change in per cent; falls are negative"),
        Measure::Change => lang.say(
            "按原单位的增减，下降为负",
            "a rise or fall in the figure’s own unit; falls are negative",
        ),
        Measure::Share => lang.say(
            "占比或完成率，可以超过100%",
            "a part of a whole or a rate of completion; it may exceed 100%",
        ),
        Measure::OverTarget => lang.say(
            "超过目标的百分比：25%，不写作125%",
            "how far a target was passed, in per cent: 25%, not 125%",
        ),
        Measure::Rank => lang.say("在一群地方中的名次", "the position among other places"),
        Measure::From => lang.say("“从甲到乙”里的甲", "the earlier value in “from A to B”"),
        Measure::Span => lang.say("连续多少年", "for how many years running"),
    }
}

fn nature(one: Nature, lang: Lang) -> &'static str {
    match one {
        Nature::Flow => lang.say("在时期内发生或做成", "what arose or was done within the period"),
        Nature::Stock => lang.say("到时期末有多少", "what there was at the period’s end"),
        Nature::Rate => lang.say("比率或名次，不能相加", "a rate or rank, which cannot be added up"),
    }
}

fn qualifier(one: Qualifier, lang: Lang) -> &'static str {
    match one {
        Qualifier::Exact => lang.say("没有限定词", "no qualifying word"),
        Qualifier::Over => lang.say("超、余、多、以上、突破", "超, 余, 多, 以上, 突破"),
        Qualifier::Nearly => lang.say("近", "近"),
        Qualifier::About => lang.say("约、左右", "约, 左右"),
        Qualifier::AtLeast => lang.say("至少、不少于、不低于", "至少, 不少于, 不低于"),
        Qualifier::Under => lang.say("不到、以下、以内、不高于", "不到, 以下, 以内, 不高于"),
    }
}

fn status(one: Status, lang: Lang) -> &'static str {
    match one {
        Status::Achieved => lang.say("报告说已经做到", "done, by the report’s account"),
        Status::Expected => lang.say("写报告时的预计数", "expected when the report was written"),
        Status::Ongoing => lang.say(
            "还在进行，或完成与未完成合计",
            "under way, or a total of finished and unfinished",
        ),
        Status::Planned => lang.say("列入计划", "planned"),
        Status::Applied => lang.say("已申报，尚未获批", "asked for, not yet granted"),
    }
}
