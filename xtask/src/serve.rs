//! `cargo xtask serve`: set up, build, serve, say where.

use std::process::Command;

use crate::bundle;
use crate::fault::Result;
use crate::process::{run, say};
use crate::project::Project;
use crate::server::{Options, Server};
use crate::setup;

pub struct Wish {
    pub port: u16,
    pub open: bool,
    /// Rebuild at every change.
    pub dev: bool,
}

pub fn serve(project: &Project, wish: &Wish) -> Result<()> {
    let toolbox = setup::toolbox(project)?;
    if wish.dev {
        return bundle::develop(project, &toolbox, wish.port, wish.open);
    }
    let dist = bundle::release(project, &toolbox, None)?;
    let options = Options {
        port: wish.port,
        ..Options::default()
    };
    let server = Server::start(&dist, options)?;
    say(&format!("serving {} (stop with Ctrl-C)", server.url()));
    if wish.open {
        show(&server.url());
    }
    server.wait();
    Ok(())
}

fn show(url: &str) {
    let (program, first): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/c", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    // The page is served all the same.
    if run(Command::new(program).args(first).arg(url)).is_err() {
        say("  no browser could be opened from here; open the address by hand");
    }
}
