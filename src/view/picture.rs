//! A picture: title, sentence, drawing, source, and the table behind it.

use super::{Region, Seen, drawing, legend};
use crate::answer::Picture;
use maud::{PreEscaped, html};

/// The pictures of a page one after the other, and below them the legend of their signs.
pub fn pictures(seen: Seen, pictures: &[Picture]) -> Vec<Region> {
    let (mut all, mut shown) = (Vec::new(), Vec::new());
    for one in pictures {
        all.push(Region::new(one.id, picture(seen, one)));
        shown.push(one);
    }
    all.push(Region::new("legend", legend::legend(seen, &shown)));
    all
}

pub fn picture(seen: Seen, picture: &Picture) -> String {
    let scene = picture.scene(share(seen.width, picture.id), seen.lang);
    html! {
        figure {
            figcaption {
                h2 { (picture.title) }
                p { (picture.sentence) }
            }
            div.drawing { (PreEscaped(drawing::drawing(picture.id, &scene, &picture.links))) }
            p.source { (picture.source) }
            div.under {
                details.behind data-keep={ "behind-" (picture.id) } {
                    summary data-key={ "behind-" (picture.id) } { (seen.say("数据表", "Table")) }
                    table {
                        caption.hidden { (picture.title) }
                        thead { tr { @for name in &picture.header { th scope="col" { (name) } } } }
                        tbody { @for row in &picture.rows { tr { @for cell in row { td { (cell) } } } } }
                    }
                }
                button.save data-download={ "picture:" (picture.id) ":" (scene.width as i64) } data-key={ "save-" (picture.id) } {
                    (seen.say("下载图（SVG）", "Download SVG"))
                }
            }
        }
    }
    .into_string()
}

/// The width of one picture among those that stand side by side on a wide page; the style sheet has the same columns.
fn share(width: f64, id: &str) -> f64 {
    const GAP: f64 = 32.0;
    let columns = |n: f64| ((width - 11.0 * GAP) / 12.0 * n + (n - 1.0) * GAP).floor();
    match id {
        _ if !is_wide(width) => width,
        "themes" | "report-themes" => columns(5.0),
        "group-by-place" => columns(6.0),
        "place-by-theme" => columns(7.0),
        _ => width,
    }
}

/// Whether regions stand side by side at this width; the style sheet asks for the attribute `data-wide`.
pub fn is_wide(width: f64) -> bool {
    width >= 960.0
}
