import { createRequire } from 'node:module';
import type { EChartsOption } from 'echarts';
import { readFonts } from '../pdf-fonts.ts';
import { layBars } from './bars.ts';
import type { Chart, Use } from './chart.ts';
import { layDistribution } from './distribution.ts';
import { createLetters } from './letters.ts';
import { lookOf } from './look.ts';
import { layPairs } from './pairs.ts';
import { COLOUR } from './palette.ts';
import { layQuadrants } from './quadrants.ts';
import type { Band, Desk, Layout } from './sheet.ts';

/** A chart as SVG; its size in pixels. */
export type Drawing = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * Makes SVG of charts. Reads the fonts and echarts (a quarter of a second, 40 MB), so it belongs into the thread that draws.
 *
 * echarts has the scale and the drawing; where rows stand is laid out here, because labels take from one line to three, and echarts gives
 * all rows of an axis the same height.
 */
export function createDrawing(): (chart: Chart, use: Use) => Drawing {
  // Its one file is read in a third of the time that its hundreds of modules take.
  const echarts = createRequire(import.meta.url)('echarts/dist/echarts.min.js') as typeof import('echarts');
  const letters = createLetters(readFonts());

  return (chart, use) => {
    const look = lookOf(use);
    const layout = layOut({ look, letters }, chart);
    const height = Math.ceil(layout.bands.reduce((sum, band) => sum + band.height, 2 * look.margin));
    const picture = echarts.init(null, null, { renderer: 'svg', ssr: true, width: look.width, height });
    try {
      picture.setOption(optionOf(layout, look, height));
      return { svg: picture.renderToSVGString(), width: look.width, height };
    } finally {
      picture.dispose();
    }
  };
}

function layOut(desk: Desk, chart: Chart): Layout {
  if (chart.chart === 'bars') return layBars(desk, chart);
  if (chart.chart === 'distribution') return layDistribution(desk, chart);
  return chart.chart === 'pairs' ? layPairs(desk, chart) : layQuadrants(desk, chart);
}

/** The bands below one another as one series, its x the chart's scale and its y pixels from the top. */
function optionOf({ bands, scale }: Layout, { width, margin }: Desk['look'], height: number): EChartsOption {
  const tops: number[] = [];
  let top = margin;
  for (const band of bands) {
    tops.push(top);
    top += band.height;
  }
  const hidden = { type: 'value', show: false } as const;
  return {
    animation: false,
    backgroundColor: COLOUR.ground,
    grid: { left: scale.left, right: width - scale.right, top: 0, bottom: 0, containLabel: false },
    xAxis: { ...hidden, min: scale.from, max: scale.max },
    yAxis: { ...hidden, min: 0, max: height, inverse: true },
    series: {
      type: 'custom',
      silent: true,
      clip: false,
      data: tops.map((y) => [scale.from, y]),
      renderItem: ({ dataIndex }, { coord }) => {
        const x = (value: number) => coord([value, 0])[0] ?? 0;
        const children = (bands[dataIndex] as Band).shapes(tops[dataIndex] ?? 0, x);
        return { type: 'group', children: [...children] };
      },
    },
  };
}
