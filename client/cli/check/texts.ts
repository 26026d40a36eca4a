import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `check` says; `{name}` is filled in. */
export const checkTexts = {
  title: { da: 'Sagsliste {file}, bedømt pr. {day}', en: 'Case list {file}, judged as of {day}' },
  noCases: { da: 'Der er ingen sager i listen.', en: 'There are no cases in the list.' },
  openCases: { da: 'Åbne sager', en: 'Open cases' },
  closedCases: { da: 'Lukkede sager', en: 'Closed cases' },
  recovered: { da: 'genoprettet (intet udestår)', en: 'recovered (nothing outstanding)' },
  worstOpen: { da: 'Åbne sager med mangler, værst først', en: 'Open cases with something missing, worst first' },
  worstClosed: { da: 'Lukkede sager med mangler, værst først', en: 'Closed cases with something missing, worst first' },
  more: { da: '… og {count} sager til. Vis dem alle med --all.', en: '… and {count} more. Show them all with --all.' },
  allWell: { da: 'Alle krav er opfyldt i alle sager.', en: 'Every control is met in every case.' },
  controls: { da: 'Krav, der ikke er opfyldt', en: 'Controls that are not met' },
  redMark: {
    da: '● gør en åben sag rød. «Udestår» kan stadig rettes op; resten er overskredet.',
    en: '● makes an open case red. “Outstanding” can still be mended; the rest is lapsed.',
  },
  colCase: { da: 'Sag', en: 'Case' },
  colTeam: { da: 'Team', en: 'Team' },
  colWorker: { da: 'Rådgiver', en: 'Worker' },
  colColour: { da: 'Farve', en: 'Colour' },
  colCategory: { da: 'Ufuldstændig', en: 'Incomplete' },
  colOutstanding: { da: 'Udestår', en: 'Outstanding' },
  colLapsed: { da: 'Overskredet', en: 'Lapsed' },
  colMissing: { da: 'Mangler', en: 'Missing' },
  colControl: { da: 'Krav', en: 'Control' },
  colLaw: { da: 'Lov', en: 'Law' },
  colUnmet: { da: 'Ikke opfyldt', en: 'Unmet' },
  problems: { da: '{count} fejl i listen', en: '{count} problems in the list' },
  oneProblem: { da: 'Én fejl i listen', en: 'One problem in the list' },
  moreProblems: {
    da: '… og {count} fejl til. Vis dem alle med --all.',
    en: '… and {count} more problems. Show them all with --all.',
  },
  line: { da: 'linje {line}', en: 'line {line}' },
  column: { da: 'kolonne «{column}»', en: 'column “{column}”' },
  value: { da: 'værdi «{value}»', en: 'value “{value}”' },
  reading: { da: 'Læser listen … {percent} %', en: 'Reading the list … {percent} %' },
  optAll: {
    da: 'vis alle sager med mangler og alle fejl',
    en: 'show every case with something missing and every problem',
  },
  optAsOf: { da: 'bedøm pr. denne dag (ellers i dag)', en: 'judge as of this day (otherwise today)' },
  argList: {
    da: 'sagsliste, eller liste over tabt arbejdsfortjeneste eller egenbetaling (CSV)',
    en: 'case list, or list of lost earnings or of payments (CSV)',
  },
} satisfies Readonly<Record<string, Bilingual>>;
