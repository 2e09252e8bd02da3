//! Downloads, how to cite, licence, and the versions of the record.

use super::Seen;
use crate::answer::method::{self, edition};
use crate::model::Lang;
use maud::html;

pub fn downloads(seen: Seen) -> String {
    let files = [
        (
            "figures",
            seen.say("数字（CSV）", "Figures (CSV)"),
            seen.say("每个数字一行，两种语言", "one row for each figure, in both languages"),
        ),
        (
            "initiatives",
            seen.say("做法（CSV）", "Initiatives (CSV)"),
            seen.say(
                "每项做法一行，两种语言",
                "one row for each initiative, in both languages",
            ),
        ),
        (
            "record",
            seen.say("全部数据（JSON）", "The whole data set (JSON)"),
            seen.say("所有表格，供程序使用", "all tables, for programs"),
        ),
    ];
    html! {
        h2 { (seen.say("下载", "Downloads")) }
        ul { @for (id, name, what) in files { li { button data-download=(id) data-key={ "download-" (id) } { (name) } span { (what) } } } }
    }
    .into_string()
}

pub fn citing(seen: Seen) -> String {
    html! {
        h2 { (seen.say("怎样引用", "How to cite")) }
        p {
            (seen.say(
                "引用某一个数字或某一页时，请附上该页的链接：链接记着所选的一切。",
                "To cite one figure or one view, add its link: a link carries every choice.",
            ))
        }
        dl.ruled {
            @for (form, lang, text) in method::citations(seen.context) {
                div {
                    dt { (form.get(seen.lang)) (seen.say("，", ", ")) (match lang { Lang::Zh => seen.say("中文", "Chinese"), Lang::En => seen.say("英文", "English") }) }
                    dd.citation lang=(lang.tag()) { (text) }
                }
            }
        }
    }
    .into_string()
}

pub fn licence(seen: Seen) -> String {
    html! {
        h2 { (seen.say("许可与版本", "Licence and versions")) }
        p {
            (seen.say("数据许可", "Data: ")) a href="https://creativecommons.org/licenses/by/4.0/" { "CC BY 4.0" }
            (seen.say("：注明出处即可使用、修改和再发布。代码许可MIT或Apache-2.0，任选其一。", ": use, change and republish it, naming the source. Code: MIT or Apache-2.0, as you choose."))
        }
        dl.ruled {
            @for edition in edition::EDITIONS {
                div {
                    dt {
                        @match seen.lang {
                            Lang::Zh => { "第" (edition.version) "版，" (edition.date) }
                            Lang::En => { "Version " (edition.version) ", " (edition.date) }
                        }
                    }
                    dd { (edition.words(seen.lang)) }
                }
            }
        }
    }
    .into_string()
}
