//! The foot of a printed page: the link of the view, as text and as a code to scan, and the version of the record.

mod code;

use super::Seen;
use crate::address;
use crate::answer::method::edition;
use crate::model::Lang;
use crate::query::Query;
use maud::{PreEscaped, html};

/// `base` is the page's address without its hash. A file on the reader's own machine has no code: nobody else can open
/// it.
pub fn imprint(seen: Seen, base: &str) -> String {
    let lang = Some(seen.lang);
    let query = seen.query.clone();
    let link = format!("{base}{}", address::write(&Query { lang, ..query }));
    let public = base.starts_with("http");
    let whole = code::code(&link).filter(|_| public);
    let only_base = whole.is_none();
    let found = whole.or_else(|| code::code(base).filter(|_| public));
    let version = edition::present();
    html! {
        @if let Some(code) = &found { (PreEscaped(code)) }
        div {
            @if found.is_some() && only_base {
                p {
                    (seen.say(
                        "本页链接太长，手机难以扫读，二维码只通往本站首页；完整链接如下：",
                        "The link of this view is too long for a phone to scan: the code leads to the start page. The link in full:",
                    ))
                }
            } @else {
                p { (seen.say("本页链接：", "Link of this view:")) }
            }
            p.whole { (link) }
            p {
                @match seen.lang {
                    Lang::Zh => { "数据第" (version.version) "版，" (version.date) "。" }
                    Lang::En => { "Data set, version " (version.version) ", " (version.date) "." }
                }
            }
        }
    }
    .into_string()
}
