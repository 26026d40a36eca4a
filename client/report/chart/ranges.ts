import type { CustomSeriesOption, CustomSeriesRenderItemAPI, SeriesOption } from 'echarts';
import type { Series } from '../document';
import { ink } from './palette';

/** Whiskers from the low to the high end of each bar's range (usikkerhed). */
export function whiskersOf({ ranges }: Series, name: string): SeriesOption[] {
  if (!ranges) return [];
  const data = ranges.flatMap((range, at) => (range && range.low < range.high ? [[range.low, at, range.high]] : []));
  const whisker: CustomSeriesOption = {
    type: 'custom',
    name: `${name} `,
    silent: true,
    z: 5,
    legendHoverLink: false,
    data,
    encode: { x: [0, 2], y: 1 },
    renderItem: (_params, api) => drawWhisker(api),
  };
  return [whisker];
}

function drawWhisker(api: CustomSeriesRenderItemAPI): ReturnType<NonNullable<CustomSeriesOption['renderItem']>> {
  const at = api.value(1);
  const [fromX = 0, y = 0] = api.coord([api.value(0), at]);
  const [toX = 0] = api.coord([api.value(2), at]);
  const line = (x1: number, y1: number, x2: number, y2: number): unknown => ({
    type: 'line',
    shape: { x1, y1, x2, y2 },
    style: { stroke: ink, lineWidth: 1.25 },
  });
  const half = 4;
  const children = [line(fromX, y, toX, y), line(fromX, y - half, fromX, y + half), line(toX, y - half, toX, y + half)];
  return { type: 'group', children } as ReturnType<NonNullable<CustomSeriesOption['renderItem']>>;
}

/** The shade between the low and the high end of a curve's range: a hidden layer and a filled one on top of it. */
export function shadeOf({ ranges }: Series, colour: string): SeriesOption[] {
  if (!ranges) return [];
  const layer = (data: (number | null)[], opacity: number): SeriesOption => ({
    type: 'line',
    data,
    stack: `range ${colour}`,
    silent: true,
    showSymbol: false,
    lineStyle: { opacity: 0 },
    areaStyle: { color: colour, opacity },
  });
  return [
    layer(
      ranges.map((range) => range?.low ?? null),
      0,
    ),
    layer(
      ranges.map((range) => (range ? range.high - range.low : null)),
      0.18,
    ),
  ];
}
