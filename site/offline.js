// Lets the page work offline after the first visit, and says when a new edition is there. Not from a file, and not in a
// frame, whose visitors are the host's.
(function () {
  if (window.top !== window || !/^https?:$/.test(location.protocol) || !navigator.serviceWorker) return;
  const workers = navigator.serviceWorker;
  const root = document.documentElement;
  const soon = window.requestIdleCallback || setTimeout;
  addEventListener("load", () => soon(() => workers.register("sw.js").then(follow, () => { root.dataset.offline = "no"; })));

  function follow(registration) {
    look(registration);
    registration.addEventListener("updatefound", () => look(registration));
    document.addEventListener("visibilitychange", () => { if (!document.hidden) registration.update().catch(() => {}); });
  }

  function look(registration) {
    const { installing, waiting, active } = registration;
    if (installing) installing.onstatechange = () => look(registration);
    if (active) active.onstatechange = () => look(registration);
    // For tests, and for whoever wonders: whether the page would open offline.
    if (!installing) root.dataset.offline = active ? "yes" : "no";
    if (waiting && workers.controller) offer(waiting);
  }

  function offer(worker) {
    if (root.dataset.edition) return;
    root.dataset.edition = "new";
    const zh = root.lang.startsWith("zh");
    const words = document.createElement("p");
    const button = document.createElement("button");
    words.id = "edition";
    words.setAttribute("role", "status");
    // Those who do not see it are told only of what changes in a place that was there.
    document.body.append(words);
    words.append(zh ? "{{ title_zh }}有了新版。" : "There is a new edition of this page. ", button);
    button.textContent = zh ? "载入新版" : "Load it";
    button.onclick = () => {
      workers.oncontrollerchange = () => location.reload();
      worker.postMessage("take over");
    };
  }
})();
