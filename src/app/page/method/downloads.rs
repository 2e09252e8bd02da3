//! The record to take away: its figures, its initiatives, or all of it.

use crate::answer::Context;
use crate::app::part::save::{Offer, Save};
use crate::app::part::take::{table, workbook};
use crate::app::state::context;
use crate::data::Tables;
use crate::export::{self, Extent, File, Kind};
use crate::{data, record};
use leptos::prelude::*;

/// The files, each with what is in it.
#[component]
pub fn Downloads() -> impl IntoView {
    let context = context();
    let all = Extent::All;
    let json = |tables: &Tables| export::json(&record::record().catalog, tables).ok();
    let files = [
        (
            table(("数字（CSV）", "Figures (CSV)"), Kind::Figures, all),
            ("每个数字一行", "one row for each figure"),
        ),
        (
            table(("做法（CSV）", "Initiatives (CSV)"), Kind::Initiatives, all),
            ("每项做法一行", "one row for each initiative"),
        ),
        (
            table(("覆盖表（CSV）", "Coverage table (CSV)"), Kind::Coverage, all),
            ("每项指标在每份报告里怎么说", "what each report says of each indicator"),
        ),
        (
            table(("比较（CSV）", "Comparisons (CSV)"), Kind::Comparison, all),
            ("能不能比，为什么", "what compares, and why or why not"),
        ),
        (
            workbook(("全部表格（XLSX）", "All tables (XLSX)"), all),
            (
                "附封面、单位和疑点，供表格软件使用",
                "with a cover, the units and the doubts, for spreadsheets",
            ),
        ),
        (
            Offer::new(
                context.say("全部数据（JSON）", "The whole data set (JSON)"),
                move || whole(context, record::RECORD, json),
            ),
            ("所有表格，供程序使用", "all tables, for programs"),
        ),
        (
            Offer::new(context.say("数据包（ZIP）", "The data package (ZIP)"), move || {
                whole(context, record::RECORD, |tables| {
                    Some(export::package(context.catalog, tables))
                })
            }),
            (
                "CSV 文件和 datapackage.json，两种语言",
                "CSV files and datapackage.json, in both languages",
            ),
        ),
    ];
    let line = |(offer, (zh, en)): (Offer, (&'static str, &'static str))| {
        view! { <li><Save offers=vec![offer]/><span>{context.say(zh, en)}</span></li> }.into_any()
    };
    view! {
        <section class="downloads">
            <h2>{context.say("下载", "Downloads")}</h2>
            <ul>{files.map(line).into_iter().collect::<Vec<_>>()}</ul>
        </section>
    }
}

/// All tables of the packed record. Where it cannot be read there is no file: an empty one would pass for the record.
fn whole(context: Context, packed: &'static [u8], make: impl Fn(&Tables) -> Option<File>) -> Result<File, String> {
    let file = data::unpack(packed).ok().and_then(|tables| make(&tables));
    file.ok_or_else(|| {
        context
            .say(
                "没有保存：本页带的数据读不出来。请重新载入本页再试。",
                "Nothing was saved: the data within this page cannot be read. Reload the page and try again.",
            )
            .into()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Lang;

    #[test]
    fn a_broken_record_is_told_and_gives_no_file() {
        for lang in Lang::ALL {
            let context = Context::new(record::record(), lang);
            let json = |tables: &Tables| export::json(&record::record().catalog, tables).ok();
            let made = whole(context, record::RECORD, json);
            assert!(made.is_ok_and(|file| file.text().unwrap().contains("\"figures\":[{")));
            let cut = record::RECORD.len() / 2;
            for broken in [&[][..], &record::RECORD[..cut]] {
                assert!(
                    whole(context, broken, json).is_err_and(|words| words.contains(context.say("没有保存", "Nothing")))
                );
            }
        }
    }
}
