//! How a figure and a view are cited: exact strings, from the example collection.

use crate::example;
use jiezhen::answer::citation::{Cited, Form};
use jiezhen::answer::{Context, detail};
use jiezhen::model::Lang;
use jiezhen::record::Record;

const LINK: &str = "https://example.org/y/#/figures?q=%E4%B9%A6&lang=zh";

#[test]
fn a_figure_is_cited_in_three_forms_in_either_language() {
    let record = Record::new(example::catalog());
    let cited = |lang| {
        let context = Context::new(&record, lang);
        let figure = context
            .catalog
            .find("wd-readers")
            .and_then(|_| detail(context, "wd-readers"));
        let cited = figure.unwrap().citation;
        let [national, bibtex] = Form::ALL.map(|form| cited.formed(context, form, LINK, "2032-05-06"));
        [cited.plain(context), national, bibtex]
    };
    assert_eq!(
        cited(Lang::Zh),
        [
            "云溪苇渡，接待读者，2031年：3.2万人次。苇渡镇的一年，原文第63–69字符（虚构的报告，随测试一起）。云溪两镇",
            "云溪两镇. 云溪苇渡，接待读者，2031年：3.2万人次，据苇渡镇的一年，原文第63–69字符（虚构的报告，随测试一起）[DS/OL]. \
             第1版. (2032-03-01)[2032-05-06]. https://example.org/y/#/figures?q=%E4%B9%A6&lang=zh.",
            "@misc{jiezhen-wd-readers,\n  author = {{云溪两镇}},\n  title = {{云溪苇渡，接待读者，2031年：3.2万人次}},\n  \
             howpublished = {数据集，第1版},\n  year = {2032},\n  \
             note = {苇渡镇的一年，原文第63–69字符（虚构的报告，随测试一起）},\n  \
             url = {https://example.org/y/#/figures?q=%E4%B9%A6&lang=zh},\n  urldate = {2032-05-06},\n}",
        ]
    );
    assert_eq!(
        cited(Lang::En),
        [
            "Weidu, Yunxi: Visits by readers, 2031: 32,000. A year in Weidu, characters 63–69 of the source (An invented report \
             that comes with the tests). Two towns of Yunxi",
            "Two towns of Yunxi. Weidu, Yunxi: Visits by readers, 2031: 32,000, from A year in Weidu, characters 63–69 of the \
             source (An invented report that comes with the tests)[DS/OL]. Version 1. (2032-03-01)[2032-05-06]. \
             https://example.org/y/#/figures?q=%E4%B9%A6&lang=zh.",
            "@misc{jiezhen-wd-readers,\n  author = {{Two towns of Yunxi}},\n  \
             title = {{Weidu, Yunxi: Visits by readers, 2031: 32,000}},\n  howpublished = {Data set, version 1},\n  \
             year = {2032},\n  note = {A year in Weidu, characters 63–69 of the source (An invented report that comes with the \
             tests)},\n  url = {https://example.org/y/#/figures?q=%E4%B9%A6&lang=zh},\n  urldate = {2032-05-06},\n}",
        ]
    );
}

#[test]
fn a_view_is_cited_by_its_answer_and_what_tex_would_read_stands_for_itself() {
    let record = Record::new(example::catalog());
    let context = Context::new(&record, Lang::En);
    let view = Cited::view("50% of A&B_1 {#2} ~ \\ are known.");
    assert_eq!(
        view.plain(context),
        "50% of A&B_1 {#2} ~ \\ are known. Two towns of Yunxi"
    );
    assert_eq!(
        view.formed(context, Form::National, "https://e.org/#/", "2032-05-06"),
        "Two towns of Yunxi. 50% of A&B_1 {#2} ~ \\ are known[DS/OL]. Version 1. (2032-03-01)[2032-05-06]. https://e.org/#/."
    );
    assert_eq!(
        view.formed(context, Form::Bibtex, "https://e.org/#/", "2032-05-06"),
        "@misc{jiezhen-view,\n  author = {{Two towns of Yunxi}},\n  \
         title = {{50\\% of A\\&B\\_1 \\{\\#2\\} \\textasciitilde{} \\textbackslash{} are known}},\n  \
         howpublished = {Data set, version 1},\n  year = {2032},\n  url = {https://e.org/#/},\n  urldate = {2032-05-06},\n}"
    );
}
