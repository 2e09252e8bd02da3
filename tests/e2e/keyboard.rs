//! A reader without a mouse: every key is pressed for real, and after each the focus stands where it can be seen.

use serde_json::{Value, json};
use xtask::fault::{Fault, Result};
use xtask::webdriver::{Session, keys};

use crate::browser::{IS, Named, settle, wait_for};

/// More presses of Tab than from one end of any page to the other.
const PATIENCE: usize = 400;

/// What is wrong with the focus, or nothing: it is lost; more than half of it is out of sight; something covers it;
/// nothing marks it. The mark of a chart is marked by its frame; headings and the main part get the focus by program.
/// Beside it, whether the focus is on what is looked for, and whether it has been there since the walk began.
const LOOK: &str = "
    const e = document.activeElement || document.body;
    const before = !!window.reached?.has(e);
    window.reached?.add(e);
    return { fault: fault(), on: is(e, arguments[0], arguments[1]), before };

    function fault() {
        if (e === document.body || e === document.documentElement) return 'the focus is lost';
        if (e.matches('main, h1, h2, h3')) return '';
        const boxes = [...e.getClientRects()].filter(box => box.width > 0 && box.height > 0);
        const name = e.outerHTML.slice(0, 160) + ' at ' + boxes.map(box => [box.left, box.top, box.right, box.bottom].map(Math.round));
        const inside = (start, end, room) => Math.min(end, room) - Math.max(start, 0);
        const seen = box => inside(box.left, box.right, innerWidth) > 0
            && inside(box.top, box.bottom, innerHeight) >= Math.min(box.height / 2, innerHeight / 2);
        if (!boxes.some(seen)) return 'out of sight: ' + name;
        const middle = (start, end, room) => (Math.max(start, 0) + Math.min(end, room)) / 2;
        const hits = boxes.map(box => document.elementFromPoint(middle(box.left, box.right, innerWidth), middle(box.top, box.bottom, innerHeight)));
        if (!hits.some(hit => hit && (e.contains(hit) || hit.contains(e)))) return 'covered by ' + hits[0]?.outerHTML.slice(0, 80) + ': ' + name;
        const drawn = getComputedStyle(e), hit = e.querySelector('.hit');
        const outlined = drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) > 0;
        const framed = hit && getComputedStyle(hit).stroke !== 'none' && parseFloat(getComputedStyle(hit).strokeWidth) >= 2;
        return outlined || framed ? '' : 'not marked: ' + name;
    }";

pub struct Keyboard<'s> {
    pub browser: &'s Session,
}

impl Keyboard<'_> {
    /// Presses keys one after the other; the focus is looked at after each.
    pub fn press(&self, keys: &str) -> Result<()> {
        for key in keys.chars() {
            self.browser.press(&key.to_string())?;
            self.look(&format!("after {}", key.escape_default()))?;
        }
        Ok(())
    }

    /// Presses a key, and waits until a script in the page returns `true` and all is drawn.
    pub fn press_until(&self, key: &str, what: &str, script: &str) -> Result<()> {
        self.browser.press(key)?;
        wait_for(self.browser, what, script)?;
        settle(self.browser)?;
        self.look(what)
    }

    /// Presses Tab until the focus is on what is looked for.
    pub fn tab_to<'a>(&self, named: impl Into<Named<'a>>) -> Result<()> {
        self.go_to(named.into(), || self.browser.press(keys::TAB))
    }

    /// Presses Shift and Tab until the focus is on what is looked for.
    pub fn tab_back_to<'a>(&self, named: impl Into<Named<'a>>) -> Result<()> {
        self.go_to(named.into(), || self.browser.press_with(keys::SHIFT, keys::TAB))
    }

    fn go_to(&self, named: Named, step: impl Fn() -> Result<()>) -> Result<()> {
        for _ in 0..PATIENCE {
            step()?;
            let found = self.see_once_drawn(named)?;
            assert_eq!(found["fault"], "", "on the way to {named}");
            if found["on"] == true {
                return Ok(());
            }
        }
        Err(Fault::new(format!("Tab does not reach {named}")))
    }

    /// Expects the focus on what is looked for, where it can be seen.
    pub fn expect_on<'a>(&self, named: impl Into<Named<'a>>) -> Result<()> {
        let named = named.into();
        let found = self.see(named)?;
        let on = "return document.activeElement.outerHTML.slice(0, 200)";
        let on = self.browser.run(on)?;
        assert_eq!(found["on"], true, "{named} has not the focus, but {on}");
        assert_eq!(found["fault"], "", "{named} has the focus");
        Ok(())
    }

    fn see(&self, named: Named) -> Result<Value> {
        self.browser.run_with(&[IS, LOOK].concat(), &named.values())
    }

    /// An attribute of what has the focus.
    pub fn attribute(&self, name: &str) -> Result<Value> {
        self.browser.run_with(
            "return document.activeElement.getAttribute(arguments[0])",
            &[json!(name)],
        )
    }

    /// The words of what has the focus.
    pub fn text(&self) -> Result<Value> {
        self.browser.run("return document.activeElement.textContent.trim()")
    }

    /// The same; a browser may scroll to the focus in its next frame only.
    fn see_once_drawn(&self, named: Named) -> Result<Value> {
        let found = self.see(named)?;
        if found["fault"] == "" {
            return Ok(found);
        }
        settle(self.browser)?;
        self.see(named)
    }

    fn look(&self, when: &str) -> Result<()> {
        let found = self.see_once_drawn("*".into())?;
        assert_eq!(found["fault"], "", "{when}");
        Ok(())
    }

    /// Walks from the top of the page to its end with Tab, and returns what can have the focus and never got it.
    pub fn walk_through(&self) -> Result<Value> {
        self.browser.run("window.reached = new Set([document.body])")?;
        for _ in 0..PATIENCE {
            self.browser.press(keys::TAB)?;
            let found = self.see("*".into())?;
            // The page ends where the focus leaves it or begins anew.
            if found["before"] == true {
                break;
            }
            if found["fault"] != "" {
                self.look("on the way through the page")?;
            }
        }
        let left = "const stops = [...document.querySelectorAll('a[href], button, input, summary, [tabindex]')];
             return stops.filter(e => e.tabIndex >= 0 && e.checkVisibility({ visibilityProperty: true }) && !window.reached.has(e))
                 .slice(0, 5).map(e => e.outerHTML.slice(0, 120))";
        self.browser.run(left)
    }
}
