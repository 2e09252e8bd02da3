//! Scenes as a complete SVG file that looks the same wherever it is opened: each mark bears its own style.

use super::digits::{push_px, px};
use super::frame::Area;
use super::names::paragraph;
use super::paint::{FAMILY, PAPER, paint};
use super::scene::{Mark, Role, Scene};
use super::typeset;

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

/// Writes a sheet as a complete SVG file. The words of a datum stand on its marks, as tooltips.
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
    elements(&mut out, &around);
    for (scene, top) in sheet.scenes.iter().zip(tops) {
        out.push_str("<g transform=\"translate(16 ");
        push_px(&mut out, top);
        out.push_str(")\">\n");
        elements(&mut out, scene);
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

/// The root element and the paper.
fn open(scene: &Scene, height: f64) -> String {
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    attribute(&mut out, "aria-label", &scene.title);
    let (width, height) = (px(scene.width), px(height));
    let size = [("width", &width), ("height", &height)];
    size.iter().for_each(|(name, value)| attribute(&mut out, name, value));
    attribute(&mut out, "viewBox", &["0 0 ", &width, " ", &height].concat());
    out.push_str(">\n");
    title(&mut out, &scene.title);
    out.push_str("\n<rect x=\"0\" y=\"0\"");
    size.iter().for_each(|(name, value)| attribute(&mut out, name, value));
    attribute(&mut out, "fill", PAPER);
    out.push_str(" stroke=\"none\"/>\n");
    out
}

/// All that can be seen. Hit areas are for pointers: in a file their words stand on what they cover.
fn elements(out: &mut String, scene: &Scene) {
    let (hits, drawn): (Vec<&Mark>, Vec<&Mark>) = scene.marks.iter().partition(|mark| mark.role == Role::Hit);
    for mark in drawn {
        let hit = hits.iter().find(|hit| hit.datum.is_some() && hit.datum == mark.datum);
        element(out, mark, hit.map_or(&mark.label, |hit| &hit.label));
    }
}

fn element(out: &mut String, mark: &Mark, label: &str) {
    if mark.role == Role::Value {
        rim(out, mark);
    }
    let tag = mark.tag();
    out.push('<');
    out.push_str(tag);
    for (name, value) in mark.attributes() {
        attribute(out, name, &value);
    }
    for (name, value) in paint(mark) {
        attribute(out, name, value);
    }
    out.push('>');
    if !label.is_empty() && label != mark.text {
        title(out, label);
    }
    escape(out, &mark.text);
    out.push_str("</");
    out.push_str(tag);
    out.push_str(">\n");
}

/// What keeps a value clear of the lines that it crosses. Not every program knows how to draw a rim under its own letters,
/// so it is a text of its own.
fn rim(out: &mut String, mark: &Mark) {
    out.push_str("<text");
    for (name, value) in mark.attributes() {
        attribute(out, name, &value);
    }
    let style = [
        ("fill", PAPER),
        ("stroke", PAPER),
        ("stroke-width", "5"),
        ("stroke-linejoin", "round"),
    ];
    for (name, value) in style
        .into_iter()
        .chain([("font-family", FAMILY), ("aria-hidden", "true")])
    {
        attribute(out, name, value);
    }
    out.push('>');
    escape(out, &mark.text);
    out.push_str("</text>\n");
}

fn title(out: &mut String, words: &str) {
    out.push_str("<title>");
    escape(out, words);
    out.push_str("</title>");
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    escape(out, value);
    out.push('"');
}

/// Writes text so that it can stand in XML: marks escaped, characters that XML forbids left out.
pub fn escape(out: &mut String, text: &str) {
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
