//! What a report without a figure says by its silence: it covers the theme, or it does not.

use crate::answer::Asked;
use crate::chart::Why;
use crate::model::{Indicator, Report};

/// Why a report has no figure of an indicator, and the reason in words.
pub(super) fn silence(asked: Asked, indicator: &Indicator, report: &Report) -> (Why, &'static str) {
    let covers = asked
        .catalog
        .coverage
        .iter()
        .any(|one| one.report.id == report.id && one.theme.id == indicator.theme.id);
    match covers {
        true => (Why::NotMentioned, asked.lang.say("报告未提及", "not mentioned")),
        false => (
            Why::NotCovered,
            asked.lang.say("报告不涉及这一主题", "theme not covered by the report"),
        ),
    }
}
