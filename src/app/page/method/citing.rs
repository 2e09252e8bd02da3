//! How to cite, licence, and the versions of the record.

use crate::answer::method::citations;
use crate::app::part::copy::CopyButton;
use crate::app::signal::Signal;
use crate::app::state::context;
use crate::model::{Both, Edition, Lang, Licence as Terms};
use leptos::prelude::*;

/// The forms in which the record may be cited, in both languages.
#[component]
pub fn Citing() -> impl IntoView {
    let context = context();
    view! {
        <section class="citing">
            <h2>{context.say("怎样引用", "How to cite")}</h2>
            <p>
                {context.say(
                    "引用某一个数字或某一页时，请附上该页的链接：链接记着所选的一切。",
                    "To cite one figure or one view, add its link: a link carries every choice.",
                )}
            </p>
            <dl class="ruled">{citations(context).into_iter().map(citation).collect::<Vec<_>>()}</dl>
        </section>
    }
}

fn citation((form, lang, text): (Both, Lang, String)) -> AnyView {
    let context = context();
    let language = match lang {
        Lang::Zh => context.say("中文", "Chinese"),
        Lang::En => context.say("英文", "English"),
    };
    let name = [form.get(context.lang), context.say("，", ", "), language].concat();
    view! {
        <div>
            <dt>
                {name}
                <div class="actions">
                    <CopyButton
                        text=Signal::stored(Some(text.clone()))
                        label=Signal::stored(context.say("复制引用", "Copy citation"))
                    />
                </div>
            </dt>
            <dd class="citation" lang=lang.tag()>{text}</dd>
        </div>
    }
    .into_any()
}

/// What may be done with the record, and what changed in each version of it.
#[component]
pub fn Licence() -> impl IntoView {
    let context = context();
    let licence = &context.catalog.collection.licence;
    // What another licence allows is for its own words to say.
    let allows = match *licence == Terms::attribution() {
        true => context.say(
            "：注明出处即可使用、修改和再发布。",
            ": use, change and republish it, naming the source. ",
        ),
        false => context.say("。", ". "),
    };
    view! {
        <section class="licence">
            <h2>{context.say("许可与版本", "Licence and versions")}</h2>
            <p>
                {context.say("数据许可", "Data: ")}
                <a href=licence.url.as_str()>{licence.name.as_str()}</a>
                {allows}
                {context.say("代码许可MIT或Apache-2.0，任选其一。", "Code: MIT or Apache-2.0, as you choose.")}
            </p>
            <dl class="ruled">{context.catalog.collection.editions.iter().map(edition).collect::<Vec<_>>()}</dl>
        </section>
    }
}

fn edition(edition: &Edition) -> AnyView {
    let lang = context().lang;
    let name = match lang {
        Lang::Zh => format!("第{}版，{}", edition.version, edition.date),
        Lang::En => format!("Version {}, {}", edition.version, edition.date),
    };
    view! {
        <div>
            <dt>{name}</dt>
            <dd>{edition.changes.get(lang).to_owned()}</dd>
        </div>
    }
    .into_any()
}
