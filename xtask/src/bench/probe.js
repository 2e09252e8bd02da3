// Watches how a page starts: put in before anything of the page, by `xtask bench --start`, with what it shall do as `wish`.
//
// All times are milliseconds since the navigation began. That something is seen is noted in the task after the frame in
// which it was there: by then the frame is drawn.

window.benchStart = new Promise((done) => {
  const PATIENCE = 20000;
  // A page may make its charts when the reader comes near them; they are waited for so long after the rest is there.
  const OPTIONAL = 2000;
  const NUMBER = /\d[\d.,]*/g;
  const ENOUGH = 20;
  const times = {};

  const shown = (selector) => [...document.querySelectorAll(selector)].find((one) => one.checkVisibility());
  const words = (selector) => shown(selector)?.textContent.trim() ?? "";

  // A headline, and as many numbers as a reader sees without scrolling.
  function useful() {
    if (!document.body || !words("h1")) return false;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    let seen = 0;
    for (let text = texts.nextNode(); text && seen < ENOUGH; text = texts.nextNode()) {
      const count = text.data.match(NUMBER)?.length;
      if (!count || !text.parentElement.checkVisibility()) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const box = range.getBoundingClientRect();
      if (box.height > 0 && box.bottom > 0 && box.top < innerHeight) seen += count;
    }
    return seen >= ENOUGH;
  }

  // A drawing of some size with marks in it.
  function chart() {
    return [...document.querySelectorAll("svg, canvas")].some((one) => {
      const box = one.getBoundingClientRect();
      const drawn = one.tagName === "CANVAS" || one.querySelectorAll("rect, path, line").length > 4;
      return drawn && box.width > 200 && box.height > 80;
    });
  }

  // Clicks what may be clicked as soon as it is seen, and again each frame until the view is another.
  function answered() {
    const view = words(wish.changes);
    const target = [...document.querySelectorAll("a, button")].find(
      (one) => new RegExp(wish.click).test(one.textContent.trim()) && one.checkVisibility(),
    );
    if (times.clicked === undefined && target && view) {
      times.clicked = performance.now();
      times.view = view;
    }
    if (times.view !== undefined && view && view !== times.view) return true;
    target?.click();
    return false;
  }

  function finish() {
    for (const mark of performance.getEntriesByType("mark")) {
      const [, phase] = mark.name.match(/^jiezhen:(script|module|record|view)$/) ?? [];
      if (phase) times[phase] ??= mark.startTime;
    }
    times.paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime;
    done(times);
  }

  const checks = wish.answer ? { answer: answered } : { useful, chart };
  const open = new Set(Object.keys(checks));
  function look() {
    const now = performance.now();
    for (const name of open) {
      if (checks[name]()) {
        times[name] = now;
        open.delete(name);
      }
    }
    const painted = performance.getEntriesByName("first-contentful-paint").length > 0;
    const all = open.size === 0 || now > times.useful + OPTIONAL;
    if ((all && painted && document.readyState === "complete") || now > PATIENCE) finish();
    else requestAnimationFrame(afterFrame);
  }
  const drawn = new MessageChannel();
  drawn.port1.onmessage = look;
  const afterFrame = () => drawn.port2.postMessage(null);
  requestAnimationFrame(afterFrame);
});
