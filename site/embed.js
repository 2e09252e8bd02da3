// For pages that frame the explorer: gives each frame the height of what it shows. Frames are told apart by the window
// that a message comes from, so that several on one page work; whatever else arrives is left alone.
(() => {
  const base = new URL(".", document.currentScript.src).href;
  addEventListener("message", (event) => {
    const told = event.data;
    if (!told || told.type !== "jiezhen:state" || !Number.isFinite(told.height)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow === event.source && frame.src.startsWith(base)) {
        frame.style.height = Math.min(Math.max(told.height, 120), 20000) + "px";
      }
    }
  });
})();
