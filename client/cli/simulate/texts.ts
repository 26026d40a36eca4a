import type { Bilingual } from '../../../domain/case/kernel/time';

/** What `simulate` says; `{name}` is filled in. */
export const simulateTexts = {
  argScenario: { da: 'scenariets fil (JSON)', en: 'the scenario’s file (JSON)' },
  optCompare: { da: 'et scenarie til at sammenligne med', en: 'a scenario to compare with' },
  optRuns: { da: 'antal kørsler', en: 'number of runs' },
  optSeed: { da: 'frø; samme frø giver samme svar', en: 'seed; the same seed gives the same answer' },
  optSvg: { da: 'tegn kurverne i en SVG-fil', en: 'draw the curves in an SVG file' },
  badNumber: {
    da: '{option} skal være et helt tal fra {low} til {high}.',
    en: '{option} must be a whole number from {low} to {high}.',
  },
  svgWritten: { da: 'Kurverne er tegnet i {file}.', en: 'The curves are drawn in {file}.' },
  running: { da: '{name}: kørsel {done} af {runs}', en: '{name}: run {done} of {runs}' },
  title: { da: 'Simulering: {name}', en: 'Simulation: {name}' },
  titleBoth: { da: 'Simulering: A {a} · B {b}', en: 'Simulation: A {a} · B {b}' },
  isModel: {
    da: 'Dette er en model, ikke en forudsigelse. Fristerne er lovens; alt andet herunder er antagelser.',
    en: 'This is a model, not a forecast. The deadlines are the law’s; everything else below is assumption.',
  },
  otherwise: { da: 'B er som A, men:', en: 'B is like A, but:' },
  noDifference: { da: 'ingen forskel i antagelserne', en: 'no difference in the assumptions' },
  spreadNote: {
    da: 'Midterste kørsel af {runs}; i parentes 10–90 % af kørslerne. Frø {seed}.',
    en: 'The middle one of {runs} runs; in brackets 10–90 % of the runs. Seed {seed}.',
  },
  months: { da: 'Måned for måned', en: 'Month by month' },
  rules: { da: 'Frister, der falder i perioden', en: 'Deadlines that fall in the period' },
  pastNote: {
    da: 'Allerede overskredet den første dag: {past}. Endnu ikke rettet op ved slutningen: {left}.',
    en: 'Past already on the first day: {past}. Of these not mended at the end: {left}.',
  },
  flow: {
    da: '{start} sager fra begyndelsen, {opened} nye, {closed} lukket, {open} åbne til sidst. {worked} % af minutterne er brugt.',
    en: '{start} cases at first, {opened} new, {closed} closed, {open} open in the end. {worked} % of the minutes were used.',
  },
  held: { da: 'Lukkeslusen afviste {held} lukninger.', en: 'The closure gate refused {held} closings.' },
  colUntil: { da: 'Til og med', en: 'Until' },
  colOpen: { da: 'Åbne', en: 'Open' },
  colPerFullTime: { da: 'Pr. årsværk', en: 'Per post' },
  colFinished: { da: 'BFU færdige', en: 'Exam. done' },
  colWaiting: { da: 'BFU i gang', en: 'Exam. open' },
  colOverdue: { da: 'heraf over frist', en: 'past due' },
  colRule: { da: 'Regel', en: 'Rule' },
  colDue: { da: 'Frister', en: 'Due' },
  colLate: { da: 'For sent', en: 'Late' },
  colMissing: { da: 'Mangler endnu', en: 'Still missing' },
  curveCaseload: { da: 'Sager pr. årsværk', en: 'Cases per full-time post' },
  curveExaminations: { da: 'Undersøgelser, der ikke er færdige', en: 'Examinations not finished' },
  curveFinished: { da: 'Undersøgelser færdige i måneden', en: 'Examinations finished in the month' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Headings and lines of the assumptions. */
export const assumptionTexts = {
  time: { da: 'Tid', en: 'Time' },
  timeLine: { da: '{months} måneder fra {start}', en: '{months} months from {start}' },
  law: { da: 'Lov', en: 'Law' },
  lawOfDay: { da: 'den udgave, der gjaldt den dag, fristen begyndte', en: 'the edition of the day a clock began' },
  lawOne: { da: 'alt nyt efter {title}', en: 'everything new by {title}' },
  lawList: { da: '; det, sagslisten siger, efter {title}', en: '; what the case list says by {title}' },
  cases: { da: 'Sager', en: 'Cases' },
  casesLine: {
    da: '{starting} åbne fra begyndelsen, {arrivals} nye om måneden, alle ved underretning',
    en: '{starting} open at first, {arrivals} new a month, all by notification',
  },
  workers: { da: 'Rådgivere', en: 'Workers' },
  workersLine: { da: '{posts} årsværk ({people})', en: '{posts} full-time posts ({people})' },
  from: { da: 'Fra {day}', en: 'From {day}' },
  hired: { da: 'nye rådgivere: {people}', en: 'new workers: {people}' },
  team: {
    da: '{size} af rådgiverne er undersøgelsesteam og laver alle undersøgelser',
    en: '{size} of the workers are the examination team and do every examination',
  },
  noTeam: { da: 'undersøgelsesteamet ophører', en: 'the examination team ends' },
  hours: { da: 'Arbejdstid', en: 'Hours' },
  timeAway: {
    da: '{absence} % af ugerne ferie, sygdom og kurser; {other} % af resten går til andet end sager',
    en: '{absence} % of the weeks holidays, illness, courses; {other} % of the rest goes to other things than cases',
  },
  care: { da: 'Løbende', en: 'Running' },
  careLine: {
    da: '{care} min. om måneden pr. åben sag ud over opgaverne herunder',
    en: '{care} min a month for each open case besides the tasks below',
  },
  order: { da: 'Orden', en: 'Order' },
  duty: { da: 'Døgnvagt', en: 'Duty officer' },
  dutyYes: {
    da: 'vurderer det, hvis 24 timer løber ud før næste arbejdsdags middag',
    en: 'assesses what runs out before noon of the next working day',
  },
  dutyNo: { da: 'ingen', en: 'none' },
  minutes: { da: 'Minutter', en: 'Minutes' },
  minutesLine: { da: '(mindst–oftest–højst) {list}', en: '(least–usual–most) {list}' },
  takeUp: {
    da: '; {minutes} min. mere, hver gang en undersøgelse tages op igen',
    en: '; {minutes} min more each time an examination is taken up again',
  },
  waits: { da: 'Ventetid', en: 'Waiting' },
  waitsLine: {
    da: '(dage) {list}; indsats begynder {start} dage efter afgørelsen og varer {months} måneder',
    en: '(days) {list}; a measure begins {start} days after the decision and lasts {months} months',
  },
  shares: { da: 'Andele', en: 'Shares' },
  sharesLine: {
    da: 'screening til BFU {examination} %, til afdækning {inquiry} %; støtte efter BFU {afterExamination} %, efter afdækning {afterInquiry} %; anbringelse {placement} %; plan {plan} %; indsats forlænges {extension} %',
    en: 'screening to examination {examination} %, to inquiry {inquiry} %; support after examination {afterExamination} %, after inquiry {afterInquiry} %; placement {placement} %; plan {plan} %; measure extended {extension} %',
  },
  followUps: {
    da: 'næste opfølgning sættes til {months} måneder',
    en: 'the next follow-up is dated {months} months on',
  },
  left: { da: 'Ikke med', en: 'Left out' },
  leftLine: {
    da: 'nye underretninger i åbne sager, ansøgninger, akutte anbringelser, klager, aktindsigt og foreløbige vurderinger; sager har ikke faste rådgivere; leder og udvalg venter ingen på',
    en: 'new notifications in open cases, applications, acute placements, complaints, access and provisional assessments; cases have no worker of their own; nobody waits for leader or committee',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
