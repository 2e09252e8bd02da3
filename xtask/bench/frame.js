// What the three pages share: headline, a button for each theme, and a table of at most 100 figures, in plain DOM.

import record from "record";

const ROWS = 100;
const HEADS = ["地区", "事项", "数值", "时期", "主题"];
const names = new Map(record.themes.map((theme) => [theme.id, theme.name]));

function element(tag, ...children) {
  const made = document.createElement(tag);
  made.append(...children);
  return made;
}

// Puts the frame into the page around a chart; `choose` is called with a theme's id when its button is pressed.
export function frame(choose) {
  const headline = element("p");
  headline.setAttribute("role", "status");
  const buttons = record.themes.map((theme) => {
    const button = element("button", theme.name);
    button.addEventListener("click", () => choose(theme.id));
    return button;
  });
  const body = element("tbody");
  const heads = element("thead", element("tr", ...HEADS.map((head) => element("th", head))));
  const figure = element("figure");
  document.querySelector("main").append(
    element("h1", "数字"),
    headline,
    element("nav", ...buttons),
    figure,
    element("table", heads, body),
  );
  return {
    figure,
    show(figures, theme) {
      const about = theme ? `关于“${names.get(theme)}”的` : "";
      headline.textContent = `${about}共${figures.length}个数字，来自${record.reports}份报告。`;
      const rows = figures.slice(0, ROWS).map((one) => {
        const cells = [one.place, one.subject, one.raw, one.period, names.get(one.theme)];
        return element("tr", ...cells.map((cell) => element("td", cell)));
      });
      body.replaceChildren(...rows);
    },
  };
}

// Themes with the number of their figures, most first, as all three charts show them.
export function ranked(counts) {
  const all = record.themes.map((theme) => ({ ...theme, count: counts.get(theme.id) ?? 0 }));
  return all.sort((a, b) => b.count - a.count);
}
