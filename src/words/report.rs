//! A report as a source, in words.

use crate::model::{Lang, Report, Whereabouts};

/// Where the original is to be had, as the end of a citation: its address, else what to look for. A space stands behind an
/// address, lest a bracket be taken for a part of it.
pub fn cited(report: &Report, lang: Lang) -> String {
    let (open, close) = (lang.say("（", " ("), lang.say("）", ")"));
    match &report.whereabouts {
        Whereabouts::At(url) => [open, url, " ", close].concat(),
        Whereabouts::Seek { what, .. } => [open, what.get(lang).trim_end_matches(['。', '.']), close].concat(),
    }
}
