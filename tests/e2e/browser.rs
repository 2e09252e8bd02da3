//! The stage of a story: a fresh browser, patience, and a picture of the page where the story fails.

use std::fmt;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use serde_json::Value;
use xtask::fault::{Fault, Result};
use xtask::patience::until;
use xtask::project::Project;
use xtask::setup::browsers::Browsers;
use xtask::webdriver::{Element, Kind, Session};

/// Longer than the nine seconds after which the page itself gives up.
const PATIENCE: Duration = Duration::from_secs(20);

pub type Story = fn(&Session) -> Result<()>;

/// Makes of each story one test per browser.
macro_rules! stories {
    ($($story:ident),+ $(,)?) => {$(
        mod $story {
            use xtask::webdriver::Kind;

            #[test]
            fn in_chromium() {
                crate::browser::tell(Kind::Chromium, stringify!($story), super::$story);
            }

            #[test]
            fn in_firefox() {
                crate::browser::tell(Kind::Firefox, stringify!($story), super::$story);
            }
        }
    )+};
}

pub fn tell(kind: Kind, name: &str, story: Story) {
    let project = Project::here().unwrap();
    let session = fresh(kind).unwrap();
    let told = catch_unwind(AssertUnwindSafe(|| story(&session)));
    if matches!(told, Ok(Ok(()))) {
        return;
    }
    photograph(&session, &project, &format!("{name}-{kind:?}.png").to_lowercase());
    match told {
        Ok(told) => told.unwrap(),
        Err(panic) => resume_unwind(panic),
    }
}

/// A browser with a profile of its own, as on another machine.
pub fn fresh(kind: Kind) -> Result<Session> {
    let browsers =
        Browsers::find(&Project::here()?).expect("no browsers with drivers here; `cargo xtask setup` installs them");
    Session::open(&browsers, kind, "")
}

/// A browser whose reader has switched off scripts.
pub fn without_scripts(kind: Kind) -> Result<Session> {
    let browsers = Browsers::find(&Project::here()?).expect("a story has a browser, so there are browsers");
    Session::open_without_scripts(&browsers, kind)
}

/// The panels of the question on the page of figures.
pub const PLACE: &str = ".question > details.panel:nth-of-type(1)";
pub const THEME: &str = ".question > details.panel:nth-of-type(3)";

/// What a reader looks for: one of the elements that a selector finds, by its name, which is its label or its text.
#[derive(Clone, Copy)]
pub struct Named<'a> {
    css: &'a str,
    /// Part of the name; nothing where the selector says enough.
    words: &'a str,
}

impl Named<'_> {
    /// For scripts that begin with [`IS`]: two of their `arguments`.
    pub fn values(&self) -> [Value; 2] {
        [self.css.into(), self.words.into()]
    }
}

impl<'a> From<&'a str> for Named<'a> {
    fn from(css: &'a str) -> Named<'a> {
        Named { css, words: "" }
    }
}

impl<'a> From<(&'a str, &'a str)> for Named<'a> {
    fn from((css, words): (&'a str, &'a str)) -> Named<'a> {
        Named { css, words }
    }
}

impl fmt::Display for Named<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "`{}`", self.css)?;
        match self.words {
            "" => Ok(()),
            words => write!(out, " named “{words}”"),
        }
    }
}

/// Says in a script whether an element is what a reader looks for.
pub const IS: &str = "
    const is = (element, css, words) => element.matches(css)
        && (element.getAttribute('aria-label') || element.textContent).replace(/\\s+/g, ' ').includes(words);";

/// The first of its name that can be seen.
pub fn find<'s, 'a>(session: &'s Session, named: impl Into<Named<'a>>) -> Result<Element<'s>> {
    let named = named.into();
    let script = "const [css, words] = arguments;
        return [...document.querySelectorAll(css)].filter(e => is(e, css, words) && e.checkVisibility({ visibilityProperty: true }));";
    let mut found = session.pick(&[IS, script].concat(), &named.values())?;
    if found.is_empty() {
        return Err(Fault::new(format!("there is no {named}")));
    }
    Ok(found.swap_remove(0))
}

/// A failing story is worth looking at; a failing photograph must not hide it.
fn photograph(session: &Session, project: &Project, name: &str) {
    let file = project.screenshots().join(name);
    let taken = session
        .leave_frames()
        .and_then(|()| session.screenshot())
        .map(|picture| fs::create_dir_all(project.screenshots()).and_then(|()| fs::write(&file, picture)));
    match taken {
        Ok(Ok(())) => eprintln!("what the page looked like: {}", file.display()),
        Ok(Err(error)) => eprintln!("no picture of the page: {}: {error}", file.display()),
        Err(fault) => eprintln!("no picture of the page: {fault}"),
    }
}

/// Waits until a script in the page returns `true`.
pub fn wait_for(session: &Session, what: &str, script: &str) -> Result<()> {
    until(PATIENCE, what, || Ok((session.run(script)? == true).then_some(())))
}

/// Waits until the page says that it is mounted, and checks that a reader sees it.
pub fn wait_for_page(session: &Session) -> Result<()> {
    let ready = "return document.documentElement?.dataset.ready === '1'";
    wait_for(session, "the page to mount", ready).map_err(|fault| {
        let state = "return [{ ...document.documentElement.dataset }, document.readyState, location.href, \
                     document.getElementById('notice-detail')?.textContent]";
        let state = session
            .run(state)
            .map_or_else(|fault| fault.to_string(), |state| state.to_string());
        Fault::new(format!("{fault}: {state}"))
    })?;
    assert!(session.find("main h1, main h2")?.is_visible()?, "main has a heading");
    let styled = "return getComputedStyle(document.documentElement).getPropertyValue('--accent') !== ''";
    let styled = session.run(styled)?;
    assert_eq!(styled, true, "the style sheet is there");
    assert!(notice(session)?.is_none(), "no notice stands over a page that works");
    Ok(())
}

/// Waits until it is settled whether the page is kept for when there is no connection: until then it asks for its files.
pub fn wait_for_worker(session: &Session) -> Result<()> {
    wait_for(
        session,
        "the worker",
        "return 'offline' in document.documentElement.dataset",
    )
}

/// Waits for the static notice, and returns its text.
pub fn wait_for_notice(session: &Session) -> Result<String> {
    until(PATIENCE, "the notice", || notice(session))
}

/// The notice's text, where a reader sees it.
pub fn notice(session: &Session) -> Result<Option<String>> {
    let text = session.run(
        "const notice = document.getElementById('notice');
         return notice?.checkVisibility({ visibilityProperty: true }) ? notice.innerText.trim() : null;",
    )?;
    Ok(text.as_str().map(str::to_string))
}

/// Waits for two frames: what a change asked to be drawn is drawn.
pub fn settle(session: &Session) -> Result<()> {
    let frames = "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))";
    session.run_until_called(frames, &[]).map(drop)
}

/// Opens an address afresh in a page of just that width in CSS pixels. No window of Firefox is narrower than 500: there
/// the page stands in a frame.
pub fn open_at(session: &Session, width: u32, url: &str) -> Result<()> {
    session.leave_frames()?;
    session.resize(width, 900)?;
    session.goto("about:blank")?;
    if session.run("return innerWidth")? == width {
        session.goto(url)?;
    } else {
        session.goto("data:text/html,<!doctype html><title>narrow</title><body style=margin:0>")?;
        let frame = "const frame = document.createElement('iframe');
             Object.assign(frame, { src: arguments[0], width: arguments[1], height: innerHeight, style: 'border: 0; display: block' });
             document.body.append(frame);";
        session.run_with(frame, &[url.into(), width.into()])?;
        session.enter_frame(&session.find("iframe")?)?;
        session.run("focus()")?;
    }
    wait_for_page(session)?;
    assert_eq!(session.run("return innerWidth")?, width, "the width that was asked for");
    Ok(())
}

/// Shows another address in the open document, as when a reader follows a link, and waits until it is drawn.
pub fn visit(session: &Session, hash: &str) -> Result<()> {
    let follow = "const [hash, done] = arguments, before = location.href;
         const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => done()));
         location.hash = hash;
         if (location.href === before) drawn(); else addEventListener('hashchange', drawn, { once: true });";
    session.run_until_called(follow, &[hash.into()])?;
    wait_for_regions(session)
}

/// Waits until the regions of the page that was asked for are drawn.
pub fn wait_for_regions(session: &Session) -> Result<()> {
    wait_for(
        session,
        "the page to be drawn",
        "return !!document.querySelector('.regions > section')",
    )?;
    settle(session)
}

/// Opens everything that is folded away, and what is folded away within it.
pub fn unfold(session: &Session) -> Result<()> {
    let closed = "const closed = [...document.querySelectorAll('main details:not([open], .panel)')];
        closed.forEach(details => details.open = true);
        return closed.length === 0";
    until(PATIENCE, "everything to be open", || {
        let done = session.run(closed)? == true;
        settle(session)?;
        Ok(done.then_some(()))
    })
}
