//! The edges to the browser; each call that may fail in a sandboxed frame or on file:// is guarded here. Natively they
//! compile, and nothing calls them: only effects and handlers do, which never run there.

pub mod address_bar;
pub mod clipboard;
pub mod copying;
pub mod document;
pub mod file;
pub mod frame;
pub mod host;
pub mod keys;
pub mod measure;
pub mod notice;
pub mod one_file;
pub mod paint;
pub mod place;
pub mod print;
pub mod raster;
pub mod sandbox;
pub mod save;
pub mod scroll;
pub mod start;
pub mod storage;
pub mod tip;
