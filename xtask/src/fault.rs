//! The one error of all commands: what failed, where, and what to try.

use std::fmt;

pub type Result<T> = std::result::Result<T, Fault>;

pub struct Fault {
    what: String,
    hint: Option<String>,
}

impl Fault {
    pub fn new(what: impl Into<String>) -> Fault {
        Fault {
            what: what.into(),
            hint: None,
        }
    }

    pub fn hint(self, hint: impl Into<String>) -> Fault {
        Fault {
            hint: Some(hint.into()),
            ..self
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.what)?;
        match &self.hint {
            Some(hint) => write!(out, "\n  what to try: {hint}"),
            None => Ok(()),
        }
    }
}

/// A test that returns a fault prints it with `{:?}`; a reader wants the sentence there too.
impl fmt::Debug for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, out)
    }
}

impl std::error::Error for Fault {}

/// Says what was being done when a lower layer failed; no error passes without it.
pub trait While<T> {
    fn during(self, what: impl FnOnce() -> String) -> Result<T>;
}

impl<T, E: fmt::Display> While<T> for std::result::Result<T, E> {
    fn during(self, what: impl FnOnce() -> String) -> Result<T> {
        self.map_err(|error| Fault::new(format!("{}: {error}", what())))
    }
}
