//! The project's commands, as a library so that the end-to-end tests share their server and their browsers.
//!
//! In reading order: what a command stands on (`fault`, `project`, `process`, `versions`), the set-up of tools,
//! the page (`bundle`, `first_view`, `order`, `publish`, `preview`, `server`, `serve`), the checks (`check` runs them all), and the browsers
//! (`webdriver`) with what they make (`trace`, `pdf`).
//! The commands install tools into a cache folder; only browsers go to the system, and they say so first.

pub mod fault;
pub mod patience;
pub mod process;
pub mod project;
pub mod versions;

pub mod setup;

pub mod bundle;
pub mod first_view;
pub mod floor;
pub mod order;
pub mod preview;
pub mod publish;
pub mod serve;
pub mod server;

pub mod audit;
pub mod budget;
pub mod check;
pub mod collection;
pub mod ledger;
pub mod tally;

pub mod bench;
pub mod pdf;
pub mod trace;
pub mod webdriver;
