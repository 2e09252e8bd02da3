//! One element of the page that a session shows.

use serde_json::{Value, json};

use crate::fault::Result;
use crate::webdriver::{Session, text};

/// The name under which WebDriver hands out elements; fixed by the standard.
const REFERENCE: &str = "element-6066-11e4-a52e-4f735466cecf";

pub struct Element<'s> {
    session: &'s Session,
    id: String,
}

impl<'s> Element<'s> {
    pub(super) fn of(session: &'s Session, value: &Value) -> Option<Element<'s>> {
        let id = value[REFERENCE].as_str()?.to_string();
        Some(Element { session, id })
    }

    /// For scripts: the element as one of their `arguments`.
    pub fn reference(&self) -> Value {
        json!({ REFERENCE: self.id })
    }

    /// Scrolls it into view and clicks its middle, as a hand would.
    pub fn click(&self) -> Result<()> {
        self.post("click", &json!({}))
    }

    pub fn write(&self, text: &str) -> Result<()> {
        self.post("value", &json!({ "text": text }))
    }

    pub fn clear(&self) -> Result<()> {
        self.post("clear", &json!({}))
    }

    /// The text that a reader sees.
    pub fn text(&self) -> Result<String> {
        self.get("text").map(|shown| text(&shown))
    }

    pub fn attribute(&self, name: &str) -> Result<Option<String>> {
        let value = self.get(&format!("attribute/{name}"))?;
        Ok(value.as_str().map(str::to_string))
    }

    pub fn is_visible(&self) -> Result<bool> {
        self.get("displayed").map(|shown| shown == true)
    }

    fn get(&self, what: &str) -> Result<Value> {
        self.session.get(&format!("element/{}/{what}", self.id))
    }

    fn post(&self, what: &str, body: &Value) -> Result<()> {
        self.session
            .post(&format!("element/{}/{what}", self.id), body)
            .map(drop)
    }
}
