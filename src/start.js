// Before anything is shown: the reader's language and appearance, whether the first view is the one asked for, and what
// stops the program. The page can be read without this file, and opened without it.
(function () {
  var root = document.documentElement;
  // A page that was saved as one file begins with the view that it was saved with.
  if (root.dataset.view && location.hash.length < 2) location.replace(root.dataset.view);
  var hash = location.hash.replace(/^#/, "");
  var named = /[?&]lang=(zh|en)(&|$)/.exec(hash);
  var own = (navigator.languages || []).map(function (tag) { return tag.slice(0, 2).toLowerCase(); });
  // A collection may speak one language only.
  var lang = root.dataset.only || (named ? named[1] : own.filter(function (tag) { return tag === "zh" || tag === "en"; })[0] || "zh");
  root.lang = lang === "en" ? "en" : "zh-Hans-CN";
  // The first view is the overview as it stands without any choice.
  root.dataset.first = /^\/?(overview)?(\?lang=(zh|en))?$/.test(hash) ? lang : "none";
  try {
    var chosen = localStorage.getItem("jiezhen-appearance");
    if (chosen === "light" || chosen === "dark") root.dataset.appearance = chosen;
  } catch (forbidden) { /* no storage in a sandboxed frame: the system's appearance holds */ }
  // What a frame was asked for: `?show=table&look=dark&controls=none&edition=3`. What is no part of it is marked as out.
  var wish = {};
  location.search.replace(/[?&](show|look|controls|edition)=([\w-]+)/g, function (_, key, value) { wish[key] = value; });
  if (wish.look === "light" || wish.look === "dark") root.dataset.appearance = wish.look;
  if (wish.edition) root.dataset.named = wish.edition;
  if (wish.show || wish.controls === "none") root.dataset.part = wish.show ? "one" : "all";
  if (wish.show) {
    var part = wish.show === "table" ? "main .table, main .regions > section > table, main .sheet"
      : wish.show === "figure" ? "main .details" : "main figure[data-id='" + wish.show + "']";
    new MutationObserver(mark).observe(root, { childList: true, subtree: true });
  }
  function mark() {
    document.querySelectorAll("[data-out]").forEach(function (out) { delete out.dataset.out; });
    // Where the view has no such part, all of it is shown.
    for (var at = document.querySelector(part); at && at !== document.body; at = at.parentNode) {
      for (var one = at.parentNode.firstElementChild; one; one = one.nextElementSibling) {
        if (one !== at && !one.matches(".framed, .notice")) one.dataset.out = "";
      }
    }
  }
  // What of the first view the reader has not seen yet stands in `noscript`; it is unfolded when it is wanted before the
  // program is there.
  function unfold() {
    try {
      document.querySelectorAll(".first noscript").forEach(function (part) { part.outerHTML = part.textContent; });
    } catch (forbidden) { /* a policy that forbids HTML from text: what is seen stays, and the plain pages have the rest */ }
  }
  ["scroll", "toggle", "beforeprint"].forEach(function (event) { addEventListener(event, unfold, true); });
  // `thrown` is whether a script of the program did not catch it: then the program has stopped half way.
  function failed(what, thrown) {
    var trap = typeof WebAssembly === "object" && what instanceof WebAssembly.RuntimeError;
    if (root.dataset.ready && !trap && !thrown) return;
    root.dataset.failed = "";
    addEventListener("DOMContentLoaded", say);
    say();
    function say() {
      unfold();
      var detail = document.getElementById("notice-detail");
      if (what && detail && !detail.textContent) detail.textContent = String(what.message || what).slice(0, 300);
    }
  }
  // What a host, an extension or an injected script fails at is not the program's failure.
  var folder = location.href.replace(/[?#].*/, "").replace(/[^/]*$/, "");
  function ours(source) { return source && (source.indexOf(folder) === 0 || /^(blob|data):/.test(source)); }
  addEventListener("error", function (event) {
    var script = event.target && event.target.tagName === "SCRIPT" && ours(event.target.src);
    var from = event.filename;
    // A browser that does not say where an error is from says of a foreign script's not even what it is.
    if (script || (event.target === window && (from ? ours(from) : event.error))) {
      failed(event.error || event.message, event.error && /^(blob|data):|[.](js|wasm)(?![\w-])/.test(from));
    }
  }, true);
  addEventListener("unhandledrejection", function (event) { failed(event.reason); });
})();
