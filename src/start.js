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
  function failed(what) {
    var trap = typeof WebAssembly === "object" && what instanceof WebAssembly.RuntimeError;
    if (root.dataset.ready && !trap) return;
    root.dataset.failed = "";
    addEventListener("DOMContentLoaded", say);
    say();
    function say() {
      var detail = document.getElementById("notice-detail");
      if (what && detail && !detail.textContent) detail.textContent = String(what.message || what).slice(0, 300);
    }
  }
  addEventListener("error", function (event) {
    if (event.target === window || (event.target && event.target.tagName === "SCRIPT")) failed(event.error || event.message);
  }, true);
  addEventListener("unhandledrejection", function (event) { failed(event.reason); });
})();
