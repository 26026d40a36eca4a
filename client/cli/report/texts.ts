/** What `report` says; `{name}` is filled in. */
export const reportTexts = {
  committee: {
    da: 'kvartalsrapporten til udvalget: til papir, regneark, browser eller skærm',
    en: 'the quarterly report to the committee: for paper, spreadsheet, browser or screen',
  },
  account: {
    da: 'redegørelsen til Ankestyrelsen, eller opfølgningen på den, som dokument',
    en: 'the account to the regulator, or its follow-up, as a document',
  },
  round: {
    da: 'en tilsynsrundes rapport til dem uden for afdelingen, som dokument',
    en: 'the report of a round of supervision for those outside the department, as a document',
  },
  argRound: { da: 'rundens navn', en: 'name of the round' },
  optMasked: {
    da: 'til offentligheden: uden sager, og tal under 5 skjult',
    en: 'for the public: without cases, numbers below 5 hidden',
  },
  optQuarter: {
    da: 'kvartalet, fx 2026-K4 (ellers kvartalet for --as-of, ellers det seneste hele)',
    en: 'the quarter, such as 2026-Q4 (otherwise that of --as-of, otherwise the last whole one)',
  },
  optAsOf: {
    da: 'sidste dag, der tælles med (ellers kvartalets sidste, dog højst i dag)',
    en: 'the last day that is counted (otherwise the last of the quarter, today at most)',
  },
  optKnownAt: {
    da: 'tæl kun, hvad der var skrevet ind ved udgangen af dagen (ellers alt, der er kendt nu)',
    en: 'count only what was recorded by the end of the day (otherwise all that is known now)',
  },
  optFormat: {
    da: 'formatet (ellers efter filens endelse, ellers text)',
    en: 'the format (otherwise by the file’s name, otherwise text)',
  },
  optOut: { da: 'skriv rapporten i en fil', en: 'write the report to a file' },
  optGoals: { da: 'fil med udvalgets effektmål (JSON)', en: 'file with the committee’s goals (JSON)' },
  optLostEarnings: { da: 'liste over tabt arbejdsfortjeneste (CSV)', en: 'list of lost earnings (CSV)' },
  optPayments: { da: 'liste over egenbetaling (CSV)', en: 'list of payments (CSV)' },
  optList: {
    da: 'brug en sagsliste i stedet for journalen, uden server (kan gentages)',
    en: 'use a case list instead of the journal, without a server (may be repeated)',
  },
  badQuarter: {
    da: '«{value}» er ikke et kvartal. Skriv fx 2026-K4.',
    en: '“{value}” is no quarter. Write 2026-Q4, for example.',
  },
  notInQuarter: {
    da: 'Dagen {day} ligger ikke i kvartalet {quarter}.',
    en: 'The day {day} does not lie in the quarter {quarter}.',
  },
  badFormat: {
    da: '«{value}» er ikke et format. Vælg et af: {formats}.',
    en: '“{value}” is no format. Choose one of: {formats}.',
  },
  needsFile: {
    da: 'En rapport som {format} skrives i en fil: angiv --out.',
    en: 'A report as {format} is written to a file: give --out.',
  },
  badGoals: {
    da: 'Effektmålene i {file} kan ikke bruges: se {field}.',
    en: 'The goals in {file} cannot be used: see {field}.',
  },
  goalsNext: {
    da: 'Filen skal se sådan ud: {example}',
    en: 'The file must look like this: {example}',
  },
  wrongList: { da: '{file} er ikke den liste, den er angivet som.', en: '{file} is not the list it is given as.' },
  wrongListNext: { da: 'Se med sagsgang check, hvad listen er.', en: 'Let sagsgang check tell what the list is.' },
  written: { da: 'Rapporten er skrevet i {file}.', en: 'The report is written to {file}.' },
  badLines: {
    da: '{count} linjer i listerne kunne ikke læses og er ikke med. Se dem med sagsgang check.',
    en: '{count} lines of the lists could not be read and are left out. See them by sagsgang check.',
  },
} as const;
