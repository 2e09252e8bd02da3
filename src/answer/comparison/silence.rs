//! What a report without a figure says by its silence: it covers the theme, or it does not.

use crate::answer::Context;
use crate::chart::MissingReason;
use crate::model::{Indicator, Report};

/// Why a report has no figure of an indicator, and the reason in words.
pub(super) fn silence(context: Context, indicator: &Indicator, report: &Report) -> (MissingReason, &'static str) {
    let covers = context
        .catalog
        .coverage
        .iter()
        .any(|one| one.report.id == report.id && one.theme.id == indicator.theme.id);
    match covers {
        true => (
            MissingReason::NotMentioned,
            context.lang.say("报告未提及", "not mentioned"),
        ),
        false => (
            MissingReason::NotCovered,
            context
                .lang
                .say("报告不涉及这一主题", "theme not covered by the report"),
        ),
    }
}
