// The page by hand: SVG and DOM, no library.

import record from "record";
import { frame, ranked } from "./frame.js";

const [WIDTH, ROW, LEFT] = [480, 28, 90];

const choose = (theme) => page.show(record.figures.filter((one) => one.theme === theme), theme);
const page = frame(choose);

function svg(tag, attributes, text = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.textContent = text;
  return made;
}

const counts = new Map();
for (const { theme } of record.figures) counts.set(theme, (counts.get(theme) ?? 0) + 1);
const bars = ranked(counts);
const scale = (WIDTH - LEFT - 40) / bars[0].count;
const chart = svg("svg", { width: WIDTH, height: ROW * bars.length, role: "img", "aria-label": "各主题的数字" });
bars.forEach((bar, at) => {
  const y = at * ROW;
  const mark = svg("rect", { class: "bar", x: LEFT, y: y + 4, width: bar.count * scale, height: ROW - 8 });
  mark.addEventListener("click", () => choose(bar.id));
  chart.append(
    svg("text", { x: LEFT - 8, y: y + 18, "text-anchor": "end" }, bar.name),
    mark,
    svg("text", { x: LEFT + bar.count * scale + 6, y: y + 18 }, bar.count),
  );
});
page.figure.append(chart);
page.show(record.figures);
