//! Places on the page that hold drawn HTML, each touched only where its HTML is another than before.
//!
//! A choice is a link that carries all the others, so each choice changes nearly every link on the page and little else.
//! Where only links have changed, they alone are set: no parsing, no style, no layout.

use super::keep;
use gloo::utils::document;
use web_sys::Element;

/// A place, and the HTML that stands in it: what is between the links within the page, and these links.
pub struct Slot {
    element: Element,
    between: String,
    links: Vec<String>,
}

impl Slot {
    /// An empty element as a place.
    pub fn new(element: Element) -> Slot {
        Slot {
            element,
            between: String::new(),
            links: Vec::new(),
        }
    }

    /// Puts HTML there.
    pub fn show(&mut self, html: &str) {
        let (between, links) = apart(html);
        if between != self.between || !self.relink(&links) {
            keep::redraw(&self.element, html);
        }
        (self.between, self.links) = (between, links);
    }

    /// Sets the links that have changed; `false` where the elements are not those of the HTML.
    fn relink(&self, links: &[String]) -> bool {
        if self.links == links {
            return true;
        }
        let elements = keep::all(&self.element, "a[href^='#']");
        for ((element, link), old) in elements.iter().zip(links).zip(&self.links) {
            if link != old {
                let _ = element.set_attribute("href", &link.replace("&amp;", "&"));
            }
        }
        elements.len() == links.len()
    }
}

/// HTML without its links within the page, and these links as they stand in it.
fn apart(html: &str) -> (String, Vec<String>) {
    const LINK: &str = " href=\"#";
    let mut pieces = html.split(LINK);
    let (mut between, mut links) = (String::from(pieces.next().unwrap_or_default()), Vec::new());
    for piece in pieces {
        let (link, rest) = piece.split_once('"').unwrap_or((piece, ""));
        links.push(["#", link].concat());
        between.push_str(LINK);
        between.push_str(rest);
    }
    (between, links)
}

/// The first element of the page that a selector finds.
pub fn find(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

/// A new place in a container, with this class.
pub fn append(container: &Element, class: &str) -> Option<Slot> {
    let region = document().create_element("section").ok()?;
    region.set_class_name(class);
    container.append_child(&region).ok()?;
    Some(Slot::new(region))
}
