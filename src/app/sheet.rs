//! A page on its way into the document: regions of HTML, and the container in which they are drawn.

use super::browser::slot::{self, Slot};
use crate::view::{PageView, Region};
use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// A page whose HTML is in the browser's hands.
pub struct Sheet {
    pub title: String,
    pub heading: String,
    pub headline: String,
    pub above: Vec<Part>,
    pub below: Vec<Part>,
}

/// A region of it.
pub struct Part {
    pub name: String,
    html: JsValue,
}

impl From<Region> for Part {
    fn from(region: Region) -> Part {
        Part {
            name: region.name.into_owned(),
            html: region.html.into(),
        }
    }
}

impl From<PageView> for Sheet {
    fn from(page: PageView) -> Sheet {
        Sheet {
            title: page.title,
            heading: page.heading,
            headline: page.headline,
            above: page.above.into_iter().map(Part::from).collect(),
            below: page.below.into_iter().map(Part::from).collect(),
        }
    }
}

impl Sheet {
    /// Reads what `PageView::flat` wrote in the second module.
    pub fn from_flat(list: &Array) -> Option<Sheet> {
        let text = |at| list.get(at).as_string();
        let above: u32 = text(3)?.parse().ok()?;
        let part = |at| {
            Some(Part {
                name: text(4 + 2 * at)?,
                html: list.get(5 + 2 * at),
            })
        };
        let parts = list.length().saturating_sub(4) / 2;
        Some(Sheet {
            title: text(0)?,
            heading: text(1)?,
            headline: text(2)?,
            above: (0..above).filter_map(part).collect(),
            below: (above..parts).filter_map(part).collect(),
        })
    }
}

/// The regions in a container.
pub struct Regions {
    container: Element,
    drawn: Vec<(String, Slot)>,
}

impl Regions {
    pub fn new(container: Element) -> Regions {
        Regions {
            container,
            drawn: Vec::new(),
        }
    }

    /// Brings the regions from what was drawn to what is to be seen.
    pub fn draw(&mut self, parts: Vec<Part>) {
        let same = self.drawn.len() == parts.len()
            && self
                .drawn
                .iter()
                .zip(&parts)
                .all(|((name, _), part)| *name == part.name);
        if !same {
            self.container.set_inner_html("");
            self.drawn.clear();
            for part in &parts {
                if let Some(region) = slot::append(&self.container, &part.name) {
                    self.drawn.push((part.name.clone(), region));
                }
            }
        }
        for ((_, region), part) in self.drawn.iter_mut().zip(parts) {
            region.show(part.html);
        }
    }
}
