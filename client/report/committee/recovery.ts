import type { Bilingual } from '../../../domain/case/kernel/time';
import type { Published } from '../../../domain/report/masking';
import type { CommitteeFigures, CommitteeRecovery } from '../../library/report/committee-figures';
import { paragraph, row, totalRow, words } from '../compose';
import type { Block, Chart, Section, Table } from '../document';
import { dayWritten, numberWritten, type Lang } from '../written';
import { publishedCell } from './figure-cell';
import { monthShort } from './times';

type Rows = readonly (readonly [name: Bilingual, value: Published])[];

/** The recovery of old cases (genopretning): what is left over time, the two accounts, and when it may end. */
export function recoverySection({ recoveries }: CommitteeFigures): Section {
  const title = { da: 'Genopretning', en: 'Recovery' };
  if (recoveries.length === 0) {
    const none = paragraph('Der kører ingen genopretning.', 'No recovery is under way.', 'absent');
    return { id: 'recovery', title, blocks: [none] };
  }
  return {
    id: 'recovery',
    title,
    blocks: recoveries.flatMap((one) => blocksOf(one)),
    notes: [
      {
        da: 'En sag er genoprettet, når intet krav, der kan rettes op, udestår.',
        en: 'A case is recovered when no requirement that can still be mended is outstanding.',
      },
      {
        da: 'Prognosen bygger på programmets egne uger: i 9 af 10 tænkte forløb slutter det mellem de to dage.',
        en: 'The forecast is made of the programme’s own weeks: in nine of ten imagined courses it ends between the two days.',
      },
    ],
  };
}

function blocksOf(one: CommitteeRecovery): readonly Block[] {
  const { recoveries, caseload, name, burnDown } = one;
  const came: Rows = [
    [{ da: 'Til genopretning fra start', en: 'To recover at the start' }, recoveries.start],
    [{ da: 'Kommet til siden', en: 'Added since' }, recoveries.added],
    [{ da: 'Genoprettet', en: 'Recovered' }, minus(recoveries.recovered)],
    [{ da: 'Lukket uden at være genoprettet', en: 'Closed unrecovered' }, minus(recoveries.closedUnrecovered)],
  ];
  const open: Rows = [
    [{ da: 'Åbne sager ved start', en: 'Open cases at the start' }, caseload.start],
    [{ da: 'Nye sager', en: 'New cases' }, caseload.new],
    [{ da: 'Genåbnede sager', en: 'Reopened cases' }, caseload.reopened],
    [{ da: 'Lukkede sager', en: 'Closed cases' }, minus(caseload.closed)],
    [{ da: 'Flyttet til en anden kommune', en: 'Moved to another municipality' }, minus(caseload.moved)],
    [
      { da: 'Omregistreret: tælles ikke længere her', en: 'Re-registered: no longer counted here' },
      minus(caseload.reRegistered),
    ],
  ];
  const isOver = one.forecast.kind === 'completed';
  const left = isOver
    ? { da: 'Manglede, da den blev afsluttet', en: 'Remained when it was completed' }
    : { da: 'Mangler nu', en: 'Remaining now' };
  const openNow = isOver
    ? { da: 'Åbne sager, da den blev afsluttet', en: 'Open cases when it was completed' }
    : { da: 'Åbne sager nu', en: 'Open cases now' };
  return [
    paragraph(forecastIn(one, 'da'), forecastIn(one, 'en')),
    ...(burnDown.length > 1 ? [chartOf(one)] : []),
    account({ da: `Genopretningen «${name}»`, en: `The recovery “${name}”` }, came, [left, recoveries.outstanding]),
    account({ da: 'Sagstallet i samme tid', en: 'Open cases over the same time' }, open, [openNow, caseload.open]),
  ];
}

function account(caption: Bilingual, rows: Rows, [name, value]: Rows[number]): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: { da: 'Post', en: 'Item' }, holds: 'text' },
      { title: { da: 'Sager', en: 'Cases' }, holds: 'number' },
    ],
    rows: [
      ...rows.map(([item, amount]) => row(words(item), publishedCell(amount))),
      totalRow(words(name), publishedCell(value)),
    ],
  };
}

function minus(value: Published): Published {
  return value === 'masked' || value === 0 ? value : -value;
}

function forecastIn({ from, forecast }: CommitteeRecovery, lang: Lang): string {
  const begun = { da: `Begyndt ${dayWritten(from)}.`, en: `Begun ${dayWritten(from)}.` }[lang];
  switch (forecast.kind) {
    case 'tooEarly':
      return `${begun} ${
        { da: 'Det er for tidligt at sige, hvornår den slutter.', en: 'It is too early to tell when it ends.' }[lang]
      }`;
    case 'done':
      return `${begun} ${{ da: 'Der mangler ikke flere sager.', en: 'No cases remain.' }[lang]}`;
    case 'completed':
      return `${begun} ${
        { da: `Afsluttet ${dayWritten(forecast.on)}.`, en: `Completed ${dayWritten(forecast.on)}.` }[lang]
      }`;
    case 'noEnd':
      return `${begun} ${
        { da: 'Med det nuværende tempo slutter den ikke.', en: 'At the present pace it does not end.' }[lang]
      }`;
    case 'range': {
      const [soonest, latest] = [dayWritten(forecast.soonest), dayWritten(forecast.latest)];
      const ends = {
        da: `den mellem ${soonest} og ${latest}.`,
        en: `ends between ${soonest} and ${latest}.`,
      }[lang];
      if (forecast.pace === 'masked')
        return `${begun} ${{ da: `Med det nuværende tempo slutter ${ends}`, en: `At the present pace it ${ends}` }[lang]}`;
      const pace = numberWritten(forecast.pace, lang, 1);
      return `${begun} ${
        {
          da: `Der bliver i snit ${pace} sager færre om ugen. Med det tempo slutter ${ends}`,
          en: `There are on average ${pace} cases fewer a week. At this pace it ${ends}`,
        }[lang]
      }`;
    }
  }
}

function chartOf({ burnDown }: CommitteeRecovery): Chart {
  const values = burnDown.map(({ outstanding }) => (outstanding === 'masked' ? null : outstanding));
  const said = (lang: Lang): string => {
    const shown = (value: number | null | undefined): string =>
      value === null || value === undefined ? '–' : numberWritten(value, lang);
    const [from, to] = [shown(values[0]), shown(values.at(-1))];
    return {
      da: `Sager, der mangler, gik fra ${from} til ${to}.`,
      en: `Cases that remain went from ${from} to ${to}.`,
    }[lang];
  };
  return {
    kind: 'chart',
    form: 'lines',
    title: { da: 'Sager, der mangler at blive genoprettet', en: 'Cases that remain to be recovered' },
    alt: { da: said('da'), en: said('en') },
    points: burnDown.map(({ day }) => monthShort(day)),
    axes: { points: { da: 'måned', en: 'month' }, values: { da: 'Antal sager', en: 'Number of cases' } },
    series: [{ name: { da: 'Mangler', en: 'Remaining' }, values }],
  };
}
