//! Terms of the field: one rendering each, and what it means.

use super::Both;

/// A term, with an explanation for readers who do not know the field.
#[derive(Clone, Debug)]
pub struct Term {
    pub name: Both,
    /// Other English forms that may stand for it, `;` between.
    pub also: String,
    /// What it means, in a sentence of our own.
    pub text: Both,
}
