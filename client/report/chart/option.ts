import type { EChartsOption, SeriesOption } from 'echarts';
import type { Chart, Series } from '../document';
import { numberWritten, told, type Lang } from '../written';
import { colourOf, gridInk, ink } from './palette';
import { shadeOf, whiskersOf } from './ranges';

/** Family of the letters in charts; PDF embeds it, browsers fall back to their own. */
export const chartFont = 'Source Sans 3, Source Sans Pro, system-ui, sans-serif';

/** Most numbers that are written at their columns before they stand too close. */
const MOST_LABELS = 16;

/** The chart as the chart library is asked to draw it. */
export function optionOf(chart: Chart, lang: Lang): EChartsOption {
  const names = {
    type: 'category' as const,
    data: chart.points.map((point) => told(point, lang)),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: ink } },
    axisLabel: { color: ink, fontSize: 12, hideOverlap: chart.form === 'lines' },
    ...(chart.form === 'lines' ? { boundaryGap: false } : {}),
  };
  const isShare = chart.unit === 'share';
  const values = {
    type: 'value' as const,
    splitLine: { lineStyle: { color: gridInk } },
    axisLabel: { color: ink, fontSize: 12, formatter: (value: number) => axisValue(chart, value, lang) },
    ...(isShare ? { min: 0, max: 1 } : { minInterval: 1 }),
  };
  const isLying = chart.form === 'bars';
  const several = chart.series.length > 1;
  return {
    animation: false,
    textStyle: { fontFamily: chartFont },
    grid: { left: 8, right: isLying ? 70 : 24, top: several ? 58 : 34, bottom: 8, containLabel: true },
    title: {
      text: titleOfAxis(chart, lang),
      left: 0,
      top: 0,
      textStyle: { fontSize: 12, fontWeight: 'normal', color: ink },
    },
    legend: { show: several, left: 0, top: 22, itemWidth: 16, itemHeight: 10, textStyle: { color: ink, fontSize: 12 } },
    xAxis: isLying ? { ...values, position: 'top' } : names,
    yAxis: isLying ? { ...names, inverse: true } : values,
    series: chart.series.flatMap((series, at) => seriesOf(chart, series, at, lang)),
  } as EChartsOption;
}

/** What the values are, written above the chart, where a turned axis name would be hard to read. */
function titleOfAxis({ axes, form }: Chart, lang: Lang): string {
  return form === 'bars' ? axes.values[lang] : `${axes.values[lang]} · ${axes.points[lang]}`;
}

function seriesOf(chart: Chart, series: Series, at: number, lang: Lang): SeriesOption[] {
  const colour = colourOf(series, at);
  const name = told(series.name, lang);
  if (chart.form === 'lines') {
    const style = { width: 2.5, color: colour, ...(series.isExpected ? { type: [6, 4] } : {}) };
    const curve = { type: 'line', name, data: [...series.values], showSymbol: false, lineStyle: style, color: colour };
    return [...shadeOf(series, colour), curve as SeriesOption];
  }
  const isLying = chart.form === 'bars';
  const isFew = chart.points.length * (chart.form === 'columns' ? chart.series.length : 1) <= MOST_LABELS;
  const bars = {
    type: 'bar',
    name,
    data: [...series.values],
    color: colour,
    barMaxWidth: isLying ? 14 : 46,
    ...(chart.form === 'stacked' ? { stack: 'all' } : {}),
    label: {
      show: isLying ? !series.ranges : isFew,
      position: chart.form === 'stacked' ? 'inside' : isLying ? 'right' : 'top',
      color: chart.form === 'stacked' && series.tone !== 'middle' ? '#ffffff' : ink,
      fontSize: 12,
      formatter: ({ value }: { value: unknown }) =>
        typeof value === 'number' && (isLying || value > 0) ? valueWritten(chart, series, value, lang) : '',
    },
  };
  return [bars as SeriesOption, ...whiskersOf(series, name)];
}

function axisValue({ unit }: Chart, value: number, lang: Lang): string {
  if (unit === 'share') return `${numberWritten(value * 100, lang)}${lang === 'da' ? ' %' : '%'}`;
  return numberWritten(value, lang, Number.isInteger(value) ? 0 : 1);
}

/** The value at a column; all of a series with as many decimals. */
function valueWritten(chart: Chart, { values }: Series, value: number, lang: Lang): string {
  if (chart.unit === 'share') return axisValue(chart, value, lang);
  return numberWritten(value, lang, values.every((one) => one === null || Number.isInteger(one)) ? 0 : 1);
}
