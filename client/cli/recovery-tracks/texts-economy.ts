import type { Bilingual } from '../../../domain/case/kernel/time';

/** What the monthly economy review says. */
export const economyTexts = {
  economy: {
    da: 'sammenlign bevillinger, DUBU og Calibra sag for sag, uden server',
    en: 'compare grants, DUBU and Calibra case by case, without a server',
  },
  optGrants: { da: 'listen over bevillinger (CSV)', en: 'the list of grants (CSV)' },
  optDubu: { da: 'udtrækket fra DUBU (CSV)', en: 'the export from DUBU (CSV)' },
  optCalibra: { da: 'udtrækket fra Calibra (CSV)', en: 'the export from Calibra (CSV)' },
  optMonth: {
    da: 'sammenlign kun det, der gælder i denne måned, fx 2025-03',
    en: 'compare only what holds in this month, such as 2025-03',
  },
  badMonth: { da: '«{value}» er ikke en måned.', en: '“{value}” is not a month.' },
  badMonthNext: { da: 'Skriv den som 2025-03.', en: 'Write it as 2025-03.' },
  economyTitle: { da: 'Økonomiopfølgning {month}', en: 'Economy review {month}' },
  allMonths: { da: 'alle perioder', en: 'all periods' },
  economyNone: { da: 'Der er ingen linjer i listerne.', en: 'There are no lines in the lists.' },
  agreeing: { da: 'enige {yes} · med forskelle {no}', en: 'agreeing {yes} · with differences {no}' },
  cases: { da: 'Sager', en: 'Cases' },
  amountsMonth: { da: 'Kr. om måneden', en: 'Kr. a month' },
  byCause: { da: 'Forskelle efter årsag, kr. om måneden', en: 'Differences by cause, kr. a month' },
  colCause: { da: 'Årsag', en: 'Cause' },
  colCount: { da: 'Forhold', en: 'Things' },
  perCase: { da: 'Forskelle sag for sag, de største først', en: 'Differences case by case, the largest first' },
  economyAgree: { da: 'De tre lister siger det samme.', en: 'The three lists say the same.' },
  colMeasure: { da: 'Ydelse', en: 'Measure' },
  economyNote: {
    da: 'Et forhold kan have flere årsager, men hver krone står under én. Et beløb tæller med for de af månedens dage, perioden dækker. Tomme konti og ydelser er ikke forskelle.',
    en: 'A thing may have several causes, but each krone stands under one. An amount counts for the days of the month its period covers. Blank accounts and measures are no differences.',
  },
  lines: { da: 'linje {line}', en: 'line {line}' },
  causeIn: { da: '{cause} i {place}', en: '{cause} in {place}' },
} satisfies Readonly<Record<string, Bilingual>>;
