// What the benchmark does in a page: goes back to a view, finds what a reader perceives by role and name, and clicks it.

window.bench = (() => {
  // Roles that a reader can act on, as far as HTML gives them without being told.
  const ACTIVE = "a, button, summary, input, [role]";
  // Chromium drops changes of the address beyond 200 in ten seconds, and a click that is dropped measures nothing.
  const PAUSE = 60;
  const PATIENCE = 1500;

  const after = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
  const twoFrames = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  const views = new Map();

  // All that have the role and the name, in the order of the page. axe-core says what the roles and names are.
  function find({ role, name, inside }) {
    axe.setup(document);
    try {
      const { aria, text } = axe.commons;
      const named = (element, pattern) => !pattern || new RegExp(pattern).test(text.accessibleText(element).trim());
      const around = new Map();
      const within = (element) => {
        if (!inside) return true;
        if (!element || element === document) return false;
        if (!around.has(element)) {
          const fits = aria.getRole(element) === inside.role && named(element, inside.name);
          around.set(element, fits || within(element.parentElement));
        }
        return around.get(element);
      };
      return [...document.querySelectorAll(ACTIVE)].filter(
        (element) =>
          aria.getRole(element) === role &&
          element.checkVisibility({ visibilityProperty: true }) &&
          within(element.parentElement) &&
          named(element, name),
      );
    } finally {
      axe.teardown();
    }
  }

  // The same, waited for.
  async function found(wanted) {
    for (const end = performance.now() + PATIENCE; ; await after(20)) {
      const all = find(wanted);
      if (all.length || performance.now() > end) return all;
    }
  }

  function write(input, text) {
    input.value = text;
    input.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
  }

  const folds = () => [...document.querySelectorAll("details")].map((fold) => [fold, fold.querySelector("summary")?.textContent]);

  // Goes to an address as it was seen first: nothing typed, nothing folded or unfolded since, nothing moving.
  async function reset(hash) {
    document.activeElement?.blur();
    for (const input of document.querySelectorAll("input[type=search]")) if (input.value) write(input, "");
    location.hash = hash;
    await after(PAUSE);
    await twoFrames();
    if (!views.has(hash)) views.set(hash, new Set(folds().filter(([fold]) => fold.open).map(([, name]) => name)));
    for (const [fold, name] of folds()) fold.open = views.get(hash).has(name);
    await twoFrames();
    await Promise.allSettled(document.getAnimations().map((one) => one.finished));
  }

  // What the case clicks, once what comes before is done; nothing where it is not there.
  async function reach({ first, target }) {
    if (first?.open) {
      const [button] = await found({ role: "button", name: first.open });
      if (!button) return [];
      const open = button.closest("details")?.open || button.getAttribute("aria-expanded") === "true";
      if (!open) button.click();
    }
    if (first?.find) {
      const [box] = await found({ role: "searchbox", name: "^在全部内容中查找$" });
      if (!box) return [];
      box.focus();
      write(box, first.find);
    }
    if (first) await twoFrames();
    return found(target);
  }

  return {
    heading: () => [...document.querySelectorAll("h1")].find((one) => one.checkVisibility())?.textContent.trim() ?? "",

    // How many there are to take turns.
    count: (one) => reset(one.page).then(() => reach(one)).then((all) => all.length),

    // The second frame after the click begins when the first, which shows the new view, is laid out: what the page puts
    // off to a task or to the next frame is measured too. `share` says which of those that take turns. Returns where
    // the click led, or nothing where there was nothing to click.
    async click(one, share, label) {
      await reset(one.page);
      const all = await reach(one);
      if (!all.length) return null;
      const target = all[Math.floor(share * all.length)];
      if (one.text) target.focus();
      await twoFrames();
      return new Promise((done) => {
        performance.mark(`bench start ${label}`);
        if (one.text) write(target, one.text);
        else target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
        requestAnimationFrame(() =>
          requestAnimationFrame(() => {
            performance.mark("bench end");
            done(location.hash);
          }),
        );
      });
    },

    // A walk of so many clicks on links of the page, no faster than Chromium lets the address change.
    async wander(clicks, seed) {
      for (let step = 0; step < clicks; step += 1) {
        const links = [...document.querySelectorAll("main a[href^='#/'], header a[href^='#/']")].filter((one) => one.checkVisibility());
        seed = (seed * 48271) % 2147483647;
        const target = links[seed % links.length];
        if (target) target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window }));
        await after(PAUSE);
        await twoFrames();
      }
      return seed;
    },
    reset,
  };
})();
