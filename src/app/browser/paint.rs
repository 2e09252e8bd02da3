//! The marks of a drawing in its element: those that stay are changed in place, by as little as differs; others come and go.

use crate::app::link::Standing;
use crate::app::signal::{Memo, Signal};
use crate::chart::{Drawn, Form};
use crate::query::Change;
use gloo::events::EventListener;
use gloo::utils::document;
use leptos::prelude::*;
use leptos::svg;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

const SVG: &str = "http://www.w3.org/2000/svg";

/// Keeps the elements of a drawing as they are told.
pub fn follow(node: NodeRef<svg::Svg>, elements: Memo<Vec<Drawn>>, links: Signal<Vec<Change>>) {
    let painter = StoredValue::new_local(Painter::default());
    Effect::new(move |_| {
        if let Some(svg) = node.get() {
            let svg: Element = (*svg).clone().unchecked_into();
            links.with(|links| {
                elements.with(|elements| painter.update_value(|painter| painter.paint(&svg, elements, links)));
            });
        }
    });
}

/// What stands in a drawing.
#[derive(Default)]
struct Painter {
    marks: BTreeMap<String, Painted>,
    /// Moves the one stop of the Tab key to the mark that has the focus.
    focus: Option<EventListener>,
}

struct Painted {
    /// What it was last set to.
    drawn: Drawn,
    /// The element of its form, and the link around it where it leads anywhere.
    form: Element,
    link: Option<Element>,
    /// Where the link leads.
    standing: Option<Rc<RefCell<Standing>>>,
}

impl Painted {
    fn outer(&self) -> &Element {
        self.link.as_ref().unwrap_or(&self.form)
    }
}

impl Painter {
    fn paint(&mut self, svg: &Element, elements: &[Drawn], links: &[Change]) {
        let active = document().active_element().filter(|active| svg.contains(Some(active)));
        let mut before = std::mem::take(&mut self.marks);
        // What goes, goes first: it must not stand between those that stay.
        let stays: BTreeMap<&str, &Drawn> = elements.iter().map(|drawn| (drawn.key.as_str(), drawn)).collect();
        before.retain(|key, painted| {
            let fits = stays.get(key.as_str()).is_some_and(|drawn| painted.fits(drawn));
            if !fits {
                painted.outer().remove();
            }
            fits
        });
        let mut next: Option<Node> = svg.first_child();
        for drawn in elements {
            let kept = before.remove(&drawn.key).map(|painted| painted.set(drawn, links));
            let Some(painted) = kept.or_else(|| Painted::new(drawn, links)) else {
                continue;
            };
            let outer: &Node = painted.outer();
            // Only what stands elsewhere is moved: moving takes the focus away.
            match next.as_ref().is_some_and(|next| next == outer) {
                true => next = outer.next_sibling(),
                false => drop(svg.insert_before(outer, next.as_ref())),
            }
            self.marks.insert(drawn.key.clone(), painted);
        }
        self.stops(svg, elements);
        // A mark that was moved has lost the focus.
        if let Some(active) =
            active.filter(|active| active.is_connected() && document().active_element().as_ref() != Some(active))
        {
            super::place::focus(&active);
        }
    }

    /// One mark is a stop of the Tab key: the one that has or had the focus, else the first.
    fn stops(&mut self, svg: &Element, elements: &[Drawn]) {
        let links = || {
            elements
                .iter()
                .filter_map(|drawn| self.marks.get(&drawn.key)?.link.as_ref())
        };
        let has = |link: &&Element| link.get_attribute("tabindex").as_deref() == Some("0");
        if links().filter(has).count() != 1 {
            for (at, link) in links().enumerate() {
                set(link, "tabindex", if at == 0 { "0" } else { "-1" });
            }
        }
        if self.focus.is_none() {
            let within = svg.clone();
            self.focus = Some(EventListener::new(svg, "focusin", move |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                let link = target.and_then(|target| target.closest("a").ok().flatten());
                if let Some(link) = link {
                    for old in super::keys::all(&within, "a[tabindex='0']") {
                        set(&old, "tabindex", "-1");
                    }
                    set(&link, "tabindex", "0");
                }
            }));
        }
    }
}

impl Painted {
    fn new(drawn: &Drawn, links: &[Change]) -> Option<Painted> {
        let form = element(usize::from(matches!(drawn.form, Form::Text { .. })))?;
        set(&form, "class", &drawn.class);
        match &drawn.form {
            Form::Path(d) => set(&form, "d", d),
            Form::Text {
                transform,
                size,
                anchor,
                text,
            } => {
                set(&form, "transform", transform);
                set(&form, "font-size", size);
                set(&form, "text-anchor", anchor.name());
                set(&form, "aria-hidden", "true");
                form.set_text_content(Some(text));
            }
        }
        let link = match &drawn.link {
            None => None,
            Some((_, label)) => {
                let link = element(2)?;
                set(&link, "tabindex", "-1");
                set(&link, "aria-label", label);
                let _ = link.append_child(&form);
                Some(link)
            }
        };
        let mut painted = Painted {
            drawn: drawn.clone(),
            form,
            link,
            standing: None,
        };
        painted.lead(drawn, links);
        Some(painted)
    }

    /// Whether the same elements can show it.
    fn fits(&self, drawn: &Drawn) -> bool {
        let kind = |form: &Form| matches!(form, Form::Path(_));
        kind(&self.drawn.form) == kind(&drawn.form) && self.link.is_some() == drawn.link.is_some()
    }

    /// Lets the link lead where its datum does.
    fn lead(&mut self, drawn: &Drawn, links: &[Change]) {
        let datum = drawn.link.as_ref().map(|(datum, _)| *datum);
        if let (Some(link), Some(change)) = (&self.link, datum.and_then(|datum| links.get(datum)))
            && !self.standing.as_ref().is_some_and(|old| old.borrow().leads_to(change))
        {
            self.standing = Some(Standing::new(link.clone(), change.clone()));
        }
    }

    /// Changes what differs.
    fn set(mut self, drawn: &Drawn, links: &[Change]) -> Painted {
        self.lead(drawn, links);
        if self.drawn == *drawn {
            return self;
        }
        if self.drawn.class != drawn.class {
            set(&self.form, "class", &drawn.class);
        }
        match (&self.drawn.form, &drawn.form) {
            (Form::Path(old), Form::Path(new)) if old != new => set(&self.form, "d", new),
            (
                Form::Text {
                    transform: a,
                    size: b,
                    anchor: c,
                    text: d,
                },
                Form::Text {
                    transform,
                    size,
                    anchor,
                    text,
                },
            ) => {
                if a != transform {
                    set(&self.form, "transform", transform);
                }
                if b != size {
                    set(&self.form, "font-size", size);
                }
                if c != anchor {
                    set(&self.form, "text-anchor", anchor.name());
                }
                if d != text {
                    self.form.set_text_content(Some(text));
                }
            }
            _ => {}
        }
        if let (Some(link), Some((_, label)), Some((_, named))) = (&self.link, &drawn.link, &self.drawn.link)
            && named != label
        {
            set(link, "aria-label", label);
        }
        self.drawn = drawn.clone();
        self
    }
}

thread_local! {
    /// An empty path, text and link, to be copied: cheaper than to ask the document for each.
    static EMPTY: [Option<Element>; 3] = ["path", "text", "a"].map(|tag| document().create_element_ns(Some(SVG), tag).ok());
}

/// A copy of an empty path (0), text (1) or link (2).
fn element(kind: usize) -> Option<Element> {
    EMPTY.with(|empty| empty.get(kind)?.as_ref()?.clone_node().ok().map(JsCast::unchecked_into))
}

/// Setting an attribute of a name that is well formed cannot fail.
fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(wasm_bindgen::intern(name), value);
}
