// The page with Observable Plot and Crossfilter.

import * as Plot from "@observablehq/plot";
import { bars, choose, figure, showAll } from "./filter.js";

const chart = Plot.plot({
  width: 480,
  height: 28 * bars.length,
  marginLeft: 90,
  marginRight: 40,
  x: { axis: null },
  y: { label: null, domain: bars.map((bar) => bar.name) },
  marks: [
    Plot.barX(bars, { x: "count", y: "name", fill: "#b0321d", ariaLabel: "id", className: "bar" }),
    Plot.text(bars, { x: "count", y: "name", text: "count", textAnchor: "start", dx: 6 }),
  ],
});
chart.addEventListener("click", (event) => {
  const theme = event.target.getAttribute("aria-label");
  if (bars.some((bar) => bar.id === theme)) choose(theme);
});
figure.append(chart);
showAll();
