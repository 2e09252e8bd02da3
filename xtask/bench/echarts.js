// The page with ECharts, of which only what it needs is bundled, and Crossfilter.

import { BarChart } from "echarts/charts";
import { GridComponent } from "echarts/components";
import * as echarts from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { bars, choose, figure, showAll } from "./filter.js";

echarts.use([BarChart, GridComponent, CanvasRenderer]);
figure.style.height = `${28 * bars.length}px`;
const chart = echarts.init(figure);
chart.setOption({
  // A bar that grows would be there later than it could be.
  animation: false,
  grid: { left: 90, right: 40, top: 0, bottom: 0 },
  xAxis: { type: "value", show: false },
  yAxis: { type: "category", inverse: true, data: bars.map((bar) => bar.name), axisTick: { show: false } },
  series: [{ type: "bar", data: bars.map((bar) => bar.count), color: "#b0321d", label: { show: true, position: "right" } }],
});
chart.on("click", (event) => choose(bars[event.dataIndex].id));
showAll();
