//! The regions of a page in the element that holds them.

use super::browser::slot::{self, Slot};
use crate::view::Region;
use web_sys::Element;

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
    pub fn draw(&mut self, regions: &[Region]) {
        let same = self.drawn.len() == regions.len()
            && self
                .drawn
                .iter()
                .zip(regions)
                .all(|((name, _), region)| *name == region.name);
        if !same {
            self.container.set_inner_html("");
            self.drawn.clear();
            for region in regions {
                if let Some(slot) = slot::append(&self.container, &region.name) {
                    self.drawn.push((region.name.to_string(), slot));
                }
            }
        }
        for ((_, slot), region) in self.drawn.iter_mut().zip(regions) {
            slot.show(&region.html);
        }
    }
}
