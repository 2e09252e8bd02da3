// Builds the pages that are measured beside ours: `node build.mjs DATA OUT` reads the record's CSV and writes a folder a page.

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { csvParse } from "d3-dsv";
import { build } from "esbuild";

const [data, out] = process.argv.slice(2);
const read = async (name) => csvParse(await readFile(`${data}/${name}.csv`, "utf8"));
const [figures, themes, reports, places, indicators] = await Promise.all(
  ["figures", "themes", "reports", "places", "indicators"].map(read),
);
const by = (rows) => new Map(rows.map((row) => [row.id, row]));
const [reportOf, placeOf, indicatorOf] = [reports, places, indicators].map(by);

// What a row of the table shows, as in our page: place, subject, value as printed, period, theme.
const record = {
  themes: themes.map((theme) => ({ id: theme.id, name: theme.name_zh })),
  reports: reports.length,
  figures: figures.map((figure) => ({
    place: placeOf.get(reportOf.get(figure.report)?.place)?.label_zh ?? "",
    subject: figure.subject_zh || indicatorOf.get(figure.indicator)?.name_zh || "",
    raw: figure.raw,
    period: figure.period,
    theme: figure.theme,
  })),
};
await mkdir(out, { recursive: true });
await writeFile(`${out}/record.json`, JSON.stringify(record));

const html = await readFile("page.html", "utf8");
for (const page of ["hand", "plot", "echarts"]) {
  await build({
    entryPoints: [`${page}.js`],
    outfile: `${out}/${page}/page.js`,
    alias: { record: `${out}/record.json` },
    bundle: true,
    minify: true,
    format: "esm",
    logLevel: "warning",
  });
  await writeFile(`${out}/${page}/index.html`, html);
}
