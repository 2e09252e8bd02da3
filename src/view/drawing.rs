//! A scene as SVG for the page: the style is the page's, and hit areas are links.

use crate::chart::{Mark, Role, Scene};
use maud::Escaper;
use std::fmt::Write;

/// Writes a scene; the mark of datum `i` leads to `links[i]`. Tab reaches the first mark, arrow keys the others. `id`
/// tells it from the other drawings of a page.
pub fn drawing(id: &str, scene: &Scene, links: &[String]) -> String {
    let mut out = String::from("<svg class=\"chart\" role=\"group\"");
    attribute(&mut out, "aria-label", &scene.title);
    let (width, height) = (scene.width.ceil(), scene.height.ceil());
    let size = format!(
        " width=\"{}\" height=\"{}\" viewBox=\"0 0 {0} {1}\">",
        width as i64, height as i64
    );
    out.push_str(&size);
    let mut first = true;
    for mark in &scene.marks {
        let link = mark
            .datum
            .filter(|_| mark.role == Role::Hit)
            .and_then(|datum| links.get(datum));
        if let Some(link) = link {
            out.push_str("<a");
            attribute(&mut out, "href", link);
            // Its name without its number: after a choice the same mark shows another.
            let name = mark.label.split(['：', ':']).next().unwrap_or_default();
            attribute(&mut out, "data-key", &["mark", id, name].join(" "));
            attribute(
                &mut out,
                "tabindex",
                if std::mem::take(&mut first) { "0" } else { "-1" },
            );
            attribute(&mut out, "aria-label", &mark.label);
            out.push_str(" data-bench=\"mark\">");
            element(&mut out, mark);
            out.push_str("</a>");
        } else {
            element(&mut out, mark);
        }
    }
    out.push_str("</svg>");
    out
}

fn element(out: &mut String, mark: &Mark) {
    out.push('<');
    out.push_str(mark.tag());
    attribute(out, "class", &mark.class);
    for (name, value) in mark.attributes() {
        attribute(out, name, &value);
    }
    if mark.text.is_empty() {
        out.push_str("/>");
        return;
    }
    // What a link's accessible name says already is not read out once more.
    out.push_str(" aria-hidden=\"true\">");
    escape(out, &mark.text);
    out.push_str("</");
    out.push_str(mark.tag());
    out.push('>');
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

fn escape(out: &mut String, text: &str) {
    // Writing to a string cannot fail.
    let _ = Escaper::new(out).write_str(text);
}
