//! Scenes as a complete SVG file, and the style sheet that this file and the page share.

use super::digits::{push_px, px};
use super::frame::Area;
use super::names::paragraph;
use super::scene::{Mark, Role, Scene};
use super::typeset;

/// The style of all charts. Colours are variables of the page, each with a value of its own for a file that stands alone.
pub const STYLE: &str = include_str!("style.css");

/// Drawings as a sheet that can be passed on: what stands around them, with a margin.
#[derive(Clone, Copy)]
pub struct Sheet<'a> {
    /// Above all else.
    pub title: &'a str,
    /// What the drawing shows, under the title; may be empty.
    pub sentence: &'a str,
    /// One below the other; at least one.
    pub scenes: &'a [&'a Scene],
    /// Below them.
    pub source: &'a str,
    /// At the foot, whole however long it is.
    pub link: &'a str,
}

/// Writes a sheet as a complete SVG file with its style inside; hit areas carry the words as tooltips.
pub fn sheet(sheet: &Sheet) -> String {
    const MARGIN: f64 = 16.0;
    let width = sheet
        .scenes
        .iter()
        .fold(0.0, |width, scene| f64::max(width, scene.width));
    let area = |y: f64, size: f64| Area {
        x: MARGIN,
        y,
        width,
        size,
    };
    let mut around = Scene::new(width + 2.0 * MARGIN, sheet.title);
    let mut y = paragraph(&mut around, area(MARGIN, 16.0), Role::Head, sheet.title, 4);
    y = paragraph(&mut around, area(y, 13.0), Role::Note, sheet.sentence, 8) + MARGIN / 2.0;
    let mut tops = Vec::new();
    for scene in sheet.scenes {
        tops.push(y);
        y += scene.height + MARGIN;
    }
    y = paragraph(&mut around, area(y, 12.0), Role::Note, sheet.source, 4);
    for line in cut(sheet.link, width, 12.0) {
        y = paragraph(&mut around, area(y, 12.0), Role::Note, &line, 1);
    }
    let mut out = open(&around, y + MARGIN);
    around.marks.iter().for_each(|mark| element(&mut out, mark));
    for (scene, top) in sheet.scenes.iter().zip(tops) {
        out.push_str("<g transform=\"translate(16 ");
        push_px(&mut out, top);
        out.push_str(")\">\n");
        scene.marks.iter().for_each(|mark| element(&mut out, mark));
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

/// Cuts a link, which has no places to break, wherever a line is full.
fn cut(link: &str, room: f64, size: f64) -> Vec<String> {
    let mut lines = vec![String::new()];
    for c in link.chars() {
        let mut buffer = [0; 4];
        let letter = c.encode_utf8(&mut buffer);
        match lines.last_mut() {
            Some(line) if typeset::width(&[line.as_str(), letter].concat(), size) <= room => line.push(c),
            _ => lines.push(letter.to_owned()),
        }
    }
    lines
}

/// The root element, the style and the paper.
fn open(scene: &Scene, height: f64) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" role=\"img\"");
    attribute(&mut out, "aria-label", &scene.title);
    let (width, height) = (px(scene.width), px(height));
    attribute(&mut out, "width", &width);
    attribute(&mut out, "height", &height);
    attribute(&mut out, "viewBox", &["0 0 ", &width, " ", &height].concat());
    out.push_str(">\n<style>\n");
    out.push_str(STYLE);
    out.push_str("</style>\n<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n");
    out
}

fn element(out: &mut String, mark: &Mark) {
    let tag = mark.tag();
    out.push('<');
    out.push_str(tag);
    attribute(out, "class", &mark.class);
    for (name, value) in mark.attributes() {
        attribute(out, name, &value);
    }
    if mark.label.is_empty() && mark.text.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push('>');
    if !mark.label.is_empty() && (mark.role == Role::Hit || mark.label != mark.text) {
        out.push_str("<title>");
        escape(out, &mark.label);
        out.push_str("</title>");
    }
    escape(out, &mark.text);
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Writes text so that it can stand in XML: marks escaped, characters that XML forbids left out.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{FFFE}' | '\u{FFFF}' => {}
            c if c < ' ' && !matches!(c, '\t' | '\n' | '\r') => {}
            c => out.push(c),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::Anchor;

    #[test]
    fn words_cannot_break_out_of_the_file() {
        let mut scene = Scene::new(10.0, "");
        scene.push(Mark::text(Role::Note, 0.0, 1.0, 2.0, Anchor::Start, "</text><script>"));
        let file = sheet(&Sheet {
            title: "a\"<b>&\u{1}",
            sentence: "",
            scenes: &[&scene.end(5.0)],
            source: "",
            link: "",
        });
        assert!(file.contains("aria-label=\"a&quot;&lt;b&gt;&amp;\""));
        assert!(file.contains("&lt;/text&gt;&lt;script&gt;"));
        assert!(!file.contains("<script>"));
    }
}
