//! One figure's number in words: its qualifier, sign, unit, and what it is for.

use super::number::quantity;
use crate::model::{Figure, Lang, Measure, Qualifier, Scope, Status};
use rust_decimal::Decimal;

/// A figure's number set in some words, with the doubt about it: whoever shows the one shows the other.
pub fn with_doubt(number: String, figure: &Figure, lang: Lang) -> String {
    match figure.doubt {
        true => number + lang.say("（存疑）", " (in\u{a0}doubt)"),
        false => number,
    }
}

/// The number as it is read out: 超1.6万人次, 近300万元, +12.5%, 超额25%, 第2, 连续5年; with the doubt about it.
pub fn qualified(figure: &Figure, lang: Lang) -> String {
    with_doubt(without_doubt(figure, lang), figure, lang)
}

fn without_doubt(figure: &Figure, lang: Lang) -> String {
    let number = quantity(figure.value, figure.unit, &figure.classifier, lang);
    let number = match figure.measure {
        Measure::Growth | Measure::Change if figure.value > Decimal::ZERO => format!("+{number}"),
        Measure::OverTarget => match lang {
            Lang::Zh => format!("超额{number}"),
            Lang::En => format!("{number} over target"),
        },
        Measure::Span => match lang {
            Lang::Zh => format!("连续{number}"),
            Lang::En => format!("{number} running"),
        },
        _ => number,
    };
    let number = number + &per(figure, lang);
    match (figure.qualifier, lang) {
        (Qualifier::Exact, _) => number,
        (qualifier, Lang::Zh) => format!("{}{number}", qualifier.name(lang)),
        (qualifier, Lang::En) => format!("{} {number}", qualifier.name(lang)),
    }
}

/// What one value is for, to stand behind the number: /村, per village. Empty for none.
pub fn per(figure: &Figure, lang: Lang) -> String {
    figure
        .per
        .map_or(String::new(), |per| [lang.say("/", " per "), per.name(lang)].concat())
}

/// The status, where it is other than achieved.
pub fn status_note(figure: &Figure, lang: Lang) -> Option<&'static str> {
    (figure.status != Status::Achieved).then(|| figure.status.name(lang))
}

/// What the figure speaks of: the whole place, a named part of it, or something beyond it.
pub fn scope(figure: &Figure, lang: Lang) -> String {
    match &figure.scope {
        Scope::Place => lang.say("全镇街", "the whole place").into(),
        Scope::Part(name) => format!("{}{}", lang.say("局部：", "part: "), name.get(lang)),
        Scope::Beyond(name) => format!("{}{}", lang.say("超出本地：", "beyond the place: "), name.get(lang)),
    }
}

/// Where the figure stands in its source.
pub fn place_in_source(figure: &Figure, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("原文第{}–{}字符", figure.start, figure.end),
        Lang::En => format!("characters {}–{} of the source", figure.start, figure.end),
    }
}

/// What kind of number it is, where that is not plain from the number itself: 增速, 原值.
pub fn measure_note(figure: &Figure, lang: Lang) -> Option<&'static str> {
    match figure.measure {
        Measure::Growth => Some(lang.say("增速", "growth")),
        Measure::From => Some(lang.say("原值", "earlier value")),
        _ => None,
    }
}
