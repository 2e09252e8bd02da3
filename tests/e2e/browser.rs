//! The stage of a story: a fresh browser, patience, and a picture of the page where the story fails.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;

use xtask::fault::Result;
use xtask::patience::until;
use xtask::project::Project;
use xtask::setup::browsers::Browsers;
use xtask::webdriver::{Kind, Session};

/// Longer than the ten seconds after which the page itself gives up.
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
    let browsers = Browsers::find(&project).expect("no browsers with drivers here; `cargo xtask setup` installs them");
    let session = Session::open(&browsers, kind, "").unwrap();
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

/// A failing story is worth looking at; a failing photograph must not hide it.
fn photograph(session: &Session, project: &Project, name: &str) {
    let file = project.screenshots().join(name);
    let taken = session
        .screenshot()
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
    wait_for(
        session,
        "the page to mount",
        "return document.documentElement.dataset.ready === '1'",
    )?;
    assert!(session.find("main h1, main h2")?.is_visible()?, "main has a heading");
    let styled =
        session.run("return [...document.querySelectorAll('link[rel=stylesheet]')].every(link => link.sheet)")?;
    assert_eq!(styled, true, "the style sheets are loaded");
    assert!(notice(session)?.is_none(), "no notice stands over a page that works");
    Ok(())
}

/// Waits for the static notice, and returns its text.
pub fn wait_for_notice(session: &Session) -> Result<String> {
    until(PATIENCE, "the notice", || notice(session))
}

/// The notice's text, where a reader sees it.
fn notice(session: &Session) -> Result<Option<String>> {
    let text = session.run(
        "const notice = document.getElementById('notice');
         const seen = notice && notice.getClientRects().length > 0 && notice.innerText.trim();
         return seen || null;",
    )?;
    Ok(text.as_str().map(str::to_string))
}
