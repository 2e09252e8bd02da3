// The figures behind Crossfilter: counts by theme, and the figures of the theme that is chosen.

import crossfilter from "crossfilter2";
import record from "record";
import { frame, ranked } from "./frame.js";

const all = crossfilter(record.figures);
const byTheme = all.dimension((one) => one.theme);

export function choose(theme) {
  byTheme.filter(theme);
  page.show(all.allFiltered(), theme);
}

const page = frame(choose);
const groups = byTheme.group().all();

export const figure = page.figure;
export const bars = ranked(new Map(groups.map((group) => [group.key, group.value])));

export function showAll() {
  page.show(all.allFiltered());
}
