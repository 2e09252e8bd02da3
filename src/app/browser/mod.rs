//! The edges to the browser; each call that may fail in a sandboxed frame or on file:// is guarded here.

pub mod address_bar;
pub mod clipboard;
pub mod document;
pub mod file;
pub mod keep;
pub mod keys;
pub mod listen;
pub mod notice;
pub mod place;
pub mod save;
pub mod slot;
pub mod storage;
pub mod tip;
pub mod width;
