//! The record to take away: its figures, its initiatives, or all of it.

use crate::answer::Context;
use crate::app::part::save::SaveButton;
use crate::app::state::{context, state};
use crate::export::{self, Extent, File};
use crate::{data, record};
use leptos::prelude::*;

/// The files, each with what is in it.
#[component]
pub fn Downloads() -> impl IntoView {
    let (state, context) = (state(), context());
    let table = move |extent| Ok(export::table(context, &state.query.get_untracked(), extent));
    view! {
        <section class="downloads">
            <h2>{context.say("下载", "Downloads")}</h2>
            <ul>
                <li>
                    <SaveButton make=move || table(Extent::AllFigures) label=context.say("数字（CSV）", "Figures (CSV)")/>
                    <span>{context.say("每个数字一行，两种语言", "one row for each figure, in both languages")}</span>
                </li>
                <li>
                    <SaveButton
                        make=move || table(Extent::AllInitiatives)
                        label=context.say("做法（CSV）", "Initiatives (CSV)")
                    />
                    <span>{context.say("每项做法一行，两种语言", "one row for each initiative, in both languages")}</span>
                </li>
                <li>
                    <SaveButton
                        make=move || whole(context, record::RECORD)
                        label=context.say("全部数据（JSON）", "The whole data set (JSON)")
                    />
                    <span>{context.say("所有表格，供程序使用", "all tables, for programs")}</span>
                </li>
            </ul>
        </section>
    }
}

/// All tables of the packed record. Where it cannot be read there is no file: an empty one would pass for the record.
fn whole(context: Context, packed: &'static [u8]) -> Result<File, String> {
    let file = data::unpack(packed).ok().and_then(|tables| export::json(&tables).ok());
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
            assert!(whole(context, record::RECORD).is_ok_and(|file| file.text.contains("\"figures\":[{")));
            let cut = record::RECORD.len() / 2;
            for broken in [&[][..], &record::RECORD[..cut]] {
                assert!(whole(context, broken).is_err_and(|words| words.contains(context.say("没有保存", "Nothing"))));
            }
        }
    }
}
