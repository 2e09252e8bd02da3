//! What is known of a report as a document: place, period, publisher, dates, numbers.

use super::{figures_of, initiatives_of};
use crate::answer::Context;
use crate::model::{Lang, Place, Report};
use crate::query::{Change, Facet, Query};
use crate::words::grouped;

/// One line: a name and its words, which may lead somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Fact {
    pub name: &'static str,
    pub text: String,
    pub link: Option<Change>,
    /// A number to be copied and checked rather than read.
    pub code: bool,
}

pub(super) fn facts(context: Context, report: &Report) -> Vec<Fact> {
    let lang = context.lang;
    let fact = |name, text: &str| Fact {
        name,
        text: text.into(),
        link: None,
        code: false,
    };
    let linked = |name, text: String, page: fn(&[(Facet, &str)]) -> Query| {
        Fact {
            name,
            text,
            // There is no filter by report: that by place would show the others too.
            link: report
                .alone()
                .then(|| Change::To(page(&[(Facet::Place, &report.place.id)]))),
            code: false,
        }
    };
    let dated = |name, date: &str| {
        fact(
            name,
            if date.is_empty() {
                lang.say("未注明", "not stated")
            } else {
                date
            },
        )
    };
    let period = format!(
        "{}{}{}{}",
        report.period.words(lang),
        lang.say("（", " ("),
        report.basis.name(lang),
        lang.say("）", ")")
    );
    let (figures, initiatives) = (figures_of(context, report).len(), initiatives_of(context, report).len());
    let length = grouped(report.chars.into(), lang);
    let code = |mut fact: Fact| {
        fact.code = true;
        fact
    };
    let mut facts = vec![
        fact(lang.say("地点", "Place"), &path(&report.place, lang)),
        fact(lang.say("时期", "Period"), &period),
        fact(lang.say("文体", "Kind"), report.kind.get(lang)),
        fact(lang.say("发布者", "Publisher"), report.publisher.get(lang)),
        dated(lang.say("成文", "Written"), &report.written),
        dated(lang.say("发布", "Published"), &report.published),
        linked(
            lang.say("数字", "Figures"),
            format!("{figures}{}", lang.say("个", "")),
            Query::figures_with,
        ),
        linked(
            lang.say("做法", "Initiatives"),
            format!("{initiatives}{}", lang.say("项", "")),
            Query::initiatives_with,
        ),
        fact(
            lang.say("篇幅", "Length"),
            &format!("{length}{}", lang.say("字符", " characters")),
        ),
    ];
    let number = dated(lang.say("索引号", "Index number"), &report.index_number);
    facts.push(if report.index_number.is_empty() {
        number
    } else {
        code(number)
    });
    facts.push(code(fact(
        lang.say("原件 SHA-256", "SHA-256 of the source"),
        &report.sha256,
    )));
    facts
}

/// The names from the province down to the place.
fn path(place: &Place, lang: Lang) -> String {
    let mut names: Vec<&str> = place.line().map(|place| place.name.get(lang)).collect();
    names.reverse();
    names.join(" › ")
}
