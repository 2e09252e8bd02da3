//! A figure as it stands on an axis: averaged or as printed, in the unit of the axis, with a note of what was done.

use crate::answer::Context;
use crate::compare::{average, average_in_words, converted, on_axis};
use crate::model::{Every, Figure, Lang, Measure, Scope, Status, Unit};
use crate::words;
use rust_decimal::Decimal;

/// A figure's number as it is drawn.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Displayed {
    pub value: Decimal,
    /// The number as it stands beside its mark.
    pub text: String,
    /// What was done to it, where anything was.
    pub note: Option<String>,
}

/// A figure on an axis of a unit, averaged where that is wanted and possible; none where it cannot stand there.
pub(super) fn display(context: Context, figure: &Figure, unit: Unit, every: Option<Every>) -> Option<Displayed> {
    let lang = context.lang;
    let mean = every.and_then(|every| Some((every, average(figure, every)?)));
    if let Some((every, mean)) = mean.filter(|(_, mean)| mean.note.is_some()) {
        let number = average_in_words(figure, every, lang)?;
        let text = match (every, lang) {
            (Every::Year, Lang::Zh) => format!("折合每年{number}"),
            (Every::Month, Lang::Zh) => format!("折合每月{number}"),
            (Every::Year, Lang::En) => format!("{number} a year, averaged"),
            (Every::Month, Lang::En) => format!("{number} a month, averaged"),
        };
        let value = converted(mean.value, mean.unit, unit)?.value;
        return Some(Displayed {
            value,
            text,
            note: mean.note.map(|note| note.get(lang).into()),
        });
    }
    let restated = on_axis(figure, unit)?;
    let number = words::quantity(restated.value, unit, "", lang);
    let printed = words::qualified(figure, lang);
    let text = match (figure.measure, &restated.note, lang) {
        (_, None, _) => printed,
        (Measure::OverTarget, Some(_), Lang::Zh) => words::with_doubt(format!("完成{number}"), figure, lang),
        (Measure::OverTarget, Some(_), Lang::En) => words::with_doubt(format!("{number} of target"), figure, lang),
        (_, Some(_), Lang::Zh) => format!("{printed}（合{number}）"),
        (_, Some(_), Lang::En) => format!("{printed} ({number})"),
    };
    Some(Displayed {
        value: restated.value,
        text,
        note: restated.note.map(|note| note.get(lang).into()),
    })
}

/// What tells a figure from others of its indicator: its definition, its part of the place, how far it has come.
pub(super) fn apart(figure: &Figure, lang: Lang) -> String {
    let variant = figure.variant.as_ref().map(|variant| variant.get(lang).to_string());
    let scope = match &figure.scope {
        Scope::Place => None,
        Scope::Part(name) | Scope::Beyond(name) => Some(name.get(lang).to_string()),
    };
    let status = (figure.status != Status::Achieved).then(|| figure.status.name(lang).to_string());
    let parts: Vec<String> = [variant, scope, status].into_iter().flatten().collect();
    parts.join(lang.say("，", ", "))
}

/// The kind of number as a heading.
pub(super) fn kind(figure: &Figure, lang: Lang) -> &'static str {
    match figure.measure {
        Measure::Level => lang.say("数量", "Amount"),
        Measure::Growth => lang.say("增速", "Growth rate"),
        Measure::Change => lang.say("增减量", "Change"),
        Measure::Share => lang.say("比率", "Rate or share"),
        Measure::OverTarget => lang.say("完成率", "Completion"),
        Measure::Rank => lang.say("位次", "Rank"),
        Measure::From => lang.say("原值", "Earlier value"),
        Measure::Span => lang.say("连续年数", "Years in a row"),
    }
}
